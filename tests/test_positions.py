"""Accounts side by side."""

from __future__ import annotations

from hashlib import sha256

import pytest

from assistant.positions import positions, with_changes
from assistant.schema import Citation, Claim, ClaimStatus, Position

HOW_MUCH = "How much will Tarn Bridge cost?"


class Answered:
    """An answer that grows claim by claim."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.citations: list[Citation] = []

    def add(
        self, text: str, source: str, day: str, speaker: str | None = None, status: ClaimStatus = "verified"
    ) -> Answered:
        """Add a claim with a citation of its own."""
        number = len(self.citations) + 1
        digest = sha256(text.encode()).hexdigest()
        self.citations.append(
            Citation(number, f"{source}{day}", digest, "Bridge", source, day, None, 0, len(text), text, speaker)
        )
        self.claims.append(Claim(text, (number,), status, "quotation"))
        return self

    def groups(self, question: str) -> list[tuple[int, ...]]:
        """Return the claims of each position."""
        return [position.claims for position in positions(question, self.claims, self.citations)]


def test_two_figures_for_one_thing_stand_side_by_side() -> None:
    """Another source's other figure is an account; a sentence without a figure is none."""
    answer = Answered()
    answer.add("Tarn Bridge will cost 48 million crowns.", "Post", "2031-05-04")
    answer.add("Tarn Bridge is built of steel.", "Gazette", "2031-05-05")
    answer.add("Auditors say that Tarn Bridge will cost 71 million crowns.", "Courier", "2031-05-09")
    assert answer.groups(HOW_MUCH) == [(0, 2)]
    assert positions(HOW_MUCH, answer.claims, answer.citations)[0].about == "Tarn Bridge cost"


@pytest.mark.parametrize(
    "other",
    [
        "The Court of Audit too says that Tarn Bridge will cost 48 million crowns.",
        "Tarn Bridge will cost 48m crowns in all.",
        "Tarn Bridge will be 310 metres long.",
        "The herring fleet of Lund earned 71 million crowns.",
    ],
)
def test_what_does_not_differ_or_is_another_thing_is_no_other_account(other: str) -> None:
    """The same figure, another unit and another subject leave nothing to set side by side."""
    answer = Answered().add("Tarn Bridge will cost 48 million crowns.", "Post", "2031-05-04")
    assert answer.add(other, "Courier", "2031-05-09").groups(HOW_MUCH) == []


def test_one_article_does_not_contradict_itself_unless_two_people_speak() -> None:
    """Two figures in one article are two accounts only when told by two people."""
    alone = Answered().add("Tarn Bridge will cost 48 million crowns.", "Post", "2031-05-04")
    alone.add("The old plan for Tarn Bridge was to cost 30 million crowns.", "Post", "2031-05-04")
    assert alone.groups(HOW_MUCH) == []
    told = Answered().add("Tarn Bridge will cost 48 million crowns, she said.", "Post", "2031-05-04", "Odile Varga")
    told.add("Tarn Bridge will cost 71 million crowns, he said.", "Post", "2031-05-04", "Ulf Brandin")
    assert told.groups(HOW_MUCH) == [(0, 1)]


def test_a_speaker_who_changed_is_shown_in_order_of_time() -> None:
    """What one person said on two days stands together, the earlier first when a change is asked for."""
    answer = Answered()
    answer.add("“I have no plan to close Tarn Bridge,” Varga said.", "Post", "2031-06-01", "Varga")
    answer.add("“We will close Tarn Bridge for a year,” Varga said.", "Courier", "2031-05-01", "Odile Varga")
    assert answer.groups("Did Varga change her mind about closing Tarn Bridge?") == [(1, 0)]
    assert answer.groups("What did Varga say about closing Tarn Bridge?") == [(0, 1)]


def test_two_sentences_of_one_day_are_still_a_change_from_another_day() -> None:
    """One institution under two names, twice on one day and once on another, is no several speakers."""
    answer = Answered()
    answer.add(
        "The UK Ministry of Defence said that the coastal radar failed.", "Post", "2031-05-04", "UK Ministry of Defence"
    )
    answer.add("The British MoD said that the coastal radar worked.", "Post", "2031-05-09", "British MoD")
    answer.add("It said that the coastal radar never failed.", "Post", "2031-05-09", "British MoD")
    (position,) = positions("What did the MoD say of the radar?", answer.claims, answer.citations)
    assert (position.claims, position.kind) == ((0, 1, 2), "change")


