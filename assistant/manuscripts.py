"""Read a draft: what stands between its quotation marks, and to whom it gives that."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assistant import quotes, split
from assistant.quotes.vocabulary import OFFICES
from assistant.schema import Article, Manuscript, Quote, Sentence
from assistant.text import signatures
from assistant.text.aliases import identity
from assistant.text.marks import pairs, strays
from assistant.text.names import names, same
from assistant.text.saying import is_verb
from assistant.text.words import STOPWORDS, words
from assistant.verify import claimed
from assistant.verify.attribution import Claimant, claimant_of, claimants, within
from assistant.verify.marked import Marked, Reading

_BESIDE = 400
"""Characters on either side of a quotation that may name its speaker or hold the rest of its sentence."""
_TURN = re.compile(r"(?:;|\b(?:while|whereas)|\A\W{1,3}) ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?= )")
_OPENERS, _CLOSERS = "\"'“‘„«‹ ", "\"'”’“»›, "
_DESCRIBED = re.compile(r"\W{0,3}\s(the(?: [a-zß-öø-ÿ][\w’'-]*){1,4}?) (\w+) on\b")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks at [start, end) of a draft, to whom it gives them, and the rest of their sentence."""

    start: int
    end: int
    text: str
    claimed: str | None
    claimant: Claimant | None
    outside: str
    behind: str = ""
    """What follows that sentence."""
    unbalanced: bool = False
    """Whether it lacks a mark, so that where it ends (begins) is the reader's guess."""


def quotations(manuscript: Manuscript) -> list[Quotation]:
    """Return what a draft puts between quotation marks or sets off as a quotation, in order, with its claimed speakers."""
    text = manuscript.text
    cut = split.sentences(text)
    lone = _unbalanced(text, cut)
    spans = sorted({**dict(_spans(manuscript)), **lone}.items())
    recorded = _recorded(text, cut)
    starts, lines = [sentence.start for sentence in cut], [text[each.start : each.end] for each in cut]
    shared = _shared(quote.speaker for quote in recorded.values() if quote.speaker)
    blocks = frozenset(manuscript.blocks)
    found: list[Quotation] = []
    so_called: tuple[str, str] | None = None
    for start, end in spans:
        first, last = _around(cut, starts, start, end)
        outside = f"{text[first:start]} {text[end:last]}"
        quote = _as_written(recorded.get(start), text, end)
        if quote is not None and quote.speaker is not None and quote.speaker not in outside:
            quote = replace(quote, speaker=shared.get(quote.speaker) or quote.speaker)
        behind = text[last : last + _BESIDE]
        marked = Marked(start - first, end - first, text[start:end])
        quote, so_called = _as_called(quote, so_called, lines, text[first:last], marked)
        ahead = text[max(first, found[-1].end if found else 0) : start]
        other = _turn(quote, ahead, text[end:last]) if quote is not None else None
        if quote is not None and other is not None:
            quote = replace(quote, speaker=other, role=None) if other else None
        by = _of_block(text, start, end) if (start, end) in blocks else None
        if by is None and other != "" and (quote is not None or (start, end) not in blocks):
            by = _claimant(quote, text[first:last], marked)
        found.append(Quotation(start, end, text[start:end], _shown(quote, by), by, outside, behind, start in lone))
    return found


def _unbalanced(text: str, cut: Sequence[Sentence]) -> dict[int, int]:
    """Return where the words begin and end, as far as can be told, of which a mark has no partner.

    They reach to the cue behind them or to the last sentence that ends before another mark, small letters to the end of
    their own sentence; words before a closing mark begin with theirs.
    """
    found = {}
    every_start, every_end = [sentence.start for sentence in cut], [sentence.end for sentence in cut]
    for pair in strays(text):
        ends = every_end[bisect_right(every_end, pair.start) : bisect_right(every_end, pair.end)]
        start, end = pair.start, pair.end
        if not pair.opener:
            start = max(start, every_start[max(bisect_left(every_start, end) - 1, 0)])
        elif (shorter := next(quotes.parted(text, pair)).end) < end:
            end = shorter
        elif ends:
            end = ends[0] if text[start].islower() else ends[-1]
        first, last = _bare(text, start, end)
        if any(map(str.isalnum, text[first:last])):
            found[first] = last
    return found


def _spans(manuscript: Manuscript) -> list[tuple[int, int]]:
    blocks = list(manuscript.blocks)
    text = manuscript.text
    whole = [part for pair in pairs(text) if not pair.depth for part in quotes.parted(text, pair)]
    outer = [_bare(text, part.start, part.end) for part in whole]
    kept = [span for span in outer if not any(a < span[1] and span[0] < b for a, b in blocks)] if blocks else outer
    return sorted((a, b) for a, b in (*kept, *blocks) if any(map(str.isalnum, manuscript.text[a:b])))


def _as_written(quote: Quote | None, text: str, end: int) -> Quote | None:
    """Return the draft's speech with the family name alone where the draft gives the full one only further down."""
    if quote is None or quote.speaker is None or text.find(quote.speaker, 0, end + _BESIDE) >= 0:
        return quote
    family = quote.speaker.split()[-1]
    is_later = text.find(quote.speaker) > end and text.find(family) < end + _BESIDE
    return replace(quote, speaker=family) if is_later else quote


def _shared(speakers: Iterable[str]) -> dict[str, str]:
    """Return the family name of each full name that is not its alone in a draft: "Ms Lunn" may then be either Lunn."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for name in speakers:
        if " " in name:
            bearers[name.split()[-1]].add(name)
    return {name: family for family, several in bearers.items() if len(several) > 1 for name in several}


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span without the white space that French sets within its marks."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _recorded(text: str, cut: Sequence[Sentence]) -> dict[int, Quote]:
    """Return the draft's own speech on record by where it begins."""
    article = Article("draft", "", text, None, (), None, None, "")
    return {quote.start: quote for quote in quotes.find(article, cut) if quote.kind != "indirect"}


