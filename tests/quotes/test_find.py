"""Who says what in invented articles."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.quotes import find
from assistant.schema import Article, Quote
from assistant.split import sentences


def quotes(body: str, title: str = "A headline") -> tuple[Quote, ...]:
    """Return what is found in an article with this body."""
    article = Article("0" * 12, title, body, "The Courier", (), None, None, "")
    return find(article, sentences(body))


def spoken(body: str, title: str = "A headline") -> list[tuple[str, str | None]]:
    """Return the words and speakers of the quotations between marks."""
    return [(one.text, one.speaker) for one in quotes(body, title) if one.kind != "indirect"]


def reported(body: str) -> list[tuple[str, str | None]]:
    """Return the words and speakers of the indirect reports."""
    return [(one.text, one.speaker) for one in quotes(body) if one.kind == "indirect"]


INTRODUCED = "Lena Voss, the mayor of Harbour, met Tomas Reyes on Monday.\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“We will stay,” said Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("Lena Voss said: “We will stay.”", [("We will stay.", "Lena Voss")]),
        ("“We will stay,” Lena Voss, the mayor of Harbour, said on Monday.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” the mayor of Harbour, Lena Voss, said.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” said Harbour mayor Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” said Ambassador to the United Kingdom Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” Governor of Harbour Lena Voss said.", [("We will stay,", "Lena Voss")]),
        ('"We will stay," Rep. Lena Voss, D-Harbour, told the Courier.', [("We will stay,", "Lena Voss")]),
        ("„Wir bleiben hier“, sagte Lena Voss.", [("Wir bleiben hier", "Lena Voss")]),
        ("« Nous restons ici », a déclaré Lena Voss.", [("Nous restons ici", "Lena Voss")]),
        ("Lena Voss attend. « Nous restons ici », dit-elle.", [("Nous restons ici", "Lena Voss")]),
        ("“Nos quedamos aquí”, dijo Lena Voss.", [("Nos quedamos aquí", "Lena Voss")]),
        ("‘We will stay here,’ said Lena Voss.", [("We will stay here,", "Lena Voss")]),
        ("“We will stay,” said a spokesman for the ministry.", [("We will stay,", "a spokesman for the ministry")]),
        ("“We will stay,” according to Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay here, all of us.” — Lena Voss", [("We will stay here, all of us.", "Lena Voss")]),
        ("“We will stay,” said Suleiman al-Amr, head of the port.", [("We will stay,", "Suleiman al-Amr")]),
        ("“We will stay,” said Harbour founder and chairwoman Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” said its chairwoman, Lena Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” said Lena Voss of the Civic List.", [("We will stay,", "Lena Voss")]),
        ("Lena Voss of the Civic List said: “We will stay.”", [("We will stay.", "Lena Voss")]),
        ("“We will stay,” said Lena “Boats” Voss.", [("We will stay,", "Lena Voss")]),
        ("“We will stay,” said Erik ten Harm.", [("We will stay,", "Erik ten Harm")]),
    ],
)
def test_a_cue_beside_a_quotation_names_its_speaker(body: str, expected: list[tuple[str, str]]) -> None:
    """A cue before, after or around a quotation gives the speaker, without titles and roles."""
    assert spoken(body) == expected


def test_the_role_stands_apart_from_the_name() -> None:
    """What the article calls a speaker besides is the role, and is remembered."""
    found = quotes("“We stay,” said Lena Voss, the mayor of Harbour.\n\n“Nobody leaves,” Voss added.")
    assert [(one.speaker, one.role, one.cue) for one in found] == [
        ("Lena Voss", "the mayor of Harbour", "said"),
        ("Lena Voss", "the mayor of Harbour", "added"),
    ]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“We will stay,” Voss said.", "Lena Voss"),
        ("“We will stay,” Ms Voss said.", "Lena Voss"),
        ("“We will stay,” she said.", "Lena Voss"),
        ("“We will stay,” he said.", "Tomas Reyes"),
        ("“We will stay,” the mayor said.", "Lena Voss"),
        ("“We will stay,” Harbour’s Voss said.", "Lena Voss"),
        ("“We will stay,” the interior minister said.\n\nInterior Minister Nils Okoro left.", "Nils Okoro"),
        ("Voss was asked about it. “We will stay as long as we must.”", "Lena Voss"),
    ],
)
def test_surnames_pronouns_and_roles_are_resolved(body: str, speaker: str) -> None:
    """A surname, a pronoun, a role mean the article's own people, by their fullest names."""
    assert [who for _, who in spoken(INTRODUCED + body)] == [speaker]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“We will stay,” Voss corrected herself.", "Lena Voss"),
        ("“We will stay,” another said.", None),
        ("“We will stay,” the witness said.", "the witness"),
        ("“We will stay,” said a Harbour shopkeeper who asked not to be named.", "a Harbour shopkeeper"),
    ],
)
def test_strange_verbs_and_unnamed_speakers(body: str, speaker: str | None) -> None:
    """A verb that is not known is a cue beside a quotation; who has no name is described, or nobody."""
    before = "“Nobody leaves us now,” said Tomas Reyes.\n\nThe port lay still.\n\n"
    assert [who for _, who in spoken(INTRODUCED + before + body)][1:] == [speaker]


