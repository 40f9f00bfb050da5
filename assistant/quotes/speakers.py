"""Tell whom a mention means: a name, a pronoun, "the company", "the mayor", "the report"."""

from __future__ import annotations

from dataclasses import replace

from assistant.quotes import descriptions, roles
from assistant.quotes.before_verb import left_of
from assistant.quotes.mentions import AMONG, Mention, may_speak
from assistant.quotes.papers import Papers
from assistant.quotes.people import Speaker
from assistant.quotes.personal import Gender, pronoun_of
from assistant.quotes.reading import Line
from assistant.quotes.scene import Scene
from assistant.quotes.subjects import main_subject
from assistant.quotes.vocabulary import (
    ANY_BODY,
    BODIES,
    DEFINITE,
    DOCUMENTS,
    GROUPS,
    OFFICES,
    ROLES,
)
from assistant.text.saying import is_verb

_PERSONAL = frozenset(
    {"letter", "statement", "post", "tweet", "email", "message", "note", "blog", "memoir", "book", "memo"}
)
_PLACED = 2
"""Words before "the company", at least, that may name it."""
_ALONE = 2
"""Words of "a statement", which says nothing of whose it is."""
_CLAUSES = frozenset({"after", "as", "when", "because", "since", "while", "before"})
_ISSUED = frozenset({"published", "issued", "released", "posted", "wrote", "sent"})


