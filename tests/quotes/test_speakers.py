"""Whom the words of invented articles are given to where several people and institutions are about."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import quotes, reported, spoken


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“It is full,” said its keeper, Ada Lunn. She said it shut, as the museum had said in May, because it was “rather small.”",
         [("It is full,", "Ada Lunn"), ("rather small.", "Ada Lunn")]),
        ("Why did the judges agree? “We were cold,” one of them told me.", [("We were cold,", "one of the judges")]),
        ("“We were cold,” one of them told me.", [("We were cold,", None)]),
        ("An official there, asked by phone, said it had “no boats to lend.”", [("no boats to lend.", "an official")]),
        (
            "“It is cold,” said the harbour piper, Ada Lunn, on Monday.",
            [("It is cold,", "Ada Lunn")],
        ),
        (
            "“Ship, you are late,” read the entry for 2:14 a.m.",
            [("Ship, you are late,", "the entry for 2:14 a.m.")],
        ),
        ("The old priest, Fr. Carl Mott, said it was “no loss at all.”", [("no loss at all.", "Carl Mott")]),
    ],
)  # fmt: skip
def test_who_is_meant(body: str, expected: list[tuple[str, str | None]]) -> None:
    """An aside about others, an unnamed one of several and a time of day do not lead astray."""
    assert spoken(body) == expected


def test_a_role_before_a_name() -> None:
    """Whatever noun stands before a comma and a full name is what that person is called."""
    (found,) = quotes("“It is cold,” said the harbour piper, Ada Lunn, on Monday.")
    assert (found.speaker, found.role) == ("Ada Lunn", "the harbour piper")


def test_a_role_ends_before_what_is_told_of_its_holder() -> None:
    """A relative clause is no part of a role."""
    (found,) = quotes("“It is cold,” said Ada Lunn, a baker who came by boat and who told us so in 1.5 hours.")
    assert found.role == "a baker"


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Ada Lunn, the mayor, has gone on leave. Her deputy said the plan was “dead and buried.”", "her deputy"),
        (
            "The judge, Carl Mott, read it twice. The paper was signed, which counsel for Lunn called “a very cheap trick.”",
            "counsel for Lunn",
        ),
        ("Ada Lunn, managing director of Pond Ferries, agreed. The line's duty manager had said it was “far too slow.”",
         "the line's duty manager"),
        ("Ada Lunn, the mayor, met Carl Mott. The mayor said it was “far too slow.”", "Ada Lunn"),
        ("Ada Lunn met her sister, Tove Lunn. Her sister said it was “far too slow.”", "Tove Lunn"),
    ],
)  # fmt: skip
def test_a_role_that_is_another_person_s(body: str, speaker: str) -> None:
    """A role that is held to somebody, or differs from the known one, is not hung on whoever was named last."""
    assert [one.speaker for one in quotes(body) if one.kind != "indirect"] == [speaker]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Pond Rowing League met. The Harbour Board said nothing new. The league says that it has been cheated.",
         "Pond Rowing League"),
        ("Cracks were seen by the Pond Water Authority. Cracks of this sort are old. The authority says that they are small.",
         "Pond Water Authority"),
        ("Lunn Group fell. The government says that it was not told.", "the government"),
        ("Lunn Group fell. The company says that it was not told.", "Lunn Group"),
    ],
)  # fmt: skip
def test_an_institution_by_its_noun(body: str, speaker: str) -> None:
    """The league is what is called a league; only a company may have any name."""
    assert reported(body)[-1][1] == speaker


def test_whose_belongs_to_another_clause() -> None:
    """What begins with "whose" says nothing that the main clause could be."""
    assert not reported("The Fair Play Office, whose work continues, would not speak.")


def test_of_a_condition_nothing_is_said() -> None:
    """What somebody asked for before speaking is no report."""
    assert not reported("“It was cold,” a clerk told me, on condition that I not name her.")


@pytest.mark.parametrize(
    ("body", "shared"),
    [
        ("“If that is a boat,” said Ada Lunn, “I'm the queen of Pond.”", True),
        ("“Look,” Ada Lunn said, “Carl is no fool.”", True),
        ("“Look.” Ada Lunn said: “I'm no fool.”", False),
        ("“It is cold,” Ada Lunn said on Monday, adding, “I do not mind.”", False),
    ],
)
def test_a_sentence_goes_on_behind_its_cue(body: str, shared: bool) -> None:
    """A cue between commas breaks off one sentence, however it goes on."""
    one, other = quotes(body)
    assert (one.group is not None and one.group == other.group) == shared


def test_double_marks_within_single_ones() -> None:
    """Where the outermost marks are single ones these hold the speech, whatever is quoted in it."""
    body = "‘They asked me, “Will you go?”’ said Ada Lunn. She called it ‘a poor joke’."
    assert spoken(body)[0] == ("They asked me, “Will you go?”", "Ada Lunn")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn, who has said she would sell the boat, was not in court.", "she would sell the boat"),
        ("Ada Lunn, the mayor who had insisted that the boat was sound, has gone.", "the boat was sound"),
        ("The wreck of the “Heron of Pond” was raised on Monday, the Pond Coast Guard said.",
         "The wreck of the “Heron of Pond” was raised on Monday"),
        ("The order was given after an hour, according to the recorder.", "The order was given after an hour"),
        ("Ada Lunn said the site was foul and that cleaning it would cost a lot.",
         "the site was foul and that cleaning it would cost a lot"),
    ],
)  # fmt: skip
def test_where_a_report_ends(body: str, expected: str) -> None:
    """A report in a relative clause ends with it, one before its cue may hold a title and be a common source's."""
    assert [text for text, _ in reported(body)] == [expected]
