"""Find where a clause begins that a verb reports."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from assistant.quotes.circumstances import behind_circumstances
from assistant.quotes.reading import Token
from assistant.quotes.sources import Cue
from assistant.quotes.vocabulary import AUXILIARIES, FUNCTION, MOMENTS
from assistant.text.vocabulary import vocabulary

_SHORT_TIME = 5
"""Fewer words than this may only say when."""
_SILENT = """
read reads reading went goes began begins begin beginning put puts laugh laughs laughed laughing shrug shrugs shrugged fear
fears feared hope hopes hoped expect expects expected know knows knew known think thinks thought feel feels felt believe
believes believed understand understood share shares shared sharing open quote quotes quoted quoting tease teases teased
call calls called calling label labels labelled brand branded dub dubs dubbed dubbing praise praises praised praising hail
hails hailed blast blasted blasting slam slammed slamming condemn condemned caption captioned chant chanted post posts posted tweet tweets
tweeted identify identifies identified define defines defined defining underline underlined show shows showed showing
signal signals signaled write writing penned voice voiced thank find finding echo echoes echoed repeat repeats repeated
express expresses expressed plead pleads answer answers answered respond responds responded reply replies replied
interject retort rant rave relay sum sums summed tag tags point points defend defends defended describe describing
ask asks asked asking urge urges urged urging joke jokes quip rage cite cites cited citing outline outlines outlined
groan groans groaned smile smiles smiled grin grins grinned chuckle chuckles sigh sighs sighed roar roars roared sob gasp
offer offers offered offering mock mocks mocked dismiss dismisses dismissed dismissing denounce deride decry remind
reminds reminded reassure reassured counsel recount recounts recounted recounting narrate question tell demand demands order ruled advise advised apologise apologize inform
"""
CLAUSAL = frozenset(_SILENT.split())
"""Verbs that report speech only where "that" (or, for some, a clause) follows."""
_SAYS = """
said says say saying stated states told tells telling explained explains announced announces denied denies denying confessed
admitted admits testified insists insisted warned warns warning claimed claims
"""
SAYING = frozenset(_SAYS.split())
"""Verbs whose object is what was said, even where it is no clause."""
_AUXILIARY = """
is are was were be been will would has have had can could may might must should does did do isn't aren't wasn't weren't
won't wouldn't hasn't haven't hadn't can't couldn't doesn't didn't don't
"""
_SHORT = ("'ll", "'d", "'ve", "'re", "'m")
_CONTRACTED = frozenset(
    f"{one}{end}" for one in ("i", "you", "we", "they", "he", "she", "it", "there") for end in (*_SHORT, "'s")
)
FINITE = frozenset(_AUXILIARY.split()) | _CONTRACTED
_PAST = frozenset({"came", "went", "took", "gave", "became", "began", "knew", "saw", "ran", "fell", "rose", "grew"})
"""Verbs that are finite whatever stands before them."""
_THEY = frozenset({"he", "she", "they", "we", "i", "there"} | _CONTRACTED)
"""With what a clause begins that has no conjunction: "said she would"."""
NEAR = 12
"""In how many words a clause shows its verb."""
_BARE = vocabulary("say explain announce add argue warn claim insist note stress confirm mention suggest reveal")
"""Infinitives that report speech where "that" follows: "he went on to explain that"."""
_DEEDS = vocabulary(
    "admit admits admitted confess confesses confessed deny denies denied denying suggest suggests suggested recommend "
    "recommends recommended advise advises advised propose proposes proposed"
)
"""Verbs behind which a participle says what: "suggested taking breaks"."""
_TELLING_HOW = vocabulary("describe describes described describing recount recounts recounted reveal reveals revealed")
_POINTING = ("cit", "point", "quot")
"""How verbs begin that point to a thing, of which "that" then tells more."""
_THAT_IS = FINITE - _CONTRACTED
"""What follows a "that" which is itself the subject: "she said that would do"."""
_BEFORE_OTHER_THAT = frozenset(
    {"condition", "and", "or", "but", "as", "for", "of", "with", "by", "in", "from", "about", "at"}
)
"""Words behind which a "that" begins no report."""
_NEAR = 9
_FAR = 13
"""Words from a verb to its "that", at most, and where these only say when, where or to whom it was said."""
_POINTED = frozenset({"any", "the", "all", "these", "those", "that", "his", "her", "its", "their", "having", "being"})
_JUDGING = ("critici", "condemn", "blast", "slam", "decr", "denounc", "lambast", "deri", "prais", "hail")
_TELLING = frozenset({"told", "tells", "tell", "telling"})
_TOO = ("again", "too", "either")
_NO_CLAUSE = frozenset(
    {"of", "by", "with", "for", "about", "and", "or", "as", "goodbye", "so", "from", "than", "nothing", "into"}
    | {"on", "in", "at", "to", "during", "via", "earlier", "later", "yesterday", "today", "last"}
)


def is_clause(tokens: Sequence[Token]) -> bool:
    """Tell a clause from a thing: it has an auxiliary near its beginning."""
    return any(token.low in FINITE for token in tokens[:NEAR]) or any(token.low in _PAST for token in tokens[1:NEAR])


def clause_start(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int | None:
    """Return where the reported clause after a verb begins."""
    at = cue.last
    is_bare = cue.at > 0 and tokens[cue.at - 1].low == "to"
    if at >= len(tokens) or (is_bare and cue.verb.lower() not in _BARE):
        return None
    that = _conjunction(tokens, cue, later)
    if that is not None and that > at and _is_of_thing(tokens, cue, that):
        return None
    if that is not None and not (_is_subject(tokens, that) and that > at):
        return that if _is_subject(tokens, that) else that + 1
    return _without_that(tokens, cue, is_bare=is_bare)


def _conjunction(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> int | None:
    """Return the place of the "that" which follows a verb, if it is this verb's."""
    at = cue.last
    reach = _FAR if tokens[at].low in _NO_CLAUSE else _NEAR  # "said in a long talk with our paper that"
    that = next((place for place in range(at, min(at + reach, len(tokens))) if _is_that(tokens, place)), None)
    if that is None or any(at <= other.at < that for other in later):
        return None  # "praised it, claiming that": the "that" is another verb's
    if _is_begun(tokens[at:that]) or _is_time(tokens[that + 1 :]):
        return None
    is_far = that - at >= _NEAR and any(token.text == "," for token in tokens[at:that])
    is_parted = is_far or any(
        token.kind == "quote" or token.text in {":", ";"} or token.low == "meaning" for token in tokens[at:that]
    )
    return None if is_parted else that


