"""Whatever a model writes, no quotation that is not in the cited article reaches the reader; honest words do.

The model stands behind a real HTTP endpoint. It reads the evidence in its prompt and lies about it in every way that
we can think of; the home holds the sample corpus, or the seed article where it is at hand.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.config import Settings
from assistant.schema import Answer, Answered, Claim, Claimed, Event, Notice
from tests.endpoint import Answers, Endpoint, running

ROOT = Path(__file__).parent.parent.parent
QUESTIONS = (
    "How many people died when the ferry sank, and what did the captain say?",
    "Who fired on the Orle bridge, and what does the minister say about it?",
    "What will the Lindach dam cost, and who says so?",
    "What did the mayor of Vant and her rival say about the recount?",
)
_MARKED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]|(?<!\w)‘([^‘]+?)’(?!\w)")
_LINE = re.compile(r"\[(\d+)\](?: \(words of ([^)]*)\))? (.*)")


@dataclass(frozen=True)
class Shown:
    """A line of the evidence as the model sees it."""

    number: int
    speaker: str | None
    text: str

    @property
    def quotations(self) -> list[str]:
        """What stands between quotation marks, if it is more than a word or two."""
        return [words for words in quotations(self.text) if len(words.split()) > 3]


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks of any common kind, by a reading independent of the package's."""
    found = [next(filter(None, match.groups())) for match in _MARKED.finditer(text)]
    opened: list[int] = []
    for at, character in enumerate(text):
        if character == "“":
            opened.append(at + 1)
        elif character == "”" and opened:
            found.append(text[opened.pop() : at])
    return list(dict.fromkeys(found))


def plain(text: str) -> str:
    """Return text with one kind of quotation mark, dash and space, in lower case."""
    text = re.sub(r"[“”„«»‟\"]|[‘’‚`´']", "'", text).replace("…", "...")
    return " ".join(re.sub(r"[‐‑‒–—]", "-", text).split()).casefold()


def shown(prompt: str) -> list[Shown]:
    """Read the evidence out of a prompt, as a model would."""
    evidence = prompt.partition("END OF EVIDENCE")[0]
    matches = (_LINE.fullmatch(line) for line in evidence.splitlines())
    return [Shown(int(match[1]), match[2], match[3]) for match in matches if match]


def quoting(evidence: Sequence[Shown]) -> list[Shown]:
    """Return the lines with a quotation."""
    return [item for item in evidence if item.quotations]


# Each lie makes a reply from the evidence.
Lie = Callable[[list[Shown]], str]


def altered_numbers(evidence: list[Shown]) -> str:
    """Change a digit in each sentence that has one, quoted whole."""
    return " ".join(
        f"“{re.sub(r'[0-9]', lambda m: str((int(m.group()) + 3) % 10), item.text, count=1).strip('“”')}” [{item.number}]."
        for item in evidence
        if re.search(r"[0-9]", item.text)
    )


def altered_words(evidence: list[Shown]) -> str:
    """Drop, double, swap or negate a word of each quotation."""
    dice = random.Random(7)
    said = []
    for item in quoting(evidence):
        words = item.quotations[0].split()
        at = dice.randrange(1, len(words) - 1)
        changes = (
            [*words[:at], *words[at + 1 :]],
            [*words[:at], "not", *words[at:]],
            [*words[:at], "perhaps", *words[at:]],
            [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]],
            [*words[:at], words[at] + "ing", *words[at + 1 :]],
        )
        said += [f"The spokeswoman said, “{' '.join(changed)}” [{item.number}]." for changed in changes]
    return "\n".join(said)


def stitched_halves(evidence: list[Shown]) -> str:
    """Put the first half of one quotation and the second of another between one pair of marks."""
    items = quoting(evidence)
    return " ".join(
        f'"{" ".join(a.quotations[0].split()[:4])} {" ".join(b.quotations[0].split()[-4:])}" was said [{a.number}][{b.number}].'
        for a, b in pairwise(items)
    )


def joined_neighbours(evidence: list[Shown]) -> str:
    """Leave the cue out between two quotations and pretend that they are one."""
    return " ".join(
        f"“{item.quotations[0].rstrip(',')} {item.quotations[1]} and that is all” [{item.number}]."
        for item in evidence
        if len(item.quotations) > 1
    )


