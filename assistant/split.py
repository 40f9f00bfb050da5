"""Cut a body into sentences and the sentences into passages, by exact offsets.

The sentence splitter is sentencex, chosen by `benchmarks/sentences.py`: as exact on news as the statistical ones, and
several times faster. It is asked paragraph by paragraph, so that no sentence crosses from one to the next, and
a few systematic errors are put right afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import sentencex

from assistant.schema import Passage, Sentence
from assistant.text import tokens
from assistant.text.paragraphs import paragraphs
from assistant.text.saying import NAME, VERBS

BUDGET = 256
"""The most cl100k tokens in a passage: what small embedding models read."""
# sentencex takes a quotation, a bracket or a bullet point for one sentence, however many it holds: it is shown the words alone.
_UNMARKED = str.maketrans(dict.fromkeys('“”„‟"«»‘()[]•●▪◦‣', " "))
_CLOSING = re.compile("[\"”’'»“)\\]]+(?=\\s|[\"“”’'»)\\].,;:—–-]|$)")
_OPENERS = tuple("\"“„‘'«([")
_OPENING = re.compile(rf"(?:(?<=\s)|^)[{re.escape(''.join(_OPENERS))}]+$")
_GOES_ON = re.compile(r"\b(?:approx|ca|incl|excl|est|tel|ext|vol|vols|ed|eds|art|sec|fig|figs|Nos|nos|MM?)\.$")
_NUMBER_DOT = re.compile(r"\b\d{1,2}\.$")
_NO_ANSWER = re.compile(r"No\.(?<![\w.]No\.)(?=[\"”’']*\s+[\"“‘]?[A-Z])")
_MAY = re.compile(r"May\.(?<!\wMay\.)(?=[\"”’']*\s+[\"“‘]?[A-Z])")
"""The month, which the splitter takes for an abbreviation."""
_LETTER = re.compile(r"[^\W\d_]")
_ASKED = re.compile(r"[!?…][\"”’'»]+$")
_CUE = re.compile(rf"(?:{NAME}|the \w+(?: \w+)?)(?:, [^.?!]{{1,60}},)? (?:{VERBS})\b")
_COMMONEST = {
    "de": "der die und ist nicht das den von mit dem ein eine auf für sich am er zu im sie",
    "fr": "le les des et est une dans que qui pour pas sur du au avec",
    "es": "el los las que una por con para del es se lo como pero",
    "it": "il che di della è per non una con del sono gli alla nel",
    "nl": "het een van en dat niet zijn op met voor er aan werd ook",
    "pt": "os que uma não para com do da em por mais dos ao como",
}
_LANGUAGES = {code: frozenset(words.split()) for code, words in _COMMONEST.items()}
_SAMPLE = 4000
_REACH = 200
"""How many characters around an end of a sentence tell whether it is one."""


def sentences(body: str) -> tuple[Sentence, ...]:
    """Return the sentences of a body in order; together they hold every character that is not white space."""
    language = _language(body)
    return tuple(
        Sentence(start, end, number)
        for number, (first, last) in enumerate(paragraphs(body))
        for start, end in _sentences(body[first:last], first, language)
    )


def passages(body: str, sentences: Sequence[Sentence], budget: int = BUDGET) -> tuple[Passage, ...]:
    """Return runs of whole sentences of at most `budget` cl100k tokens, as long as they come.

    A sentence over the budget stands alone, in several passages cut at white space (within a word only where
    a word alone is over it). `sentences` are those of `body`, in order.
    """
    sizes = tokens.counts(body[one.start : one.end] for one in sentences)
    found: list[Passage] = []
    first = 0
    while first < len(sentences):
        if sizes[first] > budget:
            pieces = _pieces(body, sentences[first].start, sentences[first].end, budget)
            found += [Passage(start, end, first, first + 1) for start, end in pieces]
            first += 1
            continue
        last = _last(body, sentences, sizes, first, budget)
        found.append(Passage(sentences[first].start, sentences[last - 1].end, first, last))
        first = last
    return tuple(found)


def _last(body: str, sentences: Sequence[Sentence], sizes: Sequence[int], first: int, budget: int) -> int:
    """Return the end of the longest run from `first` that keeps within the budget."""
    last, total = first + 1, sizes[first]
    while last < len(sentences):
        # A gap of more than a space is a token; pieces may join differently, so the run's own count decides.
        total += sizes[last] + (body[sentences[last - 1].end : sentences[last].start] != " ")
        if total > budget:
            break
        last += 1
    while last > first + 1 and _size(body, sentences[first:last], sizes[first:last]) > budget:
        last -= 1
    return last


def _size(body: str, run: Sequence[Sentence], sizes: Sequence[int]) -> int:
    """Return the tokens of a run of sentences, whose own are known; only the words beside the gaps are counted anew."""
    more = [_more(body, one, following) for one, following in pairwise(run)]
    known = [each for each in more if each is not None]
    return sum(sizes) + sum(known) if len(known) == len(more) else tokens.count(body[run[0].start : run[-1].end])


def _more(body: str, one: Sentence, following: Sentence) -> int | None:
    """Return how many tokens more two sentences have together than apart, None where more than a word of them may matter.

    cl100k cuts a text before the space between two words and behind a line's end, whatever stands around them.
    """
    gap = body[one.end : following.start]
    if gap == " ":
        word, space, _ = body[following.start : following.end].partition(" ")
        alone, joined = word, gap + word
    elif gap and not gap.strip("\n"):
        _, space, word = body[one.start : one.end].rpartition(" ")
        alone, joined = space + word, space + word + gap
    else:
        return None
    is_word = space and word.split() == [word]
    return _count(joined) - _count(alone) if is_word else None


@lru_cache(maxsize=1 << 12)
def _count(word: str) -> int:
    return tokens.count(word)


def _pieces(body: str, start: int, end: int, budget: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of a sentence that is too long, each as long as the budget allows."""
    while start < end:
        stop = _longest(body, start, end, budget)
        piece = body[start:stop]
        yield start, start + len(piece.rstrip())
        start = stop + len(body[stop:end]) - len(body[stop:end].lstrip())


