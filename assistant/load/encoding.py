"""Decode the bytes of a text: read them for certain, or refuse them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from assistant.errors import InputError
from assistant.load.languages import language_of
from assistant.load.utf7 import is_utf7

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The first bytes of files that people take for text.
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ", "compressed (xz)"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd)"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"bplist", "a property list (Safari's .webarchive)"),
)
_SHIFTED = re.compile(rb"\x1b(?:\$[@B(]|\([BJI])")
"""How ISO-2022-JP changes to other characters, all of them below 128, so that it could pass for ASCII."""
# Encodings of old files and of other systems, each tried where a text is not UTF-8 and does not say what it is.
_OLD = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "iso8859-2",
    "iso8859-5",
    "iso8859-7",
    "iso8859-9",
    "koi8-r",
    "koi8-u",
    "cp866",
    "mac_roman",
    "mac_cyrillic",
    "cp850",
    "cp932",
    "euc_jp",
    "gb18030",
    "big5",
    "cp949",
]
_LONGEST_NAME = 40


def decoded(data: bytes, *, declared: str | None = None) -> str:
    """Return the text of `data`: by its byte order mark, as UTF-8, as `declared`, or by its own evidence.

    Raises InputError for binary data and for an encoding that cannot be told for certain.
    """
    refuse_binary(data)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    if _SHIFTED.search(data):
        return _strictly(data, "iso2022_jp_ext")
    if _named(declared) == "utf-7" or (not declared and is_utf7(data)):
        return _strictly(data, "utf-7")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise InputError(f"its encoding is UTF-8, but broken at byte {error.start}") from error
        if declared and (text := _as_declared(data, declared)) is not None:
            return text
    return _guessed(data)


def refuse_binary(data: bytes) -> None:
    """Raise InputError for data, or the beginning of it, that is no text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"it is {what}, not text")
    marked = data.startswith(tuple(mark for mark, _ in _MARKS[1:]))
    if b"\0" in data and not marked:
        raise InputError("it is binary, not text")


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether most bytes beyond ASCII form the sequences of UTF-8, as in no other encoding."""
    broken = data.decode(errors="replace").count("\ufffd")
    return sum(ord(letter) > 127 for letter in data.decode(errors="ignore")) > broken


def _strictly(data: bytes, name: str) -> str:
    try:
        text = data.decode(name)
        text.encode()  # halves of characters pass the decoder of UTF-7
    except UnicodeDecodeError as error:
        raise InputError(f"it says that it is {name.upper()}, but byte {error.start} is not") from error
    except UnicodeEncodeError as error:
        raise InputError(f"it says that it is {name.upper()}, but holds half a character") from error
    return text


def _named(declared: str | None) -> str:
    """Return Python's name of an encoding that a page declares, "" where there is none such."""
    try:
        return codecs.lookup((declared or "")[:_LONGEST_NAME].strip()).name
    except (LookupError, ValueError):
        return ""


def _as_declared(data: bytes, declared: str) -> str | None:
    """Decode as a page says; browsers read Latin-1 as Windows-1252, and so do we. None where it is not so."""
    name = _named(declared)
    try:
        return data.decode({"iso8859-1": "cp1252", "ascii": "cp1252"}.get(name, name))
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    """Return the one text that reads as a language in any old encoding; raise InputError for none, or for several.

    In English, whose words hardly have accents, the reading with by far the fewest is taken: the dashes and
    apostrophes of one system are accented letters on another.
    """
    texts = {text: language for name in _OLD for text, language in _readings(data, name)}
    if len(texts) > 1 and set(texts.values()) == {"English"}:
        first, second, *_ = sorted(
            (sum(letter.isalpha() and ord(letter) > 127 for letter in text), text) for text in texts
        )
        if first[0] <= 0.5 * second[0] - 2:
            return first[1]
    if len(texts) == 1:
        return next(iter(texts))
    raise InputError("its encoding cannot be told for certain", "Save it as UTF-8.")


def _readings(data: bytes, name: str) -> Iterator[tuple[str, str]]:
    with suppress(UnicodeDecodeError):
        text = data.decode(name)
        if language := language_of(text):
            yield text, language
