"""How far a sentence settles a question, and slips of the pen."""

from __future__ import annotations

import pytest

from assistant import retrieve
from assistant.embed import WordLlamaEmbedder
from assistant.retrieve.support import names
from assistant.retrieve.terms import coverage, lexicon, terms
from assistant.schema import Evidence, Hit
from tests.retrieve.conftest import BRIDGE, MemoryIndex, article

LIGHTHOUSE = article(
    "Fire guts landmark tower",
    "Fire gutted the lighthouse at Orm Point on Monday night, and its lamp fell into the sea.\n\n"
    "Nobody was inside. The keeper and a cook had left an hour before.\n\n"
    "The lighthouse had stood for 140 years. It will be rebuilt, the council said.",
)
COLUMN = article(
    "We should worry about what happens next",
    "What happened last winter may happen again, and then it will happen to all of us.\n\n"
    "I once took a photograph of a lighthouse, and nothing happened.",
)


def sufficiency(question: str, index: MemoryIndex, embedder: WordLlamaEmbedder) -> retrieve.Sufficiency:
    """Search, gather, judge."""
    hits = retrieve.search(question, index=index, embedder=embedder)
    found = retrieve.evidence(question, hits, index=index, embedder=embedder)
    return retrieve.sufficiency(question, hits, found)


@pytest.mark.parametrize(
    ("answered", "unanswered"),
    [
        ("How much will Tarn Bridge cost?", "How many workers will build Tarn Bridge?"),
        ("What did Varga say about the cost of the bridge?", "What did Petrosyan say about the cost of the bridge?"),
        ("How much herring was landed in Lund Bay?", "How much whisky was distilled in Glenfoyle?"),
    ],
)
def test_what_is_answered_is_likelier_than_a_near_miss(
    answered: str, unanswered: str, index: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """The same names with something else asked of them score lower, and so does another person's view."""
    assert sufficiency(answered, index, embedder).score > sufficiency(unanswered, index, embedder).score


def test_names_are_told_by_how_they_are_written(index: MemoryIndex) -> None:
    """A word that the texts write with a capital is a name; so is a stranger with a capital in the question."""
    question = "Did Varga and Petrosyan like the bridge?"
    about = terms(question, index)
    found = dict(zip(about.words, names(question, about, [BRIDGE.body]).tolist(), strict=True))
    assert found["varga"]
    assert found["petrosyan"]
    assert not found["bridge"]


def test_a_name_is_no_slip_of_a_common_word(embedder: WordLlamaEmbedder) -> None:
    """Paris is no parish; it may be a slip of a name."""
    parish = article("Parish roof mended", "The roof of the parish hall was mended on Monday, a parish clerk said.")
    town = article("Fire in Parris", "A fire burnt two houses in Parris on Monday. Parris has one fire engine.")
    index = MemoryIndex(embedder)
    index.add([parish])
    question = "What happened in Paris?"
    known, about = lexicon(embedder), terms(question, index)
    place = about.words.index("paris")
    assert coverage(about, [parish.body], known)[0, place] < 0.5
    assert coverage(about, [town.body], known)[0, place] >= 0.9
    assert coverage(terms(question.lower(), index), [parish.body], known)[0, place] >= 0.9
    assert not sufficiency(question, index, embedder).enough


@pytest.mark.parametrize("question", ["?!", "*", "..."])
def test_a_question_without_words_is_settled_by_nothing(
    question: str, index: MemoryIndex, embedder: WordLlamaEmbedder
) -> None:
    """Marks alone ask for nothing, whatever the vectors find for them."""
    assert not sufficiency(question, index, embedder).enough


def test_a_slip_in_a_name_is_read_as_the_name(index: MemoryIndex, embedder: WordLlamaEmbedder) -> None:
    """An unknown word that is a known one but for a letter covers it; another unknown word does not."""
    known = lexicon(embedder)
    slip, stranger = terms("inspecters", index), terms("Petrosyan", index)
    assert coverage(slip, [BRIDGE.body], known)[0, 0] >= 0.9
    assert coverage(stranger, [BRIDGE.body], known)[0, 0] < 0.5
    hits = retrieve.search("inspecters", index=index, embedder=embedder, count=1)
    assert "inspectors" in hits[0].text


def test_a_small_home_on_one_story_still_answers(embedder: WordLlamaEmbedder) -> None:
    """In a home of one article every word is common, and its questions are answered all the same."""
    index = MemoryIndex(embedder)
    index.add([BRIDGE])
    assert sufficiency("How much will Tarn Bridge cost?", index, embedder).enough


CRANE = article(
    "The crane of Osk",
    "The crane of Osk lifts forty tonnes. It is owned by Petra Lindqvist, whose father built the quay. An inquiry into "
    "the fall of its hook is led by a retired judge. The tug that towed it made 6 knots, the pilot told Odile Varga.",
)


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        ("Who owns the crane of Osk?", True),
        ("Who is painting the crane of Osk?", False),
        ("Which retired judge leads the inquiry into the hook?", False),
        ("What is the name of the judge who leads the inquiry?", False),
        ("How fast was the tug?", True),
        ("How tall is the tug?", False),
    ],
)
def test_the_kind_of_answer_must_be_there(question: str, *, enough: bool, embedder: WordLlamaEmbedder) -> None:
    """A name is an answer where somebody does what is asked, a speed where a speed is asked for; else it is refused."""
    index = MemoryIndex(embedder)
    index.add([CRANE, BRIDGE])
    assert sufficiency(question, index, embedder).enough is enough


