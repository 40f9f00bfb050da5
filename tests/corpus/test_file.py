"""An article as a file, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus import article_of, dumps, fingerprint, loads, place
from assistant.corpus.file import slug
from assistant.errors import InputError
from assistant.schema import Draft

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.sampled_from(
    [
        "0123",
        "NO",
        "null",
        "---",
        "a: b",
        "# x",
        "2024-05-06",
        "\u2028",
        "\x85",
        '"',
        "\\",
        "'",
        "&a",
        "*a",
        "!!x",
        "\ufeff",
        "\x7f",
    ]
)
BODIES = st.lists(
    st.sampled_from(["---", "", " ", "...", "id: x", "\n", "Said “no”.", "---\n---"]) | TEXTS, max_size=8
).map("\n".join)
VALUES = st.recursive(
    TEXTS | st.integers() | st.booleans() | st.none() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@given(
    body=BODIES,
    title=TEXTS,
    source=TEXTS,
    authors=st.lists(TEXTS, max_size=3),
    extra=st.dictionaries(TEXTS, VALUES, max_size=3),
)
def test_every_article_comes_back_to_the_code_point(
    body: str, title: str, source: str, authors: list[str], extra: dict[str, object]
) -> None:
    """Whatever a body or a field holds, reading the file gives the article that was written."""
    if not body.strip():
        return
    drafted = Draft("x", "a" + body, title=title, source=source, authors=tuple(authors), extra=extra)
    for text in (body, "a" + body):
        try:
            article = article_of(
                Draft("x", text, title, source, tuple(authors), "2024-05-06", "https://a.example/b", None, extra)
            )
        except InputError:
            continue
        assert loads(dumps(article), "x") == article
    assert fingerprint(article_of(drafted)) == fingerprint(article_of(drafted))


def test_values_written_by_hand_stay_the_text_that_they_are() -> None:
    """YAML's traps (leading zeros, NO, dates, versions) do not change a word."""
    text = "---\ntitle: NO\nsource: 0123\nedition: 0123\nflag: NO\nversion: 1.10\npages: 12\ndone: true\ndate: 2024-05-06\n---\n\nIt rained.\n"
    article = loads(text, "hand.md")
    assert (article.title, article.source, article.published_at, article.body) == (
        "NO",
        "0123",
        "2024-05-06",
        "It rained.",
    )
    assert article.extra == {"edition": "0123", "flag": "NO", "version": "1.10", "pages": 12, "done": True}


def test_yaml_of_any_layout_is_read() -> None:
    """Lists, quoted words and folded text by hand are read like our own lines."""
    text = "---\ntitle: >\n  Ferry\n  stays\nauthors:\n  - Ann Bell\n  - 'Tom O’Dea'\n# a remark\ntags: [sea, {port: 07}]\n...\nIt rained."
    article = loads(text, "hand.md")
    assert (article.title, article.authors, article.extra) == (
        "Ferry stays",
        ("Ann Bell", "Tom O’Dea"),
        {"tags": ["sea", {"port": "07"}]},
    )


def test_a_file_without_an_id_gets_its_own() -> None:
    """An article put into the corpus by hand has the id that adding it would give it."""
    by_hand = loads("---\ntitle: Ferry stays\ndate: 6 May 2024\n---\nIt rained.", "x")
    assert by_hand.id == article_of(Draft("y", "It rained.", title="Ferry stays", published_at="2024-05-06")).id


@pytest.mark.parametrize(
    ("front", "complaint"),
    [
        ("title: a\ntitle: b", "line 3"),
        ("title: a\nx: [1", "line"),
        ("title: a\n\tb: c", "line 3"),
        ("- a\n- b", "line 2"),
        ("a: &x [1]\nb: *x", "line 2"),
        ("? [a]\n: b", "line 2"),
        ('title: "a\\ud800"', "half a character"),
        ("x: " + "[" * 5000, "cannot be read"),
        ("date: someday", "someday"),
    ],
)
def test_malformed_front_matter_names_the_line(front: str, complaint: str) -> None:
    """A hand edit that went wrong is refused with the place where."""
    with pytest.raises(InputError, match=complaint) as caught:
        loads(f"---\n{front}\n---\n\nIt rained.\n", "hand.md")
    assert caught.value.message.startswith("hand.md: ")


def test_front_matter_that_is_never_closed_is_refused() -> None:
    """Nothing of such a file is taken for the body by chance."""
    with pytest.raises(InputError, match="never closed"):
        loads("---\ntitle: a\n\nIt rained.\n", "hand.md")


@pytest.mark.parametrize(
    ("title", "published_at", "where"),
    [
        ("Ferry stays in port", "2024-05-06T07:00:00Z", "2024/05/2024-05-06-ferry-stays-in-port-abcdef.md"),
        ("Ferry stays", "2024-05", "2024/05/2024-05-ferry-stays-abcdef.md"),
        ("Ferry stays", "2024", "2024/2024-ferry-stays-abcdef.md"),
        ("../../etc/passwd", None, "undated/etc-passwd-abcdef.md"),
        ("Élan’s café — “ouvert”", None, "undated/elans-cafe-ouvert-abcdef.md"),
        ("渡船", None, "undated/article-abcdef.md"),
    ],
)
def test_a_file_stands_by_its_date_and_headline(title: str, published_at: str | None, where: str) -> None:
    """The path is readable, plain ASCII, and never leads out of the corpus."""
    article = article_of(Draft("x", "It rained.", title=title, published_at=published_at, id="abcdef012345"))
    assert str(place(article)) == where


@given(st.text())
def test_a_slug_is_a_short_plain_name(title: str) -> None:
    """Letters, digits and single hyphens, 1 to 60 of them."""
    name = slug(title)
    assert 1 <= len(name) <= 60
    assert all(part.isascii() and part.isalnum() and part == part.lower() for part in name.split("-"))
