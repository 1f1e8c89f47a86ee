"""What packs say goes into the plan as values: a veto leaves out, a weight shifts the balance, each with its reason."""

import datetime

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.review import Review
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo
from kneecli.domain.session.session import Session
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from kneecli.plugins.loader import load_packs

CATALOGUE: Catalogue = load_packs(only_built_in=True).catalogue
DAY = datetime.date(2026, 11, 22)


def session(*reviews: Review, **wishes: object) -> Session:
    """A newcomer's twenty minutes, with these reviews."""
    return plan(CATALOGUE, Today(DAY), Wishes(20, reviews=reviews, **wishes))  # type: ignore[arg-type]


def why(session: Session, exercise: str) -> str:
    """The reason of an exercise that is left out."""
    return next(left.why for left in session.left_out if left.exercise == exercise)


def test_a_veto_leaves_an_exercise_out_with_its_reason() -> None:
    """Each exercise of a session, vetoed, is not in the next one, and why stands there."""
    for item in session().items:
        without = session(Review(item.exercise, "Not yet.", 0, "clinic"))
        assert item.exercise not in [item.exercise for item in without.items]
        assert why(without, item.exercise) == "clinic: Not yet."


def test_a_veto_goes_before_a_wish() -> None:
    """What a pack rules out can't be asked for, and the message says who ruled it out."""
    with pytest.raises(NothingToDo, match="clinic: Not yet"):
        session(Review("step-up", "Not yet.", 0, "clinic"), with_ids=frozenset({"step-up"}))


def test_a_small_weight_loses_the_place() -> None:
    """An exercise that hardly counts gives way to another, and both reasons are told."""
    item = session().items[1]
    without = session(Review(item.exercise, "Rarely.", 5, "clinic"))
    assert item.exercise not in [item.exercise for item in without.items]
    assert why(without, item.exercise).endswith("clinic wants it less often: Rarely.") or why(
        without, item.exercise
    ).startswith("It has no dose")


def test_a_large_weight_wins_a_place() -> None:
    """An exercise that is left out gets in when it counts three times, and says for whom."""
    left = [each.exercise for each in session().left_out if "add more today" in each.why or "already" in each.why]
    won = []
    for name in left:
        items = {item.exercise: item for item in session(Review(name, "Good for you.", 300, "clinic")).items}
        if name in items:
            won.append(name)
            assert items[name].why.endswith("clinic wants it more often: Good for you.")
    assert won


def test_reviews_of_what_is_not_there_change_nothing() -> None:
    """A remark about an exercise that is not installed leaves the plan as it was, byte for byte."""
    assert session(Review("not-there", "No.", 0, "clinic")) == session()


def test_all_vetoed_is_nothing_to_do() -> None:
    """When packs rule everything out, that is said."""
    with pytest.raises(NothingToDo, match="no exercise is left"):
        session(*(Review(each.id, "No.", 0, "clinic") for each in CATALOGUE))


def test_a_long_reason_is_cut() -> None:
    """No reason gets longer than a plan may hold."""
    long = tuple(Review("step-up", "x" * 150, 150, f"pack-{number}") for number in range(5))
    found = next(item for item in session(*long).items if item.exercise == "step-up")
    assert len(found.why) == 400
    assert found.why.endswith("…")
