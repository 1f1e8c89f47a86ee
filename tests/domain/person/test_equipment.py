"""Things at home that do as well as one that was not declared."""

from kneecli.domain.person.equipment import with_a_towel
from kneecli.domain.person.person import Person
from kneecli.domain.vocabulary import HOUSEHOLD

CUES = ("Put a strap round the foot.", "Draw the strap in.")
NEEDS = (("strap", "towel", "belt"), ("mat", "blanket"))


def test_a_towel_is_named_where_no_strap_is_declared() -> None:
    """At the first mention; not for who has a strap, has no towel, or where a towel would not do."""
    assert with_a_towel(CUES, NEEDS, Person()) == ("Put a strap or a towel round the foot.", "Draw the strap in.")
    assert with_a_towel(CUES, NEEDS, Person(equipment=HOUSEHOLD | {"strap"})) == CUES
    assert with_a_towel(CUES, NEEDS, Person(equipment=HOUSEHOLD - {"towel"})) == CUES
    assert with_a_towel(CUES, (("strap",),), Person()) == CUES


def test_a_label_stays_within_its_length() -> None:
    """Rather no towel than a label that no plan could hold."""
    assert with_a_towel(["strap helps"], NEEDS, Person(), most=60) == ("strap or towel helps",)
    assert with_a_towel(["strap helps"], NEEDS, Person(), most=11) == ("strap helps",)
