"""What becomes of a quotation in a draft, rule by rule, over one invented article."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.schema import Judgement, Quote
from assistant.verify import claimed, drafted
from assistant.verify.grounds import Line, Source
from assistant.verify.nearest import nearest
from tests.verify.invented import article, evidence, quote

BODY = """“The ferry was late again on Monday,” Mia Sund said. “It is late most days,” she added.

“Nobody,” said Lasse Holm, “has asked the island.” Holm, the fishermen's chairman, said the pier was closed. The council calls \
its plan “Open Water”. Sund did not call it “a failure”. “We will not leave unless the ferry stops,” she said.
"""


def source() -> Source:
    """Return the article with its speech on record."""
    recorded = (
        quote(BODY, "The ferry was late again on Monday,", "Mia Sund"),
        quote(BODY, "It is late most days,", "Mia Sund"),
        quote(BODY, "Nobody,", "Lasse Holm", group=1),
        quote(BODY, "has asked the island.", "Lasse Holm", group=1),
        quote(BODY, "the pier was closed", "Lasse Holm", role="the fishermen's chairman", kind="indirect"),
        quote(BODY, "a failure", "Mia Sund", kind="mixed"),
        quote(BODY, "We will not leave unless the ferry stops,", "Mia Sund"),
    )
    shown = evidence(BODY, recorded)
    lines = tuple(Line(each) for each in shown)
    return Source(shown[0].article, lines)


def judged(text: str, speaker: str | None, outside: str = "") -> Judgement:
    """Return the verdict on words that a draft gives to a speaker."""
    by = claimed.claimant(speaker)
    return drafted.located(text, by, outside, [source()]) or drafted.altered(text, by, [source()])


@pytest.mark.parametrize(
    ("text", "speaker", "verdict"),
    [
        ("The ferry was late again on Monday", "Mia Sund", "found"),
        ("The ferry was late again on Monday", "Sund", "found"),
        ("The ferry was late again on Monday", None, "found"),
        ("The ferry was late again on Monday", "Lasse Holm", "misattributed"),
        ("The ferry was late again on Monday", "Ada Friend", "misattributed"),
        ("Nobody has asked the island", "Lasse Holm", "found"),
        ("Nobody has ... the island", "Lasse Holm", "edited"),
        ("[N]obody has asked the island", "Lasse Holm", "edited"),
        ("Nobody [else] has asked the island", "Lasse Holm", "edited"),
        ("has asked the island", "Lasse Holm", "cut"),
        ("Everybody has asked the island", "Lasse Holm", "altered"),
        ("The ferry was late again on Monday. It is late most days", "Mia Sund", "altered"),
        ("The ferry was late ... It is late most days", "Mia Sund", "altered"),
        ("The ferry was again late on Monday", "Mia Sund", "altered"),
        ("the pier was closed", "Lasse Holm", "misattributed"),
        ("Open Water", None, "found"),
        ("a failure", "Mia Sund", "cut"),
        ("We will not leave", "Mia Sund", "cut"),
        ("We will leave", "Mia Sund", "altered"),
        ("The lighthouse burned down in a night", "Mia Sund", "missing"),
        ("late", "Mia Sund", "found"),
        ("early", "Mia Sund", "missing"),
        ("...", "Mia Sund", "missing"),
    ],
)
def test_verdicts(text: str, speaker: str | None, verdict: str) -> None:
    """Right words in the right mouth stand; what is changed, cut or moved does not."""
    assert judged(text, speaker).verdict == verdict


def test_what_the_draft_says_itself_is_not_lost() -> None:
    """A negation that the draft keeps outside the marks was not cut."""
    assert judged("a failure", "Mia Sund", "Sund did not call the plan").verdict == "found"


def test_common_talk_is_nobodys() -> None:
    """A word that three others say is no proof that it was taken from one of them."""
    body = "“Fine,” said Una Ask. “Fine,” said Per Lund. “Fine,” said Ida Sorn."
    recorded = [
        Quote(at, at + 5, "Fine,", "direct", name) for at, name in ((1, "Una Ask"), (23, "Per Lund"), (46, "Ida Sorn"))
    ]
    shown = evidence(body, recorded)
    found = drafted.located(
        "fine", claimed.claimant("Mia Sund"), "", [Source(shown[0].article, tuple(map(Line, shown)))]
    )
    assert found is not None
    assert found.verdict == "missing"


def test_a_role_is_known_beside_the_name() -> None:
    """The chairman is Holm, whom the article calls so."""
    assert judged("Nobody has asked the island", "the fishermen's chairman").verdict == "found"


def test_another_spelling_is_an_edit_and_is_shown() -> None:
    """A house style respells what it quotes: that is no altered quotation, but neither is it the source's own spelling."""
    body = "“The organisation's programme cost 40 per cent more than the harbour,” said Una Ask. “Nobody travelled,” she said."
    recorded = [
        quote(body, "The organisation's programme cost 40 per cent more than the harbour,", "Una Ask"),
        quote(body, "Nobody travelled,", "Una Ask"),
    ]
    shown = evidence(body, recorded)
    there = [Source(shown[0].article, tuple(map(Line, shown)))]
    by = claimed.claimant("Ask")
    text = "The organization's program cost 40 percent more than the harbor"
    found = drafted.located(text, by, "", there)
    assert found is not None
    assert (found.verdict, found.verbatim) == ("edited", False)
    assert found.reason is not None
    assert "“harbor” for “harbour”" in found.reason
    assert next((one.draft, one.source) for one in found.diff if one.kind != "same") == (
        "organization's program",
        "organisation's programme",
    )
    skipping = drafted.located("The organization's program … more than the harbor", by, "", there)
    assert skipping is not None
    assert (skipping.verdict, skipping.skipped) == ("edited", ("cost", "40", "per cent"))
    assert drafted.located(text, claimed.claimant("Holm"), "", there).verdict == "misattributed"  # type: ignore[union-attr]
    changed = drafted.altered("The organization's program cost 60 percent more than the harbor", by, there)
    assert (changed.verdict, changed.reason) == ("altered", "“60 percent” for “40 per cent”.")
    assert drafted.located("Nobody traveled", by, "", there).verdict == "edited"  # type: ignore[union-attr]
    assert drafted.located("Nobody travels", by, "", there) is None


