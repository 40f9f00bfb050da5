"""A place in the answer for each side of a question."""

from __future__ import annotations

from hashlib import sha256

from assistant.answer.choose import chosen
from assistant.answer.claimants import of_claimant
from assistant.schema import Article, Evidence

_WHO = "Odile Varga, a manufacturer of steel, built it. Piet Lund, a professor of bridges, came to look."


def _evidence(*told: tuple[str, str | None, str, str, float]) -> list[Evidence]:
    """Return sentences with their speakers, sources, days and scores, those of a source and day in one article."""
    bodies: dict[tuple[str, str], str] = {}
    for text, _, source, day, _ in told:
        bodies[source, day] = f"{bodies.get((source, day), _WHO)}\n{text}"
    found = []
    for number, (text, speaker, source, day, score) in enumerate(told, 1):
        body = bodies[source, day]
        article = Article(source + day, "Tarn", body, source, (), day, None, sha256(body.encode()).hexdigest())
        start = body.index(text)
        found.append(Evidence(number, article, start, start + len(text), score, speaker, support=score))
    return found


_FILL = [(f"The bridge at Tarn is grey, part {n}.", None, "Post", "2031-05-04", 0.6) for n in range(6)]


def _texts(question: str, evidence: list[Evidence]) -> list[str]:
    return [one.text for one in chosen(question, evidence)]


def test_each_claimant_has_a_place_by_what_the_article_calls_them() -> None:
    """The maker is the manufacturer, the researcher the professor; their words lead though others score better."""
    evidence = _evidence(
        *_FILL,
        ("“It will stand for an age.”", "Odile Varga", "Post", "2031-05-04", 0.45),
        ("“I found rust in every beam.”", "Piet Lund", "Post", "2031-05-04", 0.44),
    )
    found = _texts("Is the bridge at Tarn safe? what the maker says vs the researcher", evidence)
    assert found[:2] == ["“It will stand for an age.”", "“I found rust in every beam.”"]


def test_a_report_goes_on_as_the_words_of_whoever_was_heard_last() -> None:
    """Behind what somebody points out their account goes on, though its sentence names nobody."""
    body = f"{_WHO}\nLund points out that few cross it. When the toll was raised, most drivers took the ferry."
    article = Article("a", "Tarn", body, "Post", (), "2031-05-04", None, sha256(body.encode()).hexdigest())
    told = [("Lund points out that few cross it.", "Piet Lund", 0.4), ("When the toll was raised,", None, 0.5)]
    places = [(body.index(text), speaker, score) for text, speaker, score in told]
    ends = [places[1][0] - 1, len(body)]
    heard = [
        Evidence(number, article, start, end, score, speaker, support=score)
        for number, ((start, speaker, score), end) in enumerate(zip(places, ends, strict=True), 20)
    ]
    maker = _evidence(*_FILL, ("“It will stand for an age.”", "Odile Varga", "Gazette", "2031-05-04", 0.45))
    found = _texts("What became of the bridge at Tarn, according to Varga and to Lund?", [*maker, *heard])
    assert set(found[:2]) == {heard[1].text, "“It will stand for an age.”"}


def test_each_outlet_has_a_place() -> None:
    """The outlet that scores worse is not crowded out by the one that scores better."""
    evidence = _evidence(*_FILL, ("The bridge at Tarn leaks.", None, "Gazette", "2031-05-04", 0.4))
    found = _texts("Does the Post praise the bridge at Tarn, while the Gazette finds fault with it?", evidence)
    assert "The bridge at Tarn leaks." in found[:2]


def test_each_day_has_a_place() -> None:
    """What was published in the month that is asked for second has a place beside the first."""
    evidence = _evidence(*_FILL, ("The bridge at Tarn is shut.", None, "Post", "2031-07-09", 0.4))
    found = _texts("Was the bridge at Tarn open in May, and where did that stand in July?", evidence)
    assert "The bridge at Tarn is shut." in found[:2]


def test_what_hardly_bears_on_the_question_has_no_place() -> None:
    """A side without a word on the matter is not filled with whatever it said."""
    evidence = _evidence(*_FILL, ("“Good morning.”", "Odile Varga", "Post", "2031-05-04", 0.1))
    assert "“Good morning.”" not in _texts("Is the bridge at Tarn safe? the maker vs the researcher", evidence)


def test_a_claimant_may_be_called_by_the_initials_of_the_name() -> None:
    """The HWU is the Harbour Workers' Union, though its words score worse than those of whoever speaks of it."""
    evidence = _evidence(
        *_FILL,
        ("“It will stand for an age.”", "Odile Varga", "Post", "2031-05-04", 0.45),
        ("“It is a trap for men.”", "Harbour Workers' Union", "Post", "2031-05-04", 0.44),
        ("“I cheer for the HWU.”", "Piet Lund", "Post", "2031-05-04", 0.46),
    )
    found = _texts("Is the bridge at Tarn safe? the HWU's case against Varga's reply", evidence)
    assert found[:2] == ["“It will stand for an age.”", "“It is a trap for men.”"]


def test_several_without_a_name_are_nobody_who_stands_beside_the_word() -> None:
    """Users are meant by their own word, whoever is named beside it elsewhere."""
    body = f"{_WHO} Varga told users and drivers that Varga listens to users."
    article = Article("a", "Tarn", body, "Post", (), "2031-05-04", None, sha256(body.encode()).hexdigest())
    told = (("“It shakes.”", "users", 0.44), ("“It will stand.”", "Odile Varga", 0.45))
    heard = [
        Evidence(n, article, 0, 4, score, speaker, support=score) for n, (_, speaker, score) in enumerate(told, 20)
    ]
    assert of_claimant(heard, frozenset({"user"}), frozenset({"varga"})) == [False, None]


def test_a_side_that_is_not_named_is_heard_of_the_same_story() -> None:
    """A manufacturer in another story is not the maker who is accused here."""
    evidence = _evidence(
        ("“I found rust in every beam of the bridge.”", "Piet Lund", "Post", "2031-05-04", 0.7),
        ("“It will stand for an age.”", "Odile Varga", "Post", "2031-05-04", 0.45),
    )
    body = "Norn brews ale. Norn is loved in Norn. Egon Falk, a manufacturer of barrels, said: “We sell more.”"
    other = Article("b", "Norn", body, "Gazette", (), "2031-05-04", None, sha256(body.encode()).hexdigest())
    start = body.index("“We")
    ale = Evidence(9, other, start, len(body), 0.6, "Egon Falk", support=0.6)
    found = _texts("Is the bridge at Tarn safe? what the maker says vs the researcher", [*evidence, ale])
    assert found[:2] == ["“I found rust in every beam of the bridge.”", "“It will stand for an age.”"]


def test_critics_may_be_anybody_who_speaks_but_the_other() -> None:
    """Whoever is asked for as an opponent is called so nowhere; the other's own words and the outlet's are not theirs."""
    found = _evidence(
        ("“It will stand for an age.”", "Odile Varga", "Post", "2031-05-04", 0.5),
        ("“I found rust in every beam.”", "Piet Lund", "Post", "2031-05-04", 0.5),
        ("The bridge is grey.", None, "Post", "2031-05-04", 0.5),
    )
    assert of_claimant(found, frozenset({"critic"}), frozenset({"varga"})) == [None, False, None]
    assert of_claimant(found, frozenset({"painter"}), frozenset({"varga"})) == [None, None, None]
