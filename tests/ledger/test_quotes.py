"""The ledger finds who said what, under any of their names, and shows the same words once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.errors import ConfigError, UsageError
from assistant.ledger import Joined, voices
from assistant.schema import Filters, Quote, Sought
from assistant.store.ledger import Wanted
from tests.growth import LINEAR, growth

Ledger = Any
"""The class of conftest.py, which tests do not import."""


def texts(entries: list[Any]) -> list[str]:
    """Return the words of entries."""
    return [entry.text for entry in entries]


def test_the_span_of_each_entry_holds_its_words(ledger: Ledger) -> None:
    """What an entry says stands in the body of its article, in its other articles too."""
    ledger.add("“We open it in May,” said Odile Varga. She smiled.", source="The Post")
    ledger.add("On Monday Odile Varga said: “We open it in May.”", source="The Courier")
    found = ledger.ask()
    assert found
    for entry in (*found, *(other for each in found for other in each.also)):
        assert ledger.store.article(entry.article_id).body[entry.start : entry.end] == entry.text


def test_the_same_words_stand_once_with_all_their_articles(ledger: Ledger) -> None:
    """Typography and closing stops aside, words that three outlets carry are one entry of the newest."""
    for day, words in (("01", "Don't wait - go"), ("02", "Don’t wait – go."), ("03", "don’t wait — go,")):
        ledger.add(
            f"“{words}” said Ana Ruiz.", (words, "Ana Ruiz"), published_at=f"2024-05-{day}", source=f"Outlet {day}"
        )
    (entry,) = ledger.ask()
    assert entry.source == "Outlet 03"
    assert [other.source for other in entry.also] == ["Outlet 02", "Outlet 01"]


def test_the_same_words_of_two_people_are_two(ledger: Ledger) -> None:
    """The "No" of Ana Ruiz is not "No" of Per Lund; a long one that nobody is named for goes with the one who is."""
    ledger.add("“No,” said Ana Ruiz.", ("No", "Ana Ruiz"))
    ledger.add("“No,” said Per Lund.", ("No", "Per Lund"), source="The Courier")
    assert len(ledger.ask()) == 2
    ledger.add(
        "“It will not open before the autumn,” said Ana Ruiz.", ("It will not open before the autumn", "Ana Ruiz")
    )
    ledger.add("“It will not open before the autumn.”", ("It will not open before the autumn", None), source="The Echo")
    (entry,) = ledger.ask(about="autumn")
    assert [other.source for other in {entry, *entry.also}].count("The Echo") == 1


def test_a_wire_copy_s_nameless_ministry_is_the_same_one(ledger: Ledger) -> None:
    """A name that is each article's own stands for one where both say the same words of it, few words aside."""
    for day, outlet in (("2024-05-02", "The Post"), ("2024-05-03", "The Wire")):
        ledger.add(
            "“The pier is closed until the summer,” the Fisheries Ministry said. “No comment,” it added.",
            ("The pier is closed until the summer", "Fisheries Ministry"),
            ("No comment", "Fisheries Ministry"),
            published_at=day,
            source=outlet,
        )
    found = ledger.ask()
    assert texts(found).count("The pier is closed until the summer") == 1
    assert texts(found).count("No comment") == 2
    assert [other.source for entry in found for other in entry.also] == ["The Post"]


def test_newest_first_and_no_more_than_asked_for(ledger: Ledger) -> None:
    """Entries come by date of publication, those without one last, and `count` counts different words."""
    days = ["2024-03-01", None, "2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z"]
    for n, day in enumerate(days):
        ledger.add(f"“Word {n},” said Ana Ruiz.", (f"Word {n}", "Ana Ruiz"), published_at=day, title=f"Title {n}")
    assert texts(ledger.ask()) == ["Word 3", "Word 2", "Word 0", "Word 1"]
    assert texts(ledger.ask(count=2)) == ["Word 3", "Word 2"]


def test_many_repetitions_do_not_crowd_out_other_words(ledger: Ledger) -> None:
    """Asked for two different utterances, one that hundreds of articles repeat counts once."""
    ledger.add("“Older words,” said Per Lund.", ("Older words", "Per Lund"), published_at="2020-01-01", title="Old")
    for n in range(260):
        ledger.add("“Stop,” said Ana Ruiz.", ("Stop", "Ana Ruiz"), published_at="2024-01-01", title=f"Title {n}")
    assert texts(ledger.ask(count=2)) == ["Stop", "Older words"]


def test_pieces_of_one_utterance_keep_their_group(ledger: Ledger) -> None:
    """A quotation broken by its cue is two entries of one group."""
    ledger.add("“I will not wait,” said Odile Varga, “and nobody else should wait either.”")
    first, second = ledger.ask()
    assert first.group == second.group is not None


