"""Names of one speaker are one, and people who share a surname are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.aliases import Identity, Known, countries, folded, identities, identity


def key(name: str) -> str:
    """Return the key of a name by itself."""
    return identity(name).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sir Edmund Vale", "Edmund Vale"),
        ("Renata Šimková", "Renata Simkova"),
        ("UK Ministry of Defence", "British Defence Ministry"),
        ("U.S. Department of Labor", "US Labour Department"),
        ("the Kessel Harbour Authority", "Kessel Harbour Authority"),
        ("Ukraine's Ministry of Energy", "Ministry of Energy of Ukraine"),
        ("British MoD", "UK M.o.D."),
    ],
)
def test_ways_to_write_one_name(one: str, other: str) -> None:
    """Titles, accents, articles, spelling of countries and turned ministries do not make another speaker."""
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Harrow", "Peter Harrow"),
        ("George Vale", "George W. Vale"),
        ("UK Ministry of Defence", "Russian Ministry of Defence"),
        ("Ministry of Defence", "Ministry of Health"),
        ("Bank of America", "US Bank"),
        ("Velm Games", "Velm"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    """A shared surname, country, beginning or kind joins nobody."""
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "name", ["the company", "a Velm spokesperson", "CEO", "researchers", "Police", "the Velm club", "Harrow"]
)
def test_descriptions_and_lone_surnames_are_their_article_s_own(name: str) -> None:
    """Nothing tells that two articles mean the same by them."""
    assert identity(name).nature == "own"


def test_a_flag_behind_a_name_tells_its_country() -> None:
    """A post signed with a flag is that country's, whatever other countries the article names beside the name."""
    body = "The British MoD denied what the Russian MoD said. Ramps up again — Ministry of Defence 🇬🇧 (@DefencePost)"
    found = identities(["British MoD", "Ministry of Defence"], body)
    known = Known.of(found.values())
    assert len({known.settled(who, ()).key for who in found.values()}) == 1
    other = identities(["Ministry of Defence"], body.replace(" 🇬🇧", ""))
    assert other["Ministry of Defence"].country == ""
    assert identities(["Ministry of Defence"], body.replace("🇬🇧", "🇺🇳"))["Ministry of Defence"].country == ""


@pytest.mark.parametrize(
    "text",
    [
        "the United Kingdom's Ministry of Defence",
        "the Ministry of Defence of the United Kingdom",
        "Great Britain's Ministry of Defence",
    ],
)
def test_a_country_of_two_words_or_behind_the_name_counts(text: str) -> None:
    """However the article writes whose institution it is, it is that country's."""
    found = identities(["Ministry of Defence"], f"A report of {text}. The Ministry of Defence added nothing.")
    assert found["Ministry of Defence"].country == "britain"


def test_a_surname_is_the_full_name_s_within_its_article() -> None:
    """The name "Harrow" is J. P. Harrow where no other Harrow speaks."""
    found = identities(["J. P. Harrow", "Harrow"], "J. P. Harrow spoke. Harrow left.")
    assert found["Harrow"] == found["J. P. Harrow"]


def test_a_surname_that_two_share_is_nobody_s() -> None:
    """With two Harrows in the article the surname stays by itself."""
    found = identities(["Ann Harrow", "Peter Harrow", "Harrow"], "Ann Harrow and Peter Harrow spoke.")
    assert len({who.key for who in found.values()}) == 3


def test_a_shorter_form_is_the_longer_s_where_it_is_unique() -> None:
    """A "George Vale" beside two George Vales with initials is not guessed."""
    alone = identities(["Ana Ruiz", "Ana Maria Ruiz"], "")
    assert len({who.key for who in alone.values()}) == 1
    two = identities(["George Vale", "George W. Vale", "George H. Vale"], "")
    assert len({who.key for who in two.values()}) == 3


def test_a_single_name_is_an_institution_s_when_its_article_says_so() -> None:
    """The words "at Velm" tell of a firm; "Mr Velm" and "Rosa Velm" of a person, whatever else stands there."""
    assert identities(["Velm"], "It is hard to work at Velm, staff say.")["Velm"].nature == "institution"
    assert identities(["Velm"], "A Velm spokeswoman called.")["Velm"].nature == "institution"
    for person in ("Mr Velm smiled at Velm staff.", "The mayor, Rosa Velm, is at Velm Hall. At 9, Velm said."):
        assert identities(["Velm"], person)["Velm"].nature == "own"


def test_an_acronym_is_what_stands_before_it_in_brackets() -> None:
    """The article itself says what it abbreviates, whether the full name speaks or not."""
    found = identities(["KHA"], "The Kessel Harbour Authority (KHA) closed the quay.")
    assert found["KHA"].key == key("Kessel Harbour Authority")


def test_an_article_may_say_whose_ministry_it_is() -> None:
    """A country before the name anywhere in the article is the name's."""
    found = identities(
        ["Ministry of Defence"], "Russia's Ministry of Defence denied it. The Ministry of Defence said so."
    )
    assert found["Ministry of Defence"].country == "russia"
    short = identities(["Ministry of Defence"], "The British MoD answered France.")
    assert short["Ministry of Defence"].country == "britain"
    both = identities(["Ministry of Defence"], "The British MoD answered the Russian MoD.")
    assert both["Ministry of Defence"].country == ""


def known(*names: str) -> Known:
    """Return what names on record make known."""
    return Known.of(identity(name) for name in names)


def test_an_acronym_joins_the_one_full_name_on_record() -> None:
    """British MoD is the UK Ministry of Defence; with two candidates it is neither."""
    record = known("UK Ministry of Defence", "British MoD")
    assert record.settled(identity("British MoD"), ()).key == key("UK Ministry of Defence")
    two = known("Kessel Harbour Authority", "Kolm Health Agency")
    assert two.settled(identity("KHA"), ()).nature == "acronym"


def test_a_bare_ministry_is_that_of_the_only_country_its_article_names() -> None:
    """With none or several in question it is the article's own; other bodies go by their name until a country has one."""
    record = known("UK Ministry of Defence", "Russian Ministry of Defence")
    bare = identity("Ministry of Defence")
    for on_record in (record, known("Ministry of Defence")):
        assert on_record.settled(bare, ("britain",)).country == "britain"
        assert on_record.settled(bare, ("britain", "russia")).nature == "own"
        assert on_record.settled(bare, ("britain", "france")).nature == "own"
        assert on_record.settled(bare, ()).nature == "own"
    alone = known("Ministry of Defence")
    league = identity("National Ferry League")
    assert alone.settled(league, ()) == league


def test_two_letters_are_an_acronym_only_where_the_article_says_so() -> None:
    """The letters "BG" are the Brandvold Group in an article that writes it in brackets, and nowhere else."""
    assert known("Brandvold Group", "BG").settled(identity("BG"), ()).nature == "acronym"
    assert identities(["BG", "Brandvold Group"], "BG and the Brandvold Group")["BG"].nature == "acronym"
    told = identities(["BG"], "The Brandvold Group (BG) was sold.")
    assert told["BG"].key == key("Brandvold Group")


def test_countries_are_found_by_their_people_too() -> None:
    """British, Kyiv's Ukrainians and the US are countries; "us" is none."""
    assert countries("British and Ukrainian crews told us in Paris. The US waits.") == ("america", "britain", "ukraine")


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_may_stand_where_a_name_should(name: str, body: str) -> None:
    """No name and no body breaks the rule, and the name is its own longest form."""
    assert isinstance(identities([name], body)[name], Identity)
    assert folded(name) == folded(name.upper()) or not name.isascii()
