"""Things at home that do as well as one that was not declared."""

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.person.equipment import two_weights, with_a_towel
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


def test_two_cuffs_that_make_one_weight_are_named() -> None:
    """The lighter first; not where one cuff does, none is declared, or the weight is held in the hands."""
    ankle = Rung(label="1.5 kg", sets=2, reps=10, load_kg=1.5, load_with="ankle-weight")
    hand = Rung(label="1.5 kg", sets=2, reps=10, load_kg=1.5, load_with="hand-weight")
    two = Person(ankle_weights_kg=(1.0, 0.5), hand_weights_kg=(1.0, 0.5))
    assert two_weights(1.5, ankle, two) == (0.5, 1.0)
    assert two_weights(1.0, ankle, two) is None
    assert two_weights(1.5, ankle, Person(ankle_weights_kg=(0.5, 1.0, 1.5))) is None
    assert two_weights(1.5, ankle, Person()) is None
    assert two_weights(1.5, hand, two) is None
