"""The id that a plan's content gives."""

import datetime
import re
import zlib

import pytest
from hypothesis import given

from kneecli.domain.session.plan_id import identified, left_out_check
from kneecli.domain.session.session import Item, LeftOut, Prescription, Session
from kneecli.domain.value import replace
from support.builders import SESSIONS, fixed_session, item, session
from support.examples import examples

PLAN = fixed_session()


@examples(20)
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
        replace(PLAN, flare=True),
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


def test_the_id_goes_by_what_is_written_in_the_documentation() -> None:
    """A checksum of named lines, so that neither a renamed field nor a new one that is empty changes it."""
    plan = identified(Session("", datetime.date(2026, 11, 22), 20, 90, 5, (_heel_raise(),), notes=("Take care.",)))
    lines = """\
date=2026-11-22
minutes=20
seconds=90
score=5
note=Take care.
exercise=heel-raise
name=Heel raise
pack=mine
pack_version=1.0
phase=strength
position=standing
rung=1
rungs=2
label=both legs
laterality=per-side
sets=2
reps=10
load_kg=1
seconds=90
cue=Lift both heels.
why=It trains the calves.
"""
    assert plan.id == f"2026-11-22-{zlib.crc32(lines.encode()):08x}"


def _heel_raise() -> Item:
    dose = Prescription("per-side", sets=2, reps=10, load_kg=1.0)
    names = ("heel-raise", "Heel raise", "mine", "1.0")
    cues, why = ("Lift both heels.",), "It trains the calves."
    return Item(*names, "strength", "standing", 1, 2, "both legs", dose, 90, cues, why)


def test_the_check_of_what_was_left_out() -> None:
    """It changes with each exercise and reason, and is empty when there are none."""
    plan = session(item(), left_out=(LeftOut("plank", "No mat."),))
    lines = b"exercise=plank\nwhy=No mat.\n"
    assert left_out_check(plan) == f"{zlib.crc32(lines):08x}"
    assert left_out_check(session(item())) == ""


def test_what_is_left_out_is_no_part_of_the_id() -> None:
    """Explaining more about a plan does not make it another plan."""
    assert session(item(), left_out=(LeftOut("plank", "No mat."),)).id == session(item()).id


def test_units_are_no_part_of_the_id() -> None:
    """Showing a plan in other units does not make it another plan."""
    assert session(item(), units="imperial").id == session(item()).id
