"""The settings of one run: frozen, from the environment and the user's own file, never from the working directory."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import ConfigError

OPENAI_EMBEDDER = "text-embedding-3-small"
MARKER = ".assistant-home"
"""The file that `assistant init` leaves in a folder to mark it as a home."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is configured with. Sizes are in tokens, times in seconds."""

    home: Path
    model: str | None = None
    api_key: str | None = dataclasses.field(default=None, repr=False)
    base_url: str | None = None
    embedder: str = "default"
    """What makes the vectors: default, chroma, openai, or the name of a model behind an OpenAI-compatible endpoint."""
    embedder_url: str | None = None
    embedder_key: str | None = dataclasses.field(default=None, repr=False)
    vector_strength: float | None = None
    """What the list of vectors counts, 1 being what the default embedder's does, 0 nothing; None: as it is measured."""
    judge: str | None = None
    """The model that judges the answers of an eval run; without one nothing is judged by a model."""
    judge_url: str | None = None
    judge_key: str | None = dataclasses.field(default=None, repr=False)
    chroma_url: str | None = None
    """A Chroma server to use instead of the one in process."""
    context_tokens: int = 8000
    """The most that prompt and answer may take together."""
    answer_tokens: int = 800
    timeout: float = 120.0
    retries: int = 4
    temperature: float = 0.0
    passages: int = 10
    """How many passages a search returns."""
    save_answers: bool = True

    @property
    def has_model(self) -> bool:
        """Whether a chat model is configured: a key or an endpoint is enough."""
        return bool(self.api_key or self.base_url)

    @property
    def embedding(self) -> Settings:
        """The settings for asking an embedding model: its own endpoint, else the chat model's."""
        model = OPENAI_EMBEDDER if self.embedder == "openai" else self.embedder
        return self._elsewhere(model, self.embedder_url, self.embedder_key)

    @property
    def judging(self) -> Settings:
        """The settings for asking the judge: its own endpoint, else the chat model's; always at temperature 0."""
        return dataclasses.replace(self._elsewhere(self.judge, self.judge_url, self.judge_key), temperature=0.0)

    def _elsewhere(self, model: str | None, url: str | None, key: str | None) -> Settings:
        """Return the settings for another model; the chat model's key goes to the chat model's endpoint alone."""
        own = key or (None if url else self.api_key)
        return dataclasses.replace(self, model=model, base_url=url or self.base_url, api_key=own)

    @property
    def corpus(self) -> Path:
        """The folder of Markdown files that is the truth."""
        return self.home / "corpus"

    @property
    def index(self) -> Path:
        """The folder of everything that can be rebuilt from the corpus."""
        return self.home / "index"

    @property
    def answers(self) -> Path:
        """Where answers are kept."""
        return self.home / "answers"

    @property
    def chats(self) -> Path:
        """Where conversations are kept."""
        return self.home / "chats"

    @property
    def runs(self) -> Path:
        """Where runs of eval suites are kept."""
        return self.home / "runs"


# Setting -> the variables that give it, the first that is set wins.
VARIABLES: Mapping[str, tuple[str, ...]] = {
    "home": ("ASSISTANT_HOME",),
    "model": ("ASSISTANT_MODEL",),
    "api_key": ("OPENAI_API_KEY",),
    "base_url": ("OPENAI_BASE_URL",),
    "embedder": ("ASSISTANT_EMBEDDER",),
    "embedder_url": ("ASSISTANT_EMBEDDER_URL",),
    "embedder_key": ("ASSISTANT_EMBEDDER_KEY",),
    "vector_strength": ("ASSISTANT_VECTOR_STRENGTH",),
    "judge": ("ASSISTANT_JUDGE",),
    "judge_url": ("ASSISTANT_JUDGE_URL",),
    "judge_key": ("ASSISTANT_JUDGE_KEY",),
    "chroma_url": ("ASSISTANT_CHROMA_URL",),
    "context_tokens": ("ASSISTANT_CONTEXT_TOKENS",),
    "answer_tokens": ("ASSISTANT_ANSWER_TOKENS",),
    "timeout": ("ASSISTANT_TIMEOUT",),
    "retries": ("ASSISTANT_RETRIES",),
    "temperature": ("ASSISTANT_TEMPERATURE",),
    "passages": ("ASSISTANT_PASSAGES",),
    "save_answers": ("ASSISTANT_SAVE_ANSWERS",),
}
_TRUTH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}
_AT_LEAST = {
    "context_tokens": 256,
    "answer_tokens": 16,
    "timeout": 0.1,
    "retries": 0,
    "temperature": 0,
    "passages": 1,
    "vector_strength": 0,
}


def settings(
    environment: Mapping[str, str],
    *,
    file: Path | None = None,
    start: Path | None = None,
    default_home: Path,
    **overrides: Any,  # noqa: ANN401 - one for each field of Settings, checked below
) -> Settings:
    """Put the settings together: overrides (None counts as not given), then variables, then the user's TOML `file`.

    The home is looked for upwards from `start` (a folder that `assistant init` marked) before `default_home` is taken.
    Raises ConfigError for a file that cannot be read, an unknown setting or a value that does not fit.
    """
    values: dict[str, Any] = _read(file) if file else {}
    for name, variables in VARIABLES.items():
        given = next((environment[v] for v in variables if environment.get(v)), None)
        if given is not None:
            values[name] = _parsed(name, given, f"the variable {variables[0]}")
    values.update({name: value for name, value in overrides.items() if value is not None})
    home = values.pop("home", None) or (marked_home(start) if start else None) or default_home
    return Settings(home=Path(home).expanduser().absolute(), **values)


def marked_home(start: Path) -> Path | None:
    """Return the nearest folder from `start` upwards that is marked as a home."""
    return next((folder for folder in (start, *start.parents) if (folder / MARKER).is_file()), None)


def _read(file: Path) -> dict[str, Any]:
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"cannot read the settings in {file}: {error}", "Mend the file or move it away.") from error
    for name in raw:
        if name not in VARIABLES:
            raise ConfigError(f"unknown setting {name!r} in {file}", f"Known settings: {', '.join(sorted(VARIABLES))}.")
    return {name: _parsed(name, str(value), f"{file}, {name}") for name, value in raw.items()}


def _parsed(name: str, text: str, where: str) -> Any:  # noqa: ANN401 - the field's own type
    kind = {f.name: f.type for f in dataclasses.fields(Settings)}[name]
    try:
        if kind == "bool":
            return _TRUTH[text.strip().lower()]
        if kind in {"int", "float", "float | None"}:
            number = int(text) if kind == "int" else float(text)
            if not _AT_LEAST[name] <= number < float("inf"):
                raise ValueError(text)
            return number
    except (KeyError, ValueError) as error:
        wanted = "true or false" if kind == "bool" else f"a number of at least {_AT_LEAST[name]}"
        raise ConfigError(f"{where} is {text!r}", f"Give it {wanted}.") from error
    return text
