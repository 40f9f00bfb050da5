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
from assistant.schema import Answer, Article, Citation, Claim, Quote, VerifiedCitation

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
    (each,) = receipts.verify([citation], Shelf(held, *quotes))
    return each


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


def answer(*citations: Citation) -> Answer:
    """Return an answer that cites."""
    return Answer("When?", "answered", f"{WORDS} [1]", (Claim(WORDS, (1,), "verified"),), citations)


def test_an_answer_is_read_from_json_and_from_its_page() -> None:
    """Both forms hold the same citations, in any encoding that JSON may have."""
    given = answer(cited(), cited("Rain fell.", number=2))
    text = render.json_text(render.json_of(given))
    for content in (text.encode(), b"\xef\xbb\xbf" + text.encode(), text.encode("utf-16")):
        assert receipts.read(content) == given.citations
    page = render.html(given, {article().id: article()}).encode()
    assert receipts.read(page) == given.citations
    assert all(
        each.verdict == "stands" for each in receipts.verify(given.citations, Shelf(article()), receipts.shown(page))
    )


def test_the_nearest_sentences_of_an_abstention_are_citations_too() -> None:
    """An answer that found nothing still shows words."""
    given = Answer("When?", "abstained", "Not found.", nearest=(cited(),))
    assert receipts.read(json.dumps(render.json_of(given)).encode()) == (cited(),)


def test_a_page_that_shows_other_words_than_it_holds_was_tampered_with() -> None:
    """Changing what a reader sees is found although the data beside it is intact."""
    page = render.html(answer(cited()), {article().id: article()}).replace("<mark>“We won&#x27;t", "<mark>“We will", 1)
    content = page.encode()
    (each,) = receipts.verify(receipts.read(content), Shelf(article()), receipts.shown(content))
    assert each.verdict == "tampered"
    assert "page shows" in each.reason


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"citations": 3}', b'{"citations": [3]}', b'{"citations": [{"number": 1}]}', b"<html></html>", b"\xff\xfe\xfd", b"\x00" * 64, b"[" * 100_000, b"<!doctype html><script id=answer>{</script>"],
    ids=range(12),
)  # fmt: skip
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    """An unreadable file is told from one whose words are gone."""
    with pytest.raises(InputError):
        receipts.read(content)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.sampled_from(("citations", "nearest", "text", "start")), x)))  # fmt: skip
def test_any_document_is_read_or_refused(document: Any) -> None:
    """Nothing that JSON can hold breaks the reader."""
    with contextlib.suppress(InputError):
        assert isinstance(receipts.citations(document), tuple)
