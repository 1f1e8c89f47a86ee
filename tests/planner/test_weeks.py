"""Plans in a row, through the real diary: weeks in which everything is done as planned."""

import collections
import datetime
import functools

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.performance import done
from kneecli.domain.diary.record import BlockBegun, Event, ExerciseDone
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.session.session import Session
from kneecli.planner.day import plan_day
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in

MONDAY = datetime.date(2026, 11, 2)
WEEKS = 6


@functools.cache
def weeks(minutes: int) -> tuple[Session, ...]:
    """Sessions on Monday, Wednesday and Friday, each planned with the diary of those before."""
    sessions: list[Session] = []
    events: list[Event] = []
    for day in (7 * week + weekday for week in range(WEEKS) for weekday in (0, 2, 4)):
        today = MONDAY + datetime.timedelta(days=day)
        diary = fold(events)
        known = today_of(Person(), diary, list(built_in()), today)
        planned = plan_day(built_in(), known, diary, Wishes(minutes=minutes), ())
        session = planned.session
        sessions.append(session)
        if planned.begun:
            events.append(BlockBegun(f"{len(events):06}", len(events), "", planned.begun))
        for item in session.items:
            name = f"{len(events):06}"
            events.append(ExerciseDone(name, len(events), "", today, done(item), session.id, minutes, name))
    return tuple(sessions)


@pytest.mark.parametrize("minutes", [20, 30, 45])
def test_every_main_target_is_trained(minutes: int) -> None:
    """Over six weeks thigh, buttocks, side of the hip and trunk all come up in the strength phase."""
    targets = {exercise.id: exercise.target for exercise in built_in()}
    trained = {
        targets[item.exercise] for session in weeks(minutes) for item in session.items if item.phase == "strength"
    }
    assert {"quadriceps", "glutes", "hip-abductors", "core"} <= trained


@pytest.mark.parametrize(("minutes", "in_a_row"), [(10, 3), (20, 2)])
def test_sessions_in_a_row_are_not_the_same(minutes: int, in_a_row: int) -> None:
    """Where the minutes do not hold the whole block, what was left out the last time comes next.

    Ten minutes hold the thigh, the hip and a stretch, which may come twice before another one does.
    """
    sets = [frozenset(item.exercise for item in session.items) for session in weeks(minutes)]
    runs = [sets[first : first + in_a_row] for first in range(len(sets) - in_a_row + 1)]
    assert all(len(set(run)) > 1 for run in runs)


@pytest.mark.parametrize("minutes", [20, 30, 45])
def test_sessions_stay_worth_doing(minutes: int) -> None:
    """Variety costs no strength work: at least two such exercises, and one of the article's, in every session."""
    article = {exercise.id for exercise in built_in() if exercise.article_number}
    for session in weeks(minutes):
        assert sum(item.phase == "strength" for item in session.items) >= 2
        assert any(item.exercise in article for item in session.items)


def test_the_article_stays_the_backbone() -> None:
    """Of all strengthening exercises of six weeks, most are the article's."""
    article = {exercise.id for exercise in built_in() if exercise.article_number}
    done_often = collections.Counter(
        item.exercise in article for session in weeks(20) for item in session.items if item.phase == "strength"
    )
    assert done_often[True] > done_often[False]
