"""Rule 7, among neighbours: what leans on a removed sentence goes with it, and no side of a dispute stands alone."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.text.names import folded, key_of, keys_meet
from assistant.text.values import contradict, values
from assistant.text.vocabulary import vocabulary
from assistant.verify.judge import Judged
from assistant.verify.language import stem
from assistant.verify.support import content_stems
from assistant.verify.units import units

_LEANING = vocabulary(
    "he she they it this these those his her their its him them such both neither that another others hers theirs "
    "consequently therefore thus hence similarly likewise instead otherwise conversely then"
)
_CONTRAST = re.compile(
    r"^(?:but|however|yet|by contrast|in contrast|on the other hand|conversely|meanwhile|whereas|while|others?|"
    r"on the contrary|nevertheless|nonetheless|still|instead|although|though)\b|"
    r"\b(?:by contrast|in contrast|on the other hand|disput\w+|contradict\w+|den(?:y|ies|ied)|disagree\w*|instead|"
    r"differently|otherwise|rejected|countered)\b",
    re.IGNORECASE,
)
_HOLLOW_STARTS = vocabulary("and but so however meanwhile moreover also then still yet in addition furthermore")
LEANS = "It leans on a sentence that was removed."
ALONE = "The other account beside it did not stand, and one side of a dispute is not shown alone."


def leans(judged: Judged) -> bool:
    """Whether a sentence opens with a word that means something in the sentence before."""
    words = [folded(word) for word in units(judged.reading.text).words[:4]]
    while words and words[0] in _HOLLOW_STARTS:
        words = words[1:]
    if not words or words[0] not in _LEANING:
        return False
    return not (words[0] == "it" and words[1:2] in (["is"], ["was"]) and words[2:3] in (["unclear"], ["not"]))


def fall(judged: Judged, previous: Judged | None) -> Judged:
    """Remove a sentence that leans on a removed one."""
    if previous is None or not previous.removed or judged.removed or judged.claim.kind == "absence":
        return judged
    return _removed(judged, LEANS) if leans(judged) else judged


def takes_a_side(judged: Judged) -> bool:
    """Whether a sentence gives somebody an account that the next one may dispute."""
    return bool(judged.claimants) and judged.claim.kind != "absence"


def together(first: Judged, second: Judged) -> tuple[Judged, Judged]:
    """Let two sides of a dispute stand or fall together."""
    if first.removed == second.removed or not _dispute(first, second):
        return first, second
    return (first, _removed(second, ALONE)) if first.removed else (_removed(first, ALONE), second)


def _removed(judged: Judged, reason: str) -> Judged:
    return replace(judged, claim=replace(judged.claim, status="removed", reason=reason))


def _dispute(first: Judged, second: Judged) -> bool:
    if not (takes_a_side(first) and takes_a_side(second)) or _one_speaker(first, second):
        return False
    contrast = _CONTRAST.search(second.reading.text) is not None
    about = set(content_stems(first.reading.outside)) & set(content_stems(second.reading.outside))
    named = {stem(folded(word)) for judged in (first, second) for c in judged.claimants for word in c.words}
    return contrast or (bool(about - named) and _other_figures(first, second))


def _other_figures(first: Judged, second: Judged) -> bool:
    """Whether two sentences give other values for one kind of thing."""
    return any(contradict(one, other) for one in values(first.reading.text) for other in values(second.reading.text))


def _one_speaker(first: Judged, second: Judged) -> bool:
    if any(claimant.pronoun for claimant in second.claimants[:1]):
        return True
    return any(
        keys_meet(key_of(one), key_of(other))
        for a in first.claimants
        for b in second.claimants
        for one in a.names
        for other in b.names
    )
