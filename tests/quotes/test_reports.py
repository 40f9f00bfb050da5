"""Where reports in the writer's own words begin and end, in invented articles."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import reported


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Officials said Friday’s boat was full of sheep.", [("Friday’s boat was full of sheep", "officials")]),
        ("Ada Lunn on Monday said the weir was shut.", [("the weir was shut", "Ada Lunn")]),
        ("A report on Friday said the weir was shut.", [("the weir was shut", "a report")]),
        ("Ada Lunn said she could not mend that weir alone.", [("she could not mend that weir alone", "Ada Lunn")]),
        ("Ada Lunn suggests we’ll see a new weir.", [("we’ll see a new weir", "Ada Lunn")]),
        ("Ada Lunn said she had mended the weir: “It holds.”", [("she had mended the weir", "Ada Lunn")]),
        ("The weir was sold twice to one man, records show.", [("The weir was sold twice to one man", "records")]),
        ("The weir was sold twice according to the council.", [("The weir was sold twice", "the council")]),
        ("The weir was sold twice, Ada Lunn argued; nobody in the town hall could say when.",
         [("The weir was sold twice", "Ada Lunn")]),
        ("The weir was sold twice, Ada Lunn adds — a first for so small and so poor a town.",
         [("The weir was sold twice", "Ada Lunn")]),
        ("In blog posts, Harbour Bank praised the weir, claiming that it was sold twice.", [("it was sold twice", "Harbour Bank")]),
        ("In a post on Mastodon, the town’s press officer, Ada Lunn, said the weir was shut.", [("the weir was shut", "Ada Lunn")]),
        ("The weir was sold to Carl Mott, Ada Lunn said, adding that the town had been asked.",
         [("The weir was sold to Carl Mott", "Ada Lunn"), ("the town had been asked", "Ada Lunn")]),
        ("As Pond Radio reported last week, the weir was sold twice.", [("the weir was sold twice", "Pond Radio")]),
        ("The weir was sold twice, Ada Lunn wrote in a long note on Friday.", [("The weir was sold twice", "Ada Lunn")]),
        ("The weir is old, the firm argued, for nobody in this small and quiet town has mended it for years.", []),
        ("Besides the long letters, Ada Lunn also told Pond Radio about the weir.", []),
        ("Ada Lunn always said the weir was sold twice.", [("the weir was sold twice", "Ada Lunn")]),
        ("Ada Lunn of Harbour Bank spoke. The two firms said the weir was sold twice.",
         [("the weir was sold twice", "the two firms")]),
        ("The weir is old, the firm said, as that is the law in this small and quiet town by the sea.",
         [("The weir is old", "the firm")]),
        ("The weir is old. But, according to Ada Lunn, it will hold.", [("it will hold", "Ada Lunn")]),
        ("Oslo Council learned that according to a letter, the weir will not hold.", [("the weir will not hold", "a letter")]),
        ("Ada Lunn admitted to selling the weir twice.", [("selling the weir twice", "Ada Lunn")]),
        ("Ada Lunn described how she sold the weir.", [("how she sold the weir", "Ada Lunn")]),
        ("The weir was sold twice, said the keeper, Ada Lunn, in the voice of somebody who reads from a long sheet of paper.",
         [("The weir was sold twice", "Ada Lunn")]),
        ("The town wants nothing from it, Ada Lunn said, adding that the weir was sold twice to a man from Oslo.",
         [("The town wants nothing from it", "Ada Lunn"), ("the weir was sold twice to a man from Oslo", "Ada Lunn")]),
        ("Ada Lunn said she saw the weir but noted that it was old.", [("she saw the weir", "Ada Lunn"), ("it was old", "Ada Lunn")]),
        ("Sure, as Ada Lunn noted, the weir was old.", [("the weir was old", "Ada Lunn")]),
        ("WHO say the weir is full of eels.", [("the weir is full of eels", "WHO")]),
        ("Officials tell Pond Radio each weir will be sold.", [("each weir will be sold", "officials")]),
        ("David Holm doubts Ada Lunn’s claim that the weir was sold, saying it never was hers.",
         [("the weir was sold", "Ada Lunn"), ("it never was hers", "David Holm")]),
        ("Ada Lunn was there. Her claim that the weir was sold is wrong.", []),
        ("Nobody doubts Ada Lunn’s assertion that the weir was sold.", [("the weir was sold", "Ada Lunn")]),
        ("The claim that the weir was sold is wrong.", []),
        ("When the keeper of the weir was asked about the flood last week, Ada Lunn interjected.", []),
        ("When it rained, the weir was the first to go, Ada Lunn argued.",
         [("When it rained, the weir was the first to go", "Ada Lunn")]),
        ("The council said that. Oslo Council confirmed that on Monday morning.", []),
        ("Ada Lunn says the same thing today.", []),
    ],
)  # fmt: skip
def test_what_is_reported(body: str, expected: list[tuple[str, str | None]]) -> None:
    """A day, a demonstrative, a colon, a semicolon and a missing comma do not hide a report."""
    assert reported(body) == expected
