"""An ellipsis loses a hedge, a "not" or an "if" only where that governed what is kept."""

from __future__ import annotations

import pytest

from assistant.verify import claimed, drafted
from assistant.verify.grounds import Line, Source
from tests.verify.invented import evidence, quote

SAID = (
    "We will build the wall, which may cost more than we thought, before the winter storms.",
    "The old pier, which, perhaps, was never safe, must go by May.",
    "The lighthouse had been dark for hours, possibly since noon, when the crew saw it.",
    "The town, not the state, will pay for the quay.",
    "The school, perhaps the best on the coast, has to close.",
    "The crew left the ship, and nobody had told the port, before the fire reached it.",
    "The mayor left town, and Reill may follow him, as soon as the roads are clear.",
    "I saw the boat. It might have been a trawler from the north. It had no lights on.",
    "The diver, who did not want to be named, found the bell.",
    "The harbour is safe. But I may be wrong about that. The divers have gone home.",
    "The bridge, I think, took the whole weight of it.",
    "The council, as far as we know, paid for the tower.",
    "The pilot probably did not see the light of the tower.",
    "If the council agrees, and it might not, we will begin in June.",
    "The bank paid the crew, or so we hope, on the last day.",
    "The ferry, perhaps, will sail on the first of May.",
    "We will pay for the roof. If the state objects, we shall not. The tower comes next.",
    "We will, under no circumstances, leave the island alone.",
    "We do not, as some of them say, support the new road.",
    "The doctor said it may rain and we would all drown by noon.",
)


def there() -> Source:
    """Return an article in which one person says all of this."""
    body = "\n\n".join(f"“{one}” said Ada Lunn." for one in SAID)
    shown = evidence(body, tuple(quote(body, one, "Ada Lunn") for one in SAID))
    return Source(shown[0].article, tuple(map(Line, shown)))


def verdict(text: str, outside: str = "said Lunn") -> tuple[str, str | None]:
    """Return what is said of a quotation, and why."""
    found = drafted.located(text, claimed.claimant("Ada Lunn"), outside, [there()])
    assert found is not None
    return found.verdict, found.reason


@pytest.mark.parametrize(
    "text",
    [
        "We will build the wall … before the winter storms",
        "The old pier … must go by May",
        "The lighthouse had been dark for hours … when the crew saw it",
        "The town … will pay for the quay",
        "The school … has to close",
        "The crew left the ship … before the fire reached it",
        "The mayor left town … as soon as the roads are clear",
        "I saw the boat. … It had no lights on",
        "The diver … found the bell",
    ],
)
def test_what_belongs_to_the_skipped_words_alone_is_no_loss(text: str) -> None:
    """A relative clause, an aside and a sentence of their own may go with their hedges."""
    assert verdict(text) == ("edited", None)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The harbour is safe. … The divers have gone home", "may"),
        ("The bridge … took the whole weight of it", "i think"),
        ("The council … paid for the tower", "as far as we know"),
        ("The pilot … did not see the light of the tower", "probably"),
        ("If the council agrees … we will begin in June", "might"),
        ("The bank paid the crew … on the last day", "hope"),
        ("The ferry … will sail on the first of May", "perhaps"),
        ("We will pay for the roof. … The tower comes next", "if"),
        ("We will … leave the island alone", "no"),
        ("We … support the new road", "not"),
        ("The doctor said … we would all drown by noon", "may"),
        ("… we will begin in June", "if"),
    ],
)
def test_what_governed_the_kept_words_is_lost(text: str, word: str) -> None:
    """What the speaker hedged, denied or made depend on something is cut out of context without it."""
    assert verdict(text) == ("cut", f"Cut out of its context, which says “{word}”.")


def test_a_claim_that_hedges_itself_loses_nothing() -> None:
    """A draft that says it for the speaker kept the doubt."""
    assert verdict("The bridge … took the whole weight of it", "Lunn said that she would think")[0] == "edited"
