"""Files, folders, archives and standard input: every article read, every other input named."""

from __future__ import annotations

import gzip
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import load
from assistant.corpus import article_of
from assistant.schema import Draft, Rejected

TEXT = "Ferry stays in port\n\nThe ferry stayed in port on Monday. Nobody said why."


def record(**fields: object) -> bytes:
    """Return a line of an archive."""
    return json.dumps({"title": "Ferry", "body": "It rained.", **fields}).encode() + b"\n"


def drafts(source: str | Path, stdin: bytes | None = None) -> list[Draft]:
    """Return what was read."""
    found = load.articles(source, stdin=None if stdin is None else io.BytesIO(stdin))
    return [item for item in found if isinstance(item, Draft)]


def refusals(source: str | Path, stdin: bytes | None = None) -> dict[str, str]:
    """Return what was refused, by input."""
    found = load.articles(source, stdin=None if stdin is None else io.BytesIO(stdin))
    return {item.input: item.reason for item in found if isinstance(item, Rejected)}


def test_a_folder_is_read_in_order(tmp_path: Path) -> None:
    """Articles below it are found; notes, hidden files, other kinds and what a browser saved beside a page are not."""
    for name in (
        "b/c.txt",
        "a.md",
        "README.md",
        "notice.txt",
        ".hidden.txt",
        "b/.git/x.txt",
        "picture.png",
        "d_files/ad.html",
        "z.TXT",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "d.html").write_text("<p>nothing")
    (tmp_path / "index.md").write_text("---\ntitle: Index of prices\n---\nIt rose.")
    assert [draft.input for draft in drafts(tmp_path)] == [
        str(tmp_path / name) for name in ("a.md", "b/c.txt", "index.md", "z.TXT")
    ]
    assert list(refusals(tmp_path)) == [str(tmp_path / "d.html")]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\r\n", "empty"),
        ("a.md", b"---\ntitle: x\n---\n", "empty"),
        ("a.md", b"---\ntitle: x\n\tb: [\n---\nx", "line 3"),
        ("a.txt", b"MZ\x90\x00\x03", "binary"),
        ("a.pdf", b"%PDF", "kind"),
        ("a.txt", b"%PDF-1.4", "PDF"),
        ("a.html", b"<html><nav><a>Home</a></nav></html>", "no article text"),
        ("a.html", b"", "empty"),
        ("a.jsonl", b"\n\n", "empty"),
        ("a.jsonl", b"\x00\x01\x02", "binary"),
        ("a.jsonl.gz", gzip.compress(b"", mtime=0), "empty"),
    ],
)
def test_a_file_that_is_no_article_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    """The input is named as it was given, and the reason says what is wrong with it."""
    (tmp_path / name).write_bytes(content)
    assert not drafts(tmp_path / name)
    ((where, why),) = refusals(tmp_path / name).items()
    assert where == str(tmp_path / name)
    assert reason in why
    assert "\n" not in why


def test_paths_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    """A missing file, an empty folder, dead links, links in circles and pipes take one line each."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "x.txt").mkdir()
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("gone", "empty", "x.txt", "dead.txt", "self.txt", "pipe.txt"):
        assert list(refusals(tmp_path / name)) == [str(tmp_path / name)]
    assert refusals("a\0b")
    assert refusals("")
    assert load.total_size(["", "a\0b", tmp_path]) == 0


def test_a_link_in_a_circle_costs_one_line_and_no_article(tmp_path: Path) -> None:
    """The folder is read once, and the circle is named."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT)
    (tmp_path / "in" / "up").symlink_to(tmp_path)
    assert len(drafts(tmp_path)) == 1
    assert list(refusals(tmp_path)) == [str(tmp_path / "in" / "up")]