def test_one_speaker_is_found_by_any_name(ledger: Ledger) -> None:
    """British MoD, UK Ministry of Defence and a bare one in an article about Britain are one, under the fullest name."""
    ledger.add("“One,” said the British MoD.", ("One", "British MoD"))
    ledger.add("“Two,” said the UK Ministry of Defence.", ("Two", "UK Ministry of Defence"), title="T2")
    ledger.add(
        "“Three,” said the Ministry of Defence in London, Britain.", ("Three", "Ministry of Defence"), title="T3"
    )
    ledger.add("“Four,” said the Russian Ministry of Defence.", ("Four", "Russian Ministry of Defence"), title="T4")
    for name in ("British MoD", "UK Ministry of Defence", "british ministry of defence"):
        found = ledger.ask(name)
        assert sorted(texts(found)) == ["One", "Three", "Two"], name
        assert {entry.canonical for entry in found} == {"UK Ministry of Defence"}
    assert texts(ledger.ask("Russian Ministry of Defence")) == ["Four"]
    assert len(ledger.ask("MoD")) == 4


def test_exact_takes_names_as_they_are_given(ledger: Ledger) -> None:
    """With `exact` an alias joins nothing, and nothing of it is lost: the name of the article is always there."""
    ledger.add("“One,” said the British MoD.", ("One", "British MoD"))
    ledger.add("“Two,” said the UK Ministry of Defence.", ("Two", "UK Ministry of Defence"), title="T2")
    (entry,) = ledger.ask("British MoD", exact=True)
    assert (entry.speaker, entry.canonical) == ("British MoD", "British MoD")


def test_people_who_share_a_surname_are_not_one(ledger: Ledger) -> None:
    """Asked for one Harrow, no other's words come, nor those of a Harrow who has no other name."""
    ledger.add("“One,” said Ann Harrow.", ("One", "Ann Harrow"))
    ledger.add("“Two,” said Peter Harrow.", ("Two", "Peter Harrow"), title="T2")
    ledger.add("“Three,” said Harrow.", ("Three", "Harrow"), title="T3")
    ledger.add("“Four,” said Harrow of Ann Harrow.", ("Four", "Harrow"), ("Harrow of Ann", "Ann Harrow"), title="T4")
    assert sorted(texts(ledger.ask("Ann Harrow"))) == ["Four", "Harrow of Ann", "One"]
    assert len(ledger.ask("harrow")) == 5
    assert len(voices(ledger.store, Sought(), Joined())) == 3


def test_a_middle_initial_parts_nobody_who_is_alone_with_it(ledger: Ledger, tmp_path: Path) -> None:
    """Ana B. Ruiz is Ana Ruiz where no other initial is on record; with Per C. and Per D. Lund nobody is guessed."""
    ledger.add("“One,” said Ana B. Ruiz.", ("One", "Ana B. Ruiz"))
    ledger.add("“Three,” said Per C. Lund.", ("Three", "Per C. Lund"), title="T3")
    assert texts(ledger.ask("Ana Ruiz")) == ["One"]
    ledger.add("“Two,” said Ana Ruiz. “Six,” she said.", ("Two", "Ana Ruiz"), ("Six", "Ana Ruiz"), title="T2")
    ledger.add(
        "“Four,” said Per D. Lund. “Seven,” he said.", ("Four", "Per D. Lund"), ("Seven", "Per D. Lund"), title="T4"
    )
    ledger.add("“Five,” said Per Lund.", ("Five", "Per Lund"), title="T5")
    for name in ("Ana Ruiz", "Ana B. Ruiz", "Ana B Ruiz"):
        found = ledger.ask(name)
        assert sorted(texts(found)) == ["One", "Six", "Two"], name
        assert {entry.canonical for entry in found} == {"Ana B. Ruiz"}
    assert [texts(ledger.ask(f"Per {name}")) for name in ("Lund", "C. Lund")] == [["Five"], ["Three"]]
    assert ledger.ask("Ana C. Ruiz") == []
    assert len(ledger.ask("Ana Ruiz", exact=True)) == 2
    everyone = voices(ledger.store, Sought(), Joined())
    assert (everyone[0].speaker, everyone[0].quotes, len(everyone)) == ("Ana B. Ruiz", 3, 4)
    assert voices(ledger.store, Sought(count=1), Joined()) == everyone[:1]
    file = tmp_path / "aliases.toml"
    file.write_text('not_same = [["Ana B. Ruiz", "Ana Ruiz"]]\n')
    assert len(ledger.ask("Ana Ruiz", joined=Joined.read(file))) == 2


