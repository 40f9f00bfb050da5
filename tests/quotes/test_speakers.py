"""Whom the words of invented articles are given to where several people and institutions are about."""

from __future__ import annotations

import pytest

from tests.quotes.test_find import quotes, reported, spoken


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“It is full,” said its keeper, Ada Lunn. She said it shut, as the museum had said in May, because it was “rather small.”",
         [("It is full,", "Ada Lunn"), ("rather small.", "Ada Lunn")]),
        ("Why did the judges agree? “We were cold,” one of them told me.", [("We were cold,", "one of the judges")]),
        ("“We were cold,” one of them told me.", [("We were cold,", None)]),
        ("An official there, asked by phone, said it had “no boats to lend.”", [("no boats to lend.", "an official")]),
        (
            "“It is cold,” said the harbour piper, Ada Lunn, on Monday.",
            [("It is cold,", "Ada Lunn")],
        ),
        (
            "“Ship, you are late,” read the entry for 2:14 a.m.",
            [("Ship, you are late,", "the entry for 2:14 a.m.")],
        ),
        ("The old priest, Fr. Carl Mott, said it was “no loss at all.”", [("no loss at all.", "Carl Mott")]),
        ("“It is cold,” Pond Ferries (PNDF) President Ada Mary Lunn said.", [("It is cold,", "Ada Mary Lunn")]),
        ("Pond Ferries (PSE: PNDF), which sails daily, said it was “no loss at all.”", [("no loss at all.", "Pond Ferries")]),
    ],
)  # fmt: skip
def test_who_is_meant(body: str, expected: list[tuple[str, str | None]]) -> None:
    """An aside about others, an unnamed one of several and a time of day do not lead astray."""
    assert spoken(body) == expected


def test_a_role_before_a_name() -> None:
    """Whatever noun stands before a comma and a full name is what that person is called."""
    (found,) = quotes("“It is cold,” said the harbour piper, Ada Lunn, on Monday.")
    assert (found.speaker, found.role) == ("Ada Lunn", "the harbour piper")


def test_a_role_ends_before_what_is_told_of_its_holder() -> None:
    """A relative clause is no part of a role."""
    (found,) = quotes("“It is cold,” said Ada Lunn, a baker who came by boat and who told us so in 1.5 hours.")
    assert found.role == "a baker"


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Ada Lunn, the mayor, has gone on leave. Her deputy said the plan was “dead and buried.”", "her deputy"),
        (
            "The judge, Carl Mott, read it twice. The paper was signed, which counsel for Lunn called “a very cheap trick.”",
            "counsel for Lunn",
        ),
        ("Ada Lunn, managing director of Pond Ferries, agreed. The line's duty manager had said it was “far too slow.”",
         "the line's duty manager"),
        ("Ada Lunn, the mayor, met Carl Mott. The mayor said it was “far too slow.”", "Ada Lunn"),
        ("Ada Lunn met her sister, Tove Lunn. Her sister said it was “far too slow.”", "Tove Lunn"),
    ],
)  # fmt: skip
def test_a_role_that_is_another_person_s(body: str, speaker: str) -> None:
    """A role that is held to somebody, or differs from the known one, is not hung on whoever was named last."""
    assert [one.speaker for one in quotes(body) if one.kind != "indirect"] == [speaker]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Pond Rowing League met. The Harbour Board said nothing new. The league says that it has been cheated.",
         "Pond Rowing League"),
        ("Cracks were seen by the Pond Water Authority. Cracks of this sort are old. The authority says that they are small.",
         "Pond Water Authority"),
        ("Lunn Group fell. The government says that it was not told.", "the government"),
        ("Lunn Group fell. The company says that it was not told.", "Lunn Group"),
    ],
)  # fmt: skip
def test_an_institution_by_its_noun(body: str, speaker: str) -> None:
    """The league is what is called a league; only a company may have any name."""
    assert reported(body)[-1][1] == speaker


def test_whose_belongs_to_another_clause() -> None:
    """What begins with "whose" says nothing that the main clause could be."""
    assert not reported("The Fair Play Office, whose work continues, would not speak.")


def test_of_a_condition_nothing_is_said() -> None:
    """What somebody asked for before speaking is no report."""
    assert not reported("“It was cold,” a clerk told me, on condition that I not name her.")