def test_accounts_that_are_asked_for_stand_side_by_side() -> None:
    """Where a question asks for versions, what several sources say is set together without figures."""
    answer = Answered().add(
        "The ferry left the quay early, the harbour master said.", "Post", "2031-05-04", "Colm Deasy"
    )
    answer.add("Passengers said that nobody saw the ferry at the quay.", "Courier", "2031-05-05")
    assert answer.groups("When did the ferry leave? I have read different versions") == [(0, 1)]
    assert answer.groups("Why did the ferry leave?") == []
    answer.add("A fund for the families has been opened.", "Gazette", "2031-05-06")
    assert answer.groups("When did the ferry leave? I have read different versions") == [(0, 1)]


def test_a_removed_claim_is_no_account() -> None:
    """What did not stand stands beside nothing."""
    answer = Answered().add("Tarn Bridge will cost 48 million crowns.", "Post", "2031-05-04")
    answer.add("Tarn Bridge will cost 71 million crowns.", "Courier", "2031-05-09", status="removed")
    assert answer.groups(HOW_MUCH) == []


def test_every_claim_stands_in_one_position_at_most() -> None:
    """Three figures are one position, not three pairs."""
    answer = Answered()
    for figure, source in ((48, "Post"), (71, "Courier"), (66, "Gazette")):
        answer.add(f"Tarn Bridge will cost {figure} million crowns.", source, "2031-05-04")
    assert answer.groups(HOW_MUCH) == [(0, 1, 2)]


def test_nothing_said_has_no_positions() -> None:
    """An abstention has no accounts."""
    assert positions(HOW_MUCH, (), ()) == ()


ABOARD = "How many people were aboard the ship?"


def test_a_figure_belongs_to_what_it_is_told_of() -> None:
    """People aboard and people drowned are no rivals; a bare number is of what its article tells."""
    answer = Answered().add("The line says that 207 people were aboard.", "Post", "2031-05-04")
    answer.add("Twelve people drowned in the night.", "Courier", "2031-05-04")
    answer.add("Varga put the number at 212.", "Gazette", "2031-05-05", "Varga")
    assert answer.groups(ABOARD) == [(0, 2)]


def test_the_dead_and_the_hurt_stand_beside_no_count_of_those_aboard() -> None:
    """Even where the sentence names the ship that the question names."""
    answer = Answered().add("The line says that 207 people were aboard the ferry.", "Post", "2031-05-04")
    answer.add("Twelve people died when the ferry sank.", "Courier", "2031-05-04")
    answer.add("At least four people were killed and 31 people hurt on the ferry.", "Herald", "2031-05-04")
    answer.add("Varga put the number at 212.", "Gazette", "2031-05-05", "Varga")
    assert answer.groups("How many people were aboard the ferry?") == [(0, 3)]


def test_a_sum_a_day_is_no_rival_of_the_whole_sum() -> None:
    """Rates rival rates, also a bare one of the same article."""
    answer = Answered().add("The strike costs 4 million crowns a day, Lund says.", "Post", "2031-05-04", "Lund")
    answer.add("The strike has cost 96 million crowns.", "Courier", "2031-05-05")
    answer.add("The ministry's own estimate is 1.2 million, Varga said.", "Post", "2031-05-04", "Varga")
    assert answer.groups("How much does the strike cost?") == [(0, 2)]


@pytest.mark.parametrize(("day", "kind"), [("2031-05-06", "differ"), ("2031-08-04", "change"), ("2031", "differ")])
def test_accounts_differ_only_when_they_are_given_at_one_time(day: str, kind: str) -> None:
    """A figure that is told months later may have become so."""
    answer = Answered().add("Tarn Bridge will cost 48 million crowns.", "Post", "2031-05-04")
    answer.add("Tarn Bridge will cost 71 million crowns.", "Courier", day)
    assert [one.kind for one in positions(HOW_MUCH, answer.claims, answer.citations)] == [kind]


def test_what_several_people_say_of_a_name_stands_side_by_side() -> None:
    """Who it is, is what they say; one person's words, or the article's, are no two accounts."""
    question = "Who holds Tarn Bridge?"
    answer = Answered().add("“Our men hold Tarn Bridge,” Varga said.", "Post", "2031-05-04", "Varga")
    answer.add("Tarn Bridge is old.", "Post", "2031-05-04")
    assert answer.groups(question) == []
    answer.add("“They have left it,” Brandin said.", "Post", "2031-05-04", "Ulf Brandin")
    assert answer.groups(question) == [(0, 2)]
    assert positions(question, answer.claims, answer.citations)[0].kind == "beside"


