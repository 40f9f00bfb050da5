"""Measure `assistant check` on quotations altered by rule, and the verifier on reports made of labelled quotations.

    PYTHONPATH=. python benchmarks/checking.py [DATA] [--count 10000] [--articles N] [--misses]

From the quotations of real articles come altered ones (a number, name, negation, unit, hedge, tense or the order of
words changed; two stitched; one cut out of its context; the speaker swapped), none of which may be accepted, and harmless
ones (typography; rejoined across a cue or broken by one; "[T]he"), none of which may be refused. Altered ones whose
words happen to be on record are left out. DATA is the folder of real articles; without it the script says so and ends.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.app import Assistant
from assistant.checking import Desk, quotations
from assistant.config import Settings
from assistant.load import manuscript
from assistant.schema import Article, Claim, Evidence, Quote
from assistant.split import sentences
from assistant.text.names import key_of, keys_meet, names
from assistant.text.values import values
from assistant.verify import check

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
ACCEPTED = frozenset({"found", "edited"})
SEED = 20310509
_FIRST = {"i": "he", "we": "they", "my": "his", "our": "their", "me": "him", "us": "them", "i'm": "he is", "we're": "they are",
          "i've": "he has", "we've": "they have", "i'll": "he will", "we'll": "they will"}  # fmt: skip
_NUMBERS = {"one": "two", "two": "four", "three": "five", "four": "six", "five": "seven", "six": "nine", "seven": "three",
            "eight": "twelve", "nine": "eleven", "ten": "twenty", "hundred": "thousand", "dozen": "score", "first": "third",
            "second": "fourth", "third": "fifth", "half": "quarter", "twice": "once"}  # fmt: skip
_UNITS = {"minutes": "hours", "hours": "days", "days": "weeks", "weeks": "months", "months": "years", "years": "decades",
          "day": "week", "week": "month", "month": "year", "year": "decade", "million": "billion", "billion": "trillion",
          "thousand": "million", "percent": "points", "miles": "kilometres", "dollars": "euros", "seconds": "minutes",
          "decades": "centuries", "games": "seasons", "season": "month", "hour": "minute", "points": "goals"}  # fmt: skip
_TENSES = {"is": "was", "are": "were", "was": "is", "were": "are", "will": "would", "has": "had", "have": "had", "had": "has",
           "do": "did", "does": "did", "can": "could", "want": "wanted", "think": "thought", "know": "knew", "need": "needed",
           "go": "went", "get": "got", "see": "saw", "feel": "felt", "make": "made", "it's": "it was", "said": "says"}  # fmt: skip
_HEDGES = {"will": "may", "is": "may be", "are": "might be", "must": "should", "could": "will", "may": "will", "might": "will",
           "probably": "certainly", "perhaps": "surely", "maybe": "surely", "would": "might", "always": "often",
           "never": "rarely", "all": "most", "every": "almost every", "think": "know", "believe": "know"}  # fmt: skip
_PERSON = re.compile(r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){1,2}")
_POSITIVE = re.compile(
    r"\b(is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did)\b(?! not\b|n['’]t)"
)
_NEGATIVE = re.compile(r"\b(?:not|never)\s|(?<=\w)n?['’]t\b")
_LOST = re.compile(
    r"\b(?:not|never|no longer|cannot|\w+n['’]t|perhaps|maybe|probably|possibly|if|unless)\s+", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:^|\s)[‘'](?![^‘]*[.,!?…][’'](?!\w)).*", re.DOTALL)
"""An inner quotation that is not closed: the words that follow are somebody else's."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation of an article with its speaker; `pieces` has several where a cue broke it."""

    article: Article
    text: str
    speaker: str
    quote: Quote
    pieces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with one quotation, in what way it differs from the record, and where it comes from."""

    kind: str
    draft: str
    words: str
    speaker: str
    spoken: Spoken


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the check said of a case."""

    case: Case
    verdicts: tuple[str, ...]
    reasons: tuple[str | None, ...]

    @property
    def accepted(self) -> bool:
        """Whether nothing was found wrong."""
        return bool(self.verdicts) and all(verdict in ACCEPTED for verdict in self.verdicts)


