"""General knowledge of English that the rules share: what negates, what hedges, what reports, what means the same."""

from __future__ import annotations

from functools import lru_cache

from assistant.text.names import folded
from assistant.text.vocabulary import vocabulary

NEGATIONS = vocabulary(
    "not no never none nobody nothing nowhere neither nor without cannot hardly barely scarcely n't non dont doesnt "
    "didnt wont cant isnt wasnt nicht kein keine nie pas jamais"
)
TURNING = vocabulary(
    "deny denies denied denying refuse refuses refused refusing fail fails failed failing unlikely reject rejects rejected "
    "rejecting lack lacks lacked lacking impossible unable unwilling refusal denial doubt doubts doubted avoid avoids "
    "avoided stop stops stopped prevent prevents prevented false untrue wrong unclear"
)
"""Verbs and adjectives that turn what follows them into its opposite."""
NEGATING_PHRASES = ("by no means", "far from", "rather than", "instead of", "anything but", "no longer", "in no way",
                    "short of", "nothing like", "declined to", "declines to", "declining to", "not yet", "yet to",
                    "under no circumstances", "free of")  # fmt: skip
HEDGES = vocabulary(
    "may might could would should perhaps maybe possibly probably likely allegedly reportedly apparently seemingly "
    "presumably supposedly potentially arguably suspected alleged purported conceivably almost nearly partly partially "
    "unconfirmed tentatively roughly largely mostly"
)
STRONG_HEDGES = vocabulary(
    "may might could perhaps maybe possibly allegedly reportedly apparently presumably supposedly potentially "
    "arguably conceivably unconfirmed alleged purported probably likely"
)
INTENTS = vocabulary(
    "will would shall plan plans planned planning offer offers offered offering ask asks asked asking call calls calling "
    "order orders ordered want wants wanted expect expects expected due whether propose proposes proposed proposing seek "
    "seeks sought seeking consider considers considering threaten threatens threatened intend intends intended hope hopes "
    "hoped promise promises promised vow vows vowed pledge pledges pledged urge urges urged demand demands demanded "
    "recommend recommends recommended accuse accuses accused allege alleges alleged if unless should must decide tender tenders tendered"
)
"""Words of what is to come, wished, ordered, due, conditional or alleged, and not yet so."""
SUBJECTS = vocabulary("i he she we they it you the this that these those there")
"""Words with which the subject of another clause begins."""
KIN = vocabulary("brother sister father mother son daughter husband wife uncle aunt niece nephew cousin")
"""Nouns for relatives, which tie one person to another."""
CONDITIONS = vocabulary("if unless provided providing until otherwise whether assuming lest")
BELIEFS = ("i think", "i believe", "i hope", "i fear", "i guess", "i suppose", "we think", "we believe", "we hope",
           "we fear", "it seems", "it appears", "in my opinion", "in my view", "as far as i know")  # fmt: skip
REPORTING = vocabulary(
    "say says said saying tell tells told telling add adds added adding claim claims claimed claiming state states "
    "stated stating announce announces announced announcing warn warns warned warning insist insists insisted "
    "insisting argue argues argued arguing report reports reported reporting explain explains explained explaining "
    "note notes noted noting continue continues continued conclude concludes concluded concluding describe describes "
    "described describing declare declares declared acknowledge acknowledges acknowledged admit admits admitted "
    "allege alleges alleged believe believes believed call calls called calling comment comments commented confirm "
    "confirms confirmed deny denies denied emphasize emphasizes emphasized emphasise emphasised estimate estimates "
    "estimated express expresses expressed maintain maintains maintained mention mentions mentioned observe observes "
    "observed predict predicts predicted promise promises promised quip quips quipped recall recalls recalled remark "
    "remarks remarked repeat repeats repeated reply replies replied respond responds responded reveal reveals "
    "revealed stress stresses stressed suggest suggests suggested testify testifies testified think thinks thought "
    "tweet tweets tweeted urge urges urged write writes wrote vow vows vowed accuse accuses accused assert asserts "
    "asserted blame blames blamed criticize criticizes criticized criticise criticised ask asks asked answer answers "
    "answered joke jokes joked quote quotes quoted shout shouted cry cried whisper whispered agree agrees agreed "
    "complain complains complained concede concedes conceded contend contends contended demand demands demanded "
    "disclose discloses disclosed dismiss dismisses dismissed echo echoes echoed hint hints hinted indicate indicates "
    "indicated inform informs informed pledge pledges pledged praise praises praised question questions questioned "
    "read reads recount recounts recounted reiterate reiterates reiterated speculate speculates speculated swear "
    "swore yell yelled denounce denounces denounced condemn condemns condemned post posts posted caution cautions "
    "cautioned counter counters countered dispute disputes disputed"
)
"""Verbs that make what goes with them somebody's words."""

