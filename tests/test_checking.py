"""A draft's quotations against a small corpus: each verdict, what it rests on, and drafts of every shape."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.load.manuscript import plain
from assistant.manuscripts import quotations
from assistant.schema import CheckedQuote, Filters
from tests.growth import LINEAR, growth

VELM = """---
title: Notes from Velm
source: The Velm Courier
published_at: 2031-05-09
---
“We have not lost the harbour, and 34 sailors were killed in the last two weeks”, said Ana Brandt, the harbour master of \
Velm. “The cranes will be repaired by winter”, she added. Deputy mayor Tomas Reill claimed that the port was half empty.

“I won't,” Brandt said, “go to the island before the ice is gone.” Reill called the plan “reckless”.

“That's the harbour's way,” said Brandt. Reill added that the old mole had by no means sunk completely.

Mayor Odo Pell said that “the town has by no means fallen completely”. “Perhaps we will open the sluice, if the council agrees,” Pell \
told reporters.

“We counted 40 boats in the outer harbour, but we do not know that yet,” said the pilot, Jorn Abel. “The lock gates are broken. I could be wrong.”

“The organisation has recognised the labour programme at the town centre,” said Abel.

“Somebody opened the gates by hand,” said the watchman, Pia Lott. “That has not been confirmed.” She added: “The tower is closed, and we do not know who closed \
it.”
"""
ISLAND = """---
title: Island council meets
source: Orsa Post
published_at: 2031-06-02
---
“Nobody on the island was asked about the ferry,” said the fisherman Lasse Holm, speaking in Danish. “We shall see,” said Mia Sund.
"""
AFTERWARDS = """---
title: Harbour master changes her mind
source: Orsa Post
published_at: 2031-08-02
---
“The cranes will not be repaired by winter,” said Ana Brandt. “Nobody in town listened,” she added. According to the council there is no money.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Return a home with three invented articles."""
    folder = tmp_path_factory.mktemp("desk")
    for name, text in (("velm.md", VELM), ("island.md", ISLAND), ("afterwards.md", AFTERWARDS)):
        (folder / name).write_text(text, encoding="utf-8")
    with Assistant.open(settings=Settings(home=folder / "home")) as opened:
        opened.add([folder / "velm.md", folder / "island.md", folder / "afterwards.md"])
        yield opened


def only(desk: Assistant, draft: str) -> CheckedQuote:
    """Return the one quotation of a draft."""
    (checked,) = desk.check(draft)
    return checked


def test_a_word_that_ends_like_per_is_no_share(tmp_path: Path) -> None:
    """Of "our paper century" the words "our paper" may be quoted, whatever "per cent" is taken for."""
    (tmp_path / "paper.md").write_text(
        "---\ntitle: Mill\nsource: Orsa Post\npublished_at: 2031-06-02\n---\n"
        "“They left our paper century behind,” said Mia Sund.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home")) as opened:
        opened.add([tmp_path / "paper.md"])
        assert only(opened, "Mia Sund spoke of “our paper”.").verdict == "found"


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("Ana Brandt said: “We have not lost the harbour, and 34 sailors were killed in the last two weeks.”", "found"),
        ("Ana Brandt said: “We have lost the harbour, and 34 sailors were killed in the last two weeks.”", "altered"),
        ("Ana Brandt said: “We have not lost the harbour, and 84 sailors were killed in the last two weeks.”", "altered"),
        ("Tomas Reill said: “We have not lost the harbour, and 34 sailors were killed in the last two weeks.”", "misattributed"),
        ("Ana Brandt said: “We have not lost the harbour, and 34 sailors were killed in the last two months.”", "altered"),
        ("Ana Brandt said: “We have perhaps not lost the harbour, and 34 sailors were killed in the last two weeks.”", "altered"),
        ("Ana Brandt said: “We have not lost the harbour. The cranes will be repaired by winter.”", "altered"),
        ('Ana Brandt said: "we have not lost the harbour, and 34 sailors were killed in the last two weeks".', "found"),
        ("Ana Brandt said: “The harbour is the heart of this town.”", "missing"),
    ],
)  # fmt: skip
def test_the_nine_variants(desk: Assistant, draft: str, verdict: str) -> None:
    """The untouched words and mere typography are found; nothing changed, swapped, stitched or invented is."""
    assert only(desk, draft).verdict == verdict


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“I won't go to the island before the ice is gone,” Brandt said.", "found"),
        ("“I won't,” Brandt said, “go to the island before the ice is gone.”", "found"),
        ("“[T]he cranes will be repaired ... winter,” Brandt said.", "edited"),
        ("“[t]hat's the harbour's way,” Brandt said.", "edited"),
        ("“The cranes [of the port] will be repaired by winter,” Brandt said.", "edited"),
        ("“The cranes will [not] be repaired by winter,” Brandt said.", "altered"),
        ("“We have ... lost the harbour,” Brandt said.", "cut"),
        ("“We have not lost the harbour ... The cranes will be repaired,” Brandt said.", "altered"),
        ("“The cranes will be fixed by winter,” said Brandt.", "altered"),
        ("“The cranes were repaired by winter,” said Brandt.", "altered"),
        ("“By winter the cranes will be repaired,” said Brandt.", "altered"),
        ("Pell said the town had “fallen completely”.", "cut"),
        ("Pell said the town had “by no means fallen completely”.", "found"),
        ("“We will open the sluice,” Pell said.", "cut"),
        ("Reill called the plan “reckless”.", "found"),
        ("Ana Brandt called the plan “reckless”.", "misattributed"),
        ("Odo Pell called the plan “daft”.", "missing"),
        ("The deputy mayor said: “The cranes will be repaired by winter.”", "misattributed"),
        ("The harbour master said: “The cranes will be repaired by winter.”", "found"),
        ("Reill said: “The port was half empty.”", "misattributed"),
        ("«The cranes will be repaired by winter», said Brandt.", "found"),
        ("‘The cranes will be repaired by winter,’ said the harbour master.", "found"),
    ],
)  # fmt: skip
def test_each_verdict(desk: Assistant, draft: str, verdict: str) -> None:
    """Editorial custom is allowed and reported; whatever changes sense, speaker or context is not."""
    assert {one.verdict for one in desk.check(draft)} == {verdict}


def test_every_answer_points_into_the_body(desk: Assistant) -> None:
    """Offsets slice the source's words out of the body, and the draft's out of the draft."""
    draft = "“I won't go to the island,” Brandt said. Reill said: “The cranes will be fixed by winter.”"
    for one in desk.check(draft):
        assert one.article is not None
        assert one.article.body[one.start : one.end] == one.source_text
        assert draft[one.draft_start : one.draft_end] == one.text
        assert (one.article.title, one.article.source) == ("Notes from Velm", "The Velm Courier")


def test_who_said_it_is_told(desk: Assistant) -> None:
    """Right words in another mouth come with the mouth that they came from."""
    one = only(desk, "Tomas Reill said: “The cranes will be repaired by winter.”")
    assert (one.claimed_speaker, one.speaker) == ("Tomas Reill", "Ana Brandt")
    assert "Ana Brandt" in (one.reason or "")


def test_the_difference_is_word_by_word(desk: Assistant) -> None:
    """What was changed stands beside what it was."""
    one = only(
        desk, "Ana Brandt said: “We have not lost the harbour, and 84 sailors were killed in the last two weeks.”"
    )
    assert [(c.draft, c.source) for c in one.diff if c.kind == "changed"] == [("84", "34")]
    assert " ".join(c.source for c in one.diff).startswith("We have not lost the harbour, and 34 sailors")


def test_what_was_skipped_and_inserted_is_told(desk: Assistant) -> None:
    """An ellipsis and a bracket are reported with their words."""
    one = only(desk, "“The cranes [of the port] will ... winter,” Brandt said.")
    assert one.verdict == "edited"
    assert one.skipped == ("be", "repaired", "by")
    assert one.inserted == ("[of the port]",)
    assert not one.verbatim


def test_an_article_that_says_the_contrary_does_not_hold_the_words_too(desk: Assistant) -> None:
    """An ellipsis skips nothing in the one article and a negation in the other: only the first holds the words."""
    one = only(desk, "“The cranes will ... be repaired by winter,” Ana Brandt said.")
    assert (one.verdict, one.also) == ("edited", ())
    assert one.article is not None
    assert one.article.title == "Notes from Velm"


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        ("“Nobody in town listened to us,” Ana Brandt said.", "“to us” added."),
        ("“That's [almost] the harbour's way,” Ana Brandt said.", "“almost” added."),
    ],
)
def test_the_difference_keeps_to_the_words_that_were_quoted(desk: Assistant, draft: str, reason: str) -> None:
    """No word of the text behind a quotation is missing from it, and no half of a bracket is one."""
    one = only(desk, draft)
    assert (one.verdict, one.reason) == ("altered", reason)


def test_a_stitched_quotation_says_so(desk: Assistant) -> None:
    """Two passages made into one are told from a changed word."""
    one = only(desk, "Brandt said: “We have not lost the harbour. The cranes will be repaired by winter.”")
    assert one.reason == "Joins words that stand apart, without an ellipsis."


def test_a_translation_is_never_called_verbatim(desk: Assistant) -> None:
    """Words that the article gives in another language than they were said in are found, but are no speaker's own."""
    one = only(desk, "“Nobody on the island was asked about the ferry,” said Lasse Holm.")
    assert one.verdict == "found"
    assert not one.verbatim
    assert "translation" in (one.reason or "")


