"""Drafts are read whole: every paragraph, from every kind of file, with the lines that they stand on."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest

from assistant.errors import ConfigError, InputError
from assistant.load import manuscript
from tests.growth import LINEAR, growth

PAGE = """<!doctype html>
<html><head><title>No “title” here</title><script>var a = "“nothing”";</script></head>
<body><nav>Menu</nav>
<p>Brandt said: &ldquo;We won&#39;t go
to the <em>island</em>.&rdquo;</p>
<p>Short.</p>
<blockquote><p>A block of words.</p></blockquote>
<p>She called it <q>a pity</q>.<br>And left.</p>
</body></html>
"""


def read(tmp_path: Path, name: str, data: bytes) -> manuscript.Manuscript:
    """Return what is read from a file."""
    path = tmp_path / name
    path.write_bytes(data)
    return manuscript.read(str(path))


def test_a_text_stays_as_it_is(tmp_path: Path) -> None:
    """Offsets and lines are those of the file."""
    text = "First “line”.\n\nThird “line”.\n"
    found = read(tmp_path, "draft.txt", text.encode())
    assert found.text == text
    assert [found.line(at) for at in (0, 14, 15, 20)] == [1, 2, 3, 3]


def test_markdown_is_blanked_and_offsets_hold(tmp_path: Path) -> None:
    """Marks, links, code and front matter are no words; what stands between them keeps its place."""
    text = '---\ntitle: A “headline”\n---\n\n# Heading\n\nShe **said** “we [won](https://x.example/a) it”.\n\n```\n"code"\n```\n'
    found = read(tmp_path, "draft.md", text.encode())
    assert len(found.text) == len(text)
    assert found.text.split() == ["Heading", "She", "said", "“we", "won", "it”."]
    assert found.line(found.text.index("won")) == 7


def test_brackets_that_edit_are_no_links(tmp_path: Path) -> None:
    """An insertion in brackets stays."""
    assert "[the mayor]" in read(tmp_path, "draft.md", "He said “[the mayor] won”.".encode()).text


def test_a_block_quotation_is_one_without_marks(tmp_path: Path) -> None:
    """What is set off with > is somebody's words; where it has marks of its own, these say which."""
    found = read(
        tmp_path, "draft.md", "Intro:\n\n> These are words,\n> on two lines.\n\n> “Marked,” she said.\n".encode()
    )
    assert [" ".join(found.text[a:b].split()) for a, b in found.blocks] == ["These are words, on two lines."]


def test_a_page_keeps_all_its_text(tmp_path: Path) -> None:
    """No paragraph is dropped, however short; what a page does not show is not read."""
    found = read(tmp_path, "draft.html", PAGE.encode())
    assert found.text.split("\n\n") == [
        "Menu", "Brandt said: “We won't go to the island.”", "Short.", "A block of words.", "She called it “a pity”.\nAnd left.", "",
    ]  # fmt: skip
    assert [found.text[a:b] for a, b in found.blocks] == ["A block of words."]
    assert found.line(found.text.index("We won't")) == 4
    assert found.line(found.text.index("island")) == 5
    assert found.line(found.text.index("a pity")) == 8


def test_the_time_of_a_page_grows_with_its_unclosed_tags() -> None:
    """What a parser would look through again and again is text."""

    def read_page(size: int) -> None:
        page = io.BytesIO(b"<p>Words.</p>" + b"<p " * size)
        assert manuscript.read("-", stdin=page).text.startswith("Words.")

    assert growth(read_page, 5_000) < LINEAR


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    """A draft from an older editor is read for certain or not at all."""
    text = "The mayor said that “the harbour isn’t lost” and that it’s a pity for the whole of the town.\n"
    assert read(tmp_path, "draft.txt", text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b" \n", "it is empty"),
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("b.txt", b"\x00\x01\x02", "binary"),
        ("c.txt", b"\xff\xfeA", "says that it is UTF-16"),
    ],
)
def test_what_is_no_draft_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    """The file is named, with the reason."""
    with pytest.raises(InputError, match=says) as error:
        read(tmp_path, name, data)
    assert name in error.value.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The line names it, says why it cannot be read, and what may be given; so for a folder."""
    for path, why in ((tmp_path / "absent.md", "no such file or directory"), (tmp_path, "is a directory")):
        with pytest.raises(InputError, match=re.escape(f"{path}: it cannot be read: {why}")) as raised:
            manuscript.read(str(path))
        assert raised.value.hint == "Give the file of a draft, or - for standard input."


def test_standard_input_is_sniffed() -> None:
    """A page is told from a text by its beginning."""
    assert manuscript.read("-", stdin=io.BytesIO(PAGE.encode())).text.startswith("Menu")
    assert manuscript.read("-", stdin=io.BytesIO(b"Just text.")).name == "standard input"


def test_a_word_document(tmp_path: Path) -> None:
    """Its paragraphs are read in order, those of tables too, and count as lines."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Brandt said: “We won't go.”")
    document.add_table(1, 1).cell(0, 0).text = "In a table."
    document.add_paragraph("Last.")
    document.save(str(tmp_path / "draft.docx"))
    found = manuscript.read(str(tmp_path / "draft.docx"))
    assert [piece for piece in found.text.split("\n\n") if piece] == [
        "Brandt said: “We won't go.”",
        "In a table.",
        "Last.",
    ]
    assert found.line(found.text.index("In a table")) == 2


