"""What the loader makes of real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import load
from assistant.schema import Draft


@pytest.mark.data
def test_the_byline_of_the_seed_is_metadata(data: Path) -> None:
    """Author, date and time are read from the first line, and the body begins below it."""
    (found,) = load.articles(data / "seed" / "bakhmut.txt")
    assert isinstance(found, Draft)
    assert (found.title, found.authors, found.published_at) == (None, ("Chris King",), "2023-04-15T17:30")
    assert found.body.startswith("Image of ")
