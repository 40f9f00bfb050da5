"""Filters: which articles they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.errors import UsageError
from assistant.schema import Filters, Quote, Scope
from assistant.store import Store
from assistant.store.filters import matches

if TYPE_CHECKING:
    from tests.store.conftest import Records


@pytest.fixture
def filled(store: Store, record: Records) -> Store:
    """Fill a store with four articles of three publishers."""
    spoken = Quote(0, 3, "One", "direct", "Zoë Müller-Lang")
    with store.writing() as writer:
        writer.put(
            [
                record("aa", "One.", source="The Verge Times", authors=("Ana Pérez",), published_at="2024-05-30T23:30:00-05:00"),
                record("bb", "One.", source="Courier", authors=("Bo Li", "Ana Pérez"), published_at="2024-06", quotes=(spoken,)),
                record("cc", "One.", source="Le Café", published_at="2024-07-02"),
                record("dd", "One."),
            ]
        )  # fmt: skip
    return store


@pytest.mark.parametrize(
    ("filters", "left"),
    [
        (Filters(since="2024-06-30"), "bb cc"),
        (Filters(since="2024-07"), "cc"),
        (Filters(until="2024-05-30"), "aa"),
        (Filters(until="2024"), "aa bb cc"),
        (Filters(since="2024-05-30", until="2024-06-01"), "aa bb"),
        (Filters(since="2024-05-31T04:29:00Z", until="2024-05-31T04:31:00Z"), "aa"),
        (Filters(until="2024-05-31T04:30Z"), "aa"),
        (Filters(until="2024-05-31T04:29Z"), ""),
        (Filters(sources=("verge",)), "aa"),
        (Filters(sources=("CAFE", "courier")), "bb cc"),
        (Filters(sources=("erge",)), ""),
        (Filters(sources=("Nobody's Gazette",)), ""),
        (Filters(sources=("...",)), ""),
        (Filters(authors=("perez",)), "aa bb"),
        (Filters(authors=("ana perez",), sources=("courier",)), "bb"),
        (Filters(speakers=("muller",)), "bb"),
        (Filters(speakers=("Zoe",), since="2025"), ""),
        (Filters(article_ids=("a", "dd")), "aa dd"),
        (Filters(article_ids=("", "%")), ""),
        (Filters(sources=('"; DROP TABLE articles; --',)), ""),
    ],
)
def test_filters_leave_what_fits_all_of_them(filled: Store, filters: Filters, left: str) -> None:
    """Days are the source's own, instants exact, names whole words whatever their case and accents."""
    assert filled.allowed(filters) == frozenset(left.split())
    assert {article.id for article in filled.articles(filters)} == set(left.split())
    assert filled.scope(filters).articles == len(left.split())


def test_no_filters_allow_everything(filled: Store) -> None:
    """Without filters there is no list of the allowed."""
    assert filled.allowed(Filters()) is None


def test_the_scope_names_publishers_and_days(filled: Store) -> None:
    """What was searched is told by number, publishers and the first and last day."""
    assert filled.scope(Filters()) == Scope(4, ("Courier", "Le Café", "The Verge Times"), "2024-05-30", "2024-07-02")
    assert filled.scope(Filters(sources=("nobody",))) == Scope(0, (), None, None)


@pytest.mark.parametrize("date", ["yesterday", "2024-13-40", "2024-05-31Tlunch"])
def test_a_date_that_is_none_is_wrong_usage(filled: Store, date: str) -> None:
    """A date that nobody can read is refused, with how to write it."""
    with pytest.raises(UsageError):
        filled.allowed(Filters(since=date))


@pytest.mark.parametrize(
    ("wanted", "name", "whether"),
    [
        ("u.s. news", "U.S. News & World", True),
        ("strasse", "Die Straße", True),
        ("", "Anything", False),
        ("new york", "New Yorker", False),
    ],
)
def test_names_match_by_whole_words(wanted: str, name: str, whether: bool) -> None:
    """A wanted name matches in one piece at the borders of words."""
    assert matches(wanted, name) is whether


@pytest.mark.parametrize(
    ("filters", "says", "hint"),
    [
        (
            Filters(sources=("verge", "Nobody's Gazette")),
            "outlet “Nobody's Gazette”",
            "Courier, Le Café, The Verge Times",
        ),
        (Filters(sources=("Curier",)), "outlet “Curier”", "mean Courier?"),
        (Filters(sources=("The Virge",)), "outlet “The Virge”", "The Verge Times"),
        (Filters(authors=("Ana Peres",)), "author “Ana Peres”", "mean Ana Pérez?"),
        (Filters(sources=("...",)), "outlet “...”", "Courier"),
    ],
)
def test_a_name_that_no_article_has_is_told(filled: Store, filters: Filters, says: str, hint: str) -> None:
    """With those that are spelt like it, or some that there are."""
    with pytest.raises(UsageError) as caught:
        filled.need_known(filters)
    assert says in caught.value.message
    assert hint in caught.value.hint


def test_known_names_and_an_empty_index_are_no_mistake(filled: Store, store: Store) -> None:
    """Dates and speakers may leave nothing; where there is nothing yet nobody is unknown."""
    filled.need_known(Filters(sources=("CAFE", "verge"), authors=("perez",), since="2030"))
    with store.writing() as writer:
        writer.remove(["aa", "bb", "cc"])
    store.need_known(Filters(authors=("anyone",), sources=("anything",)))