def test_a_word_document_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ConfigError) as error:
        read(tmp_path, "draft.docx", b"PK\x03\x04")
    assert "newsroom-assistant[docx]" in (error.value.hint or "")


def test_a_damaged_word_document(tmp_path: Path) -> None:
    """It is refused in words."""
    pytest.importorskip("docx")
    with pytest.raises(InputError, match="damaged"):
        read(tmp_path, "draft.docx", b"PK\x03\x04 and nothing else")


@pytest.mark.parametrize(
    "draft",
    [
        "> Nobody came.\n>\n> — Mia Sund, pilot\n",
        "> Nobody came.\n> -- Mia Sund\n",
        "> Nobody came.\n>\n> Mia Sund, pilot\n",
        "> Nobody came.\n>\n> Chief Inspector\n> Mia Sund\n",
        "> Nobody came.\n>\n> — Chief Inspector\n> Mia Sund\n",
        "> Nobody came.\n> Mia Sund\n> Chief Inspector\n",
        "<blockquote><p>Nobody came.</p><footer>— <cite>Mia Sund</cite>, pilot</footer></blockquote>",
        "<blockquote>Nobody came.<br>— Mia Sund</blockquote>",
        "<blockquote><p>Nobody came.</p><cite>Mia Sund</cite></blockquote>",
    ],
)
def test_a_signature_is_no_part_of_a_block_quotation(tmp_path: Path, draft: str) -> None:
    """Whose words a block quotation gives is told in its last line, which nobody said."""
    name = "draft.html" if draft.startswith("<") else "draft.md"
    found = read(tmp_path, name, draft.encode())
    assert [found.text[a:b] for a, b in found.blocks] == ["Nobody came."]


def test_each_block_of_a_page_stands_on_its_line(tmp_path: Path) -> None:
    """White space between blocks moves none to the line before."""
    page = b"<p>One.</p>\n<blockquote><p>Two.</p></blockquote>\n<blockquote>Three.</blockquote>\n<p>Four.</p>\n"
    found = read(tmp_path, "draft.html", page)
    assert [found.line(found.text.index(word)) for word in ("One", "Two", "Three", "Four")] == [1, 2, 3, 4]


def test_a_style_for_quotations_sets_a_paragraph_off(tmp_path: Path) -> None:
    """What Word sets in a style for quotations is one, without its signature; a style for emphasis is none."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Mia Sund said:")
    document.add_paragraph("Nobody came.", style="Quote")
    document.add_paragraph("— Mia Sund", style="Quote")
    document.add_paragraph("It was late.\n— Mia Sund", style="Intense Quote")
    document.add_paragraph("A list of ships.", style="List Bullet")
    document.add_paragraph("It was cold.", style="Quote")
    document.add_paragraph("Chief Inspector", style="Quote")
    document.add_paragraph("Anna Berg", style="Quote")
    document.add_paragraph("So it went.")
    document.add_paragraph("It was wet.", style="Quote")
    document.add_paragraph("Chief Inspector")
    document.add_paragraph("Anna Berg")
    document.save(str(tmp_path / "draft.docx"))
    found = manuscript.read(str(tmp_path / "draft.docx"))
    assert [found.text[a:b] for a, b in found.blocks] == ["Nobody came.", "It was late.", "It was cold.", "It was wet."]
    assert found.text.count("Chief Inspector\nAnna Berg") == 2
