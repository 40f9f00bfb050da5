"""Tell speech from titles, terms and scare quotes, and tie each quotation of a line to its cue."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.quotes.mentions import ARTICLES
from assistant.quotes.presented import is_self_styled
from assistant.quotes.reading import Line, Token
from assistant.quotes.sources import Cue
from assistant.quotes.supposed import is_conditional
from assistant.quotes.vocabulary import FUNCTION, SMALL
from assistant.text.saying import is_verb
from assistant.text.vocabulary import vocabulary

_ENDED = re.compile(r"[.?!…][\s)\]’'”\"]*$")
_CLAUSE_ENDED = re.compile(r"[.?!…,–—-][\s)\]’'”\"]*$")
_SMALL_IN_TITLES = SMALL | {"a", "with", "from", "by", "at", "is"}
_NAMING = vocabulary(
    "called named titled entitled dubbed known nicknamed billed so-called labelled labeled song album film movie "
    "book show episode series hit single track novel play documentary essay poem podcast slogan hashtag term word "
    "phrase nickname adage motto titles terms words phrases category section exhibition curator like sitcom musical"
)
_WRITTEN = frozenset({"memoir", "autobiography", "biography", "essay", "poem", "painting", "opera", "ballet", "debut"})
_WORKS = _NAMING | _WRITTEN
_TITLED = frozenset({"titled", "entitled", "headlined"})
_CALLING = frozenset(
    {"called", "calls", "call", "calling", "dubbed", "dubs", "labelled", "labeled", "branded", "described"}
)
_SONGS = vocabulary("carol carols stanza stanzas refrain refrains chorus hymn hymns lyric lyrics verse verses")
_MANY = 5
"""Lines that name songs or verses, at least, in an article about them."""
_PRESSING = frozenset(
    {"click", "clicks", "clicking", "tap", "taps", "tapping", "press", "select", "selecting", "hit", "type"}
)
"""What one does with a label on a screen."""
_SINGING = frozenset({"sang", "sings", "sing", "singing", "chanted", "chant", "chants", "hummed", "crooned", "lyrics"})
_CLAUSAL = frozenset(
    {"that", "is", "are", "was", "were", "will", "would", "has", "have", "had", "can", "could", "should", "must"}
)
"""Words by which what follows a verb is a clause rather than a thing."""
_PLACING = frozenset({"on", "in", "of", "for", "from"})
_COMPARING = frozenset({"as", "than"})
"""What begins an aside about what somebody else said."""
_JUDGING = ("critici", "condemn", "blast", "slam", "decr", "denounc", "lament", "prais", "hail", "lambast", "deri")
"""How verbs begin of which the object is often the speaker's own word for a thing."""
_TWO = 2

Kind = Literal["direct", "mixed"]


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation of a line: the place of its token, its kind, its cue if it has one, and how the two meet.

    `tie` orders the cues: "beside" touches the quotation, "governs" stands before it in its clause, "closes" after.
    """

    place: int
    kind: Kind
    cue: Cue | None
    tie: Literal["beside", "governs", "closes", "none"]


def is_about_songs(words: Collection[str]) -> bool:
    """Tell an article about songs or verses by the words of its lines: what nobody is said to say there is sung."""
    return sum(word in _SONGS for word in words) >= _MANY


def said(line: Line, cues: Sequence[Cue], *, is_about_songs: bool = False) -> list[Said]:
    """Return the quotations of a line that are speech, each with its cue."""
    found: list[Said] = []
    for place in line.quotes:
        cue, tie = _tied(line.tokens, place, cues)
        kind = _kind(line.tokens, place, cue, tie)
        if kind == "mixed" and found and _goes_on(line.tokens, found[-1], place):
            kind = "direct"
        is_sung = is_about_songs and cue is None and any(token.kind == "word" for token in line.tokens)
        if kind is not None and not is_sung:
            found.append(Said(place, kind, cue, tie))
    return found


def _goes_on(tokens: Sequence[Token], before: Said, place: int) -> bool:
    """Tell whole sentences that stand right behind others in marks: they go on with these."""
    is_next = before.kind == "direct" and before.place == place - 1
    return is_next and _is_whole(tokens, place, tokens[place].text)


def _tied(
    tokens: Sequence[Token], place: int, cues: Sequence[Cue]
) -> tuple[Cue | None, Literal["beside", "governs", "closes", "none"]]:
    after = _after(tokens, place, cues)
    before = _before(tokens, place, cues)
    is_before = before is not None and _leads(tokens, before, place)
    if after is not None and not (is_before and after.is_source):
        return after, "beside"
    if before is not None and is_before:
        return before, "beside"
    closing = _closing(tokens, place, cues)
    if closing is not None and (before is None or before.subject is None or _starts_clause(tokens, before, place)):
        return closing, "closes"
    if before is not None:
        return before, "governs"
    return (closing, "closes") if closing is not None else (None, "none")


def _before(tokens: Sequence[Token], place: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the last cue before a quotation, but for an aside: "Voss said that, as the firm had said, it is “…”"."""
    earlier = [cue for cue in cues if cue.at < place]
    last = earlier[-1] if earlier else None
    if last is None or last.subject is None or len(earlier) < _TWO:
        return last
    begin = min(last.first, last.at)
    is_aside = begin > 0 and tokens[begin - 1].low in _COMPARING and not _leads(tokens, last, place)
    is_over = any(token.text == "," for token in tokens[last.at : place])
    return earlier[-2] if is_aside and is_over else last