def test_filters_narrow_what_is_searched(desk: Assistant) -> None:
    """What stands in another outlet alone is missing."""
    draft = "“We shall see,” said Mia Sund."
    assert only(desk, draft).verdict == "found"
    assert desk.check(draft, filters=Filters(sources=("The Velm Courier",)))[0].verdict == "missing"


@pytest.mark.parametrize(
    "draft",
    [
        "",
        "No marks at all.",
        "“An opened mark that nobody closes.\n\nAnother paragraph stays whole.",
        "The 6'2\" man from Velm and a 5\" nail; the '90s; the sailors' union.",
        '”Marks the wrong way round“ and "one" too " many.',
        "\u05d4\u05d5\u05d0 \u05d0\u05de\u05e8: \u201d\u05d0\u05e0\u05d7\u05e0\u05d5 \u05dc\u05d0 \u05e0\u05dc\u05da\u201d",
        "“” “ ” “...” “[...]” “\u200b”",
        "“" * 200 + "”" * 200,
    ],
)
def test_odd_drafts_are_checked_without_a_fault(desk: Assistant, draft: str) -> None:
    """Whatever stands in a draft, its quotations slice back to it and no paragraph swallows the next."""
    for one in desk.check(draft):
        assert draft[one.draft_start : one.draft_end] == one.text
        assert "\n\n" not in one.text


