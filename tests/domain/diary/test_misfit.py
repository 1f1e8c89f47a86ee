"""What is said of an exercise that it can't have."""

import pytest

from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import REPS, SECONDS, Said
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from support.builders import prescription

COUNTED = prescription(laterality="per-side")
HELD = Prescription(sets=2, hold_s=30)
WALK = Prescription(minutes=20)


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (COUNTED, Said()),
        (COUNTED, Said(counts=(8, 0))),
        (COUNTED, Said(counts=(8, 6), counted_in=REPS, hold_s=3)),
        (HELD, Said(counts=(20, 10))),
        (HELD, Said(counts=(20, 20), counted_in=SECONDS, hold_s=20)),
        (HELD, Said(time_s=120)),
        (HELD, Said(counts=(120, 120), time_s=120)),
        (WALK, Said(time_s=900)),
        (WALK, Said(skipped="rain", pain=2)),
    ],
)
def test_what_goes_with_the_way_it_is_counted(dose: Prescription, said: Said) -> None:
    """Repetitions, with a pause in each or without; seconds or minutes held; minutes."""
    assert misfits("Bridge", dose, said) == {}


@pytest.mark.parametrize("dose", [COUNTED, Prescription(laterality="per-side", sets=2, hold_s=30)])
def test_a_weight_a_step_and_a_band_go_with_any(dose: Prescription) -> None:
    """What is used with an exercise is a fact, whether its ladder has it or not."""
    assert misfits("Bridge", dose, Said(load_kg=2.0, step_cm=20, band="red", side="left")) == {}


