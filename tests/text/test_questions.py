"""What a question asks for."""

from __future__ import annotations

import pytest

from assistant.text.cues import Wanted, asks_who, cues, figure, is_pointed, role, strangers, wanted
from assistant.text.questions import Asked, asked, matter


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who opened the bridge?", "person"),
        ("which harbour official resigned", "person"),
        ("When does the ferry leave?", "time"),
        ("Where was the vote held?", "place"),
        ("How many boats sank?", "amount"),
        ("what share of voters stayed at home", "amount"),
        ("What did the town pay for the crane?", "amount"),
        ("Why did the mayor resign?", "reason"),
        ("What brought the brewery down?", "reason"),
        ("What did Varga say about the tunnel?", "statement"),
        ("Does Varga think the tunnel is safe?", "statement"),
        ("How much was the bill? I have seen two different figures", "accounts"),
        ("the mayor's version vs the harbour's", "accounts"),
        ("How wide was the crack, going by the yard and by the inspector?", "accounts"),
        ("Did that change after the vote?", "change"),
        ("Where did the price stand by December?", "change"),
        ("Did the mayor stand by her word?", "change"),
        ("What happened to the ferry?", "story"),
        ("what's going on in Lund", "story"),
        ("What happened between 3 and 7 October?", "story"),
        ("What is the latest on the strike?", "story"),
        ("Tell me about the bridge", "story"),
    ],
)
def test_the_kind_of_answer_is_read(question: str, kind: Asked) -> None:
    """General English ways of asking are told apart."""
    assert kind in asked(question)


@pytest.mark.parametrize("question", ["How did they call the ferry by radio?", "Who spoke after the vote?"])
def test_a_preposition_is_no_change(question: str) -> None:
    """A mere "by" or "after" does not ask what became of something."""
    assert "change" not in asked(question)


@pytest.mark.parametrize("question", ["What happened?", "Who told me about the bridge?", "What is new?"])
def test_a_story_has_a_subject(question: str) -> None:
    """Without one there is nothing to tell."""
    assert "story" not in asked(question)


def test_no_question_asks_for_nothing() -> None:
    """A mere subject asks for no kind of answer."""
    assert asked("tarn bridge") == frozenset()


EVERY: frozenset[Asked] = frozenset(("amount", "time", "reason", "statement", "person", "place"))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The crane cost 4 million crowns.", "amount"),
        ("It opened on Tuesday.", "time"),
        ("It closed because the river had risen.", "reason"),
        ("It closed early, given the weather.", "reason"),
        ("The mayor insisted that nobody knew.", "statement"),
        ("It was the idea of Odile Varga.", "person"),
        ("They met in Lund.", "place"),
    ],
)
def test_a_sentence_shows_what_it_could_answer(sentence: str, kind: Asked) -> None:
    """Figures, times, reasons, speech, names and places are seen."""
    assert kind in cues(sentence, Wanted(EVERY, frozenset(), frozenset(), frozenset()))


def test_a_name_of_the_question_answers_no_who() -> None:
    """Who somebody is, is not answered by the names that were asked with."""
    assert "person" not in cues("The idea pleased Varga.", wanted("Who pleased Varga?"))
    assert "person" in cues("The idea pleased Ulf Brandin.", wanted("Who pleased Varga?"))


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("How much did the crane cost?", "It cost 4 million crowns.", "It stood there for 12 days."),
        ("How many boats sank?", "The storm sank 14 boats.", "The storm came at 11 o'clock."),
        ("What share of voters stayed at home?", "Some 40 % stayed at home.", "At home 300 voters stayed."),
        ("How long did the strike last?", "It went on for three weeks.", "It cost 3 crowns a head."),
        ("How fast was the ferry?", "She was making 16 knots.", "She had 16 cabins."),
        ("How many boats sank?", "There were 14 of them.", "Nobody counted."),
    ],
)
def test_a_figure_of_the_unit_asked_for_fits_better(question: str, better: str, worse: str) -> None:
    """Money answers how much, a count how many, a span of time how long."""
    assert figure(better, wanted(question)) > figure(worse, wanted(question))