@pytest.mark.parametrize(
    ("body", "shared"),
    [
        ("“If that is a boat,” said Ada Lunn, “I'm the queen of Pond.”", True),
        ("“Look,” Ada Lunn said, “Carl is no fool.”", True),
        ("“Look.” Ada Lunn said: “I'm no fool.”", False),
        ("“It is cold,” Ada Lunn said on Monday, adding, “I do not mind.”", False),
    ],
)
def test_a_sentence_goes_on_behind_its_cue(body: str, shared: bool) -> None:
    """A cue between commas breaks off one sentence, however it goes on."""
    one, other = quotes(body)
    assert (one.group is not None and one.group == other.group) == shared


def test_double_marks_within_single_ones() -> None:
    """Where the outermost marks are single ones these hold the speech, whatever is quoted in it."""
    body = "‘They asked me, “Will you go?”’ said Ada Lunn. She called it ‘a poor joke’."
    assert spoken(body)[0] == ("They asked me, “Will you go?”", "Ada Lunn")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn, who has said she would sell the boat, was not in court.", "she would sell the boat"),
        ("Ada Lunn, the mayor who had insisted that the boat was sound, has gone.", "the boat was sound"),
        ("The wreck of the “Heron of Pond” was raised on Monday, the Pond Coast Guard said.",
         "The wreck of the “Heron of Pond” was raised on Monday"),
        ("The order was given after an hour, according to the recorder.", "The order was given after an hour"),
        ("Ada Lunn said the site was foul and that cleaning it would cost a lot.",
         "the site was foul and that cleaning it would cost a lot"),
    ],
)  # fmt: skip
def test_where_a_report_ends(body: str, expected: str) -> None:
    """A report in a relative clause ends with it, one before its cue may hold a title and be a common source's."""
    assert [text for text, _ in reported(body)] == [expected]


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("Ada Lunn wrote to her members on Monday:", "Carl Mott laughed.", "Ada Lunn"),
        ("It hung on the door.", "— Ada Lunn, keeper", "Ada Lunn"),
        ("It hung on the door.", "Carl Mott laughed.", None),
    ],
)
def test_a_quoted_block(before: str, after: str, speaker: str | None) -> None:
    """A block that Markdown quotes is whoever's the line before or the signature after it names, in one utterance."""
    body = (
        f"{before}\n\n> We have no boats left, and none of us\n> can “swim”. We stay.\n>\n> Come and see us.\n\n{after}"
    )
    found = [one for one in quotes(body) if one.kind != "indirect"]
    assert [one.text for one in found] == [
        "We have no boats left, and none of us", "can “swim”. We stay.", "Come and see us."
    ]  # fmt: skip
    assert {one.speaker for one in found} == {speaker}
    assert len({one.group for one in found}) == 1
    assert found[0].group is not None


def test_a_short_post_with_its_signature_in_the_next_line() -> None:
    """A post and its signature are one block however short the post is."""
    body = "Lunn posted this:\n\n> I won. I stay.\n> — Ada Lunn (@lunn), May 20, 2025\n\nThe court will sit."
    assert [(one.text, one.speaker, one.relay) for one in quotes(body)] == [
        ("I won. I stay.", "Ada Lunn", "posted by @lunn")
    ]


INTERVIEW = """Ada Lunn has kept the pond for five weeks. She spoke to us at her gate.

What does the pond live on?

Frogs. I feed them, and they feed me. I wouldn't call it a living.

At the start you said you would not feed them.

I did say that. I would put it otherwise now.

Do you sleep here?

My bed is under the willow.

Will you stay?

Ask me when it rains."""


def test_an_interview_in_turns() -> None:
    """Where every second paragraph is a question, the ones between are the guest's, and none of hers is the other's."""
    found = spoken(INTERVIEW, "“Frogs feed me”: the keeper of the pond on five weeks of rain")
    assert [who for _, who in found] == ["Ada Lunn"] * 4
    assert not any("At the start" in words for words, _ in found)


