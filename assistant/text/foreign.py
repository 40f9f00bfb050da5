"""Tell that a question is in another language than English, and take its words of grammar out of it.

Words are looked for as they are written, in articles of any language; only the words of grammar must be known, lest
"de" and "dans" be taken for what a question is about. Enough of them stand here for questions as people type them;
it is no detector of languages.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import NamedTuple

from assistant.text.vocabulary import vocabulary
from assistant.text.words import STOPWORDS, fold, spans

# Words that ask, then other words of grammar, without accents: what opens a question tells most.
_LANGUAGES = {
    "French": (
        "qui que quoi quel quelle quels quelles combien quand ou pourquoi comment est-ce qu",
        ("le la les l un une des du de d au aux et en dans sur pour par avec sans sous entre chez ce cet cette ces se s sa son "
        "ses leur leurs il elle ils elles on nous vous je tu ne n pas plus a ont est sont ete etait etaient etre avoir avait "
        "fait dit disent selon apres avant c j m t qu si y"),
    ),
    "German": (
        "wer wen wem wessen was wie wo wohin woher wann warum wieso weshalb welche welcher welches welchen wieviel",
        ("der die das den dem des ein eine einen einem einer eines und oder in im an am auf zu zum zur mit von vom bei beim nach "
        "vor uber unter fur aus durch gegen um ist sind war waren wird werden wurde wurden hat haben hatte hatten sein seine "
        "seinen ihr ihre ihren er sie es sich nicht kein keine viel viele als auch laut man sagt sagte gesagt dass ob es gibt gab"),
    ),
    "Spanish": (
        "quien quienes que cual cuales cuanto cuanta cuantos cuantas cuando donde adonde como",
        ("el la los las lo un una unos unas de del al a y e o en con por para sin sobre entre desde hasta segun tras ante se su "
        "sus le les no si es son fue fueron era eran ha han hay habia esta estan este estos esa ese mas dijo dice dicho ser"),
    ),
    "Portuguese": (
        "quem que qual quais quanto quanta quantos quantas quando onde aonde como porque",
        ("o a os as um uma uns umas de do da dos das ao aos em no na nos nas e ou com por pelo pela para sem sobre entre desde ate "
        "segundo se seu sua seus suas nao sim foi foram era eram ha tem esta estao este essa mais disse diz sao ser"),
    ),
    "Italian": (
        "chi che cosa quale quali quanto quanta quanti quante quando dove come perche cos",
        ("il lo la i gli le l un uno una di del dello della dei degli delle al allo alla ai alle da dal dalla in nel nella nei su "
        "sul sulla con per tra fra e o si ci ne suo sua suoi non piu ha hanno sono era erano stato stata stati detto dice secondo"),
    ),
    "Dutch": (
        "wie wat waar wanneer waarom hoe welke welk hoeveel waarheen",
        ("de het een van en of in op aan bij met voor door over uit naar om te tot tegen is zijn was waren werd werden heeft hebben "
        "had hij zij ze hun haar niet geen dat die dit deze er volgens zei zegt gezegd worden wordt"),
    ),
    "Swedish, Danish or Norwegian": (
        "vem vad var nar varfor hur vilken vilket vilka hvem hvad hva hvor hvornar hvorfor hvordan hvilken hvilket hvilke",
        ("den det de en ett et och og i pa av af til till for med om fran fra som att at er ar har hade havde var blev ble han hon "
        "hun deras deres inte ikke manga mange sade sa sagde efter etter enligt under mellan mellem"),
    ),
    "Polish": (
        "kto kogo komu co czego jak gdzie kiedy dlaczego czemu ile ktory ktora ktore czy",
        ("w we na z ze do od o po za przez dla pod nad przy i a oraz lub sie nie jest sa byl byla bylo byli ma maja to ten ta te jego jej ich "
        "powiedzial powiedziala wedlug"),
    ),
    "Czech or Slovak": (
        "kdo koho co ceho jak kde kdy proc kolik ktery ktera ktere kto preco",
        "v ve na z ze do od o po za pro pod nad pri a i nebo se si ne je jsou byl byla bylo byli ma maji to ten ta te jeho jeji jejich podle rekl rekla",
    ),
    "Turkish": ("kim kime ne neden nicin nasil nerede nereye kac hangi", "ve veya bir bu su o da de ile icin gibi mi mu dedi oldu olan var yok daha en"),
    "Russian": (
        "кто кого что чего как где куда когда почему зачем сколько какои какая какие чеи",
        "в во на с со к о об по за из у от до для при над под и а или не ни это был была было были есть его ее их он она они сказал сказала",
    ),
    "Ukrainian": (
        "хто кого що чого як де куди коли чому скільки якии яка які скільки",
        "в у на з до о по за від для при над під і та або не це був була було були є иого її їх він вона вони сказав сказала",
    ),
}  # fmt: skip
_READ = {name: (vocabulary(asking), vocabulary(f"{asking} {other}")) for name, (asking, other) in _LANGUAGES.items()}
_SCRIPTS = {
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "ARABIC": "Arabic",
    "HEBREW": "Hebrew",
    "GREEK": "Greek",
    "DEVANAGARI": "Hindi",
    "THAI": "Thai",
    "CYRILLIC": "a language in Cyrillic letters",
}
_FEWEST = 2
"""Words of grammar that English has not, from which they tell a language where none of its words asks."""


class Foreign(NamedTuple):
    """The language of a question, as English names it, and the question without its words of grammar."""

    language: str
    subject: str


def foreign(question: str) -> Foreign | None:
    """Return what language a question is in, None for English and where its words do not tell."""
    found = list(spans(question))
    own = [fold(word.folded) for word in found]  # twice: words in capitals keep a stop, as names of bodies, at first
    language = _language(own) or _script(question)
    if language is None:
        return None
    grammar = _READ[language][1] if language in _READ else frozenset()
    kept = [question[word.start : word.end] for word, folded in zip(found, own, strict=True) if folded not in grammar]
    return Foreign(language, " ".join(kept))


def _language(own: list[str]) -> str | None:
    """Return the language of which most words are words of grammar, if these outnumber the English ones."""
    held = Counter({name: sum(word in known for word in own) for name, (_, known) in _READ.items()})
    name, count = max(held.items(), key=lambda item: (item[1], any(word in _READ[item[0]][0] for word in own)))
    asking, known = _READ[name]
    foreign_alone = [word for word in own if word in known and word not in STOPWORDS]
    opens = bool(foreign_alone) and own[0] in asking
    tells = opens or len(foreign_alone) >= _FEWEST or not asking.isdisjoint(foreign_alone)
    return name if tells and count > sum(word in STOPWORDS for word in own) else None


def _script(question: str) -> str | None:
    """Return the language of a question's letters, where most are of one script that is not Latin."""
    letters = [c for c in question if c.isalpha()]
    scripts = Counter(unicodedata.name(c, "").split(" ", 1)[0] for c in letters)
    known = [(count, name) for name, count in scripts.items() if name in _SCRIPTS]
    return _SCRIPTS[max(known)[1]] if known and 2 * max(known)[0] > len(letters) else None