def test_a_draft_that_is_one_quotation(desk: Assistant) -> None:
    """A draft without any words of its own has no claimed speaker."""
    one = only(desk, "“The cranes will be repaired by winter.”")
    assert (one.verdict, one.claimed_speaker, one.speaker) == ("found", None, "Ana Brandt")


@pytest.mark.parametrize(
    ("draft", "verdict", "claimed"),
    [
        ("Ana Brandt met the council. The mayor said: “The town has by no means fallen completely.”", "found", "The mayor"),
        ("Ana Brandt, the mayor, met the council. “The town has by no means fallen completely,” the mayor said.", "misattributed", "Ana Brandt"),
        ("Ana Brandt met the council. “The town has by no means fallen completely,” she said.", "misattributed", "Ana Brandt"),
        ("Ana Brandt met the council. “We counted 40 boats in the outer harbour,” the mayor said.", "misattributed", "the mayor"),
    ],
)  # fmt: skip
def test_an_office_is_not_whoever_stands_nearest(draft: str, verdict: str, claimed: str, desk: Assistant) -> None:
    """Unless the draft itself says that they hold it: "the mayor" is the mayor, though another is named before."""
    (one,) = desk.check(draft)
    assert (one.verdict, one.claimed_speaker) == (verdict, claimed)


