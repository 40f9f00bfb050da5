"""Questions about somebody's words are answered from the ledger first, or refused with what was said instead."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from assistant import asking, drafting, prompt
from assistant.app import Assistant
from assistant.config import Settings
from assistant.embed import DEFAULT, WordLlamaEmbedder
from assistant.ledger import Joined, Record, standing
from assistant.schema import Answer, Answered, Filters, Notice
from assistant.store import Store

ARTICLES = (
    """---
title: Minister opens Orsa bridge talks
source: The Lowland Post
published_at: 2031-03-05
---
Transport minister Odile Varga opened the talks on the Orsa bridge on Tuesday.

“The bridge to Orsa will carry no toll for islanders,” Varga told reporters. She said that the toll booths on the mainland would stay closed until June.

Pavel Lund, the mayor of Orsa, was not persuaded. “A bridge without a toll is a bridge without paint,” he said.
""",
    """---
title: No toll on Orsa bridge
source: Coast Courier
published_at: 2031-03-06
---
“The bridge to Orsa will carry no toll for islanders,” Odile Varga said in Tarn on Tuesday. Fishermen welcomed the news with horns.
""",
    """---
title: Varga takes a new course on Orsa bridge toll
source: The Lowland Post
published_at: 2031-09-01
---
“Everybody will pay a toll of two crowns on the bridge,” Odile Varga said on Monday.
""",
    """---
title: Court of Audit rebukes ministry
source: Coast Courier
published_at: 2031-05-20
---
“The ministry left out the approach roads,” said Ulf Brandin, president of the Court of Audit. He called the sums “a first draft by somebody in a hurry.”
""",
    """---
title: Ferry ran blind off Tarn
source: Tarn Echo
published_at: 2031-06-02
---
The UK Ministry of Defence said in a report that “the coastal radar was not working on the night of the ferry”.
""",
    """---
title: Coastal radar worked after all
source: Coast Courier
published_at: 2031-06-09
---
The British MoD said on Monday that “the coastal radar was working on the night of the ferry”.
""",
    """---
title: Snow closes schools
source: Tarn Echo
published_at: 2031-01-10
---
Schools stay closed until Monday, the county said. Ana Lund, who runs the ferry, said that her boats would not wait. The Coast Courier said on Thursday that its printers were snowed in.
""",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """Give a home with these articles."""
    folder = tmp_path_factory.mktemp("articles")
    for number, text in enumerate(ARTICLES):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    home = tmp_path_factory.mktemp("home")
    with Assistant.open(settings=Settings(home=home, save_answers=False)) as opened:
        opened.add([folder])
        yield opened


def speakers(answer: Answer) -> list[str | None]:
    """Return the speakers of an answer's citations, each once."""
    return list(dict.fromkeys(citation.speaker for citation in answer.citations))


def test_what_somebody_said_of_a_matter_comes_from_their_own_words(assistant: Assistant) -> None:
    """Every citation is the speaker's, by whatever name the question calls them; reports count as well."""
    for name in ("Odile Varga", "varga", "Minister Varga"):
        answer = assistant.ask(f"What did {name} say about the toll?")
        assert answer.status == "answered"
        assert speakers(answer) == ["Odile Varga"]
        assert any("stay closed" in claim.text or "two crowns" in claim.text for claim in answer.claims)


def test_a_speaker_is_found_by_office(assistant: Assistant) -> None:
    """Who is called by what the article calls them is the same speaker."""
    answer = assistant.ask("What did the president of the Court of Audit say about the approach roads?")
    assert speakers(answer) == ["Ulf Brandin"]


def test_what_one_speaker_says_anew_is_shown_as_a_change(assistant: Assistant) -> None:
    """Two days of one speaker are one position, said at different times."""
    answer = assistant.ask("What has Varga said about the toll on the bridge?")
    (position,) = answer.positions
    assert position.kind == "change"


@pytest.mark.parametrize("name", ["MoD", "UK Ministry of Defence", "British MoD"])
def test_an_institution_is_answered_for_by_all_its_names(assistant: Assistant, name: str) -> None:
    """What it says anew under another of its names is its own change, by whatever name the question calls it."""
    answer = assistant.ask(f"What did the {name} say about the coastal radar?")
    assert set(speakers(answer)) == {"UK Ministry of Defence", "British MoD"}
    assert [position.kind for position in answer.positions] == ["change"]


