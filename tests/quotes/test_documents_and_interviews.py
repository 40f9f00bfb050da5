"""Whose the words of documents, interviews and writers of French and German are, in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import quotes, reported, spoken

QUESTIONS = """{lede}

How do you find the time?

I get up at four. My brother calls it a sickness.

Were you ever told to stop?

Twice. I didn't, and your paper wrote that I would.

Will you go on?

I will. Somebody has to paint the boats.
"""


@pytest.mark.parametrize(
    "lede",
    [
        "Ada Lunn has painted boats for nine years. She spoke to us at the pier.",
        "Ada Lunn, who paints boats, has 31 miles to drive every day.",
        "Ada Lunn paints boats and has done so for ten months. We talked at the pier.",
    ],
)
def test_answers_are_the_one_persons_who_is_introduced(lede: str) -> None:
    """Years and miles in the introduction are no several people: the answers are the interviewee's."""
    found = quotes(QUESTIONS.format(lede=lede))
    assert [one.speaker for one in found] == ["Ada Lunn"] * 3


@pytest.mark.parametrize(
    "question",
    [
        "Boats?",
        "What does “a sickness” mean here?",
        "I read that one. Is it true that your brother left?",
        "Any moment where you thought, “Oh no, we sink”?",
    ],
)
def test_a_question_is_not_the_guest_s(question: str) -> None:
    """A short question, one with words between marks and one that tells of the interviewer are nobody's on record."""
    lede = "Ada Lunn has painted boats for nine years. She spoke to us at the pier."
    body = f"{QUESTIONS.format(lede=lede)}\n\nI like it here.\n\n{question}\n\nI would say that I do not know."
    assert [one.text for one in quotes(body)][-1] == "I would say that I do not know."
    assert question not in {one.text for one in quotes(body)}


def test_what_an_answer_asks_itself_is_the_guest_s() -> None:
    """Who asks about himself answers."""
    lede = "Ada Lunn has painted boats for nine years. She spoke to us at the pier."
    body = f"{QUESTIONS.format(lede=lede)}\n\nWho am I to judge that, and what would I say?"
    assert quotes(body)[-1].speaker == "Ada Lunn"


def test_a_turn_with_another_label_is_not_the_guest_s() -> None:
    """Where somebody from the audience joins in, his turn is not the guest's, and hers after it is."""
    lede = "Ada Lunn has painted boats for nine years. She spoke to us at the pier."
    body = f"{QUESTIONS.format(lede=lede)}\n\nKarl Mott: Hi, I am Karl and I sail.\n\nAL: Hi, Karl. I paint them."
    assert [one.text for one in quotes(body)][-2:] == [
        "I will. Somebody has to paint the boats.",
        "Hi, Karl. I paint them.",
    ]


def test_the_answers_of_several_guests_are_told_by_their_labels() -> None:
    """Questions without a label end a turn and are nobody's."""
    body = (
        "Ada Lunn and Karl Mott paint boats.\n\nWhy do you paint?\n\nLunn: I like it.\n\nMott: So do I.\n\n"
        "Will you two go on?\n\nLunn: I will.\n\nMott: We both will.\n\nAnd when do you sleep?\n\nLunn: I never do."
    )
    assert spoken(body) == [
        ("I like it.", "Ada Lunn"), ("So do I.", "Karl Mott"), ("I will.", "Ada Lunn"), ("We both will.", "Karl Mott"),
        ("I never do.", "Ada Lunn"),
    ]  # fmt: skip


def test_labelled_answers_are_those_of_the_person_in_the_headline() -> None:
    """Other names in the introduction do not matter where the headline says who talks."""
    body = (
        "Ada Lunn is suing Harbour Daily, whose owner Karl Mott she met in a boathouse.\n\n"
        "Q: Why do you sue?\n\nA: I was left out.\n\nQ: Of what?\n\nA: Of my own boat.\n\nQ: Will you win?\n\nA: I will."
    )
    found = quotes(body, title="“I was left out”: Ada Lunn talks")
    assert {one.speaker for one in found} == {"Ada Lunn"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("body", "speaker", "relay"),
    [
        (
            (
                "The Harbour Office said in an interim report that the boat was late.\n\nNobody was hurt on board.\n\n"
                "“The lamp was out,” read the report. “No one saw it,” it added."
            ),
            "Harbour Office",
            "in the report",
        ),
        (
            (
                "Capt. Karl Mott was on the bridge that night. In a statement read out by his lawyer, Ada Lunn, he denied it.\n\n"
                "“The lamp was out,” the statement said."
            ),
            "Karl Mott",
            "in the statement",
        ),
    ],
)
def test_who_issued_a_document_speaks_through_it(body: str, speaker: str, relay: str) -> None:
    """A report is its office's, a statement his for whom a lawyer reads it; the document is the relay."""
    found = [one for one in quotes(body) if one.kind == "direct"]
    assert {one.speaker for one in found} == {speaker}
    assert {one.relay for one in found} == {relay}


