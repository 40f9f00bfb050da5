"""A sentence that repeats a cited one to the letter is the source's own: no other rule has a say in it."""

from __future__ import annotations

from functools import lru_cache

from assistant.schema import Claim
from assistant.text.typography import plain
from assistant.verify.grounds import Grounds


def is_copy(claim: Claim, grounds: Grounds) -> bool:
    """Whether a claim is one of the sentences that it cites, typography, case and the closing stop apart."""
    if not claim.citations or not all(grounds.holds(number) for number in claim.citations):
        return False
    said = _bare(claim.text)
    return any(said == _bare(line.evidence.text) for line in grounds.cited(claim).lines)


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return plain(text).casefold().strip(" .")
