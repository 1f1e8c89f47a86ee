"""What a programme holds back, phase by phase."""

from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import KneeDemand, Rung
from kneecli.domain.catalogue.programme import Programme, ProgrammePhase
from kneecli.domain.diary.folding import fold
from kneecli.domain.programme.course import Course, Span
from kneecli.domain.programme.standing import Standing
from kneecli.domain.progress.ladder.programme_steps import held_back, is_heavier
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import StepsUp
from support.builders import exercise
from support.journal import TODAY, did
from support.today import on_day

SQUAT = exercise(
    "squat",
    rungs=(
        Rung("2 sets of 10", sets=2, reps=10, knee_flexion_deg=30, support="two-hands"),
        Rung("2 sets of 12", sets=2, reps=12, knee_flexion_deg=30, support="two-hands"),
        Rung("fingertips", sets=2, reps=10, knee_flexion_deg=30, support="fingertip"),
        Rung("45 degrees", sets=2, reps=10, knee_flexion_deg=45, support="fingertip"),
        Rung("2 kg", sets=2, reps=10, load_kg=2, knee_flexion_deg=45, support="fingertip"),
    ),
    knee=KneeDemand("moderate"),
)
TWO_WEEKS = (14, 11, 7, 4)


def held(
    rung: int, higher: int, *times: int, steps: StepsUp = "dose", pain: int | None = 1, flare: bool = False
) -> str:
    """The kind of the reason, empty where the step is offered; done at the rung so many days ago each."""
    programme = Programme("p", "P", "test", "To test.", (ProgrammePhase("Build", 4, 2, "Build.", steps=steps),))
    course = Course("p", "P", (Span(TODAY),))
    standing = Standing(programme, course, TODAY, 1, TODAY, 1, 1, flare=flare)
    events = [did(ago, "squat", rung=rung, pain=pain) for ago in times]
    today = on_day(TODAY, standing=standing)
    why = held_back(SQUAT, rung, higher, fold(events).done("squat", TODAY), today)
    return why.kind if why else ""


@pytest.mark.parametrize(
    ("rung", "higher", "times", "kind"),
    [
        (1, 2, (3,), ""),
        (2, 3, (3,), "programme-form"),
        (2, 3, TWO_WEEKS, ""),
        (2, 3, (13, 11, 7, 4), "programme-form"),
        (2, 3, (14, 7, 4), "programme-form"),
        (2, 3, (40, 36, 33, 30), "programme-form"),
        (3, 4, TWO_WEEKS, "programme-dose"),
        (4, 5, TWO_WEEKS, "programme-dose"),
    ],
)
def test_another_form_comes_after_two_good_weeks(rung: int, higher: int, times: tuple[int, ...], kind: str) -> None:
    """More of the same at once, less support after two weeks of two sessions, and nothing heavier at all."""
    assert held(rung, higher, *times) == kind


@pytest.mark.parametrize("pain", [None, 3])
def test_two_weeks_with_pain_are_not_good_ones(pain: int | None) -> None:
    """Nor are those of which it was not said."""
    assert held(2, 3, *TWO_WEEKS, pain=pain) == "programme-form"


def test_other_phases_and_a_flare_decide_first() -> None:
    """Nothing is offered while learning or in the week of a flare, and all where all steps are."""
    assert held(2, 3, *TWO_WEEKS, steps="none") == "programme-learns"
    assert held(2, 3, *TWO_WEEKS, flare=True) == "programme-flare"
    assert held(4, 5, 3, steps="all") == ""


def test_a_leg_alone_and_a_higher_load_of_the_knee_are_heavier() -> None:
    """A step that leaves all of this alone is none; where a rung says nothing the exercise holds."""
    plain, *_ = SQUAT.rungs
    changes: dict[str, Any] = {
        "laterality": "per-side",
        "knee_load": "high",
        "seat_cm": 40,
        "band": "red",
        "step_cm": 10,
    }
    heavier = [replace(plain, **{name: value}) for name, value in changes.items()]
    ladder = replace(SQUAT, rungs=(plain, replace(plain, knee_load="moderate", form="slow"), *heavier))
    assert not is_heavier(ladder, 1, 2)
    assert all(is_heavier(ladder, 1, number) for number in range(3, 8))
