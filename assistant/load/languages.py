"""Tell whether a text reads as a language: its letters, its marks and its smallest words.

Decoded wrongly, a text shows letters that its language does not have, capitals inside words and signs between
letters. Enough languages are known here to try old encodings on; it is no detector of languages.
"""

from __future__ import annotations

import itertools
import re
import unicodedata

_WEST = "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßðþšž"
# Letters beyond a to z, and the commonest small words, of each language. English takes names of its neighbours.
_LANGUAGES: dict[str, tuple[str, str]] = {
    "English": (_WEST, "the of and to in a is that for it was on with as by at from said he she"),
    "French": ("àâäæçéèêëîïôöœùûüÿ", "le la les de des du et un une en que qui dans est pour au par il a sur"),
    "German": ("äöüßéèà", "der die das und in den von zu mit sich des auf für ist im nicht ein eine dem am"),
    "Spanish": ("áéíñóúüç", "el la los las de que y en un una del por con no se para su al es"),
    "Portuguese": ("áàâãçéêíóôõúü", "o a os as de que e em um uma do da no na por com não se para"),
    "Italian": ("àèéìíîòóùú", "il la le di che e in un una del della per con non si è da al sono"),
    "Dutch": ("áàâäçéèêëíïóôöúûü", "de het een van en in is dat op te met voor zijn niet aan er"),
    "Danish, Norwegian": ("æøåéèêóòôü", "og i at det en den til er som på de med for af av ikke har"),
    "Swedish, Finnish": ("åäöéüšž", "och i att det en som på är av för med den till inte ja on ei että oli hän se"),
    "Polish": ("ąćęłńóśźż", "i w na z do się nie że to o jest po za od przez jak dla"),
    "Czech, Slovak": ("áäčďéěíĺľňóôŕřšťúůýž", "a v na se že je s z do o i to za po pro od by"),
    "Hungarian": ("áéíóöőúüű", "a az és hogy nem is egy van volt de meg ezt azt már"),
    "Romanian": ("ăâîșşțţ", "de a în și şi la cu pe nu din că o un pentru este să"),
    "Croatian, Slovene": ("čćđšž", "i u je na da se za su od ne s o in v iz po ki"),
    "Turkish": ("çğıöşüâîû", "ve bir bu da de için ile olarak olan çok daha ama gibi dedi"),
    "Greek": ("", "και το να η της του που με την για από τον δεν σε ο τα θα είναι"),
    "Russian": ("", "и в не на что с по он как к из у за от о это для но"),
    "Ukrainian": ("", "і в не на що з у та до як за про від це й для"),
    "Bulgarian": ("", "и на в да се от за не с по е че са като ще"),
}
_BLOCKS = {
    "Greek": re.compile("[\u0370-\u03ff]+"),
    "Russian": re.compile("[а-яё]+"),
    "Ukrainian": re.compile("[а-щьюяґєії]+"),
    "Bulgarian": re.compile("[а-ъьюя]+"),
}
_WORDS = {name: frozenset(words.split()) for name, (_, words) in _LANGUAGES.items()}
_MARKS = frozenset("“”‘’„‚«»‹›–—…€£§°·•¿¡ºª©®™½¼¾²³№\xa0\xad、。「」『』・，：；？！（）《》")
_TAKEN_FOR_LETTERS = re.compile(r"[^\W\d_][“„«»‹›…€£§°•¿¡ºª©®™½¼¾²³№–—][^\W\d_]|[^\W\d_A-Z][¿¡£§©®™]")
_MIXED = re.compile("[a-zA-Z][\u0370-\u04ff]|[\u0370-\u04ff][a-zA-Z]")
_SMALL_SHARE = 0.06
"""Of running words in news, a fifth to a half are small words such as these; in garbled text hardly any."""


def reads_as_a_language(text: str) -> bool:
    """Tell whether a text has the letters, marks and small words of one language throughout."""
    signs = {sign for sign in text if ord(sign) > 127 and not sign.isalpha()} - _MARKS
    if (
        any(unicodedata.category(sign) != "Mn" for sign in signs)
        or _TAKEN_FOR_LETTERS.search(text)
        or _MIXED.search(text)
        or _has_odd_capital(text)
    ):
        return False
    if re.search("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text):
        return _reads_as_east_asian(text)
    letters = {letter for letter in text.lower() if ord(letter) > 127 and letter.isalpha()}
    words = re.findall(r"[^\W\d_]+", text.lower())
    return any(_fits(name, letters) and _share(name, words) >= _SMALL_SHARE for name in _LANGUAGES)


def _fits(name: str, letters: set[str]) -> bool:
    block = _BLOCKS.get(name)
    return bool(letters) and bool(block.fullmatch("".join(letters))) if block else letters <= set(_LANGUAGES[name][0])


def _share(name: str, words: list[str]) -> float:
    return sum(word in _WORDS[name] for word in words) / max(len(words), 1)


def _has_odd_capital(text: str) -> bool:
    """Tell whether a capital beyond A to Z follows a small letter, as in no word."""
    return any(a.islower() and b.isupper() and ord(b) > 127 for a, b in itertools.pairwise(text))


def _reads_as_east_asian(text: str) -> bool:
    """Tell Japanese by its kana, Korean by its syllables, Chinese by its commonest characters."""
    letters = [letter for letter in text if ord(letter) > 127 and letter.isalpha()]
    if any(not re.match("[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]", letter) for letter in letters):
        return False
    kana, hangul = (sum(low <= letter <= high for letter in letters) for low, high in ("ぁヿ", "가힣"))
    common = sum(letter in "的是在了不有和人这這中大为為上个個国國我以要他时時来來们們说說" for letter in letters)
    if hangul:
        return hangul >= 0.9 * len(letters)
    particles = sum(letter in "のはをにがでとたてしな" for letter in letters)
    return (kana >= 0.2 * len(letters) and particles >= 0.1 * len(letters)) or (
        not kana and common >= 0.04 * len(letters)
    )