def test_silence_is_said_of_the_speaker_with_what_they_did_say(assistant: Assistant) -> None:
    """Somebody who is on record, but not on this, is not answered for by others."""
    answer = assistant.ask("What did Ulf Brandin say about the toll for islanders?")
    assert answer.status == "abstained"
    assert answer.text == (
        "Not found in 7 articles of 3 outlets, 10 January 2031 to 1 September 2031: "
        "no words of Ulf Brandin on “the toll for islanders” were found there."
    )
    assert {citation.speaker for citation in answer.nearest} == {"Ulf Brandin"}


@pytest.mark.parametrize("name", ["Ana Cook", "Cook"])
def test_a_word_that_is_spelt_as_a_surname_names_nobody(name: str, tmp_path: Path) -> None:
    """Where people cook for a price, and another Cook pays it, Ana Cook is still silent on it, and told to be."""
    (tmp_path / "harbour.md").write_text(
        "---\ntitle: Harbour chief on fog\npublished_at: 2031-03-05\n---\n“Fog is no excuse,” said Ana Cook, who runs the harbour.\n"
    )
    (tmp_path / "shop.md").write_text(
        "---\ntitle: What a lantern costs\npublished_at: 2031-03-06\n---\nPeople who cook outside find the lantern price high. "
        "Bert Cook, a sailor, paid the lantern price twice.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "harbour.md", tmp_path / "shop.md"])
        answer = opened.ask(f"What did {name} say about the lantern price?")
    assert answer.status == "abstained"
    assert "no words of Ana Cook on “the lantern price”" in answer.text
    assert [one.text for one in answer.nearest] == ["“Fog is no excuse,” said Ana Cook, who runs the harbour."]


def test_an_outlet_is_not_called_silent_on_what_its_articles_tell(assistant: Assistant) -> None:
    """An outlet that was quoted once reports much else that is nobody's words on record."""
    answer = assistant.ask("What did the Coast Courier say about the fishermen and the toll?")
    assert "no words of" not in answer.text


def test_all_that_somebody_said_is_the_latest_first_and_reprints_once(assistant: Assistant) -> None:
    """Without a matter the newest words come first; the same words cite all their articles."""
    answer = assistant.ask("What has Odile Varga said?")
    assert answer.claims[0].text.startswith("“Everybody will pay")
    cited = {citation.number: citation.source for citation in answer.citations}
    (twice,) = [claim for claim in answer.claims if len(claim.citations) > 1]
    assert [cited[number] for number in twice.citations] == ["The Lowland Post", "Coast Courier"]


def test_several_speakers_stand_side_by_side(assistant: Assistant) -> None:
    """Those whom the question names, or all who spoke of a matter, each with their words."""
    answer = assistant.ask("What did Odile Varga and Pavel Lund say about the toll?")
    assert set(speakers(answer)) == {"Odile Varga", "Pavel Lund"}
    assert [position.kind for position in answer.positions] == ["beside"]
    answer = assistant.ask("Who said what about the toll?")
    assert {"Odile Varga", "Pavel Lund"} <= set(speakers(answer))


@pytest.mark.parametrize("mark", ['"', "“", ""])
def test_who_said_certain_words(assistant: Assistant, mark: str) -> None:
    """Words are found as they stand, whatever the typography, with their speaker and every article once."""
    close = "”" if mark == "“" else mark
    answer = assistant.ask(f"Who said {mark}the bridge to orsa will carry no toll{close}?")
    assert speakers(answer) == ["Odile Varga"]
    (claim,) = answer.claims
    assert len(claim.citations) == 2
    assert {citation.source for citation in answer.citations} == {"The Lowland Post", "Coast Courier"}


def test_words_that_nobody_is_named_for_are_found_without_a_speaker(assistant: Assistant) -> None:
    """The writers' own words are shown as such: nobody is guessed for them."""
    answer = assistant.ask('Who said "welcomed the news with horns"?')
    assert speakers(answer) == [None]


def test_a_name_that_several_share_is_several_speakers(assistant: Assistant) -> None:
    """A surname means all who bear it, and only who spoke of the matter is shown."""
    answer = assistant.ask("What did Lund say about the toll?")
    assert speakers(answer) == ["Pavel Lund"]


def test_a_slip_in_a_speakers_name_is_looked_past(assistant: Assistant) -> None:
    """A word that stands nowhere means the one name on record that is so but for a slip."""
    answer = assistant.ask("What did Brandinn say?")
    assert answer.status == "answered"
    assert set(speakers(answer)) == {"Ulf Brandin"}


def test_a_speaker_who_is_not_on_record_leaves_the_question_to_search(assistant: Assistant) -> None:
    """Nobody of that name is on record: she is not said to be silent, but that no article is about her."""
    answer = assistant.ask("What did Renata Okonjo say about the toll?")
    assert answer.text.endswith(": no article of or about Renata Okonjo is here.")


def test_filters_hold_for_the_ledger_too(assistant: Assistant) -> None:
    """Only words in the articles that the filters leave are cited."""
    answer = assistant.ask("What did Varga say about the toll?", filters=Filters(sources=("Coast Courier",)))
    assert {citation.source for citation in answer.citations} == {"Coast Courier"}
    answer = assistant.ask("What has Varga said?", filters=Filters(until="2031-03"))
    assert all((citation.published_at or "") < "2031-04" for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("What did Varga say about the toll before 1 June?", {"2031-03-05", "2031-03-06"}),
        ("What did Varga say about the toll after 1 June?", {"2031-09-01"}),
        ("What did Varga say about the toll between 1 and 5 March?", {"2031-03-05"}),
        ("What did Varga say before her new course on the toll?", {"2031-03-05", "2031-03-06"}),
        ("What did Varga say after her new course on the toll?", {"2031-09-01"}),
        ("What has Varga said after 10 September?", {"2031-03-05", "2031-03-06", "2031-09-01"}),
    ],
)
def test_a_period_keeps_to_what_was_published_in_it(question: str, days: set[str], assistant: Assistant) -> None:
    """Before a day or an event, after it, or between two; where nothing is on record of it, everything is shown with its date."""
    assert {citation.published_at for citation in assistant.ask(question).citations} == days


