"""Asking: from a question to an answer, sentence by sentence, with a model that says what a test tells it to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant import asking, drafting, rewording
from assistant.config import Settings
from assistant.embed import WordLlamaEmbedder
from assistant.errors import AssistantError, ConfigError, ContextError, ModelError, UsageError
from assistant.schema import Answer, Answered, Claimed, Cut, Event, Filters, Message, Notice, Quote, Turn, Usage
from tests.retrieve.conftest import MemoryIndex, article

SETTINGS = Settings(home=Path("home"), context_tokens=4000, answer_tokens=200)
QUESTION = "What will Tarn Bridge cost?"
MINISTER = article(
    "Minister defends Tarn Bridge",
    "“The bridge will cost 48 million crowns and not one crown more,” minister Odile Varga told reporters in Tarn. "
    "Work on Tarn Bridge will begin in September.",
)
AUDITORS = article(
    "Auditors doubt bridge figures",
    "“Tarn Bridge will cost 71 million crowns,” Ulf Brandin, president of the Court of Audit, said. "
    "He said that the ministry had left out the approach roads to Tarn Bridge.",
    source="Osk Courier",
)
SAID_VARGA = "“The bridge will cost 48 million crowns and not one crown more,” Odile Varga told reporters"
SAID_BRANDIN = "“Tarn Bridge will cost 71 million crowns,” Ulf Brandin said"
INVENTED = "“The bridge will cost 99 million crowns,” Odile Varga said"

Piece = str | Notice | Usage | Cut | AssistantError


@dataclass
class Reciting:
    """A model that recites replies and records what it was asked; `{varga}` becomes that sentence's number."""

    replies: list[Sequence[Piece]]
    asked: list[Sequence[Message]] = field(default_factory=list)
    name: str = "recite-1"

    def count(self, text: str) -> int:
        """Count words."""
        return len(text.split())

    def stream(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
        """Recite the next reply."""
        self.asked.append(messages)
        for piece in self.replies.pop(0):
            if isinstance(piece, AssistantError):
                raise piece
            yield self._numbered(piece, messages[-1].content) if isinstance(piece, str) else piece

    def _numbered(self, piece: str, prompt: str) -> str:
        lines = [line for line in prompt.splitlines() if line.startswith("[")]
        for word, mark in (("48 million", "{varga}"), ("71 million", "{brandin}"), ("September", "{work}")):
            number = next((line[: line.index("]") + 1] for line in lines if word in line), "[77]")
            piece = piece.replace(mark, number)
        return piece


@pytest.fixture(scope="module")
def index() -> MemoryIndex:
    """Make an index of two accounts of one bridge, with their quotations on record."""
    made = MemoryIndex(WordLlamaEmbedder())
    made.add([MINISTER, AUDITORS])
    for told, speaker in ((MINISTER, "Odile Varga"), (AUDITORS, "Ulf Brandin")):
        start, end = told.body.index("“") + 1, told.body.index("”")
        quote = Quote(start, end, told.body[start:end], "direct", speaker=speaker, cue="said")
        made.quoted[told.id] = (quote,)
    return made


def events(index: MemoryIndex, model: rewording.Model | None, question: str = QUESTION, **more: object) -> list[Event]:
    """Return the events of a question."""
    common = {"index": index, "embedder": index.embedder, "settings": SETTINGS, **more}
    steps = asking.ask(question, **common) if model is None else drafting.ask(question, model=model, **common)  # type: ignore[arg-type]
    return list(steps)


def answer(given: Sequence[Event]) -> Answer:
    """Return the answer, which comes last and once, and holds what was streamed and nothing else."""
    last = given[-1]
    assert isinstance(last, Answered)
    assert sum(isinstance(event, Answered) for event in given) == 1
    streamed = [event for event in given if isinstance(event, Claimed)]
    assert tuple(event.claim for event in streamed) == last.answer.claims
    assert tuple(citation for event in streamed for citation in event.citations) == last.answer.citations
    return last.answer


def notices(given: Sequence[Event]) -> list[str]:
    """Return what was told beside the answer."""
    return [event.text for event in given if isinstance(event, Notice)]


def test_a_model_answers_with_the_sources_words(index: MemoryIndex) -> None:
    """Each sentence that stands is streamed with its receipt, whose words are the body's."""
    model = Reciting([[f"{SAID_VARGA} {{varga}}. ", f"{SAID_BRANDIN} {{brandin}}.", Usage(90, 12)]])
    given = answer(events(index, model))
    assert given.status == "answered"
    assert given.text == f"{SAID_VARGA} [1]. {SAID_BRANDIN} [2]."
    assert [claim.status for claim in given.claims] == ["verified", "verified"]
    assert [citation.speaker for citation in given.citations] == ["Odile Varga", "Ulf Brandin"]
    for citation in given.citations:
        body = index.article(citation.article_id).body
        assert body[citation.start : citation.end] == citation.text
    assert given.removed == ()
    assert given.model == "recite-1"
    assert given.usage == Usage(90, 12, 1)
    assert given.prompt_sha256 is not None
    assert 0.5 < (given.sufficiency or 0) <= 1


def test_what_does_not_stand_is_asked_for_again_and_never_shown(index: MemoryIndex) -> None:
    """A removed sentence is in `removed` alone; the second reply's new sentence is appended, its cost added."""
    model = Reciting(
        [
            [
                f"{SAID_BRANDIN} {{brandin}}. Work will begin in September {{work}}. {INVENTED} {{varga}}.",
                Usage(90, 30),
            ],
            [f"{SAID_VARGA} {{varga}}.", Usage(95, 10)],
        ]
    )
    given = answer(events(index, model))
    assert [item.text for item in given.removed] == [f"{INVENTED}."]
    assert given.removed[0].reason
    assert "99" not in given.text
    assert given.text.endswith(f"{SAID_VARGA} [3].")
    assert given.usage == Usage(185, 40, 2)
    second = model.asked[1][-1].content
    assert f"- {INVENTED}. (Fault: {given.removed[0].reason})" in second
    assert SAID_BRANDIN not in second.split("Your draft")[1]


def test_there_is_one_second_try_and_no_third(index: MemoryIndex) -> None:
    """A model that insists is not asked a third time."""
    model = Reciting(
        [[f"{INVENTED} {{varga}}."], [f"{INVENTED} {{varga}}. “Wholly invented words again,” he said {{varga}}."]]
    )
    given = answer(events(index, model))
    assert given.status == "abstained"
    assert len(model.asked) == 2
    assert len(given.removed) == 2


def test_a_sentence_said_twice_is_shown_once(index: MemoryIndex) -> None:
    """Repetition, in one reply or by the second, adds nothing."""
    model = Reciting(
        [
            [f"{SAID_VARGA} {{varga}}. {SAID_VARGA} {{varga}}! {INVENTED} {{varga}}."],
            [f"{SAID_VARGA}. {{varga}}"],
        ]
    )
    assert answer(events(index, model)).text == f"{SAID_VARGA} [1]."


def test_nothing_that_stands_is_an_abstention(index: MemoryIndex) -> None:
    """Where every sentence falls, the scope is told, the nearest sentences are shown, and the cost is kept."""
    model = Reciting([[f"{INVENTED} {{varga}}.", Usage(5, 5)], ["NOT_FOUND", Usage(5, 1)]])
    given = answer(events(index, model))
    assert given.status == "abstained"
    assert given.text == "Not found in 2 articles of 2 outlets, 4 May 2031."
    assert given.nearest
    assert given.citations == given.claims == ()
    assert given.usage == Usage(10, 6, 2)


def test_a_refusal_is_an_abstention_without_a_second_try(index: MemoryIndex) -> None:
    """The model's word that the evidence does not answer is taken."""
    model = Reciting([["NOT", "_FOUND"]])
    given = answer(events(index, model))
    assert given.status == "abstained"
    assert given.removed == ()
    assert len(model.asked) == 1


def test_only_an_absence_is_an_abstention_that_says_so(index: MemoryIndex) -> None:
    """That something is missing may be said, and answers nothing."""
    model = Reciting([["The articles do not say who will build the bridge."]])
    given = answer(events(index, model))
    assert given.status == "abstained"
    assert given.text.startswith("The articles do not say who will build the bridge. Not found in 2 articles")
    assert given.nearest


@pytest.mark.parametrize("absence", ["", " The articles do not say who will build the bridge."])
def test_a_lead_in_alone_is_no_answer(index: MemoryIndex, absence: str) -> None:
    """What only announces an answer is never shown without one that cites, and is asked for once more."""
    model = Reciting([["Here is a summary of the articles." + absence], ["NOT_FOUND"]])
    given = events(index, model)
    assert answer(given).status == "abstained"
    assert [removed.text for removed in answer(given).removed] == ["Here is a summary of the articles."]
    assert not any(isinstance(event, Claimed) and "summary" in event.claim.text for event in given)
    assert len(model.asked) == 2


def test_a_lead_in_is_shown_with_what_it_announces(index: MemoryIndex) -> None:
    """A sentence that announces waits for the first that cites, in the second reply as in the first."""
    lead = "Here is a summary of the articles."
    model = Reciting([[f"{lead} {SAID_VARGA} {{varga}}."]])
    assert answer(events(index, model)).text == f"{lead} {SAID_VARGA} [1]."


def test_an_absence_beside_a_claim_is_part_of_the_answer(index: MemoryIndex) -> None:
    """A reporter is told what the sources leave open."""
    model = Reciting([[f"{SAID_VARGA} {{varga}}. The articles do not say who will build the bridge."]])
    given = answer(events(index, model))
    assert given.status == "answered"
    assert given.text == f"{SAID_VARGA} [1]. The articles do not say who will build the bridge."


def test_a_sentence_that_cites_nothing_falls(index: MemoryIndex) -> None:
    """Every claim shown cites its words; what leans on an uncited sentence goes with it."""
    model = Reciting([["The bridge is a wonder. It will begin in September {work}."], [f"{SAID_VARGA} {{varga}}."]])
    given = answer(events(index, model))
    assert given.text == f"{SAID_VARGA} [1]."
    assert given.removed[0].text == "The bridge is a wonder."
    assert "[0]" not in given.removed[0].reason
    assert len(given.removed) == 2


def test_a_number_that_no_sentence_bears_falls(index: MemoryIndex) -> None:
    """An invented citation takes its sentence with it."""
    model = Reciting([[f"{SAID_VARGA} [900]."], ["NOT_FOUND"]])
    assert answer(events(index, model)).status == "abstained"


def test_citations_number_on(index: MemoryIndex) -> None:
    """A conversation numbers its citations through, with a model and without, and in abstentions."""
    model = Reciting([[f"{SAID_VARGA} {{varga}}."]])
    assert answer(events(index, model, first_number=8)).text == f"{SAID_VARGA} [8]."
    plain, moved = answer(events(index, None)), answer(events(index, None, first_number=8))
    assert [citation.number for citation in moved.citations] == [c.number + 7 for c in plain.citations]
    assert [claim.citations for claim in moved.claims] == [tuple(n + 7 for n in c.citations) for c in plain.claims]
    assert "[8]" in moved.text
    assert "[1]" not in moved.text
    refused = answer(events(index, Reciting([["NOT_FOUND"]]), first_number=8))
    assert [citation.number for citation in refused.nearest][:1] == [8]


def test_without_a_model_the_sentences_answer(index: MemoryIndex) -> None:
    """No model is needed for an answer, and none is named in it."""
    given = answer(events(index, None))
    assert given.status == "answered"
    assert given.model is given.usage is given.prompt_sha256 is None


def test_a_model_is_not_asked_what_nothing_bears_on(index: MemoryIndex) -> None:
    """Where retrieval finds nothing at all, no evidence and no question leave the house."""
    model = Reciting([])
    given = answer(events(index, model, "Who won the chess tournament in Zanzibar?"))
    assert given.status == "abstained"
    assert model.asked == []


def test_filters_narrow_what_a_model_sees(index: MemoryIndex) -> None:
    """Only what the filters leave is evidence, and the scope says so."""
    model = Reciting([["NOT_FOUND"]])
    given = answer(events(index, model, filters=Filters(sources=("Osk Courier",))))
    assert "48 million" not in model.asked[0][-1].content
    assert given.text == "Not found in 1 article of Osk Courier, 4 May 2031."


def test_a_prompt_too_long_for_the_model_is_halved_until_it_fits(index: MemoryIndex) -> None:
    """A context error costs evidence, not the answer, and is told."""
    too_long = ContextError("too long")
    model = Reciting([[too_long], [too_long], [f"{SAID_VARGA} {{varga}}."]])
    given = events(index, model)
    assert answer(given).status in {"answered", "abstained"}
    counts = [sum(line.startswith("[") for line in asked[-1].content.splitlines()) for asked in model.asked[:3]]
    assert counts[0] > counts[1] > counts[2] >= 1
    assert f"asking with {counts[1]} sentences" in notices(given)[0]


def test_a_prompt_too_long_with_one_sentence_is_an_error(index: MemoryIndex) -> None:
    """When nothing is left to drop, the error is the person's to read."""
    with pytest.raises(ContextError):
        events(index, Reciting([[ContextError("too long")] for _ in range(9)]))


def test_a_reply_cut_at_its_limit_loses_its_last_half_sentence(index: MemoryIndex) -> None:
    """What may be half a sentence is never shown."""
    model = Reciting([[f"{SAID_VARGA} {{varga}}. Work will begin in Sept", Cut()]])
    given = events(index, model)
    assert answer(given).text == f"{SAID_VARGA} [1]."
    assert "ASSISTANT_ANSWER_TOKENS" in notices(given)[0]


def test_an_endpoint_that_knows_no_limit_is_cut_off(index: MemoryIndex) -> None:
    """A reply that goes on for ever ends all the same, with what was whole until then."""

    class Endless(Reciting):
        def stream(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
            yield from super().stream(messages)
            while True:
                yield "and on and on "

    model = Endless([[f"{SAID_VARGA} {{varga}}. And so "]])
    assert answer(events(index, model)).text == f"{SAID_VARGA} [1]."


def test_notices_pass_through(index: MemoryIndex) -> None:
    """What the endpoint makes us wait for is told."""
    model = Reciting([[Notice("HTTP 429 from host; trying again in 2 s (1 of 4)"), "NOT_FOUND"]])
    assert notices(events(index, model))[0].startswith("HTTP 429")


def test_a_failing_model_is_an_error(index: MemoryIndex) -> None:
    """No answer is made up for a model that fails."""
    with pytest.raises(ConfigError):
        events(index, Reciting([[ConfigError("wrong key")]]))


def test_a_failure_of_the_second_try_keeps_what_stands(index: MemoryIndex) -> None:
    """What was verified stays, and the failure is told beside it."""
    model = Reciting([[f"{SAID_VARGA} {{varga}}. {INVENTED} {{varga}}."], [ModelError("the answer broke off")]])
    given = events(index, model)
    assert answer(given).text == f"{SAID_VARGA} [1]."
    assert "the answer broke off" in notices(given)[-1]


def test_sentences_are_streamed_before_the_reply_ends(index: MemoryIndex) -> None:
    """What is settled is shown while the model still writes."""
    after: list[str] = []

    class Watching(Reciting):
        def stream(self, messages: Sequence[Message]) -> Iterator[str | Notice | Usage | Cut]:
            yield from super().stream(messages)
            after.append("reply ended")

    text = f"Work on Tarn Bridge will begin in September {{work}}. {SAID_VARGA} {{varga}}. {SAID_BRANDIN} {{brandin}}. "
    stream = drafting.ask(
        QUESTION,
        index=index,
        embedder=index.embedder,
        model=Watching([[text, "And so."], ["NOT_FOUND"]]),
        settings=SETTINGS,
    )
    assert isinstance(next(stream), Claimed)
    assert after == []
    assert list(stream)


@pytest.mark.parametrize("question", ["", "  \n ", "why " * 25_000])
def test_a_question_that_is_none_is_refused(index: MemoryIndex, question: str) -> None:
    """An empty and an endless question are the asker's errors, in one line, and reach no model."""
    model = Reciting([])
    with pytest.raises(UsageError) as caught:
        events(index, model, question)
    assert len(caught.value.message) < 120


def test_a_conversation_is_shown_to_the_model(index: MemoryIndex) -> None:
    """Earlier turns stand in the prompt."""
    model = Reciting([["NOT_FOUND"]])
    events(index, model, history=[Turn("Who is Odile Varga?", "A minister [1].")])
    assert "Who is Odile Varga?" in model.asked[0][-1].content


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("What did Odile Varga say about Tarn Bridge?", "What did Odile Varga say about Tarn Bridge?"),
        ('Question: "What did Odile Varga say?"\nShe said nothing.', "What did Odile Varga say?"),
        ("What did Jane Doe say about Tarn Bridge?", "What did Odile Varga say?"),
        ("What did Odile Varga say in 2019?", "What did Odile Varga say?"),
        ("", "What did Odile Varga say?"),
        ("Odile Varga said " * 60, "What did Odile Varga say?"),
    ],
)
def test_a_follow_up_is_made_to_stand_alone(reply: str, expected: str) -> None:
    """A rewriting that brings in new names or numbers is dropped for the names of the turn before."""
    history = [Turn("Is Odile Varga minister?", "Yes, and she answers for Tarn Bridge [1].")]
    assert rewording.rewrite("What did she say?", history, Reciting([[reply]]), SETTINGS).question == expected