def test_the_time_of_a_check_grows_with_its_quotations(desk: Assistant) -> None:
    """A long draft takes as much longer as it has more quotations."""

    def check(size: int) -> None:
        said = (f"“The cranes will be repaired by winter {number},” said Brandt." for number in range(size))
        assert len(desk.check("\n\n".join(said))) == size

    assert growth(check, 100) < LINEAR


def test_the_time_of_a_paragraph_grows_with_its_length() -> None:
    """So do hundreds of quotations in one endless sentence."""

    def read(size: int) -> None:
        assert len(quotations(plain("“a b” " * size))) == size

    assert growth(read, 500) < LINEAR


def test_the_sources_stay_whole(tmp_path: Path) -> None:
    """Nothing to look in is said before anything is read."""
    from assistant.errors import InputError  # noqa: PLC0415 - used here alone

    with Assistant.open(settings=Settings(home=tmp_path)) as empty, pytest.raises(InputError):
        empty.check("“Anything.”")


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        (
            "“The cranes will be repaired by winter, said Ana Brandt. “I won't go to the island,” she added.",
            [("The cranes will be repaired by winter,", "found", True), ("I won't go to the island,", "found", False)],
        ),
        (
            "Ana Brandt said: “The cranes will not be sold.\n\nShe said: “I won't go to the island.”",
            [("The cranes will not be sold.", "altered", True), ("I won't go to the island.", "found", False)],
        ),
        (
            "The cranes will be repaired by summer,” said Ana Brandt.",
            [("The cranes will be repaired by summer,", "altered", True)],
        ),
        (
            "Brandt said she “won't go to the island. Reill called it “reckless”.",
            [("won't go to the island.", "found", True), ("reckless", "found", False)],
        ),
    ],
)
def test_a_mark_without_a_partner_is_checked_as_far_as_it_goes(
    desk: Assistant, draft: str, expected: list[tuple[str, str, bool]]
) -> None:
    """An opener that is never closed, or a closer that was never opened, is judged and said to lack its partner."""
    checked = list(desk.check(draft))
    assert [(one.text, one.verdict, one.unbalanced) for one in checked] == expected
    assert all(("no partner" in (one.reason or "")) == one.unbalanced for one in checked)


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“We counted 40 boats in the outer harbour,” said Jorn Abel.", "cut"),
        ("“We counted 40 boats,” said Jorn Abel.", "cut"),
        ("“The lock gates are broken,” said Jorn Abel.", "cut"),
        ("“Somebody opened the gates by hand,” said Pia Lott.", "cut"),
        ("“The lock gates are broken. I could be wrong,” said Jorn Abel.", "found"),
        ("“We counted 40 boats in the outer harbour,” said Abel, adding: “but we do not know that yet”.", "found"),
        ("“Somebody opened the gates by hand,” said Pia Lott. She added that this has not been confirmed.", "found"),
        ("“The tower is closed,” Pia Lott said.", "found"),
    ],
)
def test_what_the_speaker_takes_back_at_once_is_not_cut_off(desk: Assistant, draft: str, verdict: str) -> None:
    """A clause or sentence that takes the words back belongs to them, unless the draft tells it too; other "not know"s do not."""
    first, *_ = desk.check(draft)
    assert first.verdict == verdict, first