@given(st.data())
def test_the_difference_holds_all_the_words(data: st.DataObject) -> None:
    """Whatever words are dropped, moved or put in, the difference spells the draft's words in order."""
    words = ["The", "ferry", "was", "late", "again", "on", "Monday"]
    mixed = data.draw(st.lists(st.sampled_from([*words, "never", "boat", "34"]), min_size=4, max_size=12))
    found = nearest(" ".join(mixed), source())
    if found is not None:
        assert " ".join(change.draft for change in found.changes if change.draft).split() == mixed
        assert 0 <= found.start < found.end <= len(BODY)


@given(
    st.lists(
        st.sampled_from(sorted(set(re.findall(r"[a-z]+", BODY.casefold())))),
        min_size=1,
        max_size=9,
    )
)
def test_only_words_on_record_are_found(words: list[str]) -> None:
    """No string of words is found that the article does not hold in this order, cues taken out."""
    text = " ".join(words)
    spoken = " ".join("".join(c for c in BODY.casefold() if c.isalnum() or c.isspace()).split())
    if judged(text, "Mia Sund").verdict in {"found", "edited"}:
        assert f" {text} " in f" {spoken} ".replace(" said lasse holm ", " ") or f" {text} " in f" {spoken} "


def test_an_article_without_words() -> None:
    """Nothing is near to what is empty."""
    empty = article("")
    assert nearest("any words at all", Source(empty, ())) is None


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("We will pay everyone", "cut"),
        ("We will pay everyone who signed by May", "found"),
        ("we hired every pilot", "cut"),
        ("we hired every pilot that we know", "found"),
        ("The whole fleet sails", "cut"),
        ("We thank the crew who came", "found"),
        ("We thank the crew", "found"),
        ("We saw everybody there", "found"),
    ],
)
def test_a_restriction_is_not_cut_off(text: str, verdict: str) -> None:
    """What "everyone" is narrowed by belongs to it; what only adds to a noun, or begins another clause, may go."""
    body = (
        "“We will pay everyone who signed by May, and we hired every pilot that we know,” Mia Sund said. “The whole fleet sails, "
        "except the old Tern. We thank the crew who came. We saw everybody there, which was kind,” she said."
    )
    recorded = (
        quote(body, "We will pay everyone who signed by May, and we hired every pilot that we know,", "Mia Sund"),
        quote(
            body,
            "The whole fleet sails, except the old Tern. We thank the crew who came. We saw everybody there, which was kind,",
            "Mia Sund",
        ),
    )
    shown = evidence(body, recorded)
    found = drafted.located(text, claimed.claimant("Mia Sund"), "", [Source(shown[0].article, tuple(map(Line, shown)))])
    assert found is not None
    assert found.verdict == verdict


SPOKEN_FOR = """The Harbour Council said the sea was cold. “The pier reopens when the mines are gone,” said Ana Ruiz, a spokeswoman for \
the Harbour Council. “We wait,” said Nils Okoro, a lawyer for the Harbour Council.
"""


