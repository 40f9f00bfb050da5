"""What many tests share: where the real articles stand, and a home of one's own."""

from __future__ import annotations

import os
import signal
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


def pytest_configure() -> None:
    """Let Ctrl-C reach the commands that tests start: a run in the background ignores it, and so would they."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, lest it be begun last and one core wait for the other."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


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
