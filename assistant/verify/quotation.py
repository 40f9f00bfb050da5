"""Rule 2: what stands between quotation marks is the source's own words, bound to who said them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.schema import ClaimStatus
from assistant.text.marks import pairs
from assistant.text.names import key_of, names, one_word
from assistant.verify import cuts, denial, joint, nested, openings, retractions, speakers, speech_act
from assistant.verify.attribution import Claimant, claimant_of, claimants
from assistant.verify.finding import Finding, worst
from assistant.verify.grounds import Cited, Line, Source
from assistant.verify.marked import Marked, Reading
from assistant.verify.occurrences import Occurrence, occurrences
from assistant.verify.units import units

_BESIDE = 250
"""How many characters around its words the text is searched for a claimant where no speech is on record."""
_NEAR = 3
"""How many characters of punctuation a quotation may stand beside the sentence that is cited."""

_HEADED = re.compile(
    r"\b(?:in|under|of|article|story|report|piece|interview|post|column|feature|headlines?|headlined|titled|entitled|called)[\s,:]*$",
    re.IGNORECASE,
)
"""What stands before the headline of an article that is told of, and gives it to nobody."""


def check(reading: Reading, cited: Cited, everything: Cited, antecedent: Claimant | None = None) -> Finding | None:
    """Return the gravest finding about the quotations of a claim; `antecedent` is whom a pronoun means."""
    if reading.broken:
        return Finding("removed", "A quotation mark stands alone, so that nobody can tell what is quoted.")
    if not reading.quotations:
        return None
    named = claimants(reading)
    by = [(quotation, claimant_of(quotation, named)) for quotation in reading.quotations]
    return worst(
        _one(quotation, reading, each, cited, everything)
        for quotation, claimant in by
        for each in _each(_resolved(claimant, named, reading, antecedent), reading, cited)
    )


def _each(claimant: Claimant | None, reading: Reading, cited: Cited) -> Sequence[Claimant | None]:
    """Return a claimant and who is named together with it, each of whom must have said the words."""
    other = joint.beside(claimant, reading.outside, cited) if claimant else None
    return (claimant, other) if other else (claimant,)


def _resolved(
    claimant: Claimant | None, named: Sequence[Claimant], reading: Reading, antecedent: Claimant | None
) -> Claimant | None:
    """Return whom a pronoun means: the one who alone is named before it in its sentence, else who was before it."""
    if claimant is None or not claimant.pronoun:
        return claimant
    before = [other for other in named if other.names and other.end <= claimant.start]
    others = [name for name in names(reading.outside[: claimant.start]) if not name.soft]
    if before and all(before[0].start <= name.start and name.end <= before[0].end for name in others):
        return before[0]
    return antecedent or claimant


def _one(
    quotation: Marked, reading: Reading, claimant: Claimant | None, cited: Cited, everything: Cited
) -> Finding | None:
    found = [one for source in cited.sources for one in occurrences(quotation.text, source)]
    if not found:
        return _missing(quotation, cited, everything)
    if not quotation.certain:
        return None
    findings = [_place(one, quotation, reading, claimant, cited.lines) for one in found]
    return min(findings, key=_gravity)


def _gravity(finding: Finding | None) -> int:
    return 0 if finding is None else {"verified": 1, "unverified": 2, "removed": 3}[finding.status]


def _missing(quotation: Marked, cited: Cited, everything: Cited) -> Finding:
    words = _short(quotation.text)
    if not cited.sources:
        return Finding("removed", f"It quotes “{words}” and cites no sentence for it.")
    cited_ids = {source.article.id for source in cited.sources}
    for source in everything.sources:
        if source.article.id not in cited_ids and occurrences(quotation.text, source):
            return Finding("removed", f"“{words}” stands in another article than the one that is cited.")
    return Finding("removed", f"“{words}” does not stand in the cited article in these words.")


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 12 else " ".join(words[:12]) + " ..."


def _place(
    found: Occurrence, quotation: Marked, reading: Reading, claimant: Claimant | None, lines: Sequence[Line]
) -> Finding | None:
    """Judge one place where the words stand."""
    words = _short(quotation.text)
    cut = cuts.lost(found, reading.outside)
    if cut is not None:
        status: ClaimStatus = "unverified" if cut.by_the_article else "removed"
        return Finding(status, f"“{words}” is cut out of its sentence, which says “{cut.word}”.")
    by = (
        _speaker(found, quotation, claimant, reading)
        or nested.check(found, claimant, reading)
        or denial.check(found, quotation, reading)
        or speech_act.check(found, quotation, reading, lines)
    )
    if by is not None:
        return by
    if (clause := retractions.taken_back(found, reading.outside)) is not None:
        return Finding("unverified", f"“{words}” is taken back at once by its speaker: “{clause}”.")
    if not _touches(found, lines):
        return Finding("unverified", f"“{words}” stands in the cited article, in another sentence than the one cited.")
    return _edited(found, words) if found.edited else None


def _edited(found: Occurrence, words: str) -> Finding:
    if found.respelt:
        told = ", ".join(f"“{mine}” for “{theirs}”" for mine, theirs in found.respelt)
        return Finding("verified", f"“{words}” is spelt otherwise than in the article: {told}.")
    return Finding("verified", f"“{words}” is edited: what is skipped or put in brackets shows it.")


def _touches(found: Occurrence, lines: Sequence[Line]) -> bool:
    if found.headline:
        return True
    spans = [(quote.start, quote.end) for quote in found.quotes] or [(found.start, found.end)]
    group = {quote.group for quote in found.quotes if quote.group is not None}
    for line in lines:
        if line.evidence.article.id != found.source.article.id:
            continue
        if any(start < line.evidence.end + _NEAR and line.evidence.start - _NEAR < end for start, end in spans):
            return True
        if any(quote.group in group for quote in line.evidence.quotes):
            return True
    return False


def _speaker(found: Occurrence, quotation: Marked, claimant: Claimant | None, reading: Reading) -> Finding | None:
    words = _short(quotation.text)
    if found.quotes:
        return _said(found, words, claimant, reading)
    if claimant is None or claimant.writing:
        return None
    if found.headline:
        return _of_the_headline(found, quotation, claimant, reading)
    return None if _is_title(found) else _unspoken(found, words, claimant)


def _unspoken(found: Occurrence, words: str, claimant: Claimant) -> Finding | None:
    """Judge words of the body that are not speech on record but that a claim gives to somebody."""
    if found.source.between_marks(found.start, found.end):
        return None if _is_term(found) or _beside(found, claimant) else _unrecorded(found, words, claimant)
    if _by_outlet(claimant, found):
        return None
    return Finding("removed", f"“{words}” are the article's own words, not those of {claimant.shown}.")


def _of_the_headline(found: Occurrence, quotation: Marked, claimant: Claimant, reading: Reading) -> Finding | None:
    """Judge words of a headline: they are nobody's but the outlet's, unless it puts marks around them itself."""
    if _by_outlet(claimant, found) or _HEADED.search(reading.outside[: max(quotation.start - 1, 0)]):
        return None
    if _between_marks_of_the_headline(found) and _in_headline(claimant, found.source):
        return None
    return Finding("removed", f"“{_short(quotation.text)}” are words of the headline, not of {claimant.shown}.")


def _between_marks_of_the_headline(found: Occurrence) -> bool:
    start, end = found.run.spans[found.first][0], found.run.spans[found.last - 1][1]
    return any(pair.start <= start and end <= pair.end + 1 for pair in pairs(found.source.article.title))


def _in_headline(claimant: Claimant, source: Source) -> bool:
    """Whether a headline names the claimant."""
    return _is_among(claimant, {one_word(word) for word in source.title.words})


def _is_among(claimant: Claimant, words: set[str]) -> bool:
    """Whether a word of one of the claimant's names, or of the description, is among these."""
    keys = [key_of(name) for name in claimant.names] or [tuple(word for word in claimant.words if len(word) > 3)]
    return any(any(word in words for word in key) for key in keys)


