"""Make the digest by which a saved answer can be held against itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

_LEFT_OUT = frozenset(("id", "sha256", "page_sha256"))
"""The name that an answer is kept by is given to it later; a digest is not made of itself."""


def seal(document: Mapping[str, Any]) -> str:
    """Return the SHA-256 of an answer in the shape of `ask --json`, however its JSON is spaced or ordered."""
    told = {name: value for name, value in document.items() if name not in _LEFT_OUT and value is not None}
    return digest(json.dumps(told, sort_keys=True, separators=(",", ":")))


def digest(text: str) -> str:
    """Return the SHA-256 of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
