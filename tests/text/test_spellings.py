"""British and American spellings of one word meet, and no two words do."""

from __future__ import annotations

import pytest

from assistant.text.spellings import has_two, spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"), ("recognising", "recognizing"), ("analysed", "analyzed"), ("colour", "color"),
        ("harbour's", "harbor's"), ("misbehaviour", "misbehavior"), ("honourable", "honorable"), ("odours", "odors"),
        ("centre", "center"), ("kilometres", "kilometers"), ("centred", "centered"), ("manoeuvre", "maneuver"),
        ("manoeuvring", "maneuvering"), ("travelled", "traveled"), ("jewellers", "jewelers"), ("fulfil", "fulfill"),
        ("enrolment", "enrollment"), ("skilfully", "skillfully"), ("kidnapped", "kidnaped"), ("catalogue", "catalog"),
        ("defence", "defense"), ("licence", "license"), ("practised", "practiced"), ("anaemia", "anemia"),
        ("haemorrhage", "hemorrhage"), ("paediatric", "pediatric"), ("oestrogen", "estrogen"), ("grey", "gray"),
        ("smouldering", "smoldering"), ("ploughs", "plows"), ("sceptics", "skeptics"), ("judgement", "judgment"),
        ("programme", "program"), ("cheques", "checks"), ("tyre", "tire"), ("storeys", "stories"), ("per cent", "percent"),
    ],
)  # fmt: skip
def test_one_word_in_two_spellings(british: str, american: str) -> None:
    """Both spellings come to one form, and either is known to have another."""
    assert spelling(british) == spelling(american)
    assert has_two(british.split("'", maxsplit=1)[0].split(maxsplit=1)[0])
    assert has_two(american.split("'", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"), ("tour", "tor"), ("mourning", "morning"), ("flour", "flor"), ("timbre", "timber"), ("filling", "filing"),
        ("prise", "prize"), ("advise", "advice"), ("acre", "acer"), ("learnt", "learned"), ("whilst", "while"),
        ("polled", "poled"), ("device", "devise"), ("council", "counsel"), ("hour", "hor"), ("whence", "whense"),
        ("cannot", "can"), ("was", "were"), ("colour", "colours"), ("organise", "organised"),
    ],
)  # fmt: skip
def test_two_words(one: str, other: str) -> None:
    """What is another word, tense or number stays another one."""
    assert spelling(one) != spelling(other)
