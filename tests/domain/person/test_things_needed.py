"""What a session needs."""

from kneecli.domain.person.person import Person
from kneecli.domain.person.things_needed import things_needed
from kneecli.domain.value import replace
from support.builders import LADDER, exercise, item, prescription


def test_each_thing_once_with_the_sizes_of_today() -> None:
    """In the order of first use; two weights for one thing are both named."""
    loads = [
        (
            replace(item(), exercise="a", rung=1, prescription=prescription(load_kg=kg, load_with="ankle-weight")),
            weighted,
        )
        for kg in (0.5, 1.0)
        for weighted in [exercise("a", equipment=(("chair",), ("ankle-weight",)))]
    ]
    assert things_needed(loads, Person()) == ("chair", "ankle weight of 0.5 kg and 1 kg")


def test_of_things_that_would_do_the_one_that_is_owned() -> None:
    """A towel in place of a strap."""
    either = exercise("a", equipment=(("strap", "towel"),))
    assert things_needed([(replace(item(), exercise="a", rung=1), either)], Person()) == ("towel",)
    assert things_needed([(replace(item(), exercise="a", rung=1), either)], Person(equipment=frozenset({"strap"}))) == (
        "strap",
    )


def test_a_step_has_its_height() -> None:
    """Also in inches."""
    step = exercise("a", equipment=(("step",),), rungs=(replace(LADDER[0], step_cm=10),))
    rows = [(replace(item(), exercise="a", rung=1, prescription=prescription(step_cm=10)), step)]
    assert things_needed(rows, Person()) == ("step of 10 cm",)
    assert things_needed(rows, Person(), "imperial")[0].startswith("step of 10 cm (")
