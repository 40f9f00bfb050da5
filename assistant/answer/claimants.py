"""Tell how far a sentence is the words of one whom the question names or describes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.schema import Article, Evidence
from assistant.text.synonyms import KIN
from assistant.text.words import stems

_BESIDE = 40
"""Code points beside a name in which its article says who that is: "Orla Finch, a manufacturer of pumps"."""
_END = re.compile(r"[.!?;\n]")


def called(evidence: Sequence[Evidence], claimant: frozenset[str]) -> list[float]:
    """Return for each sentence, in 0..1, the share of a claimant's stems that call its speaker, or else its outlet.

    A speaker is called by name or by what the article says beside it, in words of nearly the same meaning: "the maker"
    is a manufacturer, "Tidewater's boss" the chief executive of Tidewater. What nobody says is its outlet's account.
    """
    known: dict[tuple[str, str | None], float] = {}
    found = []
    for one in evidence:
        key = one.article.id, one.speaker
        if key not in known:
            own = _described(one.article, one.speaker) if one.speaker else frozenset(stems(one.article.source or ""))
            met = sum(not own.isdisjoint((base, *KIN.get(base, ()))) for base in claimant)
            known[key] = met / len(claimant) if claimant else 0.0
        found.append(known[key])
    return found


def _described(article: Article, speaker: str) -> frozenset[str]:
    """Return the stems of a speaker's name and of what stands beside it in the article."""
    own = set(stems(speaker))
    last = speaker.strip().rpartition(" ")[2]
    for match in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", article.body) if last else ():
        before = _END.split(article.body[max(0, match.start() - _BESIDE) : match.start()])[-1]
        after = _END.split(article.body[match.end() : match.end() + _BESIDE])[0]
        own.update(stems(before), stems(after))
    return frozenset(own)
