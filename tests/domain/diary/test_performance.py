"""What was done, as planned or as the person says."""

from typing import Any

import pytest

from kneecli.domain.diary.performance import Said, by_side, done, is_complete, item_at_rung
from kneecli.domain.diary.record import SetDone
from kneecli.domain.session.session import Prescription
from support.builders import exercise, item, prescription
from support.journal import done as a_record

HOLD = Prescription(sets=2, hold_s=30)
WALK = Prescription(minutes=20)


@pytest.mark.parametrize(
    ("dose", "sets"),
    [
        (prescription(), (SetDone(10), SetDone(10))),
        (prescription(hold_s=3), (SetDone(10, 3), SetDone(10, 3))),
        (HOLD, (SetDone(None, 30), SetDone(None, 30))),
        (WALK, (SetDone(seconds=1200),)),
    ],
)
def test_as_planned(dose: Prescription, sets: tuple[SetDone, ...]) -> None:
    """Without a word, what was asked for was done, and it is complete; pain and effort are not known."""
    record = done(item(prescription=dose))
    assert record.sets == sets
    assert record.prescription == dose
    assert is_complete(record)
    assert (record.pain, record.effort, record.skipped) == (None, None, None)


def test_the_prescription_is_copied() -> None:
    """The record holds all that a later edit of the pack could change."""
    record = done(item(prescription=prescription(load_kg=1.0, step_cm=10, band="red")))
    assert (record.exercise, record.name, record.pack, record.pack_version) == (
        "heel-raise",
        "Heel raise",
        "test",
        "1.0.0",
    )
    assert (record.rung, record.label) == (3, "2 sets of 10")
    assert (record.load_kg, record.step_cm, record.band) == (1.0, 10, "red")


@pytest.mark.parametrize(
    ("dose", "said", "sets"),
    [
        (prescription(), Said(counts=(8, 6)), (SetDone(8), SetDone(6))),
        (prescription(), Said(counts=(8,)), (SetDone(8),)),
        (prescription(), Said(hold_s=2), (SetDone(10, 2), SetDone(10, 2))),
        (prescription(), Said(counts=(0, 0)), (SetDone(0), SetDone(0))),
        (HOLD, Said(counts=(20, 10)), (SetDone(None, 20), SetDone(None, 10))),
        (HOLD, Said(hold_s=20), (SetDone(None, 20), SetDone(None, 20))),
        (prescription(), Said(each=8), (SetDone(8), SetDone(8))),
        (prescription(), Said(sets=1), (SetDone(10),)),
        (prescription(), Said(sets=3, each=12), (SetDone(12),) * 3),
        (HOLD, Said(sets=1), (SetDone(None, 30),)),
        (HOLD, Said(sets=3, hold_s=20), (SetDone(None, 20),) * 3),
        (WALK, Said(time_s=150), (SetDone(seconds=150),)),
        (HOLD, Said(time_s=120), (SetDone(None, 120), SetDone(None, 120))),
        (WALK, Said(time_s=900), (SetDone(seconds=900),)),
    ],
)
def test_what_was_said_counts(dose: Prescription, said: Said, sets: tuple[SetDone, ...]) -> None:
    """Counts are repetitions, or seconds where the exercise is a hold."""
    assert done(item(prescription=dose), said).sets == sets


@pytest.mark.parametrize(("left", "right", "side"), [(8, 0, "left"), (0, 8, "right")])
def test_a_side_of_nothing_was_not_done(left: int, right: int, side: str) -> None:
    """What is left is one side only."""
    (one,) = by_side(Said(left=Said(each=left), right=Said(each=right)))
    assert (one.side, one.each) == (side, 8)


def test_everything_else_that_can_be_said() -> None:
    """Weight, height, band, side, pain, effort and note replace what was planned."""
    said = Said(load_kg=0.5, step_cm=15, band="blue", side="left", pain=3, effort=6, note="tired")
    record = done(item(prescription=prescription(load_kg=1.0, band="red")), said)
    assert (record.load_kg, record.step_cm, record.band, record.side) == (0.5, 15, "blue", "left")
    assert (record.pain, record.effort, record.note) == (3, 6, "tired")
    assert done(item(prescription=prescription(load_kg=1.0)), Said(load_kg=0)).load_kg is None


def test_skipped_has_no_sets() -> None:
    """What was skipped has its reason, a hyphen for none, and never counts as complete."""
    record = done(item(), Said(skipped="sore", pain=4, note="later"))
    assert (record.skipped, record.sets, record.pain, record.note) == ("sore", (), 4, "later")
    assert done(item(), Said(skipped="")).skipped == "-"
    assert not is_complete(record)


@pytest.mark.parametrize(
    ("changes", "complete"),
    [
        ({}, True),
        ({"sets": (SetDone(10), SetDone(12), SetDone(3))}, True),
        ({"sets": (SetDone(10),)}, False),
        ({"sets": (SetDone(10), SetDone(9))}, False),
        ({"sets": (SetDone(0), SetDone(0)), "prescription": prescription(reps=1)}, False),
        ({"sets": ()}, False),
        ({"sets": (SetDone(10, 20), SetDone(10))}, True),
        ({"sets": (SetDone(5, 20), SetDone(10))}, False),
        ({"sets": (SetDone(10, 0), SetDone(10))}, True),
        ({"sets": (SetDone(10, 1), SetDone(10, 3)), "prescription": prescription(hold_s=3)}, False),
        ({"load_kg": 5.0, "step_cm": 20, "band": "black"}, True),
        ({"sets": (SetDone(10), SetDone(9)), "load_kg": 5.0, "step_cm": 20, "band": "black"}, False),
        ({"side": "left"}, False),
        ({"side": "left", "prescription": prescription(laterality="per-side")}, False),
        ({"side": "right", "prescription": prescription(laterality="alternating")}, False),
        ({"skipped": "-"}, False),
        ({"prescription": prescription(load_kg=1.0)}, False),
        ({"prescription": prescription(load_kg=1.0), "load_kg": 1.0}, True),
        ({"prescription": prescription(step_cm=15), "step_cm": 10}, False),
        ({"prescription": prescription(band="blue"), "band": "red"}, False),
        ({"prescription": prescription(band="red"), "band": "blue"}, True),
        ({"prescription": HOLD, "sets": (SetDone(None, 30), SetDone(None, 29))}, False),
        ({"prescription": WALK, "sets": (SetDone(seconds=1199),)}, False),
        ({"prescription": WALK, "sets": (SetDone(seconds=1200),)}, True),
    ],
)
def test_complete_is_all_that_was_asked_for(changes: dict[str, Any], complete: bool) -> None:
    """All sets, on both sides, with as much in each and as much weight, height and band.

    What was not asked for, a pause, a weight, a step or a band, adds nothing and takes nothing away.
    """
    assert is_complete(a_record(**changes)) is complete


def test_an_exercise_becomes_an_item() -> None:
    """What was in no plan is recorded as if it had been, at a rung."""
    made = item_at_rung(exercise(), prescription(), 2, "9.9.9")
    assert (made.exercise, made.rung, made.rungs, made.label, made.pack_version) == (
        "heel-raise",
        2,
        4,
        "1 set of 10",
        "9.9.9",
    )