def test_what_a_rewriting_takes_is_told_whether_it_is_kept_or_not() -> None:
    """A reply that is no question costs as much as one that is."""
    history = [Turn("Is Odile Varga minister?", "Yes [1].")]
    for reply in ("What did Odile Varga say?", "No."):
        model = Reciting([[reply, Usage(50, 7)]])
        assert rewording.rewrite("What did she say?", history, model, SETTINGS).usage == Usage(50, 7)
    assert rewording.rewrite("What did she say?", history, None, SETTINGS).usage is None


def test_a_rewriting_that_the_context_does_not_hold_is_not_asked_for() -> None:
    """The budget holds for every request; the subject is carried over as without a model."""
    history = [Turn("Is Odile Varga minister?", "Yes [1].")]
    model = Reciting([["What did Odile Varga say?"]])
    question = "What did she say about " + "the bridge and the tunnel " * 1_000 + "?"
    assert rewording.rewrite(question, history, model, SETTINGS).usage is None
    assert model.asked == []


def test_a_question_without_a_conversation_stays_as_it_is() -> None:
    """The first question of a conversation costs no request."""
    model = Reciting([])
    assert rewording.rewrite("What did she say?", [], model, SETTINGS).question == "What did she say?"
    assert model.asked == []


def test_without_a_model_the_subject_is_carried_over() -> None:
    """A follow-up is found by what it leans on; one that stands alone is left as it is."""
    history = [Turn("What did Odile Varga say?", "She defended the price [1].")]
    assert (
        rewording.rewrite("And when will she resign?", history, None, SETTINGS).question
        == "And when will Odile Varga resign?"
    )
    whole = "What did Ulf Brandin tell the Court of Audit?"
    assert rewording.rewrite(whole, history, None, SETTINGS).question == whole


