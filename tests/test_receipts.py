"""A saved answer's citations stand, have moved, are relabelled, gone or tampered with, and each is told as such."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import receipts, render
from assistant.errors import InputError, NotFoundError
from assistant.receipts import citations
from assistant.schema import Answer, Article, Citation, Claim, Quote, Removed, VerifiedAnswer, VerifiedCitation

BODY = "The bridge waits.\n\n“We won't open it - not in May,” said Odile Varga.\n\nThe bridge waits. Rain fell."
WORDS = "“We won't open it - not in May,” said Odile Varga."


def article(body: str = BODY, **told: Any) -> Article:
    """Return an article with the hash of its body."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    known = {"source": "The Post", "published_at": "2024-05-01", "url": "https://post.example/b", **told}
    return Article(id="3f9c2a81d0be", title="Bridge waits", body=body, authors=(), sha256=digest, **known)


def cited(words: str = WORDS, /, **told: Any) -> Citation:
    """Return a receipt for words of the article."""
    of = article()
    start = of.body.index(words)
    given = Citation(
        1, of.id, of.sha256, of.title, of.source, of.published_at, of.url, start, start + len(words), words, None
    )
    return dataclasses.replace(given, **told)


class Shelf:
    """Holds one article and its quotes."""

    def __init__(self, held: Article | None, *quotes: Quote) -> None:
        self._held, self._quotes = held, quotes

    def article(self, id_or_prefix: str) -> Article:
        """Return the article for a beginning of its id, as a store does."""
        if self._held is None or not self._held.id.startswith(id_or_prefix):
            raise NotFoundError("there is no such article")
        return self._held

    def quotes(self, article_id: str) -> tuple[Quote, ...]:  # noqa: ARG002 - it has one
        """Return the quotes."""
        return self._quotes


def verdict(citation: Citation, held: Article | None, *quotes: Quote) -> VerifiedCitation:
    """Return what becomes of one citation."""
    return citations.verified(citation, Shelf(held, *quotes))


def test_an_unchanged_article_lets_its_words_stand() -> None:
    """Hash, offsets and words agree."""
    each = verdict(cited(), article())
    assert (each.verdict, each.start, each.end) == ("stands", cited().start, cited().end)


def test_words_in_a_changed_article_have_moved() -> None:
    """The new place is told, the nearest one where there are several."""
    now = article("A new first line.\n\n" + BODY)
    each = verdict(cited(), now)
    assert each.verdict == "moved"
    assert now.body[each.start : each.end] == WORDS
    last = cited("The bridge waits.", start=70, end=70 + 17)
    assert verdict(last, article(BODY + " Late.")).start == BODY.rindex("The bridge waits.")


def test_words_that_moved_may_have_other_typography() -> None:
    """Curly marks and dashes do not make other words; the reason says so."""
    now = article(BODY.replace("'", "’").replace(" - ", " — "))
    each = verdict(cited(), now)
    assert each.verdict == "moved"
    assert "typography" in each.reason
    assert now.body[each.start : each.end] == WORDS.replace("'", "’").replace(" - ", " — ")


@pytest.mark.parametrize("changed", ["won't", "not in May", "Varga"])
def test_words_that_were_rewritten_are_gone(changed: str) -> None:
    """One word more or less is another sentence."""
    each = verdict(cited(), article(BODY.replace(changed, "nearly")))
    assert (each.verdict, each.start) == ("gone", None)


def test_part_of_a_longer_word_is_not_the_word() -> None:
    """The beginning of a longer word is not found in it."""
    assert verdict(cited("Rain fell."), article(BODY.replace("Rain fell.", "Rain fell.ow"))).verdict == "moved"
    assert verdict(cited("“We won't"), article(BODY.replace("“We won't", "“We won’tx"))).verdict == "gone"


def test_a_missing_article_is_gone_and_a_receipt_of_missing_ones_is_foreign() -> None:
    """A receipt from another corpus is told from one whose articles were changed."""
    each = verdict(cited(), None)
    assert (each.verdict, each.known) == ("gone", False)
    assert receipts.is_foreign([each])
    assert not receipts.is_foreign([each, verdict(cited(), article(BODY + "x"))])
    assert not receipts.is_foreign([])