Mutation = Callable[[str, random.Random], str | None]


def swapped(table: dict[str, str]) -> Mutation:
    """Return a mutation that replaces one word by the other of a table."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, table))})\b", re.IGNORECASE)

    def mutated(text: str, chance: random.Random) -> str | None:
        found = list(pattern.finditer(text))
        if not found:
            return None
        one = chance.choice(found)
        return text[: one.start()] + table[one.group().lower()] + text[one.end() :]

    return mutated


def number(text: str, chance: random.Random) -> str | None:
    """Change a figure or a number word."""
    figures = list(re.finditer(r"\d+", text))
    if not figures:
        return swapped(_NUMBERS)(text, chance)
    one = chance.choice(figures)
    digits = list(one.group())
    place = chance.randrange(len(digits))
    digits[place] = chance.choice([digit for digit in "123456789" if digit != digits[place]])
    return text[: one.start()] + "".join(digits) + text[one.end() :]


def negation(text: str, chance: random.Random) -> str | None:
    """Drop a negation, or put one in."""
    text = re.sub(r"\bwon(?=['’]t\b)", "will", re.sub(r"\bcan(?=['’]t\b)", "cann", text))
    there = list(_NEGATIVE.finditer(text))
    if there and chance.random() < 0.7:
        one = chance.choice(there)
        return text[: one.start()] + text[one.end() :]
    positive = list(_POSITIVE.finditer(text))
    if not positive or there or re.search(r"\b(?:no|nobody|nothing|none|cannot|not)\b", text):
        return None
    one = chance.choice(positive)
    return f"{text[: one.end()]} not{text[one.end() :]}"


def hedge(text: str, chance: random.Random) -> str | None:
    """Put a hedge in, or make one firm."""
    if chance.random() < 0.5:
        return swapped(_HEDGES)(text, chance)
    positive = list(_POSITIVE.finditer(text))
    if not positive:
        return None
    one = chance.choice(positive)
    return f"{text[: one.end()]} {chance.choice(['perhaps', 'probably', 'possibly'])}{text[one.end() :]}"


def order(text: str, chance: random.Random) -> str | None:
    """Exchange two neighbouring words."""
    words = text.split()
    places = [i for i in range(1, len(words) - 2) if words[i].isalpha() and words[i + 1].isalpha()
              and words[i].lower() != words[i + 1].lower()]  # fmt: skip
    if not places:
        return None
    at = chance.choice(places)
    words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def cut(text: str, chance: random.Random) -> str | None:
    """Leave a negation, a hedge or a condition out by quoting only what stands behind or before it."""
    found = list(_LOST.finditer(text))
    if not found:
        return None
    one = chance.choice(found)
    word = one.group().strip().lower()
    if word in {"if", "unless"}:
        kept = text[: one.start()].rstrip(" ,")
        kept = re.split(r"[.!?;:]\s*", kept)[-1]
    else:
        kept = re.split(r"[.!?;:,—–]", text[one.end() :])[0]
    return kept if len(kept.split()) >= 4 else None


def named(pool: Sequence[str]) -> Mutation:
    """Return a mutation that replaces a name by another one of the pool."""

    def mutated(text: str, chance: random.Random) -> str | None:
        found = [name for name in names(text) if not name.soft]
        if not found:
            return None
        one, other = chance.choice(found), chance.choice(pool)
        return None if keys_meet(one.key, key_of(other)) else text[: one.start] + other + text[one.end :]

    return mutated


def typography(text: str, chance: random.Random) -> str:
    """Change marks, dashes, spaces, dots, accents and the case of the first letter, never a word."""
    changes: list[Callable[[str], str]] = [
        lambda t: t.replace("’", "'"),
        lambda t: t.replace("'", "’"),
        lambda t: re.sub(r"\s*—\s*", " – ", t),
        lambda t: re.sub(r"(?<=\w)-(?=\w)", "\u2011", t),
        lambda t: t.replace("…", "..."),
        lambda t: t.replace("...", "…"),
        lambda t: t.replace(" ", "\u00a0", 1),
        lambda t: unicodedata.normalize("NFD", t),
        lambda t: t.rstrip(".,"),
        lambda t: t[:1].swapcase() + t[1:] if t[1:2].islower() else t,
    ]
    for change in chance.sample(changes, 3):
        text = change(text)
    return text


def bracketed(text: str, chance: random.Random) -> str | None:
    """Begin with a capital or a small letter in brackets, at the beginning or at a later clause of the speaker's own."""
    if not text[:1].isalpha() or not text[1:2].islower():
        return None
    if chance.random() < 0.5:
        return f"[{text[0].swapcase()}]{text[1:]}"
    clauses = [
        one.end()
        for one in re.finditer(r"[.!?] (?=[A-Z][a-z])", text)
        if len(text[one.end() :].split()) > 3 and not _WITHIN.search(text[: one.end()])
    ]
    if not clauses:
        return None
    rest = text[chance.choice(clauses) :]
    return f"[{rest[0].lower()}]{rest[1:]}"