def test_a_failing_rewriting_carries_the_subject_over() -> None:
    """The question itself goes to the same model next, which tells what is wrong."""
    history = [Turn("What did Odile Varga say?", "Nothing.")]
    model = Reciting([[ModelError("down")]])
    assert (
        rewording.rewrite("When will she resign?", history, model, SETTINGS).question == "When will Odile Varga resign?"
    )


@pytest.mark.parametrize(
    ("question", "filters", "says"),
    [
        ("What did Ostwire report about Tarn Bridge?", Filters(), ": no article of or about Ostwire is here."),
        ("What did the Velm Times say of Tarn Bridge?", Filters(), ": no article of or about the Velm Times is here."),
        (
            QUESTION,
            Filters(sources=("Nobody's Paper",)),
            "the filters leave none of 2 articles of 2 outlets, 4 May 2031.",
        ),
        ("What is it?", Filters(), ": the question has only common words and names nothing to look for."),
        ("Zebras?", Filters(), ": no article has the word “Zebras”."),
        ("Who is Ostrowska?", Filters(), ": no article has the word “Ostrowska”."),
        ("Yak or gnu?", Filters(), ": no article has the word “Yak” or “gnu”."),
        ("Что это?", Filters(), ": the question has only common words and names nothing to look for."),
        (
            "Combien de personnes sont mortes dans le naufrage ?",
            Filters(),
            ": the question reads as French, and its words were looked for as they stand.",
        ),
    ],
)
def test_what_cannot_be_there_is_said_and_no_model_is_asked(
    question: str, filters: Filters, says: str, index: MemoryIndex
) -> None:
    """An outlet without articles, filters that leave nothing, a question about nothing: each is told plainly."""
    model = Reciting([])
    ways: asking.Ways = {"index": index, "embedder": index.embedder, "settings": SETTINGS, "filters": filters}
    for events in (asking.ask(question, **ways), drafting.ask(question, model=model, **ways)):
        (answer,) = [event.answer for event in events if isinstance(event, Answered)]
        assert answer.status == "abstained"
        assert answer.text.startswith("Not found")
        assert answer.text.endswith(says)
    assert model.asked == []