def test_the_beginning_of_an_id_is_no_id() -> None:
    """A receipt that names an article by a beginning of its id names none."""
    assert verdict(cited(article_id="3f9c"), article()).verdict == "gone"


TAMPERED = [
    {"text": WORDS.replace("won't", "will ")},
    {"text": WORDS.replace("May", "June"), "end": cited().end + 1},
    {"text": WORDS[:-1]},
    {"start": cited().start + 1, "end": cited().end + 1},
    {"start": -5},
    {"start": 40, "end": 40, "text": ""},
    {"start": 10**12, "end": 10**12 + len(WORDS)},
    {"sha256": "0" * 63},
    {"sha256": ""},
]


@pytest.mark.parametrize("told", TAMPERED, ids=range(len(TAMPERED)))
def test_a_receipt_that_contradicts_itself_was_tampered_with(told: dict[str, Any]) -> None:
    """The hash is the article's, the words or the place are not; or a hash or range that can be none."""
    each = verdict(cited(**told), article())
    assert each.verdict == "tampered"
    assert each.reason


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"source": "The Courier"}, "source"),
        ({"published_at": "2023-05-01"}, "date"),
        ({"title": "Bridge opens"}, "headline"),
        ({"url": None}, "address"),
        ({"speaker": "Per Lund"}, "Odile Varga as speaker"),
    ],
)
def test_true_words_under_another_label_do_not_stand(told: dict[str, Any], word: str) -> None:
    """Whose words they are, and where and when they appeared, belong to the receipt."""
    said = Quote(20, 40, BODY[20:40], "direct", "Odile Varga")
    each = verdict(cited(**told), article(), said)
    assert each.verdict == "relabelled"
    assert word in each.reason
    assert verdict(cited(speaker="Varga"), article(), said).verdict == "stands"
    assert verdict(cited(speaker="Per Lund"), article()).verdict == "stands"


@given(st.integers(0, len(BODY) - 1), st.integers(1, 30), st.text(min_size=1, max_size=8))
def test_only_the_words_at_their_place_stand(start: int, length: int, put: str) -> None:
    """Whatever is written over a receipt's words, it stands only where they are the body's own."""
    end = min(len(BODY), start + length)
    text = (put + BODY[start:end])[: end - start]
    each = verdict(cited(start=start, end=end, text=text), article())
    assert (each.verdict == "stands") == (text == BODY[start:end])


def answer(*cited: Citation, **told: Any) -> Answer:
    """Return an answer without a model, each sentence of which is what it cites."""
    claims = tuple(Claim(one.text, (one.number,), "verified", "quotation") for one in cited)
    text = "\n".join(f"{one.text} [{one.number}]" for one in cited)
    given = Answer("When?", "answered", text, claims, cited)
    return dataclasses.replace(given, **told)


WRITTEN = answer(
    cited(),
    cited("Rain fell.", number=2, speaker="Odile Varga"),
    text="It will not open in May [1]. Rain fell [2] (unverified).",
    claims=(Claim("It will not open in May.", (1,), "verified"), Claim("Rain fell.", (2,), "unverified")),
    removed=(Removed("It opens in June.", "it stands nowhere"),),
    model="some-model",
)
PLAIN = answer(cited(speaker="Odile Varga"), cited("Rain fell.", number=2))
ABSTAINED = Answer("When?", "abstained", "Not found in 1 article.", nearest=(cited(),))


def checked(content: bytes, held: Article | None = None) -> VerifiedAnswer:
    """Return what becomes of a saved answer where this article is at hand."""
    return receipts.verify(receipts.read(content), Shelf(held or article()))


def page_of(given: Answer, held: Article | None = None) -> str:
    """Return the page of an answer, made while the article was as given."""
    of = held or article()
    return render.html(given, {of.id: of})


def json_of(given: Answer) -> bytes:
    """Return an answer as `ask --json` prints it."""
    return render.json_text(render.json_of(given)).encode()