def test_the_user_joins_and_parts_names(ledger: Ledger, tmp_path: Path) -> None:
    """aliases.toml makes one speaker of names that no rule joins, and two of names that one does."""
    ledger.add("“One,” said the Ferrymen.", ("One", "Ferrymen"))
    ledger.add("“Two,” said the Kessel Harbour Union.", ("Two", "Kessel Harbour Union"), title="T2")
    ledger.add("“Three,” said the KHU.", ("Three", "KHU"), title="T3")
    assert len(ledger.ask("Kessel Harbour Union")) == 2
    file = tmp_path / "aliases.toml"
    file.write_text('not_same = [["Kessel Harbour Union", "KHU"]]\n[aliases]\n"Kessel Harbour Union" = ["Ferrymen"]\n')
    joined = Joined.read(file)
    assert sorted(texts(ledger.ask("Kessel Harbour Union", joined=joined))) == ["One", "Two"]
    assert sorted(texts(ledger.ask("Ferrymen", joined=joined))) == ["One", "Two"]
    assert texts(ledger.ask("KHU", joined=joined)) == ["Three"]


@pytest.mark.parametrize("text", ["not toml", "aliases = 3", '[aliases]\n"A" = "B"', "not_same = [3]"])
def test_a_file_of_names_that_is_none_is_told(text: str, tmp_path: Path) -> None:
    """Whatever is wrong with it, the error says how to write it."""
    (tmp_path / "aliases.toml").write_text(text)
    with pytest.raises(ConfigError, match=r"aliases\.toml") as caught:
        Joined.read(tmp_path / "aliases.toml")
    assert "not_same" in str(caught.value.hint)


def test_about_looks_at_words_sentence_and_headline(ledger: Ledger) -> None:
    """All content words must be there, each in any of the three and in any inflection."""
    body = "“They were too thin,” Ulf Brandin said of the cables. Elsewhere it rained."
    ledger.add(body, ("They were too thin", "Ulf Brandin"), title="Bridge inspectors resign")
    for words in ("thin", "cable", "the bridges", "inspector resigned", "thin cable bridge", "Brandin's"):
        assert ledger.ask(about=words), words
    for words in ("rain", "thin rope", "tunnel"):
        assert not ledger.ask(about=words), words
    with pytest.raises(UsageError, match="of the"):
        ledger.ask(about="of the")


def test_what_is_asked_is_words_and_no_syntax(ledger: Ledger) -> None:
    """Operators, marks and figures of a full-text language are only words."""
    ledger.add("“It costs 4.5 million, AND more,” said Ana Ruiz.", ("It costs 4.5 million, AND more", "Ana Ruiz"))
    assert ledger.ask(about="4.5 million")
    for words in ('"cost', "cost*", "NEAR(cost million)", "cost:million", "(million", "million OR xylophone'"):
        ledger.ask(about=words)


def test_filters_kinds_and_speakers_hold_together(ledger: Ledger) -> None:
    """Source, date, kind, speaker and matter all narrow the list."""
    ledger.add("“Steel is dear,” said Ana Ruiz.", ("Steel is dear", "Ana Ruiz"), published_at="2024-01-05")
    ledger.add(
        "“Steel is cheap,” said Ana Ruiz.", ("Steel is cheap", "Ana Ruiz"), published_at="2024-03-05", source="Echo"
    )
    assert texts(ledger.ask("Ruiz", about="steel", filters=Filters(since="2024-02"))) == ["Steel is cheap"]
    assert texts(ledger.ask("Ruiz", filters=Filters(sources=("Post",)))) == ["Steel is dear"]
    assert not ledger.ask("Ruiz", kinds=("indirect",))
    assert not ledger.ask("Nobody Known")


def test_voices_count_different_words(ledger: Ledger) -> None:
    """The same words in two articles count once, both articles count, and nobody comes last."""
    ledger.add(
        "“One,” said Sir Per Lund. “Two,” he said.",
        ("One", "Sir Per Lund"),
        ("Two", "Sir Per Lund"),
        published_at="2024-01-01",
    )
    ledger.add("“One,” said Per Lund. “Three.” “Four.” “Five.”", ("One", "Per Lund"), *((w, None) for w in ("Three", "Four", "Five")), published_at="2024-02", title="T2")  # fmt: skip
    lund, nobody = voices(ledger.store, Sought(), Joined())
    assert (lund.speaker, lund.quotes, lund.articles) == ("Sir Per Lund", 2, 2)
    assert (lund.first, lund.last, nobody.speaker, nobody.quotes) == ("2024-01-01", "2024-02-01", None, 3)
    assert voices(ledger.store, Sought(filters=Filters(speakers=("Lund",)), about="two thirds"), Joined()) == []


