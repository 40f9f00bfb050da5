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
