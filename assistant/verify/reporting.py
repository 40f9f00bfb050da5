"""Whether a word that can report ("states", "claims", "called") does so in a claim, as a verb with a subject of its own."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary
from assistant.verify.language import is_negation

BE = vocabulary("is are was were been being be")
SAYING_NOUNS = vocabulary(
    "statement statements report reports remark remarks tweet tweets comment comments claim claims words word post "
    "posts letter message answer reply interview speech announcement warning estimate view argument account"
)
"""What is said or written, as a noun, some of which have the form of a verb."""
BEFORE_NOUNS = vocabulary("a an the this that his her their its no any one latest daily new another each of")
"""Words behind which such a form is the noun."""
_AMBIGUOUS = vocabulary(
    "state states report reports claim claims question questions post posts comment comments answer answers call calls "
    "demand demands promise promises estimate estimates note notes joke jokes quote quotes reply replies remark remarks "
    "read reads counter counters dispute disputes blame praise repeat echo echoes pledge vow vows caution recall reveal "
    "thought hint hints urge argue warn stress stresses posted argues shout cry account accounts conclude suggest"
)
"""Forms that are nouns, or verbs of something else, as often as verbs of saying."""
_ADJECTIVAL = vocabulary(
    "raise raises raised of for in on by with and or many some several more no new key other to from"
)
"""Words behind which such a form is the noun, or no saying, even where what follows it could be reported."""
POSSESSIVES = vocabulary("his her their its my our")
PRONOUNS = vocabulary("he she they it we i who")
_FIRM_ONLY_WITH_THAT = vocabulary(
    "continue continues continued express expresses expressed describe describes described call calls called respond "
    "responds responded agree agrees agreed promise promises promised read reads post posts posted counter counters "
    "countered echo echoes echoed recall recalls recalled hint hints hinted question questions questioned conclude "
    "concludes concluded indicate indicates indicated suggest suggests suggested reveal reveals revealed demand demands "
    "demanded dismiss dismisses dismissed quote quotes quoted criticize criticizes criticized criticise criticised "
    "praise praises praised blame blames blamed accuse accuses accused condemn condemns condemned denounce denounces "
    "denounced observe observes observed ask asks asked answer answers answered inform informs informed thought think "
    "thinks dispute disputes disputed recount recounts recounted mention mentions mentioned urge urges urged"
)
"""Verbs that report words where words or a "that" follow them, and else tell what somebody did."""
_MODALS = vocabulary("would will shall should could might must may can")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark of punctuation of a claim, as it is written, at [start, end)."""

    text: str
    start: int
    end: int


def tells_a_deed(words: list[Word], at: int, word: str) -> bool:
    """Whether a verb that reports only with words or a "that" behind it has neither, and tells what somebody did."""
    following = {folded(each.text) for each in words[at + 1 : at + 3]}
    return word in _FIRM_ONLY_WITH_THAT and not following & {"that", ":", "how", "whether"}


def says(words: list[Word], at: int, before: str) -> bool:
    """Whether a word that can report is a verb with a subject of its own here."""
    word = folded(words[at].text)
    if before in BEFORE_NOUNS or before == "to" or _no_saying(words, at, before):
        return False
    return not (word in SAYING_NOUNS and before in POSSESSIVES) and (word not in _AMBIGUOUS or _is_verb(words, at))


def _is_verb(words: list[Word], at: int) -> bool:
    """Whether a word that is a noun as often ("state", "claims", "questions") is a verb here."""
    if words[at].text[0].isupper():
        return False
    following = folded(words[at + 1].text) if at + 1 < len(words) else ""
    if following in {"that", "the", "a", "it", "he", "she", "they", "there", "this", "his", "her", "their", ":", ","}:
        return at > 0 and folded(words[at - 1].text) not in _ADJECTIVAL
    before = words[at - 1].text if at else ""
    return bool(before) and (before[0].isupper() or folded(before) in PRONOUNS)


def _no_saying(words: list[Word], at: int, before: str) -> bool:
    """Whether a verb form continues another saying ("..., adding that") or says nothing ("called on", "would continue", "did not mention")."""
    word = folded(words[at].text)
    after = folded(words[at + 1].text) if at + 1 < len(words) else ""
    if word in _FIRM_ONLY_WITH_THAT and (before in _MODALS or is_negation(before)):
        return True
    return (word.endswith("ing") and before not in BE) or (word.startswith("call") and after in {"on", "upon", "for"})