def test_a_service_is_not_called_by_its_nation_alone() -> None:
    """The speaker is "British military intelligence", not "British"."""
    body = "According to British military intelligence, troops are leaving the last part of the city."
    assert [speaker for _, speaker in reported(body)] == ["British military intelligence"]


def test_who_is_told_by_another_is_the_speaker() -> None:
    """A name inside the description of the one who begins the line is not whose words they are."""
    body = "Karl Voss, an uncle of the student Lena Voss, who survived, and a spokesman for 31 guests, said that he would rather hear from the owners."
    assert [speaker for _, speaker in reported(body)] == ["Karl Voss"]


def test_a_quotation_broken_by_its_cue_is_one_group() -> None:
    """Both halves have the speaker and share a group; another quotation does not."""
    one, two, three = quotes(INTRODUCED + "“We will,” she said, “stay here.”\n\n“No,” said Tomas Reyes.")
    assert one.speaker == two.speaker == "Lena Voss"
    assert one.group is not None
    assert one.group == two.group != three.group


def test_a_quotation_over_paragraphs_has_one_speaker() -> None:
    """Reopened marks carry the speaker on, from a cue before and from one after the last paragraph."""
    body = "Lena Voss said: “First.\n\n“Second of three.\n\n“Third of three.”\n\n“Fourth.\n\n“Fifth,” said Tomas Reyes."
    found = quotes(body)
    assert [one.speaker for one in found] == ["Lena Voss"] * 3 + ["Tomas Reyes"] * 2
    assert len({one.group for one in found}) == 2


def test_a_run_of_quotations_is_the_last_speakers() -> None:
    """A quotation alone in the paragraph after a quotation is by the same speaker; after prose nobody can be told."""
    body = (
        INTRODUCED
        + "“We stay,” Voss said.\n\n“Nobody leaves us.”\n\nRain fell on the bridge.\n\n“It is over now, I think.”"
    )
    assert [who for _, who in spoken(body)] == ["Lena Voss", "Lena Voss", None]


def test_a_document_speaks_for_the_institution_behind_it() -> None:
    """The report that adds and concludes is the institution whose report it is."""
    body = (
        "In its daily report, the Harbour Ministry of Trade said exports had fallen.\n\n"
        "“Exports have fallen by a third”, read the report.\n\nIt continued: “They will fall again”.\n\n"
        "“No help is planned”, the report added."
    )
    assert [who for _, who in spoken(body)] == ["Harbour Ministry of Trade"] * 3