@pytest.mark.parametrize(
    ("draft", "claimed", "verdict"),
    [
        ("> The cranes will be repaired by winter.\n>\n> — Ana Brandt, harbour master\n", "Ana Brandt", "found"),
        ("> The cranes will be repaired by winter.\n>\n> — Deputy mayor Tomas Reill\n", "Tomas Reill", "misattributed"),
        (
            "> The cranes will be repaired by winter.\n\n— Tomas Reill (@reill) May 9, 2031\n",
            "Tomas Reill",
            "misattributed",
        ),
        (
            "Asked about it, Reill told reporters:\n\n> The cranes will be repaired by winter.\n",
            "Reill",
            "misattributed",
        ),
        ("It was cold. Ana Brandt put it so:\n\n> The cranes will be repaired by winter.\n", "Ana Brandt", "found"),
        ("Reill left.\n\n> The cranes will be repaired by winter.\n", None, "found"),
        ("> The cranes will be repaired by winter.\n\n- first point of a list\n", None, "found"),
        (
            "> The cranes will be repaired by winter.\n\nDeputy Mayor\nTomas Reill\n",
            "Deputy Mayor Tomas Reill",
            "misattributed",
        ),
        (
            "> The cranes will be repaired by winter.\n\n— Deputy Mayor\nTomas Reill\n\nSo it was.",
            "Deputy Mayor Tomas Reill",
            "misattributed",
        ),
        (
            "> The cranes will be repaired by winter.\n>\n> Harbour Master\n> Ana Brandt\n",
            "Harbour Master Ana Brandt",
            "found",
        ),
        ("> The cranes will be repaired by winter.\n\nTomas Reill\n", "Tomas Reill", "misattributed"),
        ("> The cranes will be repaired by winter.\n\nTomas Reill did not say so.\n", None, "found"),
        ("> The cranes will be repaired by winter.\n\nWhat Happens Next\n", None, "found"),
        ("> The cranes will be repaired by winter.\n\nTomas Reill\ncame by ship.\n\nHe left.\n", None, "found"),
    ],
)
def test_who_signs_a_block_quotation(desk: Assistant, draft: str, claimed: str | None, verdict: str) -> None:
    """The line below a block quotation says whose words they are."""
    checked = only(desk, draft)
    assert (checked.claimed_speaker, checked.verdict) == (claimed, verdict)


@pytest.mark.parametrize(
    ("draft", "verdicts"),
    [
        (
            "Brandt said the cranes “will be repaired by winter”; Reill that the plan was “reckless”.",
            ["found", "found"],
        ),
        (
            "Brandt said the cranes “will be repaired by winter”; Abel that the plan was “reckless”.",
            ["found", "misattributed"],
        ),
        (
            "According to Brandt the cranes “will be repaired”, while Reill thought of something “reckless”.",
            ["found", "found"],
        ),
        ("While Brandt recalled “the harbour's way”, Reill spoke of plans that were “reckless”.", ["found", "found"]),
        (
            "Brandt said the cranes “will be repaired”, while Reill, Brandt said, was “reckless”.",
            ["found", "misattributed"],
        ),
    ],
)
def test_the_clause_behind_a_semicolon_is_another_speakers(desk: Assistant, draft: str, verdicts: list[str]) -> None:
    """What "while Reill called ..." quotes is no longer said by whom the sentence began with."""
    assert [each.verdict for each in desk.check(draft)] == verdicts


def test_a_description_is_not_whoever_was_named_last(desk: Assistant) -> None:
    """A description such as "the older diver" may be anybody until the draft says who that is, through all that he goes on to say."""
    told = "Jorn Abel was asked about the harbour. “That's the harbour's way,” the older diver went on. “I won't go to the island.”"
    first, second = desk.check(told)
    assert (first.claimed_speaker, first.verdict) == ("the older diver", "found")
    assert second.verdict != "misattributed"
    bound = f"The older diver is Jorn Abel. {told}"
    assert desk.check(bound)[0].verdict == "misattributed"


