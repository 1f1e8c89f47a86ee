"""What an exercise is called where its rung has a title of its own."""

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.catalogue.titles import name_at_rung, with_title
from support.builders import exercise


def test_the_name_stands_behind_a_title_that_does_not_say_it() -> None:
    """So one finds it by either; a title that has the name in it says both."""
    assert with_title("Single leg balance", "Heel-to-toe stand") == "Heel-to-toe stand (Single leg balance)"
    assert with_title("Bridge", "Bridge with a squeeze") == "Bridge with a squeeze"
    assert with_title("Bridge", "") == "Bridge"


def test_a_remark_in_brackets_is_said_once() -> None:
    """Neither brackets in brackets, nor the same remark behind the title and behind the name."""
    assert with_title("Two knees (core)", "One knee (core)") == "One knee (Two knees, core)"
    assert with_title("Wall sit (partial)", "Squeeze") == "Squeeze (Wall sit, partial)"


def test_what_is_gone_keeps_the_name_of_its_record() -> None:
    """An exercise that no pack has any more, or a ladder that has become shorter."""
    ladder = exercise(name="Plank", rungs=(Rung("a", title="Wall plank"),))
    assert name_at_rung(None, 1, "Old name") == "Old name"
    assert name_at_rung(ladder, 2, "Plank") == "Plank"
    assert name_at_rung(ladder, 1) == "Wall plank"
