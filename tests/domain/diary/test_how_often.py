"""How many sessions a week a diary shows."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.how_often import days_with_session, sessions_a_week
from kneecli.domain.value import replace
from support.journal import TODAY, day, did


@pytest.mark.parametrize(
    ("ago", "often"),
    [
        ((), 3),
        ((7, 3), 3),
        ((10, 7, 3), 2),
        ((13, 9, 6, 2), 2),
        ((12, 9, 7, 5, 2), 3),
        ((10, 8, 5, 3, 1), 3),
        ((21, 19, 17, 14, 12, 10, 7, 5, 3), 3),
        ((21, 17, 14, 10, 7, 3), 2),
        ((14, 13, 11, 9, 7, 6, 4, 2), 3),
        ((14, 13, 12, 11, 10, 7, 6, 5, 4, 3), 5),
        (tuple(range(1, 30)), 5),
    ],
)
def test_sessions_a_week_are_counted_over_two_weeks(ago: tuple[int, ...], often: int) -> None:
    """And over ten days and more of a newcomer, who is taken to train three times until then."""
    diary = fold([did(each, "bridge", plan=f"plan-{each}") for each in ago])
    assert sessions_a_week(diary, TODAY) == often


def test_a_walk_a_day_is_no_session_a_day() -> None:
    """Three sessions a week and a walk every day are three sessions, by a plan or by three exercises of one's own."""
    walks = [did(ago, "walking") for ago in range(1, 30)]
    planned = [did(ago, "bridge", plan=f"plan-{ago}") for ago in (13, 11, 9, 6)]
    own = [did(ago, name) for ago in (4, 2) for name in ("squat", "plank")]
    diary = fold([*walks, *planned, *own])
    assert list(days_with_session(diary, TODAY)) == [day(ago) for ago in (2, 4, 6, 9, 11, 13)]
    assert sessions_a_week(fold([*walks, *planned, *own]), TODAY) == 3


@pytest.mark.parametrize(("exercises", "is_session"), [(None, True), (1, True), (2, True), (3, False), (8, False)])
def test_of_a_plan_half_has_to_be_done(exercises: int | None, *, is_session: bool) -> None:
    """One exercise of six is no session, though nothing was skipped; of old entries the plan's length is not known."""
    one = replace(did(2, "bridge", plan="a"), exercises=exercises)
    assert bool(list(days_with_session(fold([one]), TODAY))) is is_session


def test_what_was_mostly_skipped_is_no_session() -> None:
    """Of a plan at least as much has to be done as was skipped; a day after today is none either."""
    some = [did(3, "bridge", plan="a"), did(3, "clam", plan="a", skipped="-"), did(3, "squat", plan="a", skipped="-")]
    half = [did(2, "bridge", plan="b"), did(2, "clam", plan="b", skipped="-")]
    assert list(days_with_session(fold([*some, *half, did(-1, "bridge", plan="c")]), TODAY)) == [day(2)]
