"""Find where a model's sentence ends while the rest is still arriving.

An end is given only when no text that may yet come could move it, so that a reply gives the same sentences however
it is cut into pieces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer.citations import LONGEST_MARK, MARK, opens
from assistant.answer.quoted import Marks

STOPS = ".!?…。！？؟।"
_FULL_WIDTH = "。！？"
_CLOSERS = "\"'”’»›)*_」』"
_NEVER_LAST = re.compile(
    r"dr|mr|mrs|ms|mx|prof|gen|col|lt|sgt|cpl|pvt|capt|cmdr|adm|maj|brig|rep|sen|gov|pres|rev|hon|fr|st|mt|ft|messrs"
    r"|vs|e\.g|i\.e|cf|viz|approx|est|dept"
)
_BEFORE_NUMBER = re.compile(
    r"nos?|art|sec|fig|pp?|vol|ch|para|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ca?",
)
_SELDOM_LAST = re.compile(r"inc|co|corp|ltd|bros|jr|sr|etc|al|(?:[^\W\d_]\.)+[^\W\d_]|[^\W\d_i]")
_STARTER = re.compile(
    r"the|an?|this|that|these|those|he|she|it|they|we|you|his|her|their|its|in|on|at|by|for|from|with|as|but|and|or"
    r"|however|meanwhile|according|when|while|after|before|both|neither|no|not|one|two|another|others?|some|most"
    r"|there|if|so|yet|still|later|earlier|also"
)
_SAID = r"(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|replied|shouted|cried|wondered|continued|demanded)"
_CUE = re.compile(rf"(?:[\w.'’-]+\s+){{1,6}}?{_SAID}\b")
_CUE_WINDOW = 60
_MARKER = re.compile(r"[-*•‣·+>#|`]|[–—]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s")
_MARKER_WINDOW = 8
_WORD_WINDOW = 24
_LOOKS = 4
"""How often a sentence is looked at again without its unclosed quotation marks before all are left out."""
_WAIT, _ON = -1, -2


def end(text: str, *, start: int = 0, final: bool, led: bool = False) -> int | None:
    """Return where the first sentence of `text` ends, its marks of citation included; None while that is open.

    Nothing comes after `text` when it is `final`; `led` says that the sentence's numbers stood in front of it.
    """
    return _Scan(text, start, final, led).run()


@dataclass(slots=True)
class _Scan:
    text: str
    start: int
    final: bool
    led: bool

    def run(self) -> int | None:
        ignored: frozenset[int] = frozenset()
        for _ in range(_LOOKS):
            marks = Marks(self.text, ignored)
            found = self._first(marks)
            if found is None or not marks.open:
                return found
            # A quotation mark that was never closed is no quotation mark: look again without it.
            ignored |= {at for at, _ in marks.open}
        return self._first(Marks(self.text, range(len(self.text))))

    def _first(self, marks: Marks) -> int | None:
        for at in range(self.start, len(self.text)):
            if marks.undecided(at) and not self.final:
                return None
            verdict = self._verdict(at, marks, closed=marks.read(at))
            if verdict == _WAIT:
                return None
            if verdict != _ON:
                return verdict
        return len(self.text) if self.final else None

    def _verdict(self, at: int, marks: Marks, *, closed: bool) -> int:
        character = self.text[at]
        if character == "\n":
            return self._line_end(at)
        if (closed and self._stopped(at)) or (character in STOPS and not marks.open):
            return self._stop(at, closed=closed)
        return _ON

    def _before(self, at: int) -> str:
        return self.text[max(self.start, at - LONGEST_MARK) : at]

    def _stopped(self, at: int) -> bool:
        """Tell whether a stop comes before `at`, a mark of citation between them or not."""
        before = self._before(at)
        mark = next((mark for mark in MARK.finditer(before) if mark.end() == len(before)), None)
        return (before[: mark.start()] if mark else before).rstrip()[-1:] in tuple(STOPS)

    def _line_end(self, at: int) -> int:
        rest = self.text[at:]
        following = rest.lstrip()
        if not following:
            return at if self.final else _WAIT
        if not self.final and len(following) < _MARKER_WINDOW and "\n" not in following:
            return _WAIT
        begin = at + len(rest) - len(following)
        marked = self._marks(begin)
        if marked == _WAIT:
            return _WAIT
        if marked > begin:
            return self._lone_marks(at, marked)
        wrapped = following[0].islower() and not self._ended(at) and not _MARKER.match(following)
        return _ON if wrapped and self.text.count("\n", at, begin) == 1 else at

    def _lone_marks(self, at: int, end: int) -> int:
        """Tell whether the marks on the next line, up to `end`, are all that stands there: then they belong here."""
        rest = self.text[end:].lstrip(" \t.")
        if not rest:
            return end if self.final else _WAIT
        return end if rest[0] == "\n" else at

    def _ended(self, at: int) -> bool:
        before = self._before(at).rstrip().rstrip(_CLOSERS)
        return not before or before[-1] in STOPS + ":]】"

    def _stop(self, at: int, *, closed: bool) -> int:
        """Judge the stop at `at`, or the quotation mark there that follows a stop."""
        end = at + 1
        while end < len(self.text) and self.text[end] in STOPS + _CLOSERS:
            end += 1
        marked = self._marks(end)
        if marked == _WAIT or (marked == len(self.text) and not self.final):
            return _WAIT
        if marked == len(self.text):
            return marked
        if marked > end:
            return self._after_marks(end, marked)
        if not self.text[end].isspace():
            glued = self.text[end - 1] in _FULL_WIDTH or self._follows_mark(at)
            return end if glued else _ON
        return self._before_next(at, end, closed=closed)

    def _after_marks(self, end: int, marked: int) -> int:
        """Give marks after the stop to this sentence, unless this reply puts its numbers in front."""
        following = self.text[marked:].lstrip(" \t")
        if not following and not self.final:
            return _WAIT
        return end if self.led and following[:1].isalnum() else marked

    def _follows_mark(self, at: int) -> bool:
        before = self._before(at)
        return any(mark.end() == len(before) for mark in MARK.finditer(before))

    def _before_next(self, at: int, end: int, *, closed: bool) -> int:
        rest = self.text[end:]
        following = rest.lstrip(" \t*_")
        if not following:
            return end if self.final else _WAIT
        if following[0] == "\n":
            return self._break_after(end + len(rest) - len(following), end)
        if following[0].islower():
            return _ON
        if not self.final and not _settled(following, _CUE_WINDOW if closed else _WORD_WINDOW):
            return _WAIT
        if closed and self.text[at - 1] in "?!…":
            return _ON if _CUE.match(re.split(rf"[{STOPS}\n]", following[:_CUE_WINDOW])[0]) else end
        return _ON if self.text[at] == "." and self._abbreviated(at, following) else end

    def _break_after(self, at: int, end: int) -> int:
        """Judge a sentence that ends its line: the next line may hold nothing but its numbers."""
        verdict = self._line_end(at)
        return end if verdict in {_ON, at} else verdict

    def _abbreviated(self, at: int, following: str) -> bool:
        match = re.search(r"[^\s(\[\"“‘'*_]+$", self._before(at))
        word = match.group().casefold() if match else ""
        if _NEVER_LAST.fullmatch(word) or (_BEFORE_NUMBER.fullmatch(word) and following[0].isdigit()):
            return True
        first = re.match(r"[^\W\d_]+", following)
        return bool(_SELDOM_LAST.fullmatch(word) and first and not _STARTER.fullmatch(first.group().casefold()))

    def _marks(self, at: int) -> int:
        """Return the end of the marks that begin at `at` on this line, `at` when there are none."""
        end = at
        while True:
            begin = end
            while begin < len(self.text) and self.text[begin] in " \t*_,":
                begin += 1
            if begin == len(self.text) and not self.final:
                return _WAIT
            mark = MARK.match(self.text, begin)
            # A mark at the very end may go on: "[[3]" may become "[[3]]".
            if not self.final and (opens(self.text, begin) if mark is None else mark.end() == len(self.text)):
                return _WAIT
            if mark is None:
                return end
            end = mark.end()


def _settled(following: str, window: int) -> bool:
    return len(following) >= window or any(stop in following for stop in STOPS + "\n")
