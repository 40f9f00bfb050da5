"""Read a model's reply, as it streams, into claims: one for each sentence, with the numbers that it cites.

Models are asked for plain sentences and send lists, headings, tables, JSON and thoughts as well. What is a sentence
is read out of each; headings, lead-ins ("There are two accounts:") and thoughts say nothing and are left out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from assistant.answer.boundary import STOPS, end
from assistant.answer.citations import MARK, opens, taken
from assistant.answer.quoted import depths
from assistant.schema import Claim
from assistant.text import emphasised
from assistant.text.refusal import NOT_FOUND, is_mark, is_refusal

__all__ = ["NOT_FOUND", "Reader", "claims"]

_LINE_WINDOW = 40
"""Characters within which a line shows what it is."""
_LONG = 1000
"""Characters without an end after which it is looked for less often, lest a long reply take for ever."""
_MARKERS = re.compile(r"(?:(?:[-*•‣·+–—]|\(?\d{1,2}[.)]|\(?[a-z]\)|>{1,3})[ \t]+){0,3}")
_LABEL = re.compile(
    r"[*_]{0,2}(?:final answer|answer|response|summary|assistant)[*_]{0,2}\s?:[*_]{0,2}[ \t]*", re.IGNORECASE
)
_THOUGHT = re.compile(r"<(/?)(?:think|thinking|thought|reasoning|reflection|analysis)>", re.IGNORECASE)
_TAG_BEGUN = re.compile(r"<[/a-zA-Z]{0,11}$")
_JSON = re.compile(r"\{|\[\s*[{\"]")
_EMPHASIS = re.compile(r"\*\*|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)")
_BOLD_LINE = re.compile(r"(?:\*\*|__)[^*_]+(?:\*\*|__):?")
_SOURCES = re.compile(
    r"(?:(?:list of|cited) )?(?:sources?|references?|citations?|footnotes?)(?: (?:cited|used))?\s*(?::|$)",
    re.IGNORECASE,
)
_POLITE = re.compile(r"(?:sure(?: thing)?|okay|ok|certainly|of course|absolutely)\b[\s,.!]*", re.IGNORECASE)
_FINISHED = re.compile(
    rf"(?:{MARK.pattern})[\s*_]*[{STOPS}][\"”’»*_]*$|[{STOPS}][\"”’»*_]*\s*(?:(?:{MARK.pattern})[\s*_]*)+$",
    re.IGNORECASE,
)
_TEXT_KEYS = ("text", "claim", "sentence", "statement", "answer", "content", "quote", "response")
_NUMBER_KEYS = ("citations", "citation", "sources", "source", "evidence", "references", "refs", "numbers", "number")


class Reader:
    """Turns the pieces of a reply into claims, each as soon as no further piece could change it."""

    def __init__(self) -> None:
        self._raw = ""
        self._buffer = ""
        self._thinking = False
        self._line_start = True
        self._row: str | None = None
        self._cut = False
        self._seen = 0
        self._uncited: list[Claim] = []
        self._answered = False
        self._listing = False
        self.refused = False
        """Whether the model said that the evidence does not answer the question."""

    def feed(self, delta: str) -> list[Claim]:
        """Take the next piece; return the claims that are complete now."""
        self._raw += delta
        return self._read(final=False)

    def close(self, *, cut: bool = False) -> list[Claim]:
        """Return the last claims; a reply that was `cut` at a limit loses the sentence it was cut in."""
        self._cut = cut
        return self._read(final=True)

    def _read(self, *, final: bool) -> list[Claim]:
        self._take(final=final)
        found: list[Claim] = []
        while (step := self._line(final=final) if self._line_start else self._sentence(final=final)) is not None:
            found.extend(step)
        return found + (self._lent(()) + self._pending_row() if final else [])

    def _take(self, *, final: bool) -> None:
        """Move what has arrived to the buffer, without thoughts and characters that no reader sees."""
        while (tag := _THOUGHT.search(self._raw)) is not None:
            self._keep(self._raw[: tag.start()])
            self._raw = self._raw[tag.end() :]
            self._thinking = not tag[1]
        held = None if final else _TAG_BEGUN.search(self._raw)
        split = held.start() if held else len(self._raw)
        self._keep(self._raw[:split])
        self._raw = self._raw[split:]

    def _keep(self, text: str) -> None:
        if not self._thinking:
            self._buffer += "".join(map(_visible, text))

    def _line(self, *, final: bool) -> list[Claim] | None:
        """Read what a line begins with, or all of it when it is no prose; None while that is open."""
        self._buffer = self._buffer.lstrip()
        if not self._buffer:
            return None
        if _JSON.match(self._buffer):
            return self._json(final=final)
        if self._buffer == "[" and not final:
            return None
        whole = final or "\n" in self._buffer
        if self._buffer[0] in "#|`" and not re.match(r"`{1,2}[^`]", self._buffer):
            return self._dressed() if whole else None
        if not whole and len(self._buffer) < _LINE_WINDOW:
            return None
        marker = _MARKERS.match(self._buffer)
        rest = self._buffer[marker.end() if marker else 0 :]
        label = _LABEL.match(rest)
        self._buffer = rest[label.end() if label else 0 :]
        self._line_start = not self._buffer or self._buffer[0] == "\n" or _JSON.match(self._buffer) is not None
        return self._pending_row()

    def _dressed(self) -> list[Claim]:
        """Take a whole line that is a heading, a fence or a row of a table."""
        line, _, self._buffer = self._buffer.partition("\n")
        self._begins_list(line.strip("# *_"))
        if not line.startswith("|") or (self._cut and not _ends_row(line)):
            return self._pending_row()
        if not re.search(r"[^\W_]", line):  # the rule under the names of the columns
            self._row = None
            return []
        pending = self._pending_row()
        self._row = line
        return pending

    def _pending_row(self) -> list[Claim]:
        if self._row is None:
            return []
        cells = [cell.strip() for cell in self._row.strip().strip("|").split("|")]
        self._row = None
        return list(self._claim(": ".join((cells[0], ", ".join(cell for cell in cells[1:] if cell)))))

    def _json(self, *, final: bool) -> list[Claim] | None:
        try:
            value, at = json.JSONDecoder().raw_decode(self._buffer)
        except (ValueError, RecursionError):
            if final:
                self._buffer = ""
            return None
        self._buffer = self._buffer[at:]
        try:
            return list(_claims_in(value))
        except RecursionError:
            return []

    def _sentence(self, *, final: bool) -> list[Claim] | None:
        self._buffer = self._buffer.lstrip(" \t")
        if self._buffer.startswith("\n"):
            self._line_start = True
            return self._lent(())
        if not final and len(self._buffer) < self._seen + self._seen // 8 * (self._seen > _LONG):
            return None
        self._seen = len(self._buffer)
        lead = _leading(self._buffer, final=final)
        at = None if lead is None else end(self._buffer, start=lead, final=final, led=lead > 0)
        if at is None or not self._buffer:
            return None
        sentence, self._buffer = self._buffer[:at], self._buffer[at:]
        self._seen = 0
        if self._cut and not self._buffer.strip() and not _FINISHED.search(sentence.rstrip()):
            return []
        return self._with_uncited(list(self._claim(sentence)))

    def _with_uncited(self, said: list[Claim]) -> list[Claim]:
        """Hold a quotation that cites nothing back for the next sentence of its paragraph, which may cite it."""
        if said and not said[0].citations and _tells_who_spoke(said[0].text):
            self._uncited += said
            return []
        return self._lent(said[0].citations) + said if said else []

    def _lent(self, numbers: tuple[int, ...]) -> list[Claim]:
        """Return the claims that were held back, with the numbers of the sentence behind them."""
        held, self._uncited = self._uncited, []
        return [replace(claim, citations=numbers) for claim in held]

    def _claim(self, sentence: str) -> Iterator[Claim]:
        marked, numbers = taken(sentence.strip())
        text = " ".join(_EMPHASIS.sub("", emphasised.marked(marked)).split()).lstrip(": ")
        if self._begins_list(text):
            return
        if is_mark(text) or (not numbers and is_refusal(text)):
            self.refused = True
        elif not _says_nothing(text, marked, numbers):
            self._answered = self._answered or bool(numbers)
            yield Claim(text=text, citations=numbers)

    def _begins_list(self, text: str) -> bool:
        """Tell whether a line ends the answer with a list of its sources, which says nothing: code makes that list."""
        if self._answered and _SOURCES.match(text):
            self._listing = True
        return self._listing


def claims(text: str) -> tuple[Claim, ...]:
    """Return the claims of a whole reply."""
    reader = Reader()
    return (*reader.feed(text), *reader.close())


def _says_nothing(text: str, marked: str, numbers: tuple[int, ...]) -> bool:
    """Tell rules, lead-ins, bold headings and "Sure!" from sentences."""
    heading = not numbers and _BOLD_LINE.fullmatch(marked.strip()) is not None and text[-1:] not in STOPS
    polite = not numbers and _POLITE.fullmatch(text) is not None
    return not any(map(str.isalnum, text)) or text.endswith(":") or heading or polite


def _tells_who_spoke(text: str) -> bool:
    """Tell whether a sentence has a quotation and words around it; else the next one would tell whose words they are."""
    inside = depths(text)
    around = "".join(letter for letter, depth in zip(text, inside, strict=True) if not depth)
    return any(inside) and len(re.findall(r"\w+", around)) > 1


def _ends_row(line: str) -> bool:
    return len(line) > 1 and line.rstrip().endswith("|")


def _leading(text: str, *, final: bool) -> int | None:
    """Return where the marks in front of a sentence end; None while one may still be arriving."""
    at = 0
    while True:
        mark = MARK.match(text, at)
        if mark is None:
            return None if not final and opens(text, at) else at
        if mark.end() == len(text) and not final:
            return None
        at = mark.end()
        while at < len(text) and text[at] in " \t:":
            at += 1


def _visible(character: str) -> str:
    """Return line ends as one kind, and nothing for control and format characters: escapes of terminals among them."""
    if character in "\n\u2028\u2029\x0b\x0c\x85":
        return "\n"
    if character == "\t":
        return " "
    kind = unicodedata.category(character)
    return "" if kind in {"Cc", "Cs"} or (kind == "Cf" and character not in "\u200c\u200d") else character


def _claims_in(value: Any) -> Iterator[Claim]:  # noqa: ANN401 - any JSON value
    """Yield the claims of a reply in JSON: its longer strings, with the numbers that stand beside them."""
    if isinstance(value, list):
        for item in value:
            yield from _claims_in(item)
    elif isinstance(value, dict):
        numbers = tuple(dict.fromkeys(n for key in _NUMBER_KEYS for n in _numbers_in(value.get(key))))
        for key, item in value.items():
            if isinstance(item, str) and key.casefold() in _TEXT_KEYS:
                for claim in claims(item):
                    yield Claim(claim.text, claim.citations or numbers)
            elif isinstance(item, (dict, list)) and key.casefold() not in _NUMBER_KEYS:
                yield from _claims_in(item)
    elif isinstance(value, str):
        yield from claims(value)


def _numbers_in(value: Any) -> Iterator[int]:  # noqa: ANN401 - any JSON value
    items = value if isinstance(value, list) else [value]
    for item in items:
        if isinstance(item, int) and not isinstance(item, bool):
            yield item
        elif isinstance(item, str) and (match := re.fullmatch(r"\D{0,12}(\d{1,6})\D?", item)):
            yield int(match[1])
