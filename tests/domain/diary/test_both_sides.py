"""Left and right, logged apart, are one time that the exercise was done."""

from typing import Any

import pytest

from kneecli.domain.diary.both_sides import paired
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.performance import Said, all_done, is_complete
from kneecli.domain.diary.record import SetDone
from support.builders import item
from support.journal import did, done


def test_both_sides_are_one_and_complete() -> None:
    """With the worse pain and the higher effort of the two, and the notes of both."""
    left = done(side="left", pain=1, effort=3, note="stiff")
    right = done(side="right", pain=2, effort=4, note="fine")
    (both,) = paired([left, right])
    assert (both.side, both.pain, both.effort, both.note) == ("both", 2, 4, "stiff; fine")
    assert is_complete(both)
    assert paired([right, left])[0].pain == 2


@pytest.mark.parametrize(
    ("left", "right", "name", "value"),
    [
        ({"sets": (SetDone(10), SetDone(10))}, {"sets": (SetDone(10), SetDone(8))}, "sets", (SetDone(10), SetDone(8))),
        ({"sets": (SetDone(10), SetDone(10))}, {"sets": (SetDone(12),)}, "sets", (SetDone(10),)),
        ({"load_kg": 2.0}, {"load_kg": 1.0}, "load_kg", 1.0),
        ({"load_kg": 2.0}, {}, "load_kg", None),
        ({"step_cm": 20}, {"step_cm": 15}, "step_cm", 15),
        ({"band": "blue"}, {"band": "red"}, "band", "red"),
        ({"band": "blue"}, {}, "band", None),
        ({"pain": 1}, {"pain": None}, "pain", None),
        ({"pain": 4}, {"pain": None}, "pain", 4),
        ({"effort": 2}, {"effort": None}, "effort", None),
        ({"seconds": 60, "setup_s": 5}, {"seconds": 50, "setup_s": 4}, "seconds", 110),
        ({"seconds": 60}, {}, "seconds", None),
        ({"unfinished": True}, {}, "unfinished", True),
    ],
)
def test_what_there_was_of_both_counts(left: dict[str, Any], right: dict[str, Any], name: str, value: object) -> None:
    """The less of the two; what is known of one side only is not known, but for pain above 2."""
    (both,) = paired([done(side="left", **left), done(side="right", **right)])
    assert getattr(both, name) == value


@pytest.mark.parametrize(
    "items",
    [
        [done(side="left"), done(side="left")],
        [done(side="left"), done(side="both")],
        [done(side="left", rung=2), done(side="right", rung=3)],
        [done(side="left"), done("another", side="right")],
        [done(side="left"), done(side="right", skipped="sore")],
    ],
)
def test_what_does_not_belong_together_stays_apart(items: list[Any]) -> None:
    """The same side twice, another rung, another exercise, a side that was skipped."""
    assert paired(items) == items


def test_figures_for_each_side_are_two_records() -> None:
    """All else that was said holds for both."""
    left, right = all_done(item(), Said(left=Said(each=10), right=Said(counts=(8, 6)), pain=2))
    assert (left.side, left.sets, left.pain) == ("left", (SetDone(10), SetDone(10)), 2)
    assert (right.side, right.sets, right.pain) == ("right", (SetDone(8), SetDone(6)), 2)


def test_on_a_plan_the_other_side_is_added() -> None:
    """The same side again, or both, takes the place of what was there."""
    left = did(0, plan="p", side="left", pain=1)
    right = did(0, plan="p", side="right", pain=1)
    assert [each.side for each in fold([left, right]).sessions[0].items] == ["left", "right"]
    assert [each.done.side for each in fold([left, right]).logged[left.done.exercise]] == ["both"]
    again = did(0, plan="p", side="left", pain=5)
    assert [each.pain for each in fold([left, right, again]).sessions[0].items] == [1, 5]
    both = did(0, plan="p", pain=3)
    assert [each.side for each in fold([left, right, again, both]).sessions[0].items] == ["both"]
