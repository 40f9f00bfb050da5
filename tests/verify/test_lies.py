"""Every way of lying about the fire at Velm that came to mind: none of it stands."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.velm import number, velm

LIES = [
    # quotations
    ("invented", "Ana Brandt said: “The harbour is the heart of this town.”", ["limb"]),
    ("number in a quotation", "Ana Brandt said “eighty-four workers were hurt”.", ["limb"]),
    ("dropped not", "Ana Brandt said “We have lost the harbour”.", ["lost the harbour"]),
    ("cut before", "Ana Brandt said they had “lost the harbour”.", ["lost the harbour"]),
    ("cut behind by no means", "The harbour had “closed completely”.", ["by no means"]),
    ("cut condition", "Reill said: “the town will pay for everything”.", ["insurers"]),
    ("ellipsis over a not", "Brandt said: “We have ... lost the harbour”.", ["lost the harbour"]),
    ("ellipsis over a condition", "Reill said: “... the town will pay for everything”.", ["insurers"]),
    ("swapped speaker", "Tomas Reill said “Thirty-four workers were hurt”.", ["limb"]),
    ("swapped speaker after", "“Thirty-four workers were hurt,” said Tomas Reill.", ["limb"]),
    ("swapped speaker by dash", "“Thirty-four workers were hurt” — Tomas Reill", ["limb"]),
    ("swapped speaker by colon", "Tomas Reill: “Thirty-four workers were hurt”", ["limb"]),
    ("swapped in other article", "Mirek Olin said “we will never leave it”.", ["lost the harbour", "inspected"]),
    ("cross-wired pair",
     "Ana Brandt said “the town will pay for everything if” while Tomas Reill said “we will never leave it”.",
     ["insurers", "lost the harbour"]),
    ("two speakers crossed",
     ("Ana Brandt said “If the insurers refuse, the town will pay for everything” while Tomas Reill said “we will "
     "never leave it”."), ["insurers", "lost the harbour"]),
    ("stitched halves", "Brandt said “Thirty-four workers were hurt and we will never leave it”.",
     ["limb", "lost the harbour"]),
    ("stitched two people", "Brandt said “We have not lost the harbour, the town will pay for everything”.",
     ["lost the harbour", "insurers"]),
    ("writer's words as hers", "Ana Brandt called it “Fire broke out at the grain harbour of Velm”.", ["silos, the"]),
    ("paraphrase as quotation", "Tomas Reill said “at least 75 per cent of the grain was gone”.", ["75"]),
    ("other article", "Ana Brandt said “We have not lost the harbour”.", ["inspected"]),
    ("bracket puts in a not", "Brandt said “we will never [not] leave it”.", ["lost the harbour"]),
    ("bracket puts in words", "Brandt said “[The cowards and] we will never leave it”.", ["lost the harbour"]),
    ("hedge put in", "Brandt said “we will perhaps never leave it”.", ["lost the harbour"]),
    ("letter of another script", "Brandt said “we will nеver leave it”.", ["lost the harbour"]),
    ("markdown", "Brandt said “we will **always** leave it”.", ["lost the harbour"]),
    ("entities", "Brandt said &ldquo;we will always leave it&rdquo;.", ["lost the harbour"]),
    ("tags", "Brandt said <q>we will always leave it</q>.", ["lost the harbour"]),
    ("single marks", "Brandt said ‘we will always leave it’.", ["lost the harbour"]),
    ("straight single marks", "Brandt said 'we will always leave it'.", ["lost the harbour"]),
    ("guillemets", "Brandt said «we will always leave it».", ["lost the harbour"]),
    ("low marks", "Brandt said „we will always leave it“.", ["lost the harbour"]),
    ("corner marks", "Brandt said 「we will always leave it」.", ["lost the harbour"]),
    ("full-width marks", "Brandt said ＂we will always leave it＂.", ["lost the harbour"]),
    ("typewriter marks", "Brandt said ``we will always leave it''.", ["lost the harbour"]),
    ("heavy marks", "Brandt said ❝we will always leave it❞.", ["lost the harbour"]),
    ("mixed marks", 'Brandt said “we will always leave it".', ["lost the harbour"]),
    ("nested marks", "Brandt said “we ‘will always’ leave it”.", ["lost the harbour"]),
    ("left open", "Brandt said “we will always leave it.", ["lost the harbour"]),
    ("closed only", "We will always leave it”, Brandt said.", ["lost the harbour"]),
    ("zero width", "Brandt said \u200b“we will al\u200bways leave it”\u200b.", ["lost the harbour"]),
    ("spaced marks", 'Brandt said " we will always leave it ".', ["lost the harbour"]),
    ("block quotation", "> We will always leave it.", ["lost the harbour"]),
    ("json", '{"answer": "The harbour burned down", "citations": [1]}', ["silos, the"]),
    ("inches", 'A 12" pipe burst, and the boss said "it was me".', ["silos, the"]),
    ("scare quotes", "The “so-called” union collected 4,950 crowns.", ["PWU"]),
    # values
    ("number", "In the fire 84 workers were hurt.", ["limb"]),
    ("number in words", "Eighty-four workers were hurt.", ["limb"]),
    ("percentage", "Ana Brandt said 75 per cent of the grain was lost.", ["According to her", "75"]),
    ("figures crossed", "Tomas Reill put the loss at 40 per cent and said that the grain was gone.", ["75", "40"]),
    ("bound dropped", "Tomas Reill claimed that exactly 75 per cent of the grain was gone.", ["75"]),
    ("bound turned", "Tomas Reill claimed that at most 75 per cent of the grain was gone.", ["75"]),
    ("unit", "He expects the rebuilding to take three months.", ["rebuilding"]),
    ("currency", "The town spent €1.5 million on sirens in 2029.", ["sirens"]),
    ("scale", "The town spent $1.5 billion on sirens in 2029.", ["sirens"]),
    ("year", "The town spent $1.5 million on sirens in 2028.", ["sirens"]),
    ("day", "The union collected 4,950 crowns on 7 May.", ["PWU"]),
    ("weekday", "Fire broke out at the grain harbour of Velm on Friday.", ["silos, the"]),
    ("counted thing", "The fire destroyed 12 ships.", ["silos, the"]),
    ("wrong sum", "In total 57 per cent and 75 per cent make 132.", ["75"]),
    ("rounded too far", "The union collected nearly 6,000 crowns on 6 May.", ["PWU"]),
    # names, claimants, polarity
    ("name", "Petra Kowal said that 40 per cent of the grain was lost.", ["According to her"]),
    ("place", "Fire broke out at the grain harbour of Rotterdam.", ["silos, the"]),
    ("claimant", "Tomas Reill said that none of the workers would lose a limb.", ["limb"]),
    ("claimant of a figure", "Ana Brandt said that at least 75 per cent of the grain was gone.", ["75"]),
    ("polarity", "Reill said that the harbour had closed completely.", ["by no means"]),
    ("polarity put in", "The opera “Night Boats” was not cancelled.", ["opera"]),
    ("invented sentence", "The mayor has since resigned over the scandal.", ["silos, the"]),
    ("invented after the true", "The opera was cancelled because singers had fled abroad with the treasury.", ["opera"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cited"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_a_lie_is_never_verified(text: str, cited: list[str]) -> None:
    """No lie is shown as verified, whatever it cites."""
    (claim,) = check([Claim(text, tuple(number(part) for part in cited))], velm())
    assert claim.status != "verified", claim
    assert claim.reason


@pytest.mark.parametrize(("text", "cited"), [lie[1:] for lie in LIES[:45]], ids=[lie[0] for lie in LIES[:45]])
def test_a_false_quotation_is_removed(text: str, cited: list[str]) -> None:
    """A quotation that is invented, altered, cut or somebody else's does not reach the reader at all."""
    (claim,) = check([Claim(text, tuple(number(part) for part in cited))], velm())
    assert claim.status == "removed", claim


def test_a_number_out_of_range_is_removed() -> None:
    """A cited number that is no sentence of the evidence fails the claim, whatever else it cites."""
    for cited in ((99,), (1, 99), (0,), (-1,)):
        (claim,) = check([Claim("Fire broke out at the grain harbour of Velm.", cited)], velm())
        assert claim.status == "removed"
        assert claim.reason


def test_without_citation_at_best_unverified() -> None:
    """A true sentence that cites nothing is marked, a false one or one with a quotation removed."""
    true, false, quoted = check(
        [Claim("Fire broke out at the grain harbour of Velm."), Claim("Fire broke out at the harbour of Rotterdam."),
         Claim("Brandt said “we will never leave it”.")], velm(),
    )  # fmt: skip
    assert (true.status, false.status, quoted.status) == ("unverified", "removed", "removed")
