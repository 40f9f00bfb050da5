"""What becomes of a quotation in a draft: whether these words stand in articles, whole, and whose they are there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant.schema import Change, Judgement, Quote, Verdict
from assistant.verify import claimed, cuts, retractions, spokespeople
from assistant.verify.attribution import Claimant
from assistant.verify.edits import ELLIPSIS, inserted, places
from assistant.verify.grounds import Source
from assistant.verify.language import HEDGES
from assistant.verify.nearest import Nearest, body_spans, difference, nearest
from assistant.verify.occurrences import Occurrence
from assistant.verify.units import units

_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
_PHRASE = 3
"""A writer's own words, so few, are no evidence that somebody else's quotation was taken from them."""
_COMMON_SPEAKERS = 3
"""When so many others say a word or two, it is common talk and nobody's in particular."""
_LANGUAGES = (
    "Arabic|Ukrainian|Russian|French|German|Spanish|Portuguese|Italian|Polish|Dutch|Turkish|Hebrew|Persian|Farsi|Chinese|"
    "Mandarin|Cantonese|Japanese|Korean|Hindi|Urdu|Bengali|Greek|Swedish|Norwegian|Danish|Finnish|Hungarian|Czech|Serbian|Romanian"
)
_TRANSLATED = re.compile(
    rf"\btranslat(?:ed|ion|or|ing)\b|\binterpreter\b|\b(?:sa(?:id|ys|ying)|spoke|speaking|wrote|writing|told|tweeted|posted)\b[^.!?\n]{{0,40}}\bin (?:{_LANGUAGES})\b"
)
_AROUND = 160
"""Characters on either side of a quotation where an article says that it is a translation."""


MISSING = Judgement("missing")
_NOT_QUOTED = "The article reports this in its own words; it does not quote it."


