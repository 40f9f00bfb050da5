"""What many tests share: where the real articles stand, and a home of one's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import endpoint as scripted
from tests import llama as local

ROOT = Path(__file__).parent.parent
# Property tests try the same examples every time, so that a change is judged by what it changes; to look for
# examples that nobody has tried: HYPOTHESIS_PROFILE=search.
SLOW = (HealthCheck.too_slow,)  # a busy machine is no fault of the code
settings.register_profile("fixed", derandomize=True, deadline=None, suppress_health_check=SLOW)
settings.register_profile("search", max_examples=5_000, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))
DATA = Path(os.environ.get("ASSISTANT_TEST_DATA", ROOT.parent / "shared" / "data"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the measurements on real articles out of coverage: it triples their time, and other tests cover the code."""
    for item in items:
        if item.get_closest_marker("data"):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of real articles, outside the project; its tests skip where it is absent."""
    if not DATA.is_dir():
        pytest.skip(f"no folder of real articles at {DATA} (set ASSISTANT_TEST_DATA)")
    return DATA


@pytest.fixture
def endpoint() -> Iterator[scripted.Endpoint]:
    """Return a real local server that says what a test tells it to."""
    with scripted.running() as server:
        yield server


@pytest.fixture(scope="session")
def llama() -> Iterator[str]:
    """Return the base URL of a real llama.cpp server with a small model; its tests skip where the file is absent."""
    with local.running() as url:
        yield url