def drafted(text: str, speaker: str, chance: random.Random) -> str:
    """Return a sentence that gives words to a speaker."""
    if chance.random() < 0.5:
        return f"{speaker} said: “{text}”"
    inner = re.sub(r"\.$", ",", text)
    return f"“{inner if inner[-1:] in ',?!' else inner + ','}” {speaker} said."


def broken(text: str, speaker: str) -> str | None:
    """Return a sentence in which a cue breaks a quotation at a comma, unless the words of another person follow there."""
    ahead, comma, behind = text.partition(", ")
    if not comma or behind[:1] in "‘'“\"" or len(ahead.split()) < 2 or len(behind.split()) < 3:
        return None
    return f"“{ahead},” {speaker} said, “{behind}”"


def spoken(assistant: Assistant) -> list[Spoken]:
    """Return the direct quotations of six words or more whose speaker has a name, those that a cue broke as one."""
    found = []
    for article in sorted(assistant.articles(), key=lambda each: each.id):
        groups: dict[object, list[Quote]] = defaultdict(list)
        for quote in assistant._parts.store.quotes(article.id):  # noqa: SLF001 - the record that the check itself reads
            if quote.kind != "indirect":
                groups[quote.group if quote.group is not None else (quote.start,)].append(quote)
        for pieces in groups.values():
            # An utterance of which a piece is left out would be a stitched one.
            if not all(piece.kind == "direct" and piece.speaker and piece.speaker[0].isupper() for piece in pieces):
                continue
            text = " ".join(piece.text.strip() for piece in pieces)
            if len(text.split()) >= 6 and not re.search(r'["“”\[\]\n…]|\.\.\.', text) and len(text) < 600:
                found.append(
                    Spoken(article, text, str(pieces[0].speaker), pieces[0], tuple(p.text.strip() for p in pieces))
                )
    return found