def test_a_title_tells_who_he_cannot_be() -> None:
    """Where somebody is Ms. Lunn, "he" is another, even if only she has spoken yet."""
    body = (
        "“We are late,” said Robin Lunn. A clerk wrote to Ms. Lunn. Kim Mott runs the ferry. "
        "He painted it himself.\n\n“It floats,” he said."
    )
    assert spoken(body)[-1] == ("It floats,", "Kim Mott")


def test_whoever_knows_or_answers_is_no_speaker_by_that() -> None:
    """A man who "really knows" and an owner who "stopped answering" do not take the words of him who says them."""
    body = (
        "Carl Mott counted the boats every day. The owner went home and has stopped answering the telephone.\n\n"
        "Mott has built a shed. It leaks, he says, at night. “It is a shed,” he says."
    )
    assert spoken(body) == [("It is a shed,", "Carl Mott")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ada Lunn ouvre la porte. « Il fait froid, dit-elle. Entrez donc, il est tard. »",
            [("Il fait froid,", "Ada Lunn"), ("Entrez donc, il est tard.", "Ada Lunn")],
        ),
        (
            "Le maire, Karl Mott, montre le quai. « J'ai compté huit bateaux, affirme-t-il. Il en manque un. »",
            [("J'ai compté huit bateaux,", "Karl Mott"), ("Il en manque un.", "Karl Mott")],
        ),
        (
            "„Mein Boot freut sich“, erzählt der Wirt, Karl Mott, ein Neffe der alten Frau.",
            [("Mein Boot freut sich", "Karl Mott")],
        ),
        (
            "Karl Mott hat am Hafen gearbeitet. „Ich habe es gemessen“, sagt er.",
            [("Ich habe es gemessen", "Karl Mott")],
        ),
    ],
)
def test_cues_of_other_languages(body: str, expected: list[tuple[str, str | None]]) -> None:
    """A French cue inside the marks parts the words; German names its host behind his trade."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "report"),
    [
        ("Ada Lunn counts. The average wait, she said, was six hours.", "The average wait, she said, was six hours"),
        ("Drivers say the wait can last all night. Some drivers left.", "the wait can last all night"),
        (
            "The number of boats that are known to have sunk rose to nine, the Harbour Guard said.",
            "The number of boats that are known to have sunk rose to nine",
        ),
    ],
)
def test_reports_around_a_cue(body: str, report: str) -> None:
    """What a cue parts is one report; people of a kind may report, and an article before the source is no part of it."""
    assert [text for text, _ in reported(body)] == [report]


def test_a_clause_of_its_own_parts_two_utterances() -> None:
    """What follows "he went on, but beside him" is no part of the sentence before."""
    found = quotes("“I don't believe it,” Karl Mott went on, but of the boats, “I think they float.”")
    assert {one.group for one in found} == {None}


@pytest.mark.parametrize(
    "talk",
    [
        "Q: Why did you?\n\nVoss: We had to.\n\nHolm: It was fun, too.\n\nQ: Was it dear?\n\nVoss: It was.",
        "The Courier: Why did you?\n\nLena Voss: We had to.\n\nNils Holm: It was fun, too.\n\nThe Courier: Was it dear?\n\nLV: It was.",
    ],
)
def test_a_guest_may_speak_once(talk: str) -> None:
    """Two guests whom the introduction names are told by their labels, initials too, and the outlet only asks."""
    body = f"Lena Voss and Nils Holm built the pier.\n\n{talk}"
    assert spoken(body) == [("We had to.", "Lena Voss"), ("It was fun, too.", "Nils Holm"), ("It was.", "Lena Voss")]