_SYNONYMS = """
kill die dead death fatal slay murder perish deadly|say tell state claim announce add note report explain reveal declare
big large huge major massive significant great enormous|small little minor tiny|car vehicle auto automobile
child kid boy girl son daughter youngster teen teenager youth minor|man male guy|woman female lady
police officer cop policeman authority|buy purchase acquire|begin start launch commence open initiate kick
end finish conclude close stop halt cease|help aid assist assistance support|attack assault strike raid
house home residence property|job work employment position role|money cash fund funding|show reveal indicate suggest
find discover locate uncover|make create produce build develop|get receive obtain gain win|want seek hope wish aim plan
leave depart exit quit|injure hurt wound injury|film movie picture|company firm business corporation
doctor physician medic|lawyer attorney counsel|accident crash collision|ship boat vessel|plane aircraft jet airplane flight
law legislation bill act|country nation state|city town|world global international worldwide|choose select pick
increase rise grow growth climb surge up|decrease fall drop decline reduce cut down|fight battle combat clash
argue dispute contend|ask request seek|answer respond reply response|believe think consider view|include contain feature
speak talk discuss address|meet meeting encounter|old elderly aged age|young youthful|new recent latest fresh
near close nearby|allow permit let enable|stop prevent block bar|need require requirement must|try attempt effort
important key crucial vital critical|problem issue trouble difficulty challenge|danger risk threat hazard dangerous
arrest detain custody|charge accuse indict|jail prison imprison sentence incarcerate|judge court|win victory triumph
lose loss defeat|love affection|marry wed marriage wedding husband wife spouse|mother mom mum parent|father dad parent
famous popular well-known renowned|rich wealthy|poor impoverished|sick ill illness disease|fire blaze|rain storm weather
study research survey|scientist researcher expert|student pupil|teacher educator|school education|book novel
fan supporter follower|star celebrity|game match contest|player athlete|team side club squad|score goal
appear perform act performance appearance|release issue publish publication launch debut|return come back
continue remain stay persist|use utilize employ usage|give provide offer supply donate|take carry bring
send dispatch deploy|move relocate transfer|destroy demolish ruin damage wreck|protect defend safeguard protection
save rescue|escape flee|search hunt|hide conceal|agree accept agreement deal pact|refuse reject decline deny
mistake error|blame fault responsible responsibility|cause lead result trigger spark prompt|happen occur place event
incident case event|several many numerous multiple various|begin origin|video footage clip|photo picture image photograph
anger angry outrage furious|happy glad pleased delighted joy|sad upset|fear afraid scared worry concern
surprise shock stun|praise laud commend|criticize condemn criticism slam denounce|resident citizen people person individual
leader head chief boss|president leader|government administration authority official|soldier troop military army force
gun weapon firearm|shoot shooting fire|bomb explosive blast explosion|victim casualty|visit travel trip journey tour
celebrate celebration mark anniversary|honor honour tribute|die pass|rate percentage|amount number figure total
daily day|weekly week|monthly month|annual yearly year|american us|online internet web website|ability able can
allege allegation|suspect suspicion|investigate investigation probe inquiry|evidence proof|decide decision
promise vow pledge|suffer experience undergo face|require demand|hospital medical|drug medication medicine
receive get|cost price|pay payment|expensive costly|cheap affordable inexpensive|quick fast rapid swift|slow gradual
join participate participation part|unite together joint jointly combined|separate apart|similar alike same
different differ difference distinct|right correct|wrong incorrect|true real genuine|fake false bogus hoax
ahead before prior previously earlier former|after following later subsequent subsequently|currently now present today
former previous ex|goal aim objective purpose intend intention|build construct construction|repair fix
share post|announce announcement|ban prohibit forbid outlaw|legal lawful|illegal unlawful|kidnap abduct abduction
steal rob theft robbery|fraud scam deceive|hit strike|reach arrive arrival|expect anticipate predict forecast
describe portray depict call|name title dub call|know aware|remember recall|forget|teach educate|learn
grow raise|collapse fail failure|succeed success successful achieve achievement|strong powerful|weak feeble
beautiful gorgeous pretty|ugly|clean pure|dirty polluted pollution|free release liberate|trap stick stuck|resign quit
"""


def _synonym_groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in _SYNONYMS.replace("\n", "|").split("|"):
        words = {stem(word) for word in group.split()}
        for word in words:
            found.setdefault(word, set()).update(words)
    return {word: frozenset(words) for word, words in found.items()}


