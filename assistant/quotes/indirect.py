"""Find indirect speech: what a line reports in the writer's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assistant.quotes.circumstances import behind_circumstances
from assistant.quotes.cues import Cue
from assistant.quotes.mentions import PRONOUNS, may_speak
from assistant.quotes.people import Speaker
from assistant.quotes.reading import Line, Token
from assistant.quotes.vocabulary import DOCUMENTS, FUNCTION
from assistant.schema import Quote
from assistant.text.saying import is_verb
from assistant.text.vocabulary import vocabulary

_ACCORDING = "according to"
_FEWEST = 3
"""Reports shorter than this many words say too little to be cited."""
_WORD_OR_TWO = 2
_TITLE = 3
_LONG_TAIL = 10
"""More words than this after a cue, and the line does not end with it."""
_SHORT_TAIL = 3
"""A verb of few objects but speech ends a line with no more words than this."""
_SILENT = """
read reads reading went goes began begins begin beginning put puts laugh laughs laughed laughing shrug shrugs shrugged fear
fears feared hope hopes hoped expect expects expected know knows knew known think thinks thought feel feels felt believe
believes believed understand understood share shares shared sharing open quote quotes quoted quoting tease teases teased
call calls called calling label labels labelled brand branded dub dubs dubbed dubbing praise praises praised praising hail
hails hailed blast blasted slam slammed condemn condemned caption captioned chant chanted post posts posted tweet tweets
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
_SPOKEN_OF = """
goes went go going began begins begin beginning put puts putting offer offers offered offering call calls called calling
label labels labelled brand branded dub dubs dubbed dubbing tag tags tagged quip open shrug shrugged shrugs
"""
_SPEECHLESS = frozenset(_SPOKEN_OF.split())
"""Verbs that introduce a quotation, but whose "that" begins no report."""
_JUDGED = frozenset(
    {"fair", "easy", "hard", "safe", "important", "difficult", "accurate", "enough", "tempting", "wrong", "right"}
)
"""What it is "to say that", whoever says it."""
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
_FIRM = frozenset({"wrote", "writes", "added", "adds", "noted", "notes", "reported", "reports"})
"""Verbs that end what they report even where it is told in what: "..., she wrote in a note on Friday"."""
_FINITE = frozenset(_AUXILIARY.split()) | _CONTRACTED
_THEY = frozenset({"he", "she", "they", "we", "i", "there"} | _CONTRACTED)
"""With what a clause begins that has no conjunction: "said she would"."""
_NEAR = 12
"""In how many words a clause shows its verb."""
_SUBORDINATE = vocabulary(
    "when after while as even rather before during in on at since despite with by although though for asked "
    "speaking following ahead besides"
)
_BARE = vocabulary("say explain announce add argue warn claim insist note stress confirm mention suggest reveal")
"""Infinitives that report speech where "that" follows: "he went on to explain that"."""
_ASKING = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "could", "can", "should", "didn't"})
"""How a question begins that asks whether something was said."""
_SHOWING = frozenset({"show", "shows", "showed"})
"""What documents do at a line's end: "the bridge was sold twice, records show"."""
_ASIDES = frozenset({"reported", "reports", "said", "says", "noted", "notes", "announced", "revealed", "wrote", "put"})
"""What somebody did in "As the Courier reported, the weir is shut"."""
_ASIDE = 5
"""Words behind that verb, at most."""
_RELATIVE = frozenset({"which", "who", "citing", "quoting"})
"""What goes on telling of a source: "according to the agency, which cited officials, ..."."""
_OPENERS = frozenset({"that", "how", "why", "whether", "what", "where"})
_NO_CLAUSE = frozenset(
    {"of", "by", "with", "for", "about", "and", "or", "as", "goodbye", "so", "from", "than", "nothing", "into"}
    | {"on", "in", "at", "to", "during", "via", "earlier", "later", "yesterday", "today", "last", "this"}
)


def reports(
    body: str, line: Line, cues: Sequence[Cue], speakers: Mapping[int, Speaker], spoken: Sequence[int]
) -> Iterator[Quote]:
    """Yield the indirect speech of a line.

    What holds a quotation of some length is left to that quotation; `spoken` are the places of those that are speech.
    """
    for number, cue in enumerate(cues):
        speaker = speakers.get(cue.at)
        if cue.is_denied or speaker is None or not (cue.subject is None or cue.is_source or may_speak(cue.subject)):
            continue
        if cue.verb.lower() in _SPEECHLESS or is_supposed(line.tokens, cue) or _is_impersonal(line.tokens, cue):
            continue
        span = _before_quotation(line.tokens, _span(line.tokens, cue, cues[number + 1 :]))
        if span is None:
            continue
        inner = line.tokens[span[0] : span[1]]
        holds_speech = any(_is_long(line.tokens[at], at in spoken) for at in line.quotes if span[0] <= at < span[1])
        if sum(token.kind == "word" for token in inner) < _FEWEST or holds_speech:
            continue
        start, end = inner[0].start, inner[-1].end
        yield Quote(start, end, body[start:end], "indirect", speaker.name, speaker.role, cue.verb, cue.relay)


