"""Garbage is looked for seldom while much is made, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from assistant.garbage import seldom


def test_looking_seldom_ends_with_the_block() -> None:
    """The thresholds of before hold again."""
    before = gc.get_threshold()
    with seldom():
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before


def test_looking_seldom_ends_when_the_work_fails() -> None:
    """An error leaves no trace in them."""
    before = gc.get_threshold()
    with pytest.raises(OSError, match="full"), seldom():
        raise OSError("full")
    assert gc.get_threshold() == before