def test_an_interview_with_letters_names_its_guest() -> None:
    """The one with whose name the introduction begins gives the answers, whatever else it names."""
    body = "J. B. Lunn, the keeper, received the Pond Gazette in a boat.\n\n" + "\n\n".join(
        f"Q: Where is frog {number}?\n\nA: It is under the willow." for number in range(3)
    )
    assert {who for _, who in spoken(body, "Under the willow")} == {"J. B. Lunn"}


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("“No,” said Joan Lunn.\n\nThe ball was brought in by Tilda Marrow, the skipper whose boat sank. She was asked it. “I like eels,” she said.", "Tilda Marrow"),
        ("“No,” said Ebba Lunn. Ms. Lunn left.\n\nArko Mott, of the Eel Union, was there. He signed. “I like eels,” he said.", "Arko Mott"),
        ("Carl Lunn, the keeper, left.\n\nAchtermann, the other clerk, said he would stay. “I like eels,” he said.", "Achtermann"),
        ("Carl Lunn, the keeper, left.\n\nEelbank, the owner of the pond, said it would stay. “I like eels,” he said.", "Carl Lunn"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(body: str, speaker: str) -> None:
    """A pronoun is the nearest person's of its gender, be it told by a title or a description, full name or not."""
    assert spoken(body)[-1] == ("I like eels,", speaker)


def test_the_people_of_a_place_are_nobody() -> None:
    """What "they say" in a place is no institution's that was named before."""
    assert not reported("The Eel Union met. In Pondham they say that the boats are rotten.")


def test_a_work_is_no_he() -> None:
    """A pronoun passes over a name that nothing tells to be a person's, for somebody who has spoken."""
    body = "“We stay,” said Carl Lunn. He left. Night Eel came out in May.\n\n“It is a good film,” he said."
    assert spoken(body)[-1] == ("It is a good film,", "Carl Lunn")


@pytest.mark.parametrize(
    "body",
    [
        "Reporters asked about the minister's “plan”.",
        "Ada Lunn announced the town's “transformation” on Monday.",
        "Carl Mott questioned the minister's “plan” and the town's “future”.",
        "The mayor met them, and the council's “experts” agreed.",
        "Ada Lunn won it for her role in “Harbour” last year.",
        "Ada Lunn said she loved “Harbour”.",
        "The director called “Harbour” a failure.",
        "Ada Lunn, who plays Anna in “Harbour”, said it was very cold.",
    ],
)
def test_scare_quotes_and_titles_of_one_word_are_nobodys(body: str) -> None:
    """A noun behind a possessive, and a word with a capital within a sentence, are no speech."""
    assert spoken(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Carl Mott said the minister's “plan” would fail.", [("plan", "Carl Mott")]),
        ("Carl Mott criticised the minister's “reckless” plan.", [("reckless", "Carl Mott")]),
        ("Carl Mott condemned the minister's “recklessness”.", [("recklessness", "Carl Mott")]),
        ("Asked again, Carl Mott said “Yes” at once.", [("Yes", "Carl Mott")]),
    ],
)
def test_a_fragment_behind_a_possessive_may_be_speech(body: str, expected: list[tuple[str, str]]) -> None:
    """What somebody says of a thing, in a clause or by a judging verb, stays speech."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The council met. Per Lunn said the bridge was closed. “It is not safe,” he said.", "Per Lunn"),
        ("Per Lunn, the mayor of Velm, opened the bridge. “It is not safe,” Lunn said.", "Per Lunn"),
        ("Per Velm Post, Ada Lunn came by boat. “It is not safe,” Lunn said.", "Ada Lunn"),
    ],
)
def test_a_given_name_that_is_a_common_word_begins_a_sentence(body: str, expected: str) -> None:
    """The word before a name and a verb is a name, before a name and a comma it says from whom something is."""
    assert [speaker for _, speaker in spoken(body)] == [expected]


def test_german_speakers_stand_behind_the_verb() -> None:
    """Whatever begins a German sentence, who speaks stands behind the verb; a title is no name."""
    body = "Die Ministerin Ada Lunn kam. Dann sagte Lunn: „Wir schließen sie.“ Danach erklärte Carl Mott: „Das ist falsch.“"
    assert spoken(body) == [("Wir schließen sie.", "Ada Lunn"), ("Das ist falsch.", "Carl Mott")]


def test_a_name_behind_titles_and_commas() -> None:
    """A title that a comma parts in two hides no name."""
    (found,) = quotes("“We see more of it than ever,” said Velmforce VP and GM, Retail, Ada Lunn.")
    assert (found.speaker, found.role) == ("Ada Lunn", "Velmforce VP and GM, Retail")


def test_the_company_is_who_speaks_in_the_same_sentence() -> None:
    """Of the bodies that are about, the one that has the word is meant."""
    body = "It improved its Tarnos app. Velm Group says people like a mode that the company claims is darker than ever."
    assert {one.speaker for one in quotes(body)} == {"Velm Group"}


def test_a_report_speaks_for_whoever_wrote_it() -> None:
    """A paper that cites a ministry's report relays the ministry."""
    body = (
        "The dam held, the Velm Tribune reported, citing a report by the interior ministry. “The walls stand,” the report said. "
        "“There is no danger,” it added."
    )
    found = [(one.text, one.speaker, one.relay) for one in quotes(body) if one.kind != "indirect"]
    assert found == [
        ("The walls stand,", "the interior ministry", "in the report"),
        ("There is no danger,", "the interior ministry", "in the report"),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Velm's fishermen wanted it shut, with one, Per Lunn, saying: “Somebody will die.”",
         [("Somebody will die.", "Per Lunn")]),
        ("Le maire, Luc Morel, est venu. « C'est un désastre », a ajouté M. Morel.",
         [("C'est un désastre", "Luc Morel")]),
        ("Der Oppositionsführer Carl Mott widersprach: „Das ist Unsinn.“", [("Das ist Unsinn.", "Carl Mott")]),
        ("The coastguard repeated the warning, saying that “the sea does not forgive”.",
         [("the sea does not forgive", "the coastguard")]),
        ("In her memoir, “The Long Tide”, Ada Lunn writes that he “never spoke of the war”.",
         [("never spoke of the war", "Ada Lunn")]),
    ],
)  # fmt: skip
def test_who_speaks_in_other_shapes(body: str, expected: list[tuple[str, str]]) -> None:
    """One of several who is named, French and German titles, a service, and a book's title beside words from it."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Velm Group said on Thursday it would cut 300 jobs.", [("it would cut 300 jobs", "Velm Group")]),
        ("Velm Group said late on Friday evening it would cut 300 jobs.", [("it would cut 300 jobs", "Velm Group")]),
        ("Velm Group said in a statement it would cut 300 jobs.", [("it would cut 300 jobs", "Velm Group")]),
        ("Velm Group said in a statement before the vote was held.", []),
        ("The dam will cost 3 billion, Velm Group said on Friday, two months after it was due.",
         [("The dam will cost 3 billion", "Velm Group")]),
        ("According to Velm Radio, which quoted two officials, the deal was nearly done.",
         [("the deal was nearly done", "Velm Radio")]),
        ("Ada Lunn said the tax would rise in May. Carl Mott wept.", [("the tax would rise in May", "Ada Lunn")]),
    ],
)  # fmt: skip
def test_what_is_reported_begins_behind_the_time(body: str, expected: list[tuple[str, str]]) -> None:
    """A day or a document between verb and report belongs to neither; nor does what is told of the source."""
    assert reported(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn met us. Ada Lunn sang. Ada Lunn wept. Ada Lunn left. It was a “Sad Ada on a boat” joke. “I was late,” Ada said.",
         "Ada Lunn"),
        ("Unfortunately for Velm Group, it was dismissed. “We will file again,” the company said.", "Velm Group"),
    ],
)  # fmt: skip
def test_what_begins_a_name_by_chance_is_no_part_of_it(body: str, expected: str) -> None:
    """A joke's "Sad" before a given name, and a sentence's adverb before an institution, name nobody else."""
    assert spoken(body)[-1][1] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("As noted by Harbour Foods, the tin “keeps for as long as you like.”", [("keeps for as long as you like.", "Harbour Foods")]),
        ("The weir, as noted by its owner, “keeps for as long as you like.”", [("keeps for as long as you like.", "its owner")]),
        ("Ada Lunn thanked the crew “for the trust they put in me that night.”",
         [("for the trust they put in me that night.", "Ada Lunn")]),
    ],
)  # fmt: skip
def test_whose_words_a_passive_or_a_thanks_brings(body: str, expected: list[tuple[str, str | None]]) -> None:
    """Whoever notes or thanks speaks."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Ada Lunn, the mayor, was there. Pond Radio's CEO said it was “far too slow.”", "Pond Radio's CEO"),
        ("Ada Lunn, the CEO of Pond Radio, was there. Pond Radio's CEO said it was “far too slow.”", "Ada Lunn"),
        (
            "Ada Lunn met Pond Radio. Its listeners were there. Pond Radio's boss said it was “far too slow.”",
            "Ada Lunn",
        ),
    ],
)
def test_an_office_of_an_institution(body: str, speaker: str) -> None:
    """Who holds it where nobody tells is not whoever was named last, unless the article is about both."""
    assert spoken(body) == [("far too slow.", speaker)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Harbour Bank shut a mill. “It was far too slow,” the Oslo-based firm said.", "Harbour Bank"),
        ("Harbour Bank shut a mill. “It was far too slow,” the Norwegian maker said.", "Harbour Bank"),
        ("Harbour Bank shut a mill. “It was far too slow,” the rural operator said.", "the rural operator"),
        ("Harbour Bank said it shut a mill. “It was far too slow,” a company statement read.", "Harbour Bank"),
        ("Mott's family said he came by boat. “It was far too slow,” a family statement read.", "Mott's family"),
        (
            "Harbour Bank said it was old. The firm said it had no use for it. It asked nobody. Oslo Council was there. “It was far too slow,” the firm said.",
            "Harbour Bank",
        ),
    ],
)  # fmt: skip
def test_another_name_for_an_institution(body: str, speaker: str) -> None:
    """A writer's second name for it and its statement mean the one that is spoken of."""
    assert spoken(body) == [("It was far too slow,", speaker)]


