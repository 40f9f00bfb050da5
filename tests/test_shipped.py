"""What ships with the package is found in a checkout; tests/test_wheel.py looks at an installed wheel."""

from __future__ import annotations

import pytest

from assistant import shipped


@pytest.mark.parametrize(("name", "pattern"), [("prompts", "*.md"), ("corpus", "**/*.md"), ("evals", "*.yaml")])
def test_a_checkout_has_its_folders(name: str, pattern: str) -> None:
    """Each folder that the package needs exists and is not empty."""
    assert list(shipped.folder(name).glob(pattern))


def test_a_missing_folder_is_named() -> None:
    """A broken installation says which folder it lacks."""
    with pytest.raises(FileNotFoundError, match="lacks its folder nonsense/"):
        shipped.folder("nonsense")