def test_of_two_outlets_the_one_that_is_not_there_is_told(index: MemoryIndex) -> None:
    """The other's account is given, with a notice."""
    events = list(
        asking.ask(
            "What will Tarn Bridge cost, according to Ostwire and the Osk Courier?",
            index=index,
            embedder=index.embedder,
            settings=SETTINGS,
        )
    )
    assert Notice("no article of Ostwire is here") in events
    assert any(isinstance(event, Answered) and event.answer.citations for event in events)


BOTH = "What will Tarn Bridge cost by the minister Odile Varga, and the Osk bakery bread, when did gulls steal it?"
GULLS = article("Gulls raid Osk bakery", "Gulls stole the bread of the bakery in Osk on Friday.", source="Tarn Echo")
PARTS = "- What will Tarn Bridge cost, by Odile Varga?\n- When did gulls steal the bread of the Osk bakery?"


@pytest.fixture
def wider(index: MemoryIndex) -> MemoryIndex:
    """Make the index one of a second story too."""
    made = MemoryIndex(index.embedder)
    made.add([MINISTER, AUDITORS, GULLS])
    return made


def test_a_question_of_several_parts_is_looked_for_part_by_part(wider: MemoryIndex) -> None:
    """The model tells the parts first; what that takes is counted, and the reader is told what was looked for."""
    model = Reciting([[PARTS, Usage(40, 20)], ["The bridge will cost 48 million crowns {varga}.", Usage(90, 12)]])
    given = events(wider, model, BOTH)
    assert answer(given).usage == Usage(130, 32, 2)
    assert notices(given) == [
        "looked for as 2 questions: What will Tarn Bridge cost, by Odile Varga? When did gulls steal the bread of the Osk bakery?"
    ]
    lines = [line for line in model.asked[1][-1].content.splitlines() if line.startswith("[")]
    assert any("48 million" in line for line in lines)
    assert any("bread" in line for line in lines)


