"""Find whom a line names: the people, with their roles where these stand beside them, the institutions and the groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.quotes.appositions import apposition
from assistant.quotes.mentions import FULL_NAME, PRONOUNS, joined, run_start
from assistant.quotes.people import People, Speaker
from assistant.quotes.personal import bare, is_person
from assistant.quotes.reading import Line, Token
from assistant.quotes.vocabulary import (
    AUXILIARIES,
    DEFINITE,
    FUNCTION,
    GROUPS,
    IMPERATIVES,
    LAST_NAMES_TOO,
    LINKS,
    NAMES_TOO,
    ROLES,
)
from assistant.text.institutions import INSTITUTIONS
from assistant.text.saying import is_verb

_NO_NAMES = FUNCTION | PRONOUNS
_NEVER_LAST = _NO_NAMES - LAST_NAMES_TOO
_NOBODY = frozenset(
    {"AI", "CEO", "CFO", "CTO", "COO", "VP", "GM", "PR", "SEO", "TV", "PC", "HQ", "Jr", "Jr.", "API", "PDF"}
)
"""Abbreviations that name nobody by themselves."""
_LIST = 3
"""People side by side, at least, that are a list."""
_FEWEST = 3
"""Words and a comma before a name that may be a role."""
_IN_SENTENCES = AUXILIARIES | {"not"}


def named(line: Line, people: People) -> Iterator[tuple[int, Speaker]]:
    """Yield the people, institutions and groups that a line names, and where each stands."""
    tokens = line.tokens
    is_title = is_heading(tokens)
    last = 0
    for at in [place for place, token in enumerate(tokens) if token.is_capital or token.low in GROUPS]:
        if at < last:
            continue
        last = _name_end(tokens, at, people) if tokens[at].is_capital else at
        if last == at:
            if tokens[at].low in GROUPS:
                yield at, Speaker(_group(tokens, at), is_person=False, is_several=True, is_named=False)
            continue
        if at > 0 or last > 1 or not people.is_common(tokens[0].text):
            name, is_person = people.full([token.text for token in tokens[at:last]])
            is_loose = is_title or _is_within_title(tokens, at, last) or (at == 0 and last == 1 and people.opens(name))
            is_nobody = name in _NOBODY or (is_loose and not (is_person and people.is_sure(name)))
            if not (is_nobody or (is_person and _is_attribute(tokens, at, last))):
                yield at, Speaker(name, _role_beside(tokens, at, last) if is_person else None, is_person=is_person)


def unlisted(tokens: Sequence[Token], here: Sequence[tuple[int, Speaker]]) -> list[tuple[int, Speaker]]:
    """Return whom a line names but for the people of a list of three or more: no "he" means one of them."""
    kept: list[tuple[int, Speaker]] = []
    run: list[tuple[int, Speaker]] = []
    for one in here:
        if run and not all(_is_of_list(token) for token in tokens[run[-1][0] : one[0]]):
            kept += _few(run)
            run = []
        run.append(one)
    return kept + _few(run)


def _is_of_list(token: Token) -> bool:
    return token.is_capital or token.text == "," or token.low == "and" or token.low in LINKS


def _few(run: Sequence[tuple[int, Speaker]]) -> list[tuple[int, Speaker]]:
    return [one for one in run if len(run) < _LIST or not one[1].is_person]


def is_heading(tokens: Sequence[Token]) -> bool:
    """Tell a line whose words all have capitals: what it names may be a theme and no person."""
    count = 0
    for token in tokens:
        if token.kind != "word":
            if token.kind == "quote":
                return False
        elif token.text[0].isdigit():
            continue
        elif (not token.is_capital and token.low not in FUNCTION) or (
            token.low in AUXILIARIES and token.text.islower()
        ):
            return False
        else:
            count += 1
    return count >= _FEWEST


def _is_within_title(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell a part of a title within a sentence, whose small words have capitals too: "the paper Scraping Is Not Fair Use"."""
    beside = [tokens[at] for at in (first - 1, last) if first > 1 and at < len(tokens)]
    return any(token.is_capital and token.low in _IN_SENTENCES for token in beside)


def _is_attribute(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell a person's name that only says more of a noun: "the Lena Voss show"."""
    if first == 0 or last - first < FULL_NAME or last >= len(tokens) or tokens[first - 1].low not in {"the", "a", "an"}:
        return False
    after = tokens[last]
    is_noun = after.text.islower() and after.kind == "word" and after.low not in FUNCTION and not is_verb(after.low)
    return is_noun and not after.low.endswith("ed")


def _is_no_opening(tokens: Sequence[Token], people: People) -> bool:
    """Tell a line's first word that is no name: "Unfortunately for Harbour Foods", "Get in touch with us"."""
    first, after = tokens[0], tokens[1] if len(tokens) > 1 else None
    if after is None or after.is_capital or people.is_known(first.text):
        return False
    return first.low in IMPERATIVES or (first.low.endswith("ly") and after.low in {"for", "of"})


def _name_end(tokens: Sequence[Token], at: int, people: People) -> int:
    """Return where the name that begins with the capital letter at `at` ends, `at` where none does."""
    token = tokens[at]
    if token.low in FUNCTION and not (token.low in NAMES_TOO and people.is_known(token.text)):
        return at
    if token.low.endswith("-based") or (at == 0 and _is_no_opening(tokens, people)):
        return at  # "the Oslo-based firm"
    last = at + 1
    while last < len(tokens) and tokens[last].is_capital and tokens[last].low not in _NEVER_LAST:
        last += 1
    while (first := _linked(tokens, last)) is not None:
        if tokens[last].low == "and" and not any(token.low in {"of", "for"} for token in tokens[at:last]):
            break
        if is_person(bare([token.text for token in tokens[at:last]])):
            break  # "Lena Voss of Harbour Bank"
        if tokens[first].low in FUNCTION:
            break
        last = first + 1
        while last < len(tokens) and tokens[last].is_capital and tokens[last].low not in FUNCTION:
            last += 1
    return last


def _linked(tokens: Sequence[Token], at: int) -> int | None:
    """Return the place of the capitalised word to which a small one at `at` joins a name: "Society for the | Saving"."""
    if at + 1 >= len(tokens) or tokens[at].low not in {"of", "for", "and"}:
        return None
    is_the = tokens[at].low != "and" and tokens[at + 1].low == "the" and tokens[at - 1].low in INSTITUTIONS
    first = at + 1 + is_the
    return first if first < len(tokens) and tokens[first].is_capital else None


def _role_beside(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """Return the role behind a name, or before it: "Lena Voss, the mayor", "The mayor, Lena Voss,"."""
    role = apposition(tokens, last) if last < len(tokens) else None
    if role is not None or first < _FEWEST or tokens[first - 1].text != "," or tokens[first - 2].low not in ROLES:
        return role
    begin = next((at for at in range(first - 2, max(-1, first - 7), -1) if tokens[at].low in DEFINITE), None)
    if begin is None:
        return None
    if begin > 0 and tokens[begin - 1].kind == "word" and tokens[begin].low not in {"his", "her", "their", "its"}:
        return None
    return " ".join(joined(tokens[begin : first - 1]))


def _group(tokens: Sequence[Token], at: int) -> str:
    first = at
    if at > 1 and tokens[at - 1].kind == "owner" and tokens[at - 2].is_capital:
        return " ".join(joined(tokens[run_start(tokens, at - 1) : at + 1]))  # "Voss's lawyers"
    while first > 0 and tokens[first - 1].kind == "word" and tokens[first - 1].low not in FUNCTION and at - first < 2:
        first -= 1
    return " ".join(token.text for token in tokens[first : at + 1])
