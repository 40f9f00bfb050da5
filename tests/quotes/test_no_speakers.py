"""Words that look like a speaker and are none, or only a part of one."""

from __future__ import annotations

import pytest

from assistant.quotes.people import People
from assistant.quotes.personal import bare
from tests.quotes.test_find import reported, spoken


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("It was a sad day. Sad Voss left. Then Lena Voss spoke, and Voss sang.", "Voss", "Lena Voss"),
        ("Loading Voss agreed. Lena Voss spoke.", "Voss", "Lena Voss"),
        ("Leading Eelbank are cold. They like Eelbank.", "Eelbank", "Eelbank"),
        ("Said Voss to the Courier: no. Lena Voss spoke.", "Voss", "Lena Voss"),
        ("Enter Xavi Lunn. In May Xavi Lunn sang. Xavi Lunn won.", "Lunn", "Xavi Lunn"),
        ("The Taxi Pilot director spoke to the Taxi Pilot fans. Pilot left.", "Pilot", "Pilot"),
        ("In the Lena Chronicles it rains. Lena sang.", "Lena", "Lena"),
    ],
)
def test_a_word_before_a_name_is_no_part_of_it(text: str, mention: str, name: str) -> None:
    """What begins a sentence, tells who spoke or always follows an article makes no full name."""
    assert People(text).full([mention])[0] == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Chemist Odo Quill", "Odo Quill"),
        ("Astrophotographer Josse Dury", "Josse Dury"),
        ("Promoter Edda Hern", "Edda Hern"),
        ("Wild GM Bill Guern", "Bill Guern"),
        ("AG Rob Bonto", "Rob Bonto"),
        ("Eels shortstop Orlo Arcy", "Orlo Arcy"),
        ("Father Lunn", "Lunn"),
        ("New Corrow Jets", "New Corrow Jets"),
        ("Major League Rowing", "Major League Rowing"),
        ("Alliance for Securing Harbours", "Alliance for Securing Harbours"),
        ("Rose Marsh", "Rose Marsh"),
    ],
)
def test_what_somebody_does_is_no_part_of_the_name(words: str, name: str) -> None:
    """A trade or an office before a full name is left out; the halves of a place and of an institution stay together."""
    assert bare(words.split()) == name.split()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn spoke. Her odd comments “depend on the tide” comments sound like a hint.", None),
        ("Carl Mott, Jr., told the club it was “far too cold.”", "Carl Mott"),
        ("Ada Lunn last week said it was “far too cold.”", "Ada Lunn"),
        ("On the Pat Marl show, Ada Lunn laughed. “It is far too cold,” she said.", "Ada Lunn"),
        ("“It is far too cold,” said the 42-year-old father of three.", "the 42-year-old father"),
        ("The rents rose. Rents: “It is far too cold here.”", None),
        ("Drivers said it was “far too cold.”", "drivers"),
        ("Senior officials said it was “far too cold.”", "senior officials"),
        ("“It is far too cold,” according to the tech company Eelworks.", "Eelworks"),
        ("“It is far too cold,” according to a report from research firm Eelworks.", "Eelworks"),
        ("“It is far too cold,” according to a letter contained in the filing.", "a letter"),
    ],
)
def test_who_is_no_speaker(body: str, expected: str | None) -> None:
    """Nouns that look like verbs, headings, attributes and what only begins a description speak for nobody."""
    assert spoken(body)[-1][1] == expected


def test_a_heading_in_capitals_names_nobody() -> None:
    """A promotion between two paragraphs does not speak in the one after it."""
    body = "The Eel Society met.\n\nSEE OUR EEL MOVIE HOMES AND MORE\n\n“It is far too cold,” it said."
    assert spoken(body)[-1][1] != "EEL MOVIE HOMES"


@pytest.mark.parametrize(
    "body",
    [
        "Ada Lunn came. It is fair to say that the pond is the coldest of them all.",
        "Ada Lunn came. It goes without saying that the pond is the coldest of them all.",
        "Ada Lunn offers a wide range of ponds that are cold in the winter and warm in May.",
        "A startup called Eelworks is trying to prove that ponds are warm and that eels like them.",
        "Some of the firms, such as, say, the ponds of Harbour that are cold, have closed.",
    ],
)
def test_what_nobody_says(body: str) -> None:
    """Set phrases, and verbs whose "that" begins no report, report nothing."""
    assert reported(body) == []


def test_a_country_is_part_of_its_ministry_s_name() -> None:
    """The ministry of one country is no other country's."""
    assert (
        reported("Norway's Ministry of Fish said that the pond would be closed for a year.")[0][1]
        == "Norway's Ministry of Fish"
    )


def test_a_number_with_a_comma_is_one() -> None:
    """The digits behind a comma are no speaker's."""
    assert reported("The cuts are part of the 9,000 employees announced in March, and of more.") == []


def test_an_account_is_called_what_it_calls_itself() -> None:
    """The name under a post stands as it does there."""
    assert (
        spoken("The eels are here and the pond is warm — The Pond Club (@pond) April 3, 2023")[0][1] == "The Pond Club"
    )


@pytest.mark.parametrize(
    "body",
    [
        "The group published a paper, Scraping Is Not Fair Use. “Even worse, nobody asked us about it.”",
        "Harbour Papers Say Scraping Is Not Fair Use. “Even worse, nobody asked us about it.”",
        "Why Scraping Is Not Fair Use: “Even worse, nobody asked us about it.”",
        "SAD NEWS IN FOCUS: “Even worse, nobody asked us about it.”",
    ],
)
def test_a_heading_before_a_quotation_is_no_speaker(body: str) -> None:
    """The last capitalised words of a heading, or of a title, before a quotation have not said it."""
    assert spoken(body) == [("Even worse, nobody asked us about it.", None)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Eelworks said that Marsh Bank lied. In a letter to the Pond Council it said the bill was void.", "Eelworks"),
        ("Eelworks has built boats in Norway for years. Norway rose. It said the bill was void.", "Eelworks"),
        ("Excitement grew in May. It said the bill was void.", None),
        ("Ada Lunn recalled saying the bill was void, and Ada Lunn said the bill was void.", "Ada Lunn"),
        ("The day the claims surfaced Lunn’s officials said that the bill was void.", "Lunn's officials"),
    ],
)
def test_who_says_it_is_who_the_line_is_about(body: str, speaker: str | None) -> None:
    """A country, a word that begins a sentence and whom a letter goes to are not "it"; verbs are part of nobody."""
    assert [who for _, who in reported(body)][-1:] == ([speaker] if speaker else [])


def test_who_is_bidden_says_nothing() -> None:
    """Nobody's words follow "Say a model is new"."""
    assert spoken("Say a boat is built that needs a “critical” label here.") == [("critical", None)]
    assert reported("Say a boat is built that needs a label here, and more of it.") == []


def test_it_goes_on_with_a_post() -> None:
    """What "it continued" means is the post that spoke last, and so whoever wrote it."""
    body = "Lena Voss posted on X. “The pier is unsafe for all,” read the post. “Stay away from it,” it continued."
    assert spoken(body) == [("The pier is unsafe for all,", "Lena Voss"), ("Stay away from it,", "Lena Voss")]