def test_every_citation_is_the_bodys_own_words(assistant: Assistant) -> None:
    """Answers from the ledger are receipts like any other."""
    for question in ("What has Varga said?", "What did Lund say about tolls?", 'Who said "approach roads"?'):
        for citation in assistant.ask(question).citations:
            body = assistant.article(citation.article_id).body
            assert body[citation.start : citation.end] == citation.text


class Mute:
    """A model that must not be asked."""

    name = "mute"

    def count(self, text: str) -> int:
        """Count words."""
        return len(text.split())

    def stream(self, messages: object) -> NoReturn:
        """Fail."""
        raise AssertionError(messages)


@pytest.fixture
def ways(assistant: Assistant) -> Iterator[dict[str, object]]:
    """Give the collaborators of asking over the same home."""
    embedder, settings = WordLlamaEmbedder(), assistant.settings
    with Store.open(settings.index, embedder=DEFAULT.name, dimensions=DEFAULT.dimensions) as store:
        record = Record(store, embedder, Joined(), lambda words, filters: standing.found(words, store, filters))
        yield {"index": store, "embedder": embedder, "settings": settings, "record": record}


def test_a_model_is_shown_the_speakers_words_first_and_whose_they_are(ways: dict[str, object]) -> None:
    """Of the evidence that finds room what is on record comes first, each sentence with its speaker."""
    found = asking.gathered("What did Varga say about the toll?", **ways)  # type: ignore[arg-type]
    best = prompt.foremost(found.evidence, 2)
    assert {one.speaker for one in best} == {"Odile Varga"}
    made = prompt.build(found.question, best, context_tokens=4000, answer_tokens=200, count=len)
    lines = [line for line in made.messages[-1].content.splitlines() if line.startswith("[")]
    assert all("(words of Odile Varga)" in line for line in lines)
    assert sorted(one.number for one in found.evidence) == list(range(1, len(found.evidence) + 1))


def test_no_model_is_asked_what_somebody_is_silent_on(ways: dict[str, object]) -> None:
    """Where the ledger knows that nothing was said there is nothing to write."""
    (*_, last) = drafting.ask("What did Brandin say about fishermen?", model=Mute(), first_number=4, **ways)  # type: ignore[arg-type]
    assert isinstance(last, Answered)
    assert last.answer.status == "abstained"
    assert [citation.number for citation in last.answer.nearest] == [4, 5]


@pytest.mark.parametrize(
    "question",
    [
        "What did Odile Varga say about the ministry or the bridge, and Brandin?",
        "What did Varga say about the toll, and what did Brandin say about the approach roads?",
        "What did Varga say about the toll? And what did Brandin say about the approach roads?",
    ],
)
def test_each_who_is_asked_for_is_heard(assistant: Assistant, question: str) -> None:
    """A second name or a second question behind the first is not lost, without a model too."""
    answer = assistant.ask(question)
    assert {"Odile Varga", "Ulf Brandin"} <= set(speakers(answer))


