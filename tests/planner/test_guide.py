"""How to go about a session: pain, effort, tempo and sides, for this person on this day."""

from typing import Any

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Dose
from kneecli.domain.session.session import Guide
from kneecli.domain.value import replace
from kneecli.planner.session.guide import guide
from support.builders import exercise, item, prescription
from support.catalogues import built_in
from support.today import on_day

SLOW = exercise("bridge", name="Bridge", dose=Dose(mode="reps", sets=(1, 3), reps=(8, 10), move_s=8))
EXERCISES = (exercise(), exercise("calf-raise", name="Calf raise"), SLOW)
KNOWN = Catalogue((replace(built_in().packs[0], exercises=EXERCISES),))


def of(*items: Any, **person: Any) -> Guide:
    """The guide for a person with these items, or with one plain one."""
    return guide(KNOWN, on_day(**person), items or (item(),))


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (
            {},
            "Knee pain up to 2 of 10 is fine; 3 to 5 is acceptable if it has settled by tomorrow. "
            "Above 5, stop the exercise for today.",
        ),
        (
            {"usual_pain": 4},
            "Knee pain up to 4 of 10, your usual, is fine; 5 is acceptable if it has settled by tomorrow. "
            "Above 5, stop the exercise for today.",
        ),
        ({"usual_pain": 5}, "Knee pain up to 5 of 10, your usual, is fine. Above 5, stop the exercise for today."),
        ({"strict": True}, "Knee pain up to 2 of 10 is fine. Above 2, stop the exercise for today."),
        (
            {"pain": 6},
            "You came with knee pain 6 of 10. Gentle movement is fine as long as the knee feels no worse for it. "
            "Stop for today if it hurts more than before you began.",
        ),
    ],
)
def test_pain_is_held_against_the_persons_own_bands(person: dict[str, Any], words: str) -> None:
    """Usual pain and the strict mode move them; a flare day is measured by what one came with, and not forbidden."""
    assert of(**person).pain == words


@pytest.mark.parametrize(
    ("person", "figures"),
    [
        ({}, "5 to 6 of 10"),
        ({"is_new": True}, "3 to 4 of 10"),
        ({"start": "gentle"}, "3 to 4 of 10"),
        ({"pain": 3}, "3 to 4 of 10"),
        ({"pain": 6}, "at most 3 of 10"),
    ],
)
def test_how_hard_it_should_feel(person: dict[str, Any], figures: str) -> None:
    """Like work; lighter for who begins, begins gently or is sore; said only where there is strength work."""
    assert figures in of(**person).effort
    assert of(item(phase="cool-down"), **person).effort == ""


@pytest.mark.parametrize(("pain", "is_light"), [(None, False), (4, True)])
def test_under_strength_stands_that_the_work_is_light_today(pain: int | None, *, is_light: bool) -> None:
    """On an easy day nobody looks for training in it."""
    assert ("Light strength work today" in of(pain=pain).effort) == is_light


def test_the_tempo_is_the_one_that_the_times_count() -> None:
    """The most common one, and by name those that are clearly slower or quicker; nothing where nothing is repeated."""
    items = (item(), item(exercise="calf-raise", name="Calf raise"), item(exercise="bridge", name="Bridge"))
    usual = "A repetition takes about 4 seconds without its hold, as slowly down as up and without swing."
    assert of(*items).tempo == f"{usual} Bridge: about 8 seconds."
    assert of(*items[:2]).tempo == usual
    assert of(item(prescription=prescription(reps=None, hold_s=30))).tempo == ""


@pytest.mark.parametrize(
    ("knee", "words"),
    [
        (None, "Begin with the sore side."),
        ("left", "Begin with the left leg, the sore one."),
        ("both", "Begin with the knee that is sorer today."),
    ],
)
def test_the_sore_side_begins(knee: str | None, words: str) -> None:
    """And the sides take turns set by set, as the times count it; lying on the side one rolls over each time."""
    turns = "Each side: a set on one side, then one on the other, in turn"
    per_side = item(prescription=prescription(laterality="per-side"))
    lying = item(position="side-lying", prescription=prescription(laterality="per-side"))
    assert of(per_side, knee=knee).sides == f"{turns}. {words}"
    assert of(lying, knee=knee).sides == f"{turns}, rolling over each time where you lie on your side. {words}"
    assert of(item(prescription=prescription(laterality="alternating")), knee=knee).sides == words
    assert of(knee=knee).sides == ""
