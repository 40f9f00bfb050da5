"""Tell whose words a question asks for of whom the articles only tell: people who are named there and never quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.schema import Evidence
from assistant.text.given_names import GIVEN
from assistant.text.names import Name, folded, names, same
from assistant.text.saying import is_verb
from assistant.text.words import words

_NEAR = 8
"""Words behind a name among which the verb stands that gives it a sentence's words."""
_GIVES = re.compile(
    r"(?:according to|says?|said|told|words of|statement (?:by|of|from)|letter (?:by|of|from))\W+(?:\w+\W+){0,3}$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"['’]s? (?:\w+ )?(?:words?|statements?|remarks?|comments?|claims?|testimony|letters?|view|position|opinion|verdict|posts?|tweets?|"
    r"interview|speech|argument|account|version)\b"
)
"""What behind a name is as good as its words: "Lunn's letter"."""


def only_named(who: str, found: Sequence[Evidence]) -> list[Evidence]:
    """Return the sentences that name a person, none where it may be no person or where one of them may give that person's words.

    Whoever is called by a given name and another is a person, and so is a single name that stands there so.
    """
    own = names(who)
    if len(own) != 1:
        return []
    naming = [one for one in found if _is_there(own[0], one) and any(same(name.text, who) for name in names(one.text))]
    called = {own[0].key, *(name.key for one in naming for name in names(one.text) if same(name.text, who))}
    is_person = any(key[0] in GIVEN for key in called if len(key) > 1)
    if not is_person or any(_gives_words(one.text, who) for one in naming):
        return []
    return sorted(naming, key=lambda one: -one.score)


def _is_there(asked: Name, one: Evidence) -> bool:
    """Whether an article names a person as the question does: the surname alone may be another's there."""
    return " ".join(asked.key) in " ".join(map(folded, words(f"{one.article.title} {one.article.body}")))


def _gives_words(text: str, who: str) -> bool:
    """Whether a sentence may report what somebody says: a verb of speech stands next to the name, or words are called theirs."""
    for name in names(text):
        if not same(name.text, who):
            continue
        behind = words(text[name.end :])[:_NEAR]
        if any(map(is_verb, behind)) or _OWN.match(text, name.end) or _GIVES.search(text[: name.start]):
            return True
    return False
