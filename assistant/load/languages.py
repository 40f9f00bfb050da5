"""Tell whether a text reads as a language: its letters, its marks and its smallest words.

Decoded wrongly, a text shows letters that its language does not have, capitals inside words and signs between
letters. Enough languages are known here to try old encodings on; it is no detector of languages.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter

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
    "Czech, Slovak": ("áäčďéěíĺľňóôŕřšťúůýž", "a v na se že je s z do o i to za po pro od by jsou před"),
    "Hungarian": ("áéíóöőúüű", "a az és hogy nem is egy van volt de meg ezt azt már"),
    "Romanian": ("ăâîșşțţ", "de a în și şi la cu pe nu din că o un pentru este să"),
    "Croatian, Slovene": ("čćđšž", "i u je na da se za su od ne s o in v iz po ki"),
    "Turkish": (
        "çğıöşüâîû",
        "ve bir bu da de için ile olarak olan çok daha ama gibi dedi kadar sonra önce her yeni çünkü",
    ),
    "Greek": ("", "και το να η της του που με την για από τον δεν σε ο τα θα είναι"),
    "Russian": ("", "и в не на что с по он как к из у за от о это для но мы их его до был во к же"),
    "Ukrainian": ("", "і в не на що з у та до як за про від це й для ми їх його"),
    "Bulgarian": ("", "и на в да се от за не с по е че са като ще ни от до"),
}
_BLOCKS = {
    "Greek": re.compile("[\u0370-\u03ff]+"),
    "Russian": re.compile("[а-яё]+"),
    "Ukrainian": re.compile("[а-щьюяґєії]+"),
    "Bulgarian": re.compile("[а-ъьюя]+"),
}
_WORDS = {name: frozenset(words.split()) for name, (_, words) in _LANGUAGES.items()}
_MARKS = frozenset("¢¥±×÷†‡‰¶¦“”‘’„‚«»‹›–—…€£§°·•¿¡ºª©®™½¼¾²³№\xa0\xad、。「」『』・，：；？！（）《》")
_TAKEN_FOR_LETTERS = re.compile(
    r"[^\W\d_][“„«»‹›€£§°•¿¡ºª©®™½¼¾²³№¢¥±×÷†‡‰¶¦][^\W\d_]|[^\W\d_A-Z][¿¡£§©®™]|[a-z]–[a-z]"
)
_MIXED = re.compile("[a-zA-Z][\u0370-\u04ff]|[\u0370-\u04ff][a-zA-Z]")
_EAST_ASIAN = re.compile("[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_COMMON = {
    "Japanese": "のはをにがでとたてしなる",
    "Korean": "이다는의에을가를은고하한",
    "Chinese": "的是在了不有和人这這中大为為上个個国國我以要他时時来來们們说說",
}
# Words of one accented letter.
_ALONE = {
    "French": "àôy", "Spanish": "áéóú", "Portuguese": "àáéó", "Italian": "àèòéì", "Danish, Norwegian": "åø", "English": "à",
    "Swedish, Finnish": "åö", "Czech, Slovak": "áó", "Hungarian": "éő", "German": "à",
}  # fmt: skip
_FEWEST = 5
"""Small words, or commonest signs, that must stand in a text: a few may be there by chance."""
_CONTRACTION = re.compile(r"[^\W\d_]í(?:s|t|re|ll|ve|d|m)\b")  # an apostrophe of Windows, read as Mac OS wrote
_ONLY_ACCENTS = re.compile(
    "(?<![^\\W\\d_])[\u00c0-\u024f]{2,}(?![^\\W\\d_])"
)  # words of Latin letters have some from A to Z
_IMPLAUSIBLE = (_TAKEN_FOR_LETTERS, _MIXED, _ONLY_ACCENTS, _CONTRACTION)
_SMALL_SHARE = 0.06
"""Of running words in news, a fifth to a half are small words such as these; in garbled text hardly any."""


def language_of(text: str) -> str | None:
    """Return the language whose letters, marks and small words a text has throughout, None where there is none."""
    signs = {sign for sign in text if ord(sign) > 127 and not sign.isalpha()} - _MARKS
    if any(unicodedata.category(sign) != "Mn" for sign in signs):
        return None
    if any(pattern.search(text) for pattern in _IMPLAUSIBLE) or _has_odd_capital(text):
        return None
    if re.search("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", text):
        return _east_asian(text)
    letters = {letter for letter in text.lower() if ord(letter) > 127 and letter.isalpha()}
    words = Counter(re.findall(r"[^\W\d_]+", text.lower()))
    counts = {name: sum(words[word] for word in small) for name, small in _WORDS.items()}
    likely = max(counts, key=lambda name: counts[name])
    enough = max(_FEWEST, _SMALL_SHARE * words.total(), 0.6 * counts[likely])
    fitting = [name for name in _LANGUAGES if counts[name] >= enough and _fits(name, letters, words)]
    return max(fitting, key=lambda name: counts[name], default=None)


def _fits(name: str, letters: set[str], words: Counter[str]) -> bool:
    if block := _BLOCKS.get(name):
        return bool(letters) and bool(block.fullmatch("".join(letters)))
    alone = {word for word in words if len(word) == 1 and not word.isascii()}
    return letters <= set(_LANGUAGES[name][0]) and alone <= set(_ALONE.get(name, ""))


def _has_odd_capital(text: str) -> bool:
    """Tell whether a capital follows a small letter and one of the two is beyond A to Z, as in no word."""
    return any(a.islower() and b.isupper() and not (a + b).isascii() for a, b in itertools.pairwise(text))


def _east_asian(text: str) -> str | None:
    """Tell Japanese by its kana, Korean and Chinese by their commonest signs."""
    letters = [letter for letter in text if ord(letter) > 127 and letter.isalpha()]
    latin = sum(letter.isascii() and letter.isalpha() for letter in text)
    if latin > len(letters) or any(not _EAST_ASIAN.fullmatch(letter) for letter in letters):
        return None
    kana, hangul = (sum(low <= letter <= high for letter in letters) for low, high in ("ぁヿ", "가힣"))
    language, share = ("Korean", 0.15) if hangul else ("Japanese", 0.15) if kana else ("Chinese", 0.04)
    common = sum(letter in _COMMON[language] for letter in letters)
    consistent = hangul >= 0.9 * len(letters) if hangul else not kana or kana >= 0.2 * len(letters)
    return language if consistent and common >= max(_FEWEST, share * len(letters)) else None
