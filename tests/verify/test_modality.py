"""What is planned, ordered, conditional or expressly not said is not told as done or as said."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """Rasmo plans to close its Ubing plant in 2027. The chair, Ilva Morn, offered the board her resignation on \
Friday. The bonus is paid only if the team finishes third. Members of the tribe may fish there unless the river is low. \
The inspectors found no evidence that the valve had been tampered with. “I am not saying that the clerk stole \
anything,” Morn said. The sale depends on approval by the shareholders. Judge Ott did not find that Petr Sand had lied. \
The airline threatened to cancel 40 flights. The mayor asked the engineers to inspect the bridge. Workers voted to \
accept the offer and the union signed it on Monday. The bank asked whether the loan was repaid. If it rains, the race \
will be moved to Sunday. The firm was ordered to pay 3 million crowns, and paid. The court ordered the company to hand \
over the files. The new engines could virtually overnight significantly weaken the union.
"""
TOLD = evidence(BODY, [quote(BODY, "I am not saying that the clerk stole anything,", "Ilva Morn")])
FLAT = [
    ("Rasmo closed its Ubing plant in 2027.", "Ubing"),
    ("Ilva Morn has resigned as chair.", "offered"),
    ("The bonus is paid.", "bonus"),
    ("Members of the tribe may fish there.", "tribe"),
    ("The valve had been tampered with.", "valve"),
    ("The inspectors found that the valve had been tampered with.", "valve"),
    ("Morn said that the clerk stole something.", "clerk"),
    ("Shareholders have approved the sale.", "sale"),
    ("Judge Ott found that Petr Sand had lied.", "Ott"),
    ("The airline cancelled 40 flights.", "40"),
    ("The engineers inspected the bridge.", "bridge"),
    ("The loan was repaid.", "loan"),
    ("The race will be moved to Sunday.", "rains"),
    ("The company handed over the files.", "hand over"),
    ("The new engines have weakened the union.", "overnight"),
]
KEPT = [
    ("The new engines could weaken the union overnight.", "overnight"),
    ("Rasmo is planning to close its Ubing plant in 2027.", "Ubing"),
    ("Rasmo's Ubing plant is to close in 2027.", "Ubing"),
    ("Ilva Morn, the chair, offered to resign on Friday.", "offered"),
    ("Ilva Morn tendered her resignation on Friday.", "offered"),
    ("The bonus is paid only if the team finishes third.", "bonus"),
    ("A third-place finish brings the team the bonus.", "bonus"),
    ("There was no evidence of tampering with the valve.", "valve"),
    ("Morn did not say that the clerk stole anything.", "clerk"),
    ("The sale is subject to shareholder approval.", "sale"),
    ("40 flights may be cancelled by the airline.", "40"),
    ("The engineers were asked to inspect the bridge.", "bridge"),
    ("Workers accepted the offer.", "accept"),
    ("The union signed the offer on Monday.", "accept"),
    ("The race will be moved to Sunday in case of rain.", "rains"),
    ("The firm paid 3 million crowns.", "3 million"),
    ("The company was ordered by the court to hand over the files.", "hand over"),
]


def judged(text: str, cited: str) -> Claim:
    """Return a claim that cites the sentences with this word."""
    (claim,) = check([Claim(text, tuple(each.number for each in TOLD if cited in each.text))], TOLD)
    return claim


@pytest.mark.parametrize(("text", "cited"), FLAT)
def test_what_is_not_so_yet_is_not_told_flatly(text: str, cited: str) -> None:
    """A claim that tells a plan as done, drops a condition or says what was withheld is marked or removed."""
    claim = judged(text, cited)
    assert claim.status != "verified", claim
    assert claim.reason


@pytest.mark.parametrize(("text", "cited"), KEPT)
def test_what_keeps_the_plan_or_the_condition_stands(text: str, cited: str) -> None:
    """A claim that keeps how sure its sentence is, in other words, is verified."""
    claim = judged(text, cited)
    assert claim.status == "verified", claim