def test_what_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permissions stop one file, not the others; patched, since nothing is unreadable to the superuser."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    read = Path.read_bytes

    def guarded(self: Path) -> bytes:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    assert len(drafts(tmp_path)) == 1
    assert refusals(tmp_path) == {str(tmp_path / "a.txt"): "it cannot be read: permission denied"}


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """An article of a hundred megabytes is a mistake."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(100_000_000)
    assert "too large" in refusals(tmp_path / "a.txt")[str(tmp_path / "a.txt")]


def test_a_web_address_is_refused_with_what_to_do() -> None:
    """Pages are read from files."""
    (reason,) = refusals("https://courier.example/ferry").values()
    assert "save the page" in reason


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    """Line 3 of the archive stops nothing but itself."""
    path = tmp_path / "archive.jsonl"
    broken = {
        3: b'{"title": "cut of\n',
        5: b"[1, 2]\n",
        6: record(body=" "),
        7: b'{"title": "no body"}\n',
        8: record(date="someday"),
        9: b'{"body": "\xe9"}\n',
        10: record(body="half \ud800"),
        11: b"[" * 100_000 + b"\n",
        12: record(body=["a", "b"]),
        13: b'{"body": "x", "n": NaN}\n',
        14: b'{"body": "x", "n": ' + b"[" * 400 + b"]" * 400 + b"}\n",
    }
    path.write_bytes(
        b"".join(broken.get(number, b"\n" if number == 4 else record(n=number)) for number in range(1, 17))
    )
    assert [draft.input for draft in drafts(path)] == [f"{path} line {number}" for number in (1, 2, 15, 16)]
    assert list(refusals(path)) == [f"{path} line {number}" for number in broken]


def test_the_fields_of_an_archive(tmp_path: Path) -> None:
    """Both names of each field are read, unknown authors stay unknown, other fields are kept."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"\xef\xbb\xbf"
        + record(author="None", date="2024-05-06", url=None, source={"id": "c", "name": "The Courier"}, tags=["sea"])
        + record(
            body=None,
            text="It snowed.",
            headline="Snow",
            author="By Ann Bell, Tom Dow and Eve Fox",
            published_at=1714980000,
        )
        + record(
            authors=["Ann Bell", {"name": "Tom Dow"}, "null"],
            url="javascript:x",
            id="a-1",
            date="6 May 2024",
            published_at="",
        )
        + record(author="Ann Bell, Science Editor", id="0123456789ab", sha256="0", title="None")
    )
    first, second, third, fourth = drafts(path)
    assert (first.authors, first.published_at, first.url, first.source) == ((), "2024-05-06", None, "The Courier")
    assert first.extra == {"tags": ["sea"]}
    assert (second.body, second.title, second.published_at) == ("It snowed.", "Ferry", "2024-05-06T07:20:00Z")
    assert (second.authors, second.extra["headline_given"]) == (("Ann Bell", "Tom Dow", "Eve Fox"), "Snow")
    assert (third.authors, third.url, third.id) == (("Ann Bell", "Tom Dow"), None, None)
    assert third.extra == {"url_given": "javascript:x", "id_given": "a-1"}
    assert (fourth.authors, fourth.id, fourth.title) == (("Ann Bell, Science Editor",), "0123456789ab", None)


