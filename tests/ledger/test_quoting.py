"""Articles are kept to a speaker by any of the speaker's names, and who is not on record is told with near names."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.ledger import Joined, quoting, strangers
from assistant.schema import Filters
from assistant.text.aliases import folded, identity

Ledger = Any
"""The class of conftest.py, which tests do not import."""


def kept(ledger: Ledger, *names: str, joined: Joined | None = None, **more: Any) -> set[str]:
    """Return the ids of the articles that quote one of these speakers."""
    filters = quoting(Filters(speakers=names, **more), ledger.store, joined or Joined())
    return {article.id for article in ledger.store.articles(filters)}


def test_articles_are_kept_by_any_name_of_the_speaker(ledger: Ledger) -> None:
    """One ministry's articles are found by each of its names, those of another country's are not."""
    one = ledger.add("“It held,” said the UK Ministry of Defence.", ("It held", "UK Ministry of Defence"))
    two = ledger.add("“It fell,” said the British MoD.", ("It fell", "British MoD"), source="The Courier")
    other = ledger.add("“No,” said the French Ministry of Defence.", ("No", "French Ministry of Defence"), title="No")
    for name in ("British MoD", "UK Ministry of Defence", "the British Ministry of Defence"):
        assert kept(ledger, name) == {one, two}
    assert kept(ledger, "French Ministry of Defence") == {other}
    assert kept(ledger, "British MoD", "French Ministry of Defence") == {one, two, other}


def test_what_the_user_joins_counts(ledger: Ledger) -> None:
    """Names that `aliases.toml` joins find one another's articles."""
    one = ledger.add("“No,” said Ana Ruiz.", ("No", "Ana Ruiz"))
    two = ledger.add("“Yes,” said La Jefa.", ("Yes", "La Jefa"), title="Yes")
    assert kept(ledger, "Ana Ruiz") == {one}
    names = {folded("La Jefa"): identity("Ana Ruiz")}
    assert kept(ledger, "Ana Ruiz", joined=Joined(names)) == {one, two}


def test_other_filters_still_hold(ledger: Ledger) -> None:
    """Outlet and article narrow further."""
    one = ledger.add("“No,” said Ana Ruiz.", ("No", "Ana Ruiz"))
    two = ledger.add("“Yes,” said Ana Ruiz.", ("Yes", "Ana Ruiz"), source="The Courier")
    assert kept(ledger, "Ruiz", sources=("Courier",)) == {two}
    assert kept(ledger, "Ruiz", article_ids=(one[:6],)) == {one}


def test_a_stranger_leaves_nothing(ledger: Ledger) -> None:
    """Somebody who is not on record is no reason to look everywhere."""
    ledger.add("“No,” said Ana Ruiz.", ("No", "Ana Ruiz"))
    assert kept(ledger, "Per Lund") == set()


@pytest.mark.parametrize(
    ("name", "near"),
    [("Ana Ruis", "Ana Ruiz"), ("Odile Vargas", "Odile Varga"), ("Vraga", "Odile Varga"), ("brandn", "Ulf Brandin")],
)
def test_near_names_are_told(ledger: Ledger, name: str, near: str) -> None:
    """A slip of the pen finds the name that was meant first."""
    for each in ("Ana Ruiz", "Odile Varga", "Ulf Brandin", "a spokesman"):
        ledger.add(f"“No,” said {each}.", ("No", each), title=each)
    (stranger,) = strangers([name], ledger.store, Joined())
    assert stranger.near[0] == near
    assert near in stranger.line


def test_nobody_is_near_a_name_like_none(ledger: Ledger) -> None:
    """Where no name is like it the line says no more than that; who is on record is no stranger."""
    ledger.add("“No,” said Ana Ruiz.", ("No", "Ana Ruiz"))
    (stranger,) = strangers(["Ruiz", "Quetzal"], ledger.store, Joined())
    assert stranger.line == "nobody called “Quetzal” is quoted in the articles"
