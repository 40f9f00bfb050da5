"""Where the files that ship with the package stand: prompts/, the sample corpus/, evals/.

A wheel carries them beside this module, a checkout at its top (an editable install does not see what the wheel adds).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder `prompts`, `corpus` or `evals`.

    Raises FileNotFoundError when the installation is broken.
    """
    for root in (_PACKAGE / "shipped", _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"the installation lacks its folder {name}/")