def invented(evidence: list[Shown]) -> str:
    """Invent quotations and sentences outright, with numbers that exist."""
    return " ".join(
        f"“We have always known that it would end in this way,” {item.speaker or 'Jane Doe'} said [{item.number}]. "
        f'Jane Doe, a witness, called it "the worst day of our lives" [{item.number}].'
        for item in evidence[:12]
    )


def wrong_numbers(evidence: list[Shown]) -> str:
    """Cite each quotation to a sentence of another article, or to none at all."""
    items = quoting(evidence)
    return " ".join(
        f"“{item.quotations[0]}” [{number}]."
        for item, number in zip(items, [0, 9999, 500, -1, 41, 77] * 9, strict=False)
    )


def no_numbers(evidence: list[Shown]) -> str:
    """Quote and misquote without citing anything."""
    return " ".join(f"“{item.quotations[0]} indeed,” they said. “{item.quotations[0]}”" for item in quoting(evidence))


def other_formats(evidence: list[Shown]) -> str:
    """Wear every other dress: JSON inside a fence, after a table, a list, thoughts, headings and block quotations."""
    lies = [f"{item.quotations[0]} or so we think" for item in quoting(evidence)[:6]]
    number = evidence[0].number
    rows = "\n".join(f'| {number} | "{lie}" [{number}] |' for lie in lies)
    items = "\n".join(f"- **“{lie}”** 【{number}】" for lie in lies)
    blocks = "\n".join(f"> “{lie}” ({number})" for lie in lies)
    return f"<think>“{lies[0]}”</think># “{lies[0]}”\n| Who | What |\n|---|---|\n{rows}\n\n{items}\n\n{blocks}\n"


def as_json(evidence: list[Shown]) -> str:
    """Answer in JSON, with claims that misquote."""
    claims = [
        {"text": f"“{item.quotations[0]} for sure,” she said.", "citations": [item.number]}
        for item in quoting(evidence)
    ]
    return f"```json\n{json.dumps({'claims': claims, 'answer': claims[0]['text']})}\n```"


def other_marks(evidence: list[Shown]) -> str:
    """Misquote between every kind of marks, and between marks that do not match or never close."""
    pairs = ["“”", '""', "«»", "„“", "‘’", "''", "”“", "“", '"', "„"]
    items = quoting(evidence)
    return "\n".join(
        f"She said {pair[0]}{item.quotations[0]} without any doubt{pair[-1] if len(pair) > 1 else ''} [{item.number}]."
        for pair, item in zip(pairs * 9, items * 3, strict=False)
    )


def hidden_changes(evidence: list[Shown]) -> str:
    """Change a quotation by letters that look alike, by invisible characters, and by emphasis."""
    said = []
    for item in quoting(evidence):
        words = item.quotations[0]
        said += [
            f"“{words.replace('a', 'а', 1)}” [{item.number}].",
            f"“{words}\u200b not” [{item.number}].",
            f"“{words.replace(' ', ' **never** ', 1)}” [{item.number}].",
        ]
    return "\n".join(said)


def nested(evidence: list[Shown]) -> str:
    """Set true words inside marks of the same kind and add to them outside the inner marks."""
    return "\n".join(
        f"{a}It was said that {a}{item.quotations[0]}{z}, {more}{z} [{item.number}]."
        for item in quoting(evidence)
        for a, z in ("“”", '""', "«»")
        for more in ("not", "and said so")
    )


def hidden_numbers(evidence: list[Shown]) -> str:
    """Put the number of the citation inside the quotation, with words around it that nobody said."""
    return "\n".join(f"“{item.quotations[0]} [{item.number}] as always” [{item.number}]." for item in quoting(evidence))


