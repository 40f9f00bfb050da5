"""Who does something and to whom it is done stay what they are: turned sentences are doubted, turned clauses are not."""

from __future__ import annotations

import pytest

from assistant.schema import Claim
from assistant.verify import check
from tests.verify.invented import evidence, quote

BODY = """Norden Rail sued the builder Hartmann Works in March. Paula Krenn, the founder of Lumo, has hired her former \
rival Ivo Salter. The union accused the ministry of delay. Police arrested the brother of Karl Finn on Sunday. Teva Air \
is buying Loft Wings for 3 million crowns. Ana Roth, who chairs the council, praised Emil Stoss. Rovik beat Tarn United \
3-1 and Tarn United lost its captain. The minister dismissed Jan Ober after he had criticised the mayor. Hartmann Works \
was also warned by the city of Orn. The army shelled the rebels near Pesk. Mila Tarr, whom Jost Ebert defeated in the \
runoff, congratulated him. The lawsuit by Grain Trust against Mill & Sons was dropped. France recognised Tavia, and \
Tavia thanked France. “They robbed me of my ring,” said Lena Hoss. Belmar Foods Inc. sold its Crisp unit to Oster Group \
Ltd. for a song. Keshi forces captured the town of Amra from the Ordu militia. “Ivo taught me to fly,” Krenn said.
"""
TOLD = evidence(
    BODY,
    [
        quote(BODY, "They robbed me of my ring,", "Lena Hoss"),
        quote(BODY, "Ivo taught me to fly,", "Paula Krenn"),
    ],
)
TURNED = [
    ("Hartmann Works sued Norden Rail in March.", "sued"),
    ("Norden Rail was sued by Hartmann Works.", "sued"),
    ("Ivo Salter has hired his former rival Paula Krenn.", "hired"),
    ("The ministry accused the union of delay.", "union"),
    ("The brother of Karl Finn arrested police on Sunday.", "arrested"),
    ("Loft Wings is buying Teva Air for 3 million crowns.", "buying"),
    ("Teva Air is being bought by Loft Wings.", "buying"),
    ("Emil Stoss praised Ana Roth.", "praised"),
    ("Ana Roth was praised by Emil Stoss.", "praised"),
    ("Tarn United beat Rovik 3-1.", "Rovik"),
    ("Jan Ober dismissed the minister.", "dismissed"),
    ("Hartmann Works warned the city of Orn.", "warned"),
    ("The rebels shelled the army near Pesk.", "shelled"),
    ("Mila Tarr defeated Jost Ebert in the runoff.", "defeated"),
    ("The lawsuit by Mill & Sons against Grain Trust was dropped.", "lawsuit"),
    ("France thanked Tavia.", "thanked"),
    ("Oster Group sold its Crisp unit to Belmar Foods.", "sold"),
    ("The Ordu militia captured the town of Amra from Keshi forces.", "captured"),
    ("Paula Krenn taught Ivo Salter to fly.", "taught"),
]
KEPT = [
    ("Hartmann Works was sued by Norden Rail in March.", "sued"),
    ("The builder Hartmann Works, sued by Norden Rail, is in trouble.", "sued"),
    ("Norden Rail is suing Hartmann Works.", "sued"),
    ("Ivo Salter was hired by Paula Krenn.", "hired"),
    ("The ministry was accused of delay by the union.", "union"),
    ("Karl Finn's brother was arrested by police.", "arrested"),
    ("The arrest of Karl Finn's brother by police came on Sunday.", "arrested"),
    ("Loft Wings is being bought by Teva Air.", "buying"),
    ("Emil Stoss was praised by Ana Roth.", "praised"),
    ("Council chair Ana Roth praised Emil Stoss.", "praised"),
    ("Tarn United was beaten by Rovik.", "Rovik"),
    ("Jan Ober was dismissed by the minister for criticising the mayor.", "dismissed"),
    ("The city of Orn warned Hartmann Works.", "warned"),
    ("The rebels were shelled by the army.", "shelled"),
    ("Jost Ebert defeated Mila Tarr.", "defeated"),
    ("Mila Tarr congratulated Jost Ebert.", "defeated"),
    ("Grain Trust's lawsuit against Mill & Sons was dropped.", "lawsuit"),
    ("Tavia thanked France.", "thanked"),
    ("France was thanked by Tavia.", "thanked"),
    ("Lena Hoss was robbed of her ring.", "robbed"),
    ("The Crisp unit was sold to Oster by Belmar Foods.", "sold"),
    ("Amra was captured by Keshi forces.", "captured"),
    ("Paula Krenn was taught to fly by Ivo.", "taught"),
]


def judged(text: str, cited: str) -> Claim:
    """Return a claim that cites the sentences with this word."""
    (claim,) = check([Claim(text, tuple(each.number for each in TOLD if cited in each.text))], TOLD)
    return claim


@pytest.mark.parametrize(("text", "cited"), TURNED)
def test_agent_and_patient_do_not_change_places(text: str, cited: str) -> None:
    """A claim in which the one to whom something was done is the one who did it is marked."""
    claim = judged(text, cited)
    assert claim.status == "unverified", claim
    assert claim.reason


@pytest.mark.parametrize(("text", "cited"), KEPT)
def test_a_clause_that_is_turned_and_means_the_same_stands(text: str, cited: str) -> None:
    """Passives, participles, relative clauses and nouns for a deed that keep who did it are verified."""
    claim = judged(text, cited)
    assert claim.status == "verified", claim


def test_a_sentence_that_agrees_outweighs_one_that_is_the_other_way_round() -> None:
    """Two who do the same to each other may be told either way round."""
    told = evidence("Orn sued Belmar in May. Belmar sued Orn in June.")
    both = tuple(each.number for each in told)
    claims = check([Claim("Orn sued Belmar.", both), Claim("Belmar sued Orn.", both)], told)
    assert [claim.status for claim in claims] == ["verified", "verified"], claims


def test_what_two_do_together_has_no_order() -> None:
    """Two who met, married or fought are told in either order."""
    told = evidence("Ana Roth married Emil Stoss in May.")
    (claim,) = check([Claim("Emil Stoss married Ana Roth in May.", tuple(each.number for each in told))], told)
    assert claim.status == "verified", claim
