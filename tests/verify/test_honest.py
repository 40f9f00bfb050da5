"""Honest answers about the fire at Velm stand."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence
from tests.verify.velm import number, velm

HONEST = [
    ("verbatim", "Ana Brandt said: “Thirty-four workers were hurt and none of them will lose a limb”.", ["limb"]),
    ("straight marks and case", 'Ana Brandt said "thirty-four workers were hurt and none of them will lose a limb."', ["limb"]),
    ("without mid cue", "“We have not lost the harbour, and we will never leave it,” Brandt said.", ["lost the harbour"]),
    ("part of it", "Brandt said that “none of them will lose a limb”.", ["limb"]),
    ("negation said outside", "Brandt said they had not “lost the harbour”.", ["lost the harbour"]),
    ("by role", "The harbour master said “we will never leave it”.", ["lost the harbour", "limb"]),
    ("surname", "Reill told the council: “If the insurers refuse, the town will pay for everything.”", ["insurers"]),
    ("bracket", "Reill said: “If the insurers refuse, the town [of Velm] will pay for everything.”", ["insurers"]),
    ("capital in brackets", "Brandt said: “[W]e will never leave it.”", ["lost the harbour"]),
    ("ellipsis", "Brandt said: “Thirty-four workers were hurt ... none of them will lose a limb.”", ["limb"]),
    ("two speakers", ("Reill said “the town will pay for everything” if the insurers refuse, while Brandt said “we will "
     "never leave it”."), ["insurers", "lost the harbour"]),
    ("article's words", "The article says that fire “destroyed 12 silos”.", ["silos, the"]),
    ("title", "The opera “Night Boats” was cancelled.", ["opera"]),
    ("title in other marks", "The opera 'Night Boats' was cancelled.", ["opera"]),
    ("guillemets", "Brandt said «we will never leave it».", ["lost the harbour"]),
    ("nested", 'According to the report, Brandt said: "We have not lost the harbour".', ["lost the harbour"]),
    ("digits for words", "According to harbour master Ana Brandt, 34 workers were hurt.", ["limb"]),
    ("percent sign", "Deputy mayor Tomas Reill claimed that at least 75% of the grain was gone.", ["75"]),
    ("other bound word", "Reill claimed that no less than 75 percent of the grain was gone.", ["75"]),
    ("paraphrase", "Reill cautioned that the harbour had by no means closed completely.", ["by no means"]),
    ("negation otherwise", "Reill warned that the harbour had not closed completely.", ["by no means"]),
    ("rounding", "The Port Workers' Union collected nearly 5,000 crowns.", ["PWU"]),
    ("acronym", "The PWU collected 4,950 crowns on 6 May.", ["PWU"]),
    ("year filled in", "On 6 May 2031 the union collected 4,950 crowns.", ["PWU"]),
    ("weekday resolved", "Fire broke out at the grain harbour of Velm on Tuesday, 6 May 2031.", ["silos, the"]),
    ("money", "Velm spent 1.5 million dollars on sirens in 2029.", ["sirens"]),
    ("money short", "The town spent $1.5m on sirens in 2029.", ["sirens"]),
    ("difference", "The two figures are 35 percentage points apart: at least 75 per cent and 40 per cent.", ["75", "According"]),
    ("both officials", "Both officials spoke about the grain that was lost.", ["75", "According"]),
    ("differ", "Their figures for the lost grain differ: Reill claims at least 75 per cent, Brandt 40 per cent.",
     ["75", "According", "disputed"]),
    ("unit converted", "He expects the rebuilding to take 36 months.", ["rebuilding"]),
    ("pronoun", "She said that 40 per cent of the grain was lost.", ["According"]),
    ("synonyms", "The blaze wrecked a dozen silos in the harbour of Velm.", ["silos, the"]),
    ("evidence it rests on", "Based on the evidence, 40 per cent of the grain was lost.", ["According"]),
    ("articles it was given", "Based on the provided articles, the blaze wrecked 12 silos.", ["silos, the"]),
    ("evidence that was provided", "According to the evidence provided, fire destroyed 12 silos.", ["silos, the"]),
    ("what the evidence states", "The evidence states that the fire destroyed 12 silos.", ["silos, the"]),
    ("as noted by", "As noted by Ana Brandt, 40 per cent of the grain was lost.", ["According"]),
    ("as noted by, behind", "40 per cent of the grain was lost, as noted by Ana Brandt.", ["According"]),
    ("list item", "- **Ana Brandt**: 40 per cent of the grain was lost.", ["According"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cited"), [one[1:] for one in HONEST], ids=[one[0] for one in HONEST])
def test_an_honest_sentence_is_verified(text: str, cited: list[str]) -> None:
    """Paraphrase, other spellings of a value, derivations and faithful quotations stand."""
    (claim,) = check([Claim(text, tuple(number(part) for part in cited))], velm())
    assert claim.status == "verified", claim


@pytest.mark.parametrize(
    "text",
    [
        "The articles do not say who started the fire.",
        "The articles do not say how many ships were in the harbour.",
        "There is no information about the insurers' names in the sources.",
        "The cited article does not mention the mayor.",
        "None of the articles mentions Rotterdam.",
        "The cause of the fire is not stated in the articles.",
    ],
)
def test_an_absence_is_verified_without_citation(text: str) -> None:
    """That the evidence is silent may be said when nothing else is."""
    (claim,) = check([Claim(text)], velm())
    assert (claim.status, claim.kind) == ("verified", "absence"), claim


def test_an_absence_that_asserts_more_is_checked() -> None:
    """What rides on an absence is held to the evidence like anything else."""
    (claim,) = check([Claim("The articles do not say who started the fire, but 84 workers were hurt.", (2,))], velm())
    assert claim.status == "removed"


def test_kinds() -> None:
    """Each claim says what it is."""
    claims = check(
        [
            Claim("Brandt said “we will never leave it”.", (number("lost the harbour"),)),
            Claim("Reill claimed that at least 75 per cent of the grain was gone.", (number("75"),)),
            Claim("The opera was cancelled.", (number("opera"),)),
            Claim("The figures for the grain are 35 percentage points apart.", (number("75"), number("According"))),
            Claim("The articles do not say who started the fire."),
        ],
        velm(),
    )
    assert [claim.kind for claim in claims] == ["quotation", "report", "fact", "derived", "absence"]


def test_an_edited_quotation_says_so() -> None:
    """An ellipsis or a bracket stands and is named as an edit."""
    (claim,) = check([Claim("Brandt said: “[W]e will never leave it.”", (number("lost the harbour"),))], velm())
    assert claim.status == "verified"
    assert "edited" in (claim.reason or "")


def test_a_claimants_own_words_are_not_taken_for_what_is_denied() -> None:
    """That there are "no official sources" says nothing against an official who says so."""
    body = "“There are no official sources for this”, a harbour official said."
    shown = evidence(body, [("There are no official sources for this", "a harbour official")])
    (claim,) = check([Claim("A harbour official said: “There are no official sources for this.”", (1,))], shown)
    assert claim.status == "verified", claim


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("The evidence states that the fire destroyed 14 silos.", "silos, the"),
        ("Based on the evidence, 50 per cent of the grain was lost.", "According"),
        ("As noted by Tomas Reill, 40 per cent of the grain was lost.", "According"),
        ("40 per cent of the grain was lost, as noted by Tomas Reill.", "According"),
    ],
)
def test_words_around_a_claim_do_not_carry_it(text: str, cited: str) -> None:
    """What is wrong is removed, wherever it is said to come from."""
    (claim,) = check([Claim(text, (number(cited),))], velm())
    assert claim.status == "removed", claim
