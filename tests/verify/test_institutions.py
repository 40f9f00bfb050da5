"""An institution is one under each of its names, and no other country's; the rule is the one by which quotes are listed."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence, quote

SAYINGS = (
    "{} said that the coastal radar had failed twice in the storm.",
    "According to {}, the coastal radar had failed twice in the storm.",
    "“Two boats were never seen”, {} said.",
)


def statuses(on_record: str, claimed: str, more: str = "") -> set[str]:
    """Return what becomes of claims that give one speaker's report and words to a claimant."""
    report = "the coastal radar had failed twice in the storm"
    body = f"The {on_record} said that {report}. “Two boats were never seen,” it said. {more}\n"
    given = evidence(
        body, [quote(body, report, on_record, kind="indirect"), quote(body, "Two boats were never seen,", on_record)]
    )
    texts = [saying.format(claimed) for saying in SAYINGS]
    claims = [Claim(text[0].upper() + text[1:], tuple(each.number for each in given)) for text in texts]
    return {claim.status for each in claims for claim in check([each], given)}


@pytest.mark.parametrize(
    ("on_record", "claimed"),
    [
        ("British MoD", "the UK Ministry of Defence"),
        ("British MoD", "the U.K. Ministry of Defense"),
        ("British MoD", "Britain's Ministry of Defence"),
        ("British MoD", "the United Kingdom's Ministry of Defence"),
        ("British MoD", "the British defence ministry"),
        ("British MoD", "the Ministry of Defence"),
        ("UK Ministry of Defence", "the MoD"),
        ("Ukrainian Defense Ministry", "Ukraine's Ministry of Defence"),
        ("Ukrainian Defense Ministry", "the Ukrainian MoD"),
        ("US Department of Justice", "the DOJ"),
        ("US Department of Justice", "the American DOJ"),
        ("US Department of Justice", "the United States Department of Justice"),
        ("German Foreign Ministry", "the Ministry of Foreign Affairs of Germany"),
        ("Norwegian Ministry of Health", "Norway's health ministry"),
    ],
)
def test_another_name_of_the_speaker_is_verified(on_record: str, claimed: str) -> None:
    """A claim may call the institution on record by any name that the rule for aliases joins with it."""
    assert statuses(on_record, claimed) == {"verified"}


@pytest.mark.parametrize(
    ("on_record", "claimed", "more"),
    [
        ("British MoD", "the Russian Ministry of Defence", ""),
        ("British MoD", "the French MoD", ""),
        ("British MoD", "the British finance ministry", ""),
        ("British MoD", "the UK Foreign Ministry", ""),
        (
            "Ministry of Defence",
            "the Russian Ministry of Defence",
            "The British MoD gave no figures to Russian papers.",
        ),
    ],
)
def test_another_institution_is_not(on_record: str, claimed: str, more: str) -> None:
    """Another country's ministry, or another ministry of the same country, is never verified as the speaker."""
    assert "verified" not in statuses(on_record, claimed, more)


def test_a_country_that_nobody_tells_is_not_assumed() -> None:
    """A bare ministry in an article of two countries is left open: neither theirs nor somebody else's."""
    assert statuses("Ministry of Defence", "the British MoD", "Britain and Russia gave no figures.") == {"unverified"}