@pytest.mark.parametrize(
    ("question", "notice"),
    [
        (
            "What did Varga say about the toll, and what did Brandin say about gulls?",
            "no words of Ulf Brandin on “gulls” were found there",
        ),
        ("What did Varga say about the toll, and Brandin?", "no words of Brandin on “the toll” were found"),
        ("What did Varga and Brandin say about the toll?", "no words of Brandin on “the toll” were found"),
        ("What did Varga and Lund say about a toll?", ""),
        ("What did Varga and the minister say about a toll?", ""),
        ("What did Varga say, and Zebrowski?", "no words of Zebrowski were found"),
    ],
)
def test_of_whom_nothing_is_on_record_is_told_beside_the_others(
    assistant: Assistant, question: str, notice: str
) -> None:
    """One of several who did not speak of it takes nothing from the others, and is not passed over in silence."""
    given = list(assistant.stream(question))
    (last,) = [event for event in given if isinstance(event, Answered)]
    assert "Odile Varga" in speakers(last.answer)
    told = [event.text for event in given if isinstance(event, Notice)]
    assert len(told) == bool(notice)
    assert all(one.endswith(notice) for one in told)


def test_of_two_of_one_surname_the_one_in_the_others_story_is_meant(tmp_path: Path) -> None:
    """Asked for beside somebody, a surname is that of who is quoted in one article with them."""
    (tmp_path / "trial.md").write_text(
        "---\ntitle: The trial\npublished_at: 2031-03-05\n---\n“I kept the books,” said Ada Lunn. “I wrote the code,” said Carl Mott.\n"
    )
    (tmp_path / "choir.md").write_text(
        "---\ntitle: The choir\npublished_at: 2031-03-06\n---\n“We sing on Sundays,” said Pia Mott, who leads the choir.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "trial.md", tmp_path / "choir.md"])
        assert set(speakers(opened.ask("What did Lunn testify, and Mott?"))) == {"Ada Lunn", "Carl Mott"}
        assert set(speakers(opened.ask("What did Mott say?"))) == {"Carl Mott", "Pia Mott"}


def test_who_speaks_for_an_institution_by_office_is_heard_for_it(tmp_path: Path) -> None:
    """A spokeswoman's words answer for the body that she speaks for; a person's spokesman is another person."""
    (tmp_path / "guard.md").write_text(
        "---\ntitle: Trawler sinks\npublished_at: 2031-03-05\n---\nThe Orsa Coast Guard said that a trawler had sunk. “We counted nine "
        "men on the trawler,” said Ada Lunn, an Orsa Coast Guard spokeswoman. “Odd nets, these,” said Carl Mott of the trawler. "
        "“No comment on the trawler,” said Pia Holt, a Carl Mott spokeswoman.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "guard.md"])
        assert set(speakers(opened.ask("What did the Orsa Coast Guard say about the trawler?"))) == {
            "Orsa Coast Guard",
            "Ada Lunn",
        }
        assert speakers(opened.ask("What did Carl Mott say about the trawler?")) == ["Carl Mott"]


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did King Karl say?", "Karl"),
        ("What did Queen Ada say?", "Ada XII"),
        ("What did Prince Olav say?", None),
        ("What did President Mott say?", "Ada Mott"),
        ("What did Mr Lunn say?", "Olav Lunn"),
    ],
)
def test_a_title_before_a_single_name_means_nobody_else_of_that_name(
    question: str, speaker: str | None, tmp_path: Path
) -> None:
    """A king goes by his given name, a president by the family name; who only shares the other one is not meant."""
    (tmp_path / "king.md").write_text(
        "---\ntitle: A toast\npublished_at: 2031-03-06\n---\n“I like eels,” said King Karl. “I like rays,” said Queen Ada XII.\n"
    )
    (tmp_path / "one.md").write_text(
        "---\ntitle: Three voices\npublished_at: 2031-03-05\n---\n“I like terns,” said Olav Lunn, a cook. “I like gulls,” said Karl Holt.\n\n"
        "“I like crabs,” said Ada Mott, the president. “We like fish,” said the Mott Harbour Office.\n"
    )
    with Assistant.open(settings=Settings(home=tmp_path / "home", save_answers=False)) as opened:
        opened.add([tmp_path / "one.md", tmp_path / "king.md"])
        answer = opened.ask(question)
    if speaker is None:
        assert "Olav Lunn" not in speakers(answer)
    else:
        assert speakers(answer) == [speaker]