def test_an_answer_is_read_from_json_and_from_its_page() -> None:
    """Both forms hold the same citations, in any encoding that JSON may have."""
    text = json_of(PLAIN).decode()
    for content in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16"), page_of(PLAIN).encode()):
        assert receipts.read(content).citations == PLAIN.citations
        assert checked(content).stands


@pytest.mark.parametrize("given", [PLAIN, WRITTEN, ABSTAINED], ids=["plain", "written", "abstained"])
def test_an_untouched_answer_stands_in_every_form(given: Answer) -> None:
    """However its JSON is spaced and ordered, under whatever name it is kept."""
    document = render.json_of(given)
    reordered = dict(sorted(document.items(), reverse=True)) | {"id": "20250314-093000"}
    for content in (json_of(given), json.dumps(reordered).encode(), page_of(given).encode()):
        assert checked(content).stands, checked(content)


def test_the_nearest_sentences_of_an_abstention_are_citations_too() -> None:
    """An answer that found nothing still shows words."""
    assert receipts.read(json_of(ABSTAINED)).citations == (cited(),)


def change(document: dict[str, Any], path: tuple[str | int, ...], put: object) -> dict[str, Any]:
    """Return a copy of a document in which one place holds something else."""
    copy = json.loads(json.dumps(document))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = put
    return copy


CHANGES: list[tuple[tuple[str | int, ...], object]] = [
    (("question",), "Never?"),
    (("text",), "It opens in May [1]."),
    (("claims", 0, "text"), "It opens in May."),
    (("claims", 0, "citations"), [2]),
    (("claims", 1, "status"), "verified!"),
    (("citations", 1, "speaker"), "Per Lund"),
    (("model",), "another-model"),
    (("positions",), [{"about": "May", "claims": [0, 1], "kind": "differ"}]),
    (("removed",), [{"text": "x", "reason": "y"}]),
    (("status",), "abstained"),
]


@pytest.mark.parametrize("given", [PLAIN, WRITTEN], ids=["plain", "written"])
@pytest.mark.parametrize(("path", "put"), CHANGES, ids=[".".join(map(str, path)) for path, _ in CHANGES])
def test_whatever_is_changed_in_an_answer_is_tampered(given: Answer, path: tuple[str | int, ...], put: object) -> None:
    """Its digest was made of something else, with a model and without."""
    told = checked(json.dumps(change(render.json_of(given), path, put)).encode())
    assert told.verdict == "tampered"
    assert not told.stands
    assert any("digest" in reason for reason in told.reasons)


def sealed(document: dict[str, Any]) -> bytes:
    """Return a document whose digest was computed anew, as a forger would."""
    return json.dumps({**document, "sha256": render.seal(document)}).encode()


def test_a_forger_who_makes_the_digest_anew_is_caught_by_the_words_themselves() -> None:
    """Without a model each sentence must be what it cites; text and claims must always say the same."""
    lie = "It opens in May."
    claim = change(render.json_of(PLAIN), ("claims", 0, "text"), lie)
    both = change(claim, ("text",), f"{lie} [1]\nRain fell. [2]")
    told = checked(sealed(both))
    assert told.verdict == "tampered"
    assert told.reasons == ("no model wrote it, but its sentence 1 is not what it cites: [1]",)
    for each in (PLAIN, WRITTEN):
        swapped = change(render.json_of(each), ("text",), each.text.replace("[1]", "[9]").replace("[2]", "[1]"))
        assert checked(sealed(swapped)).reasons == ("its text says something else than its claims",)
        assert checked(sealed(claim)).verdict == "tampered"
    longer = change(render.json_of(WRITTEN), ("text",), f"{WRITTEN.text} The minister resigned.")
    assert checked(sealed(longer)).verdict == "tampered"


def test_a_digest_that_was_taken_out_is_told() -> None:
    """An answer without one is not called tampered with, but it does not stand."""
    document = render.json_of(WRITTEN)
    told = checked(json.dumps({name: value for name, value in document.items() if name != "sha256"}).encode())
    assert (told.verdict, told.stands) == ("unsealed", False)