def test_nobody_of_a_list() -> None:
    """A pronoun goes past people who are only counted up, to whoever spoke before."""
    body = "“We go on,” said Carl Mott. The loss of Per Holm, David Rask and Jan Vik left room. “I saw it,” he said."
    assert spoken(body) == [("We go on,", "Carl Mott"), ("I saw it,", "Carl Mott")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ada Lunn is here. In May, as Oslo Council met, she saw the weir and shared what it is “like to wait.”", [("like to wait.", "Ada Lunn")]),
        ("“It holds,” says Ada Lunn. She’s the head of Oslo Council. “We saw it.”", [("It holds,", "Ada Lunn"), ("We saw it.", "Ada Lunn")]),
        ("Harbour Bank is closing branches: “We saw it coming.”", [("We saw it coming.", None)]),
        (
            "“No,” said Carl Mott. According to David Holm, there were problems such as “how can it hold at all?” “We saw it,” he added.",
            [("No,", "Carl Mott"), ("how can it hold at all?", "David Holm"), ("We saw it,", "David Holm")],
        ),
        ("According to Harbour Bank credit analyst Ada Lunn, it “went under in a night.”", [("went under in a night.", "Ada Lunn")]),
        ("“\u200bIt holds for now,” Ada Lunn said.", [("\u200bIt holds for now,", "Ada Lunn")]),
        ("Ada Lunn of Oslo Council is here. She says it was “far too slow.”", [("far too slow.", "Ada Lunn")]),
        ("“No,” said Carl Mott. For Ada Lunn, a keeper, it went on, and the Oslo native noted it was “far too slow.”",
         [("No,", "Carl Mott"), ("far too slow.", "Ada Lunn")]),
        ("Read More: Ostermark Slips After Storm\n\nIt was cold. “It holds,” Ostermark said.", [("It holds,", "Ostermark")]),
        ("The court ruled that it “has no such right.”", [("has no such right.", "the court")]),
    ],
)  # fmt: skip
def test_whose_words_a_line_goes_on_with(body: str, expected: list[tuple[str, str | None]]) -> None:
    """A clause about others, a pronoun that begins a line and a source within the line lead to whoever speaks."""
    assert spoken(body) == expected