@pytest.mark.parametrize(
    ("speaker", "verdict", "reason"),
    [
        ("the Harbour Council", "found", "Said by Ana Ruiz, a spokeswoman for the Harbour Council."),
        ("the council", "found", "Said by Ana Ruiz, a spokeswoman for the Harbour Council."),
        ("Ana Ruiz", "found", None),
        ("a spokeswoman for the Harbour Council", "found", None),
        ("Nils Okoro", "misattributed", "These are words of Ana Ruiz, not of Nils Okoro."),
        ("the Pond Council", "misattributed", "These are words of Ana Ruiz, not of Pond Council."),
    ],
)
def test_an_institution_speaks_through_its_official(speaker: str, verdict: str, reason: str | None) -> None:
    """What its spokeswoman says is the council's, which a note tells, but nobody else's there."""
    recorded = (
        quote(SPOKEN_FOR, "the sea was cold", "Harbour Council", kind="indirect"),
        quote(
            SPOKEN_FOR,
            "The pier reopens when the mines are gone,",
            "Ana Ruiz",
            role="a spokeswoman for the Harbour Council",
        ),
        quote(SPOKEN_FOR, "We wait,", "Nils Okoro", role="a lawyer for the Harbour Council"),
    )
    shown = evidence(SPOKEN_FOR, recorded)
    within = Source(shown[0].article, tuple(map(Line, shown)))
    found = drafted.located("The pier reopens when the mines are gone", claimed.claimant(speaker), "", [within])
    assert found is not None
    assert (found.verdict, found.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("speaker", "body", "verdict", "reason"),
    [
        ("the Swedish MoD", "The Norwegian MoD met. “It is shut,” the MoD said.", "misattributed", "These are words of MoD, not of Swedish MoD."),
        ("the Norwegian MoD", "The Norwegian MoD met. “It is shut,” the MoD said.", "found", None),
        ("the Swedish MoD", "“It is shut,” the MoD said.", "found", "The article gives these words to MoD; it does not say whether that is Swedish MoD."),
        ("the MoD", "“It is shut,” the MoD said.", "found", None),
    ],
)  # fmt: skip
def test_an_acronym_alone_is_of_the_country_that_its_article_names(
    speaker: str, body: str, verdict: str, reason: str | None
) -> None:
    """Where the article names none, nobody can tell whether it is the draft's."""
    shown = evidence(body, (quote(body, "It is shut,", "MoD"),))
    within = Source(shown[0].article, tuple(map(Line, shown)))
    found = drafted.located("It is shut", claimed.claimant(speaker), "", [within])
    assert found is not None
    assert (found.verdict, found.reason) == (verdict, reason)


PASSED_ON = """“The minister told me, ‘We will not pay,’ and left,” Lasse Holm said. “Then one of them said, ‘It is over.’” Ada Lund \
is the minister. Mia Sund said the talks were over.
"""


@pytest.mark.parametrize(
    ("text", "speaker", "outside", "verdict", "reason"),
    [
        ("We will not pay", "the minister", "", "found", "As told by Lasse Holm."),
        ("We will not pay", "Ada Lund", "", "found", "As told by Lasse Holm."),
        ("We will not pay", None, "", "found", "As told by Lasse Holm."),
        ("We will not pay", "Lasse Holm", "", "misattributed", "These are words of the minister, as told by Lasse Holm, not of Lasse Holm."),
        ("We will not pay", "Lasse Holm", "Holm quoted the minister:", "found", "As told by Lasse Holm."),
        ("We will not pay", "Mia Sund", "", "misattributed", "These are words of the minister, as told by Lasse Holm, not of Mia Sund."),
        ("The minister told me, ‘We will not pay,’ and left", "Lasse Holm", "", "found", None),
        ("It is over", "Lasse Holm", "", "misattributed", "These are words of somebody else, as told by Lasse Holm, not of Lasse Holm."),
        ("It is over", "Mia Sund", "", "found", "The article does not say whose words these are. Told by Lasse Holm."),
        ("We will never pay", "Lasse Holm", "", "altered", "“never” for “not”. The words are those of the minister, not of Lasse Holm."),
    ],
)  # fmt: skip
def test_words_within_speech_are_whose_the_speaker_says(
    text: str, speaker: str | None, outside: str, verdict: str, reason: str | None
) -> None:
    """Who passes words on does not say them, unless the draft shows that somebody else does."""
    teller = "told by Lasse Holm"
    recorded = (
        quote(PASSED_ON, "The minister told me, ‘We will not pay,’ and left,", "Lasse Holm"),
        quote(PASSED_ON, "Then one of them said, ‘It is over.’", "Lasse Holm"),
        quote(PASSED_ON, "the talks were over", "Mia Sund", kind="indirect"),
    )
    told = (
        replace(quote(PASSED_ON, "We will not pay,", "the minister"), relay=teller, within=1),
        replace(quote(PASSED_ON, "It is over.", None), relay=teller, within=recorded[1].start),
    )
    shown = evidence(PASSED_ON, recorded)
    sources = [Source(shown[0].article, tuple(map(Line, shown)), told)]
    by = claimed.claimant(speaker)
    found = drafted.located(text, by, outside, sources) or drafted.altered(text, by, sources)
    assert (found.verdict, found.reason) == (verdict, reason)


