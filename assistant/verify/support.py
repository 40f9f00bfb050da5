"""How far the content words of a claim stand in the evidence: the notion of support for what has no number or name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from assistant.text.names import folded
from assistant.text.values import values
from assistant.text.vocabulary import vocabulary
from assistant.verify import institutions
from assistant.verify.attribution import Claimant, claimants
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Line
from assistant.verify.language import GENERAL, REPORTING, relatives, stem
from assistant.verify.marked import Reading
from assistant.verify.units import units

HOLLOW = vocabulary(
    "a an the and or but nor so yet for of in on at by to from with without into onto over under about above below "
    "between among through during before after since until while as than then that this these those it its he him "
    "his she her they them their we us our you your i me my who whom whose which what when where why how is are was "
    "were be been being am do does did doing has have had having will would shall should can could may might must "
    "not no never also just only even very too more most much many some any each every both either neither all own "
    "same such other another there here now up down out off again further once if because although though however "
    "according including amid upon within across against along around despite per via like one two article "
    "articles report reports said say says told tell according get gets got make makes made take takes took go goes "
    "s t others himself herself itself themselves oneself myself yourself ourselves cannot toward towards due whether "
    "rather quite else etc beyond behind thus therefore hence meanwhile additionally moreover furthermore overall "
    "went come comes came become becomes became well still yet already later ago back"
)
"""Words that carry no content of their own."""

_SAYING = frozenset(stem(word) for word in REPORTING)
_SPEAKERS = frozenset(
    stem(word)
    for word in vocabulary(
        "official officials speaker speakers source sources witness witnesses speak speaks spoke spoken talk talks "
        "talked comment comments commented address addressed mention mentions mentioned accounts"
    )
)
_COMPARING = frozenset(
    stem(word)
    for word in vocabulary(
        "figure figures number numbers account accounts version versions differ differs differing different difference "
        "apart disagree disagrees contradict contradicts conflict conflicting agree agrees total totals combined "
        "together sum percentage point points side sides estimate estimates claim claims statement statements report "
        "reports higher lower altogether"
    )
)
_INFLECTED, _AKIN = 0.8, 0.6
"""How much a word counts that stands in the evidence by a synonym, or by a word with the same beginning."""
_BEGINNING = 5
_WHOLE, _CLOSE = 0.62, 0.42
"""The least share of a claim's words in all that it cites, and in the three cited sentences that fit best: set where
one clean sentence of news summaries in twenty falls below; what is below is marked, never removed."""


@lru_cache(maxsize=8192)
def content_stems(text: str) -> tuple[str, ...]:
    """Return the stems of the content words of a text, each once, in order."""
    words = (folded(word) for word in units(text).words)
    return tuple(dict.fromkeys(stem(word) for word in words if word not in HOLLOW and not word[0].isdigit()))


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where too few of a claim's words stand in what it cites."""
    wanted = _wanted(reading, cited)
    if not wanted or not cited.lines:
        return None
    known = _quoted(reading)
    everywhere = _everywhere(cited) | known
    whole = _share(wanted, {word: held(word, everywhere) for word in wanted})
    if whole >= _WHOLE and _closest(wanted, cited.lines, known) >= _CLOSE:
        return None
    return Finding("unverified", "Too little of it stands in the cited sentences.")


def _quoted(reading: Reading) -> frozenset[str]:
    """Return the stems of those to whom a claim gives quotations, which another rule has found to be theirs."""
    by = claimants(reading) if reading.quotations else ()
    return frozenset(content_stems(" ".join(word for one in by for word in one.names or one.words)))


def _everywhere(cited: Cited) -> frozenset[str]:
    """Return the stems of the cited sentences, of what stands right around them, and of their headlines and speakers."""
    return frozenset().union(*(line.around_stems for line in cited.lines))