@pytest.mark.parametrize(
    ("body", "title", "expected"),
    [
        ("Per Lunn is ill. Per Lunn is ten, his mother says. “He is brave,” said Ada Lunn. The ward is full. “He will mend,” said Lunn.",
         "A headline", [("He is brave,", "Ada Lunn"), ("He will mend,", "Ada Lunn")]),
        ("It is true. “I stay,” Mott said.", "Truth Behind Ada Lunn Dating Carl Mott For Many Years", [("I stay,", "Mott")]),
        ("“I stay,” said David Holm.\n\nFor Kieran Rusk, Holm's rival, it ends in a loss.\n\n“Then go,” he said.", "A headline",
         [("I stay,", "David Holm"), ("Then go,", "Kieran Rusk")]),
        ("An agent of Oslo Bank said the same: “We wait for more data,” citing the need for independent figures.", "A headline",
         [("We wait for more data,", "an agent of Oslo Bank")]),
        ("They met for a Day in Pediatric Transplantation. “We wait for more data,” she said.", "A headline", [("We wait for more data,", None)]),
        ("“We wait,” Ada Lunn said.\n\nAdvertisement\n\n“Nobody rang us at all.”\n\nCarl Mott left. “I go,” he said.", "A headline",
         [("We wait,", "Ada Lunn"), ("Nobody rang us at all.", "Ada Lunn"), ("I go,", "Carl Mott")]),
    ],
)  # fmt: skip
def test_who_is_meant_of_several(body: str, title: str, expected: list[tuple[str, str | None]]) -> None:
    """Who is quoted is meant before a relative who is not; titles, prompts and what is only cited mislead nobody."""
    assert spoken(body, title) == expected


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("Pond Radio quoted two officials as saying that the weir was sold twice.", "two officials"),
        ("Pond Radio quoted the mayor, Ada Lunn, as saying that the weir was sold twice.", "Ada Lunn"),
        ("Ada Lunn is back. Pond Radio quoted her as saying that the weir was sold twice.", "Ada Lunn"),
        ("Ada Lunn was quoted by Pond Radio as saying that the weir was sold twice.", "Ada Lunn"),
        ("Officials quoted by Pond Radio said that the weir was sold twice.", "officials"),
    ],
)
def test_who_is_quoted_by_a_paper(body: str, speaker: str) -> None:
    """Whoever a paper quotes speaks, not the paper."""
    assert reported(body) == [("the weir was sold twice", speaker)]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("The Minister for Fish said the plan was “far too slow.”", "the Minister for Fish"),
        ("“It is far too slow,” said the Minister for Fish.", "the Minister for Fish"),
        ("The Prince of Harbour called the plan “far too slow.”", "the Prince of Harbour"),
        ("The Norse Isles High Commissioner for Human Rights said it was “far too slow.”",
         "the Norse Isles High Commissioner for Human Rights"),
        ("The President of the Norse Isles said the plan was “far too slow.”", "the President of the Norse Isles"),
        ("The Attorney General of Norse said the plan was “far too slow.”", "the Attorney General of Norse"),
        ("Sails are made here. It was “far too slow,” co-founder and CEO of Pond said.", "co-founder and CEO of Pond"),
        ("Ada Lunn, Senior Vice President of Sales for Pond, said: “It is far too slow for boats.”", "Ada Lunn"),
        ("The Secretary of State for Fish, Ada Lunn, said the plan was “far too slow.”", "Ada Lunn"),
        ("Mayor of Harbour Ada Lunn said the plan was “far too slow.”", "Ada Lunn"),
        ("The Center for Sea Fishing said the plan was “far too slow.”", "Center for Sea Fishing"),
        ("Employee Carl Mott said the plan was “far too slow.”", "Carl Mott"),
    ],
)  # fmt: skip
def test_who_holds_an_office_is_not_what_it_is_held_of(body: str, speaker: str) -> None:
    """The minister for fish speaks, not fish; a name beside the office comes before it."""
    assert [who for _, who in spoken(body)] == [speaker]


