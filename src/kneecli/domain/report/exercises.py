"""What became of each exercise in a period: where it began and stands, when it hurt, when it was skipped and why."""

import datetime
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.record import Done
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.report.limits_held import LimitsHeld, limits_on
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise. `days` are those on which it was done; `first` and `last` the first and the last time.

    `rung` is where it stands at the end of the period, done or not, of `rungs`, which is None when no pack has it.
    `title` is what is done at that rung, where the name does not say it; else empty. `worst` is the worst pain.
    """

    exercise: str
    name: str
    title: str
    days: int
    first: Logged
    last: Logged
    rung: int
    rungs: int | None
    worst: int | None


@dataclass(frozen=True, slots=True)
class Hurt:
    """A time that it hurt more than the safe band."""

    date: datetime.date
    done: Done


@dataclass(frozen=True, slots=True)
class Skipped:
    """A time that it was skipped; `why` is empty when no reason was given."""

    date: datetime.date
    done: Done
    why: str


def exercise_lines(part: Diary, known: Mapping[str, Exercise], today: Today) -> tuple[ExerciseLine, ...]:
    """The exercises that were done, those most often done first. `part` has only what lies in the period."""
    lines = []
    for id in part.logged:
        done = part.done(id)
        if not done:
            continue
        exercise = known.get(id)
        pains = [time.done.pain for time in part.logged[id] if time.done.pain is not None]
        rung = earned_rung(exercise, today) if exercise else today.rungs.get(id, done[-1].done.rung)
        lines.append(
            ExerciseLine(
                exercise=id,
                name=exercise.name if exercise else done[-1].done.name,
                title=(exercise.rung(rung).title or "") if exercise else "",
                days=len({time.date for time in done}),
                first=done[0],
                last=done[-1],
                rung=rung,
                rungs=len(exercise.rungs) if exercise else None,
                worst=max(pains, default=None),
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.days, line.exercise)))


def hurt(part: Diary, spans: Sequence[LimitsHeld]) -> tuple[Hurt, ...]:
    """Each time that an exercise hurt more than was safe on its day, by date. `spans` are the limits of the period."""
    times = _times(part)
    return tuple(Hurt(date, done) for date, done in times if (done.pain or 0) > limits_on(spans, date).safe)


def skipped(part: Diary) -> tuple[Skipped, ...]:
    """Each time that an exercise was skipped, by date."""
    return tuple(
        Skipped(date, done, "" if done.skipped == "-" else done.skipped or "")
        for date, done in _times(part)
        if done.was_left_out
    )


def _times(part: Diary) -> list[tuple[datetime.date, Done]]:
    return [(session.date, done) for session in part.sessions for done in session.items]