def _before_quotation(tokens: Sequence[Token], span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return a report up to the colon behind which its speaker is quoted: "She said it was over: “…”"."""
    if span is None:
        return None
    first, last = span
    colon = next(
        (at for at in range(first, last - 1) if tokens[at].text == ":" and tokens[at + 1].kind == "quote"), last
    )
    return first, colon


def is_supposed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell what is only supposed or asked to have been said: "If she told them it was over", "Did she say that it was?"."""
    begin = min(cue.first, cue.at)
    begin -= begin > 0 and tokens[begin - 1].low == "the"
    words = [token.low for token in tokens[:begin] if token.kind != "point"]
    is_asked = tokens[-1].text.startswith("?") and bool(words) and words[0] in _ASKING
    return words[-1:] in (["if"], ["unless"]) or is_asked


def _is_impersonal(tokens: Sequence[Token], cue: Cue) -> bool:
    """Tell what nobody says: "it is fair to say that", "it goes without saying that", "such as, say, tea"."""
    before = [token.low for token in tokens[max(0, cue.at - 2) : cue.at]]
    if cue.verb == "say" and before[-1:] == [","] and cue.last < len(tokens) and tokens[cue.last].text == ",":
        return True
    return before[-1:] == ["without"] or (before[-1:] == ["to"] and before[0] in _JUDGED)


def _is_long(token: Token, is_speech: bool) -> bool:  # noqa: FBT001 - one token, one fact about it
    """Tell a quotation of some length; what is no speech may be a title of three words."""
    return len(token.text.split()) > (_WORD_OR_TWO if is_speech else _TITLE)


def _span(tokens: Sequence[Token], cue: Cue, later: Sequence[Cue]) -> tuple[int, int] | None:
    """Return the tokens [first, last) of what a cue reports."""
    before = _clause_before(tokens, cue) or _clause_around(tokens, cue)
    if before is not None:
        return before
    if cue.is_source:
        commas = [at for at in range(cue.last, len(tokens)) if tokens[at].text == ","] or [cue.last]
        is_relative = len(commas) > 1 and tokens[commas[0] + 1].low in _RELATIVE
        comma = commas[1] if is_relative else commas[0]
        return _trimmed(tokens, comma, len(tokens)) if cue.at == 0 else None
    first = _behind_aside(tokens, cue) or _clause_start(tokens, cue)
    if first is None or any(cue.last <= other.at < first - 1 for other in later):
        return None  # "praised it, claiming that": the "that" is another verb's
    last = _clause_end(tokens, first, later)
    return _trimmed(tokens, first, _relative_end(tokens, cue, first, last))


def _behind_aside(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Return where the report begins behind "As the Courier reported last week,"."""
    if tokens[0].low != "as" or cue.first > 2 or cue.subject is None or cue.is_after:
        return None
    comma = next((at for at in range(cue.last, min(cue.last + _ASIDE, len(tokens))) if tokens[at].kind != "word"), 0)
    is_aside = cue.verb.lower() in _ASIDES and comma and tokens[comma].text == ","
    return comma + 1 if is_aside else None


def _relative_end(tokens: Sequence[Token], cue: Cue, first: int, last: int) -> int:
    """Return where the report of a relative clause ends: "Voss, who said she would go, [stayed]"."""
    subject = cue.subject
    if subject is None or not any(token.low == "who" for token in tokens[subject.last : cue.at]):
        return last
    commas = (at for at in range(first, last - 1) if tokens[at].text == ",")
    return next((at for at in commas if _is_finite(tokens[at + 1])), last)


def _is_finite(token: Token) -> bool:
    """Tell a verb with which a main clause goes on behind a relative one."""
    return token.low in _FINITE or (token.text.islower() and (is_verb(token.low) or token.low.endswith("ed")))


def _is_clause(tokens: Sequence[Token]) -> bool:
    """Tell a clause from a thing: it has an auxiliary near its beginning."""
    return any(token.low in _FINITE for token in tokens[:_NEAR])


def _clause_before(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the clause before ", Voss said." at a line's end."""
    begin = min(cue.first, cue.at)
    begin -= begin > 0 and tokens[begin - 1].low == "the"
    is_apart = begin > 0 and tokens[begin - 1].text in {",", "—", "–"}
    is_open = begin > 0 and cue.verb.lower() == _ACCORDING and tokens[begin - 1].kind == "word"
    if begin < _FEWEST or not (is_apart or is_open) or cue.subject is None:
        return None
    tail = _tail(tokens, cue.last)
    if tail and tail[0].low in PRONOUNS and tokens[cue.last].text == ",":
        return None
    if len(tail) > _LONG_TAIL or any(token.kind == "quote" for token in tail) or (tail and tail[0].low in _OPENERS):
        return None
    verb = cue.verb.lower()
    is_firm = verb in SAYING or verb in _FIRM or cue.is_source
    is_record = not tail and cue.subject.head in DOCUMENTS and verb in _SHOWING
    if (
        (verb in CLAUSAL and not is_record)
        or (not is_firm and len(tail) > _SHORT_TAIL)
        or (tokens[0].low in _SUBORDINATE and (len(tail) > 1 or (not is_firm and not _has_comma(tokens[: begin - 1]))))
    ):
        return None
    first = 0
    while first < begin and (tokens[first].kind == "point" or tokens[first].low in {"but", "and", "so", "yet"}):
        first += 1
    last = begin - is_apart
    is_long = last - first > _FEWEST or _is_clause(tokens[first:last])
    return (first, last) if is_long and last - first >= _FEWEST else None


def _has_comma(tokens: Sequence[Token]) -> bool:
    return any(token.text == "," for token in tokens)


def _tail(tokens: Sequence[Token], first: int) -> list[Token]:
    """Return the words behind a cue, up to a semicolon or a dash: another clause follows there."""
    last = next((at for at in range(first, len(tokens)) if tokens[at].text in {";", "—", "–"}), len(tokens))
    return [token for token in tokens[first:last] if token.kind != "point"]


def _clause_around(tokens: Sequence[Token], cue: Cue) -> tuple[int, int] | None:
    """Return the clause that ", she said," parts: "The average hold, she said, was six hours"."""
    begin = min(cue.first, cue.at)
    is_inside = 1 < begin <= _NEAR and tokens[begin - 1].text == ","
    if not is_inside or cue.last >= len(tokens) or tokens[cue.last].text != "," or cue.verb.lower() not in SAYING:
        return None
    behind = tokens[cue.last + 1 :]
    if any(token.kind == "quote" for token in tokens) or not behind or behind[0].low not in _FINITE:
        return None
    return _trimmed(tokens, 0, len(tokens))


def _clause_start(tokens: Sequence[Token], cue: Cue) -> int | None:
    """Return where the reported clause after a verb begins."""
    at = cue.last
    if at >= len(tokens):
        return None
    that = next((place for place in range(at, min(at + 9, len(tokens))) if _is_that(tokens, place)), None)
    is_bare = cue.at > 0 and tokens[cue.at - 1].low == "to"
    if is_bare and cue.verb.lower() not in _BARE:
        return None
    if that is not None and (_is_begun(tokens[at:that]) or _is_time(tokens[that + 1 :])):
        that = None
    if that is not None and not any(token.kind == "quote" or token.text in {":", ";"} for token in tokens[at:that]):
        return that + 1
    is_told = cue.relay is not None and cue.relay.startswith(("told", "tells"))
    begin = min(cue.first, cue.at)
    is_beside = begin > 0 and (tokens[begin - 1].kind == "quote" or (begin > 1 and tokens[begin - 2].kind == "quote"))
    if cue.is_after or is_bare or is_beside or (cue.verb.lower() in CLAUSAL and not is_told):
        return None
    at = behind_circumstances(tokens, at)
    is_same = [token.low for token in tokens[at : at + 2]] == ["the", "same"]
    if at >= len(tokens) or tokens[at].kind != "word" or tokens[at].low in _NO_CLAUSE or is_same:
        return None
    return at if is_told or cue.verb.lower() in SAYING or _is_clause(tokens[at:]) else None


def _is_that(tokens: Sequence[Token], place: int) -> bool:
    """Tell the "that" of a report from those of "on condition that he not be named" and "he came and that"."""
    return tokens[place].low == "that" and tokens[place - 1].low not in {"condition", "and", "or", "but", "as"}


def _is_time(tokens: Sequence[Token]) -> bool:
    """Tell what only says when: "confirmed that on Wednesday morning" reports nothing."""
    return bool(tokens) and tokens[0].low in _NO_CLAUSE and not _is_clause(tokens) and len(tokens) < _SHORT_TAIL + 2


def _is_begun(tokens: Sequence[Token]) -> bool:
    """Tell whether a clause is under way: the "that" of "said he could not do that" is no conjunction."""
    return bool(tokens) and tokens[0].low in _THEY and any(token.low in _FINITE for token in tokens[:_NEAR])


def _clause_end(tokens: Sequence[Token], first: int, later: Sequence[Cue]) -> int:
    """Return where the reported clause ends: at a second report by the same speaker, else with the line."""
    for cue in later:
        if cue.at <= first:
            continue
        begin = min(cue.first, cue.at)
        if cue.subject is None and tokens[begin - 1].low in {"and", "but", ","}:
            return begin - 1
        if cue.is_source and tokens[begin - 1].text == ",":
            return begin - 1
    return len(tokens)


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    while last > first and tokens[last - 1].kind == "point":
        last -= 1
    while first < last and tokens[first].kind == "point":
        first += 1
    words = tokens[first:last]
    return (first, last) if words and any(token.low not in FUNCTION for token in words) else None
