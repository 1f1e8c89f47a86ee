"""Exercises that are alike: what is worked out for one is the same as what would be for each of the others."""

from collections.abc import Sequence
from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.today import Today
from kneecli.domain.value import fields, replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.planner.alike import firsts
from kneecli.planner.candidates import candidates
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.today import on_day

WORDS = (
    *("id", "name", "pack", "category", "family", "cues", "sources", "aliases", "caution_basis", "easier", "harder"),
    *("if_too_hard", "article_number", "article_dose", "energy", "doubts"),
)
"""What a plan does not go by. Whoever adds a field to an exercise decides whether it belongs here or in `alike.py`."""


def _offered(exercises: Sequence[Exercise], today: Today, wishes: Wishes, of: str) -> object:
    """All that is said of this exercise."""
    found, left_out = candidates(exercises, today, wishes)
    return [each for each in found if each.exercise.id == of], [each for each in left_out if each.exercise == of]


@pytest.mark.parametrize(
    "today",
    [
        on_day(equipment=frozenset(EQUIPMENT)),
        on_day(pain=3, floor=False, age=70),
        on_day(rungs={"step-up": 4}, days_since_exercise={"step-up": 1}, resting={"quadriceps": "Step-up"}),
    ],
)
def test_what_is_like_another_is_offered_as_if_it_were_alone(today: Today) -> None:
    """Copies of every exercise, under other names, that come after and before it in order."""
    originals, wishes = list(built_in()), Wishes(30)
    copies = [replace(each, id=f"{mark}{each.id}", name=mark) for each in originals for mark in ("a", "zz")]
    found, left_out = candidates([*originals, *copies], today, wishes)
    for copy in copies:
        alone = [copy, *(each for each in originals if each.id == copy.stands_in_for)]
        together = (
            [each for each in found if each.exercise is copy],
            [each for each in left_out if each.exercise == copy.id],
        )
        assert together == _offered(alone, today, wishes, copy.id)


@pytest.mark.parametrize("field", [each.name for each in fields(Exercise) if each.name not in WORDS])
def test_exercises_that_differ_in_a_figure_are_not_alike(field: str) -> None:
    """Each field counts that is no words."""
    one = next(iter(built_in()))
    figures: dict[str, Any] = {field: None if getattr(one, field) is not None else "another"}
    if field == "dose":
        figures = {"dose": replace(one.dose, recovery_h=99)}
    if field == "knee":
        figures = {"knee": replace(one.knee, flexion_deg=one.knee.flexion_deg + 1)}
    if field == "rungs":
        figures = {"rungs": one.rungs[:-1]}
    other = replace(one, id="other", **figures)
    assert firsts([one, other], ())["other"] is other
    assert firsts([one, replace(one, id="other")], ())["other"] is one


def test_what_is_known_of_an_exercise_is_not_taken_for_its_like() -> None:
    """One that hurt today, rests, was asked for or stands on a rung of its own stands apart."""
    step_up = next(each for each in built_in() if each.id == "step-up")
    both = [step_up, replace(step_up, id="other")]
    today = on_day(equipment=frozenset(EQUIPMENT), hurt_today=frozenset({"step-up"}))
    found, left_out = candidates(both, today, Wishes(20))
    assert ([each.exercise.id for each in found], [each.exercise for each in left_out]) == (["other"], ["step-up"])
    rungs = {
        each.exercise.id: each.rung.number
        for each in candidates(both, replace(today, hurt_today=frozenset(), rungs={"other": 1}), Wishes(20))[0]
    }
    assert rungs["other"] == 1 < rungs["step-up"]
    found, _ = candidates(both, on_day(), Wishes(20, only_packs=frozenset({"none"})))
    assert found == []
