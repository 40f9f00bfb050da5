"""The main job from an installed wheel, away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the project's wheel, and nothing else, has been installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", str(folder), str(ROOT)], cwd=folder)
    wheel = next(folder.glob("*.whl"))
    run([*pip, "install", "--no-deps", "--no-index", "--target", str(folder / "site"), str(wheel)], cwd=folder)
    return folder


def run(command: list[str], *, cwd: Path, **environment: str) -> str:
    """Run a command elsewhere, without a model, and return what it prints."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "ASSISTANT_"))}
    done = subprocess.run(command, cwd=cwd, env={**kept, **environment}, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_main_job_runs_from_a_wheel(installed: Path) -> None:
    """Add the corpus that the wheel carries, ask, and get an answer whose citations are the articles' own words."""
    site = installed / "site"
    environment = {
        "PYTHONPATH": str(site),
        "ASSISTANT_HOME": str(installed / "home"),
        "ASSISTANT_CONFIG": str(installed / "none.toml"),
    }
    command = [sys.executable, "-P", str(site / "bin" / "assistant")]
    where = run(
        [sys.executable, "-P", "-c", "import assistant; print(assistant.__file__)"], cwd=installed, **environment
    )
    assert Path(where.strip()).is_relative_to(site)
    corpus = site / "assistant" / "shipped" / "corpus"
    added = json.loads(run([*command, "add", "--json", str(corpus)], cwd=installed, **environment))
    assert len(added["added"]) >= 24
    assert added["rejected"] == []
    answer = json.loads(run([*command, "ask", "--json", "Who spoke about the ferry?"], cwd=installed, **environment))
    assert answer["citations"]
    cited = {citation["article_id"] for citation in answer["citations"][:2]}
    shown = {name: run([*command, "show", "--json", name], cwd=installed, **environment) for name in cited}
    for citation in answer["citations"][:2]:
        body = json.loads(shown[citation["article_id"]])["body"]
        assert body[citation["start"] : citation["end"]] == citation["text"]


def test_the_wheel_carries_what_it_needs_and_no_more(installed: Path) -> None:
    """Prompts, the sample corpus and the suites are inside; tests and benchmarks are not."""
    names = zipfile.ZipFile(next(installed.glob("*.whl"))).namelist()
    for folder in ("prompts", "corpus", "evals"):
        assert any(name.startswith(f"assistant/shipped/{folder}/") for name in names)
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"assistant"}
