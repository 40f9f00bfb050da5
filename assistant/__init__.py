"""Ask a corpus of news articles; every claim in the answer cites the original words.

    from assistant import Assistant
    with Assistant.open("home") as a:
        a.add(["story.html"])
        print(a.ask("Who claims the town?").text)

Importing the package loads nothing heavy: names resolve when they are used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from assistant.version import __version__

if TYPE_CHECKING:
    from assistant.app import Assistant as Assistant
    from assistant.errors import AssistantError as AssistantError
    from assistant.schema import Answer as Answer
    from assistant.schema import Article as Article
    from assistant.schema import Citation as Citation
    from assistant.schema import Claim as Claim
    from assistant.schema import Filters as Filters
    from assistant.schema import Hit as Hit
    from assistant.schema import Quote as Quote

_HOMES = {
    "Assistant": "assistant.app",
    "AssistantError": "assistant.errors",
    **dict.fromkeys(("Answer", "Article", "Citation", "Claim", "Filters", "Hit", "Quote"), "assistant.schema"),
}
__all__ = [
    "Answer",
    "Article",
    "Assistant",
    "AssistantError",
    "Citation",
    "Claim",
    "Filters",
    "Hit",
    "Quote",
    "__version__",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    if name not in _HOMES:
        raise AttributeError(f"module 'assistant' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