@pytest.mark.parametrize(("sold", "enough"), [("priced at 4 crowns a month", True), ("priced keenly", False)])
def test_a_sum_beside_a_word_for_a_price_says_what_something_costs(
    sold: str, *, enough: bool, embedder: WordLlamaEmbedder
) -> None:
    """Whoever asks what it costs is told what it is priced at."""
    index = MemoryIndex(embedder)
    index.add([article("Gull Radio goes on air", f"Gull Radio is {sold}. It was founded in Lund."), CRANE, BRIDGE])
    assert sufficiency("How much does Gull Radio cost?", index, embedder).enough is enough


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        ("Who won the regatta of Osk in 1998?", True),
        ("Who won the regatta of Osk in 2031?", True),
        ("Who won the regatta of Osk in 2011?", False),
        ("What happened to the regatta in 1998?", True),
        ("What happened to the regatta in 1911?", False),
    ],
)
def test_another_year_is_no_answer(question: str, *, enough: bool, embedder: WordLlamaEmbedder) -> None:
    """The article names the year that is asked for, or appeared in it."""
    index = MemoryIndex(embedder)
    index.add([article("Regatta of Osk", "Petra Lindqvist won the regatta of Osk in 1998 and 2003."), CRANE, BRIDGE])
    assert sufficiency(question, index, embedder).enough is enough


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        ("What does the crane lift?", True),
        ("What did the gardener lift?", False),
        ("Why did the dentist fall?", False),
        ("What will the bridge cost?", True),
    ],
)
def test_a_short_question_has_no_word_to_spare(question: str, *, enough: bool, embedder: WordLlamaEmbedder) -> None:
    """What something else lifted, or fell, answers nothing about somebody of whom no article tells."""
    index = MemoryIndex(embedder)
    index.add([CRANE, BRIDGE])
    assert sufficiency(question, index, embedder).enough is enough


LONG = (
    "Which person, often named this spring by the harbour news, owns the crane of Osk, built the northern quay, sold two "
    "tugs to the pilots, lost a court case about a broken hook and is related to the retired judge of Lund?"
)


@pytest.mark.parametrize(
    ("question", "support", "score", "enough"),
    [
        ("Who owns the crane of Osk?", 0.9, 0.7, True),
        ("Who owns the crane of Osk?", 0.4, 0.7, False),
        (LONG, 0.4, 0.4, True),
        (LONG, 0.1, 0.4, False),
        (LONG, 0.3, 0.2, False),
    ],
)
def test_a_long_question_for_a_name_is_not_held_to_every_word(
    question: str, support: float, score: float, *, enough: bool
) -> None:
    """One sentence settles no more of a question than a sentence can, and must be near a long one besides."""
    found = Evidence(1, CRANE, 0, 20, score, support=support)
    hit = Hit(CRANE, 0, 20, 1.0)
    assert retrieve.sufficiency(question, [hit], [found]).enough is enough


@pytest.mark.parametrize(
    "question",
    [
        "What happened to the lighthouse at Orm Point?",
        "What's going on with the lighthouse?",
        "Tell me about the lighthouse at Orm Point",
        "What do we know about the lighthouse?",
    ],
)
def test_what_happened_is_told_by_an_articles_opening(question: str, embedder: WordLlamaEmbedder) -> None:
    """Not by a sentence that has the verb; the word itself need stand nowhere."""
    index = MemoryIndex(embedder)
    index.add([LIGHTHOUSE, COLUMN, BRIDGE])
    hits = retrieve.search(question, index=index, embedder=embedder)
    found = retrieve.evidence(question, hits, index=index, embedder=embedder)
    assert max(found, key=lambda one: one.score).text.startswith("Fire gutted the lighthouse")
    assert retrieve.sufficiency(question, hits, found).enough


