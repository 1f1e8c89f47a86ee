"""The pace that the diary shows: how long things really took, in guided sessions, beside what was reckoned for them.

It is a median, so that a telephone call or a search for the other shoe changes nothing, in steps of five hundredths, so
that plans do not change with every session. Only days before the one that is planned count, so that it is the same all
day.
"""

import datetime
from collections.abc import Iterable, Iterator
from statistics import median

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.performance import is_complete
from kneecli.domain.diary.record import Done
from kneecli.domain.person.pace import LEAST_PERCENT, MOST_PERCENT, USUAL, Pace
from kneecli.domain.person.timing import setup_seconds, work_seconds
from kneecli.domain.session.session import Prescription

LEAST_DAYS, LEAST_EXERCISES = 3, 8
"""Less than this shows no habit (our own line)."""

LATEST_EXERCISES = 60
"""About ten sessions: a pace changes as one gets used to an exercise."""

STEP_PERCENT = 5


def learned_pace(diary: Diary, exercises: Iterable[Exercise], today: datetime.date) -> Pace:
    """The pace on a day, from the days before it; the usual one as long as they show too little."""
    timed = sorted(_timed(diary, exercises, today), key=lambda each: each[0])[-LATEST_EXERCISES:]
    if len({date for date, _, _ in timed}) < LEAST_DAYS or len(timed) < LEAST_EXERCISES:
        return USUAL
    setups = [100 * (done.setup_s or 0) / setup_seconds(rung) for _, rung, done in timed]
    tempos = [percent for _, rung, done in timed if (percent := _tempo(rung, done)) is not None]
    tempo = _percent(tempos) if len(tempos) >= LEAST_EXERCISES else 100
    return Pace(_percent(setups), tempo, len(timed))


def _timed(
    diary: Diary, exercises: Iterable[Exercise], today: datetime.date
) -> Iterator[tuple[datetime.date, RungView, Done]]:
    """What was done with a clock on it, before this day, at rungs that are still there."""
    for exercise in exercises:
        for each in diary.logged.get(exercise.id, ()):
            done = each.done
            known = each.date < today and done.was_done and not done.unfinished and done.rung <= len(exercise.rungs)
            if known and done.seconds is not None and done.setup_s is not None:
                rung = complete_rung(exercise, done.rung)
                if rung.environment != "pool":
                    yield each.date, rung, done


def _tempo(rung: RungView, done: Done) -> float | None:
    """Hundredths of the usual time of a repetition, without holds, rests and changes of side, which the clock gives."""
    dose = done.prescription
    moving = _moving_s(dose, rung.move_s)
    if not moving or not is_complete(done) or done.seconds is None:
        return None
    clocked = work_seconds(dose, rung.move_s, rung.position) - moving
    return 100 * max(0, done.seconds - (done.setup_s or 0) - clocked) / moving


def _moving_s(dose: Prescription, move_s: int) -> int:
    return (dose.sets or 1) * (dose.reps or 0) * dose.sides * move_s


def _percent(shares: list[float]) -> int:
    middle = STEP_PERCENT * round(median(shares) / STEP_PERCENT)
    return max(LEAST_PERCENT, min(MOST_PERCENT, middle))
