"""Check the fictional articles that come with the project against themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checking import source
from assistant.manuscripts import quotations
from assistant.schema import Manuscript
from assistant.verify import drafted
from tests.verify.sample import CORPUS, _read


@pytest.mark.parametrize("path", sorted(CORPUS.rglob("*.md")), ids=lambda path: path.stem)
def test_an_article_gives_no_false_alarm_about_itself(path: Path) -> None:
    """Every quotation of an article is found in it, with the speaker whom it names."""
    article, _, recorded = _read(path.stem)
    held = source(article, recorded)
    alarms = []
    for one in quotations(Manuscript(article.id, article.body)):
        found = drafted.located(one.text, one.claimant, one.outside, [held])
        if found is None or found.verdict != "found":
            alarms.append((one.text, one.claimed, found))
    assert not alarms


@pytest.mark.parametrize(
    ("key", "draft"),
    [
        ("judge-orders", "“The picture is clearer than it was,” said Lionel Brandvold of Astergate."),
        ("takeover-is", "“Because it was there,” a Ferrowick director told the columnist."),
        ("selwyn-athletic-stay", "“I follow crab,” said Bridie Moynagh."),
    ],
)
def test_an_honest_draft_is_found(key: str, draft: str) -> None:
    """A draft that gives words to their speaker, by name or by description, is right."""
    article, _, recorded = _read(key)
    (one,) = quotations(Manuscript("draft", draft))
    found = drafted.located(one.text, one.claimant, one.outside, [source(article, recorded)])
    assert found is not None
    assert found.verdict == "found", found


def test_a_full_name_further_down_is_nobody_s_before() -> None:
    """A family name in a draft is whoever's the article knows, though the draft later names a namesake in full."""
    article, _, recorded = _read("strikes-ledge")
    words = "The radar was working, the lookout was posted and we were where we should have been,"
    weather = "The wind blew and the sea was cold on that morning in the harbour. " * 8
    draft = f"“{words}” Reyl said.\n\n{weather}\n\nMarguerite Reyl would not speak."
    one = quotations(Manuscript("draft", draft))[0]
    found = drafted.located(one.text, one.claimant, one.outside, [source(article, recorded)])
    assert found is not None
    assert found.verdict == "found", found
