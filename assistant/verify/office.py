"""Rule 4, second half: an office that a claim puts beside a name stands beside that name in the cited articles."""

from __future__ import annotations

import re

from assistant.text.names import Name, folded, names, one_word
from assistant.text.vocabulary import vocabulary
from assistant.verify.finding import Finding
from assistant.verify.grounds import Cited, Source
from assistant.verify.marked import Reading
from assistant.verify.support import HOLLOW
from assistant.verify.units import units

_OFFICES = vocabulary(
    "minister president secretary mayor governor director manager chairman chairwoman chair captain coach spokesman "
    "spokeswoman spokesperson judge general senator professor ceo chief commissioner ambassador prosecutor attorney mayor "
    "chancellor king queen prince princess sheriff bishop leader treasurer auditor founder owner"
)
_PORTFOLIOS = vocabulary(
    "prime interior foreign health transport transportation justice defence defense finance energy education labour labor "
    "environment home culture economy economic agriculture trade treasury state housing commerce science sports "
    "tourism planning immigration security water farm veterans press general"
)
"""What parts one minister or secretary from another."""
_AHEAD = re.compile(r"(?P<office>(?:[\w-]+ ){0,2}(?P<head>[\w-]+)),? $")
_BEHIND = re.compile(
    r"^(?:,| (?:is|was|became|remains)) (?:the |a |an |its |his |her |their )?(?P<office>(?:[\w-]+ ){0,3}?(?P<head>[\w-]+))(?: of [\w' -]+?)?[,.]"
)
_NEAR = 8
"""How many words on either side of a surname its office stands within."""


def check(reading: Reading, cited: Cited) -> Finding | None:
    """Return a doubt where the cited articles give an office to somebody else, or the name another one of its kind."""
    text = reading.outside
    for name in names(text):
        office = _office(name, text)
        if not office or not name.key:
            continue
        sources = [source for source in cited.sources if name.key[-1] in source.known]
        if any(_is_anothers(office, source) or _is_another(office, name, source) for source in sources) and not any(
            _holds(office, name, source) for source in sources
        ):
            return Finding("unverified", f"The cited article does not call {name.text} “{' '.join(office)}”.")
    return None


def _office(name: Name, text: str) -> tuple[str, ...]:
    """Return the words of the office right before or behind a name, empty where there is none of two words."""
    own = units(name.text).words
    head = next((at for at, word in enumerate(own[:-1]) if folded(word) in _OFFICES), None)
    if head is not None and head > 0:
        return tuple(folded(word) for word in own[: head + 1])
    for found in (_AHEAD.search(text[: name.start]), _BEHIND.search(text[name.end :])):
        if found is not None and folded(found.group("head")) in _OFFICES:
            words = tuple(folded(word) for word in units(found.group("office")).words)
            return tuple(word for word in words if word not in HOLLOW)
    return ()


def _is_anothers(office: tuple[str, ...], source: Source) -> bool:
    """Whether the article speaks of this office in one piece, so that it may be somebody else's."""
    words = source.units.words
    return any(words[at : at + len(office)] == office for at in source.units.where.get(office[0], ()))


def _is_another(office: tuple[str, ...], name: Name, source: Source) -> bool:
    """Whether the article puts another portfolio beside the name ("the transport minister, Holt")."""
    portfolio = _PORTFOLIOS.intersection(office)
    body = source.article.body
    given = (_office(each, body) for each in names(body) if each.key[-1:] == name.key[-1:])
    others = (_PORTFOLIOS.intersection(each) for each in given if each[-1:] == office[-1:])
    return bool(portfolio) and any(other and portfolio.isdisjoint(other) for other in others)


def _has_another(head: str, name: Name, source: Source) -> bool:
    """Whether the article puts other offices than this beside a full name, so that the head alone shortens none of them."""
    body = source.article.body
    given = {_office(each, body)[-1:] for each in names(body) if each.key == name.key} - {()}
    return bool(given) and len(name.key) > 1 and (head,) not in given


def _holds(office: tuple[str, ...], name: Name, source: Source) -> bool:
    if len(office) < 2:
        return not _has_another(office[0], name, source)
    wanted = {one_word(word) for word in office}
    body = source.units
    for at in body.where.get(name.key[-1], ()):
        if wanted <= {one_word(word) for word in body.words[max(0, at - _NEAR) : at + _NEAR + 1]}:
            return True
    said = (f"{quote.speaker} {quote.role}" for quote in source.quotes if quote.speaker and quote.role)
    return any(
        name.key[-1] in spoken and wanted <= spoken
        for spoken in ({one_word(w) for w in units(each).words} for each in said)
    )
