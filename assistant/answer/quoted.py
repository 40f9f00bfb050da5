"""Follow quotation marks through text that is still arriving."""

from __future__ import annotations

from collections.abc import Container

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‹": "›", "‘": "’", "「": "」", "『": "』"}
_BEFORE_OPENER = " \n\t([{—–-*_/" + "".join(_PAIRS)
_NO_QUOTATION = ("tis", "twas", "til", "em ", "cause", "n'", "n’")
_LOOK_AHEAD = 5
_LOOKS = 20


class Marks:
    """The quotation marks open at one point of a text that is read character by character."""

    def __init__(self, text: str, ignored: Container[int] = ()) -> None:
        self._text = text
        self._ignored = ignored
        self.open: list[tuple[int, str]] = []
        """Where each open mark stands, and the characters that close it."""

    def read(self, at: int) -> bool:
        """Take the character at `at`; tell whether it closed the outermost quotation."""
        character = self._text[at]
        if at in self._ignored:
            return False
        if self.open and character in self.open[-1][1] and self._closes(at):
            self.open.pop()
            return not self.open
        if character in _PAIRS and self._opens(at):
            self.open.append((at, _PAIRS[character]))
        elif character in "\"'" and self._opens(at):
            self.open.append((at, character if character == '"' else "'’"))
        return False

    def undecided(self, at: int) -> bool:
        """Tell whether more text must arrive before the character at `at` can be read."""
        return self._text[at] in "'’‘" and at + _LOOK_AHEAD > len(self._text)

    def _opens(self, at: int) -> bool:
        character = self._text[at]
        before = self._text[at - 1] if at else " "
        if character in "'‘":
            after = self._text[at + 1 : at + _LOOK_AHEAD]
            fits = after[:1].isalpha() and not after.lower().startswith(_NO_QUOTATION)
            return fits and (before in _BEFORE_OPENER or before == '"')
        return character != '"' or before in _BEFORE_OPENER

    def _closes(self, at: int) -> bool:
        """Tell a closing mark from an apostrophe inside a word."""
        return self._text[at] not in "'’" or not self._text[at + 1 : at + 2].isalnum()


def depths(text: str) -> list[int]:
    """Return for each character how many quotation marks are open around it; a mark never closed opens nothing."""
    ignored: frozenset[int] = frozenset()
    for _ in range(_LOOKS):
        marks, found = Marks(text, ignored), []
        for at in range(len(text)):
            marks.read(at)
            found.append(len(marks.open))
        if not marks.open:
            return found
        ignored |= {at for at, _ in marks.open}
    return [0] * len(text)
