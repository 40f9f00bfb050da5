"""What denies is not made to affirm, nor the other way round; nobody passes on what another said; no headline is speech."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """The water board of Lorne published its report on Friday. Chair Hilda Moss denied that the dam was cracked. \
“We've been here before,” she said.

Engineer Paul Venn said that the rules are not the same in the two countries. He told reporters that the gates did \
not close on Monday, and that the plant stayed open. "I do not recommend swimming," he added.

The board admitted that it had been slow. Its spokesman, Jon Hale, said the pumps were sound. The ministry's \
spokesman, Ed Rook, said the pumps were old.

Moss counted two mistakes: the alarm and the phone. The valley had 26 gauges and at least forty wells.
"""
LORNE = evidence(
    BODY,
    [
        quote(BODY, "the dam was cracked", "Hilda Moss", role="Chair", kind="indirect"),
        quote(BODY, "We've been here before,", "Hilda Moss", role="Chair"),
        quote(BODY, "the rules are not the same in the two countries", "Paul Venn", role="Engineer", kind="indirect"),
        quote(BODY, "the gates did not close on Monday, and that the plant stayed open", "Paul Venn", kind="indirect"),
        quote(BODY, "I do not recommend swimming,", "Paul Venn", role="Engineer"),
        quote(BODY, "it had been slow", "The board", kind="indirect"),
        quote(BODY, "the pumps were sound", "Jon Hale", role="Its spokesman", kind="indirect"),
        quote(BODY, "the pumps were old", "Ed Rook", role="The ministry's spokesman", kind="indirect"),
        quote(BODY, "two mistakes", "Hilda Moss", kind="indirect"),
    ],
    title="Board answers for the dam",
)
LIES = [
    ("Hilda Moss confirmed that the dam was cracked.", ["dam was"]),
    ("Hilda Moss said that the dam was cracked.", ["dam was"]),
    ("The chair admitted that the dam was cracked.", ["dam was"]),
    ("The dam was cracked.", ["dam was"]),
    ("Moss did not deny that the dam was cracked.", ["dam was"]),
    ("Hilda Moss said they had not been here before.", ["been here"]),
    ("Paul Venn said the rules are the same in the two countries.", ["same"]),
    ("Paul Venn said the gates did not not close on Monday.", ["gates"]),
    ("Paul Venn said the gates closed on Monday.", ["gates"]),
    ("Paul Venn said that the plant did not stay open.", ["gates"]),
    ("Venn recommends swimming.", ["swimming"]),
    ("The board denied that it had been slow.", ["slow"]),
    ("Hilda Moss said the board admitted that it had been slow.", ["slow", "report"]),
    ("Paul Venn said that the board admitted that it had been slow.", ["slow"]),
    ("The board's spokesman Jon Hale said the pumps were old.", ["were old", "were sound"]),
    ("Its spokesman said the pumps were old.", ["were old", "were sound"]),
    ("The board's spokesman said the pumps were old.", ["were old"]),
    ("Ed Rook said the pumps were sound.", ["were sound", "were old"]),
    ("Moss pointed to those four mistakes.", ["mistakes"]),
    ("The valley had exactly forty wells.", ["wells"]),
    ("The valley had 62 gauges.", ["wells"]),
    ("Hilda Moss said “Board answers for the dam”.", ["dam was"]),
    ("“Board answers for the dam,” said the engineer.", ["swimming"]),
    ("The article says '26 26'.", ["wells"]),
    ("The article says 'the dam of '26 ships'.", ["wells"]),
    ('The valley had gauges, 26".', ["wells"]),
]
HONEST = [
    ("Hilda Moss denied that the dam was cracked.", ["dam was"]),
    ("Moss rejected the claim that the dam was cracked.", ["dam was"]),
    ("Moss said the dam was not cracked.", ["dam was"]),
    ("Hilda Moss said they had been here before.", ["been here"]),
    ("Paul Venn said the rules are not the same in the two countries.", ["same"]),
    ("Paul Venn said the rules differ between the two countries.", ["same"]),
    ("Paul Venn said that the plant stayed open on Monday.", ["gates"]),
    ("The plant stayed open on Monday, according to Paul Venn.", ["gates"]),
    ("Venn does not recommend swimming.", ["swimming"]),
    ("The board admitted that it had been slow.", ["slow"]),
    ("Ed Rook, the ministry's spokesman, said the pumps were old.", ["were old"]),
    ("A spokesman for the ministry said the pumps were old.", ["were old"]),
    ("The ministry's spokesman said the pumps were old.", ["were old"]),
    ("The ministry said the pumps were old.", ["were old"]),
    ("Moss pointed to those two mistakes.", ["mistakes"]),
    ("The valley had no fewer than forty wells.", ["wells"]),
    ("In “Board answers for the dam”, Paul Venn does not recommend swimming.", ["swimming"]),
    ("The article “Board answers for the dam” says that the valley had 26 gauges.", ["wells"]),
]


def judged(text: str, cited: list[str]) -> Claim:
    """Return a claim about Lorne that cites the sentences with these words."""
    numbers = tuple(next(each.number for each in LORNE if words in each.text) for words in cited)
    (claim,) = check([Claim(text, numbers)], LORNE)
    return claim


@pytest.mark.parametrize(("text", "cited"), LIES)
def test_what_is_turned_is_never_verified(text: str, cited: list[str]) -> None:
    """A claim that turns its evidence, or gives it to somebody else, is marked or removed with a reason."""
    claim = judged(text, cited)
    assert claim.status != "verified", claim
    assert claim.reason


@pytest.mark.parametrize(("text", "cited"), HONEST)
def test_what_is_kept_is_verified(text: str, cited: list[str]) -> None:
    """An honest sentence about the same evidence stands."""
    claim = judged(text, cited)
    assert claim.status == "verified", claim


def test_a_headline_that_quotes_may_be_given_to_whom_it_names() -> None:
    """Words that a headline itself puts between marks are the words of the person whom it names, and of nobody else."""
    body = "The ferry was late on Friday. Captain Ole Brun spoke to passengers."
    told = evidence(body, title="Brun: ‘We will sail tonight’")
    right, wrong = check(
        [Claim("Ole Brun said “We will sail tonight”.", (2,)),
         Claim("Nina Holt said “We will sail tonight”.", (2,))], told,
    )  # fmt: skip
    assert (right.status, wrong.status) == ("verified", "removed")


def test_a_clause_of_anothers_account_is_not_the_whole_of_it() -> None:
    """Who alleged one sum did not find the other one, though both stand in a sentence."""
    body = (
        "A panel looked into the club. It found that the club had gone over the wage limit by 2 million crowns, which is "
        "not the 4 million that the league had alleged."
    )
    told = evidence(body, [quote(body, "4 million that the league had alleged", "the league", kind="indirect")])
    (claim,) = check(
        [Claim("The league said that the club had gone over the wage limit by 2 million crowns.", (2,))], told
    )
    assert claim.status != "verified", claim


def test_an_institution_is_itself_by_acronym_and_by_full_name() -> None:
    """A country's ministry is one speaker however it is called, another country's is not."""
    body = "The British MoD spoke of Velm. “The harbour holds,” the British MoD said. The Russian MoD did not answer."
    told = evidence(body, [quote(body, "The harbour holds,", "British MoD")])
    by = ("UK Ministry of Defence", "British Ministry of Defence", "British MoD", "Russian Ministry of Defence")
    claims = check([Claim(f"The {name} said “The harbour holds”.", (2,)) for name in by], told)
    assert [claim.status == "removed" for claim in claims] == [False, False, False, True], claims
