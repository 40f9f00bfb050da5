"""Questions in other languages than English, and what they are about."""

from __future__ import annotations

import pytest

from assistant.text.foreign import Foreign, foreign


@pytest.mark.parametrize(
    ("question", "language", "subject"),
    [
        ("Wie viele Menschen starben beim Unglück?", "German", "Menschen starben Unglück"),
        ("Was sagte Holm?", "German", "Holm"),
        ("Combien de personnes sont mortes dans l'incendie ?", "French", "personnes mortes incendie"),
        ("¿Qué dijo Varga sobre la venta?", "Spanish", "Varga venta"),
        ("O que disse a ministra?", "Portuguese", "ministra"),
        ("Cosa ha detto il ministro?", "Italian", "ministro"),
        ("Hoeveel mensen zijn er gewond?", "Dutch", "mensen gewond"),
        ("Hvad sagde ministeren?", "Swedish, Danish or Norwegian", "ministeren"),
        ("Gdzie jest most?", "Polish", "most"),
        ("Что сказал министр?", "Russian", "министр"),
        ("何人が亡くなりましたか", "Japanese", "何人が亡くなりましたか"),
        ("ماذا قال الوزير؟", "Arabic", "ماذا قال الوزير"),
    ],
)
def test_the_language_is_told_and_its_grammar_left_out(question: str, language: str, subject: str) -> None:
    """By the words of grammar, else by the letters."""
    found = foreign(question)
    assert found is not None
    assert found.language == language
    assert found.subject.replace("l'", "") == subject


@pytest.mark.parametrize(
    "question",
    [
        "dam",
        "Who is La La Anthony?",
        "What did Die Zeit say about the de Gaulle?",
        "man dies in fire",
        "los angeles fire",
        "How much did Le Monde pay for it?",
        "War in Gaza",
        "Did 习近平 speak?",
        "",
        "42",
    ],
)
def test_english_with_foreign_names_stays_english(question: str) -> None:
    """Names hold words of grammar of their own languages."""
    assert foreign(question) is None


def test_a_question_of_grammar_alone_is_about_nothing() -> None:
    """Nothing is left to look for."""
    assert foreign("Что это?") == Foreign("Russian", "")