@pytest.mark.parametrize(
    "reply",
    [
        BOTH,
        "What will Tarn Bridge cost?",
        "What will Tarn Bridge cost?\nWhat did Jane Doe say of the bridge?",
        "Varga says 48 million.\nOn Friday.",
        "\n".join(
            f"What will Tarn Bridge cost the {word}?" for word in ("minister", "gulls", "bakery", "bread", "Osk")
        ),
        ModelError("down"),
    ],
)
def test_parts_that_are_none_leave_the_question_whole(reply: Piece, wider: MemoryIndex) -> None:
    """One question, names that nobody gave, no questions, too many, no reply: the question is asked as it is."""
    model = Reciting([[reply], ["The bridge will cost 48 million crowns {varga}."]])
    given = events(wider, model, BOTH)
    assert notices(given) == []
    assert answer(given).status == "answered"
    assert len(model.asked) == 2


def test_a_question_of_one_part_costs_no_request(index: MemoryIndex) -> None:
    """Only where there may be several is the model asked for them."""
    model = Reciting([["The bridge will cost 48 million crowns {varga}."]])
    answer(events(index, model))
    assert len(model.asked) == 1


def test_two_questions_in_one_are_answered_each_without_a_model(wider: MemoryIndex) -> None:
    """Both are cited; of one that nothing answers it is said."""
    given = events(wider, None, "What will Tarn Bridge cost, and when did gulls steal the Osk bakery bread?")
    texts = [one.text for one in answer(given).citations]
    assert any("48 million" in text for text in texts)
    assert any("bread" in text for text in texts)
    assert notices(given) == []
    given = events(wider, None, "What will Tarn Bridge cost? Who owns the Zebra Palace?")
    assert answer(given).status == "answered"
    (notice,) = notices(given)
    assert notice.startswith(
        "“Who owns the Zebra Palace”: not found in 3 articles of 3 outlets, 4 May 2031: no article has"
    )