@pytest.mark.parametrize(
    ("dose", "said", "fields", "words"),
    [
        (COUNTED, Said(counts=(20,), counted_in=SECONDS), ["counts"], "counted in repetitions, not in seconds"),
        (COUNTED, Said(time_s=300), ["time_s"], "counted in repetitions, not in minutes"),
        (HELD, Said(counts=(8,), counted_in=REPS), ["counts"], "counted in seconds, not in repetitions"),
        (HELD, Said(counts=(8, 8), hold_s=20), ["hold_s"], "two things are said of the seconds"),
        (HELD, Said(hold_s=20, time_s=120), ["time_s"], "two things are said of the seconds"),
        (WALK, Said(counts=(10, 8)), ["counts"], "counted in minutes, not in sets"),
        (WALK, Said(counts=(8,), counted_in=REPS), ["counts"], "counted in minutes, not in repetitions"),
        (WALK, Said(hold_s=90), ["hold_s"], "counted in minutes, not in seconds"),
        (WALK, Said(counts=(8,), hold_s=90), ["counts", "hold_s"], "counted in minutes"),
        (HELD, Said(each=8, counted_in=REPS), ["each"], "counted in seconds, not in repetitions"),
        (WALK, Said(sets=2), ["sets"], "counted in minutes, not in sets"),
        (COUNTED, Said(counts=(8, 8), sets=3), ["sets"], "two things are said of the sets"),
        (COUNTED, Said(counts=(8, 6), each=8), ["each"], "two things are said of the repetitions"),
        (COUNTED, Said(each=8, left=Said(each=8), right=Said(each=6)), ["counts"], "two things are said of the sets"),
        (
            COUNTED,
            Said(side="left", left=Said(each=8), right=Said(each=6)),
            ["side"],
            "two things are said of the sides",
        ),
        (HELD, Said(left=Said(each=8), right=Said(each=6)), ["side"], "it is not done side by side"),
        (WALK, Said(time_s=1200, side="left"), ["side"], "it is not done side by side"),
        (prescription(), Said(side="right"), ["side"], "it is not done side by side"),
        (
            prescription(),
            Said(counts=(8, 8), side="both", each_side=True),
            ["side"],
            "it is done with both sides at once",
        ),
        (WALK, Said(counts=(600, 600), counted_in=SECONDS), ["counts"], "counted in minutes, not in sets"),
        (COUNTED, Said(sets=2, skipped=""), ["skipped"], "it can't be both done and skipped"),
        (COUNTED, Said(counts=(8,), skipped="sore"), ["skipped"], "it can't be both done and skipped"),
        (WALK, Said(time_s=480, skipped=""), ["skipped"], "it can't be both done and skipped"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_cure(
    dose: Prescription, said: Said, fields: list[str], words: str
) -> None:
    """Every field that can't be, in words that name the exercise and say what to say instead."""
    found = misfits("Bridge", dose, said)
    assert list(found) == fields
    for problem in found.values():
        assert problem.what.startswith(f"Bridge: {words}")
        assert problem.cure.startswith("Say ")


@pytest.mark.parametrize(
    ("dose", "said", "field"),
    [
        (COUNTED, Said(each=0, counted_in=REPS), "each"),
        (COUNTED, Said(counts=(0, 0)), "counts"),
        (COUNTED, Said(sets=0), "sets"),
        (COUNTED, Said(left=Said(each=0), right=Said(counts=(0, 0))), "each"),
        (COUNTED, Said(counts=(0,), skipped=""), "counts"),
        (HELD, Said(hold_s=0), "hold_s"),
        (HELD, Said(counts=(0, 0), counted_in=SECONDS), "counts"),
        (HELD, Said(time_s=0), "time_s"),
        (WALK, Said(time_s=0), "time_s"),
        (WALK, Said(hold_s=0), "hold_s"),
    ],
)
def test_work_of_nothing_is_no_session(dose: Prescription, said: Said, field: str) -> None:
    """Who did nothing of it has left it out, and says so."""
    problem = misfits("Bridge", dose, said)[field]
    assert problem.what == "Bridge: none was done"
    assert problem.cure == "Say `skipped` instead, with the reason if you like."


def test_a_nought_among_figures_or_at_the_pause_is_no_nothing() -> None:
    """A set that was broken off, a repetition without its pause, and a side that was left out."""
    assert misfits("Bridge", prescription(hold_s=5), Said(hold_s=0)) == {}
    assert misfits("Bridge", COUNTED, Said(left=Said(each=8), right=Said(each=0))) == {}


@pytest.mark.parametrize(
    ("dose", "sets", "each"),
    [
        (prescription(), 10, 2),
        (prescription(), 10, 3),
        (prescription(), 8, 2),
        (prescription(), 10, 8),
        (Prescription(sets=3, hold_s=20), 20, 3),
        (prescription(sets=3, reps=5), 5, 3),
    ],
)
def test_a_dose_the_wrong_way_round_is_asked_about(dose: Prescription, sets: int, each: int) -> None:
    """Some write the repetitions first: a cross alone does not say which is which."""
    (problem,) = misfits("Bridge", dose, Said(counts=(each,) * sets, crossed=True)).values()
    assert problem.what.startswith(f"Bridge: {sets} sets of {each}, where")
    assert f"`{each}x{sets}`" in problem.cure
    assert f"`{sets} sets of {each}`" in problem.cure
    assert misfits("Bridge", dose, Said(counts=(each,) * sets)) == {}


@pytest.mark.parametrize(
    ("dose", "sets", "each"),
    [
        (prescription(), 2, 10),
        (prescription(), 3, 12),
        (prescription(), 4, 5),
        (prescription(), 5, 5),
        (prescription(sets=3, reps=5), 4, 6),
        (prescription(sets=3, reps=3), 4, 3),
    ],
)
def test_what_can_be_meant_as_it_stands_is_taken_so(dose: Prescription, sets: int, each: int) -> None:
    """More sets or fewer, as long as the first figure is nearer to the sets."""
    assert misfits("Bridge", dose, Said(counts=(each,) * sets, crossed=True)) == {}


@pytest.mark.parametrize(
    ("dose", "said", "what", "cure"),
    [
        (COUNTED, Said(counts=()), "0 sets are", "Say 1 to 20."),
        (COUNTED, Said(counts=(8,) * 21), "21 sets are", "Say 1 to 20."),
        (COUNTED, Said(counts=(1001,)), "1001 repetitions in a set are", "Say 0 to 1000."),
        (HELD, Said(counts=(3601,)), "3601 seconds in a set are", "Say 0 to 3600."),
        (HELD, Said(hold_s=3601), "a hold of 3601 seconds is", "Say 0 to 3600."),
        (HELD, Said(time_s=3660), "61 minutes are", "Say up to 60 minutes."),
        (WALK, Said(time_s=36060), "601 minutes are", "Say up to 600 minutes."),
        (WALK, Said(load_kg=100.5), "a weight of 100.5 kg is", "Say 0 to 100 kg."),
        (WALK, Said(step_cm=0), "a step of 0 cm is", "Say 4 to 100 cm."),
        (WALK, Said(step_cm=3), "a step of 3 cm is", "Say 4 to 100 cm."),
        (WALK, Said(step_cm=101), "a step of 101 cm is", "Say 4 to 100 cm."),
    ],
)
def test_what_is_hard_to_believe(dose: Prescription, said: Said, what: str, cure: str) -> None:
    """A typing error is no fact; the cure names the figures that are taken."""
    (problem,) = misfits("Bridge", dose, said).values()
    assert (problem.what, problem.cure) == (f"Bridge: {what} hard to believe", cure)


@pytest.mark.parametrize(("dose", "unit"), [(COUNTED, "reps"), (replace(HELD, laterality="per-side"), "s")])
def test_what_may_be_pain_of_ten_is_no_pair_of_sets(dose: Prescription, unit: str) -> None:
    """Unless it says what is counted, or is near to what was asked for."""
    (problem,) = misfits("Bridge", dose, Said(counts=(3, 10))).values()
    assert problem.what == "Bridge: 3/10 may be the pain, or two sets"
    assert problem.cure == f"Write `pain 3`; or `3/10 {unit}`, if these are the sets."
    counted_in = {"reps": REPS, "s": SECONDS}[unit]
    assert misfits("Bridge", dose, Said(counts=(3, 10), counted_in=counted_in)) == {}
    assert misfits("Bridge", dose, Said(left=Said(counts=(3, 10)), right=Said(counts=(9, 9)))) == {}
    assert misfits("Bridge", dose, Said(counts=(15, 10))) == misfits("Bridge", dose, Said(counts=(3, 9))) == {}


@pytest.mark.parametrize(("seconds", "words"), [(90, "`1:30`"), (1200, "`20 min`"), (20, "`0:20`"), (605, "`10:05`")])
def test_seconds_of_a_walk_are_told_as_minutes(seconds: int, words: str) -> None:
    """What was written as `90 s` or `hold 20 min` is in the cure, as it can be written; so is that in sets, in all."""
    (in_sets,) = misfits("Walking", WALK, Said(counts=(seconds,), counted_in=SECONDS)).values()
    (problem,) = misfits("Walking", WALK, Said(hold_s=seconds)).values()
    assert words in in_sets.cure
    assert words in problem.cure


def test_a_dose_for_one_side_has_a_side() -> None:
    """It is done as often as one for both sides at once, and its label says which side it is for."""
    assert misfits("Bridge", prescription(), Said(side="left"), "left side only, 2 sets of 10") == {}
