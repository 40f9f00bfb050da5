"""Whether the one to whom a claim gives words is the speaker on record."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.schema import Quote
from assistant.text.names import folded, key_of, keys_meet, names, one_word
from assistant.text.vocabulary import vocabulary
from assistant.verify import institutions
from assistant.verify.attribution import Claimant
from assistant.verify.grounds import Source
from assistant.verify.language import KIN, REPORTING, is_irregular, stem
from assistant.verify.units import units

HOLLOW = vocabulary("the a an of and for to in on at by s his her their its that this who said")

_OWNED = frozenset({"her ", "his ", "thei"})
"""How a record begins that ties somebody unnamed to somebody named: "her deputy"."""
_JOINING = frozenset({"and", "or", "nor"})
"""Words that set somebody beside another."""
_PARTING = vocabulary(
    "is are was were be been has have had will would can could may might with while when after before as but than"
)
"""Words behind which a clause is no longer about the name before them."""
_WHO = frozenset({"who", "which", "that"})
_RELATED = KIN | vocabulary(
    "grandfather grandmother grandson granddaughter twin widow widower partner fiance fiancee girlfriend boyfriend friend colleague neighbour neighbor relative "
    "lawyer solicitor attorney counsel barrister advocate"
)
"""Nouns that tie somebody to another person, who is not the one that they stand for."""
_IN_A_DOCUMENT = "in "
"""How a relay begins that names the document in which somebody says something."""
_ANYONE = vocabulary("a an one another some several many all both")
"""Words with which a description names no one in particular."""


def is_relation(claimant: Claimant) -> bool:
    """Whether a claimant is tied to somebody else: "the captain's wife", "Holt's lawyer"; not by a name like Ada Friend."""
    is_name = any(len(key := key_of(name)) > 1 and key[-1:] == claimant.words[-1:] for name in claimant.names)
    return not is_name and not _RELATED.isdisjoint(claimant.words[-1:])


def meets(claimant: Claimant, speaker: str | None, role: str | None, relay: str | None, source: Source) -> bool | None:
    """Return whether a claimant is this speaker; None where the record does not say."""
    if speaker is None and role is None:
        return None
    if is_relation(claimant) and _RELATED.isdisjoint(folded_words(role) | folded_words(speaker)):
        return False if any(is_name_of(name, speaker, None, source) for name in claimant.names) else None
    if claimant.names:
        return _named(claimant, speaker, role, relay, source)
    return _so_described(claimant, speaker, role, relay, source)


def _so_described(
    claimant: Claimant, speaker: str | None, role: str | None, relay: str | None, source: Source
) -> bool | None:
    """Return whether a claimant without a name ("the captain") is this speaker."""
    words = frozenset(stem(word) for word in claimant.words if word not in HOLLOW)
    own = _stems(speaker) | _stems(role)
    on_record = own | (_stems(relay) if (relay or "").startswith(_IN_A_DOCUMENT) else frozenset())
    if words & on_record:
        return None if _may_be_another(claimant, words, on_record, own, source) else True
    if not (claimant.writing or claimant.generic) and _described(words, speaker, source):
        return True
    if speaker is None or not (_speaks_so_called(claimant, source) or _is_anothers(claimant, words, speaker, source)):
        return None
    return False


def _may_be_another(
    claimant: Claimant, words: frozenset[str], on_record: frozenset[str], own: frozenset[str], source: Source
) -> bool:
    """Whether one person's description ("its spokesman") fits another speaker of the article as well, or better."""
    every = (_stems(quote.speaker) | _stems(quote.role) for quote in source.quotes)
    others = [other for other in every if other != own]
    if any(other & words > words & on_record for other in others):
        return True
    if claimant.words[:1] and (claimant.words[0] in _ANYONE or claimant.words[-1].endswith("s")):
        return False
    others = [other for other in others if not other & on_record - words]
    return any(other & words and not words & on_record > other & words for other in others)


