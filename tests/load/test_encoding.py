"""Bytes become text for certain, or are refused: never garbled."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import InputError
from assistant.load.encoding import decoded

ENGLISH = (
    "The mayor said: “We won’t leave the café before Friday.” All of them – 34 in number – agreed that it was naïve."
)
TEXTS = {
    "French": ("Le maire a déclaré : « Nous ne partirons pas avant l’été. » Déçus, les élèves espèrent une réponse.", "cp1252 mac_roman cp850"),
    "German": ("Der Bürgermeister sagte, die Straße ist gesperrt und das Gelände für größere Züge nicht offen.", "latin-1 cp1252 mac_roman cp850"),
    "Spanish": ("La niña dijo que mañana no va al colegio; ¿quién pagará la reparación del camión?", "cp1252 mac_roman"),
    "Polish": ("Burmistrz powiedział, że się nie boi. Mieszkańcy żądają nowych dróg i szkół w mieście.", "cp1250 iso8859-2"),
    "Russian": ("Мэр заявил, что жители города не уйдут до пятницы и ждут ответа.", "cp1251 koi8-r cp866 iso8859-5"),
    "Greek": ("Ο δήμαρχος είπε ότι δεν θα φύγουμε πριν από την Παρασκευή και το πλοίο.", "cp1253 iso8859-7"),
    "Japanese": ("市長は「金曜日まで離れない」と述べた。住民は火曜日に回答を待っていると当局者は語った。", "cp932 euc_jp iso2022_jp"),
    "Chinese": ("市长说他们在这里等待答复，居民们的道路和学校是不够的。", "gb18030"),
}  # fmt: skip
CASES = [(text, name) for text, names in TEXTS.values() for name in names.split()]


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read(name: str) -> None:
    """UTF-8 with or without its mark, and UTF-16 and UTF-32 with theirs."""
    assert decoded(ENGLISH.encode(name)) == ENGLISH


@pytest.mark.parametrize("name", ["cp1252", "mac_roman"])
def test_old_encodings_of_english_are_read(name: str) -> None:
    """Curly marks and accents come back as they were."""
    assert decoded(ENGLISH.encode(name)) == ENGLISH


@pytest.mark.parametrize("name", ["cp1252", "mac_roman"])
def test_english_is_read_with_its_dashes(name: str) -> None:
    """A dash of one system is an accented letter on another; English hardly has accents."""
    text = "The ferry — the only one — is in port. It was said to be old — too old for the sea. " * 2
    assert decoded(text.encode(name)) == text


@pytest.mark.parametrize(("text", "name"), CASES)
def test_old_encodings_of_other_languages_are_read(text: str, name: str) -> None:
    """The one reading that makes sense in a language is taken."""
    expected = 3 * text.encode(name, "ignore").decode(name)
    assert decoded(expected.encode(name)) == expected


@settings(max_examples=400)
@given(st.sampled_from(CASES), st.integers(0, 60), st.integers(2, 150))
def test_a_piece_of_any_of_them_is_read_or_refused(case: tuple[str, str], start: int, length: int) -> None:
    """However short a text is, no wrong reading of it is ever taken."""
    text, name = case
    data = (2 * text)[start : start + length].encode(name, "ignore")
    with suppress(UnicodeDecodeError):
        data.decode()
        return  # by chance it is UTF-8
    with suppress(InputError):
        assert decoded(data) == data.decode(name)


def test_a_page_s_own_word_is_taken_where_it_fits() -> None:
    """What declares Latin-1 is read as browsers read it; a false declaration is not believed."""
    assert decoded("„Nein“".encode("cp1252"), declared="iso-8859-1") == "„Nein“"
    assert decoded("это не так".encode("koi8-r"), declared="koi8-r") == "это не так"
    assert decoded(ENGLISH.encode("cp1252"), declared="no-such-name") == ENGLISH


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04...", "office document"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"text\x00with a hole", "binary"),
        (b"\xff\xfeo", "UTF-16"),
        (b"\x81\x8d\x8f\x90\x9d", "encoding"),
        (ENGLISH.encode() + b"\xff", "encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    """Documents, programs, holes and mixtures are refused, and the reason says which."""
    with pytest.raises(InputError, match=reason):
        decoded(data)


def test_what_shifts_to_other_characters_and_breaks_off_is_refused() -> None:
    """An escape sequence of ISO-2022-JP is never text by itself."""
    with pytest.raises(InputError, match="byte"):
        decoded(TEXTS["Japanese"][0].encode("iso2022_jp")[:-4] + b"\xff")


@pytest.mark.parametrize("text", [ENGLISH, "It’s 5 + 5.", "She said “no”.", *(text for text, _ in TEXTS.values())])
def test_utf_7_is_read(text: str) -> None:
    """Though every byte of it is ASCII: with hyphens after the marks and without, declared and not."""
    data = text.encode("utf-7")
    assert decoded(data) == text
    assert decoded(data, declared="utf-7") == text
    assert decoded(data, declared="UNICODE-1-1-UTF-7") == text


@pytest.mark.parametrize(
    "text",
    [
        "Call +44 20 7946 0018 or +1-555-0100; shares rose +3.4-4.0 per cent, a gain of +100-200 points.",
        "Written in C++-like code by a Disney+-owned studio, for A+-rated firms and 15+-year-olds.",
        "The +IBM-led group, the DHS+ICE-run jail, and he +AKA-s nobody. He was there and it was in the shop.",
        "Pay 1+1-1, x+y-z, +the-law and LGBT+-friendly bars+clubs-only nights; see a+b/c-d.",
        "In UTF-7 a curly mark is +IBw-, in C++ it is not, and 1+1 is 2; C+C is not.",
    ],
)
def test_honest_plus_signs_are_no_utf_7(text: str) -> None:
    """Telephone numbers, sums and names with plus signs and hyphens stay as they are."""
    assert decoded(text.encode()) == text


@pytest.mark.parametrize("declared", [None, "utf-7"])
@pytest.mark.parametrize("broken", [b"+IBw-No,+IB0- he said, +IB", b"+IBw-No,+IB0- he said of +2AA-"])
def test_broken_utf_7_is_refused(broken: bytes, declared: str | None) -> None:
    """A sequence that is cut short or holds half a character is never text."""
    with pytest.raises(InputError, match="UTF-7"):
        decoded(broken, declared=declared)


def test_what_a_page_declares_is_no_utf_7() -> None:
    """Programs in pages are full of plus signs."""
    assert decoded(b"let a = b +IBw- c", declared="utf-8") == "let a = b +IBw- c"