def test_the_most_quoted_are_the_same_however_many_are_asked_for(ledger: Ledger) -> None:
    """Looking at the leaders alone finds those that counting all finds, acronyms joined and repetitions left out."""
    for n in range(70):
        ledger.add(f"“Word {n},” said Ana Ruiz{n}.", (f"Word {n}", f"Ana Ruiz{n}"), title=f"A{n}")
    for n, name in enumerate(["Kessel Harbour Union", "KHU", "KHU", "KHU"]):
        ledger.add(f"“Strike {n},” said the {name}.", (f"Strike {n}", name), title=f"B{n}")
    for n in range(6):
        ledger.add("“Stop,” said Per Lund.", ("Stop", "Per Lund"), title=f"C{n}")
    everyone = voices(ledger.store, Sought(), Joined())
    assert (everyone[0].speaker, everyone[0].quotes) == ("Kessel Harbour Union", 4)
    assert len(everyone) == 72
    for count in (1, 2, 72):
        assert voices(ledger.store, Sought(count=count), Joined()) == everyone[:count]
    assert voices(ledger.store, Sought(count=1, about="strike"), Joined()) == everyone[:1]


def test_what_is_removed_is_no_longer_on_record(ledger: Ledger) -> None:
    """Removing an article, or adding it again in another form, leaves nothing of the old quotes behind."""
    removed = ledger.add("“Steel is dear,” said Ana Ruiz.", ("Steel is dear", "Ana Ruiz"))
    with ledger.store.writing() as writer:
        writer.remove([removed])
    assert not ledger.ask("Ruiz")
    assert not ledger.ask(about="steel")
    ledger.add("“Glass is dear,” said Per Lund.", ("Glass is dear", "Per Lund"))
    assert texts(ledger.ask(about="dear")) == ["Glass is dear"]
    assert [voice.speaker for voice in voices(ledger.store, Sought(), Joined())] == ["Per Lund"]


def test_the_time_of_an_utterance_grows_with_its_pieces(ledger: Ledger) -> None:
    """One of thousands of pieces is taken in like many of one, and all its pieces are found."""

    def put(size: int) -> None:
        words = [f"Piece {n} is said" for n in range(size)]
        body, quotes, at = " ".join(f"“{each},” she said." for each in words), [], 0
        for each in words:
            at = body.index(each, at)
            quotes.append(Quote(at, at + len(each), each, "direct", "Ana Ruiz", group=1))
        only = Filters(article_ids=(ledger.put(body, tuple(quotes)),))
        assert len(ledger.ask("Ana Ruiz", count=5, filters=only)) == size

    assert growth(put, 500) < LINEAR


def test_tallies_follow_what_is_put_and_removed(ledger: Ledger) -> None:
    """What is kept of how much each speaker is quoted is what counting anew gives, after updates and removals too."""

    def counted() -> list[tuple[str | None, int]]:
        return [(voice.speaker, voice.quotes) for voice in voices(ledger.store, Sought(count=2), Joined())]

    ledger.add("“No,” said Ana Ruiz. “Yes,” said Per Holt.", ("No", "Ana Ruiz"), ("Yes", "Per Holt"))
    ledger.add("“Go,” said Ana Ruiz. “Stop,” she said.", ("Go", "Ana Ruiz"), ("Stop", "Ana Ruiz"), title="Two")
    ledger.add("“Hm,” said Odile Varga.", ("Hm", "Odile Varga"), title="Three")
    assert counted() == [("Ana Ruiz", 3), ("Odile Varga", 1)]
    (first,) = {entry.article_id for entry in ledger.ask("Per Holt")}
    with ledger.store.writing() as writer:
        writer.remove([first])
    assert counted() == [("Ana Ruiz", 2), ("Odile Varga", 1)]
    assert ledger.store.tallies(Wanted()) == [("ana ruiz", "", 2), ("odile varga", "", 1)]


def test_an_institution_is_shown_with_its_country(ledger: Ledger) -> None:
    """Of the names of one institution that which tells its country is shown, however short."""
    body = "“It held,” said the British MoD. “It did,” read a post — Ministry of Defence 🇬🇧"
    ledger.add(body, ("It held", "British MoD"), ("It did", "Ministry of Defence"))
    (voice,) = voices(ledger.store, Sought(), Joined())
    assert voice.speaker == "British MoD"
    assert {entry.canonical for entry in ledger.ask()} == {"British MoD"}
