"""What a follow-up takes over from the questions before it, without a model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.schema import Turn
from assistant.text.follow_up import carried, leans
from assistant.text.words import content_words

LAMP = Turn("Was the lamp on the Heron Point lighthouse working?", "“It was dark,” the keeper Ada Finch said [1].")
SAID = Turn("What did Odile Varga say about the bridge to Orsa?", "“It will open,” Varga told Per Lund [1].")
WHO = Turn("Who is the mayor of Vant?", "Irena Duarte was sworn in as mayor of Vant [1].")


@pytest.mark.parametrize(
    "question",
    [
        "How many people died?",
        "Who said that the lamp was dark?",
        "Why did the ferry sink when it hit the ledge?",
        "Did Odile Varga say she would resign?",
        "Were there protests in Tarn?",
        "Did the owner pay its crew?",
        "Why was the lighthouse dark?",
    ],
)
def test_a_question_that_stands_alone_is_left_alone(question: str) -> None:
    """It names what it is about, and its pronouns mean what it names itself."""
    assert not leans(question)
    assert carried(question, [LAMP]) == question


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("and when was that?", "and when was that? (the lamp on the Heron Point lighthouse working)"),
        ("why?", "why? (the lamp on the Heron Point lighthouse working)"),
        ("Who said so?", "Who said so? (the lamp on the Heron Point lighthouse working)"),
        ("Who built it?", "Who built it? (the lamp on the Heron Point lighthouse working)"),
        ("What did the keeper say about it?", "What did the keeper say about the lamp on the Heron Point lighthouse working?"),
        ("and what about Gull Rock?", "Was the lamp on the Gull Rock lighthouse working?"),
        ("What about the foghorn?", "What about the foghorn? (the lamp on the Heron Point lighthouse working)"),
    ],
)  # fmt: skip
def test_a_follow_up_takes_over_the_subject(question: str, understood: str) -> None:
    """The subject of the question before, not the names of its answer."""
    assert carried(question, [LAMP]) == understood


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("And Ulf Brandin?", "What did Ulf Brandin say about the bridge to Orsa?"),
        ("and what about Brandin?", "What did Brandin say about the bridge to Orsa?"),
        ("And about Tarn?", "What did Odile Varga say about Tarn?"),
        ("And what did the harbour office say?", "And what did the harbour office say about the bridge to Orsa?"),
        ("And what did Brandin say?", "And what did Brandin say about the bridge to Orsa?"),
        ("What did Brandin say about it?", "What did Brandin say about the bridge to Orsa?"),
        ("What did she say about tolls?", "What did Odile Varga say about tolls?"),
        ("What else did she say?", "What else did Odile Varga say about the bridge to Orsa?"),
        ("And when will she resign?", "And when will Odile Varga resign?"),
    ],
)
def test_a_new_name_takes_the_place_of_the_old_one(question: str, understood: str) -> None:
    """Whose words were asked for is who else may be asked about; "she" is who was asked about."""
    assert carried(question, [SAID]) == understood


def test_who_was_asked_for_is_whom_the_answer_names() -> None:
    """A question for a person names none; the one in the sentence that answers is that person, several are nobody."""
    assert carried("When was she elected?", [WHO]) == "When was Irena Duarte elected?"
    before = Turn(WHO.question, f"Carl Oster lost the seat [1]. {WHO.text}")
    assert carried("When was she elected?", [before]) == "When was Irena Duarte elected?"
    either = Turn(WHO.question, "The mayor of Vant is Dilka Verran or Marin Ostrel [1].")
    assert carried("When was she elected?", [either]) == "When was she elected? (the mayor of Vant)"


def test_the_subject_outlives_questions_that_have_none() -> None:
    """A turn that could not be understood is passed over, one that was understood passes its subject on."""
    assert "lamp" in carried("and when?", [LAMP, Turn("why?", "Not found.")])
    first = carried("and when was that?", [LAMP])
    assert "the lamp on the Heron Point lighthouse" in carried("why?", [LAMP, Turn(first, "On Tuesday [2].")])
    assert carried("why?", []) == "why?"
    assert carried("why?", [Turn("and so?", "Not found.")]) == "why?"


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("Who disagreed?", "Who disagreed? (the lamp on the Heron Point lighthouse working)"),
        ("Why not earlier?", "Why not earlier? (the lamp on the Heron Point lighthouse working)"),
        ("Who was the keeper?", "Who was the keeper? (Heron Point)"),
        ("Who was the judge?", "Who was the judge? (Heron Point)"),
        ("Who was the poet?", "Who was the poet?"),
        ("Who is the mayor of Grauwick?", "Who is the mayor of Grauwick?"),
        ("Who disagreed with Varga?", "Who disagreed with Varga?"),
    ],
)
def test_what_is_somebodys_or_was_spoken_of_is_the_former_turns(question: str, understood: str) -> None:
    """A judge is some case's and the keeper was spoken of; a poet nobody spoke of may be any, and a name is enough."""
    assert carried(question, [LAMP]) == understood


def test_names_are_carried_over_whole() -> None:
    """Neither a stop in a name nor a part that the follow-up says again cuts it."""
    hospital = Turn("How many people did St. Orla's Hospital treat?", "It treated 53 [1].")
    assert carried("Why?", [hospital]) == "Why? (St. Orla's Hospital treat)"
    sister = Turn("Did Constance Harrow vote for the sale of Ferrowick?", "She did [1].")
    assert (
        carried("And why did Harrow do so?", [sister]) == "And why did Harrow do so? (vote for the sale of Ferrowick)"
    )


def test_a_date_takes_the_place_of_the_one_before() -> None:
    """What is asked of Tuesday is not asked of Monday too."""
    monday = Turn("What did Odile Varga say on Monday about tolls?", "Nothing new [1].")
    assert carried("And on Tuesday?", [monday]) == "What did Odile Varga say on Tuesday about tolls?"
    assert "Monday" not in carried("And what did she say on Tuesday?", [monday])


WORDS = st.sampled_from("and why what about she it that Ann Roe lamp the of did say ? ( ) , Vant 's who else".split())  # noqa: SIM905


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_nothing_is_said_that_was_not_said_before(question: list[str], before: list[str], answer: list[str]) -> None:
    """Whatever is asked, each word of what is understood stands in the conversation."""
    turn = Turn(" ".join(before), " ".join(answer))
    understood = carried(" ".join(question), [turn])
    known = content_words(" ".join((*question, turn.question, turn.text)))
    assert set(content_words(understood)) <= {*known, "about"}
