"""An invented dispute and the answers to a question about it."""

from __future__ import annotations

import hashlib

import pytest

from assistant.schema import Answer, Article, Citation, Claim, Position, Removed, Usage

COURIER = (
    "HARBOUR — The strike at the Calder works entered its third day on Tuesday.\n\n"
    "“We will not go back - not before the pay is settled, whatever they say,” said Ana Ruiz, who speaks for the "
    "dockers’ union. She put the number of strikers at 340. The company disputes the figure & says <b>most</b> came.\n\n"
    "A meeting is planned for Friday."
)
COMPANY = "Calder plc said on Wednesday that at most 120 people had stayed away.\n\nProduction went on, it said."


def article(name: str, title: str, body: str, *, source: str, published_at: str, url: str | None) -> Article:
    """Return an article with the hash of its body."""
    digest = hashlib.sha256(body.encode()).hexdigest()
    return Article(name, title, body, source, ("Jo Field",), published_at, url, digest)


@pytest.fixture
def articles() -> dict[str, Article]:
    """Return two articles by id, one with a web address."""
    courier = article(
        "3f9c2a81d0be",
        "Dockers dig in as strike enters third day",
        COURIER,
        source="The Harbour Courier",
        published_at="2023-04-18T17:30:00+01:00",
        url="https://courier.example/strike",
    )
    company = article(
        "81d0be3f9c2a", "Company plays down walkout", COMPANY, source="Calder plc", published_at="2023-04-19", url=None
    )
    return {a.id: a for a in (courier, company)}


def citation(number: int, of: Article, text: str, speaker: str | None) -> Citation:
    """Return a citation of words of an article."""
    start = of.body.index(text)
    span = (start, start + len(text), text)
    return Citation(number, of.id, of.sha256, of.title, of.source, of.published_at, of.url, *span, speaker)


@pytest.fixture
def citations(articles: dict[str, Article]) -> tuple[Citation, ...]:
    """Return two accounts of one number, and a sentence besides."""
    courier, company = articles.values()
    return (
        citation(1, courier, "She put the number of strikers at 340.", "Ana Ruiz"),
        citation(2, company, "Calder plc said on Wednesday that at most 120 people had stayed away.", None),
        citation(3, courier, COURIER.split("\n\n")[1].split(" She", maxsplit=1)[0], "Ana Ruiz"),
    )


@pytest.fixture
def written(citations: tuple[Citation, ...]) -> Answer:
    """Return an answer that a model wrote, with an unverified and a removed sentence."""
    return Answer(
        question="How many people are on strike at the Calder works?",
        status="answered",
        text="The union says 340 are out [1].\nThe company says that at most 120 stayed away [2]. They meet on Friday.",
        claims=(
            Claim("The union says 340 are out.", (1,), "verified", "report"),
            Claim("The company says that at most 120 stayed away.", (2,), "verified", "report"),
            Claim("They meet on Friday.", (), "unverified", "fact", "it cites nothing"),
        ),
        citations=citations,
        removed=(Removed("Ruiz said 430 were out [1].", "430 stands nowhere in what it cites"),),
        positions=(Position("number of strikers", (0, 1), "differ"),),
        model="a-model",
        prompt_sha256="ab12",
        usage=Usage(1000, 80),
        id="20250314-093000",
    )


@pytest.fixture
def extracted(citations: tuple[Citation, ...]) -> Answer:
    """Return an answer made of the articles' own sentences."""
    return Answer(
        question="How many people are on strike at the Calder works?",
        status="answered",
        text="\n".join(f"{c.text} [{c.number}]" for c in citations),
        claims=tuple(Claim(c.text, (c.number,), "verified", "quotation") for c in citations),
        citations=citations,
        positions=(Position("number of strikers", (0, 1), "differ"),),
    )


@pytest.fixture
def abstained(citations: tuple[Citation, ...]) -> Answer:
    """Return an answer that found nothing."""
    return Answer("Who pays?", "abstained", "Not found in 24 articles of 13 outlets.", nearest=citations[:1])
