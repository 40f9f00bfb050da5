"""The days that articles tell of are found by day, apart from the day of publication."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.embed import DEFAULT
from assistant.schema import EventTime
from assistant.store import Store

if TYPE_CHECKING:
    from tests.store.conftest import Records


def test_phrases_are_found_by_their_days_closest_fit_first(folder: Path, record: Records) -> None:
    """A day finds what means that day before what means its month; what is longer than a year is no time; removal forgets."""
    with Store.open(folder, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
        assert store.happening("2031-04-14", "2031-04-14", 9) == []
        day = EventTime(4, 9, "2031-04-14", "2031-04-14")
        month, age = EventTime(0, 3, "2031-04-01", "2031-04-30"), EventTime(12, 14, "2020-01-01", "2039-12-31")
        with store.writing() as writer:
            writer.put([replace(record("aa11", "It burned in Velm, then."), event_times=(month, day, age)),
                        replace(record("bb22", "It burned."), event_times=(EventTime(3, 9, "2031-04-15", "2031-04-15"),))])  # fmt: skip
        assert store.happening("2031-04-14", "2031-04-14", 9) == [("aa11", day), ("aa11", month)]
        assert [each[0] for each in store.happening("2031-04-15", "2031-04-16", 9)] == ["bb22", "aa11"]
        assert store.happening("2031-04-15", "2031-04-15", 9, frozenset({"aa11"})) == [("aa11", month)]
        assert store.happening("2031-04-14", "2031-04-14", 1) == [("aa11", day)]
        assert store.happening("2031-05-14", "2031-05-14", 9) == []
        with store.writing() as writer:
            writer.remove(["aa11"])
        assert store.happening("2031-04-14", "2031-04-14", 9) == []
