"""Read an article as lines of tokens, a line being a sentence in which each quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise
from typing import Literal, NamedTuple

from assistant.quotes.asides import is_aside
from assistant.quotes.census import NICKNAME
from assistant.quotes.personal import is_initial
from assistant.schema import Sentence
from assistant.text.marks import DOUBLE, Pair, pairs
from assistant.text.saying import is_verb

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Rep|Reps|Sen|Sens|Gov|Gen|Lt|Col|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co|Maj|Cmdr|Adm|Supt"
    "|Det|Atty|Adv|Messrs|vs|Fr|Brig|Cllr|Insp|Cpl|Pte|Pvt|Mme|Mlle"
)
_DOTTED = rf"(?=\w{{1,6}}\.)(?:(?:[^\W\d_]\.){{2,}}|(?:{_ABBREVIATIONS})\.|[A-Z]\.(?=\s[A-Z]))"
"""A word that its stop belongs to; few words have one, so that is looked at first."""
_TOKEN = re.compile(
    rf"{_DOTTED}|\((?:[A-Z]{{2,}}: ?)?[A-Z][A-Z.]{{1,6}}\)(?=[ ,.;:])|\d+(?:[:.,]\d+)+|\w+(?:[-.&/’'@‐‑]\w+)*|[^\w\s]"
)
"""An acronym in brackets is one token: it only repeats the name before it."""
_ACRONYMS = {"US": "usa", "WHO": "w.h.o"}
"""Acronyms that are common words in small letters."""
_LONGEST = 600
"""A line of more tokens is no sentence but a list or a mistake: it is read in pieces."""
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
_ARABIC = re.compile(r"(?:al|el|as|ad|ar|an|ul|ben|bin)[-‐‑][A-Z]")
_INCISE = re.compile(
    r", (?:(?P<turned>\w+(?:-t)?-(?:il|elle|on|ils|elles))|(?P<verb>\w+) (?:(?:le|la|les|l['’]|ce|cet|cette|un|une|son|sa)\b|(?=[A-Z])))"
    r"[^.,;:?!«»]{0,60}[.,] "
)
"""What a French writer puts within somebody's words: who says them."""
_UNCLOSED = re.compile(
    r"[,?!] (?:(?:said|says) (?:[A-Z][\w.’'-]+ ?){1,4}|(?:he|she|they|(?:[A-Z][\w.’'-]+ ?){1,4}) (?:said|says))[.,](?=\s|$)"
)
"""What follows words whose closing mark is lost: who said them."""
_SINGLE_SPEECH = re.compile(r"[,.?!…][”\"]?\s*$")


_OPENED = re.compile(r"(?P<mark>“|^\")(?P<words>[^\s“”\"][^\n“”\"]{20,}[.?!…])[ \t]*$", re.MULTILINE)
"""Sentences up to the end of a paragraph with a mark at their beginning alone."""
_BETWEEN = re.compile(r"\n+(?P<text>[^\n]+)")
_CAPTIONS = 3
_CAPTION = 350
"""So many paragraphs at most, of so many characters each if they are no prompts, part a quotation from where it goes on."""
_BLOCK = ">"
"""What Markdown puts before each line of a quoted block."""
_BLOCK_LINE = re.compile(r"^[ \t]*>[ \t>]*(?P<words>(?![-–—―“\"„«‘>]|https?:)[^\s>][^\n]*[^\s])[ \t]*$", re.MULTILINE)


_QUOTED = "“"
"""The small form of any quotation."""

Kind = Literal["word", "point", "owner", "quote"]


class Token(NamedTuple):
    """A word, a mark of punctuation, a possessive "'s" or a whole quotation, and its span of the body."""

    text: str
    start: int
    end: int
    kind: Kind
    low: str
    """The word without capitals and without the stop of an abbreviation."""
    is_capital: bool = False
    """Whether it is a word that begins with a capital letter."""


_token = partial(tuple.__new__, Token)  # of the fields in order: calling `Token` or its `_make` takes twice as long


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the writer's, its quotations as tokens; `quotes` are their places among the tokens."""

    tokens: tuple[Token, ...]
    paragraph: int
    words: frozenset[str]
    """The small forms of its tokens: most rules look for some word, and most lines have none of theirs."""

    @property
    def start(self) -> int:
        """Where it begins in the body."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the body."""
        return self.tokens[-1].end

    @property
    def quotes(self) -> list[int]:
        """The places of the quotations among the tokens."""
        if _QUOTED not in self.words:
            return []
        return [place for place, token in enumerate(self.tokens) if token.kind == "quote"]


def quoted(body: str) -> list[Pair]:
    """Return the outermost pairs of marks that may hold speech, in order.

    Single marks count where they alone are used, or where they hold a clause of three words or more with its own
    punctuation, as British papers print speech.
    """
    found = [part for pair in pairs(body) for part in parted(body, pair)]
    is_single_style = not any((pair.opener or pair.closer) in DOUBLE for pair in found if not pair.depth)
    kept: list[Pair] = []
    for pair in sorted([*_blocks(body), *_unclosed(body, found), *found], key=lambda pair: pair.start):
        if kept and pair.start < kept[-1].end:
            continue
        if NICKNAME.match(body, body.rfind(" ", 0, max(0, pair.start - 2)) + 1):
            continue
        text = body[pair.start : pair.end]
        is_double = (pair.opener or pair.closer) in DOUBLE or pair.opener in {"``", _BLOCK}
        if is_double or is_single_style or (_SINGLE_SPEECH.search(text) and len(text.split()) > 2):
            kept.append(pair)
    return kept