_IRREGULAR = {
    "said": "say", "says": "say", "told": "tell", "went": "go", "gone": "go", "made": "make", "took": "take",
    "taken": "take", "came": "come", "got": "get", "gotten": "get", "gave": "give", "given": "give", "found": "find",
    "thought": "think", "knew": "know", "known": "know", "saw": "see", "seen": "see", "wrote": "write",
    "written": "write", "left": "leave", "felt": "feel", "kept": "keep", "began": "begin", "begun": "begin",
    "held": "hold", "brought": "bring", "bought": "buy", "built": "build", "sent": "send", "spent": "spend",
    "lost": "lose", "met": "meet", "won": "win", "led": "lead", "fell": "fall", "fallen": "fall", "rose": "rise",
    "risen": "rise", "grew": "grow", "grown": "grow", "shot": "shoot", "fought": "fight", "caught": "catch",
    "taught": "teach", "stole": "steal", "stolen": "steal", "broke": "break", "broken": "break", "spoke": "speak",
    "spoken": "speak", "chose": "choose", "chosen": "choose", "drove": "drive", "driven": "drive", "flew": "fly",
    "flown": "fly", "ran": "run", "sold": "sell", "stood": "stand", "struck": "strike", "stricken": "strike",
    "hid": "hide", "hidden": "hide", "threw": "throw", "thrown": "throw", "wore": "wear", "worn": "wear",
    "died": "die", "dying": "die", "dies": "die", "lying": "lie", "men": "man", "women": "woman",
    "children": "child", "people": "person", "wives": "wife", "lives": "life", "feet": "foot", "teeth": "tooth",
    "paid": "pay", "meant": "mean", "heard": "hear", "became": "become", "shown": "show", "drawn": "draw",
    "drew": "draw", "sang": "sing", "sung": "sing", "swam": "swim", "drank": "drink", "ate": "eat", "eaten": "eat",
    "fled": "flee", "sought": "seek", "slain": "slay", "beaten": "beat", "bitten": "bite", "bit": "bite",
    "woke": "wake", "wed": "marry", "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "being": "be",
    "has": "have", "had": "have", "does": "do", "did": "do", "done": "do", "better": "good", "best": "good",
    "worse": "bad", "worst": "bad", "forced": "force", "used": "use", "sued": "sue", "suing": "sue",
    "lent": "lend", "hung": "hang", "bound": "bind", "shook": "shake", "shaken": "shake", "tore": "tear", "torn": "tear",
    "forgave": "forgive", "forgiven": "forgive", "forgot": "forget", "forgotten": "forget", "dealt": "deal",
    "withdrew": "withdraw", "withdrawn": "withdraw", "overtook": "overtake", "overtaken": "overtake", "laid": "lay",
    "swore": "swear", "sworn": "swear", "rode": "ride", "ridden": "ride", "sank": "sink", "sunk": "sink", "swept": "sweep",
    "slept": "sleep", "dug": "dig", "fed": "feed", "bled": "bleed", "lit": "light", "blew": "blow", "blown": "blow",
    "froze": "freeze", "frozen": "freeze", "bore": "bear", "borne": "bear", "slid": "slide",
}  # fmt: skip
_SUFFIXES = (
    "ization", "isation", "ational", "fulness", "ousness", "iveness", "ations", "ments", "ation", "ement", "ingly",
    "ility", "ments", "ment", "ness", "ions", "ings", "ized", "ised", "izes", "ises", "izing", "ising", "ical", "ally",
    "ance", "ence", "able", "ible", "ions", "ious", "ion", "ing", "ies", "ied", "ier", "ers", "ors", "ist", "ism",
    "ize", "ise", "ity", "ive", "ful", "ous", "est", "ely", "ed", "es", "er", "or", "ly", "al", "ic", "y", "s", "e",
)  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return a crude stem under which inflections and near derivations of a word meet."""
    plain = folded(word)
    plain = _IRREGULAR.get(plain, plain)
    for _ in range(2):
        for suffix in _SUFFIXES:
            if plain.endswith(suffix) and len(plain) - len(suffix) >= 3:
                plain = plain[: -len(suffix)]
                break
        else:
            break
    if len(plain) > 3 and plain[-1] == plain[-2]:
        plain = plain[:-1]
    return plain


_GROUPS = _synonym_groups()


def is_irregular(word: str) -> bool:
    """Whether a folded word is an irregular form, most often a past tense or a participle."""
    return word in _IRREGULAR


GENERAL = frozenset(
    stem(word)
    for word in vocabulary(
        "highlight raise issue concern express emphasize emphasise focus discuss include additional overall due ongoing "
        "current potential various particular significant important importance impact process situation challenge "
        "effort need ability able experience expect set use hold upcoming determine struggle move contribute ensure "
        "lack trend towards enhance new recent previous commit address continue advocate help act action eventual term "
        "necessary involve feel face advance meanwhile less remind place way condition understand step provide believe "
        "leave future controversy incident reveal acknowledge call cause result lead become remain role aspect series "
        "number group event effect detail fact question answer reason idea view attention awareness discussion debate "
        "conversation response reaction relationship connection approach method example change improve increase "
        "support promote encourage aim goal purpose hope seek allow enable create serve feature offer present show "
        "share describe explore examine reflect represent suggest indicate note mention state stress underscore "
        "illustrate demonstrate argue claim criticize praise warn urge certain specific general typical often usual "
        "sometimes individual people person someone everyone life world time day year thing part kind type form level "
        "area field position public member community"
    )
)
"""Stems of the words with which any text is summed up; they weigh half."""


def relatives(stemmed: str) -> frozenset[str]:
    """Return the stems that may stand for this one."""
    return _GROUPS.get(stemmed, frozenset((stemmed,)))


def is_negation(word: str) -> bool:
    """Whether a folded word negates by itself."""
    return word in NEGATIONS or word.endswith("n't")


def turns(word: str) -> bool:
    """Whether a folded word denies what it governs."""
    return is_negation(word) or word in TURNING
