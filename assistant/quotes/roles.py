"""Tell whom a role means that the article has used before: "the mayor", "the developer", "one of the judges"."""

from __future__ import annotations

from dataclasses import replace

from assistant.quotes import descriptions
from assistant.quotes.mentions import Mention
from assistant.quotes.people import Speaker
from assistant.quotes.scene import Scene
from assistant.quotes.vocabulary import GROUPS, OFFICES, ROLES, TITLES, UNKNOWN


def same(scene: Scene, mention: Mention) -> Speaker | None:
    """Return whom nobody named and whom "the developer" means again, who spoke or whom the line before brought in."""
    unnamed = (one for one in scene.spoken if not one.is_named and not one.is_several)
    found = next((one for one in unnamed if mention.head in one.name.lower().split()), None)
    if found is None and mention.head in ROLES and (new := descriptions.introduced(scene.earlier, mention.head)):
        return Speaker(new, is_named=False)
    return found


def one_of(scene: Scene, mention: Mention) -> Speaker | None:
    """Return what "one of them" is one of: "one of the judges"."""
    before = [*scene.earlier, *(scene.line.tokens[: mention.first] if scene.line else ())]
    nouns = (token.low for token in reversed(before) if token.kind == "word" and not token.is_capital)
    kind = next((noun for noun in nouns if noun in GROUPS or descriptions.is_plural_role(noun)), None)
    several = mention.words[0] not in {"one", "another"}
    name = f"{mention.words[0]} of the {kind}"
    return Speaker(name, is_person=not several, is_several=several, is_named=False) if kind is not None else None


def same_group(scene: Scene, mention: Mention) -> Speaker | None:
    """Return the group of an earlier line that "the authors" or "the people" repeats."""
    several = [one for one in scene.spoken if one.is_several]
    if mention.head == "people":
        return several[0] if several else None
    return next((one for one in several if mention.head in one.name.lower().split()), None)


def by_role(scene: Scene, mention: Mention) -> Speaker | None:
    """Return the person whose role "the mayor" repeats, or who was spoken of last."""
    wanted = descriptions.parts(" ".join(mention.words))
    unnamed = same(scene, mention)
    if unnamed is not None and wanted <= descriptions.parts(unnamed.name):
        return unnamed
    known = [name for name, role in scene.roles.items() if wanted <= descriptions.parts(role)]
    if len(known) > 1:
        near = [one.name for line in scene.past for one in line if one.name in known]
        known = near[:1]
    if descriptions.is_relative(mention):
        known = [name for name in known if descriptions.is_owned(scene.roles[name])]
    if known:
        return Speaker(known[0], scene.roles[known[0]])
    if (holder := scene.people.holder(wanted)) is not None:
        return Speaker(holder, " ".join(mention.words))
    if unnamed is not None or mention.head in UNKNOWN or descriptions.is_relative(mention):
        is_more = mention.owner and unnamed is not None and descriptions.parts(unnamed.name) == {mention.head}
        return None if is_more else unnamed  # "Pond's spokesman" says more than "a spokesman" before it
    here = (one for _, one in scene.here(mention.first))
    nearby = (*here, *(one for line in scene.past[:2] for one in line))
    found = next((one for one in nearby if one.is_person and one.is_named), None)
    is_elsewhere = bool(mention.owner) and not scene.is_about(mention.owner[-1])  # "Pond's CEO" is not whoever is about
    if (
        found is None
        or is_elsewhere
        or (mention.head in OFFICES and descriptions.is_another_office(scene.role(found), wanted))
    ):
        return None
    return replace(found, role=scene.role(found) or (mention.text if mention.head in TITLES else None))
