"""The law: whatever a model writes, no words between quotation marks reach the reader that are not in the article."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from assistant.schema import Claim
from assistant.text.typography import DOUBLE_MARKS, SINGLE_MARKS, ZERO_WIDTH
from assistant.verify import check
from tests.verify.velm import REPORT, velm

OPEN_CLOSE = [
    "“”",
    '""',
    "''",
    "‘’",
    "«»",
    "»«",
    "„“",
    "„”",
    "‹›",
    "「」",
    "『』",
    "❝❞",
    "＂＂",
    "‚‘",
    "``",
    "´´",
    "″″",
    "《》",
    "｢｣",
    "˝˝",
    "❮❯",
    "⟪⟫",
    "⟨⟩",
]
WORDS = sorted({word.strip(".,“”") for word in REPORT.split()} | {"perhaps", "always", "ships", "84", "traitors"})
EVIDENCE = velm()
CITED = tuple(each.number for each in EVIDENCE if each.article.body == REPORT)


def bare(text: str) -> str:
    """Return a text without marks, punctuation, case and spacing, as lenient as comparison can be."""
    seen = "".join(character for character in text if character not in ZERO_WIDTH)
    return re.sub(r"[\W_]+", " ", seen).strip().casefold()


BODY = f" {bare(REPORT)} {bare(EVIDENCE[0].article.title)} "
SPOKEN = bare("We have not lost the harbour and we will never leave it")


def on_record(words: str) -> bool:
    """Whether words stand in the article in one piece, or in the one utterance that a cue breaks."""
    wanted = bare(words)
    return not wanted or f" {wanted} " in BODY or f" {wanted} " in f" {SPOKEN} "


sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
start = st.integers(0, len(REPORT) - 60)


@given(st.sampled_from(["Ana Brandt said ", "The article says ", "", "It was ", "Reill: ", "- **Reill**: "]), sentence,
       st.sampled_from(OPEN_CLOSE), st.sampled_from(["", ".", ", she said.", " and left.", " [2]", ", said Reill"]))  # fmt: skip
def test_invented_words_between_any_marks_never_pass(lead: str, words: str, marks: str, tail: str) -> None:
    """Words in marks of any kind that are not in the article are removed."""
    (claim,) = check([Claim(f"{lead}{marks[0]}{words}{marks[1]}{tail}", CITED)], EVIDENCE)
    assert claim.status == "removed" or on_record(words)


@given(
    st.lists(
        st.one_of(
            st.sampled_from(sorted(DOUBLE_MARKS)), st.sampled_from(WORDS), st.sampled_from([" ", ", ", ". ", "-", " [1]", "(", ")"]),
            st.sampled_from(sorted(ZERO_WIDTH)),
        ), max_size=18,
    )
)  # fmt: skip
def test_no_placing_of_double_marks_carries_words_past(parts: list[str]) -> None:
    """In any soup of double marks and words, what stands between two marks that follow one another is on record."""
    text = "".join(f" {part} " if part in WORDS and len(part) > 2 else part for part in parts)
    (claim,) = check([Claim(text, CITED)], EVIDENCE)
    if claim.status == "removed":
        return
    pieces = re.split("[" + re.escape("".join(sorted(DOUBLE_MARKS))) + "]", re.sub(r"\[\d\]|\(\d\)", "", text))
    if len(pieces) % 2:
        assert all(on_record(piece) for piece in pieces[1::2]), claim
    else:
        ends = [piece for piece in (pieces[0], pieces[-1]) if bare(piece)]
        assert all(on_record(piece) for piece in pieces[1:-1]), claim
        assert not ends or any(on_record(piece) for piece in ends), claim


@given(
    st.text(
        st.sampled_from(list("ab 1.,") + sorted(DOUBLE_MARKS | SINGLE_MARKS) + list("[]()*_>#|-—…<q>&;")), max_size=40
    )
)
def test_any_text_is_judged(text: str) -> None:
    """No text makes the check fail."""
    (claim,) = check([Claim(text, CITED)], EVIDENCE)
    assert claim.status in {"verified", "unverified", "removed"}


QUOTED = list({q.text: q for each in EVIDENCE for q in each.quotes if q.kind == "direct"}.values())


@given(st.sampled_from(QUOTED), st.sampled_from(OPEN_CLOSE), st.booleans(), st.booleans(), st.data())
def test_an_honest_verbatim_quotation_always_passes(quote, marks: str, capital: bool, stop: bool, data) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - hypothesis
    """The words of a quotation on record, given to their speaker, stand in any marks, case of the first letter, and stop."""
    words = quote.text.rstrip(",.")
    shown = (words[0].upper() if capital else words[0].lower()) + words[1:] + ("." if stop else "")
    shown = shown.replace(" ", data.draw(st.sampled_from([" ", "\u00a0", "\u2009"])))
    text = data.draw(st.sampled_from([
        f"{quote.speaker} said: {marks[0]}{shown}{marks[1]}", f"{marks[0]}{shown}{marks[1]}, said {quote.speaker}.",
        f"According to {quote.speaker}, {marks[0]}{shown}{marks[1]}.",
    ]))  # fmt: skip
    numbers = tuple(each.number for each in EVIDENCE if quote in each.quotes)
    (claim,) = check([Claim(text, numbers)], EVIDENCE)
    assert claim.status == "verified", claim
