"""Settings: where they come from, which wins, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.config import MARKER, VARIABLES, Settings, marked_home, settings
from assistant.errors import ConfigError

DEFAULT = Path("/default/home")


def test_the_nearer_setting_wins(tmp_path: Path) -> None:
    """An option goes before a variable, a variable before the user's file, the file before the default."""
    file = tmp_path / "config.toml"
    file.write_text('model = "of-the-file"\ntimeout = 7.5\nanswer_tokens = 100\n')
    environment = {"ASSISTANT_MODEL": "of-the-environment", "ASSISTANT_ANSWER_TOKENS": "200"}
    got = settings(environment, file=file, default_home=DEFAULT, answer_tokens=300)
    assert (got.model, got.timeout, got.answer_tokens) == ("of-the-environment", 7.5, 300)
    assert got.context_tokens == Settings(DEFAULT).context_tokens


def test_the_home_is_looked_for_upwards(tmp_path: Path) -> None:
    """A marked folder above the working directory is the home; a folder that merely holds a corpus is not."""
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "corpus").mkdir()
    assert settings({}, start=below, default_home=DEFAULT).home == DEFAULT
    (tmp_path / MARKER).touch()
    assert settings({}, start=below, default_home=DEFAULT).home == tmp_path
    assert settings({"ASSISTANT_HOME": "/other"}, start=below, default_home=DEFAULT).home == Path("/other")
    assert marked_home(below) == tmp_path


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ASSISTANT_CONTEXT_TOKENS", "many"),
        ("ASSISTANT_CONTEXT_TOKENS", "-1"),
        ("ASSISTANT_TIMEOUT", "inf"),
        ("ASSISTANT_TIMEOUT", "nan"),
        ("ASSISTANT_SAVE_ANSWERS", "perhaps"),
    ],
)
def test_a_value_that_does_not_fit_names_its_variable(variable: str, value: str) -> None:
    """The error says which variable holds what, and the hint what it may hold."""
    with pytest.raises(ConfigError, match=f"the variable {variable} is '{value}'") as caught:
        settings({variable: value}, default_home=DEFAULT)
    assert caught.value.hint


@pytest.mark.parametrize("text", ["model = ", 'colour = "red"\n', "\xff"])
def test_a_bad_file_is_named(tmp_path: Path, text: str) -> None:
    """A settings file that is broken, or knows a setting that does not exist, is named."""
    file = tmp_path / "config.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"config\.toml"):
        settings({}, file=file, default_home=DEFAULT)


def test_a_key_is_never_shown() -> None:
    """The settings may be printed: the key is not among what is shown."""
    assert "s3cret" not in repr(settings({"OPENAI_API_KEY": "s3cret"}, default_home=DEFAULT))


def test_either_a_key_or_an_endpoint_makes_a_model() -> None:
    """Without both the assistant answers without a model."""
    assert not settings({"ASSISTANT_MODEL": "m"}, default_home=DEFAULT).has_model
    assert settings({"OPENAI_API_KEY": "k"}, default_home=DEFAULT).has_model
    assert settings({"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, default_home=DEFAULT).has_model


def test_every_setting_can_be_given() -> None:
    """Each field of the settings has a variable."""
    assert set(VARIABLES) == set(Settings.__dataclass_fields__)
