"""Rule 2, within speech: words that a speaker passes on ("a man told me it was a drill") are not the speaker's own."""

from __future__ import annotations

import re

from assistant.text.marks import pairs
from assistant.verify.attribution import Claimant
from assistant.verify.finding import Finding
from assistant.verify.marked import Reading
from assistant.verify.occurrences import Occurrence
from assistant.verify.support import content_stems

_VERB = r"(?:say|says|said|saying|ask|asks|asked|tell|tells|told|shout|shouts|shouted|thought|write|writes|wrote|reply|replied)"
_PASSES_ON = re.compile(
    rf"(?P<who>[^.!?;:\n]*?)\b{_VERB}\b(?:(?:\s+to)?\s+(?:me|us|him|her|them|everyone|everybody|people))?(?:,|:|\s+that)?\s+$"
    rf"|(?P<asker>[^.!?;:\n]*?)\b{_VERB}\b[^.!?;\n]{{0,60}}[,:]\s+$",
    re.IGNORECASE,
)
"""Words of speech that end where somebody else's begin; the second form needs marks around these."""
_OWN = re.compile(
    r"\b(?:I|we|I've|we've|I'd|we'd|I'll|we'll)(?:\s+(?:\w+ly|just|also|have|had|never|not|always|once|then))*\s*$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:\b(?:to|can|could|would|must|should|may|might|let me|let us|not|never)|n['’]t|,)$", re.IGNORECASE
)
"""What stands before a verb of saying that nobody has said anything by ("to say", "I would say", "Say what you like")."""
_TOLD_SO = re.compile(
    r"\b(?:quot\w+|recall\w*|recount\w*|hear\w*|cit(?:es|ed|ing)|(?:was|were|been|being|is|are|get|gets|got) (?:asked|told|called))\b",
    re.IGNORECASE,
)
"""By what a claim shows that its speaker passes words on."""


def is_told(outside: str, speaker: str | None) -> bool:
    """Whether a sentence says outside its quotation that its speaker passes words on, those of `speaker` perhaps."""
    return _TOLD_SO.search(outside) is not None or bool(set(content_stems(speaker or "")) & set(content_stems(outside)))


def check(found: Occurrence, claimant: Claimant | None, reading: Reading) -> Finding | None:
    """Return a finding where a claim gives a speaker words that the speaker gives to somebody else."""
    if claimant is None or not found.quotes or _TOLD_SO.search(reading.outside):
        return None
    who = _who(found)
    if not who or set(content_stems(who)) & set(content_stems(reading.outside)):
        return None
    return Finding("removed", f"In the cited speech these are words of somebody else, whom {claimant.shown} passes on.")


def is_of(found: Occurrence, claimant: Claimant) -> bool:
    """Whether speech gives the words within it to the claimant: “The minister told me, ‘We will not pay’”."""
    stems = set(content_stems(_who(found)))
    return any(stems & set(content_stems(name)) for name in claimant.names or (" ".join(claimant.words),))


def _who(found: Occurrence) -> str:
    """Return the words with which speech says whom it passes on, "" where the words are the speaker's own."""
    body, begun = found.source.article.body, min(quote.start for quote in found.quotes)
    start = _place(found, begun)
    told = _PASSES_ON.search(body[begun:start].rstrip("“‘\"'"))
    if told is None:
        return ""
    who = told.group("who")
    if who is None:
        marked = any(pair.start in {start, start - 1, start - 2} for pair in pairs(body))
        who = told.group("asker") if marked else ""
    who = who.strip()
    return "" if _OWN.search(who) or _NO_SUBJECT.search(who) else who


def _place(found: Occurrence, begun: int) -> int:
    """Return where in the body the words begin; an utterance of several pieces tells only where it begins itself."""
    words = r"\W+".join(re.escape(word) for word in found.run.written[found.first : found.last])
    at = re.compile(words).search(found.source.article.body, begun)
    return at.start() if at else begun