def _longest(body: str, start: int, end: int, budget: int) -> int:
    """Return where a piece from `start` has to stop: at white space if there is any within the budget."""
    # A token is at least a byte: no piece needs more characters than this to reach the budget.
    low, high = start + 1, min(end, start + budget * 16)
    if tokens.count(body[start:high]) <= budget:
        low = high
    while low < high:
        middle = (low + high + 1) // 2
        if tokens.count(body[start:middle]) <= budget:
            low = middle
        else:
            high = middle - 1
    if low >= end or body[low].isspace():
        return low
    for stop in range(low - 1, start, -1):
        if body[stop].isspace() and tokens.count(body[start:stop]) <= budget:
            return stop
    return low


def _sentences(text: str, offset: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one paragraph, as spans of the body that it stands in at `offset`."""
    start = 0
    for stop in (*_ends(text, language), len(text)):
        piece = text[start:stop]
        inner = piece.strip()
        if inner:
            begin = offset + start + len(piece) - len(piece.lstrip())
            yield begin, begin + len(inner)
        start = stop


def _ends(text: str, language: str) -> list[int]:
    """Return where the sentences of a paragraph end, but for the last."""
    found = sentencex.get_sentence_boundaries(language, text.translate(_UNMARKED).replace("\n", " "))
    ends = {_with_marks(text, each["start_index"]) for each in found[1:]}
    ends |= {end.end() for pattern in (_NO_ANSWER, _MAY) for end in pattern.finditer(text)}
    kept: list[int] = []
    # A sentence holds a letter, and so does what is left after it.
    first, last = _next_letter(text, 0), _last_letter(text)
    for end in sorted(ends):
        if first < end < last and not _goes_on(text, kept[-1] if kept else 0, end, language):
            kept.append(end)
            first = _next_letter(text, end)
    return kept


def _next_letter(text: str, start: int) -> int:
    found = _LETTER.search(text, start)
    return found.start() if found else len(text)


def _last_letter(text: str) -> int:
    return next((at for at in range(len(text) - 1, -1, -1) if text[at].isalpha()), 0)


def _with_marks(text: str, end: int) -> int:
    """Return the end of a sentence so that closing marks and brackets belong to it, opening ones to the next."""
    if closing := _CLOSING.match(text, end):
        return closing.end()
    while end > 0 and text[end - 1].isspace():
        end -= 1
    opening = _OPENING.search(text, max(0, end - _REACH), end) if text.endswith(_OPENERS, 0, end) else None
    return opening.start() if opening else end


def _goes_on(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether a sentence goes on after `end`, whatever the splitter says."""
    before = text[max(start, end - _REACH) : end]
    if before.endswith("."):
        return bool(_GOES_ON.search(before) or (language == "de" and _NUMBER_DOT.search(before)))
    after = text[end : end + _REACH].lstrip()
    return bool(_ASKED.search(before) and after and (after[0].islower() or _CUE.match(after)))


def _language(body: str) -> str:
    """Guess the language from the commonest little words of the body's beginning; English unless another is clear."""
    words = body[:_SAMPLE].lower().split()
    score, code = max((sum(map(little.__contains__, words)), code) for code, little in _LANGUAGES.items())
    return code if score > len(words) * 0.1 else "en"
