"""What was garbled before a text reached us."""

from __future__ import annotations

import pytest

from assistant.text.garbled import garbled


@pytest.mark.parametrize(
    "text", ["The mayor’s office said “no”", "À Orléans, le café fermé", "Цена — 5 £", "東京で地震"]
)
def test_text_read_as_another_encoding_is_told(text: str) -> None:
    """UTF-8 that was read as Windows-1252 or Latin-1; the text itself is fine."""
    assert garbled(text) is None
    for encoding in ("cp1252", "latin-1"):
        broken = text.encode().decode(encoding, "ignore")
        assert "garbled before this was saved" in (garbled(broken) or "")


def test_lost_characters_are_told() -> None:
    """One is enough: nothing else puts it into a text."""
    assert "lost before this was saved" in (garbled("The mayor\ufffds office") or "")


def test_a_pair_by_chance_is_nothing() -> None:
    """A capital before a closing quotation mark looks like half of one."""
    assert garbled("“AMANHÔ, leu ela. «ÎN» și «Â»") is None
