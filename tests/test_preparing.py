"""Preparing: helpers give what we would have made ourselves, and are no burden when they fail."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.corpus import article_of
from assistant.preparing import MANY, Preparer, prepared
from assistant.schema import Article, Draft

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    """Make enough short articles for helpers to be started."""
    body = 'The ferry sank on Monday. "Nobody was hurt," said Mara Quill, the harbour master of Port {}. It rained.'
    return [article_of(Draft("", body.format(n), title=f"Ferry {n}")) for n in range(MANY + 5)]


def test_helpers_give_the_same(articles: list[Article]) -> None:
    """Two batches in flight come back whole, in order, and equal to what this process makes of them."""
    with Preparer(cores=2) as preparer:
        first, second = preparer.start(articles), preparer.start(articles[::-1])
        assert first() == [prepared(article) for article in articles]
        assert all(helper._process.poll() is None for helper in preparer._helpers)
        assert [each.article for each in second()] == articles[::-1]


def test_few_articles_start_no_helper(articles: list[Article]) -> None:
    """A small batch is prepared here, and so is every batch where there is one core."""
    with Preparer(cores=2) as several, Preparer(cores=1) as one:
        assert [each.article for each in several.start(articles[:3])()] == articles[:3]
        assert [each.article for each in one.start(articles)()] == articles
        assert several._helpers == one._helpers == []


@pytest.mark.parametrize("killed", [1, 2])
def test_the_share_of_a_killed_helper_is_done_here(articles: list[Article], killed: int) -> None:
    """When helpers die, even all of them, nothing is lost."""
    with Preparer(cores=2) as preparer:
        wait = preparer.start(articles)
        for helper in preparer._helpers[:killed]:
            os.kill(helper._process.pid, signal.SIGKILL)
        assert [each.article for each in wait()] == articles
        assert [each.article for each in preparer.start(articles)()] == articles


def test_helpers_end_with_the_block(articles: list[Article]) -> None:
    """When the block is left, by an interruption too, no helper is left running."""
    with pytest.raises(KeyboardInterrupt), Preparer(cores=2) as preparer:  # noqa: PT012 - the block is what is left
        preparer.start(articles)
        raise KeyboardInterrupt
    assert all(helper._process.returncode is not None for helper in preparer._helpers)


def test_a_script_without_a_guard_runs_once(articles: list[Article], tmp_path: Path) -> None:
    """A caller's script is not run again by helpers, and modules of the working directory are not theirs."""
    script = tmp_path / "script.py"
    script.write_text(
        "import sys; print('once')\n"
        "from assistant.corpus import article_of\n"
        "from assistant.preparing import Preparer\n"
        "from assistant.schema import Draft\n"
        "with Preparer(cores=2) as preparer:\n"
        f"    wait = preparer.start([article_of(Draft('', 'It rained.', title=str(n))) for n in range({len(articles)})])\n"
        "    print(len(wait()), [helper._process.poll() for helper in preparer._helpers])\n",
        encoding="utf-8",
    )
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "pickle.py").write_text("raise SystemExit", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=tmp_path / "elsewhere", env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == f"once\n{len(articles)} [None, None]\n"
