"""Two articles are of one story when they name the same things most."""

from __future__ import annotations

from assistant.text.stories import is_about, same_story
from tests.verify.invented import article

FERRY = "The Marit of Velm sank on Tuesday. The Marit had left Velm at dawn. Velm's harbour master spoke."
AGAIN = "Divers went down to the Marit on Friday. “The Marit lies on her side,” Ole Brun said."
BRIDGE = "The bridge at Orsa stays shut. Orsa's mayor, Nina Holt, was told of cracks. Holt spoke in Orsa."


def test_articles_that_name_the_same_most_are_of_one_story() -> None:
    """A follow-up shares the ship with the report; another place's bridge shares nothing but its outlet."""
    first, second, other = (article(body, title="News") for body in (FERRY, AGAIN, BRIDGE))
    assert same_story(first, second)
    assert same_story(first, first)
    assert not same_story(first, other)


def test_what_names_nothing_may_be_of_any_story() -> None:
    """Where nothing is named nothing is told apart."""
    assert same_story(article("It rained.", title="Rain"), article(BRIDGE))


def test_an_article_is_about_what_it_names_most() -> None:
    """All words of a matter count; a thing named in passing, or none, is not what an article is about."""
    ferry = article(FERRY, title="News")
    assert is_about(ferry, "the Marit")
    assert not is_about(ferry, "the Marit and Orsa")
    assert not is_about(ferry, "the")
