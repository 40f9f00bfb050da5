"""A small invented corpus, a suite on it, and cases put together by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.evals.loading import Loaded, load

MILL = """---
title: Mill at Torvik to close, owner says
source: The Torvik Post
published_at: 2024-05-07
url: https://torvik-post.example/mill
---
TORVIK — The paper mill at Torvik will close on June 30, its owner, Greta Holm, said on Tuesday.

“We lost 12 million crowns last year,” Holm told the workers.

The union counts 240 jobs at the mill. The owner says that it is 198.
"""
SHIP = """---
title: Icebreaker freed off Senna
source: Senna Courier
published_at: 2024-02-03
url: https://senna-courier.example/icebreaker
---
The icebreaker Ravna was freed on Saturday after nine days in the ice off Senna, the coast guard said.

“She is not damaged,” said Captain Olav Mehl.
"""
SUITE = """suite: torvik
corpus: articles
questions:
  - id: when
    question: When will the paper mill at Torvik close?
    kind: when
    answer: On June 30
    expect: [{date: 2024-06-30}]
    cite:
      - url: https://torvik-post.example/mill
        text: "The paper mill at Torvik will close on June 30, its owner, Greta Holm, said on Tuesday."
    speakers: Greta Holm
  - id: jobs
    question: How many jobs are there at the Torvik mill?
    kind: two_accounts
    cite:
      - url: https://torvik-post.example/mill
        text: The union counts 240 jobs at the mill.
      - url: https://torvik-post.example/mill
        text: The owner says that it is 198.
  - id: crew
    question: What did the cook of the Ravna earn in a month?
    kind: absent
    abstain: true
conversations:
  - id: ship
    turns:
      - question: How long was the icebreaker Ravna in the ice?
        expect: [{number: 9}]
      - question: What did Captain Mehl say about her?
        expect: "not damaged"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the suite and its articles."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "mill.md").write_text(MILL, encoding="utf-8")
    (tmp_path / "articles" / "ship.md").write_text(SHIP, encoding="utf-8")
    (tmp_path / "torvik.yaml").write_text(SUITE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def loaded(folder: Path) -> Loaded:
    """Return the suite."""
    return load(str(folder / "torvik.yaml"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Return the settings of a home of the test's own."""
    return Settings(home=tmp_path / "home", save_answers=False, retries=0)


@pytest.fixture
def assistant(folder: Path, settings: Settings) -> Assistant:
    """Return an assistant with the articles."""
    opened = Assistant.open(settings=settings)
    opened.add([folder / "articles"])
    return opened
