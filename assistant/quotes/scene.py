"""Remember who is about as an article goes on, and what it has told of them."""

from __future__ import annotations

from assistant.quotes.named import named, unlisted
from assistant.quotes.people import People, Speaker
from assistant.quotes.personal import Gender, fold
from assistant.quotes.reading import Line, Token
from assistant.quotes.subjects import main_subject
from assistant.quotes.vocabulary import AUXILIARIES, PLACES, PLACING
from assistant.text.saying import is_verb

_REACH = 5
"""How many lines back a pronoun may reach."""
_ADVERBIAL = frozenset(
    {"while", "when", "after", "before", "during", "in", "on", "at", "despite", "following", "since", "as"}
)
"""Words that begin a line before whom it is about."""


class Scene:
    """Who is about as the article goes on: speakers and people of the lines so far, the latest first."""

    def __init__(self, people: People) -> None:
        """Begin an article whose names are `people`."""
        self.people = people
        self.line: Line | None = None
        self.earlier: tuple[Token, ...] = ()
        """The tokens of the line before."""
        self.past: list[list[Speaker]] = []
        """Who was about in each of the last lines."""
        self.spoken: list[Speaker] = []
        """Who has spoken in the article so far."""
        self.quoted: set[str] = set()
        """The names of the persons whose words stood between marks."""
        self.roles: dict[str, str] = {}
        """What the article calls somebody besides, by name."""
        self._here: list[tuple[int, Speaker]] = []
        self._learnt: dict[str, Gender] = {}

    def enter(self, line: Line) -> None:
        """Go on to the next line: who is named in it can be meant by its later words."""
        if self.line is not None:
            self.earlier = self.line.tokens
            self.past.insert(0, self.now)
            del self.past[_REACH:]
        self.line = line
        self._here = unlisted(line.tokens, list(named(line, self.people)))
        for speaker in self.now:
            self._note_role(speaker)
        subject = main_subject(line.tokens) if line.tokens[0].low in _ADVERBIAL else None
        if subject is not None and subject.kind == "name" and subject.first > 0:
            self._front(subject.last - 1)

    def leave(self) -> None:
        """Forget the people of the line, which is none of the article's own: a caption, a link."""
        self.line, self._here = None, []

    def _front(self, at: int) -> None:
        """Put whom the line is about before those whom its first words only mention: "After Reyes, Voss spoke"."""
        place = next((place for place, (where, _) in enumerate(self._here) if where <= at < where + 4 and where > 0), 0)
        if place:
            self._here.insert(0, self._here.pop(place))

    def open(self, speaker: Speaker) -> None:
        """Take in whom the pronoun means with which the line opens."""
        self._here.append((0, speaker))

    def spoke(self, speaker: Speaker | None, *, is_quoted: bool = False) -> None:
        """Note that somebody speaks in the line, in words of his own or not: a later pronoun means him or her first."""
        if speaker is None:
            return
        if is_quoted and speaker.is_person:
            self.quoted.add(speaker.name)
        self._here = [(-1, speaker), *((at, one) for at, one in self._here if one.name != speaker.name)]
        self.spoken.insert(0, speaker)
        self._note_role(speaker)

    def _note_role(self, speaker: Speaker) -> None:
        if speaker.role:
            self.roles.setdefault(speaker.name, speaker.role)

    def role(self, speaker: Speaker) -> str | None:
        """Return what the article calls a speaker besides, here or earlier."""
        return speaker.role or self.roles.get(speaker.name)

    @property
    def now(self) -> list[Speaker]:
        """Who is about in the line."""
        return [speaker for _, speaker in self._here]

    def here(self, before: int) -> list[tuple[int, Speaker]]:
        """Return who is about in the line before the token at `before`, and where."""
        return [(at, one) for at, one in self._here if at < before]

    def about(self, before: int | None = None) -> tuple[str, ...]:
        """Return the name in full of whom the line is about up to a token, or the line before."""
        tokens = self.earlier if before is None else self.line.tokens[:before] if self.line is not None else ()
        found = main_subject(tokens) if tokens else None
        is_first = found is not None and (found.first == 0 or tokens[0].low in _ADVERBIAL)
        return found.words if found is not None and is_first and found.kind == "name" else ()

    def people_here(self) -> list[Speaker]:
        """Return the people whom the line names."""
        return [one for one in self.now if one.is_person]

    def people_before(self) -> list[Speaker]:
        """Return the people whom the line before names."""
        return [one for one in self.past[0] if one.is_person] if self.past else []

    def last(self, reach: int = 1) -> Speaker | None:
        """Return who comes first in the nearest of the last lines that has anybody."""
        return next((line[0] for line in self.past[:reach] if line), None)

    def last_body(self, reach: int) -> Speaker | None:
        """Return who comes first in the last lines, but the institution that has spoken there for a group such as its staff."""
        first = self.last(reach)
        if first is None or first.is_named or not first.is_several:
            return first
        bodies = (one for line in self.past[:reach] for one in line if not (one.is_person or one.is_several))
        return next((one for one in bodies if one.is_named and one in self.spoken), first)

    def last_person(self, reach: int = 1) -> Speaker | None:
        """Return the person whom the line before is about: who speaks there or is named first."""
        return next((one for line in self.past[:reach] for one in line if one.is_person), None)

    def learn(self, speaker: Speaker, pronoun: Gender) -> None:
        """Note by which pronoun the article means somebody."""
        self._learnt.setdefault(speaker.name, pronoun)

    def fits(self, speaker: Speaker, pronoun: Gender) -> bool:
        """Tell whether a pronoun can mean somebody, by all that is known."""
        known = self._learnt.get(speaker.name) or self.people.gender(speaker.name) or speaker.gender
        return known is None or known == pronoun

    def is_place(self, one: Speaker) -> bool:
        """Tell a country or a place that has not spoken so far from an institution."""
        return fold(one.name).replace(".", "") in PLACES and all(one.name != speaker.name for speaker in self.spoken)

    def is_placed(self, pronoun: int) -> bool:
        """Tell whether only an adverbial of a few nouns stands before a pronoun: "In a letter to the council it said"."""
        if self.line is None or self.line.tokens[0].low not in PLACING:
            return False
        return not any(is_verb(token.low) or token.low in AUXILIARIES for token in self.line.tokens[1:pronoun])

    def is_about(self, word: str) -> bool:
        """Tell whether the lines before named what a word is part of: the club of "United's manager"."""
        return any(word in one.name.split() for line in self.past for one in line)
