"""Look for cyclic garbage seldom: what this program makes is nearly all freed without, and looking walks every object.

Where chromadb is loaded, a quarter of the time of adding articles went into looking.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (200_000, 20, 20)
"""Objects made before the young are looked through (some 20 MB), and how often that is before the older are."""


def look_seldom() -> None:
    """Look seldom in this process from now on."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom within the block."""
    before = gc.get_threshold()
    look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