def _around(cut: Sequence[Sentence], starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentences that a quotation stands in, or of what stands near it in an endless one."""
    first = max(bisect_right(starts, start) - 1, 0)
    last = max(bisect_right(starts, max(end - 1, start)) - 1, 0)
    ahead = min(max(cut[first].start, start - _BESIDE), start)
    return ahead, max(min(cut[last].end, end + _BESIDE), end)


def _office(quote: Quote | None, lines: Sequence[str], sentence: str, marked: Marked) -> str | None:
    """Return the office or description by which a draft gives words to somebody, where nothing but nearness says who that is.

    In an article "the minister" is whoever spoke last, if nobody is known to hold the office; a draft may have left out
    who holds it, and is not told that it named somebody else. So with "the comedian".
    """
    if quote is None or quote.speaker is None:
        return None
    by = claimant_of(marked, claimants(Reading(sentence, (marked,)))) or _described(sentence, marked)
    family = quote.speaker.split()[-1]
    if by is None or by.names or by.words[:1] != ("the",) or family in sentence:
        return None
    held = OFFICES.intersection(by.words)
    if not held and identity(quote.speaker).nature == "name":  # a person: "the company" is as good as its name
        held = frozenset(by.words[1:]) - STOPWORDS
    is_theirs = any(family in line and held.issubset(words(line)) for line in lines)
    return sentence[by.start : by.end] if held and not is_theirs else None


def _described(sentence: str, marked: Marked) -> Claimant | None:
    """Return the description right behind a quotation before its cue: "the older diver went on"."""
    found = _DESCRIBED.match(sentence, marked.end)
    return within(sentence, *found.span(1), after=True) if found and is_verb(found[2]) else None


def _as_called(
    quote: Quote | None, before: tuple[str, str] | None, lines: Sequence[str], sentence: str, marked: Marked
) -> tuple[Quote | None, tuple[str, str] | None]:
    """Return the draft's speech under the name or description that its sentence gives, and the description with whom it may mean.

    Words without a cue go on with what was said `before`, unless their sentence names others.
    """
    if quote is None or quote.speaker is None:
        return quote, None
    office = _office(quote, lines, sentence, marked)
    if quote.cue is None:
        outside = f"{sentence[: marked.start].rstrip(_OPENERS)} x {sentence[marked.end :].lstrip(_CLOSERS)}"
        named = [name.text for name in names(outside)]
        if named and not any(same(name, quote.speaker) for name in named):
            return None, None
        office = office or (before[1] if before and before[0] == quote.speaker else None)
    if office is None:
        return quote, None
    return replace(quote, speaker=None, role=office), (quote.speaker, office)


def _turn(quote: Quote, ahead: str, behind: str) -> str | None:
    """Return whom a clause is about that stands behind a semicolon, a "while" or another quotation, "" where it does not say that they speak.

    None where the words are still the speaker's: “... while Binder recalled “a lot”” is no longer what somebody before said.
    """
    turns = list(_TURN.finditer(ahead))
    if not turns or quote.speaker is None:
        return None
    who, rest = turns[-1][1], ahead[turns[-1].end() :]
    family = quote.speaker.split()[-1]
    verb = (rest.split() or [""])[0]
    if same(who, quote.speaker) or family in rest or family in behind:
        return None
    return who if verb == "that" or is_verb(verb) else ""


def _claimant(quote: Quote | None, sentence: str, marked: Marked) -> Claimant | None:
    """Return the one to whom a draft gives words: as an article's speakers are found, else by its sentence alone."""
    if quote is not None and (quote.speaker or quote.role):
        return claimed.claimant(quote.speaker, quote.role)
    if _is_title(marked.text):
        return None
    found = claimant_of(marked, claimants(Reading(sentence, (marked,))))
    if found is None or found.pronoun or found.generic:
        return None
    written = sentence[found.start : found.end]
    return claimed.claimant(written) if _NAME.fullmatch(written) else found


def _of_block(text: str, start: int, end: int) -> Claimant | None:
    """Return to whom a draft gives a block quotation: who signs it, else whom the line before it ends by naming: "Lunn said:"."""
    if signed := signatures.below(text, end):
        return _signer(signed)
    ahead = text[max(0, start - _BESIDE) : start].rstrip()
    if not ahead.endswith(":"):
        return None
    line = ahead[max(ahead.rfind("\n"), ahead.rfind(". ")) + 1 :].strip()
    introduced = f"{line} “{text[start:end]}”"
    marked = Marked(len(line) + 2, len(introduced) - 1, text[start:end])
    return _claimant(_recorded(introduced, split.sentences(introduced)).get(marked.start), introduced, marked)


def _signer(line: str) -> Claimant | None:
    """Return who signs a block quotation: "Ada Lunn, harbour master", "Harbour master Ada Lunn (@ada) May 3"."""
    named = [name.text for name in names(re.split(r"[,(]", line)[0])]
    return claimed.claimant(named[-1]) if named else None


def _is_title(text: str) -> bool:
    """Whether words are written as a title is: each that counts with a capital, no stop at the end."""
    long = [word for word in text.split() if len(word) > 3]
    return bool(long) and text[-1:] not in ".,!?" and all(word[0].isupper() for word in long)


def _shown(quote: Quote | None, by: Claimant | None) -> str | None:
    if quote is not None and (quote.speaker or quote.role):
        return quote.speaker or quote.role
    return by.shown if by is not None else None