@dataclass(frozen=True, slots=True)
class _Place:
    """One place where the words stand: `agrees` says whether they are the claimant's there, None where nobody can tell."""

    found: Occurrence
    start: int | None
    end: int | None
    cut: str | None
    agrees: bool | None
    own: bool = False
    """Whether they are the writer's words rather than anybody's speech."""
    teller: str | None = None
    """Who passes the words on, where they are somebody else's within speech."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """The order in which places are preferred: the claimant's, somebody else's, nobody's, the writer's."""
        whose = 0 if self.agrees else 3 if self.agrees is False and self.own else 1 if self.agrees is False else 2
        return whose, 2 if self.cut else int(self.found.edited), int(self.found.headline or self.own)


def located(
    text: str, by: Claimant | None, outside: str, sources: Sequence[Source], behind: str = ""
) -> Judgement | None:
    """Return what is said of a quotation that stands in some of the articles, None where it stands in none.

    `by` is whom the draft gives it to, `outside` the rest of its sentence there, `behind` what follows that.
    """
    count = len(units(text).words)
    standing = [
        place
        for source in sources
        for found in places(text, source)
        if (place := _place(found, by, outside, behind)) is not None
        and not (place.rank[0] == 3 and count <= _PHRASE and not _is_turned(place, by))
    ]
    if not standing:
        return None
    best = min(standing, key=lambda place: place.rank)
    others = {_speaker(place.found.quotes) for place in standing if place.found.quotes}
    if best.rank[0] == 1 and count <= 2 and len(others) >= _COMMON_SPEAKERS:
        return replace(MISSING, reason=f"{len(others)} others say it, {by.shown if by else 'nobody'} does not.")
    return _judged(best, by, text, standing)


def altered(text: str, by: Claimant | None, sources: Iterable[Source]) -> Judgement:
    """Return the nearest words of the articles with the difference, or that the quotation is missing from them."""
    opened = _CAPITAL.sub(r"\1", text)
    found = [one for source in sources if (one := nearest(opened, source)) is not None and _is_near(opened, one, by)]
    if not found:
        return MISSING
    best = max(
        found,
        key=lambda one: (round(one.score, 2), bool(one.quotes), claimed.agrees(by, one.quotes, one.source) is True),
    )
    inner = _told(best.source, best.start, best.end)
    speaker = _speaker(best.quotes if inner is None else (inner,))
    if inner is not None:
        agrees = claimed.agrees_as_told(by, inner, best.quotes, best.source)
    else:
        agrees = claimed.agrees(by, best.quotes, best.source) if best.quotes else None
    reason = _difference(text, best)
    if by is not None and agrees is False:
        reason += f" The words are those of {speaker or 'somebody else'}, not of {by.shown}."
    return Judgement("altered", best.source.article, best.start, best.end, speaker, best.changes, reason=reason)


def _speaker(quotes: tuple[Quote, ...]) -> str | None:
    return next((quote.speaker or quote.role for quote in quotes if quote.speaker or quote.role), None)


def _place(found: Occurrence, by: Claimant | None, outside: str, behind: str) -> _Place | None:
    start, end = _span(found)
    cut = _cut(found, outside) or retractions.taken_back(found, outside, behind)
    if (inner := _told(found.source, start, end)) is not None:
        agrees = claimed.agrees_as_told(by, inner, found.quotes, found.source, outside)
        teller = _speaker(found.quotes) or "somebody"
        return _Place(replace(found, quotes=(inner,)), start, end, cut, agrees, teller=teller)
    if found.quotes:
        return _Place(found, start, end, cut, claimed.agrees(by, found.quotes, found.source))
    if found.headline or by is None or by.outlet or by.pronoun:
        return _Place(found, start, end, cut, None if by is not None and not by.outlet else True, own=True)
    if found.source.between_marks(found.start, found.end):
        return _Place(found, start, end, cut, None)
    return _Place(found, start, end, cut, False, own=True)


def _told(source: Source, start: int | None, end: int | None) -> Quote | None:
    """Return the words of somebody else within speech that hold [start, end) of the body."""
    if start is None or end is None:
        return None
    return next((inner for inner in source.told if inner.start <= start and end <= inner.end), None)


def _cut(found: Occurrence, outside: str) -> str | None:
    """Return the word that a cut lost.

    Where the article itself put it outside the marks a hedge is none, nor is a "no" that belongs to another noun.
    """
    lost = cuts.lost(found, outside)
    if lost is None or f" {lost.word} " in f" {' '.join(units(outside).words)} ":
        return None
    elsewhere = lost.word in HEDGES or (lost.word == "no" and found.run.words[found.first - 1] != "no")
    return None if lost.by_the_article and elsewhere else lost.word


def _span(found: Occurrence) -> tuple[int | None, int | None]:
    """Return where the words stand in the body, to the character, cues of a broken utterance between them."""
    if found.headline:
        return None, None
    if found.run is found.source.units:
        return found.start, found.end
    whole = next((u for u in found.source.utterances if u.units is found.run), None)
    if whole is None:
        return found.start, found.end
    spans = body_spans(whole.quotes, found.source.article.body)
    return spans[found.first][0], spans[found.last - 1][1]


def _judged(best: _Place, by: Claimant | None, text: str, standing: Sequence[_Place]) -> Judgement:
    speaker = _speaker(best.found.quotes)
    verdict, reason = _verdict(best, by, speaker)
    stands = verdict in {"found", "edited"}
    if stands and best.teller:
        reason = f"{reason} Told by {best.teller}." if reason else f"As told by {best.teller}."
    if stands and reason is None and by is not None and (named := spokespeople.spoken_for(by, best.found.quotes)):
        reason = f"Said by {named}."
    source = best.found.source
    if stands and best.found.respelt:
        reason = f"{reason} {_spelt(best.found.respelt)}" if reason else _spelt(best.found.respelt)
    translated = stands and _translated(best)
    if translated:
        reason = "The article gives a translation: these are not the speaker's own words."
    return Judgement(
        verdict,
        source.article,
        best.start,
        best.end,
        speaker,
        _respelling(text, best.found),
        skipped=best.found.skipped,
        inserted=inserted(text),
        verbatim=verdict == "found" and not translated,
        reason=reason,
        also=tuple(dict.fromkeys(p.found.source.article.id for p in standing if _is_another(p, best))),
    )


def _spelt(respelt: Sequence[tuple[str, str]]) -> str:
    told = "; ".join(f"“{mine}” for “{theirs}”" for mine, theirs in dict.fromkeys(respelt))
    return f"Only the spelling differs: {told}."


def _respelling(text: str, found: Occurrence) -> tuple[Change, ...]:
    """Return the difference where words are spelt otherwise; one spelling does not change what was said, but is shown."""
    opened = units(_CAPITAL.sub(r"\1", text))
    return tuple(difference(opened, found.run, found.first, found.last)) if found.respelt else ()


def _is_another(place: _Place, best: _Place) -> bool:
    """Whether another article holds the words as the best place does: as much anybody's own, and no less whole."""
    alike = place.rank[0] == best.rank[0] and bool(place.cut) == bool(best.cut)
    return alike and place.found.source is not best.found.source