def _after(tokens: Sequence[Token], place: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the cue that begins right after a quotation."""
    at = place + 1
    while at < len(tokens) and tokens[at].text in {",", "—", "–", "-"}:
        at += 1
    for cue in cues:
        first = min(cue.first, cue.at)
        if first == at or (cue.subject is None and cue.at == at):
            return cue
        # "But", "later" and the like may stand between.
        if at < first <= at + 2 and cue.subject is not None and all(t.text.islower() for t in tokens[at:first]):
            has_comma = _CLAUSE_ENDED.search(tokens[place].text) is not None or tokens[place + 1].text == ","
            if has_comma and not any(t.kind == "quote" or t.low in {"and", "but", "while"} for t in tokens[at:first]):
                return cue
    return None


def _leads(tokens: Sequence[Token], cue: Cue, place: int) -> bool:
    """Tell whether nothing but an object, an adverbial and a comma or colon stands between a cue and a quotation."""
    between = tokens[max(cue.last, cue.at + 1) : place]
    if any(token.kind == "quote" for token in between):
        return False
    if not between:
        return True
    if between[-1].text in {":", ","} or between[-1].low in {"that", "as"}:
        return len(between) < 25 and not any(token.text == ";" for token in between)
    return len(between) <= 3


def _starts_clause(tokens: Sequence[Token], cue: Cue, place: int) -> bool:
    """Tell whether a new clause begins between an earlier cue and a quotation."""
    return any(token.text == ";" or token.low in {"but", "while"} for token in tokens[cue.last : place])


def _closing(tokens: Sequence[Token], place: int, cues: Sequence[Cue]) -> Cue | None:
    """Return the cue that closes the line: "... that “deserves support,” Voss said."."""
    for cue in cues:
        first = min(cue.first, cue.at)
        if first <= place or cue.subject is None:
            continue
        before = tokens[first - 1]
        if before.kind == "quote" or before.text in {",", "—", "–"}:
            return cue
    return None


def _kind(tokens: Sequence[Token], place: int, cue: Cue | None, tie: str) -> Kind | None:
    text = tokens[place].text
    words = text.split()
    before = tokens[place - 1] if place else None
    if before is not None and (_is_named(tokens, place, words, cue) or _is_apart(tokens, place, words, cue)):
        return None
    is_only_supposed = cue is not None and cue.at < place <= cue.last + 1 and is_conditional(tokens, cue)
    if is_only_supposed or _is_sung(tokens, place):
        return None
    is_whole = _is_whole(tokens, place, text)
    if cue is None:
        return _kind_alone(tokens, place, words, is_whole=is_whole)
    is_placed = before is not None and before.low in _PLACING  # "said on “The Pond Morning Show,” ..."
    if _is_title(words) and (
        is_placed or not (tie == "beside" and (_CLAUSE_ENDED.search(text) or (before and before.text in ",:")))
    ):
        return None
    if len(words) < 3 and tie == "closes" and not _CLAUSE_ENDED.search(text) and cue.is_denied:
        return None
    return "direct" if is_whole and tie in {"beside", "closes"} else "mixed"


def _kind_alone(tokens: Sequence[Token], place: int, words: Sequence[str], *, is_whole: bool) -> Kind | None:
    """Return the kind of a quotation whose line has no cue."""
    text = tokens[place].text
    others = [token for token in tokens if token.kind == "word"]
    if not others and len(tokens) < 4:
        return "direct" if len(words) > 1 or _ENDED.search(text) else None
    if _is_title(words) or _is_of_song(tokens):
        return None
    before = tokens[place - 1] if place else None
    is_opening = before is None and len(words) > 3 and text[0].isupper()
    is_led = before is not None and before.text == ":" and len(words) > 2
    if is_whole and (is_opening or is_led or (_ENDED.search(text) and len(words) > 2)):
        return "direct"
    is_owned = before is not None and len(words) > 2 and (before.kind == "owner" or is_self_styled(tokens, place))
    return "mixed" if is_led or is_owned or len(words) > 5 else None


def _is_whole(tokens: Sequence[Token], place: int, text: str) -> bool:
    """Tell a whole sentence from a fragment that the writer's sentence takes in."""
    inner = text.lstrip("[(…. '‘")
    if not inner:
        return False
    begins = inner[0].isupper() or not inner[0].isalpha() or text.startswith(("[", "..."))
    before = tokens[place - 1] if place else None
    if before is None or before.text in {",", ":"} or before.kind == "quote":
        return begins or before is None or before.text == ":" or bool(_CLAUSE_ENDED.search(text))
    return begins and bool(_ENDED.search(text)) and before.text not in {"the", "a"}


def _is_title(words: Sequence[str]) -> bool:
    """Tell a name of a work or an event: capitals throughout and no sentence's end."""
    if len(words) < 2 or (len(words) < 3 and words[-1].rstrip("’'")[-1:] in {".", "!", "?"}):
        return False
    bare = [word.strip("“”‘’'\",.:()") for word in words]
    long = [word for word in bare if word and word.lower() not in _SMALL_IN_TITLES]
    return bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long)


