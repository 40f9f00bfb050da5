"""Take markup out of a draft: Markdown's is blanked, so that offsets hold; a page's tags go and their lines are kept."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from assistant.text import frontmatter, signatures
from assistant.text.vocabulary import vocabulary

_BLOCK_LINE = re.compile(r"(?:^[ ]{0,3}>.*(?:\n|\Z))+", re.MULTILINE)
_BLOCK_MARK = re.compile(r"^[ ]{0,3}(?:>[ ]?)+", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,500})\](\([^()\s]{0,2000}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\[\]\n]{0,200}\])")
_BLANKED = (
    re.compile(r"^(?:```|~~~)[^\n]*\n.*?(?:^(?:```|~~~)[^\n]*$|\Z)", re.MULTILINE | re.DOTALL),
    re.compile(r"<!--.{0,5000}?-->", re.DOTALL),
    re.compile(r"</?[a-zA-Z][^<>\n]{0,300}>"),
    re.compile(r"^[ ]{0,3}#{1,6}[ ]+", re.MULTILINE),
    re.compile(r"^\[[^\]\n]{1,200}\]:[ ]+\S+[^\n]*$", re.MULTILINE),
    re.compile(r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?![\w*])|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~"),
)
_UNCLOSED = re.compile(r"<(?!!--)(?![^<>]{1,5000}>)")  # the parser looks for the end of each again and again
_MARKS = re.compile('["“”„«»]')
_HIDDEN = frozenset({"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "select"})
_SIGNING = frozenset({"cite", "footer"})
_INLINE = vocabulary(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong "
    "sub sup time tt u var wbr img"
)


def without_markdown(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text of the same length with Markdown's marks as spaces, and the quotations that it sets off with ">".

    A block that has quotation marks of its own is left to them.
    """
    shown = text
    if parts := frontmatter.split(text):
        shown = _blank(text[: len(text) - len(parts[1])]) + parts[1]
    blocks = []
    for block in _BLOCK_LINE.finditer(shown):
        inner = _BLOCK_MARK.sub(lambda mark: " " * len(mark.group()), block.group())
        shown = shown[: block.start()] + inner + shown[block.end() :]
        if span := set_off(inner):
            blocks.append((block.start() + span[0], block.start() + span[1]))
    shown = _LINK.sub(
        lambda link: (
            f"{_blank(link[0][: link.start(1) - link.start()])}{link[1]}{_blank(link[0][link.end(1) - link.start() :])}"
        ),
        shown,
    )
    for pattern in _BLANKED:
        shown = pattern.sub(lambda match: _blank(match.group()), shown)
    return shown, tuple(blocks)


def set_off(block: str) -> tuple[int, int] | None:
    """Return where the words of a block quotation stand in it, without its signature; None where it has marks of its own."""
    words = block[: signatures.ending(block)].strip()
    start = len(block) - len(block.lstrip())
    return (start, start + len(words)) if words and not _MARKS.search(block) else None


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def of_page(page: str) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return all the text of a page, the block quotations that have no marks of their own, and where its lines begin."""
    reader = _Page()
    reader.feed(_UNCLOSED.sub("&lt;", page))
    reader.close()
    return reader.text, tuple(reader.blocks), tuple(reader.lines) or ((0, 1),)


class _Page(HTMLParser):
    """Collects the text of a page: a blank line between blocks, marks around <q>."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[tuple[int, int]] = []
        self.blocks: list[tuple[int, int]] = []
        self._pieces: list[str] = []
        self._length = 0
        self._hidden: list[str] = []
        self._quoted: list[int] = []

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        """Begin what the tag begins."""
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "q":
            self._put("“")
        elif tag == "br":
            self._put("\n")
        elif tag not in _INLINE:
            self._part()
        if tag == "blockquote":
            self._quoted.append(self._length)
        elif tag in _SIGNING and self._quoted and self._quoted[-1] < self._length and self._begins_line():
            self._put("— ")

    def handle_endtag(self, tag: str) -> None:
        """End what the tag ends."""
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        elif tag == "q":
            self._put("”")
        elif tag == "blockquote" and self._quoted:
            self._end_block(self._quoted.pop())
        if tag not in _INLINE and tag != "br":
            self._part()

    def handle_data(self, data: str) -> None:
        """Take text, white space as single spaces, and note where a line of the page begins."""
        if self._hidden:
            return
        line = self.getpos()[0]
        for number, piece in enumerate(data.split("\n")):
            words = re.sub(r"[^\S\xa0]+", " ", f" {piece}" if number else piece)
            words = words if self._pieces and not self._pieces[-1][-1:].isspace() else words.lstrip(" ")
            self.lines.append((self._length + (number > 0 and words[:1] == " "), line + number))
            self._put(words)

    def _put(self, words: str) -> None:
        if words and not self._hidden:
            self._pieces.append(words)
            self._length += len(words)

    def _part(self) -> None:
        if self._pieces and not self._pieces[-1].endswith("\n\n"):
            self._put("\n\n")

    def _begins_line(self) -> bool:
        return self._pieces[-1].endswith("\n")

    def _end_block(self, start: int) -> None:
        if span := set_off(self.text[start:]):
            self.blocks.append((start + span[0], start + span[1]))
