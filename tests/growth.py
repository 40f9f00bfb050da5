"""How the time of work grows with its size: a ratio within one run, the same on a slow machine as on a fast one."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 4
LINEAR = TIMES**1.5
"""Between work that grows with its size (4 times as long) and with its square (16 times)."""
_TRIES = 3


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times as much processor time work of `TIMES * size` takes as work of `size`, each at its best."""
    return _least(work, TIMES * size) / _least(work, size)


def _least(work: Callable[[int], object], size: int) -> float:
    taken = []
    for _ in range(_TRIES):
        begin = time.process_time()
        work(size)
        taken.append(time.process_time() - begin)
    return min(taken)
