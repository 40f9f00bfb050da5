"""What many tests share: where the real articles stand, and a home of one's own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("ASSISTANT_TEST_DATA", ROOT.parent / "shared" / "data"))


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of real articles, outside the project; its tests skip where it is absent."""
    if not DATA.is_dir():
        pytest.skip(f"no folder of real articles at {DATA} (set ASSISTANT_TEST_DATA)")
    return DATA