class Meaning:
    """Whom the mentions of an article mean, as it goes on."""

    def __init__(self, scene: Scene) -> None:
        """Begin an article of which `scene` remembers who is about."""
        self._scene = scene
        self._people = scene.people
        self._papers = Papers()
        self._called: dict[str, Speaker] = {}

    def enter(self, line: Line) -> None:
        """Go on to the next line: whom it names, whom the pronoun means that opens it, and whose its documents are."""
        self._scene.enter(line)
        if (opening := pronoun_of(line.tokens[0].low)) and (same := self._person(opening, 0)):
            self._scene.open(same)
        self._papers.enter(line, self.resolve)

    def resolve(self, mention: Mention, *, goes_on: bool = False) -> Speaker | None:
        """Return whom a mention means, or None where that cannot be told; "he added" means who spoke last."""
        if goes_on and mention.words[0] == "it" and self._scene.spoken and not self._scene.spoken[0].is_person:
            return self._scene.spoken[0]
        if goes_on and (pronoun := pronoun_of(mention.words[0])) and self._scene.spoken:
            last = self._scene.spoken[0]
            if last.is_person and self._scene.fits(last, pronoun):
                return last
        if mention.kind == "pronoun":
            return self._pronoun(mention)
        return self._name(mention) if mention.kind == "name" else self._common(mention)

    def _name(self, mention: Mention) -> Speaker | None:
        """Return whom a name means, or the people of a kind with whom a line begins: "Drivers"."""
        if mention.first == 0 and len(mention.words) == 1 and not self._people.is_known(mention.words[0]):
            kind = descriptions.people_of_a_kind(mention.words[0])
            if kind is not None or self._people.is_common(mention.words[0]):
                return kind
        if (both := self._people.both(mention.words)) is not None:
            return Speaker(both, mention.role, is_person=False, is_several=True)
        name, is_person = self._people.full(mention.words)
        if is_person and len(mention.words) == 1:
            name = self._of_family(mention, name)
        speaker = Speaker(name, mention.role, is_person=is_person, is_several=" and " in name and not is_person)
        return replace(speaker, role=self._scene.role(speaker))

    def _of_family(self, mention: Mention, name: str) -> str:
        """Return whom a family name means that several bear: whom the text was about in full just before, else who is quoted."""
        word = mention.words[0]
        bearers = self._people.bearers(word)
        for before in (mention.first, None) if len(bearers) > 1 else ():
            about = self._scene.about(before)
            if about[-1:] == (word,) and (full := self._people.full(about)[0]) in bearers:
                return full
        if name in self._scene.quoted:
            return name
        quoted = [one for one in self._scene.quoted if one.endswith(f" {word}")]
        return quoted[0] if len(quoted) == 1 else name

    def _pronoun(self, mention: Mention) -> Speaker | None:
        word = mention.words[0]
        if personal := pronoun_of(word):
            found = self._person(personal, mention.first)
            if found is not None:
                self._scene.learn(found, personal)
            return found
        here = [one for _, one in self._scene.here(mention.first)]
        before = [one for line in self._scene.past[:3] for one in line]
        candidates = [*before, *here] if self._scene.is_placed(mention.first) else [*here, *before]
        if word == "they" and self._scene.line is not None and descriptions.is_anybody(self._scene.line, mention.first):
            return None
        if word == "they":
            several = next((one for one in candidates if one.is_several), None)
            return several or next((one for one in candidates if not (one.is_person and one.is_named)), None)
        if word == "it":
            bodies = [one for one in candidates if not one.is_person and not one.is_several]
            bodies = [one for one in bodies if not descriptions.is_several_of_letters(one.name)]
            bodies = [one for one in bodies if one in self._scene.spoken or not descriptions.is_event(one.name)]
            return next((one for one in bodies if not self._scene.is_place(one)), bodies[0] if bodies else None)
        return None

    def _person(self, pronoun: Gender, before: int) -> Speaker | None:
        here = [
            one
            for at, one in self._scene.here(before)
            if not (self._scene.line is not None and descriptions.is_somebodys(self._scene.line, at))
        ]
        fitting = [
            one
            for one in (*here, *(one for line in self._scene.past for one in line))
            if one.is_person and self._scene.fits(one, pronoun)
        ]
        if fitting and fitting[0] in here and here[0] == fitting[0]:
            return fitting[0]
        is_foreign = self._scene.line is not None and self._scene.line.tokens[before].low not in {"he", "she"}
        if is_foreign and fitting and self._scene.past and self._scene.past[0][:1] == fitting[:1] and not here:
            return fitting[0]
        sure = (
            one for one in fitting if not one.is_named or one in self._scene.spoken or self._people.is_sure(one.name)
        )
        return next(sure, fitting[0] if fitting else None)

    def _common(self, mention: Mention) -> Speaker | None:
        """Return whom a mention by common nouns means, or what it calls him: None for "another"."""
        if not mention.head or (self._scene.line is not None and descriptions.is_bare(self._scene.line, mention)):
            return None
        if mention.head == AMONG:
            return roles.one_of(self._scene, mention)
        name = self._people.spelt_out(descriptions.described(mention))
        described = Speaker(name, None, is_person=mention.head in ROLES, is_named=False)
        is_definite = mention.words[0].lower() in DEFINITE
        if is_definite and len(mention.words) == 2 and (issuer := self._papers.whose(mention.head)) is not None:
            return issuer
        if is_definite and len(mention.words) == 2 and (same := roles.same(self._scene, mention)) is not None:
            holder = self._people.holder({mention.head}) if mention.head in OFFICES else None
            return Speaker(holder, " ".join(mention.words)) if holder is not None else same
        if mention.head in DOCUMENTS:
            return self._behind(mention, described)
        if mention.head in GROUPS or descriptions.is_plural_role(mention.head):
            described = replace(described, is_person=False, is_several=True)
        return self._meant(mention, is_definite=is_definite) or described

    def _meant(self, mention: Mention, *, is_definite: bool) -> Speaker | None:
        """Return whom "the authors", "the company" or "the mayor" refers back to."""
        is_short = is_definite and len(mention.words) == 2
        if mention.head in GROUPS:
            return roles.same_group(self._scene, mention) if is_short else None
        if mention.head in BODIES:
            is_other_name = is_definite and descriptions.is_other_name(mention)
            if (is_short or is_other_name) and not mention.owner:
                return self._body(mention)
            body = self._body(mention) if descriptions.is_epithet(mention) else None
            return body if body is not None and body in self._scene.spoken else None
        is_held = bool(mention.owner) and mention.words[0].lower() not in {"a", "an"}
        return roles.by_role(self._scene, mention) if mention.head in ROLES and (is_definite or is_held) else None

    def _behind(self, mention: Mention, described: Speaker) -> Speaker:
        """Return who speaks through a document: its owner, or who was speaking when it is "the report"."""
        owner = descriptions.owning(mention)
        if owner:
            name, is_person = self._people.full(owner)
            return Speaker(name, None, is_person=is_person)
        if (body := self._behind_body(mention) or self._site(mention)) is not None:
            return body
        if mention.head in descriptions.RECORDS or any(word.endswith("'s") for word in mention.words):
            return replace(described, is_person=False)
        last = self._scene.last_body(2)
        if last is not None and not last.is_named and last.name.rpartition(" ")[2] in descriptions.RECORDS:
            last = None  # what stands for itself speaks for nobody
        is_definite = mention.words[0].lower() in DEFINITE
        if last is not None and is_definite and (not last.is_person or mention.head in _PERSONAL):
            return last
        issuer = None if is_definite else self._issuer(mention)
        return issuer or replace(described, is_person=False)

    def _issuer(self, mention: Mention) -> Speaker | None:
        """Return who issued "a statement" in the line: the subject of the verb, else whom the line names before it."""
        tokens = self._scene.line.tokens if self._scene.line is not None else ()
        # Behind it "published" tells of the paper, not of who stands elsewhere: "Gulps may harm, says a study published in May".
        at = next((at for at, token in enumerate(tokens[: mention.first]) if token.low in _ISSUED), None)
        if at is None:
            return None
        subject = left_of(tokens, at)
        if subject is not None and subject.kind == "common" and may_speak(subject):
            return self.resolve(subject)
        before = [one for at, one in self._scene.here(mention.first) if at >= 0]
        return before[-1] if before else None

    def _behind_body(self, mention: Mention) -> Speaker | None:
        """Return the institution that "a club statement" is of."""
        noun = (
            mention.words[-2].lower().removesuffix("'s")
            if len(mention.words) > _ALONE and mention.words[-1].islower()
            else ""
        )
        if noun in BODIES and (body := self._body(replace(mention, head=noun))) is not None:
            return body
        unnamed = (one for one in self._scene.spoken if not one.is_named and one.name.lower().endswith(f" {noun}"))
        return next(unnamed, None) if noun else None

    def _site(self, mention: Mention) -> Speaker | None:
        """Return the address that "the site" means again that spoke last: "pondlist.example"."""
        if mention.head not in {"site", "website"}:
            return None
        return next((one for one in self._scene.spoken[:1] if "." in one.name.strip(".") and " " not in one.name), None)

    def _body(self, mention: Mention) -> Speaker | None:
        """Return the institution that "the league" means: the last one so called, for "the company" the last at all."""
        head = mention.head
        if head in ANY_BODY and (subject := self._subject(mention.first) or self._only_here(mention.first)) is not None:
            return subject
        near = [
            one
            for line in self._scene.past[:2]
            for one in line
            if descriptions.is_body(one) and not self._scene.is_place(one)
        ]
        if head in ANY_BODY and near:
            meant = near[0] if near[0] in self._scene.spoken else self._called.get(head, near[0])
            self._called[head] = meant
            return meant
        called = next(
            (
                one
                for line in self._scene.past
                for one in line
                if descriptions.is_body(one) and descriptions.is_called(one, head)
            ),
            None,
        )
        if called is not None:
            return called
        only = self._people.only_body(head)
        return Speaker(only, None, is_person=False) if only is not None else None

    def _only_here(self, before: int) -> Speaker | None:
        """Return the one institution that the line names before another clause: "Harbour Foods rose after the company said so"."""
        if self._scene.line is None or self._scene.line.tokens[before - 1].low not in _CLAUSES:
            return None
        here = [
            one for _, one in self._scene.here(before) if descriptions.is_body(one) and not self._scene.is_place(one)
        ]
        return here[0] if len({one.name for one in here}) == 1 else None

    def _subject(self, before: int) -> Speaker | None:
        """Return the institution that says something earlier in the line.

        "Harbour Foods says buyers like a mode that the company calls Dark": the company is Harbour Foods.
        """
        if self._scene.line is None or before <= _PLACED:
            return None
        found = main_subject(self._scene.line.tokens, before)
        if found is None or found.kind != "name" or not is_verb(self._scene.line.tokens[found.last].low):
            return None
        speaker = self.resolve(found)
        is_body = speaker is not None and descriptions.is_body(speaker) and not self._scene.is_place(speaker)
        return speaker if is_body else None