def test_what_words_tell_plainly_no_model_is_asked(wider: MemoryIndex) -> None:
    """When and why are two questions to anybody."""
    model = Reciting([["Work on Tarn Bridge will begin in September {work}."]])
    given = events(wider, model, "When and why will work on Tarn Bridge begin?")
    assert notices(given) == [
        "looked for as 2 questions: When will work on Tarn Bridge begin? Why will work on Tarn Bridge begin?"
    ]
    assert answer(given).status == "answered"


def test_what_the_parts_took_is_counted_where_nothing_is_found(index: MemoryIndex) -> None:
    """An abstention without a draft has cost something too."""
    question = "Which whales sang the Lorn harbour hymn, and which divers taped the whales for Quorum Radio?"
    asked = "Which whales sang the Lorn harbour hymn?\nWhich divers taped the whales for Quorum Radio?"
    given = answer(events(index, Reciting([[asked, Usage(40, 20)]]), question))
    assert (given.status, given.usage) == ("abstained", Usage(40, 20))


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        (BOTH, Filters(since="2099-01-01")),
        ("What happened last week, and what happened at last?", Filters()),
    ],
)
def test_no_model_is_asked_for_the_parts_of_what_cannot_be_found(
    question: str, filters: Filters, wider: MemoryIndex
) -> None:
    """Where the filters leave no article, or a question names nothing, there is nothing to cut it for."""
    model = Reciting([[PARTS, Usage(40, 20)]])
    given = answer(events(wider, model, question, filters=filters))
    assert (given.status, given.usage, model.asked) == ("abstained", None, [])
