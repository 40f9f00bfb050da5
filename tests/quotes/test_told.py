"""The words of others within somebody's speech."""

from __future__ import annotations

import pytest

from assistant.quotes import find, find_all
from assistant.schema import Article, Quote
from assistant.split import sentences


def everything(body: str) -> tuple[Quote, ...]:
    """Return what is found in an article with this body, the words within speech too."""
    return find_all(Article("0" * 12, "A headline", body, "The Courier", (), None, None, ""), sentences(body))


def passed_on(body: str) -> list[tuple[str, str | None, str | None]]:
    """Return words within speech, whose they are and who tells them."""
    return [(one.text, one.speaker, one.relay) for one in everything(body) if one.within is not None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "“The minister told me, ‘We will not pay,’ and left,” Nils Holm said.",
            ("We will not pay,", "The minister", "told by Nils Holm"),
        ),
        (
            "\"The minister told me, 'We will not pay,' and left,\" Nils Holm said.",
            ("We will not pay,", "The minister", "told by Nils Holm"),
        ),
        (
            "‘The minister told me: “We will not pay,” and left,’ Nils Holm said.",
            ("We will not pay,", "The minister", "told by Nils Holm"),
        ),
        (
            "«Then Lena Voss said, “We will not pay”, and left», said Nils Holm.",
            ("We will not pay", "Lena Voss", "told by Nils Holm"),
        ),
        (
            "„Lena Voss sagte: ‚Wir zahlen das nicht.‘ Und sie ging“, sagte Nils Holm.",
            ("Wir zahlen das nicht.", "Lena Voss", "told by Nils Holm"),
        ),
        (
            "“Voss came at noon. She said, ‘We will not pay,’” said Nils Holm. Lena Voss is the mayor.",
            ("We will not pay,", "Lena Voss", "told by Nils Holm"),
        ),
        (
            "“Voss met Ada Lund. She said, ‘We will not pay,’” said Nils Holm. Lena Voss and Ada Lund sat there.",
            ("We will not pay,", None, "told by Nils Holm"),
        ),
        (
            "“‘We will not pay,’ Lena Voss told us,” said Nils Holm.",
            ("We will not pay,", "Lena Voss", "told by Nils Holm"),
        ),
    ],
)
def test_words_within_speech_are_whose_the_speech_says(body: str, expected: tuple[str, str | None, str]) -> None:
    """The inner words are a record of their own, told by the outer speaker; a pronoun that may mean two is nobody's."""
    text, speaker, relay = expected
    assert [(words, who and who.casefold(), by) for words, who, by in passed_on(body)] == [
        (text, speaker and speaker.casefold(), relay)
    ]


@pytest.mark.parametrize(
    "body",
    [
        "“I read ‘The Long Night’ twice and Voss said it was ‘fine’ by her,” Nils Holm said.",
        "“I said, ‘We will not pay,’ and they left,” Nils Holm said.",
        "“She thought, ‘We will not pay,’ and left,” Nils Holm said.",
        "“People always say, ‘We will not pay,’ and leave,” Nils Holm said.",
        "“If the minister says, ‘We will not pay,’ then we leave,” Nils Holm said.",
        "“The minister never said, ‘We will not pay,’ to me,” Nils Holm said.",
        "“It is a time to say, ‘We will not pay,’ and leave,” Nils Holm said.",
        "“We don’t call it ‘our house’ any more, and ’twas theirs,” Nils Holm said.",
        "Nils Holm said: “We will not pay.” The minister told him ‘never’.",
    ],
)
def test_what_nobody_else_has_said_is_no_record(body: str) -> None:
    """Titles, scare quotes, the speaker's own words and what is thought, supposed or denied are nobody else's words."""
    assert passed_on(body) == []


def test_the_outer_quotations_stay_what_they_are() -> None:
    """The records of speech do not overlap; what stands within them comes behind the whole utterance."""
    body = "“The minister told me, ‘We will not pay,’ and,” Nils Holm said, “he left.”"
    article = Article("0" * 12, "A headline", body, "The Courier", (), None, None, "")
    outer = find(article, sentences(body))
    assert [one.within for one in outer] == [None, None]
    assert everything(body)[:2] == outer
    (inner,) = everything(body)[2:]
    assert inner.within == outer[0].start
    assert body[inner.start : inner.end] == inner.text == "We will not pay,"