def _is_of_thing(tokens: Sequence[Token], cue: Cue, that: int) -> bool:
    """Tell a "that" which tells more of a thing: "cited two letters that had been lost", "drafted a law that will be read"."""
    at, verb = cue.last, cue.verb.lower()
    if verb.startswith(_POINTING):
        return tokens[at].low != "out" and tokens[that - 1].low not in {"fact", "news"}
    return _is_subject(tokens, that) and verb not in SAYING and not is_clause(tokens[at:that])


def _without_that(tokens: Sequence[Token], cue: Cue, *, is_bare: bool) -> int | None:
    """Return where the report of a verb begins that no "that" follows."""
    at = cue.last
    if (named := _named_deed(tokens, cue)) is not None:
        return named
    is_told = cue.relay is not None and cue.relay.startswith(("told", "tells", "tell "))
    begin = min(cue.first, cue.at)
    is_beside = begin > 0 and (tokens[begin - 1].kind == "quote" or (begin > 1 and tokens[begin - 2].kind == "quote"))
    if cue.is_after or is_bare or is_beside or (cue.verb.lower() in CLAUSAL and not is_told):
        return None
    at = behind_circumstances(tokens, at)
    is_same = [token.low for token in tokens[at : at + 2]] in (["the", "same"], *(["that", word] for word in _TOO))
    is_this = (
        at + 1 < len(tokens) and tokens[at].low == "this" and (cue.verb in _TELLING or tokens[at + 1].low in MOMENTS)
    )
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].low in _NO_CLAUSE or is_same or is_this:
        return None
    if cue.verb.lower().startswith("den") and _is_refused(tokens[at:]):
        return None
    if cue.verb.lower().startswith(_JUDGING):
        return None  # "criticised the firm and the fees it could raise"
    is_begun = is_clause(tokens[at:]) or _is_subject_pronoun(tokens, at)
    return at if is_told or cue.verb.lower() in SAYING or is_begun else None


def _is_refused(tokens: Sequence[Token]) -> bool:
    """Tell what is kept from somebody, "denied shelter to bakers", from what is said not to be so, "denied any wrongdoing"."""
    thing = list(takewhile(lambda token: token.text != ",", tokens))
    return tokens[0].low not in _POINTED and not is_clause(thing) and any(token.low == "to" for token in thing)


def _is_subject_pronoun(tokens: Sequence[Token], at: int) -> bool:
    """Tell a pronoun with which a clause begins, "it still considers", from an object: "it difficult", "it on Monday"."""
    if tokens[at].low != "it":
        return tokens[at].low in _THEY
    after = next((token.low for token in tokens[at + 1 : at + 4] if token.low not in AUXILIARIES), "")
    return after.endswith(("s", "ed")) and after not in FUNCTION


def _named_deed(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Return where a deed begins that is reported without a clause: "admitted to selling it", "described how it went"."""
    at = cue.last + (tokens[cue.last].low == "to")
    verb, after = cue.verb.lower(), tokens[at] if at < len(tokens) else None
    if cue.is_after or after is None or after.kind != "word":
        return None
    is_deed = verb in _DEEDS and after.text.islower() and after.low.endswith("ing") and after.low not in FUNCTION
    return at if is_deed or (verb in _TELLING_HOW and after.low == "how") else None


def _is_that(tokens: Sequence[Token], place: int) -> bool:
    """Tell the "that" of a report from those of "on condition that he not be named", "he came and that", "for that reason"."""
    is_object = place + 1 < len(tokens) and tokens[place + 1].low in _TOO
    return tokens[place].low == "that" and not is_object and tokens[place - 1].low not in _BEFORE_OTHER_THAT


def _is_subject(tokens: Sequence[Token], that: int) -> bool:
    """Tell a "that" which is the subject of the verb behind it: "she said that would do", "a law that would do"."""
    after = tokens[that + 1] if that + 1 < len(tokens) else None
    is_verb = after is not None and after.text.islower() and after.low in _THAT_IS
    return is_verb or (after is not None and after.kind == "owner")  # "that's"


def _is_time(tokens: Sequence[Token]) -> bool:
    """Tell what only says when: "confirmed that on Wednesday morning" reports nothing."""
    return bool(tokens) and tokens[0].low in _NO_CLAUSE and not is_clause(tokens) and len(tokens) < _SHORT_TIME


def _is_begun(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause is under way: the "that" of "said the baker could not do that" is no conjunction."""
    if tokens and tokens[0].low in _THEY:
        return any(token.low in FINITE for token in tokens[:NEAR])
    is_led = bool(tokens) and tokens[0].low not in _NO_CLAUSE | {"out"} and not _is_aside(tokens)
    return is_led and any(token.low in FINITE for token in tokens[1:NEAR])


def _is_aside(tokens: Sequence[Token]) -> bool:
    """Tell a clause of its own within: "told the paper, which is weekly, that"."""
    return any(token.text == "," or token.low in {"who", "which", "when", "as"} for token in tokens)
