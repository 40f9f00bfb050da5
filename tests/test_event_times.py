"""When the things are that an article tells of."""

from __future__ import annotations

from assistant import event_times, quotes, split
from assistant.schema import Article, EventTime

BODY = """The ferry Marit sank on Tuesday, the harbour office said. It had been repaired last week.

"We heard a bang yesterday," captain Ole Brun told reporters on Wednesday. "The hull broke on Tuesday."

The inquiry will open on Monday. The company bought the ship on 3 May 2029.
"""


def found(body: str, published: str | None) -> dict[str, tuple[str, str]]:
    """Return the days of each phrase of a body."""
    article = Article("0" * 12, "Ferry sinks", body, "The Courier", (), published, None, "")
    sentences = split.sentences(body)
    times: tuple[EventTime, ...] = event_times.find(article, sentences, quotes.find(article, sentences))
    return {body[max(0, one.start - 10) : one.end]: (one.first, one.last) for one in times}


def test_days_are_counted_from_publication_and_in_speech_from_the_day_of_speaking() -> None:
    """What was "yesterday" in what was said on Wednesday is Tuesday, though the article came out on Friday."""
    days = found(BODY, "2031-04-18T07:00:00Z")
    assert [each for name, each in days.items() if name.endswith("sank on Tuesday")] == [("2031-04-15", "2031-04-15")]
    assert [each for name, each in days.items() if name.endswith("last week")] == [("2031-04-07", "2031-04-13")]
    assert [each for name, each in days.items() if name.endswith("yesterday")] == [("2031-04-15", "2031-04-15")]
    assert [each for name, each in days.items() if name.endswith("on Monday")] == [("2031-04-21", "2031-04-21")]
    assert [each for name, each in days.items() if name.endswith("3 May 2029")] == [("2029-05-03", "2029-05-03")]


def test_an_article_without_a_day_has_only_whole_dates() -> None:
    """A month of publication is no day to count from either."""
    for published in (None, "2031-04", "2031"):
        assert list(found(BODY, published).values()) == [("2029-05-03", "2029-05-03")]
