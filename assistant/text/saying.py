"""Know the words with which a writer reports what somebody said."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.text.vocabulary import vocabulary

# Each is a way of speaking or writing, so that what stands between marks beside it is somebody's words.
_REGULAR = """
state add ask explain continue reply answer respond announce claim argue insist warn note conclude declare recall remark
comment confirm suggest observe acknowledge joke tweet post exclaim shout yell whisper mutter urge promise vow pledge
complain lament concede counter reiterate emphasize emphasise stress testify allege assert maintain contend predict
reveal disclose describe report opine muse wonder ponder interject retort reflect enthuse gush demand summarise
summarize proclaim pronounce elaborate clarify caution boast fume rant rave scoff sneer caption share chant
voice agree repeat echo plead apologise apologize deny hint imply signal theorise theorize speculate estimate recommend
advise propose call label brand characterise characterize criticise criticize praise hail blast condemn defend
tease quote cite relay mention stipulate reason affirm attest assure confess indicate point specify define accuse reaffirm
moan groan grumble bellow chuckle grin smile sigh blurt roar hiss growl scream sob gasp intone recount narrate venture
offer remind reassure crow decry deride dismiss denounce lambast mock guess trumpet thunder counsel implore reckon believe jest inform express outline highlight underline underscore identify fear hope expect shrug laugh
thank
"""
_DOUBLED = "label admit quip slam dub brag snap jab tag"
_IRREGULAR = """
said says say saying told tells tell telling wrote writes write writing written read reads reading went goes
began begins begin beginning cried cries cry thought thinks think thinking found finds find finding showed shows show
showing felt feels feel knew knows know knowing understood understands penned pens penning sums summed sum
put puts remembered remembers termed swore swears sworn foresees foresaw foresee ruled
"""
# The same in the languages that stand beside English in many archives.
_FOREIGN = """
dijo dice dijeron afirmó explicó señaló añadió declaró aseguró comentó indicó sostuvo agregó dit déclaré affirmé affirme expliqué explique ajouté ajoute estime
écrit résume soupire poursuit précise lance confie raconte souligne déclare répond conclut rappelle regrette insiste indique
assure martèle glisse précisé confié raconté souligné répondu conclu rappelé regretté insisté indiqué reconnu lâche lâché lancé assuré disse afferma zei zegt
"""
_GERMAN = """
sagte sagt sagten erklärte erklärt meint meinte betont betonte erzählt erzählte spottet spottete antwortet antwortete
warnt warnte klagt klagte schrieb ergänzte berichtete fragte fragt forderte fordert kritisierte kritisiert rief
"""
GERMAN = frozenset(_GERMAN.split())
"""Verbs before which anything may begin a sentence: their subject then stands behind them."""
_FINITE = vocabulary("is was has had will would did does came took gave made held won lost left")
_VOWELS = frozenset("aeiou")


def _forms(verb: str) -> Iterator[str]:
    """Yield a regular verb's forms: deny, denies, denied, denying."""
    yield verb
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    else:
        yield verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        yield from (verb + "ed", verb + "ing")


def _doubled(verb: str) -> Iterator[str]:
    yield from (verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing")


REPORTING = frozenset(
    [form for verb in _REGULAR.split() for form in _forms(verb)]
    + [form for verb in _DOUBLED.split() for form in _doubled(verb)]
    + _IRREGULAR.split()
    + _FOREIGN.split()
    + _GERMAN.split()
)
"""The forms of the verbs that report words, in small letters."""
VERBS = "|".join(sorted(REPORTING, key=lambda word: (-len(word), word)))
"""An alternation of the verbs' forms, for a regular expression."""
NAME = r"(?:[A-Z][\w’'.-]+)(?: (?:[a-z]{1,3} )?[A-Z][\w’'.-]+){0,3}"
"""A run of capitalised words, as a name is written."""


def is_verb(word: str) -> bool:
    """Tell whether a word in small letters is a form of a verb that reports words."""
    return word in REPORTING


def may_follow_subject(word: str) -> bool:
    """Tell whether a word in small letters may be the verb of the name before it: it reports words, helps or is a past tense."""
    return is_verb(word) or word in _FINITE or word.endswith("ed")