def parted(body: str, pair: Pair) -> Iterator[Pair]:
    """Yield the quotation on either side of a cue that French puts inside the marks: « Non, dit-elle. Jamais. ».

    One without a closing mark ends before the cue that follows it: "“We stay, said Voss." is no speech that runs on.
    """
    if not pair.closer and pair.opener in DOUBLE and (lost := _UNCLOSED.search(body, pair.start, pair.end)) is not None:
        yield replace(pair, end=lost.start() + 1, closer=" ")
        return
    cue = _INCISE.search(body, pair.start, pair.end) if pair.opener.startswith("«") and not pair.depth else None
    if cue is None or not (cue["turned"] or is_verb(cue["verb"])) or cue.start() < pair.start + 2:
        yield pair
        return
    yield replace(pair, end=cue.start() + 1, closer=" ")
    if cue.end() < pair.end - 1:
        yield replace(pair, start=cue.end(), opener=" ")


def _unclosed(body: str, found: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the paragraphs that a mark opens and nothing closes: captions and prompts part them from the next that is reopened."""
    closed = {pair.start for pair in found}
    for match in _OPENED.finditer(body):
        start = match.start("words")
        is_first = start < 2 or body[start - 2] == "\n"
        goes_on = start not in closed and _is_reopened(body, match.end(), _CAPTION if is_first else 0)
        if start not in closed and (goes_on or is_first):
            yield Pair(start, match.end("words"), match["mark"], "" if goes_on else "\n", 0)


def _is_reopened(body: str, end: int, caption: int) -> bool:
    """Tell whether a mark opens the next paragraph behind `end`, but for prompts and what is no longer than a caption."""
    for _ in range(_CAPTIONS + 1):
        following = _BETWEEN.match(body, end)
        if following is None:
            return False
        text, end = following["text"], following.end()
        if text[0] in '“"':
            return True
        if any(mark in text for mark in '“”"') or (len(text) > caption and not is_aside(text)):
            return False
    return False


def _blocks(body: str) -> list[Pair]:
    """Return the lines of Markdown's quoted blocks; one that goes on in the next line has no closer.

    Its signature is no part of a block, and what stands between marks there is found by these.
    """
    if "\n>" not in body and not body.startswith(">"):
        return []
    found = [match.span("words") for match in _BLOCK_LINE.finditer(body)]
    ends = [not body[end:start].strip("> \t\n") for (_, end), (start, _) in pairwise(found)]
    return [
        Pair(start, end, _BLOCK, "" if goes_on else "\n", 0)
        for (start, end), goes_on in zip(found, [*ends, False], strict=True)
    ]


def lines(body: str, sentences: Sequence[Sentence], marked: Sequence[Pair]) -> Iterator[Line]:
    """Yield the lines of a body; a sentence that ends inside a quotation goes on with the next one."""
    ends = [pair.end for pair in marked]
    start: int | None = None
    starts = [pair.start for pair in marked]
    for number, here in enumerate(sentences):
        start = here.start if start is None else start
        place = bisect_left(ends, here.end)
        is_inside = place < len(marked) and marked[place].start <= here.end <= marked[place].end
        goes_on = number + 1 < len(sentences) and sentences[number + 1].paragraph == here.paragraph
        if not (is_inside and goes_on):
            tokens = tuple(_tokens(body, start, here.end, marked, bisect_left(starts, start)))
            for at in range(0, len(tokens), _LONGEST):
                yield _line(tokens[at : at + _LONGEST], here.paragraph)
            start = None


def _line(tokens: tuple[Token, ...], paragraph: int) -> Line:
    return Line(tokens, paragraph, frozenset([token.low for token in tokens]))


def _tokens(body: str, start: int, end: int, marked: Sequence[Pair], place: int) -> list[Token]:
    """Return the tokens of a line in which the pair at `place` may be the first."""
    found: list[Token] = []
    while place < len(marked) and marked[place].start <= end:
        pair = marked[place]
        _read_words(body, start, pair.start - len(pair.opener), found)
        found.append(Token(body[pair.start : pair.end], pair.start, pair.end, "quote", _QUOTED))
        start = pair.end + len(pair.closer)
        place += 1
    _read_words(body, start, end, found)
    return found


def _read_words(body: str, start: int, end: int, found: list[Token]) -> None:
    """Append the tokens of a stretch without quotations to `found`, but for the marks of Markdown's blocks."""
    after = start
    for text in _TOKEN.findall(body, start, max(start, end)):
        first = body.index(text, after)  # only white space parts two tokens
        after = first + len(text)
        kind, low, is_capital = _shape(text)
        if kind == "word":
            found.append(_token((text, first, after, kind, low, is_capital)))
        elif kind == "owner":
            stem = len(text) - 2
            found.append(Token(text[:stem], first, first + stem, "word", low, is_capital))
            found.append(Token("'s", first + stem, after, "owner", "'s"))
        elif text in "'’" and first > start and body[first - 1] in "sz" and body[after : after + 1] == " ":
            found.append(Token(text, first, after, "owner", text))
        elif text != _BLOCK and len(text) == 1:
            found.append(Token(text, first, after, kind, low, is_capital))


@lru_cache(maxsize=1 << 15)
def _shape(text: str) -> tuple[Kind, str, bool]:
    """Return a word's kind ("owner" where it ends with a possessive), its small form and whether it is capitalised."""
    if not (text[0].isalnum() or text[0] == "_"):
        return "point", text, False
    is_owner = _POSSESSIVE.search(text) is not None
    stem = text[:-2] if is_owner else text
    is_capital = stem[0].isupper() or ("-" in stem and _ARABIC.match(stem) is not None)
    if stem in _ACRONYMS:
        low = _ACRONYMS[stem]
    else:
        low = stem.lower() if is_initial(stem) else stem.lower().rstrip(".").replace("’", "'")
    return "owner" if is_owner else "word", low, is_capital
