"""The page of an answer."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import json
import re

from lxml import html as reader

from assistant.render import html, json_of
from assistant.schema import Answer, Article


def test_cited_words_are_marked_in_their_paragraph(written: Answer, articles: dict[str, Article]) -> None:
    """Each citation shows its article's paragraph, marks exactly the cited words and links to them."""
    page = reader.fromstring(html(written, articles))
    for citation in written.citations:
        (shown,) = page.xpath(f"//article[@id='c{citation.number}']")
        assert " ".join(shown.xpath(".//mark")[0].text_content().split()) == " ".join(citation.text.split())
        assert " ".join(shown.xpath(".//blockquote")[0].text_content().split()) in " ".join(
            articles[citation.article_id].body.split()
        )
    (first,) = page.xpath("//article[@id='c1']")
    assert "We will not go back" in first.xpath(".//blockquote")[0].text_content()
    assert "third day on Tuesday" not in first.xpath(".//blockquote")[0].text_content()
    assert first.xpath(".//a/@href")[0].startswith("https://courier.example/strike#:~:text=She%20put")
    assert [a.get("href") for a in page.xpath("//div[@class='answer']//a")] == ["#c1", "#c2"]


def test_the_page_loads_and_runs_nothing(written: Answer, articles: dict[str, Article]) -> None:
    """The policy allows the page's own style alone; there is no script but data and nothing external."""
    text = html(written, articles)
    page = reader.fromstring(text)
    style = page.xpath("//style")[0].text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{digest}'" in policy
    assert page.xpath("//script/@type") == ["application/json"]
    assert not page.xpath("//@src | //link | //iframe | //*[@style] | //@onclick")
    assert "url(" not in style


def test_the_data_in_the_page_is_the_answer(written: Answer, articles: dict[str, Article]) -> None:
    """What `ask --json` prints can be read back from the page, even where the text tries to end the element."""
    sly = dataclasses.replace(written, text="</script><script>alert(1)</script><!-- \u2028 &amp;")
    text = html(sly, articles)
    data = re.search(r'<script type="application/json" id="answer">(.*?)</script>', text, re.DOTALL)
    assert data
    assert {**json.loads(data[1]), "page_sha256": None} == {**json_of(sly), "page_sha256": None}
    assert text.count("<script") == 1


def test_hostile_words_stay_words(written: Answer, articles: dict[str, Article]) -> None:
    """Markup in any field is shown, not obeyed."""
    evil = "<img src=x onerror=alert(1)>\"'"
    cited = tuple(dataclasses.replace(c, title=evil, speaker=evil, source=evil, url=None) for c in written.citations)
    text = html(
        dataclasses.replace(written, question=evil, text=evil, claims=(), citations=cited, model=evil), articles
    )
    page = reader.fromstring(text)
    assert not page.xpath("//img")
    assert page.xpath("//h1")[0].text_content() == evil
    assert "<b>most</b>" not in text


def test_a_changed_or_missing_article_is_said_to_be_so(written: Answer, articles: dict[str, Article]) -> None:
    """Offsets into another text would mark other words: the cited ones are shown alone."""
    changed = {name: dataclasses.replace(a, body="x" + a.body, sha256="0") for name, a in articles.items()}
    assert "has changed since this answer" in html(written, changed)
    gone = html(written, {})
    assert "is no longer in the corpus" in gone
    assert "<mark>She put the number of strikers at 340.</mark>" in gone


def test_removed_sentences_are_not_shown(written: Answer, articles: dict[str, Article]) -> None:
    """What did not stand is in the data alone."""
    page = reader.fromstring(html(written, articles))
    assert "430" not in page.xpath("//main")[0].text_content()
