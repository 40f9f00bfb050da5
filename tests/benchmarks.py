"""Take the benchmarks' own functions into tests, so that what is stated and what is held to floors are one."""

from __future__ import annotations

import runpy
from typing import Any

import pytest

from tests.conftest import ROOT


def loaded(name: str) -> dict[str, Any]:
    """Return what `benchmarks/<name>.py` defines, without running it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "benchmarks"))  # they share modules
        return runpy.run_path(str(ROOT / "benchmarks" / f"{name}.py"), run_name=name)