def _by_outlet(claimant: Claimant, found: Occurrence) -> bool:
    """Whether the claimant is the article's outlet or one of its writers."""
    return bool(claimant.names) and all(_is_outlet(name, found) for name in claimant.names)


def _is_outlet(name: str, found: Occurrence) -> bool:
    from_source = (found.source.article.source or "", *found.source.article.authors)
    return any(speakers.same_name(name, outlet) for outlet in from_source if outlet)


def _is_term(found: Occurrence) -> bool:
    """Whether the words look like a title or a term, which the marks do not make anybody's words."""
    written = found.run.written[found.first : found.last]
    return len(written) <= 2 or sum(word[0].isupper() or word[0].isdigit() for word in written) * 2 > len(written)


def _is_title(found: Occurrence) -> bool:
    """Whether the words are written as a name is: each word that counts with a capital."""
    written = [word for word in found.run.written[found.first : found.last] if len(word) > 3 or word[0].isupper()]
    return bool(written) and all(word[0].isupper() for word in written)


def _beside(found: Occurrence, claimant: Claimant) -> bool:
    """Whether the claimant stands right beside the words in an article of which no speech is on record at all."""
    if any(quote.kind != "indirect" for quote in found.source.quotes):
        return False
    body = found.source.article.body
    near = {one_word(word) for word in units(body[max(0, found.start - _BESIDE) : found.end + _BESIDE]).words}
    return _is_among(claimant, near)


def _unrecorded(found: Occurrence, words: str, claimant: Claimant) -> Finding | None:
    """Judge words in marks that no speaker is on record for: a title, a term, or speech that nobody was found for."""
    recorded = tuple(
        line.evidence.speaker
        for line in found.source.lines
        if line.evidence.speaker and line.evidence.start <= found.start < line.evidence.end
    )
    if recorded:
        agreed = speakers.meets(claimant, recorded[0], None, None, found.source)
        if agreed is False:
            return Finding("removed", f"“{words}” are words of {recorded[0]}, not of {claimant.shown}.")
        if agreed:
            return None
    return Finding("unverified", f"The record does not say that “{words}” are words of {claimant.shown}.")


def _said(found: Occurrence, words: str, claimant: Claimant | None, reading: Reading) -> Finding | None:
    if claimant is None:
        return _unclaimed(found, words, reading)
    agreed = speakers.verdict(claimant, found.quotes, found.source)
    if agreed is not True and nested.is_of(found, claimant):
        return Finding("verified", f"“{words}” are words that {speakers.shown(found.quotes)} passes on.")
    if agreed is False:
        return Finding("removed", f"“{words}” are words of {speakers.shown(found.quotes)}, not of {claimant.shown}.")
    if agreed is None and not claimant.outlet and not _by_outlet(claimant, found):
        return Finding("unverified", f"The record does not say that “{words}” are words of {claimant.shown}.")
    return None


def _unclaimed(found: Occurrence, words: str, reading: Reading) -> Finding | None:
    """Judge speech that a claim gives to nobody by a verb but whose sentence names another person than the speaker."""
    subject = openings.opening(reading.outside)
    if subject is None:
        return None
    if speakers.verdict(subject, found.quotes, found.source) is not False:
        return None
    status: ClaimStatus = "removed" if speakers.speaks(subject, found.source) else "unverified"
    return Finding(status, f"“{words}” are words of {speakers.shown(found.quotes)}, not of {subject.shown}.")
