"""British and American spellings of one word, brought to one form.

A paper's house style respells what it quotes; the word stays what was said. Only what is the same word, sounded alike and
spelt in two ways by such styles, counts: -ise and -ize, -our and -or, -re and -er, -ence and -ense, -ogue and -og, -lled and
-led, -ae- and -e-, and a few words by themselves. "Learnt" and "learned" or "whilst" and "while" are other words. Where
a rule could make one word into another ("four", "timbre", "mourning", "filing") it names the words that it is for.
"""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.text.vocabulary import vocabulary


def _any(words: str) -> str:
    return "|".join(sorted(vocabulary(words), key=len, reverse=True))


_OUR = _any(
    "arb ard arm behavi cand clam col demean endeav enam fav ferv flav glam harb hon hum lab neighb parl ranc rig rum sav "
    "savi splend succ tum val vap vig"
)
_RE = _any("calib cent fib lit lust maneuv meag met och sab sepulch somb spect theat")
_LL = _any(
    "bedevil bevel cancel carol channel chisel council counsel dial dishevel duel enamel equal fuel funnel grovel imperil "
    "initial jewel label level libel marshal marvel medal model panel parcel pedal pencil pummel quarrel rival shovel signal "
    "snorkel spiral swivel total towel travel trial tunnel unravel yodel"
)
_L = _any("appal distil enrol enthral fulfil instil")
_OGUE = _any("anal catal demag dial epil monol pedag prol travel")
_RULES = (
    (re.compile(r"^practi[cs](?=(?:e[ds]?|ing)$)"), "practic"),
    (re.compile(r"(?<=[a-z]{3})([iy])[sz](?=(?:e|ed|es|er|ers|ing|able|ation|ations|ational)$)"), r"\1z"),
    (re.compile(r"manoe?uv|maneuv"), "maneuv"),
    (re.compile(rf"({_OUR})ou?r"), r"\1or"),
    (re.compile(r"^odou?r(?=s?$|less$)"), "odor"),
    (re.compile(rf"({_RE})(?:re|er)(?=s?$)"), r"\1er"),
    (re.compile(rf"({_RE})e?r(?=ing$|ed$)"), r"\1er"),
    (re.compile(rf"^({_LL})l?(?=(?:ed|ing|ings|er|ers|or|ors|ery|ous|ously|ist|ists)$)"), r"\1l"),
    (re.compile(rf"^({_L})l?(?=s?$|ments?$)"), r"\1l"),
    (re.compile(r"^(kidnap|worship)p?(?=(?:ed|ing|er|ers)$)"), r"\1p"),
    (re.compile(r"^(ski|wi)ll?ful"), r"\1lful"),
    (re.compile(r"^install?ment(?=s?$)"), "instalment"),
    (re.compile(r"^wooll?en(?=s?$)"), "woolen"),
    (re.compile(rf"^({_OGUE})og(?:ue)?(?=s?$)"), r"\1og"),
    (re.compile(r"^(def|off|pret|lic)en[cs](?=e)"), r"\1ens"),
    (re.compile(r"^an(?:a)?e(?=mi[ac]|sth)"), "ane"),
    (re.compile(r"(?<=arch)a?e(?=olog)|(?<=pal)a?e(?=o)|(?<=encyclop)a?e(?=d)|(?<=orthop)a?e(?=d)|(?<=medi)a?e(?=val)"), "e"),
    (re.compile(r"^(gyn|h|leuk|p)a?e(?=col|mo[gprs]|mi|diatr|doph)"), r"\1e"),
    (re.compile(r"^o?e(?=str[ou]|sophag)|^fo?e(?=tus|tal)|(?<=diarrh)o?e(?=a)"), lambda m: m.group().replace("o", "")),
    (re.compile(r"^gr[ae]y(?=(?:s|ed|er|ing|ish)?$)"), "gray"),
    (re.compile(r"^(m|sm)ou?ld(?=(?:s|y|ed|er|ers|ered|ering)?$)"), r"\1old"),
    (re.compile(r"^(snow)?pl(?:ough|ow)(?=(?:s|ed|ing)?$)"), r"\1plow"),
    (re.compile(r"^s[ck]eptic"), "skeptic"),
    (re.compile(r"^sul(?:ph|f)(?=ur|at|id)"), "sulf"),
    (re.compile(r"^(judg|acknowledg|ag|siz|lik)e?(?=ments?$|ing$|able$)"), r"\1"),
)  # fmt: skip
_WORDS = {
    "adviser": "advisor", "artefact": "artifact", "axe": "ax", "cheque": "check", "cosy": "cozy", "cosier": "cozier",
    "doughnut": "donut", "draught": "draft", "gaol": "jail", "jewellery": "jewelry", "kerb": "curb", "moustache": "mustache",
    "okay": "ok", "programme": "program", "protestor": "protester", "pyjamas": "pajamas", "storey": "story", "tyre": "tire",
    "yoghurt": "yogurt", "aluminium": "aluminum", "per cent": "percent",
}  # fmt: skip
_ONE_FORM = {
    **{f"{one}s": f"{other}s" for one, other in _WORDS.items() if not one.endswith("s")}, **_WORDS, "storeys": "stories",
}  # fmt: skip
_EITHER = frozenset(_ONE_FORM) | frozenset(_ONE_FORM.values()) | {"per", "cent"}


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return the form under which the spellings of one word, in small letters, meet; no word by itself."""
    if "'" in word:
        head, mark, tail = word.partition("'")
        return f"{spelling(head)}{mark}{tail}"
    if word in _ONE_FORM:
        return _ONE_FORM[word]
    for pattern, form in _RULES:
        word = pattern.sub(form, word)
    return word


@lru_cache(maxsize=65536)
def has_two(word: str) -> bool:
    """Whether a word, in small letters, is one that is spelt in two ways."""
    return word in _EITHER or any(pattern.search(word) for pattern, _ in _RULES)