def _verdict(best: _Place, by: Claimant | None, speaker: str | None) -> tuple[Verdict, str | None]:
    if best.agrees is False and by is not None:
        if _is_turned(best, by):
            return "cut", f"{_NOT_QUOTED} It says “{best.cut}”."
        if best.own and _is_reported(best):
            return "misattributed", _NOT_QUOTED
        if best.own:
            return "misattributed", f"These are the article's own words, not a quotation of {by.shown}."
        whose = f"{speaker or 'somebody else'}{f', as told by {best.teller}' if best.teller else ''}"
        return "misattributed", f"These are words of {whose}, not of {by.shown}."
    if best.cut:
        return "cut", f"Cut out of its context, which says “{best.cut}”."
    if best.found.headline:
        reason: str | None = "These words stand in the headline."
    elif best.agrees is None and speaker and by is not None:
        reason = f"The article gives these words to {speaker}; it does not say whether that is {by.shown}."
    elif best.agrees is None:
        reason = "The article does not say whose words these are."
    else:
        reason = "These are the article's own words." if best.own else None
    return ("edited" if best.found.edited else "found"), reason


def _is_reported(place: _Place) -> bool:
    return bool(_reports(place))


def _reports(place: _Place) -> tuple[Quote, ...]:
    """Return the reports of what somebody said that touch a place."""
    found = place.found
    return tuple(
        quote
        for quote in found.source.quotes
        if quote.kind == "indirect" and quote.start < found.end and found.start < quote.end
    )


def _is_turned(place: _Place, by: Claimant | None) -> bool:
    """Whether words are put in the mouth of whom the article reports them of, without the "not" or "perhaps" of the report.

    So few words may be anybody's, but whoever is reported to deny them will hardly have said them.
    """
    is_own = place.own and place.cut is not None and by is not None
    return is_own and any(claimed.agrees(by, (quote,), place.found.source) is True for quote in _reports(place))


def _translated(place: _Place) -> bool:
    if place.start is None or place.end is None or not place.found.quotes:
        return False
    body = place.found.source.article.body
    around = body[max(0, place.start - _AROUND) : place.start] + body[place.end : place.end + _AROUND]
    return _TRANSLATED.search(around) is not None


def _is_near(text: str, one: Nearest, by: Claimant | None) -> bool:
    """Whether words are so near that a quotation was taken from them rather than made elsewhere of common words."""
    count = len(units(text).words)
    if count == 1 or one.stitched:
        return one.stitched
    if count <= _PHRASE:
        return (
            one.score >= 0.6
            and by is not None
            and bool(one.quotes)
            and claimed.agrees(by, one.quotes, one.source) is True
        )
    same = sum(len(change.draft.split()) for change in one.changes if change.kind == "same")
    return one.score >= (0.6 if count <= 8 else 0.5) and same >= 3


def _difference(text: str, one: Nearest) -> str:
    """Say in a sentence what was changed."""
    if one.stitched:
        return (
            "The ellipsis joins words of different quotations."
            if ELLIPSIS.search(text)
            else "Joins words that stand apart, without an ellipsis."
        )
    every = [change for change in one.changes if change.kind != "same"]
    changes = [change for change in every if units(change.draft).keys != units(change.source).keys] or every
    told = [
        f"“{c.draft}” for “{c.source}”"
        if c.kind == "changed"
        else f"“{c.draft}” added"
        if c.kind == "added"
        else f"“{c.source}” left out"
        for c in changes[:3]
    ]
    return f"{'; '.join(told) or 'The punctuation differs'}{' and more' * (len(changes) > 3)}."
