"""The counts of who said how much, at the widths of terminals."""

from __future__ import annotations

import pytest

from assistant.render import voices_table
from assistant.render.layout import Layout, cells
from assistant.schema import Voice

LONG = "Joint Committee of the Harbour Workers of Port Selwyn and Skarra"
VOICES = [
    Voice(LONG, ("Joint Committee", LONG), 15, 4, "2025-03-14", "2025-06-17"),
    Voice("René Šimková", ("René Šimková",), 12, 4, None, None),
]


def test_a_name_has_a_line_of_its_own_where_the_width_is_small() -> None:
    """At 60 columns names stand whole below their numbers."""
    lines = voices_table(VOICES, Layout(60)).splitlines()
    assert max(map(cells, lines)) <= 60
    assert f"{LONG} (also Joint Committee)" in " ".join(" ".join(lines).split())
    assert lines[-1] == "    René Šimková"


def test_a_name_that_is_cut_says_so() -> None:
    """At 80 columns there is a line a speaker; piped, the whole of it."""
    lines = voices_table(VOICES, Layout(80)).splitlines()
    assert len(lines) == 3
    assert max(map(cells, lines)) <= 80
    assert lines[1].endswith("…")
    assert f"{LONG} (also Joint Committee)" in voices_table(VOICES, Layout(None))


@pytest.mark.parametrize("width", [60, 80, None])
def test_only_the_head_is_styled(width: int | None) -> None:
    """Counts and names are in the terminal's own colours, light or dark."""
    plain, styled = (voices_table(VOICES, Layout(width, colour=colour)) for colour in (False, True))
    assert styled.replace("\x1b[2m", "").replace("\x1b[0m", "") == plain
    assert "\x1b" not in styled[styled.index("15") :]