def _is_named(tokens: Sequence[Token], place: int, words: Sequence[str], cue: Cue | None) -> bool:
    """Tell "the song “…”" and "known as “…”": what stands in marks is a name or a word."""
    near = [token.low for token in tokens[max(0, place - 2) : place] if token.kind == "word"]
    before = tokens[place - 1]
    if before.text == "," and place > 1 and _is_title(words) and tokens[place - 2].low in _WORKS:
        return True  # "her memoir, “The Long Tide”"
    if before.text in {":", ","} or not near:
        return False
    if near[-1] in _CALLING or (near[-1] == "as" and len(near) > 1 and near[-2] in _CALLING):
        has_subject = cue is not None and cue.subject is not None
        return not has_subject or _is_title(words)
    if near[-1] in _PRESSING or (near[-1] == "on" and near[0] in _PRESSING):
        return len(words) < 7
    if near[-1] in _NAMING:
        return len(words) < 7 or near[-1] in _TITLED
    return near[-1] == "as" and len(near) > 1 and near[-2] in _NAMING


def _is_apart(tokens: Sequence[Token], place: int, words: Sequence[str], cue: Cue | None) -> bool:
    """Tell what the writer's own sentence sets in marks: a scare quote, a title of one word, a part of who speaks."""
    is_subject = cue is not None and _is_subject(tokens, place, cue)
    return is_subject or _is_scare(tokens, place, words, cue) or _is_single_title(tokens, place, cue)


def _is_subject(tokens: Sequence[Token], place: int, cue: Cue) -> bool:
    """Tell words that say who speaks, or a part of it: "the town's “experts” agreed"."""
    if cue.subject is not None:
        return cue.subject.first <= place < cue.subject.last
    is_before = cue.at == place + 1 and tokens[place - 1].kind == "owner"
    return is_before and _CLAUSE_ENDED.search(tokens[place].text) is None


def _is_scare(tokens: Sequence[Token], place: int, words: Sequence[str], cue: Cue | None) -> bool:
    """Tell the noun that a writer keeps at a distance, "she mocked the town's “plan”", from what somebody says of it."""
    if not place or tokens[place - 1].kind != "owner" or len(words) > _TWO:
        return False
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    is_noun = after is None or after.kind != "word" or after.low in FUNCTION or is_verb(after.low)
    is_clause = cue is not None and cue.at < place and any(t.low in _CLAUSAL for t in tokens[cue.at + 1 :])
    is_judged = cue is not None and (cue.is_source or cue.at > place or cue.verb.lower().startswith(_JUDGING))
    return is_noun and not is_clause and not is_judged


def _is_single_title(tokens: Sequence[Token], place: int, cue: Cue | None) -> bool:
    """Tell the one word of a title, "her role in “Harbour”": its capital is not that of a sentence, as in "said “Yes”"."""
    word, before = tokens[place].text, tokens[place - 1] if place else None
    is_name = word.isalpha() and word[0].isupper() and word[1:].islower() and word.lower() not in FUNCTION
    if not is_name or before is None or before.kind != "word":
        return False
    if cue is None or cue.at != place - 1:
        return True
    return before.low in _CALLING and place + 1 < len(tokens) and tokens[place + 1].low in ARTICLES


def _is_sung(tokens: Sequence[Token], place: int) -> bool:
    near = (*tokens[max(0, place - 3) : place], *tokens[place + 1 : place + 4])
    return any(token.low in _SINGING for token in near)


def _is_of_song(tokens: Sequence[Token]) -> bool:
    """Tell a line about a song, whose words nobody says: "Each stanza ends with “…”"."""
    return any(token.low in _SONGS for token in tokens)