def test_a_statement_is_of_whoever_says_something_in_it() -> None:
    """Who is named at the line's beginning has not made it: the statement, and "it" after it, are the army's."""
    body = (
        "Two Norse Isles soldiers died, the Oslo military said in a statement.\n\n“The cause is not known at all,” the "
        "statement said.\n\nIt did not say where and said it was keeping back the names."
    )
    assert [one.speaker for one in quotes(body)] == ["the Oslo military"] * 3
    company = (
        "Ada Lunn says that Pond Records bars her from singing, but the company denied it in a statement.\n\n"
        "“We have never barred anybody from singing,” the statement read."
    )
    assert ("We have never barred anybody from singing,", "the company") in spoken(company)


@pytest.mark.parametrize(
    "body",
    [
        "The Norse state's premier cheered on the “historic” move.",
        "The Norse state attorney general is looking into it.",
        "They marched against the Union-led state government in a crowd that filled the square.",
    ],
)
def test_a_state_says_nothing(body: str) -> None:
    """The noun is no verb of saying behind a capitalised word, where a noun or its own follows."""
    assert quotes(body) == ()


def test_officials_state_something() -> None:
    """The verb is still one."""
    assert reported("Officials of the Isles state that the bridge is shut.") != []


@pytest.mark.parametrize("end", ["", ", saying she trusted the courts"])
def test_what_somebody_is_said_to_think_is_quoted_of_who_says_so(end: str) -> None:
    """The quoted words are of her who tells what the city has concluded; "he found" stays a report of his own."""
    body = (
        f"Ada Lunn said that after a long debate Oslo had concluded that it was “not, as such, against the law”{end}."
    )
    assert [who for _, who in spoken(body)] == ["Ada Lunn"]
    assert reported("Carl Mott said he found that the harbour was shut.") != []