def letters(text: str) -> str:
    """Return the words of a text alone, for telling whether they are on record."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold().replace("’", "'")))


class Record:
    """What is on record: the words of all articles, and who says what."""

    def __init__(self, assistant: Assistant, said: Sequence[Spoken]) -> None:
        self._whole = " | ".join(f" {letters(a.body)} | {letters(a.title)} " for a in assistant.articles())
        self._said = [(f" {letters(one.text)} ", one.speaker) for one in said]

    def holds(self, words: str) -> bool:
        """Whether an article holds these words."""
        return f" {letters(words)} " in self._whole

    def says(self, words: str, speaker: str) -> bool:
        """Whether this speaker says these words somewhere."""
        wanted = f" {letters(words)} "
        return any(wanted in text and keys_meet(key_of(speaker), key_of(other)) for text, other in self._said)


def altered(said: Sequence[Spoken], record: Record, count: int) -> list[Case]:
    """Return `count` cases that must not be accepted, of all kinds in turn."""
    chance = random.Random(SEED)
    pool = sorted({one.speaker for one in said if len(one.speaker.split()) == 2})
    beside: dict[str, list[Spoken]] = defaultdict(list)
    for one in said:
        beside[one.article.id].append(one)
    mutations: dict[str, Mutation] = {
        "number": number, "name": named(pool), "negation": negation, "unit": swapped(_UNITS), "hedge": hedge,
        "tense": swapped(_TENSES), "order": order, "cut": cut,
    }  # fmt: skip
    kinds = [*mutations, "stitched", "speaker"]
    cases: list[Case] = []
    seen: set[tuple[str, str]] = set()
    tries = 0
    while len(cases) < count and tries < 60 * count:
        kind, one = kinds[tries % len(kinds)], chance.choice(said)
        tries += 1
        speaker = one.speaker
        if kind == "speaker":
            others = [
                other.speaker for other in beside[one.article.id] if not _alike(other.speaker, one.speaker, one.article)
            ]
            text, speaker = (
                one.text,
                chance.choice(others).rstrip(".") if others else "",
            )  # a stop would end the sentence
            # Whom they were told may report them too, and whose officer the speaker is may be said to say them.
            told = frozenset(f"{one.quote.relay or ''} {one.quote.role or ''}".split())
            usable = bool(speaker) and not record.says(text, speaker) and not told.issuperset(speaker.split())
        elif kind == "stitched":
            others = [other for other in beside[one.article.id] if other is not one]
            text = _stitched(one, chance.choice(others), chance) if others else ""
            usable = bool(text) and not record.holds(text)
        else:
            text = mutations[kind](one.text, chance) or ""
            usable = bool(text) and (kind == "cut" or not record.holds(text))
        if usable and (text, speaker) not in seen:
            seen.add((text, speaker))
            cases.append(Case(kind, drafted(text, speaker, chance), text, speaker, one))
    return cases


def _alike(a: str, b: str, article: Article) -> bool:
    """Whether two speakers may be one, or one the other's office: by their names, or because they are named side by side."""
    if keys_meet(key_of(a), key_of(b)) or not _PERSON.fullmatch(b):
        return True
    return (
        re.search(
            rf"{re.escape(a)}\W{{0,3}}\s?\w{{0,12}}\W{{0,3}}{re.escape(b)}|{re.escape(b)}\W{{0,3}}\s?\w{{0,12}}\W{{0,3}}{re.escape(a)}",
            article.body,
        )
        is not None
    )


