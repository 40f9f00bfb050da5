"""Copies: the cited sentence itself is always let through."""

from __future__ import annotations

import pytest

from assistant.schema import Article, Claim, Evidence, Quote
from assistant.verify import check

BODY = (
    "“We had boats out for forty minutes,” said Capt. Ana Brook, a harbour officer. "
    "The set had failed twice since January, she said, and nobody had ‘signed for’ it. "
    "‘Not fewer than eight,’ read the report."
)
FIRST, SECOND = BODY.index("The set"), BODY.index("‘Not")
ARTICLE = Article("0123456789ab", "Boats", BODY, "The Post", (), "2031-05-04", None, "0" * 64)
QUOTES = (Quote(1, BODY.index("”"), BODY[1 : BODY.index("”")], "direct", speaker="Ana Brook"),)
EVIDENCE = (
    Evidence(1, ARTICLE, 0, FIRST - 1, quotes=QUOTES),
    Evidence(2, ARTICLE, FIRST, SECOND - 1),
    Evidence(3, ARTICLE, SECOND, len(BODY)),
)


@pytest.mark.parametrize("item", EVIDENCE, ids=lambda item: str(item.number))
@pytest.mark.parametrize("dress", ["{}", "straight"])
def test_a_copied_sentence_stands(item: Evidence, dress: str) -> None:
    """Whatever titles, months and pronouns it holds, the sentence cited is verified, in other marks too."""
    text = item.text if dress == "{}" else item.text.translate(str.maketrans("“”‘’", "\"\"''"))
    assert check([Claim(text, (item.number,))], EVIDENCE)[0].status == "verified"


def test_a_copy_of_another_sentence_is_no_copy() -> None:
    """The number must be the sentence's own, and every number cited must exist."""
    quoted = EVIDENCE[0].text
    assert check([Claim(quoted, (99,))], EVIDENCE)[0].status == "removed"
    assert check([Claim(quoted, (1, 99))], EVIDENCE)[0].status == "removed"
    assert check([Claim(quoted.replace("forty", "fifty"), (1,))], EVIDENCE)[0].status == "removed"
