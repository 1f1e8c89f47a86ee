"""The id that a session's content gives."""

import datetime
import re

import pytest
from hypothesis import given, settings

from kneecli.domain.session.session import LeftOut, Prescription, Session, identified
from kneecli.domain.value import replace
from support.builders import SESSIONS, fixed_session, item, session

PLAN = fixed_session()


@settings(max_examples=20)
@given(plan=SESSIONS)
def test_the_same_content_has_the_same_id(plan: Session) -> None:
    """An id depends on the content alone, not on an id that was there before."""
    assert identified(replace(plan, id="other")) == plan
    assert re.fullmatch(rf"{plan.date}-[0-9a-f]{{8}}", plan.id)


@pytest.mark.parametrize(
    "edited",
    [
        replace(PLAN, date=datetime.date(2026, 11, 23)),
        replace(PLAN, minutes=21),
        replace(PLAN, seconds=1),
        replace(PLAN, score=1),
        replace(PLAN, notes=()),
        replace(PLAN, items=PLAN.items[:-1]),
        replace(PLAN, items=PLAN.items[::-1]),
        replace(PLAN, items=(replace(PLAN.items[0], why="Because."), *PLAN.items[1:])),
        replace(PLAN, items=(replace(PLAN.items[0], prescription=Prescription(minutes=4)), *PLAN.items[1:])),
    ],
)
def test_an_edit_changes_the_id(edited: Session) -> None:
    """Whatever of the plan itself is changed, its id no longer fits."""
    assert identified(edited).id != PLAN.id


def test_what_is_left_out_is_no_part_of_the_id() -> None:
    """Explaining more about a plan does not make it another plan."""
    assert session(item(), left_out=(LeftOut("plank", "No mat."),)).id == session(item()).id


def test_units_are_no_part_of_the_id() -> None:
    """Showing a plan in other units does not make it another plan."""
    assert session(item(), units="imperial").id == session(item()).id


def test_sides() -> None:
    """Sets are done once for both legs together, and once for each side otherwise."""
    assert [Prescription(kind).sides for kind in ("both", "per-side", "alternating")] == [1, 2, 2]
