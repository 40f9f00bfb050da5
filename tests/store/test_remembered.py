"""What a reader has read is not read again until something has changed."""

from __future__ import annotations

from assistant.store import remembered
from assistant.store.remembered import Remembered


class Catalog:
    """A catalog that tells what it was asked."""

    def __init__(self) -> None:
        self.generation = 1
        self.asked: list[str] = []

    def read(self, article_id: str) -> str:
        """Return an article's state."""
        self.asked.append(article_id)
        return f"{article_id} of {self.generation}"

    def several(self, article_ids: list[str]) -> dict[str, str]:
        """Return the states of those that there are."""
        return {each: self.read(each) for each in article_ids if each != "gone"}


def test_a_thing_is_read_once() -> None:
    """The same of the same article is read once, another thing of it by itself."""
    catalog = Catalog()
    kept = Remembered(lambda: catalog.generation)
    assert [kept.one("sentences", "a", catalog.read) for _ in range(3)] == ["a of 1"] * 3
    assert kept.one("quotes", "a", catalog.read) == "a of 1"
    assert catalog.asked == ["a", "a"]


def test_of_several_those_are_read_that_are_new() -> None:
    """They come in the order that was asked for, without those that there are none of."""
    catalog = Catalog()
    kept = Remembered(lambda: catalog.generation)
    kept.several("filed", ["b"], catalog.several)
    assert list(kept.several("filed", ["a", "gone", "b"], catalog.several).items()) == [
        ("a", "a of 1"),
        ("b", "b of 1"),
    ]
    assert catalog.asked == ["b", "a"]


def test_a_change_is_seen() -> None:
    """Nothing of an older generation is told."""
    catalog = Catalog()
    kept = Remembered(lambda: catalog.generation)
    kept.one("sentences", "a", catalog.read)
    catalog.generation = 2
    assert kept.one("sentences", "a", catalog.read) == "a of 2"
    assert kept.several("filed", ["a"], catalog.several) == {"a": "a of 2"}


def test_it_does_not_grow_without_end() -> None:
    """After so many things it begins anew."""
    catalog = Catalog()
    kept = Remembered(lambda: catalog.generation)
    for number in range(3 * remembered._MOST):
        kept.one("sentences", str(number), catalog.read)
    assert len(kept._known) <= remembered._MOST + 1