def test_a_place_that_a_line_was_written_in_says_nothing() -> None:
    """A dateline is no subject and no part of a report."""
    assert quotes("OSLO (AP) — Two officers were charged on Tuesday, stating they had looked after the man.") == ()
    assert reported("OSLO – The mill will be shut, Ada Lunn said.") == [("The mill will be shut", "Ada Lunn")]
    assert reported("Pond — a maker of boats — says that the mill will be shut.") == [("the mill will be shut", "Pond")]


def test_a_report_stands_before_what_led_to_it() -> None:
    """However long the line goes on behind "said on Tuesday, after", what stands before it was said."""
    behind = "after years of dispute over who should pay for it and whether it was worth anything to anybody"
    assert reported(f"The mill will be shut, the mayor said on Tuesday, {behind}.") == [
        ("The mill will be shut", "the mayor")
    ]


def test_what_reports_is_a_verb() -> None:
    """A county's reporting station reports nothing in the line that tells of it."""
    body = "One Pond County reporting station has had no rain since the mill was shut, said Ada Lunn."
    assert [who for _, who in reported(body)] == ["Ada Lunn"]


@pytest.mark.parametrize("name", ["Ada A. Lunn", "Robert I. Mott", "A. Lunn"])
def test_an_initial_is_no_article(name: str) -> None:
    """The A. of a name is part of it, whatever small word has the same letter."""
    body = f"“It is far too cold,” said {name}.\n\nA man laughed. {name} said that it had snowed."
    assert [one.speaker for one in quotes(body)] == [name, name]
    assert reported("She got an A. The teacher said that it was good.") == [("it was good", "the teacher")]


def test_a_full_name_that_ends_the_line_is_who_said_it() -> None:
    """What stands between commas is a list here and an apposition there; the name behind the verb tells which."""
    assert reported("Pond, Velm and Oslo are off the list of routes, said Justice Secretary Carl Mott.") == [
        ("Pond, Velm and Oslo are off the list of routes", "Carl Mott")
    ]
    assert reported("Ada Lunn, the mayor, said Carl Mott would go.") == [("Carl Mott would go", "Ada Lunn")]
    assert reported("Ada Lunn, the mayor, thanked Carl Mott.") == []


def test_what_a_state_would_do_is_nothing_that_it_says() -> None:
    """An auxiliary behind the noun is its verb."""
    assert quotes("A large Norse state would lead to the ruin of every town by the sea.") == ()


@pytest.mark.parametrize(
    "body",
    [
        "Travis Holm, the Osk captain, said of Tessa Lund: “She is a joy to be around.”",
        "“She is a joy to be around,” Travis Holm, the Osk captain, said of Tessa Lund.",
        "“She is a joy to be around,” Travis Holm, the Osk captain, said to Tessa Lund.",
    ],
)
def test_whoever_is_spoken_of_does_not_speak(body: str) -> None:
    """Behind what explains the speaker, "said of" and "said to" name another."""
    assert [speaker for _, speaker in spoken(body)] == ["Travis Holm"]


@pytest.mark.parametrize(
    "behind",
    ["Yann Berg was quoted as saying", "Yann Berg, the pilot, was quoted as saying", "Yann Berg likes to say", "Yann Berg used to say"],
)  # fmt: skip
def test_what_is_said_at_second_hand_or_often(behind: str) -> None:
    """Nobody need stand between "quoted" and "saying"; a habit is one of the speaker."""
    assert spoken(f"“This is a joke and nobody laughs,” {behind}.") == [
        ("This is a joke and nobody laughs,", "Yann Berg")
    ]
