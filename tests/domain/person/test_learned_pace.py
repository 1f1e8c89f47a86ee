"""A person's own pace: learned from what really took how long, robust, and within bounds."""

import datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import ExerciseDone
from kneecli.domain.person.learned_pace import learned_pace
from kneecli.domain.person.pace import USUAL, Pace, at_pace, pace_lines
from kneecli.domain.person.timing import setup_seconds, work_seconds
from support.builders import exercise, prescription
from support.journal import TODAY, day, done, head

HEEL_RAISE = exercise()
RUNG = complete_rung(HEEL_RAISE, 3)
SETUP, WORK = setup_seconds(RUNG), work_seconds(prescription(), RUNG.move_s, RUNG.position)


def timed(ago: int, setup: float = 1.0, tempo: float = 1.0, **changes: Any) -> ExerciseDone:
    """A heel raise so many days ago, which took so many times the usual."""
    setup_s = round(SETUP * setup)
    did = done(**({"seconds": setup_s + round(WORK * tempo), "setup_s": setup_s} | changes))
    return ExerciseDone(**head(), date=day(ago), done=did)


def learned(*events: ExerciseDone, on: datetime.date = TODAY) -> Pace:
    """The pace that these come to."""
    return learned_pace(fold(events), [HEEL_RAISE], on)


def lately(times: int, **changes: Any) -> list[ExerciseDone]:
    """So many heel raises, one a day until yesterday."""
    return [timed(ago, **changes) for ago in range(times, 0, -1)]


def test_set_up_and_tempo_are_the_persons_own() -> None:
    """In steps of five hundredths."""
    assert learned(*lately(10, setup=1.31, tempo=0.9)) == Pace(130, 90, 10)


def test_a_single_outlier_changes_nothing() -> None:
    """A telephone call in the middle is no pace."""
    assert learned(*lately(9), timed(1, setup=60, tempo=20)) == Pace(100, 100, 10)


def test_little_shows_nothing() -> None:
    """Neither two days nor seven exercises; nor what was logged without a clock, or broken off; nor today."""
    assert learned(*lately(7, setup=1.5)) == USUAL
    assert learned(*(timed(1 + number % 2, setup=1.5) for number in range(20))) == USUAL
    assert learned(*lately(20, seconds=None, setup_s=None)) == USUAL
    assert learned(*lately(20, setup=1.5, unfinished=True)) == USUAL
    assert learned(*(timed(0, setup=1.5) for _ in range(20))) == USUAL
    assert pace_lines(learned()) == ()


def test_a_set_that_was_cut_short_is_no_tempo() -> None:
    """Its set-up counts all the same."""
    short = lately(10, setup=1.2, seconds=20, setup_s=round(1.2 * SETUP), sets=done().sets[:1])
    assert learned(*short) == Pace(120, 100, 10)


@given(st.lists(st.tuples(st.integers(1, 30), st.integers(0, 100_000), st.integers(0, 100_000)), max_size=40))
def test_it_stays_within_bounds(times: list[tuple[int, int, int]]) -> None:
    """Whatever was measured."""
    events = [timed(ago, seconds=seconds, setup_s=setup) for ago, seconds, setup in times]
    pace = learned(*events)
    assert 70 <= pace.setup <= 160
    assert 70 <= pace.tempo <= 160


@given(st.integers(70, 160), st.integers(70, 160))
def test_the_times_follow_the_pace(setup: int, tempo: int) -> None:
    """Set-up rounded up, a repetition at least a second; at the usual pace nothing is touched."""
    own = at_pace(RUNG, Pace(setup, tempo, 10))
    assert 100 * setup_seconds(own) >= setup * SETUP
    assert own.move_s == round(RUNG.move_s * tempo / 100)
    assert at_pace(RUNG, USUAL) is RUNG


def test_it_is_said_in_words() -> None:
    """With its figures, and what comes of it."""
    (line,) = pace_lines(Pace(120, 90, 12))
    assert "from 12 exercises: getting ready takes 120 %, a repetition 90 %" in line
