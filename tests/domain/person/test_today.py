"""Where a person stands today, from their settings and the diary."""

from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import Dose
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, Screened
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today, as_logged, today_of
from support.builders import exercise
from support.journal import TODAY, day, did, felt, head, moved

EXERCISES = [exercise("bridge", target="glutes"), exercise("clam", target="glutes"), exercise("heel-raise")]


def stand(*events: Event) -> Today:
    """The person of these events."""
    return today_of(Person(), fold(events), EXERCISES, TODAY)


def planned(ago: int, exercise: str = "heel-raise", **changes: Any) -> ExerciseDone:
    """An exercise of a plan, done so many days ago."""
    return did(ago, exercise, plan=f"plan-{ago}", **changes)


def test_days_since_count_by_exercise_and_target() -> None:
    """The latest exercise of a target counts for it; skipped ones and those that no pack knows do not."""
    person = stand(did(9, "bridge"), did(4, "clam"), did(1, "clam", skipped="-"), did(2, "gone"))
    assert person.days_since_exercise == {"bridge": 9, "clam": 4}
    assert {days for (_, target), days in person.days_since.items() if target == "glutes"} == {4}


def test_a_day_in_the_future_is_today() -> None:
    """No count is below zero."""
    assert stand(did(-5, "bridge")).days_since_exercise == {"bridge": 0}


def test_rungs_come_from_the_diary() -> None:
    """What was chosen, else what was reached."""
    assert stand(did(3, "bridge", rung=2), did(2, "clam", rung=4), moved(1, 1, "clam")).rungs == {
        "bridge": 2,
        "clam": 1,
    }


def test_a_rung_of_a_day_to_come_waits_for_it() -> None:
    """Before that day the person stands where they stood, from it on where it leads."""
    events = [did(3, "bridge", rung=2), moved(-2, 4, "bridge")]
    rungs = [today_of(Person(), fold(events), EXERCISES, day(ago)).rungs for ago in (0, -1, -2, -3)]
    assert rungs == [{"bridge": rung} for rung in (2, 2, 4, 4)]


@pytest.mark.parametrize(
    ("events", "pain"),
    [
        ([], None),
        ([felt(1, 7)], 7),
        ([felt(1, 7), did(0)], 1),
        ([felt(1, 2)], None),
        ([felt(0, 3)], 3),
        ([felt(0, 3), felt(0, 5, morning=True)], 5),
    ],
)
def test_todays_pain(events: list[Event], pain: int | None) -> None:
    """The worst that was said today counts; without that a bad earlier word, when nothing was done since."""
    assert stand(*events).pain == pain


def test_all_else_stays() -> None:
    """What was declared goes through untouched."""
    person = Person(floor=False, age=70)
    assert today_of(person, fold([did(1)]), EXERCISES, TODAY).person == person


def test_what_is_logged_has_not_to_rest() -> None:
    """Of the day only the rungs and the knee count; how much an exercise hurt does not speak of the knee."""
    diary = fold([did(0, "bridge", rung=2, pain=9), felt(0, 3, swelling="mild")])
    today = as_logged(Person(age=70), diary, TODAY)
    assert (today.rungs, today.pain, today.swelling) == ({"bridge": 2}, 3, "mild")
    assert (today.days_since_exercise, today.resting, today.no_load, today.hurt_today) == ({}, {}, None, frozenset())


def test_todays_exercises_count_as_todays_pain() -> None:
    """The worst of what was said at them; above 5 the exercise is left for today."""
    person = stand(did(0, "bridge", pain=6), did(0, "clam", pain=4), felt(0, 2))
    assert (person.pain, person.hurt_today) == (6, frozenset({"bridge"}))
    assert stand(did(1, "bridge", pain=6)).pain is None


def test_what_the_last_sessions_did_not_work_is_owed() -> None:
    """A muscle of neither of the last two sessions, and of none of the last days."""
    past = [planned(9, "bridge"), planned(6, "heel-raise")]
    assert stand(*past, planned(4, "heel-raise")).missed == {"glutes"}
    assert stand(*past).missed == set()
    assert stand(planned(3, "bridge"), planned(2, "heel-raise"), planned(1, "heel-raise")).missed == set()
    assert stand(planned(4, "bridge"), planned(2, "heel-raise"), planned(1, "heel-raise")).missed == {"glutes"}


def test_walks_between_sessions_make_no_muscle_owed() -> None:
    """The last two sessions stay the last two, however often one walks after them."""
    sessions = [planned(8, "heel-raise"), planned(6, "bridge"), planned(4, "heel-raise")]
    assert stand(*sessions).missed == set()
    assert stand(*sessions, did(3, "walking"), did(2, "walking"), did(1, "walking")).missed == set()


def test_on_an_easy_day_the_last_session_is_enough_to_owe() -> None:
    """There is time for stretching: what yesterday's strength day did not work comes today."""
    loaded = [
        exercise(name, target="glutes", primary=("gluteus-maximus",), dose=Dose(mode="reps", recovery_h=48))
        for name in ("bridge", "clam")
    ]
    exercises = [*loaded, exercise("heel-raise")]
    past = fold([planned(6, "heel-raise"), planned(4, "heel-raise"), planned(1, "bridge"), planned(1, "clam")])
    assert today_of(Person(), past, exercises, TODAY).missed == {"calves"}
    assert today_of(Person(), past, exercises, day(-1)).missed == set()


def test_days_in_a_row_are_counted_back_from_yesterday() -> None:
    """Today is not among them, nor is a day on which all was skipped, or with an exercise or two of one's own."""
    week = [planned(ago) for ago in range(1, 8)]
    assert stand(*week, planned(0), planned(9)).days_in_a_row == 7
    assert stand(planned(2), planned(3)).days_in_a_row == 0
    assert stand(planned(1), planned(2, skipped="-"), planned(3)).days_in_a_row == 1
    assert stand(planned(1), did(2), planned(3)).days_in_a_row == 1


def test_stop_signs_and_days_away() -> None:
    """What was screened last, and how long ago anything was done."""
    sign = Screened(**head(), date=TODAY, signs=("locked",))
    assert stand(sign).stop_signs == ("locked",)
    assert stand(sign, Screened(**head(), date=TODAY)).stop_signs == ()
    assert (stand().days_away, stand(did(5), did(9), did(2, skipped="-")).days_away) == (None, 5)


def test_the_worst_of_an_exercise_counts() -> None:
    """Logged twice, the pain of the first time is not forgotten; nor that of a plan begun on another day."""
    person = stand(did(0, "bridge", pain=9), did(0, "bridge", pain=1))
    assert (person.pain, person.hurt_today) == (9, frozenset({"bridge"}))
    plan = "2026-11-21-00c0ffee"
    assert stand(did(1, "clam", plan, pain=1), did(0, "bridge", plan, pain=9)).pain == 9


@pytest.mark.parametrize(
    "pains",
    [
        [felt(1, 4, swelling="severe"), felt(0, 1, swelling="none")],
        [felt(0, 4, morning=True, swelling="severe"), felt(0, 1, swelling="mild")],
        [felt(0, 4, swelling="severe"), felt(0, 2)],
    ],
)
def test_the_worst_swelling_of_two_days_counts(pains: list[Event]) -> None:
    """A later entry does not take it away, least of all one that does not speak of it."""
    person = stand(*pains)
    assert person.swelling == "severe"
    assert person.swollen_on == next(each.date for each in pains if isinstance(each, PainFelt))
    assert person.needs_rest
    assert person.is_sore
