"""A home with four invented articles, and a command line that cannot see the user's own settings."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.cli.main import run

ARTICLES = {
    "bridge.md": """---
title: Bridge to Orsa will cost 48 million, minister says
source: The Lowland Post
authors: [Ida Brandt]
published_at: 2024-03-05T09:30:00Z
url: https://lowland-post.example/2024/03/05/orsa-bridge
---
ORSA — The new bridge to the island of Orsa will cost 48 million crowns, Transport Minister Odile Varga said on Tuesday.

“We will open it in the autumn of 2026,” Varga told reporters at the old ferry pier.
""",
    "audit.md": """---
title: Auditors put Orsa bridge at 71 million
source: Coast Courier
authors: [Per Lund]
published_at: 2024-04-11
url: https://coast-courier.example/orsa-audit
---
The bridge to Orsa will cost 71 million crowns, the president of the Court of Audit, Ulf Brandin, said on Thursday.

“The ministry left out the approach roads,” Brandin said.
""",
    "school.md": """---
title: Heavy snow closes schools in the north
source: The Lowland Post
authors: [Ida Brandt]
published_at: 2024-01-18
---
Schools in the four northern districts stay closed until Monday because of heavy snow, the county said.
""",
    "bakery.txt": "Baker wins prize for rye loaf\n\nA baker from Tarn, Lotte Quist, won the county prize for her rye loaf.\n",
}


@dataclass
class Told:
    """What a run of the command line left: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Command = Callable[..., Told]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the user's settings, models and homes out."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "ASSISTANT_MODEL", "ASSISTANT_CHROMA_URL", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ASSISTANT_CONFIG", str(tmp_path / "none.toml"))
    monkeypatch.setenv("ASSISTANT_HOME", str(tmp_path / "home"))


@pytest.fixture
def assistant(capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs a command line in this process."""

    def ran(*arguments: str | Path) -> Told:
        code = run([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return ran


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the four articles as files."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def filled(files: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with the four articles, to be copied."""
    from assistant.app import Assistant  # noqa: PLC0415 - help pages are tested without it
    from assistant.config import Settings  # noqa: PLC0415

    home = tmp_path_factory.mktemp("filled") / "home"
    with Assistant.open(settings=Settings(home=home)) as opened:
        opened.add([files])
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path) -> Path:
    """Return a home of the test's own with the four articles; it is the one that commands use."""
    shutil.copytree(filled, tmp_path / "home")
    return tmp_path / "home"