def test_words_echoed_by_another_are_the_others() -> None:
    """The one who echoes somebody's words is their speaker, the role between name and verb notwithstanding."""
    body = (
        INTRODUCED
        + "Reyes said the bridge was safe. His words were echoed by Nils Okoro, the head of Corrow PLC who said that it would reopen."
    )
    assert reported(body) == [("the bridge was safe", "Tomas Reyes"), ("it would reopen", "Nils Okoro")]


@pytest.mark.parametrize(
    "body",
    [
        "The film “Night Over Harbour” opens on Friday.",
        "They sang the song “Carry Me Over the Corrow” twice.",
        "The district is known as “the long mile”.",
        "It was a so-called “dark sky” park.",
        "The adage that “content is king” is old.",
        "He bought a 12\" board and a 5' pole.",
        "“Love is the river that runs,” she sang.",
    ],
)
def test_titles_terms_and_lyrics_are_no_quotations(body: str) -> None:
    """Names of works, words mentioned as words, scare quotes and lyrics are nobody's speech."""
    assert spoken(body) == []


def test_a_fragment_in_the_writers_sentence_is_mixed() -> None:
    """A fragment is a mixed quotation of whoever governs it, two in a sentence too."""
    found = quotes("Lena Voss said the bridge was “a danger to all” and that it “must close today”.")
    assert [(one.kind, one.speaker) for one in found if one.kind != "indirect"] == [("mixed", "Lena Voss")] * 2


def test_the_relay_is_kept() -> None:
    """Whom the words were told, and in which statement, stays with the quotation."""
    (one,) = quotes("“We stay,” Lena Voss told The Courier.")
    assert one.relay == "told The Courier"
    (one,) = quotes("“We stay,” Lena Voss said in a statement.")
    assert one.relay == "in a statement"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Lena Voss said that the bridge would close on Monday.", ("the bridge would close on Monday", "Lena Voss")),
        ("The bridge would close on Monday, Lena Voss said.", ("The bridge would close on Monday", "Lena Voss")),
        (
            "According to Lena Voss, the bridge is to close on Monday.",
            ("the bridge is to close on Monday", "Lena Voss"),
        ),
        (
            "The bridge is to close on Monday, according to Lena Voss.",
            ("The bridge is to close on Monday", "Lena Voss"),
        ),
        ("Officials told the Courier the bridge would close soon.", ("the bridge would close soon", "officials")),
    ],
)
def test_indirect_speech(body: str, expected: tuple[str, str]) -> None:
    """What is reported without marks has its span and its speaker."""
    assert reported(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "Lena Voss did not say that the bridge would close.",
        "Lena Voss declined to say whether the bridge would close.",
        "Lena Voss might say that the bridge will close.",
        "The bridge was said to be closed for the winter.",
        "Lena Voss ran the port. (If she told them the bridge was closed, that would settle it.)",
        "The port would lose its licence if Lena Voss said that the bridge was closed.",
        "Unless Lena Voss says that the bridge is closed, the ferry will not sail.",
        "Did Lena Voss say that the bridge would close?",
    ],
)
def test_what_was_not_said_is_no_report(body: str) -> None:
    """Denied, declined and supposed statements are nobody's."""
    assert reported(body) == []


def test_a_condition_inside_a_report_leaves_it_a_report() -> None:
    """What somebody says on a condition is said; only what follows "if" itself is supposed."""
    assert reported("If the ice holds, Lena Voss said that the bridge would open.") == [
        ("the bridge would open", "Lena Voss")
    ]


def test_an_embedded_post_is_its_accounts() -> None:
    """A post without marks is quoted without its links, and the account's name speaks."""
    (one,) = quotes(
        "Bridge shut until noon. Stay safe. pic.twitter.com/ab12 — Harbour Port 🇬🇧 (@harbourport) April 3, 2031"
    )
    assert (one.text, one.speaker, one.kind) == ("Bridge shut until noon. Stay safe.", "Harbour Port", "direct")


