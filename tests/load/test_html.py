"""Saved pages: the article and nothing else of the page."""

from __future__ import annotations

import subprocess
import sys

import pytest

from assistant.errors import InputError
from assistant.load import html

PROSE = "The ferry stayed in port on Monday, and nobody at the harbour office would say when it would sail again."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays in port | The Courier</title>
<link rel="canonical" href="https://courier.example/ferry"><meta property="og:site_name" content="The Courier">
<script type="application/ld+json">{{"@graph": [{{"@type": ["NewsArticle"], "headline": "Ferry",
"datePublished": "2024-05-06T07:30:00+02:00", "author": [{{"@type": "Person", "name": "Ann Bell"}}, {{"name": "Tom O’Dea"}}]}}]}}</script></head>
<body><nav><a href="/">Home</a><a href="/news">News and weather and all the rest of it.</a></nav>
<article><h1>Ferry <em>stays</em> in port</h1><p>{PROSE}</p><p>“We wait,” said <b>Ann Dow</b>, who has a <a href="x">ticket</a>&nbsp;for it.<br>{PROSE}</p>
<script>alert("never words")</script><ul><li>First the engine failed, it was said.</li><li>Then the captain left.</li></ul><p>{PROSE} Twice.</p></article>
<section id="comments" class="comments"><div class="comment"><p>I think that this ferry is a disgrace to the whole town.</p></div></section>
<footer><p>Copyright The Courier. All rights reserved.</p></footer></body></html>"""


def test_the_article_of_a_page_with_its_paragraphs() -> None:
    """Words stay, paragraphs stay apart, navigation, scripts, comments and the repeated headline are left out."""
    body = html.draft(PAGE.encode(), "x").body
    assert body.split("\n\n")[0] == PROSE
    assert "“We wait,” said Ann Dow, who has a ticket" in body
    assert "First the engine failed, it was said.\n\nThen the captain left." in body
    for other in ("Home", "alert", "disgrace", "Copyright", "stays"):
        assert other not in body


def test_what_the_page_says_about_it() -> None:
    """The headline as readers see it, every author, the time of day, publisher and address."""
    found = html.draft(PAGE.encode(), "x")
    assert (found.title, found.authors, found.source) == (
        "Ferry stays in port",
        ("Ann Bell", "Tom O’Dea"),
        "The Courier",
    )
    assert (found.published_at, found.url) == ("2024-05-06T07:30:00+02:00", "https://courier.example/ferry")


@pytest.mark.parametrize(
    ("named", "source"),
    [
        ("https://www.courier.example", "courier.example"),
        ("Ferry stays in port", "courier.example"),
        ("Copyright 2024", "courier.example"),
        ("© The Courier", "courier.example"),
        ("Copyrightly", "Copyrightly"),
    ],
)
def test_a_publisher_is_no_address_headline_or_notice(named: str, source: str) -> None:
    """What a page gives as its site's name and is none leaves the site's own."""
    page = PAGE.replace('content="The Courier"', f'content="{named}"')
    assert html.draft(page.encode(), "x").source == source


def test_a_byline_among_the_authors_for_machines_is_read() -> None:
    """Nobody is called "By", and who wrote together is named apart."""
    page = PAGE.replace('"name": "Ann Bell"', '"name": "By ANN BELL and Tom Dow"')
    assert html.draft(page.encode(), "x").authors == ("ANN BELL", "Tom Dow", "Tom O’Dea")


def test_a_date_that_nobody_can_read_is_refused() -> None:
    """A page that states its date in words that are none is not added as undated."""
    page = PAGE.replace("2024-05-06T07:30:00+02:00", "the day after the fair")
    with pytest.raises(InputError, match="the date 'the day after the fair' cannot be read"):
        html.draft(page.encode(), "x")


def test_a_linked_byline_names_the_author() -> None:
    """A page without data for machines still says who wrote it."""
    page = f"<html><h1>Ferry stays in port</h1><div>By&nbsp;<a href='/ann'>Ann Bell</a></div><p>{PROSE}</p><p>{PROSE} Twice.</p></html>"
    assert html.draft(page.encode(), "x").authors == ("Ann Bell",)


def test_the_publisher_s_name_is_no_part_of_the_headline() -> None:
    """What search engines are given is cut to the headline."""
    page = f"<html><title>Ferry stays in port - The Courier</title><meta property='og:site_name' content='The Courier'><p>{PROSE}</p><p>{PROSE} Twice.</p>"
    assert html.draft(page.encode(), "x").title == "Ferry stays in port"


@pytest.mark.parametrize("name", ["cp1252", "utf-16"])
def test_other_encodings_are_read(name: str) -> None:
    """A declared or marked encoding gives the same words."""
    page = PAGE.replace('charset="utf-8"', f'charset="{name.replace("cp", "windows-")}"')
    assert "“We wait,”" in html.draft(page.encode(name, "ignore"), "x").body


def test_utf_7_is_read_or_refused() -> None:
    """Its bytes are all ASCII, and are not taken for it when they are cut short."""
    page = PAGE.replace('charset="utf-8"', 'charset="utf-7"').encode("utf-7")
    assert "“We wait,”" in html.draft(page, "x").body
    with pytest.raises(InputError, match="UTF-7"):
        html.draft(page.replace(b"+IB0", b"+IB"), "x")


def test_a_bad_byte_outside_the_article_does_not_cost_it() -> None:
    """A page with a broken footer is read; one with broken words is refused."""
    assert html.draft(PAGE.encode().replace(b"Copyright", b"\xff\xfe\xfd"), "x").body
    with pytest.raises(InputError, match="encoding"):
        html.draft(PAGE.encode().replace("“We".encode(), b"\xff\x93We"), "x")


@pytest.mark.parametrize(
    "page",
    [
        b"<html></html>",
        b"<html><body><noscript>You need to enable JavaScript.</noscript></body></html>",
        b"<html><body>" + b"<a href=x>Home</a> <a href=y>News</a> " * 50 + b"</body></html>",
        b"<html>" + b"<div>" * 20_000,
        b"<html><script type='application/ld+json'>" + b"[" * 20_000 + b"</script></html>",
        b"not a page",
        b"%PDF-1.7",
    ],
)
def test_a_page_without_an_article_is_refused(page: bytes) -> None:
    """Frames, walls, menus and nonsense are no articles."""
    with pytest.raises(InputError):
        html.draft(page, "x")


def test_only_a_page_costs_the_import() -> None:
    """Reading text does not load trafilatura."""
    code = (
        "import io, sys; from assistant import load;"
        "list(load.articles('-', stdin=io.BytesIO(b'By Ann Bell\\n3 May 2023\\n\\nIt rained.')));"
        "sys.exit(bool({'trafilatura', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
