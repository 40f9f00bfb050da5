"""Find the deed whose time a question asks for: when did the firm "recall" its kettles, when was the bridge "opened"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from assistant.text.names import names
from assistant.text.questions import importance
from assistant.text.vocabulary import vocabulary
from assistant.text.words import STOPWORDS, Word, spans, stem

_AUXILIARY = (
    r"(?:did|does|do|is|are|was|were|will|would|has|have|had|can|could|shall|should|must|may|might)(?:n['’]t)?\b"
)
_ASKS = re.compile(
    rf"\b(?:when|(?:what|which)\s+(?:day|date|year|month|time|hour)|how long ago)\s+{_AUXILIARY}", re.IGNORECASE
)
_BE = re.compile(r"\b(?:be|been|being)\b", re.IGNORECASE)
_BEFORE_NOUNS = vocabulary(
    "a an the this that these those my your his her its our their of in at on by for with from to about into over under "
    "new old next last first second other"
)
"""Words behind which a noun stands, and no deed."""
_GRAMMAR = STOPWORDS | vocabulary("across against along among around behind beside beyond near past")
_BEHIND = _GRAMMAR - {"of"}
"""Words that follow a deed, or open what it is done to."""
_TELLS = frozenset(map(stem, "announced reported revealed confirmed told disclosed published".split()))  # noqa: SIM905
"""What any article does with what it tells: it goes without saying."""


def asked_deed(question: str, known: Collection[str] = ()) -> str | None:
    """Return the stem of the word that tells what was done, None where none is found or it is a word of every day.

    It is the first word behind who or what does it, and that stands before an end, a name or a word of grammar: in "when did
    the head of Lund Line offer to quit" it is "offer". `known` are stems of words that are names, however they are written.
    """
    asks = list(_ASKS.finditer(question))
    if not asks:
        return None
    rest = question[asks[-1].end() :]
    passive = _BE.search(rest)
    if passive:
        rest = rest[passive.end() :]
    named = [(name.start, name.end) for name in names(rest) if not name.soft]
    own = list(spans(rest))
    is_name = [stem(one.folded) in known or any(start <= one.start < end for start, end in named) for one in own]
    deed = next((own[at].folded for at in range(len(own)) if _is_deed(own, is_name, at)), "")
    return stem(deed) if deed and importance(deed, frozenset()) == 1 and stem(deed) not in _TELLS else None


def _is_deed(own: Sequence[Word], is_name: Sequence[bool], at: int) -> bool:
    if is_name[at] or own[at].folded in _GRAMMAR or (at and own[at - 1].folded in _BEFORE_NOUNS):
        return False
    return at + 1 == len(own) or is_name[at + 1] or own[at + 1].folded in _BEHIND
