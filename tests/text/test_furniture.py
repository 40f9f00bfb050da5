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
        "Save Log in , register or subscribe to save stories for later.",
        "Subscribe to continue reading",
        "Something went wrong. Please try again later.",
        "We use Google reCaptcha and its Privacy Policy and Terms of Service apply.",
        "Next image 2 of 7",
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
        "“Something went wrong. We did not check the valve.”",
        "“Something went wrong.",
        "Something went wrong with the valve.",
        "Register to vote by Friday and you can save your place, the clerk said.",
        "Subscribe to the plan and you will save 40 crowns a year, the ferry line says.",
        "Click here to vote was the mayor's slogan.",
        "Google says its reCaptcha tool does not apply to ferries.",
        "The bulletin is sent to your inbox every Monday, the council says.",
        "Enter your email and the thief has your money, the police warn.",
        "By signing up, you will row for a year, the captain says.",
        "Read our privacy policy was all that the firm answered.",
        "Get in touch with the union, the clerk says.",
        "Sign up to the strike, the crews were told.",
        "Advertisement for the pilots drew forty.",
        "The firm will read our privacy notice in court.",
    ],
)
def test_what_an_article_tells_of_them_is_none(line: str) -> None:
    """A newsletter may be news."""
    assert not is_furniture(line)


def _cited_first(tmp_path: Path, body: str) -> str:
    """Return what is cited first of an article where its story is asked for."""
    (tmp_path / "one.md").write_text(
        f"---\ntitle: Osk ferry\nsource: Lorn Herald\npublished_at: 2031-06-12\n---\n{body}"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "one.md"])
        answer = opened.ask("What happened in the harbour strike of the Osk ferry?")
    assert answer.citations
    return answer.citations[0].text


def test_furniture_is_no_answer(tmp_path: Path) -> None:
    """Though it repeats the question's every word."""
    found = _cited_first(
        tmp_path,
        "Sign up to the free newsletter of the Osk ferry and its harbour strike\n\n"
        "The strike of the ferry crews began at dawn and shut Osk.\n\n"
        "Osk ferry harbour strike {{ #errors }} {{ message }} {{ /errors }}\n",
    )
    assert found == "The strike of the ferry crews began at dawn and shut Osk."


def test_what_somebody_says_is_no_furniture(tmp_path: Path) -> None:
    """A sentence within a quotation answers, though a page may say the same."""
    found = _cited_first(
        tmp_path,
        "The quay of Osk lay still on Monday.\n\n"
        "“We were told one thing. Sign up to the newsletter of the harbour strike of the Osk ferry. Nobody did,” said Mia Lund.\n\n"
        "The harbour was built of granite in the year of the flood.\n",
    )
    assert "newsletter of the harbour strike" in found
