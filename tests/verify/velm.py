"""An invented town, its harbour, and the two people who tell different things about it."""

from __future__ import annotations

from assistant.schema import Evidence
from tests.verify.invented import evidence, quote

REPORT = """Fire broke out at the grain harbour of Velm on Tuesday and destroyed 12 silos, the port authority said.

“Thirty-four workers were hurt and none of them will lose a limb”, said Ana Brandt, the harbour master. “We have \
not lost the harbour,” she added, “and we will never leave it.”

Deputy mayor Tomas Reill claimed that at least 75 per cent of the grain was gone. He cautioned that the harbour had \
by no means closed completely. “If the insurers refuse, the town will pay for everything”, Reill told the council.

Brandt disputed his figure. According to her, 40 per cent of the grain was lost.

The opera “Night Boats” was cancelled. The Port Workers' Union (PWU) collected 4,950 crowns on 6 May.
"""

COLUMN = """Ida Sorn writes about the fire in Velm.

“The silos were never inspected”, said Mirek Olin, a former fire chief. The town spent $1.5 million on sirens in \
2029. He expects the rebuilding to take three years.
"""


def velm() -> tuple[Evidence, ...]:
    """Return both articles as evidence, the column's sentences numbered behind the report's."""
    body = REPORT
    quotes = [
        quote(
            body,
            "Thirty-four workers were hurt and none of them will lose a limb",
            "Ana Brandt",
            role="the harbour master",
        ),
        quote(body, "We have not lost the harbour,", "Ana Brandt", group=1),
        quote(body, "and we will never leave it.", "Ana Brandt", group=1),
        quote(body, "at least 75 per cent of the grain was gone", "Tomas Reill", role="Deputy mayor", kind="indirect"),
        quote(body, "the harbour had by no means closed completely", "Tomas Reill", kind="indirect"),
        quote(body, "If the insurers refuse, the town will pay for everything", "Tomas Reill"),
        quote(body, "40 per cent of the grain was lost", "Ana Brandt", kind="indirect"),
        quote(
            body,
            "Fire broke out at the grain harbour of Velm on Tuesday and destroyed 12 silos",
            "the port authority",
            kind="indirect",
        ),
    ]
    first = evidence(body, quotes, title="Fire at Velm harbour hurts dozens", published="2031-05-08")
    second = evidence(
        COLUMN,
        [quote(COLUMN, "The silos were never inspected", "Mirek Olin", role="a former fire chief")],
        first=len(first) + 1, title="What burned", source="Inland Post", published="2031-05-09",
    )  # fmt: skip
    return (*first, *second)


def number(text: str) -> int:
    """Return the number of the sentence of evidence that holds a text."""
    return next(each.number for each in velm() if text in each.text)
