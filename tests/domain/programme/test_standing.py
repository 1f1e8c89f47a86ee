"""Where a person stands in a programme: by the diary, with pauses, and on which days a session is wanted."""

import datetime
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.day_sums import day_sums
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.programme.course import courses
from kneecli.domain.programme.standing import Standing, standing
from kneecli.domain.programme.words import standing_lines
from kneecli.domain.progress.digest_changes import fits
from kneecli.domain.progress.recent_events import digest
from support.examples import examples
from support.journal import TODAY, day, did, felt, histories, measured
from support.programmes import FOLLOWED, changed


def stands(events: Sequence[Event], date: datetime.date = TODAY) -> Standing:
    """Where the person stands today."""
    found = standing(FOLLOWED, fold(events), date, 5)
    assert found is not None
    return found


def went(ago: int) -> Event:
    """A session of a plan, so many days ago."""
    return did(ago, plan=f"p{ago}", pain=1)


def test_before_and_behind_it_there_is_none() -> None:
    """Not before the start, not after a stop, and not in another programme."""
    events = [changed(10), changed(3, "stop")]
    assert [standing(FOLLOWED, fold(events), day(ago), 5) is not None for ago in (11, 10, 4, 3)] == [
        *(False, True, True, False)
    ]
    assert standing(FOLLOWED, fold([changed(3, id="other")]), TODAY, 5) is None


def test_weeks_are_counted_from_the_start() -> None:
    """With the sessions of the week that goes on."""
    events = [changed(15), *(went(ago) for ago in (15, 13, 8, 6, 1, 0))]
    found = stands(events)
    assert (found.number, found.phase.name, found.week, found.sessions) == (3, "Build", 1, 2)
    assert found.begun == day(1)
    assert next(iter(standing_lines(found, {}))) == "Small, week 3 of 5 (Build, week 1 of 2): 2 of 3 sessions done."


def test_a_pause_ends_the_week_and_it_begins_anew() -> None:
    """What is done while it is paused does not count."""
    events = [changed(30), *(went(ago) for ago in (30, 27, 22)), changed(20, "pause"), *(went(ago) for ago in (15, 12))]
    paused = stands(events)
    assert (paused.course.paused, paused.number, paused.now) == (day(20), 2, None)
    assert list(standing_lines(paused, {})) == [
        "Small is paused since 2 November, in week 2. `kneecli programme start` goes on with it."
    ]
    resumed = stands([*events, changed(3, "resume"), went(2)])
    assert (resumed.number, resumed.begun, resumed.sessions) == (2, day(3), 1)


def test_its_end_is_told_with_what_comes_next() -> None:
    """Once five weeks counted."""
    found = stands([changed(40), *(went(ago) for ago in range(41))])
    assert (found.over, found.now) == (day(5), None)
    assert list(standing_lines(found, {})) == [
        "Small is over, after 5 weeks that counted.",
        "Well done.",
        "What may come next: `kneecli programme start keep`.",
    ]


def test_another_start_ends_the_one_before() -> None:
    """However two devices have written it."""
    first, second = courses(
        [changed(20), changed(9, id="other"), changed(5, "pause"), changed(2, "stop", "other")], TODAY
    )
    assert (first.closed, second.closed, second.paused) == (day(9), day(2), None)


@pytest.mark.parametrize(
    ("done", "wanted"),
    [
        ((), [True] * 7),
        ((6,), [False, False, False, True, True, True, True]),
        ((3,), [True, True, True, False, False, True, True]),
        ((6, 5), [False, False, False, False, False, False, False]),
    ],
)
def test_sessions_are_spread_over_the_week(done: Sequence[int], wanted: Sequence[bool]) -> None:
    """Two of seven days, with days between, and none once both are done; `done` are days ago."""
    events = [changed(6), *(went(ago) for ago in done)]
    on = [stands([each for each in events if each.date <= day(ago)], day(ago)) for ago in reversed(range(7))]  # type: ignore[attr-defined]
    assert [each.is_session_day for each in on] == wanted


def test_the_last_days_catch_up() -> None:
    """Towards the end of a week one day between two sessions is enough, but never none."""
    events = [changed(6), went(2)]
    assert [stands(events, day(ago)).is_session_day for ago in (3, 2, 1, 0)] == [True, False, False, True]


@examples(60)
@given(histories(any_day=False), st.integers(0, 90), st.integers(0, 60), st.booleans())
def test_a_digest_knows_the_same(events: Sequence[Event], start: int, more: int, paused: bool) -> None:
    """What was left out of it is summed up day by day, also when later events come to it, and in a digest of that."""
    filler = [did(ago, "filler", plan=f"p{ago}" if ago % 3 else None, pain=ago % 4) for ago in range(90) if ago % 2]
    pauses = [changed(start // 2, "pause"), changed(start // 3, "resume")] if paused and start > 6 else []
    whole = [*events, *filler, felt(40, 6), measured(50, 3), changed(start), *pauses]
    known, later = digest(whole, TODAY), TODAY + datetime.timedelta(more)
    assert standing(FOLLOWED, fold(known), later, 5) == standing(FOLLOWED, fold(whole), later, 5)
    coming = [did(0, "heel-raise", pain=2), felt(0, 3, morning=True)]
    if fits(known, coming, TODAY):
        again = digest([*known, *coming], later)
        assert standing(FOLLOWED, fold(again), later, 5) == standing(FOLLOWED, fold([*whole, *coming]), later, 5)


def test_a_day_is_summed_up() -> None:
    """Its exercises once each, the worst pain at them, and what was said of the knee."""
    events = [
        *(did(3, "bridge", pain=2), did(3, "bridge", pain=4), did(3, "squat", skipped="sore")),
        *(felt(3, 1, morning=True, swelling="mild"), felt(3, 3), measured(3, 7)),
    ]
    (found,) = day_sums(fold(events), day(9), TODAY)
    assert (found.exercises, found.during, found.day, found.morning, found.swelling) == (("bridge",), 4, 3, 1, "mild")
    assert found.measured == (("worst-pain", 7),)
