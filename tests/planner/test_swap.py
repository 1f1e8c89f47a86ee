"""Exchanging one exercise of a session: all else stays, and it never runs over."""

from typing import Any

import pytest

from kneecli.domain.person.timing import session_seconds
from kneecli.domain.session.exchange import Choice
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.planner.plan import plan
from kneecli.planner.swap import MOST_CHOICES, choices, few, with_swaps
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.today import on_day

PEOPLE: tuple[dict[str, Any], ...] = ({}, {"pain": 4}, {"pain": 6}, {"floor": False, "age": 72}, {"start": "gentle"})


def planned(minutes: int, **person: Any) -> Session:
    """The planner's session for this person."""
    return plan(built_in(), on_day(**person), Wishes(minutes))


def found(session: Session, name: str, **person: Any) -> list[Choice]:
    """What may stand in for this exercise."""
    return choices(built_in(), session, name, on_day(**person), Wishes(session.minutes))


@pytest.mark.parametrize("minutes", [10, 20, 45])
@pytest.mark.parametrize("person", PEOPLE, ids=str)
def test_all_else_stays_and_it_never_runs_over(minutes: int, person: dict[str, Any]) -> None:
    """Every other item is as it was and where it was, the times are counted anew, and the id is its own."""
    session = planned(minutes, **person)
    for old in session.items:
        rest = [item for item in session.items if item is not old]
        for choice in found(session, old.exercise, **person):
            made = choice.session
            assert [item for item in made.items if item is not choice.item] == rest
            assert choice.item.phase == old.phase
            assert made.seconds == session_seconds(made.items) <= 60 * minutes
            assert made == identified(made)
            assert made.score == 0
            assert choice.item.why.startswith(f"In place of {old.shown_name}, as you asked. ")


def test_the_easier_neighbour_comes_first_and_the_harder_one_last() -> None:
    """Between them stands what has the same target. No near-twin of another exercise is among them."""
    known = {exercise.id: exercise for exercise in built_in()}
    session = planned(45)
    kinds = ("easier", "same", "harder")
    for old in session.items:
        others = {known[item.exercise].family for item in session.items if item is not old}
        options = found(session, old.exercise)
        assert [each.kind for each in options] == sorted((each.kind for each in options), key=kinds.index)
        for each in options:
            exercise = known[each.item.exercise]
            assert exercise.family not in others
            assert each.kind != "same" or exercise.target == known[old.exercise].target
    step_up = [(each.item.exercise, each.kind) for each in found(planned(20), "step-up")]
    assert step_up[0] == ("sit-to-stand", "easier")


def test_a_glance_holds_five_with_the_harder_one() -> None:
    """The harder neighbour is never crowded out."""
    (first, *_) = found(planned(45), "step-up")
    many = [first, *[replace(first, kind="same")] * 8, replace(first, kind="harder")]
    assert [each.kind for each in few(many)] == ["easier", *["same"] * (MOST_CHOICES - 2), "harder"]
    assert few(many[:3]) == many[:3]


def test_exchanges_are_made_one_after_the_other() -> None:
    """Into another and on from there, and back again; one that can't be made is passed over."""
    session, today = planned(20), on_day()

    def after(*swaps: tuple[str, str]) -> list[str]:
        made = with_swaps(built_in(), session, swaps, today, Wishes(20))
        return [item.exercise for item in made.items]

    there = ("step-up", "sit-to-stand")
    assert "sit-to-stand" in after(there)
    assert after(there, ("sit-to-stand", "step-up")) == after()
    assert after(("step-up", "walking"), ("no-such", "step-up")) == after()


def test_what_was_left_out_is_told_anew() -> None:
    """The one that came in is no longer left out, the one that went is."""
    left = {each.exercise: each.why for each in found(planned(20), "step-up")[0].session.left_out}
    assert left["step-up"] == "You exchanged it for Sit to stand."
    assert "sit-to-stand" not in left