def test_words_without_a_cue_beside_another_name_are_not_the_last_speakers(desk: Assistant) -> None:
    """A name in their sentence parts words from whoever spoke before."""
    first, second = desk.check(
        "“That's the harbour's way,” said Brandt. “We will open the sluice,” Pell is fond of saying."
    )
    assert first.claimed_speaker == "Brandt"
    assert second.claimed_speaker is None


KIN = """---
title: The Lunn trial
source: Orsa Post
published_at: 2031-07-02
---
“I never saw the boat,” said Odo Lunn. “I kept the books for him,” said Vera Stein, Lunn's ex-wife. “I am glad,” said Ulf Berg, Lunn's solicitor.

Odo Lunn was cleared. “He wants his boat back,” his lawyer told the court.
"""


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“I kept the books for him,” Lunn's former wife said.", "found"),
        ("“He wants his boat back,” Lunn's solicitor said.", "found"),
        ("“I never saw the boat,” Lunn's former wife said.", "misattributed"),
        ("“I kept the books for him,” Lunn said.", "misattributed"),
    ],
)
def test_whoever_is_tied_to_another_is_not_that_other(tmp_path: Path, draft: str, verdict: str) -> None:
    """A phrase such as "Lunn's former wife" names nobody by the name of Lunn, and may be called otherwise in the article."""
    (tmp_path / "trial.md").write_text(KIN, encoding="utf-8")
    with Assistant.open(settings=Settings(home=tmp_path / "home")) as opened:
        opened.add([tmp_path / "trial.md"])
        assert only(opened, draft).verdict == verdict


def test_a_difference_in_punctuation_is_shown(desk: Assistant) -> None:
    """Where only a mark was changed, the difference shows the mark and no capital that opens a quotation."""
    checked = only(desk, "“Perhaps we will open the sluice; if the council agrees,” Pell told reporters.")
    assert [(c.draft, c.source) for c in checked.diff if c.kind != "same"] == [("sluice;", "sluice,")]
    assert checked.reason == "“sluice;” for “sluice,”."


BROTHERS = """---
title: The Harrow sale
source: Orsa Post
published_at: 2031-07-09
---
“I hold the shares,” said A. B. Harrow. “I regret the sale,” said Constance Harrow.
"""


def test_a_family_name_of_two_speakers_may_be_either(tmp_path: Path) -> None:
    """With two Harrows in a draft "Ms Harrow" is not told to be the other one, but a full name is."""
    (tmp_path / "sale.md").write_text(BROTHERS, encoding="utf-8")
    draft = "“I hold the shares,” said A. B. Harrow. Constance Harrow said: “I hold the shares.”\n\n“I regret the sale,” Ms Harrow told a judge."
    with Assistant.open(settings=Settings(home=tmp_path / "home")) as opened:
        opened.add([tmp_path / "sale.md"])
        assert [each.verdict for each in opened.check(draft)] == ["found", "misattributed", "found"]


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("The mole had “sunk completely”, Reill said.", "cut"),
        ("The mole had by no means “sunk completely”, Reill said.", "missing"),
        ("The mole had “sunk completely”, Brandt said.", "missing"),
        ("Reill said that “the old mole had sunk completely”.", "altered"),
        ("Reill called the port “half empty”.", "missing"),
    ],
)
def test_few_words_of_a_report_that_denies_them(desk: Assistant, draft: str, verdict: str) -> None:
    """Words that somebody is reported to deny are not quoted as theirs; so few of a plain report may come from elsewhere."""
    assert only(desk, draft).verdict == verdict


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("“The organization has recognized the labor program at the town center,” said Abel.", "edited"),
        ("“The organization has recognized the labor program at the city center,” said Abel.", "altered"),
        ("“The organization has recognized the labor program at the town center,” said Brandt.", "misattributed"),
        ("“The organisation has recognised the labour programme at the town centre,” said Abel.", "found"),
    ],
)
def test_another_spelling(desk: Assistant, draft: str, verdict: str) -> None:
    """Words that a house style spells otherwise are looked up and judged as the words that they are."""
    assert only(desk, draft).verdict == verdict