def test_an_interview_of_questions_and_answers() -> None:
    """Where questions and answers alternate without labels, the answers are the interviewee's."""
    body = (
        "The Courier spoke to Lena Voss, who runs the port.\n\nHow did you begin?\n\nWe had one boat. It leaked.\n\n"
        "And what came then?\n\nA second boat, and then a third.\n\nThat one leaked too.\n\nWill there be more?\n\nNo."
    )
    assert {who for _, who in spoken(body)} == {"Lena Voss"}
    assert len(spoken(body)) == 4


def test_an_interview_with_two_people_names_neither() -> None:
    """Where two people answer and no label says who, nobody is named."""
    body = "How did you begin?\n\nWe had one boat.\n\nAnd what then?\n\nA second boat came.\n\nWill there be more?\n\nNo, never."
    assert {who for _, who in spoken(body, "An interview with Lena Voss and Tomas Reyes")} == {None}


def test_a_writers_own_questions_make_no_interview() -> None:
    """Questions that a writer asks and answers in the same voice are no interview."""
    body = "\n\n".join(f"Why is bridge number {n} shut?\n\nThe council shut it for repairs." for n in range(5))
    assert spoken(body) == []


def test_a_labelled_interview_by_initials() -> None:
    """Initials before a colon stand for the person of that name."""
    body = "The Courier met Lena Voss.\n\nTC: Why the port?\n\nLV: It was cheap.\n\nTC: And now?\n\nLV: It is not."
    assert spoken(body) == [("It was cheap.", "Lena Voss"), ("It is not.", "Lena Voss")]


def test_a_labelled_interview() -> None:
    """Letters or names before a colon tell the turns apart; questions are not quoted."""
    body = (
        "We met Lena Voss at the port.\n\nQ: Why the port?\n\nA: It was cheap.\n\nIt still is.\n\nQ: And now?\n\nA: No."
    )
    assert spoken(body) == [("It was cheap.", "Lena Voss"), ("It still is.", "Lena Voss"), ("No.", "Lena Voss")]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "“",
        "“It never ends",
        "”Wrong way round“",
        "“" + "word " * 5000 + "”",
        "אמרה: “אנחנו נשארים כאן,” היא הוסיפה.",
        "«»“”\"\"‘’''",
        " said . ”Lena Voss ,",
        "“One, two,” said X.\n\n" * 2000,
    ],
)
def test_strange_articles(body: str) -> None:
    """Nothing breaks on empty, unbalanced, endless, right-to-left or crowded articles."""
    assert all(body[one.start : one.end] == one.text for one in quotes(body))


_PIECES = (
    "“|”|‘|’|,|. |?\n\n|\n\n| said |Lena Voss |she |according to |the report |He | told |word |12 |— X (@x)|Q: |A: |"
    "(|)|: |that |who |the mayor |’s "
)
PIECES = st.sampled_from([*_PIECES.split("|"), '"'])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_quotations_slice_back_and_do_not_overlap(body: str) -> None:
    """Each span gives its text, spans are in order, and quotations between marks lie apart."""
    found = quotes(body)
    assert all(body[one.start : one.end] == one.text for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)
    direct = [one for one in found if one.kind != "indirect"]
    assert all(one.end <= other.start for one, other in pairwise(direct))


@pytest.mark.parametrize(
    "body",
    [
        "“We will stay, said Lena Voss. The pier is old.\n\n“It is unsafe,” said Nils Holm.",
        '"We will stay, Lena Voss said.\n\n"It is unsafe," said Nils Holm.',
    ],
)
def test_a_closing_mark_that_is_lost_does_not_run_on(body: str) -> None:
    """Words without a closing mark end before the cue that follows them, and are not the next speaker's."""
    assert spoken(body) == [("We will stay,", "Lena Voss"), ("It is unsafe,", "Nils Holm")]


def test_speech_that_runs_on_may_tell_what_others_said() -> None:
    """A paragraph that the next one goes on with is one speaker's, cue and all."""
    body = "“We will stay. Nobody asked us to.\n\n“They left, and I said so,” said Nils Holm."
    assert [who for _, who in spoken(body)] == ["Nils Holm", "Nils Holm"]
