"""Words: any text is a question."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.store.terms import Terms

if TYPE_CHECKING:
    from tests.store.conftest import Records


@pytest.fixture(scope="module")
def terms(tmp_path_factory: pytest.TempPathFactory, record: Records) -> Terms:
    """Make an index of three passages in three languages."""
    opened = Terms.create(Path(tmp_path_factory.mktemp("terms")))
    opened.add(record("aa", "The mayor's ferries were sinking.", "No comment."), "aa.1")
    opened.add(record("bb", "Die Bürgermeisterin eröffnete die Brücke."), "bb.1")
    opened.add(record("cc", "市長は橋を開いた。"), "cc.1")
    opened.commit()
    opened.rest()
    return opened


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("Which ferry sank? MAYORS", "aa.1"),
        ("brucke", "bb.1"),
        ("橋は", "cc.1"),
        ('"sinking" AND (title:[* TO +-^~ "ferries', "aa.1"),
    ],
)
def test_words_are_found_in_other_forms_and_languages(terms: Terms, question: str, key: str) -> None:
    """Inflection, case, accents, scripts without spaces and signs of query languages are no hindrance."""
    assert terms.matching(question, 3)[0][:2] == (key, 0)


@pytest.mark.parametrize("question", ["", "   ", "?!", '"', "\x00", "\udcff", "AND OR NOT", "a:b", "\\"])
def test_a_question_without_known_words_finds_nothing(terms: Terms, question: str) -> None:
    """Nothing is found, and nothing raised, for a question without a word of the passages."""
    assert terms.matching(question, 3) == []


def test_a_whole_article_is_a_question_too(terms: Terms) -> None:
    """Of a hundred thousand characters the rarest known words are looked up."""
    question = " ".join(f"word{n}" for n in range(12_000)) + " sinking ferries"
    assert terms.matching(question, 3)[0][0] == "aa.1"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text())
def test_no_text_raises(terms: Terms, question: str) -> None:
    """Whatever is asked, an answer comes back."""
    assert isinstance(terms.matching(question, 3), list)


def test_passages_that_hold_a_word_are_counted(terms: Terms) -> None:
    """Any form of a word counts; what stands nowhere, or is no word, counts nothing."""
    words = ["ferry", "BRÜCKE", "橋", "tunnel", "", "?!", "ferry tunnel"]
    assert terms.frequencies(words) == [1, 1, 1, 0, 0, 0, 0]


def test_whoever_may_read_the_folder_may_read_its_files(tmp_path: Path, record: Records) -> None:
    """A colleague reads a home that another has written: no file is kept to whoever wrote it."""
    folder = tmp_path / "words"
    folder.mkdir()
    folder.chmod(0o755)
    opened = Terms.create(folder)
    for key in ("aa.1", "bb.1"):
        opened.add(record("aa", "The owl is back."), key)
        opened.commit()
    opened.rest()
    written = list(folder.iterdir())
    assert len(written) > 2
    assert [path.name for path in written if path.stat().st_mode & 0o044 != 0o044] == []