@pytest.mark.parametrize("damage", ["cut", "flipped", "no gzip"])
def test_a_damaged_archive_is_named_once(tmp_path: Path, damage: str) -> None:
    """What stands before a cut is read, of a file with other bytes than were packed nothing; it takes one line."""
    path = tmp_path / "a.jsonl.gz"
    whole = bytearray(gzip.compress(b"".join(record(noise=os.urandom(50).hex()) for _ in range(2000))))
    if damage == "flipped":
        whole[len(whole) // 2 : len(whole) // 2 + 40] = b"\xff" * 40
    path.write_bytes(
        b"\x1f\x8bnothing" if damage == "no gzip" else whole[: len(whole) // 2] if damage == "cut" else whole
    )
    bad = refusals(path)
    assert str(path) in bad
    assert sum(" line " not in where for where in bad) == 1
    assert bool(drafts(path)) is (damage == "cut")


@pytest.mark.parametrize("piped", [False, True])
def test_a_changed_byte_of_an_archive_never_changes_an_articles_words(tmp_path: Path, *, piped: bool) -> None:
    """Unpacked, a damaged archive still holds articles of whole JSON, with other words than were written."""
    packed = bytearray(gzip.compress(b"".join(record(title=str(number)) for number in range(300)), mtime=0))
    path = tmp_path / "a.jsonl.gz"
    for place in range(20, len(packed) - 8, 31):
        packed[place] ^= 0x10
        path.write_bytes(packed)
        assert not drafts(*(["-", bytes(packed)] if piped else [path]))
        packed[place] ^= 0x10


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One absurd line costs itself, not memory and not the lines below."""
    monkeypatch.setattr("assistant.load.archive.LONGEST", 1000)
    path = tmp_path / "a.jsonl"
    path.write_bytes(record() + record(body="x" * 5000) + record())
    assert [draft.input for draft in drafts(path)] == [f"{path} line 1", f"{path} line 3"]
    assert list(refusals(path)) == [f"{path} line 2"]


def test_sizes_add_up(tmp_path: Path) -> None:
    """A progress bar that counts what was read ends at the total, archives and refusals included."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.jsonl").write_bytes(record() + b"\n" + record() + b"{\n\n\n")
    (tmp_path / "d.jsonl.gz").write_bytes(gzip.compress(record() * 500))
    (tmp_path / "e.jsonl").write_bytes(b"\n\n")
    (tmp_path / "README.md").write_text("About")
    with (tmp_path / "f.txt").open("wb") as file:
        file.truncate(100_000_000)
    sources = [tmp_path, tmp_path / "c.jsonl", "-", "https://courier.example", tmp_path / "gone.txt"]
    assert load.total_size(sources) == sum(item.size for source in sources for item in load.articles(source))


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (TEXT.encode(), "Ferry stays in port"),
        (TEXT.encode("utf-16"), "Ferry stays in port"),
        (b"---\ntitle: Ferry\n---\nIt rained.", "Ferry"),
        (record(title="Line") * 3, "Line"),
        (gzip.compress(record(title="Line"), mtime=0), "Line"),
        (b"\n <!DOCTYPE html><html><h1>Ferry stays in port</h1><p>" + b"The ferry stayed in port on Monday, they said. " * 9, "Ferry stays in port"),
    ],
)  # fmt: skip
def test_standard_input_is_told_apart_by_its_beginning(data: bytes, title: str) -> None:
    """Text, front matter, archives and pages are read from a pipe without saying which."""
    found = drafts("-", data)
    assert found
    assert {draft.title for draft in found} == {title}
    assert found[0].input.startswith("standard input")


@pytest.mark.parametrize("data", [None, b"", b" \n", b"\x00\x01", b"\x1f\x8b\x08rest"])
def test_unusable_standard_input_is_refused(data: bytes | None) -> None:
    """Nothing, white space and binary data take one line."""
    assert len(refusals("-", data)) == 1
    assert not drafts("-", data)


def test_standard_input_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe without end does not fill the memory."""
    monkeypatch.setattr("assistant.load.readers.LARGEST", 100)
    assert "too large" in refusals("-", b"It rained. " * 50)["standard input"]


def test_standard_input_that_breaks_off_is_named() -> None:
    """A broken pipe takes one line."""

    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _buffer: object) -> int:
            raise OSError(5, "Input/output error")

    (found,) = load.articles("-", stdin=Broken())  # type: ignore[arg-type]
    assert isinstance(found, Rejected)
    assert "input/output error" in found.reason


def test_standard_input_stays_open() -> None:
    """The stream belongs to the caller."""
    stdin = io.BytesIO(TEXT.encode())
    list(load.articles("-", stdin=stdin))
    assert not stdin.closed


PIECES = st.sampled_from(
    [b"---\n", b"title: x\n", b"{", b'{"body": "x"', b"}\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1f\x8b\x08", b"By Ann Bell\n", b"<html><p>", b"\n\n"]
)  # fmt: skip


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.lists(
        PIECES | st.binary(max_size=20) | st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass"))
    ).map(b"".join),
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.jsonl.gz"]),
)
def test_no_file_ever_raises(tmp_path: Path, content: bytes, name: str) -> None:
    """Whatever bytes a file holds, each input is an article or one line that says why not."""
    (tmp_path / name).write_bytes(content)
    for source, stdin in ((tmp_path / name, None), ("-", content)):
        found = list(load.articles(source, stdin=io.BytesIO(stdin) if stdin is not None else None))
        assert found
        assert all(
            item.body.strip() if isinstance(item, Draft) else item.reason and "\n" not in item.reason for item in found
        )
        assert all(article_of(item) for item in found if isinstance(item, Draft))
