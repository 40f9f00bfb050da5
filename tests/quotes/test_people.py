"""Names of an article and their fullest forms."""

from __future__ import annotations

import gc
import weakref

import pytest

from assistant.quotes.people import People
from assistant.quotes.personal import gender, is_person
from assistant.quotes.scene import Scene
from assistant.quotes.speakers import Meaning

TEXT = (
    "Lena Voss met the Harbour Trade Council (HTC) and Erik ten Harm. Governor of New Corrow Nils Okoro came. "
    "The World Bridge Organisation sent Dr. Ada M. Quill. United Kingdom Home Office staff saw Sotos-Prieto, "
    "that is Mercedes Sotos-Prieto."
)


@pytest.mark.parametrize(
    ("mention", "name", "is_one"),
    [
        ("Voss", "Lena Voss", True),
        ("Ms. Voss", "Lena Voss", True),
        ("Lena", "Lena Voss", True),
        ("Ten Harm", "Erik ten Harm", True),
        ("Okoro", "Nils Okoro", True),
        ("Quill", "Ada M. Quill", True),
        ("Ada Quill", "Ada M. Quill", True),
        ("Sotos-Preito", "Mercedes Sotos-Prieto", True),
        ("HTC", "Harbour Trade Council", False),
        ("WBO", "World Bridge Organisation", False),
        ("Home Office", "United Kingdom Home Office", False),
        ("Mr. Marsh", "Marsh", True),
    ],
)
def test_the_fullest_name(mention: str, name: str, is_one: bool) -> None:
    """A surname, a given name, a title, initials and a slip of the pen lead to the fullest name of the article."""
    assert People(TEXT).full(mention.split()) == (name, is_one)


def test_a_given_name_is_told_whole() -> None:
    """A friend's "Tom" is the article's "Tomas", unless the article itself calls him Tom more often."""
    assert People("Tom Reyl sat. Capt. Tomas Reyl left.").full(["Reyl"]) == ("Tomas Reyl", True)
    assert People("Tom Reyl sat. Tom Reyl ate. Tomas Reyl left.").full(["Reyl"]) == ("Tom Reyl", True)


def test_another_given_name_is_another_person() -> None:
    """Two people of one family name stay two."""
    people = People("Lena Voss and Karl Voss met. Lena Voss left.")
    assert people.full(["Karl", "Voss"]) == ("Karl Voss", True)


def test_given_names_that_are_common_words() -> None:
    """Una, Will and Son are names where a family name stands beside them."""
    people = People("Una Fairlie met Will Marsh and Son Heung-tae. Will it rain?")
    assert people.full(["Fairlie"]) == ("Una Fairlie", True)
    assert people.full(["Marsh"]) == ("Will Marsh", True)
    assert people.full(["Son"]) == ("Son Heung-tae", True)


def test_per_is_a_name_within_a_sentence() -> None:
    """Its capital is that of a name in "said Per Lund", and may be the sentence's in "Per Reuters"."""
    people = People("“We sank,” said Per Lund. Per Reuters, nobody drowned.")
    assert people.full(["Lund"]) == ("Per Lund", True)
    assert people.full(["Reuters"]) == ("Reuters", False)


def test_what_looks_like_a_person() -> None:
    """Institutions, places and headlines are no people."""
    assert is_person(["Lena", "Voss"])
    assert not is_person(["Home", "Office"])
    assert not is_person(["New", "York"])
    assert not is_person(["BREAKING", "NEWS"])


def test_gender_is_known_of_common_names_only() -> None:
    """A name that is not common knowledge leaves the pronoun open."""
    assert gender("Lena Voss") == "she"
    assert gender("Tomas Reyes") == "he"
    assert gender("Xyle Voss") is None


def test_what_an_article_s_mentions_mean_goes_with_it() -> None:
    """Nothing of it holds on to itself: collecting is seldom while articles are added, and would leave each behind."""
    meaning = Meaning(Scene(People(TEXT)))
    left = weakref.ref(meaning)
    gc.disable()
    try:
        del meaning
        assert left() is None
    finally:
        gc.enable()