def _wanted(reading: Reading, cited: Cited) -> tuple[str, ...]:
    """Return the stems that a claim must find.

    Free are words between quotation marks and in values, which other rules have found already; verbs of saying; an
    institution on record by another name; "officials" and the like where speakers are on record; and, where several
    sentences are cited, the words that compare them.
    """
    text = reading.outside
    for value in values(text):
        text = text[: value.start] + " " * (value.end - value.start) + text[value.end :]
    wanted = content_stems(text)
    free: set[str] = set()
    if by := claimants(reading):
        free |= _SAYING
    free.update(word for one in by if _is_on_record(one, cited) for word in content_stems(" ".join(one.words)))
    if any(line.speakers for line in cited.lines):
        free |= _SPEAKERS
    if len(cited.lines) > 1:
        free |= _COMPARING
    return tuple(word for word in wanted if word not in free)


def _is_on_record(claimant: Claimant, cited: Cited) -> bool:
    """Whether an institution speaks in a cited sentence, by whatever of its names."""
    return any(institutions.is_any_speakers(claimant, line, cited.source_of(line)) for line in cited.lines)


@lru_cache(maxsize=65536)
def held(word: str, stems: frozenset[str]) -> float:
    """Return how far a stem stands among others: wholly, by a synonym, by the same beginning, or not at all."""
    if word in stems:
        return 1.0
    if relatives(word) & stems:
        return _INFLECTED
    return _AKIN if len(word) >= _BEGINNING and word[:_BEGINNING] in _beginnings(stems) else 0.0


@lru_cache(maxsize=2048)
def _beginnings(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_BEGINNING] for word in stems)


def _weight(word: str) -> float:
    return 0.5 if word in GENERAL else 1.0


def _share(wanted: Sequence[str], found: dict[str, float]) -> float:
    return sum(_weight(word) * found[word] for word in wanted) / sum(_weight(word) for word in wanted)


def _closest(wanted: Sequence[str], lines: Sequence[Line], known: frozenset[str]) -> float:
    """Return the share in what is known and the three sentences that together hold most, chosen one after another."""
    found = {word: held(word, known) for word in wanted}
    weights = Counter(wanted)
    by_line = [
        [(word, share) for word in weights if (share := held(word, line.recorded)) > found[word]] for line in lines
    ]

    def gain(line: Sequence[tuple[str, float]]) -> float:
        return sum(weights[word] * _weight(word) * max(0.0, share - found[word]) for word, share in line)

    for _ in range(3):
        found |= {word: max(found[word], share) for word, share in max(by_line, key=gain)}
    return _share(wanted, found)


def shares(wanted: Sequence[str], lines: Sequence[Line]) -> list[tuple[float, Line]]:
    """Return the share of some stems that each line holds, its speakers on record included, the most first."""
    found = [(sum(held(word, line.recorded) for word in wanted) / len(wanted), line) for line in lines]
    return sorted(found, key=lambda pair: -pair[0])


def telling(wanted: Sequence[str], lines: Sequence[Line], least: float) -> list[Line]:
    """Return the lines that hold at least that share of some stems, the most first; none for a single stem."""
    return [line for share, line in shares(wanted, lines) if share >= least] if len(wanted) > 1 else []


def lacking(wanted: Sequence[str], line: Line) -> list[str]:
    """Return those of some stems for which nothing stands in a line itself, no synonym either."""
    return [word for word in wanted if not relatives(word) & line.stems]


def best_lines(reading: Reading, lines: Sequence[Line], count: int) -> list[Line]:
    """Return the lines that hold most of a claim's words, best first."""
    wanted = content_stems(reading.text)
    return sorted(lines, key=lambda line: -sum(held(word, line.stems) for word in wanted))[:count]


def share(wanted: Sequence[str], line: Line, *, wide: bool = False) -> float:
    """Return the share of some stems that a sentence holds, with `wide` or the text right around it."""
    stems = line.around_stems if wide else line.stems
    return sum(held(word, stems) for word in wanted) / len(wanted)
