"""What published systems reach on RAGTruth's test half, a task at a time: a guide beside the verifier's figures, and no contest.

F1 of responses is as table 2 of Kovács and Recski 2025 (arXiv 2502.17125) lists it, from Niu et al. 2024 (arXiv 2401.00396),
Belyi et al. 2024 and Song et al. 2024; F1 of characters is published there over the three tasks together. F1 moves with the share of
responses that are bad, which is another in another half: `always_yes_f1` says what is owed to that alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

_OVERALL = "all tasks"
_TASKS = {"qa": "answers", "data2txt": "texts from data", "summary": "summaries"}
"""Task, as a suite of RAGTruth is named after, -> what its responses are."""
_SUITE = "ragtruth_"


@dataclass(frozen=True, slots=True)
class Published:
    """What a published system reached: the metric's name, its value as a share, and the responses that it was measured on."""

    system: str
    source: str
    metric: str
    value: float
    on: str

    @property
    def label(self) -> str:
        """Say whose figure it is and on what."""
        return f"{self.system}, {self.on} of the test half"


_RESPONSES: Mapping[tuple[str, str], tuple[float, float, float, float]] = {
    ("GPT-4-turbo, prompted", "Niu et al. 2024"): (0.456, 0.783, 0.476, 0.634),
    ("Luna", "Belyi et al. 2024"): (0.513, 0.759, 0.525, 0.654),
    ("Llama-2-13B, fine-tuned", "Niu et al. 2024"): (0.682, 0.881, 0.591, 0.787),
    ("LettuceDetect-large", "Kovács and Recski 2025"): (0.702, 0.885, 0.597, 0.792),
    ("RAG-HAT, Llama-3-8B", "Song et al. 2024"): (0.748, 0.916, 0.676, 0.839),
}
"""System and source -> F1 of responses: answers, texts from data, summaries, all tasks."""
_CHARACTERS = {
    ("Llama-2-13B, fine-tuned", "Niu et al. 2024"): 0.527,
    ("LettuceDetect-large", "Kovács and Recski 2025"): 0.589,
}
"""System and source -> F1 of characters over all tasks."""


def published(suite: str, names: Container[str]) -> Iterator[Published]:
    """Yield what stands beside a suite's scores of these names; nothing beside those of other responses than RAGTruth's."""
    if not suite.startswith(_SUITE):
        return
    task = suite.removeprefix(_SUITE)
    place = [*_TASKS].index(task) if task in _TASKS else len(_TASKS)
    if "response_f1" in names:
        for (system, source), figures in _RESPONSES.items():
            yield Published(system, source, "response_f1", figures[place], _TASKS.get(task, _OVERALL))
    if "span_f1" in names:
        for (system, source), figure in _CHARACTERS.items():
            yield Published(system, source, "span_f1", figure, _OVERALL)