def _is_anothers(claimant: Claimant, words: frozenset[str], speaker: str, source: Source) -> bool:
    """Whether "the captain" is what the article calls somebody else who speaks in it, and not this speaker."""
    if claimant.writing or claimant.generic or claimant.words[:1] != ("the",) or not words:
        return False
    others = {
        (quote.speaker, quote.role)
        for quote in source.quotes
        if quote.speaker and not same_name(quote.speaker, speaker)
    }
    return any(words <= _stems(role) or (names(other) and _described(words, other, source)) for other, role in others)


def _speaks_so_called(claimant: Claimant, source: Source) -> bool:
    """Whether somebody is on record under just this phrase, "the entry for May", and so is not whoever else speaks."""
    words = frozenset(claimant.words) - HOLLOW
    return bool(words) and any(
        words == frozenset(folded(word) for word in units(quote.speaker).words) - HOLLOW
        for quote in source.quotes
        if quote.speaker
    )


def _named(claimant: Claimant, speaker: str | None, role: str | None, relay: str | None, source: Source) -> bool | None:
    relations = _relations(claimant, speaker, source)
    if relations & {"one", "other"} or _is_named(claimant, speaker, role, source):
        return "one" in relations or "other" not in relations
    relayed = any(relay is not None and all(word in folded_words(relay) for word in key_of(n)) for n in claimant.names)
    if speaker is None or relayed or "untold" in relations:
        return None
    if speaker[:4].casefold() in _OWNED:
        is_same = claimant.words[-1:] == tuple(_folded_words(speaker))[-1:]
        if is_same or is_relation(claimant):
            return is_same or None  # an attorney may be "his lawyer"
    if not any(not name.soft or name.start == 0 for name in names(speaker)):
        if _is_called(claimant, speaker, source):
            return True
        return False if speaks(claimant, source) else None
    return bool(not speaks(claimant, source) and _is_role(claimant, speaker, source))


def _is_named(claimant: Claimant, speaker: str | None, role: str | None, source: Source) -> bool:
    standing = None if speaker is not None and _is_a_relative(role, claimant) else role
    return any(is_name_of(name, speaker, standing, source) for name in claimant.names)


def _relations(claimant: Claimant, speaker: str | None, source: Source) -> frozenset[institutions.Relation | None]:
    """Return how the institutions that a claim names stand to the one on record."""
    if speaker is None:
        return frozenset()
    return frozenset(institutions.relation(name, speaker, source) for name in institutions.names_of(claimant))


def _is_a_relative(role: str | None, claimant: Claimant) -> bool:
    """Whether a role ties the speaker to somebody else ("an uncle of Holt"), and the claim does not say so itself."""
    return not _RELATED.isdisjoint(folded_words(role)) and _RELATED.isdisjoint(claimant.words)


def _is(key: tuple[str, ...], speaker: str | None, role: str | None, source: Source) -> bool:
    """Whether a name is the speaker's, an alias of it, or the role's."""
    if speaker is not None and _is_half(key, speaker, source):
        return False
    if speaker is not None and (keys_meet(key, key_of(speaker)) or _aliased(key, key_of(speaker), source)):
        return True
    if role is not None and len(key) == 1 and keys_meet(key, key_of(role)):
        return True
    return all(word in folded_words(role) | folded_words(speaker) for word in key)


def _is_half(key: tuple[str, ...], speaker: str, source: Source) -> bool:
    """Whether a name is but half of the speaker's and whole somebody else's on record: A. Lund beside B. Lund-Amory."""
    halves = _halves(speaker)
    if halves.isdisjoint(key) or halves.issubset(key):
        return False
    others = {quote.speaker for quote in source.quotes if quote.speaker}
    return any(keys_meet(key, key_of(other)) and _halves(other).isdisjoint(key) for other in others)


def _halves(name: str) -> frozenset[str]:
    return frozenset(one_word(half) for word in name.split() if "-" in word for half in word.split("-"))


def is_name_of(name: str, speaker: str | None, role: str | None, source: Source) -> bool:
    """Whether a name, as written, is the speaker's, one of the same institution's, or the role's."""
    return _is(key_of(name), speaker, role, source) or (
        speaker is not None and institutions.is_one(name, speaker, source)
    )