MINISTRIES = """The Norwegian MoD said the strait was closed to Swedish ships. “The strait reopens when the mines are gone,” the Norwegian \
MoD said.
"""


@pytest.mark.parametrize(
    ("speaker", "verdict"),
    [
        ("the Norwegian MoD", "found"),
        ("Norway's MoD", "found"),
        ("the Swedish MoD", "misattributed"),
        ("the MoD", "found"),
    ],
)
def test_an_institution_is_not_that_of_another_country(speaker: str, verdict: str) -> None:
    """The words of one country's ministry are not those of another country's ministry of the same name."""
    shown = evidence(
        MINISTRIES, (quote(MINISTRIES, "The strait reopens when the mines are gone,", "the Norwegian MoD"),)
    )
    within = Source(shown[0].article, tuple(Line(each) for each in shown))
    found = drafted.located("The strait reopens when the mines are gone", claimed.claimant(speaker), "", [within])
    assert found is not None
    assert found.verdict == verdict


DASHED = """The clerk wrote that the council did not want a pier — a plan that Mia Sund called “a mere postcard”.

It has not — Lasse Holm said — “sunk for good”. The boat was not a wreck — or even “a sorry sight”, Sund said.
"""


@pytest.mark.parametrize(
    ("text", "speaker", "verdict"),
    [
        ("a mere postcard", "Mia Sund", "found"),
        ("sunk for good", "Lasse Holm", "cut"),
        ("a sorry sight", "Mia Sund", "cut"),
    ],
)
def test_a_dash_ends_what_a_negation_denies(text: str, speaker: str, verdict: str) -> None:
    """A clause of its own behind a dash is not denied by the one before; an aside between two dashes parts nothing."""
    recorded = (
        quote(DASHED, "a mere postcard", "Mia Sund", kind="mixed"),
        quote(DASHED, "sunk for good", "Lasse Holm", kind="mixed"),
        quote(DASHED, "a sorry sight", "Mia Sund", kind="mixed"),
    )
    shown = evidence(DASHED, recorded)
    found = drafted.located(text, claimed.claimant(speaker), "", [Source(shown[0].article, tuple(map(Line, shown)))])
    assert found is not None
    assert found.verdict == verdict


def test_a_word_left_out_behind_the_first_is_shown_as_left_out() -> None:
    """The difference sets no first word in place of the "no" that followed it."""
    body = "“There is no reason for that,” Mia Sund said."
    shown = evidence(body, (quote(body, "There is no reason for that,", "Mia Sund"),))
    found = nearest("is reason for that", Source(shown[0].article, tuple(map(Line, shown))))
    assert found is not None
    assert [(change.kind, change.draft, change.source) for change in found.changes] == [
        ("same", "is", "is"),
        ("dropped", "", "no"),
        ("same", "reason for that", "reason for that"),
    ]


FACT = """“If the vote goes against us, coupled with the fact that the pier is not paying its way, it's no cheery year for Orsa,” Mia Sund said."""


@pytest.mark.parametrize(
    ("text", "verdict"), [("the pier is not paying its way", "found"), ("no cheery year for Orsa", "cut")]
)
def test_what_is_told_as_a_fact_hangs_on_no_condition(text: str, verdict: str) -> None:
    """The condition of a sentence is not that of "the fact that ..." within it, but of its main clause all the same."""
    recorded = (quote(FACT, FACT[1 : FACT.index("”")], "Mia Sund"),)
    shown = evidence(FACT, recorded)
    found = drafted.located(text, claimed.claimant("Mia Sund"), "", [Source(shown[0].article, tuple(map(Line, shown)))])
    assert found is not None
    assert found.verdict == verdict


def test_words_left_out_before_the_last_two_are_shown_as_left_out() -> None:
    """The end of a quotation that stands in its source is found again behind what was dropped."""
    body = "“Blame has its day, and it is by no means this morning,” Mia Sund said."
    shown = evidence(body, (quote(body, "Blame has its day, and it is by no means this morning,", "Mia Sund"),))
    found = nearest("and it is this morning", Source(shown[0].article, tuple(map(Line, shown))))
    assert found is not None
    assert ("dropped", "", "by no means") in [(change.kind, change.draft, change.source) for change in found.changes]
