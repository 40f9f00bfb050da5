"""Quotations that their own lines give to nobody, in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import spoken

ALONE = (
    "“The weir held all night,” said Ada Lunn.\n\n“We never slept,” Lunn said.\n\n"
    "The water fell on Sunday.\n\n“Nobody rang us at all.”\n\n“I would do it again,” Lunn said."
)


def test_an_article_in_which_one_person_speaks() -> None:
    """What nobody is said to say there is that person's."""
    assert {speaker for _, speaker in spoken(ALONE)} == {"Ada Lunn"}


def test_an_article_in_which_another_speaks_too() -> None:
    """Between the words of two people the speaker is not guessed."""
    body = ALONE.replace("“I would do it again,” Lunn said.", "“I would do it again,” said Carl Mott.")
    assert ("Nobody rang us at all.", None) in spoken(body)


def test_between_two_quotations_of_one_person() -> None:
    """What stands alone between them is that person's, whoever speaks elsewhere."""
    assert ("Nobody rang us at all.", "Ada Lunn") in spoken(f"“It is over,” said Carl Mott.\n\n{ALONE}")


GUEST = ALONE + "\n\nThe mill stood still.\n\n“It is a matter for the town.”"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("“The weir is shut,” Pond Bank said in a statement.", "Ada Lunn"),
        ("“The weir is shut,” said Carl Mott.", None),
    ],
)
def test_who_alone_is_interviewed(between: str, speaker: str | None) -> None:
    """Whole sentences that stand alone are the one person's who speaks, though an institution does so too."""
    assert spoken(f"{between}\n\n{GUEST}")[-1] == ("It is a matter for the town.", speaker)


@pytest.mark.parametrize(
    "last", ["“a matter for the whole town,”", "This stands on the wall: “It is a matter for the town.”"]
)
def test_no_guess_at_what_stands_with_other_words(last: str) -> None:
    """A fragment, what a lost cue followed and what another sentence brings in are not given to the one who is interviewed."""
    body = (
        f"“The weir is shut,” Pond Bank said.\n\n{ALONE}\n\nIt rained.\n\n{last}\n\n“The weir is shut,” Pond Bank said."
    )
    assert spoken(body)[-2][1] is None


def test_several_between_two_quotations_of_one_person() -> None:
    """All that stands alone between them is that person's."""
    body = ALONE.replace("“Nobody rang us at all.”", "“Nobody rang us at all.”\n\nIt rained.\n\n“We had no boats.”")
    assert ("We had no boats.", "Ada Lunn") in spoken(f"“It is over,” said Carl Mott.\n\n{body}")


def test_words_that_are_printed_twice() -> None:
    """A pull quote belongs to whoever says it in the text."""
    body = (
        "The weir was old.\n\n“We never slept that night”\n\n“I saw it,” said Carl Mott.\n\n"
        "“We never slept that night at all,” said Ada Lunn."
    )
    assert spoken(body)[0] == ("We never slept that night", "Ada Lunn")


@pytest.mark.parametrize(
    "body",
    [
        "“We never slept that night.” Lunn told Pond Radio “And nobody rang us at all.” The mayor is Ada Lunn.",
        "Ada Lunn is mayor.\n\n“We never slept that night.” Lunn told Pond Radio\n\nThe weir held.",
    ],
)
def test_a_stop_before_the_words_that_say_who_spoke(body: str) -> None:
    """A careless full stop parts nobody from his words."""
    assert {speaker for _, speaker in spoken(body)} == {"Ada Lunn"}


def test_a_sentence_of_its_own_after_a_quotation() -> None:
    """A line that says more of another person does not speak for a quotation that is somebody's already."""
    body = "Carl Mott had this to say:\n\n“We never slept that night.” Ada Lunn said on Monday that the weir would be mended soon."
    assert spoken(body) == [("We never slept that night.", "Carl Mott")]


@pytest.mark.parametrize("signature", ["Ada Lunn, Harbour Bank", "Ada Lunn"])
def test_a_name_below_a_quotation(signature: str) -> None:
    """A line that is nothing but a name signs what stands before it."""
    body = f"Carl Mott was there.\n\n“We never slept that night.” {signature}\n\nThe weir held."
    assert spoken(body) == [("We never slept that night.", "Ada Lunn")]


def test_a_sentence_with_a_name_below_a_quotation() -> None:
    """A line that tells of somebody signs nothing."""
    body = "Carl Mott had this to say:\n\n“We never slept that night.” Ada Lunn was there.\n\nThe weir held."
    assert spoken(body) == [("We never slept that night.", "Carl Mott")]


@pytest.mark.parametrize(
    "between", ["", "Advertisement\n\n", "The weir at night. (Getty Images)\n\nREAD MORE: The price of eels\n\n"]
)
@pytest.mark.parametrize("mark", ["“", '"'])
def test_words_that_run_on_behind_a_caption(between: str, mark: str) -> None:
    """A paragraph that a mark opens and nothing closes is a quotation, whatever the page puts behind it."""
    body = (
        f"{mark}It is over,{'”' if mark == '“' else mark} said Ada Lunn.\n\n{mark}We never slept that night.\n\n{between}"
        f"{mark}Nobody rang us at all.{'”' if mark == '“' else mark}"
    )
    texts = ("It is over,", "We never slept that night.", "Nobody rang us at all.")
    assert spoken(body) == [(text, "Ada Lunn") for text in texts]


@pytest.mark.parametrize(
    "aside",
    [
        "Carl Mott at the weir on Sunday. (Getty)",
        "Carl Mott at the weir on Sunday. Photograph: Per Holm/Pond Pictures",
        "READ MORE: Carl Mott is ready for the next flood",
        "Also Read: Carl Mott is ready for the next flood",
        "CARL MOTT IS READY FOR THE NEXT FLOOD",
    ],
)
def test_people_of_captions_and_links(aside: str) -> None:
    """A pronoun goes past them, to whom the article itself speaks of."""
    assert spoken(f"David Holm keeps the weir.\n\n{aside}\n\n“We never slept that night,” he said.") == [
        ("We never slept that night,", "David Holm")
    ]


def test_a_paragraph_that_lost_its_mark() -> None:
    """Words whose next paragraph lost its mark go on in the one that a mark opens again."""
    lost = "There is no use in being sorry for the weir, or for ourselves, or for anybody who lives by it. " * 3
    body = (
        "“It is cold,” said Ada Lunn.\n\n“The weir is as old as the hills and nobody mends it.\n\n"
        f"{lost}\n\n“We are here to mend what we can mend.”\n\nIt rained.\n\n“It is late,” said Carl Mott."
    )
    assert ("We are here to mend what we can mend.", "Ada Lunn") in spoken(body)
