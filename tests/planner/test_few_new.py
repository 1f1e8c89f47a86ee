"""A few new exercises at a time, and no deep kneeling in the first sessions of a gentle start."""

from typing import Any

import pytest

from kneecli.domain.catalogue.targets import MUSCLE_TARGETS
from kneecli.domain.person.today import NEVER_DAYS
from kneecli.domain.session.session import Session
from kneecli.domain.words.reasons import Reason
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in, in_first_block
from support.today import on_day

KNOWN = {each.id: each for each in built_in()}
AFTER_ONE_SESSION = {"seated-leg-arm-movements": 1, "step-up": 1, "bridge": 1, "seated-butterfly-stretch": 1}
EASY = Reason("strength-yesterday")
NEVER = {("cool-down", target): NEVER_DAYS for target in MUSCLE_TARGETS}


def planned(minutes: int, *asked: str, **person: Any) -> Session:
    """The session of a person on the easy day after their first one."""
    known: dict[str, Any] = {
        "days_since_exercise": AFTER_ONE_SESSION,
        "days_since": NEVER,
        "easy_day": EASY,
        "is_new": True,
    } | person
    block = in_first_block(on_day(), 20).block
    return plan(built_in(), on_day(block=block, **known), Wishes(minutes, with_ids=frozenset(asked)))


def new_stretches(session: Session) -> set[str]:
    """What has to be learned in it, beside strength work."""
    names = {item.exercise for item in session.items} - AFTER_ONE_SESSION.keys()
    return {name for name in names if KNOWN[name].target != "cardio" and "strength" not in KNOWN[name].phases}


@pytest.mark.parametrize(("minutes", "most"), [(35, 3), (45, 4)])
def test_the_second_session_brings_a_few_new_exercises(minutes: int, most: int) -> None:
    """The others wait, and say why; what is known comes again, and the minutes are filled all the same."""
    session = planned(minutes)
    assert len(new_stretches(session)) == most
    waiting = {left.exercise for left in session.left_out if "enough is new today" in left.why}
    assert len(waiting) > 3
    assert not waiting & {item.exercise for item in session.items}
    assert session.seconds > 60 * (minutes - 7)


def test_minutes_that_stay_free_for_want_of_what_is_known_say_so() -> None:
    """Not that there was nothing worth doing: more of what is new would be too much for a day."""
    assert any("A few new exercises at a time" in note and "stay free" in note for note in planned(60).notes)
    assert not any("A few new" in note for note in planned(60, days_since_exercise=dict.fromkeys(KNOWN, 5)).notes)


def test_what_is_known_counts_as_known() -> None:
    """Who has done them all gets as many stretches as ever on an easy day."""
    names = {item.exercise for item in planned(45, days_since_exercise=dict.fromkeys(KNOWN, 5), is_new=False).items}
    assert len({name for name in names if "cool-down" in KNOWN[name].phases}) > 5


def test_what_is_asked_for_comes_beside_them() -> None:
    """A name on the command line goes before the rule."""
    session = planned(30, "legs-up-the-wall", "calf-stretch")
    assert {"legs-up-the-wall", "calf-stretch"} <= {item.exercise for item in session.items}


def test_a_gentle_start_does_not_begin_on_deeply_bent_knees() -> None:
    """The form at a table stands in for the child's pose; after a few sessions, or when asked for, it may come."""
    why = {left.exercise: left.why for left in planned(45, start="gentle").left_out}
    assert why["childs-pose"].startswith("It rests on deeply bent knees")
    assert "which you can do" not in why.get("seated-childs-pose", "")
    assert "childs-pose" not in {left.exercise for left in planned(45, "childs-pose", start="gentle").left_out}
    later = planned(45, start="gentle", is_new=False, days_since_exercise=dict.fromkeys(KNOWN, 9))
    assert "rests on deeply" not in {left.exercise: left.why for left in later.left_out}.get("childs-pose", "")
