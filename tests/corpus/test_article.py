"""A draft becomes an article: canonical body, identity, headline."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus import article_of
from assistant.corpus.article import address
from assistant.errors import InputError
from assistant.schema import Draft

BODY = "The ferry did not sail on Monday. Nobody said why."


def draft(**fields: object) -> Draft:
    """Return a draft of the ferry story with other fields as given."""
    return Draft(**{"input": "ferry.txt", "body": BODY, **fields})  # type: ignore[arg-type]


def test_only_newlines_and_controls_change() -> None:
    """Line breaks of every kind become newlines, control characters go, marks and spaces stay as they are."""
    body = "\ufeff One\r\ntwo\rthree\u2028four\u2029five\x00\x1b[31m\x85“six”\xa0\u200f\u200d …\t "
    assert article_of(draft(body=body)).body == " One\ntwo\nthree\nfour\n\nfive[31m\n“six”\xa0\u200f\u200d …\t "


@given(st.text())
def test_a_canonical_body_is_canonical(text: str) -> None:
    """Making a body canonical again changes nothing, and no letter is ever lost."""
    try:
        body = article_of(draft(body=text)).body
    except InputError:
        return
    assert article_of(draft(body=body)).body == body
    assert [c for c in text if c.isalnum()] == [c for c in body if c.isalnum()]


def test_the_digest_is_that_of_the_body() -> None:
    """Anyone can check the digest with a tool of their own."""
    assert article_of(draft()).sha256 == hashlib.sha256(BODY.encode()).hexdigest()


def test_the_same_address_is_the_same_article() -> None:
    """Scheme, www, trackers, order of parameters, fragment and a last slash do not make another article of a page."""
    addresses = [
        "https://www.courier.example/ferry/?b=2&a=1&utm_source=feed",
        "http://courier.example/ferry?a=1&b=2#comments",
        "https://COURIER.example:443/ferry?a=1&b=2",
    ]
    assert len({article_of(draft(url=url, body=url * 2)).id for url in addresses}) == 1
    assert article_of(draft(url="https://courier.example/ferry?a=1")).id != article_of(draft(url=addresses[0])).id


def test_an_address_that_cannot_be_parsed_is_taken_as_it_stands() -> None:
    """A broken port does not stop an article."""
    assert address("https://courier.example:port/ferry") == "https://courier.example:port/ferry"


def test_without_an_address_source_title_and_day_identify() -> None:
    """A corrected body keeps the id; another day, source or headline makes another article."""
    first = article_of(draft(title="Ferry stays", source="Courier", published_at="2024-05-06T07:00"))
    same = article_of(
        draft(title="Ferry stays", source="Courier", published_at="2024-05-06T19:30", body="Corrected: it sailed.")
    )
    others = [
        article_of(draft(title="Ferry stays", source="Courier", published_at="2024-05-07")),
        article_of(draft(title="Ferry stays", source="Herald", published_at="2024-05-06")),
        article_of(draft(title="Ferry sails", source="Courier", published_at="2024-05-06")),
    ]
    assert first.id == same.id
    assert len({first.id, *(other.id for other in others)}) == 4


@pytest.mark.parametrize(
    ("own", "kept"), [("0123456789ab", True), ("0123456789AB", False), ("../../etc/pass", False), ("12", False)]
)
def test_only_a_proper_id_is_honoured(own: str, kept: bool) -> None:
    """An id names files and rows, so nothing but 12 hexadecimal digits is taken for one."""
    assert (article_of(draft(id=own)).id == own) is kept


@pytest.mark.parametrize("fields", [{"body": " \n\t "}, {"body": "half \ud800"}, {"published_at": "next week"}])
def test_refuses_what_is_no_article(fields: dict[str, str]) -> None:
    """No body, half a character and an unreadable date are refused."""
    with pytest.raises(InputError):
        article_of(draft(**fields))


def test_an_address_that_is_no_link_is_not_kept() -> None:
    """A script in the place of an address never becomes a link."""
    assert article_of(draft(url="javascript:alert(1)")).url is None


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (BODY, "The ferry did not sail on Monday"),
        ("Image of the ferry. Credit: A. Bell/Oakport Pictures\n\nThe ferry stayed in port. It rained.", "The ferry stayed in port"),
        ("Ferries\n\nMr. Bell of the U.S. line said it was over. Nobody agreed.", "Mr. Bell of the U.S. line said it was over"),
        ("OAKPORT (Wire) — The ferry stayed in port. It rained.", "The ferry stayed in port"),
        ("“We stay,” said Bell. “It rains.”", "“We stay,” said Bell"),
        ("only some words without an end", "only some words without an end"),
        ("渡船は月曜日に出航しなかった。誰も理由を言わなかった。", "渡船は月曜日に出航しなかった。"),
    ],
)  # fmt: skip
def test_a_missing_headline_is_the_first_real_sentence(body: str, title: str) -> None:
    """Captions, labels and datelines are passed over, abbreviations end no sentence, and the title says it is derived."""
    article = article_of(draft(body=body))
    assert (article.title, article.title_derived) == (title, True)


def test_a_long_derived_headline_is_cut_at_a_word() -> None:
    """It stays within the length of a headline and says that it was cut."""
    title = article_of(draft(body="The ferry that " + "never sailed " * 30 + "sank.")).title
    assert len(title) <= 91
    assert title.endswith((" never…", " sailed…"))


def test_a_given_headline_is_kept_on_one_line() -> None:
    """A headline is the source's own, without line breaks."""
    article = article_of(draft(title=" Ferry\nstays \x1b in port "))
    assert (article.title, article.title_derived) == ("Ferry stays in port", False)
