"""What is due on a day."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone
from kneecli.domain.progress.coming.check_in import CheckIn
from kneecli.domain.progress.coming.due import REST_IS_FINE, WELCOME, due
from support.journal import TODAY, day, did, felt


def session(ago: int) -> ExerciseDone:
    """What was done of a plan."""
    return did(ago, plan=f"p{ago}")


@pytest.mark.parametrize(
    ("events", "wanted", "since", "week"),
    [
        ([], ("session",), None, 0),
        ([session(0)], (), 0, 1),
        ([session(1)], ("morning-pain",), 1, 1),
        ([session(1), felt(0)], (), 1, 1),
        ([session(2), felt(1)], ("session",), 2, 1),
        ([session(2), felt(2)], ("session", "morning-pain"), 2, 1),
        ([session(3)], ("session",), 3, 1),
        ([session(9)], ("session",), 9, 0),
        ([session(6), session(7), session(3), did(3, "plank", plan="p3"), felt(1)], ("session",), 3, 2),
        ([session(-1), session(3), felt(2)], ("session",), 3, 1),
        ([felt(1)], ("session",), None, 0),
        ([did(0), did(0, "walking")], ("session",), 0, 1),
        ([did(1), did(1, "walking")], ("session", "morning-pain"), 1, 1),
        ([did(1), did(1, "walking"), did(1, "bridge")], ("morning-pain",), 1, 1),
        ([session(2), did(1, "walking"), felt(0)], ("session",), 1, 2),
        ([session(3), felt(1, pain=7)], ("session", "pain"), 3, 1),
        ([session(3), felt(1, pain=3, swelling="mild")], ("session", "pain"), 3, 1),
        ([session(3), felt(1, pain=7), felt(0)], ("session",), 3, 1),
    ],
)
def test_what_is_due(events: list[Event], wanted: tuple[str, ...], since: int | None, week: int) -> None:
    """A session from the second day on, and the morning after what was done last while it tells how that was.

    An exercise or two are no session, as in a programme.
    """
    found = due(fold(events), TODAY)
    assert (found.due, found.days_since, found.week) == (wanted, since, week)


@pytest.mark.parametrize("sore", [felt(0, pain=7), felt(0, pain=3, swelling="mild")])
def test_nobody_is_sent_for_a_walk_on_a_sore_knee(sore: Event) -> None:
    """In a flare, or with a swollen knee, a day on which nothing is due says that rest is fine."""
    assert due(fold([session(1), sore]), TODAY).lines[-1] == f"Nothing is due today; {REST_IS_FINE}"


def test_the_lines_are_plain_sentences() -> None:
    """One and many are told apart, and a missed day is no fault."""
    assert due(fold([]), TODAY).lines == ("No session is logged yet. `kneecli plan` makes one for today.",)
    one = due(fold([session(1)]), TODAY).lines
    assert one[0] == "Last session: Saturday 21 November 2026, 1 exercise."
    assert one[1] == "In the last seven days: 1 session."
    assert one[2] == "How was the knee the morning after? `kneecli pain 0-10 --morning` takes it down."
    assert "`kneecli pain 0-10 --morning --date yesterday`" in due(fold([session(2)]), TODAY).lines[2]
    assert one[-1] == f"Nothing is due today; {WELCOME}"
    many = due(fold([session(4), session(2), did(2, "plank", plan="p2"), felt(1)]), TODAY).lines
    assert many[0].endswith("2 exercises.")
    assert many[1] == "In the last seven days: 2 sessions."
    assert many[-1] == "A session is due today: `kneecli plan`."
    parts = [session(1), did(1, "bridge"), did(1, "plank", plan="p2"), did(1, "walking", skipped="pain")]
    assert due(fold(parts), TODAY).lines[0].endswith("21 November 2026, 3 exercises."), "of all that was done on it"


def test_an_exercise_or_two_are_told_as_what_they_are() -> None:
    """They are no session, in words as in what is due."""
    walked = due(fold([session(4), did(1, "walking"), felt(0)]), TODAY).lines
    assert walked[:2] == (
        "Last done: Saturday 21 November 2026, 1 exercise.",
        "In the last seven days: 1 session, and exercises on 1 day more.",
    )
    only = due(fold([did(1, "walking"), felt(0)]), TODAY).lines
    assert only[1] == "In the last seven days: exercises on 1 day, no session yet."


@pytest.mark.parametrize(
    ("events", "rest"),
    [
        ([felt(1, 4, swelling="moderate")], "Moderate swelling yesterday: rest, and see someone if it stays."),
        ([felt(1, 1, swelling="severe"), felt(0, 1, swelling="none")], "Severe swelling yesterday: rest, and"),
        ([felt(1, 1, swelling="moderate"), felt(0, 1, swelling="moderate")], "Moderate swelling today: rest, and"),
        ([felt(0, 8)], "Pain 8 of 10 today: rest."),
    ],
)
def test_the_day_of_what_calls_for_rest_is_named(events: list[Event], rest: str) -> None:
    """Of swelling that was the same on two days the newer one."""
    assert due(fold(events), TODAY).rest.startswith(rest)


def test_the_last_session_is_not_one_of_tomorrow() -> None:
    """A day in the future, from another time zone or a wrong clock, is not the last session."""
    last = due(fold([session(-1), session(5)]), TODAY).last
    assert last is not None
    assert last.date == day(5)


@pytest.mark.parametrize("events", [[felt(0, pain=7)], [felt(0, pain=1, swelling="mild")], [felt(1, pain=7)]])
def test_no_check_in_is_due_on_a_sore_day(events: list[Event]) -> None:
    """Nor before anything was said after one; on a calm day it is."""
    asked = CheckIn(TODAY, week=0, since=TODAY, is_due=True, is_first=True)
    assert "check-in" in due(fold([session(3)]), TODAY, asked).due
    assert "check-in" not in due(fold([session(3), *events]), TODAY, asked).due