SEEN = [
    ("<main>", '<main><div class="answer">No.</div>', "the answer"),
    ("<b>Odile Varga</b>", "<b>Per Lund</b>", "the speaker"),
    ("<h1>When", "<h1>Why", "the question"),
    ("</mark>", "</mark> she lied", "the paragraph"),
    ("<blockquote>", "<blockquote>Nobody believes that ", "the paragraph"),
    ("<mark>“We won&#x27;t", "<mark>“We will", "the words"),
    ("The Post, 1 May 2024", "The Post, 2 May 2024", "whose words they are"),
    ("https://post.example/b", "https://evil.example/b", "whose words they are"),
    ("<footer>", "<p>The minister resigned.</p><footer>", "the page"),
    ("<footer>", '<img src="https://evil.example/x.png"><footer>', "the page"),
    ("<title>When", "<title>Why", "its title"),
    ("<style>", "<style>.answer { display: none } ", "its style"),
    ("<main>", "<main><!--[if IE]><p>More</p><![endif]-->", "the page"),
]


@pytest.mark.parametrize(("old", "new", "place"), SEEN, ids=[f"{place}-{n}" for n, (_, _, place) in enumerate(SEEN)])
def test_a_page_that_shows_something_else_than_it_holds_is_tampered(old: str, new: str, place: str) -> None:
    """Wherever a reader could be deceived, and the reason says where."""
    page = page_of(PLAIN)
    assert old in page
    told = checked(page.replace(old, new, 1).encode())
    reasons = [*told.reasons, *(each.reason for each in told.citations if each.verdict == "tampered")]
    assert not told.stands
    assert any(f"in {place}" in reason for reason in reasons), reasons
    assert checked(page.replace("<article", "<article\n").replace("><", ">\n<").encode()).stands


def test_a_page_whose_written_answer_was_changed_is_tampered() -> None:
    """What a model wrote stands there by itself, and in the data."""
    told = checked(
        page_of(WRITTEN).replace('<div class="answer">It will not', '<div class="answer">It will', 1).encode()
    )
    assert "in the answer" in told.reasons[0]


def test_a_page_outlives_the_articles_that_it_was_made_of() -> None:
    """After a change or a removal the paragraph is no longer at hand; only the page's digest tells of it."""
    made, now = page_of(PLAIN), article(BODY + " Late.")
    told = checked(made.encode(), now)
    assert told.verdict == "stands", told
    assert [each.verdict for each in told.citations] == ["moved", "moved"]
    changed = checked(made.replace("</mark>", "</mark> she lied", 1).encode(), now)
    assert changed.verdict == "tampered"
    assert "page is not what its digest" in changed.reasons[0]
    for then in (page_of(PLAIN, now), render.html(PLAIN, {})):
        assert checked(then.encode()).stands
        assert not checked(then.replace('<p class="note">', '<p class="note">Not so: ').encode()).stands


def test_a_page_whose_answer_was_changed_with_it_is_tampered() -> None:
    """The digests inside are of the answer as it was."""
    page = page_of(WRITTEN).replace("will not open", "will soon open")
    told = checked(page.encode())
    assert told.verdict == "tampered"
    assert "digest" in told.reasons[0]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"citations": 3}', b'{"citations": [3]}', b'{"citations": [{"number": 1}]}', b'{"citations": [], "question": "?", "status": "answered", "text": 3}', b'{"citations": [], "question": "?", "status": "answered", "text": "", "claims": [7]}', b"<html></html>", b"\xff\xfe\xfd", b"\x00" * 64, b"[" * 100_000, b"<!doctype html><script id=answer>{</script>"],
    ids=range(14),
)  # fmt: skip
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    """An unreadable file is told from one whose words are gone."""
    with pytest.raises(InputError):
        receipts.read(content)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.sampled_from(("citations", "nearest", "text", "start")), x)))  # fmt: skip
def test_any_document_is_read_or_refused(document: Any) -> None:
    """Nothing that JSON can hold breaks the reader, nor the check of what was read."""
    with contextlib.suppress(InputError):
        checked(json.dumps(document).encode())
