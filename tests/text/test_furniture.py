"""Lines of a page that are none of its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import Assistant
from assistant.config import Settings
from assistant.text.furniture import is_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Harbour email {{ #errors }} {{ message }} {{ /errors }}",
        "Sign up to our free Harbour newsletter for all the news of the quay",
        "Please enter a valid email address",
        "Read our privacy notice",
        "CLICK HERE TO SIGN UP FOR OUR FERRY NEWSLETTER",
        "skip past newsletter promotion",
        "By submitting your email, you agree to our terms.",
        "Something went wrong.",
        "Get the tides delivered to your inbox: our bulletin is sent to your inbox daily.",
    ],
)
def test_placeholders_and_calls_to_sign_up_are_furniture(line: str) -> None:
    """No reporter wrote them for the article."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The union asked its members to sign up for the strike.",
        "The mayor's newsletter of Monday called the toll a gift.",
        "The council says that something went wrong with the lock.",
        "Sign up for an account at the yard and the ferry is free.",
        "The firm will read our privacy notice in court.",
    ],
)
def test_what_an_article_tells_of_them_is_none(line: str) -> None:
    """A newsletter may be news."""
    assert not is_furniture(line)


def test_furniture_is_no_answer(tmp_path: Path) -> None:
    """Though it repeats the question's every word."""
    (tmp_path / "one.md").write_text(
        "---\ntitle: Osk ferry\nsource: Lorn Herald\npublished_at: 2031-06-12\n---\n"
        "Sign up to the free newsletter of the Osk ferry and its harbour strike\n\n"
        "The strike of the ferry crews began at dawn and shut Osk.\n\n"
        "Osk ferry harbour strike {{ #errors }} {{ message }} {{ /errors }}\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "one.md"])
        answer = opened.ask("What happened in the harbour strike of the Osk ferry?")
    assert answer.citations[0].text == "The strike of the ferry crews began at dawn and shut Osk."
