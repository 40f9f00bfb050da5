"""Words between marks stay with whoever said them, however a claim words its cue; a cut keeps the "not" behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.schema import Claim, ClaimStatus
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """The harbour of Torv was shut for a week. “I was told to ring the bell, and I did not,” said Anna Holm-Dahl, \
the pilot. “We shall pay for the quay,” said Erik Dahl, who owns the yard. The port authority's chief executive, \
Olaf Brix, met the crews. “A tide is no excuse,” wrote the board of Nordhavn and Velm Shipping in its report of \
6 May. The search would go on “until the ice comes”, said Ida Moe, a captain. An official of the ministry spoke of \
“nineteen hours of fog”. An official at the yard said that the log was “as thin as the ice”. “No organisation of the \
harbour was asked,” said Ida Moe.
"""
TORV = evidence(
    BODY,
    [
        quote(BODY, "I was told to ring the bell, and I did not,", "Anna Holm-Dahl", role="the pilot"),
        quote(BODY, "We shall pay for the quay,", "Erik Dahl", role="who owns the yard"),
        replace(quote(BODY, "A tide is no excuse,", "the board of Nordhavn"), relay="in its report"),
        quote(BODY, "until the ice comes", "Ida Moe", role="a captain", kind="mixed"),
        quote(BODY, "nineteen hours of fog", "an official of the ministry", kind="mixed"),
        quote(BODY, "as thin as the ice", "An official at the yard", kind="mixed"),
        quote(BODY, "No organisation of the harbour was asked,", "Ida Moe"),
    ],
)


def judged(*texts: str) -> list[ClaimStatus]:
    """Return what becomes of sentences that follow one another, each with all evidence cited."""
    everything = tuple(each.number for each in TORV)
    return [claim.status for claim in check([Claim(text, everything) for text in texts], TORV)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm-Dahl said: “I was told to ring the bell, and I did.”",
        "The pilot said: “I did.”",
        "Dahl said: “I was told to ring the bell, and I did not.”",
        "Velm Shipping wrote: “A tide is no excuse.”",
        "Erik Dahl said the search would continue “until the ice comes”.",
        "“Until the ice comes,” said the port authority's chief executive, Olaf Brix.",
        "Dahl's sister said: “We shall pay for the quay.”",
        "In the words of Erik Dahl, “a tide is no excuse”.",
        "In the words of the pilot, “until the ice comes”.",
        "“We shall pay for the quay” (Ida Moe, a captain).",
        "Ida Moe, echoing Erik Dahl, put it so: “We shall pay for the quay.”",
        "Ida Moe was quoted by Erik Dahl as saying: “We shall pay for the quay.”",
        "Ida Moe, whom Erik Dahl met, said: “We shall pay for the quay.”",
        "The pilot said: “Until the ice comes.”",
    ],
)
def test_altered_or_misgiven_words_are_removed(text: str) -> None:
    """A cut before a "not", half of a name, a neighbour, a named office or a relative lets nobody have the words."""
    assert judged(text) == ["removed"]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Holm-Dahl said that she did not: “I was told to ring the bell, and I did.”",
        "Holm-Dahl said: “I was told to ring the bell, and I did not.”",
        "Erik Dahl said: “We shall pay for the quay.”",
        "According to the report, boards hold that “a tide is no excuse”.",
        "The report, published on 6 May, said that “a tide is no excuse”.",
        "Ida Moe said the search would continue “until the ice comes”.",
        "Ida Moe, a captain, said the search would go on; she meant “until the ice comes”.",
        "Ida Moe told of the search; she said “until the ice comes”.",
        "In the words of Erik Dahl, “we shall pay for the quay”.",
        "“We shall pay for the quay” (Erik Dahl).",
        "Erik Dahl, whose yard it is, said: “We shall pay for the quay.”",
        "Erik Dahl was quoted as saying: “We shall pay for the quay.”",
        "The owner of the yard said: “We shall pay for the quay.”",
    ],
)
def test_words_that_are_rightly_given_are_not_removed(text: str) -> None:
    """What the claim says itself, a date, a document and a pronoun do not take words from who said them."""
    assert judged(text) != ["removed"]


def test_an_official_of_one_house_is_not_one_of_another() -> None:
    """Two officials without names are told apart by where they belong."""
    said = "An official of the ministry did not mention the crew but called the log “as thin as the ice”."
    assert judged(said) != ["verified"]


def test_a_pronoun_means_who_was_presented_with_an_office() -> None:
    """He is the man whom the sentence before presents, even where it opens with his office."""
    before = "The port authority's chief executive, Olaf Brix, met the crews."
    assert judged(before, "He said: “We shall pay for the quay.”")[1] == "removed"
    assert judged("The pilot was blunt.", "“Until the ice comes,” she said.")[1] == "removed"


def test_another_spelling_of_quoted_words_is_told() -> None:
    """A model that respells what it quotes changes no word: the sentence stands, and says how the article spells it."""
    everything = tuple(each.number for each in TORV)
    (claim,) = check([Claim("Ida Moe said: “No organization of the harbor was asked.”", everything)], TORV)
    assert claim.status == "verified"
    assert claim.reason is not None
    assert "“organization” for “organisation”, “harbor” for “harbour”" in claim.reason
    assert judged("Ida Moe said: “No organizer of the harbor was asked.”") == ["removed"]
