"""Progress never prices an exercise out of the session."""

import datetime
from itertools import pairwise

import pytest

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.person.person import Person
from kneecli.domain.person.timing import rung_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.planner import objective, scoring
from kneecli.planner.doses import doses
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in

STRENGTH = [exercise for exercise in built_in() if "strength" in exercise.phases]
TODAY = Today(datetime.date(2026, 11, 22), Person(equipment=frozenset(EQUIPMENT)))


def whole(exercise: Exercise, number: int) -> Prescription:
    """The rung as it stands, with the shortest rests."""
    rung = complete_rung(exercise, number)
    full = [dose for dose in doses(exercise, rung, "strength", TODAY) if (dose.sets or 1) == rung.rung.sets]
    return min(full, key=lambda dose: (dose.hold_s or 0, dose.rest_s or 0))


@pytest.mark.parametrize("exercise", STRENGTH, ids=lambda exercise: exercise.id)
def test_worth_never_falls_with_the_rung(exercise: Exercise) -> None:
    """A higher rung is worth no less than a lower one, and at least as much more as it takes more seconds."""
    rungs = [complete_rung(exercise, number) for number in range(1, len(exercise.rungs) + 1)]
    gains = [scoring.gain(whole(exercise, rung.number), "strength", exercise, rung) for rung in rungs]
    seconds = [rung_seconds(rung, exercise.dose.rest_s[0]) for rung in rungs]
    standard = max(seconds[exercise.default_rung - 1], objective.FULL_DOSE_S)
    assert all(before <= after for before, after in pairwise(gains))
    for gain, needed in zip(gains, seconds, strict=True):
        assert gain >= 100 * needed // standard


@pytest.mark.parametrize("exercise", STRENGTH, ids=lambda exercise: exercise.id)
def test_fewer_sets_are_worth_less(exercise: Exercise) -> None:
    """A set fewer may be offered, and is worth its part."""
    for number in range(1, len(exercise.rungs) + 1):
        rung = complete_rung(exercise, number)
        for dose in doses(exercise, rung, "strength", TODAY):
            share = (dose.sets or 1) / rung.rung.sets
            if exercise.dose.mode == "reps":
                gain = scoring.gain(dose, "strength", exercise, rung)
                assert gain <= scoring.climbed(exercise, number) * share


def test_a_stretch_that_is_owed_may_have_fewer_sets_and_says_so() -> None:
    """It finds room in a full session; what is new is done in full."""
    calf = next(exercise for exercise in built_in() if exercise.id == "calf-stretch")
    rung, missed = complete_rung(calf, 4), replace(TODAY, missed=frozenset({"calves"}))
    assert [dose.sets for dose in doses(calf, rung, "cool-down", TODAY)] == [4]
    assert [dose.sets for dose in doses(calf, rung, "cool-down", missed)] == [2, 3, 4]
    assert [dose.sets for dose in doses(calf, rung, "cool-down", missed, is_new=True)] == [4]
    assert [dose.sets for dose in doses(calf, rung, "cool-down", TODAY, is_asked=True)] == [2, 3, 4]
    assert [dose.sets for dose in doses(calf, rung, "cool-down", TODAY, is_asked=True, is_new=True)] == [4]
    person = replace(missed, rungs={"calf-stretch": 4})
    (item,) = [each for each in plan(built_in(), person, Wishes(10)).items if each.exercise == "calf-stretch"]
    assert (item.rung, item.prescription.sets, item.label) == (4, 2, "2 sets")