def _is_role(claimant: Claimant, speaker: str, source: Source) -> bool:
    """Whether a name stands right beside the speaker's in the article: "Wagner's boss, Y. Prigozhin"."""
    last = key_of(speaker)[-1:]
    body = source.units
    wanted = [word for name in claimant.names for word in key_of(name)]
    if not wanted:
        return False
    for at in (at for word in last for at in body.where.get(word, ())):
        before = [one_word(word) for word in body.words[max(0, at - 4) : at]]
        after = [one_word(word) for word in body.words[at + 1 : at + 7]]
        if all(word in {*_joined(before[::-1]), *_joined(after)} for word in wanted):
            return True
    return False


def _joined(words: Sequence[str]) -> Sequence[str]:
    """Return the words next to a name up to one that parts what follows from it: "Voss was not alone, with Harbour".

    None of them are its own where it is but set beside another: "Voss and Harbour".
    """
    if words and words[0] in _JOINING:
        return ()
    parted = (at for at in range(len(words)) if _parts(words, at))
    return words[: next(parted, len(words))]


def _parts(words: Sequence[str], at: int) -> bool:
    """Whether a word begins what is no longer about the name: a verb but that of a relative clause, a relative's noun."""
    word = words[at]
    if word in _PARTING | _RELATED | REPORTING or word.endswith("n't"):
        return True
    is_relative = at > 0 and words[at - 1] in _WHO
    return (word.endswith("ed") or is_irregular(word)) and not is_relative


def _is_called(claimant: Claimant, description: str, source: Source) -> bool:
    """Whether the article describes the claimant, beside the name or on record, as the speaker without a name is described."""
    wanted = _stems(description)
    if not wanted or Claimant(0, 0, (), _folded_words(description)).writing:
        return False
    roles = [
        _stems(q.role)
        for q in source.quotes
        if q.speaker and any(keys_meet(key_of(n), key_of(q.speaker)) for n in claimant.names)
    ]
    if any(wanted <= role for role in roles):
        return True
    return any(_described(wanted, name, source) for name in claimant.names)


def _aliased(key: tuple[str, ...], speaker: tuple[str, ...], source: Source) -> bool:
    """Whether the article puts one name in brackets behind the other."""
    if len(key) != 1 and len(speaker) != 1:
        return False
    short, long = (key, speaker) if len(key) == 1 else (speaker, key)
    body = source.units
    for at in body.where.get(short[0], ()):
        if at and "(" in body.gaps[at - 1] and long and one_word(body.words[at - 1]) == long[-1]:
            return True
    return False


def _described(words: frozenset[str], speaker: str | None, source: Source) -> bool:
    """Whether the article calls the speaker so, right beside the name."""
    if speaker is None or not words:
        return False
    body = source.units
    for at in body.where.get(folded(speaker.split()[-1]) if speaker.split() else "", ()):
        if words <= {stem(word) for word in body.words[max(0, at - 5) : at + 6]}:
            return True
    return False


def _stems(text: str | None) -> frozenset[str]:
    return frozenset(stem(word) for word in units(text or "").words if word not in HOLLOW)


def _folded_words(text: str) -> tuple[str, ...]:
    return tuple(one_word(word) for word in units(text).words)


def folded_words(text: str | None) -> frozenset[str]:
    """Return the different words of a text, folded, peoples as countries."""
    return frozenset(one_word(word) for word in units(text or "").words)


def verdict(claimant: Claimant, quotes: tuple[Quote, ...], source: Source) -> bool | None:
    """Return whether all of these quotations are the claimant's; False needs one with an explicit other speaker."""
    answers = [meets(claimant, quote.speaker, quote.role, quote.relay, source) for quote in quotes]
    if any(answer is False for answer in answers):
        return False
    return True if answers and all(answers) else None


def shown(quotes: tuple[Quote, ...]) -> str:
    """Return who said these words, for a reader."""
    return next((quote.speaker or quote.role or "" for quote in quotes if quote.speaker or quote.role), "somebody else")


def same_name(name: str, other: str) -> bool:
    """Whether two names can be one."""
    return keys_meet(key_of(name), key_of(other))


def speaks(subject: Claimant, source: Source) -> bool:
    """Whether somebody is a speaker on record in the article."""
    return any(
        quote.speaker and keys_meet(key_of(name), key_of(quote.speaker))
        for quote in source.quotes
        for name in subject.names
    )