@pytest.mark.parametrize(
    ("question", "pointed"),
    [
        ("How many boats sank?", True),
        ("Who owns the crane?", False),
        ("Who said that the crane was safe?", False),
        ("Why did the boats sink?", False),
        ("How many boats sank? I have seen two numbers", False),
    ],
)
def test_pointed_questions_are_told(question: str, *, pointed: bool) -> None:
    """One figure is asked for, or a name, words, reasons and accounts."""
    assert is_pointed(question) is pointed


@pytest.mark.parametrize(
    ("question", "role_word"),
    [
        ("Who owns the crane?", "own"),
        ("Which retired judge heads the inquiry?", "retir"),
        ("Which judge heads the inquiry?", "head"),
        ("What was the name of the deckhand?", "deckhand"),
        ("Who became head of the guild?", "head"),
        ("Who was it?", None),
    ],
)
def test_a_question_for_a_name_tells_what_its_bearer_does(question: str, role_word: str | None) -> None:
    """The word after "who" says it; words for people say nothing of them."""
    assert asks_who(question)
    assert role(question) == role_word


@pytest.mark.parametrize(
    "question",
    ["How many boats sank?", "Who said that the crane was safe?", "Who owns it? Accounts differ", "Where is Lund?"],
)
def test_other_questions_ask_for_no_name(question: str) -> None:
    """A figure, somebody's words, several accounts and a place are no name alone."""
    assert not asks_who(question)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The crane, said Odile Varga, is owned by Petra Lund.", {"odile", "varga", "petra", "lund"}),
        ("On Tuesday in May the CEO sold the crane to the EU.", set()),
        ("The crane of Tarn is old.", set()),
    ],
)
def test_strangers_are_the_names_that_a_question_lacks(sentence: str, expected: set[str]) -> None:
    """Days, months, offices and what the question names itself are no answer to who."""
    assert strangers(sentence, wanted("Who owns the crane of Tarn?")) == expected


@pytest.mark.parametrize(
    ("question", "better", "worse"),
    [
        ("How fast was the ferry?", "She was making 16 knots.", "She lay 3 miles off."),
        ("How tall is the tower?", "The tower rises 90 metres.", "The tower weighs 90 tonnes."),
        ("How much is the drug a year?", "The drug comes at $900.", "The drug was tried on 900 mice."),
        ("How old is Varga?", "The 58-year-old Varga left.", "Varga left 58 years ago."),
        ("How old was Varga when she died?", "Varga died at the age of 58.", "Varga sat for 58 hours."),
        ("At what age did Varga die?", "Varga, 58, died at home.", "Varga died on 3 May after 58 days."),
        ("What stake did the bank take in the yard?", "The bank holds 30 per cent.", "The bank holds 30 ships."),
        ("How much did shares of the yard fall?", "They closed down 2.2%.", "They closed at 4 pm."),
        ("How heavy is the bell?", "The bell weighs 9 tonnes.", "The bell hangs at 9 metres."),
        ("How many cubic metres does it hold?", "It holds 9 million cubic metres.", "It is 9 metres deep."),
    ],
)
def test_a_measure_is_of_the_kind_asked_for(question: str, better: str, worse: str) -> None:
    """A speed says how fast, a length how tall, a weight how heavy, money how much something is."""
    assert figure(better, wanted(question)) > figure(worse, wanted(question))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How much is the drug a year? figures I've seen don't match", "How much is the drug a year?"),
        ("Who was fouled? I've seen two names", "Who was fouled?"),
        ("Which pier was hit — the reports differ.", "Which pier was hit"),
        ("How many were hurt? Varga and Reyl gave different numbers", None),
        ("Why do the two accounts differ, and what are their figures?", None),
        ("The accounts differ.", None),
        ("How many were hurt?", None),
    ],
)
def test_what_is_told_of_accounts_alone_is_no_matter(question: str, expected: str | None) -> None:
    """A clause that names a speaker or asks stays, and so does a question that is nothing else."""
    assert matter(question) == (expected or question)