def _stitched(one: Spoken, other: Spoken, chance: random.Random) -> str:
    """Return the beginning of one quotation with the end of another, or the whole of both."""
    if chance.random() < 0.5:
        return f"{one.text.rstrip('.,')}. {other.text[0].upper()}{other.text[1:]}"
    ahead, behind = one.text.split(), other.text.split()
    return " ".join([*ahead[: len(ahead) // 2], *behind[len(behind) // 2 :]])


def harmless(said: Sequence[Spoken], count: int) -> list[Case]:
    """Return `count` cases that must not be refused, of all kinds in turn."""
    chance = random.Random(SEED + 1)
    in_pieces = [one for one in said if len(one.pieces) > 1]
    kinds = ["typography", "rejoined", "bracket", "broken"]
    cases: list[Case] = []
    seen: set[str] = set()
    tries = 0
    while len(cases) < count and tries < 60 * count:
        kind = kinds[tries % len(kinds)]
        one = chance.choice(in_pieces if kind == "rejoined" else said)
        tries += 1
        if kind == "typography":
            draft = drafted(typography(one.text, chance), one.speaker, chance)
        elif kind == "rejoined":
            joined = " ".join(re.sub(r"[,—–-]$", "", piece) for piece in one.pieces[:-1])
            draft = drafted(typography(f"{joined} {one.pieces[-1]}", chance), one.speaker, chance)
        elif kind == "bracket":
            words = bracketed(one.text, chance)
            draft = drafted(words, one.speaker, chance) if words else ""
        else:
            draft = broken(one.text, one.speaker) or ""
        if draft and draft not in seen:
            seen.add(draft)
            cases.append(Case(kind, draft, one.text, one.speaker, one))
    return cases


def outcomes(cases: Sequence[Case], desk: Desk) -> list[Outcome]:
    """Return what the check says of each case; cases of one article follow one another, so that it is read once."""
    found = []
    for case in sorted(cases, key=lambda each: each.spoken.article.id):
        judged = [desk.judged(one) for one in quotations(manuscript.plain(case.draft))]
        found.append(Outcome(case, tuple(j.verdict for j in judged), tuple(j.reason for j in judged)))
    return found


def rates(found: Sequence[Outcome]) -> dict[str, tuple[int, int]]:
    """Return, for each kind, how many were accepted of how many."""
    counts: Counter[str] = Counter(one.case.kind for one in found)
    accepted: Counter[str] = Counter(one.case.kind for one in found if one.accepted)
    return {kind: (accepted[kind], total) for kind, total in counts.items()}


def rows(path: Path) -> list[dict[str, Any]]:
    """Read a compressed file of one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def reports(data: Path, count: int = 300) -> Iterator[tuple[str, Claim, tuple[Evidence, ...]]]:
    """Yield labelled quotations of one sentence as reports ("X said that ..."): right, and one swapped.

    Swapped are the claimant (for another of the article's people), a value, or the polarity.
    """
    chance = random.Random(SEED + 2)
    gold = [(row, quote) for row in rows(data / "quotations" / "quotations_dev.jsonl.gz") for quote in row["quotes"]
            if quote["kind"] in {"direct", "mixed"} and quote.get("speaker") and _is_sentence(_first(quote["text"]))]  # fmt: skip
    chance.shuffle(gold)
    for row, quote in gold[:count]:
        article = Article(row["key"], row["title"], row["text"], row.get("source"), (), None, None, "")
        shown = _evidence(article, row)
        end = quote["start"] + len(_first(quote["text"]))
        cited = tuple(e.number for e in shown if e.start < end and quote["start"] < e.end)
        said = _third_person(_first(quote["text"]))
        yield "right", Claim(f"{quote['speaker']} said that {said}.", cited), shown
        others = sorted(
            {
                q["speaker"]
                for q in row["quotes"]
                if len((q.get("speaker") or "").split()) > 1
                and q["speaker"][0].isupper()
                and not keys_meet(key_of(q["speaker"]), key_of(quote["speaker"]))
            }
        )
        if others:
            yield "claimant", Claim(f"{chance.choice(others)} said that {said}.", cited), shown
        for kind, mutation in (("value", _value), ("polarity", negation)):
            if changed := mutation(said, chance):
                yield kind, Claim(f"{quote['speaker']} said that {changed}.", cited), shown


def _first(text: str) -> str:
    """Return the first sentence of a quotation."""
    return re.split(r"(?<=[.!?…])\s", text, maxsplit=1)[0]


def _is_sentence(text: str) -> bool:
    """Whether a quotation is one sentence without another quotation in it, so that one report can give it."""
    return 4 <= len(text.split()) <= 40 and not re.search(r"[.!?…]\W*\s|[\"“”‘\[(]|(?:^|\s)['’]", text)


def _value(text: str, chance: random.Random) -> str | None:
    """Change a number that is a value, no ordinal and no "no one"."""
    found = [
        v
        for v in values(text)
        if re.search(r"\d|^(?:two|three|four|five|six|seven|eight|nine|ten)\b", text[v.start : v.end])
    ]
    if not found:
        return None
    one = chance.choice(found)
    changed = number(text[one.start : one.end], chance)
    return text[: one.start] + changed + text[one.end :] if changed else None


def _evidence(article: Article, row: dict[str, Any]) -> tuple[Evidence, ...]:
    recorded = [Quote(q["start"], q["end"], q["text"], q["kind"], q.get("speaker"), q.get("role")) for q in row["quotes"]
                if q["kind"] in {"direct", "mixed"}]  # fmt: skip
    return tuple(
        Evidence(n, article, s.start, s.end, quotes=tuple(q for q in recorded if q.start < s.end and s.start < q.end))
        for n, s in enumerate(sentences(article.body), start=1)
    )


def _third_person(text: str) -> str:
    """Return the words of a speaker as a report gives them."""
    plain = re.sub(r'["“”]', "", text.replace("’", "'")).strip(" .,!?")
    shifted = re.sub(r"\b[A-Za-z]+(?:'(?:m|re|ve|ll))?\b", lambda m: _FIRST.get(m.group().lower(), m.group()), plain)
    return (
        shifted
        if names(shifted) and not names(shifted)[0].soft and names(shifted)[0].start == 0
        else shifted[:1].lower() + shifted[1:]
    )


def reported(data: Path) -> dict[str, tuple[int, int]]:
    """Return, for each kind of report, how many were verified of how many."""
    verified: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, claim, evidence in reports(data):
        (judged,) = check([claim], evidence)
        total[kind] += 1
        verified[kind] += judged.status == "verified"
    return {kind: (verified[kind], total[kind]) for kind in total}


def measured(data: Path, count: int, *, articles: int | None = None) -> tuple[list[Outcome], list[Outcome], float]:
    """Return what became of the altered and of the harmless ones, and the seconds that the check took."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles.jsonl"
        chosen = rows(data / "multihop_rag" / "articles.jsonl.gz")[:articles]
        source.write_text("\n".join(map(json.dumps, chosen)), encoding="utf-8")
        with Assistant.open(settings=Settings(home=Path(folder) / "home")) as assistant:
            assistant.add([source])
            said = spoken(assistant)
            wrong, right = altered(said, Record(assistant, said), count), harmless(said, count)
            begin = time.perf_counter()
            desk = Desk(assistant._parts.store)  # noqa: SLF001 - one desk for all drafts
            found = outcomes(wrong, desk), outcomes(right, desk)
            return *found, time.perf_counter() - begin


def main() -> None:
    """Print the figures, and the misses if wanted."""
    parser = argparse.ArgumentParser(description="Measure the check of drafts.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--articles", type=int)
    parser.add_argument("--misses", action="store_true", help="print what was wrongly accepted or refused")
    options = parser.parse_args()
    if not (options.data / "multihop_rag").is_dir():
        sys.exit(f"no real articles at {options.data}: nothing to measure")
    wrong, right, seconds = measured(options.data, options.count, articles=options.articles)
    for title, found in (("altered: accepted", wrong), ("harmless: accepted", right)):
        print(f"{title} {sum(one.accepted for one in found):,} of {len(found):,}")
        for kind, (accepted, total) in sorted(rates(found).items()):
            print(f"  {kind:<12}{accepted:>6} of {total:,}")
        print(" ", dict(Counter(verdict for one in found for verdict in one.verdicts)))
    print(f"{seconds:.0f} s, {1000 * seconds / max(len(wrong) + len(right), 1):.1f} ms a draft")
    for kind, (verified, total) in reported(options.data).items():
        print(f"reports, {kind:<10}{verified:>5} of {total} verified ({verified / total:.1%})")
    if options.misses:
        for one in (*(o for o in wrong if o.accepted), *(o for o in right if not o.accepted)):
            print(
                f"- {one.case.kind}: {one.case.draft}\n    {one.verdicts} {one.reasons}\n    {one.case.spoken.speaker}: {one.case.spoken.text[:300]}"
            )


if __name__ == "__main__":
    main()