@pytest.mark.parametrize("question", ["What happened to the cook?", "What happened in Lisbon?"])
def test_what_is_named_in_passing_or_nowhere_is_no_story(question: str, embedder: WordLlamaEmbedder) -> None:
    """An article that mentions somebody once does not tell what became of them."""
    index = MemoryIndex(embedder)
    index.add([LIGHTHOUSE, COLUMN, BRIDGE])
    assert not sufficiency(question, index, embedder).enough


def test_a_story_of_a_day_is_told_by_articles_of_that_day(embedder: WordLlamaEmbedder) -> None:
    """The day is what the question is about; another day's articles do not answer it."""
    index = MemoryIndex(embedder)
    index.add([LIGHTHOUSE, COLUMN, BRIDGE])
    assert sufficiency("What happened on 4 May 2031?", index, embedder).enough
    assert not sufficiency("What happened on 9 May 2031?", index, embedder).enough


WRECK = article(
    "Trawler strikes Orm Point, three dead",
    "The trawler Petrel struck the rocks at Orm Point early on Friday, and three of her crew died.\n\n"
    "The harbour office would not discuss the cause while its inquiry goes on.\n\n"
    "Mourners laid flowers by the trawler's berth on the night of the wreck. The trawler had a crew of nine.",
)


def test_where_a_reason_is_asked_for_what_is_told_of_the_cause_answers(embedder: WordLlamaEmbedder) -> None:
    """Whoever asks why a boat sank is told what there is of the cause, in whatever words, before other words of the boat."""
    index = MemoryIndex(embedder)
    index.add([WRECK, COLUMN])
    question = "Why did the trawler sink?"
    assert sufficiency(question, index, embedder).enough
    assert not sufficiency("Why did the bakery close?", index, embedder).enough
    hits = retrieve.search(question, index=index, embedder=embedder)
    best = max(retrieve.evidence(question, hits, index=index, embedder=embedder), key=lambda one: one.score)
    assert "the cause" in best.text


ZEMBLA = article(
    "Storm and scandal in Zembla",
    "The mayor of Zembla resigned on Monday over the harbour accounts.\n\n"
    "The coastguard rescued twelve passengers from a sinking yacht. A fire was put out by volunteers of the port.\n\n"
    "The treasurer did not resign. Zembla has a theatre and a race track by the old harbour wall.",
)


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        ("Who resigned in Zembla?", True),
        ("Who rescued the passengers?", True),
        ("Who put out the fire?", True),
        ("Who insured the passengers?", False),
        ("Who rescued the theatre?", False),
        ("Who won the race in Zembla?", False),
    ],
)
def test_an_office_or_an_institution_that_does_it_answers_who(
    question: str, *, enough: bool, embedder: WordLlamaEmbedder
) -> None:
    """Where nobody is named the office is the answer; one that does something else, or an event in passing, is none."""
    index = MemoryIndex(embedder)
    index.add([ZEMBLA, COLUMN])
    assert sufficiency(question, index, embedder).enough is enough


def test_a_place_that_is_named_is_no_winner_of_what_is_run_there(embedder: WordLlamaEmbedder) -> None:
    """What a question asks who did must be told in the sentence, however much of its names stands there."""
    index = MemoryIndex(embedder)
    index.add(
        [
            article(
                "Getting about in Las Lomas",
                "The upcoming Las Lomas Grand Prix of 2031 further complicated travel around Pell Hall in Las Lomas.",
            ),
            COLUMN,
        ]
    )
    assert not sufficiency("Who won the 2031 Las Lomas Grand Prix?", index, embedder).enough


MAGNATE = article(
    "The boatbuilder of Osk",
    "Orla Finch founded the yard at Osk in 1981. In March 2019 Finch joined the harbour board of Osk.\n\n"
    "Her firm recalled 40 dinghies in May 2021. Finch spoke at the boat fair of Lund on Tuesday.",
)


@pytest.mark.parametrize(
    ("question", "enough"),
    [
        ("When did Orla Finch join the harbour board?", True),
        ("When did Finch's firm recall its dinghies?", True),
        ("When was Orla Finch fired from the harbour board?", False),
        ("When did Orla Finch sue the harbour board of Osk?", False),
        ("When did Odile Varga join the harbour board?", False),
    ],
)
def test_a_time_is_that_of_the_deed(question: str, *, enough: bool, embedder: WordLlamaEmbedder) -> None:
    """The day of another deed, or of somebody else's, is no answer."""
    index = MemoryIndex(embedder)
    index.add([MAGNATE, CRANE, BRIDGE])
    assert sufficiency(question, index, embedder).enough is enough