@pytest.mark.parametrize(
    "question",
    [
        "Why did Tarn Bridge fall?",
        "What caused the fall of Tarn Bridge?",
        "Who is to blame for the fall of Tarn Bridge?",
    ],
)
def test_causes_and_blame_stand_side_by_side_with_their_claimants(question: str) -> None:
    """Who blames somebody is a claimant, although nobody is quoted; what an article tells itself is no claim."""
    answer = Answered()
    answer.add("Pavel Lund said that ice made Tarn Bridge fall.", "Post", "2031-05-04", "Pavel Lund")
    answer.add("The union blamed the builders for the fall of Tarn Bridge.", "Post", "2031-05-04")
    answer.add("Tarn Bridge fell at noon.", "Post", "2031-05-04")
    assert answer.groups(question) == [(0, 1)]


def test_what_several_say_of_whether_something_is_so_stands_side_by_side() -> None:
    """One says it, another denies it; what one person alone says stands by itself."""
    answer = Answered().add("“Tarn Bridge is closed,” said Pavel Lund.", "Post", "2031-05-04", "Pavel Lund")
    assert answer.groups("Is Tarn Bridge closed?") == []
    answer.add("Odile Varga denied that the bridge was closed.", "Post", "2031-05-04", "Odile Varga")
    assert answer.groups("Is Tarn Bridge closed?") == [(0, 1)]


def test_who_denies_is_a_claimant_where_a_sentence_has_the_words_of_two() -> None:
    """A sentence that tells a denial and what brought it on is nobody's alone, but its account is of whoever denies."""
    answer = Answered().add("“Tarn Bridge is closed,” said Pavel Lund.", "Post", "2031-05-04", "Pavel Lund")
    answer.add(
        "TARN, May 4 — The ministry on Monday denied that Tarn Bridge was closed, after Orm said it was.",
        "Post",
        "2031-05-04",
    )
    assert answer.groups("Is Tarn Bridge closed?") == [(0, 1)]


def test_a_speed_is_of_what_is_asked_how_fast() -> None:
    """A figure of the unit asked for needs no word of the question beside it."""
    answer = Answered().add("She was making 12 knots, the pilot said.", "Post", "2031-05-04", "the pilot")
    answer.add("The recorder shows a speed of 16 knots.", "Post", "2031-05-05")
    answer.add("The ferry lay 3 miles off.", "Courier", "2031-05-05")
    assert answer.groups("How fast was the ferry?") == [(0, 1)]


def test_who_said_another_figure_later_is_a_change_among_other_accounts() -> None:
    """A speaker's own figures of two days are shown as a change although others' figures stand beside them."""
    answer = Answered().add("Varga put the number aboard at 300 people.", "Post", "2031-05-04", "Odile Varga")
    answer.add("Lund said that 512 people were aboard.", "Post", "2031-05-04", "Pavel Lund")
    answer.add("“We now know that 340 people were aboard,” Varga said.", "Courier", "2031-05-06", "Odile Varga")
    answer.add("Lund said that 512 people had been aboard in all.", "Courier", "2031-05-06", "Pavel Lund")
    (position,) = positions(ABOARD, answer.claims, answer.citations)
    assert (position.kind, position.changes) == ("differ", ((0, 2),))


def test_one_speakers_figures_of_two_days_do_not_differ() -> None:
    """Who corrects a figure within days has changed it; two of one day still differ from somebody else's."""
    answer = Answered().add("“We count 300 people aboard,” Varga said.", "Post", "2031-05-04", "Odile Varga")
    answer.add("“We now know that 340 people were aboard,” Varga said.", "Courier", "2031-05-06", "Odile Varga")
    (position,) = positions(ABOARD, answer.claims, answer.citations)
    assert (position.kind, position.changes) == ("change", ((0, 1),))


def test_what_a_speaker_says_anew_is_marked_in_positions_found_elsewhere() -> None:
    """Statements of several speakers from the ledger show who said another thing later, not who said the same again."""
    answer = Answered().add("“The bridge is safe,” said Varga.", "Post", "2031-05-04", "Odile Varga")
    answer.add("“The bridge is not safe,” said Varga.", "Courier", "2031-06-04", "Varga")
    answer.add("“We said so,” said Lund.", "Post", "2031-05-04", "Pavel Lund")
    answer.add("“We said so,” said Lund.", "Courier", "2031-06-04", "Pavel Lund")
    given = (Position("bridge", (1, 0, 2, 3)),)
    (position,) = with_changes("Who said the bridge is safe?", given, answer.claims, answer.citations)
    assert (position.claims, position.changes) == ((1, 0, 2, 3), ((0, 1),))