LIES: dict[str, Lie] = {
    lie.__name__: lie
    for lie in (
        altered_numbers, altered_words, stitched_halves, joined_neighbours, invented, wrong_numbers, no_numbers,
        other_formats, as_json, other_marks, hidden_changes, hidden_numbers, nested,
    )
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with the sample corpus."""
    home = tmp_path_factory.mktemp("sample")
    with Assistant.open(settings=Settings(home=home)) as assistant:
        assistant.add([ROOT / "corpus"])
    return home


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory, data: Path) -> Path:
    """Return a home with the article that the project was conceived from."""
    home = tmp_path_factory.mktemp("seed")
    with Assistant.open(settings=Settings(home=home)) as assistant:
        assistant.add([data / "seed" / "bakhmut.txt"])
    return home


@pytest.fixture(scope="module")
def server() -> Iterator[Endpoint]:
    """Return the server behind which the liars stand."""
    with running() as started:
        yield started


@pytest.fixture
def endpoint(server: Endpoint) -> Endpoint:
    """Return the server as if nothing had been asked of it."""
    server.requests.clear()
    return server


@pytest.fixture(scope="module")
def lying(sample: Path, server: Endpoint) -> Iterator[Assistant]:
    """Return an assistant over the sample corpus whose model is the scripted endpoint; it knows no earlier question."""
    with Assistant.open(settings=Settings(home=sample, base_url=server.url, save_answers=False)) as assistant:
        yield assistant


@pytest.fixture(scope="module")
def lying_about_the_seed(seed: Path, server: Endpoint) -> Iterator[Assistant]:
    """Return one over the seed article."""
    with Assistant.open(settings=Settings(home=seed, base_url=server.url, save_answers=False)) as assistant:
        yield assistant


def asked(assistant: Assistant, question: str) -> tuple[list[Event], Answer]:
    """Return the events of a question and its answer."""
    events = list(assistant.stream(question))
    last = events[-1]
    assert isinstance(last, Answered)
    return events, last.answer


def assert_only_the_sources_words(assistant: Assistant, events: Sequence[Event], answer: Answer) -> None:
    """Check each quotation that reached the reader against the bodies of the articles that its sentence cites."""
    places = {citation.number: citation for citation in answer.citations}
    streamed = [event.claim for event in events if isinstance(event, Claimed)]
    assert tuple(streamed) == answer.claims
    for claim in streamed:
        bodies = [plain(assistant.article(places[number].article_id).body) for number in claim.citations]
        for words in quotations(claim.text):
            found = plain(words).strip(" ,.!?;:-'")
            assert any(found in body for body in bodies), f"{words!r} is in no cited article: {claim}"
    told = re.sub(r" ?\[\d+\]| \(unverified\)", "", answer.text)
    left = told
    for claim in streamed:
        assert plain(claim.text) in plain(told)
        left = left.replace(claim.text, "", 1)
    assert not quotations(left), f"quotations beside the claims: {left!r}"
    for citation in answer.citations + answer.nearest:
        body = assistant.article(citation.article_id).body
        assert body[citation.start : citation.end] == citation.text
    shown_texts = {claim.text for claim in streamed}
    assert not shown_texts & {item.text for item in answer.removed} or answer.status == "answered"
    assert all(item.text not in event.text for item in answer.removed for event in events if isinstance(event, Notice))


@pytest.mark.server
@pytest.mark.parametrize("question", QUESTIONS[::2])
@pytest.mark.parametrize("lie", LIES)
def test_no_lie_reaches_the_reader(lying: Assistant, endpoint: Endpoint, lie: str, question: str) -> None:
    """Every quotation shown is in an article that its sentence cites, whatever the model wrote, twice."""
    endpoint.will(Answers(lambda prompt: LIES[lie](shown(prompt)) or "NOT_FOUND"))
    events, answer = asked(lying, question)
    assert endpoint.requests
    assert_only_the_sources_words(lying, events, answer)


@pytest.mark.server
@pytest.mark.data
@pytest.mark.parametrize("lie", LIES)
def test_no_lie_about_the_seed_reaches_the_reader(
    lying_about_the_seed: Assistant, endpoint: Endpoint, lie: str
) -> None:
    """The same on the article that the project was conceived from."""
    endpoint.will(Answers(lambda prompt: LIES[lie](shown(prompt)) or "NOT_FOUND"))
    events, answer = asked(lying_about_the_seed, "Who says what about the fighting in Bakhmut?")
    assert_only_the_sources_words(lying_about_the_seed, events, answer)


def surname(name: str | None) -> str:
    """Return the last word of a name."""
    return (name or "").split()[-1]


def spoken(evidence: Sequence[Shown]) -> list[Shown]:
    """Return the lines with a quotation whose speaker is on record."""
    return [item for item in quoting(evidence) if item.speaker]


def swapped_speakers(evidence: list[Shown]) -> str:
    """Give each quotation to somebody else who is quoted, too."""
    items = spoken(evidence)
    others = (
        (item, next((o for o in items if surname(o.speaker) not in (item.speaker or "") + item.text), None))
        for item in items
    )
    return "\n".join(f"“{i.quotations[0]}” {other.speaker} said [{i.number}]." for i, other in others if other)


def crossed_speakers(evidence: list[Shown]) -> str:
    """Let two people say each other's words, and cite both."""
    return "\n".join(
        f"{a.speaker} said “{b.quotations[0]}”, while {b.speaker} said “{a.quotations[0]}” [{a.number}][{b.number}]."
        for a, b in pairwise(spoken(evidence))
        if surname(a.speaker) != surname(b.speaker)
    )


def altered_values(evidence: list[Shown]) -> str:
    """Repeat each sentence without quotations with one digit changed."""
    return "\n".join(
        f"{re.sub(r'[0-9]', lambda m: str((int(m.group()) + 3) % 10), item.text, count=1).rstrip('.')} [{item.number}]."
        for item in evidence
        if re.search(r"[0-9]", item.text) and not quotations(item.text)
    )


@pytest.mark.server
@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("lie", [swapped_speakers, crossed_speakers, altered_values])
def test_no_swapped_speaker_and_no_altered_value_is_verified(
    lying: Assistant, endpoint: Endpoint, lie: Lie, question: str
) -> None:
    """Where the words are the source's but the speaker is not, or a number is another, nothing passes as verified."""
    endpoint.will(Answers(lambda prompt: lie(shown(prompt)) or "NOT_FOUND"))
    events, answer = asked(lying, question)
    assert_only_the_sources_words(lying, events, answer)
    assert [claim.text for claim in answer.claims if claim.status == "verified"] == []
    assert len(answer.removed) > len(answer.claims) or not answer.claims


@pytest.mark.server
@pytest.mark.parametrize("question", QUESTIONS)
def test_sentences_copied_to_the_letter_are_verified(lying: Assistant, endpoint: Endpoint, question: str) -> None:
    """A model that repeats the evidence itself is never contradicted."""
    endpoint.will(
        Answers(
            lambda prompt: "\n".join(
                f"{item.text[:-1]} [{item.number}]." for item in shown(prompt) if item.text.endswith(".")
            )
        )
    )
    events, answer = asked(lying, question)
    assert_only_the_sources_words(lying, events, answer)
    assert answer.removed == ()
    assert {claim.status for claim in answer.claims} == {"verified"}
    assert len(answer.claims) > 20


def standing(claims: Sequence[Claim]) -> str:
    """Return the sentences that stand, as one text."""
    return plain(" ".join(claim.text for claim in claims))


@pytest.mark.server
@pytest.mark.parametrize("question", QUESTIONS)
def test_honest_words_reach_the_reader(lying: Assistant, endpoint: Endpoint, question: str) -> None:
    """Quotations copied to the letter, in other marks and rejoined to their speaker, pass whole."""
    copied: list[str] = []

    def honest(prompt: str) -> str:
        items = quoting(shown(prompt))[:5]
        copied.extend(item.quotations[0] for item in items)
        return " ".join(f'One source was quoted as saying: "{item.quotations[0]}" [{item.number}].' for item in items)

    endpoint.will(Answers(honest))
    events, answer = asked(lying, question)
    assert_only_the_sources_words(lying, events, answer)
    assert copied
    assert [words for words in copied if plain(words) not in standing(answer.claims)] == []


@pytest.mark.server
@pytest.mark.no_cover
def test_a_small_model_that_lies_unprompted_is_held_to_the_sources(sample: Path, llama: str) -> None:
    """SmolLM2 behind llama.cpp: whatever it writes at any temperature, the reader sees the sources' words."""
    settings = Settings(
        home=sample, base_url=llama, save_answers=False, context_tokens=700, answer_tokens=60, temperature=0.7
    )
    with Assistant.open(settings=settings) as assistant:
        events, answer = asked(assistant, QUESTIONS[0])
        assert answer.model
        assert answer.usage is not None
        assert_only_the_sources_words(assistant, events, answer)
