"""Which sentences of the evidence make the answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from assistant.answer.choose import chosen
from assistant.schema import Article, Evidence


@dataclass
class Pile:
    """Evidence that grows sentence by sentence, each in an article of its own source and day."""

    found: list[Evidence] = field(default_factory=list)

    def add(
        self, text: str, score: float, source: str = "Post", day: str = "2031-05-04", speaker: str | None = None
    ) -> Pile:
        """Add a sentence."""
        digest = sha256(text.encode()).hexdigest()
        article = Article(f"{source}{day}", "Story", text, source, (), day, None, digest)
        self.found.append(Evidence(len(self.found) + 1, article, 0, len(text), score, speaker, support=score))
        return self

    def texts(self, question: str) -> list[str]:
        """Return the words that are chosen."""
        return [one.text for one in chosen(question, self.found)]


def filled() -> Pile:
    """Return sentences that bear on a bridge and its workers a little, and settle nothing."""
    pile = Pile()
    pile.add("The bridge at Tarn is built of steel and of patience.", 0.62, "Gazette")
    pile.add("The bridge at Tarn has been planned since the floods.", 0.61, "Herald")
    pile.add("The bridge at Tarn will carry the coast road.", 0.6, "Mercury")
    return pile


def test_a_rival_figure_is_taken_from_further_down() -> None:
    """Another claimant's other figure joins a plain answer, though three sentences bear more on the question."""
    pile = filled().add("The ministry says that 480 workers build it.", 0.7, "Post", speaker="the ministry")
    pile.add("The union counted 350 workers.", 0.5, "Courier", speaker="the union")
    assert pile.texts("How many workers build the bridge at Tarn?")[:1] == [
        "The ministry says that 480 workers build it."
    ]
    assert "The union counted 350 workers." in pile.texts("How many workers build the bridge at Tarn?")


def test_the_same_figure_again_is_no_rival() -> None:
    """A plain answer stays at three sentences where nobody gives another figure."""
    pile = filled().add("The ministry says that 480 workers build it.", 0.7, "Post", speaker="the ministry")
    pile.add("The union counted 480 workers.", 0.5, "Courier", speaker="the union")
    pile.add("The union runs 350 boats on the bay.", 0.5, "Courier", "2031-05-05", speaker="the union")
    assert len(pile.texts("How many workers build the bridge at Tarn?")) == 3


def test_like_sentences_of_two_days_come_first_when_a_change_is_asked_for() -> None:
    """What is told alike on two days with two figures is what changed."""
    pile = filled().add("The toll on the bridge stands at 4 crowns.", 0.6, "Post", "2031-05-04")
    pile.add("The toll on the bridge stands at 7 crowns.", 0.55, "Post", "2031-07-09")
    first = pile.texts("How did the toll on the bridge at Tarn change?")[:2]
    assert set(first) == {"The toll on the bridge stands at 4 crowns.", "The toll on the bridge stands at 7 crowns."}


def test_what_one_speaker_says_anew_comes_when_a_change_is_asked_for() -> None:
    """A later statement by the same person is chosen before another sentence as near to the question."""
    pile = filled().add(
        "“We will not close the bridge at Tarn,” Varga said.", 0.62, "Post", "2031-05-04", "Odile Varga"
    )
    pile.add("“I said that, and I was wrong,” Varga said.", 0.58, "Post", "2031-06-01", "Varga")
    found = pile.texts("Has Varga changed her mind about closing the bridge at Tarn?")
    assert "“I said that, and I was wrong,” Varga said." in found[:2], found


def test_nothing_is_chosen_twice_or_from_nothing() -> None:
    """Whatever the question, each sentence stands once, there are at most five, and no evidence gives none."""
    pile = (
        filled()
        .add("The toll is 4 crowns, the county says.", 0.6)
        .add("The toll is 7 crowns, Lund says.", 0.6, "Courier")
    )
    for question in ("What is the toll?", "How much is the toll?", "Do accounts of the toll differ?", "toll"):
        texts = pile.texts(question)
        assert len(texts) == len(set(texts)) <= 5
        assert Pile().texts(question) == []
        assert len(Pile().add("The toll is 4 crowns.", 0.4).texts(question)) == 1


def test_others_who_speak_are_heard_where_a_name_is_asked_for() -> None:
    """If several people's words tell who it is, a further one's join them; the article's own words bring nobody."""
    pile = Pile().add("“We hold the bridge,” Varga said.", 0.8, "Post", speaker="Odile Varga")
    pile.add("“They have left the bridge,” Brandin said.", 0.78, "Post", speaker="Ulf Brandin")
    pile.add("The bridge was held by nobody at night.", 0.76, "Post")
    pile.add("“Our flag is on the tower,” Lund said.", 0.6, "Post", speaker="Petra Lund")
    assert len(pile.texts("Where is the bridge?")) == 3
    assert len(pile.texts("Who holds the bridge?")) == 4
    assert "“Our flag is on the tower,” Lund said." in pile.texts("Who holds the bridge?")


def test_what_tells_no_reason_comes_later_where_one_is_asked_for() -> None:
    """Of two sentences that are as near the one with a reason answers, although the other is a little nearer."""
    pile = Pile()
    pile.add("The pier was shut one morning after the storms.", 0.51)
    pile.add("The pier was shut because its piles had rotted.", 0.5)
    assert pile.texts("Why was the pier shut?")[0] == "The pier was shut because its piles had rotted."
