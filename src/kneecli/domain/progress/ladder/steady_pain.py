"""Acceptable pain that settles: a few more sets or repetitions may come, but never more weight, height or less support.

Pain of 3 to 5 during an exercise is acceptable when it settles by the next day (NEMEX, PROV). Someone who has that
three times in a row, with all of it done and little effort, would otherwise never get on.
"""

from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.performance import is_complete
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace

TIMES_SETTLED = 3
"""It has to settle on so many days in a row (our own rule)."""

LITTLE_EFFORT = 5
"""Below this, on 0 to 10 (GRPPT)."""


def has_settled(rung: int, done: Sequence[Logged], diary: Diary, today: Today) -> bool:
    """Whether the last three days at this rung were complete and easy, with acceptable pain that settled.

    Where all of it stayed in the safe band, it is not pain that holds the exercise back.
    """
    limits = today.person.pain_limits
    days = sorted({time.date for time in done})[-TIMES_SETTLED:]
    times = [time for time in done if time.date in days]
    return (
        len(days) == TIMES_SETTLED
        and any((time.done.pain or 0) > limits.safe for time in times)
        and all(
            time.done.rung == rung
            and time.done.pain is not None
            and time.done.pain <= limits.stop
            and time.done.effort is not None
            and time.done.effort < LITTLE_EFFORT
            and is_complete(time.done)
            and is_settled(time.date, diary, today.date, limits) is True
            for time in times
        )
    )


def is_only_more(exercise: Exercise, rung: int, higher: int) -> bool:
    """Whether the higher rung asks for nothing but more sets or repetitions."""
    present, next_one = exercise.rung(rung), exercise.rung(higher)
    return next_one.form is None and _without_counts(present) == _without_counts(next_one)


def _without_counts(rung: Rung) -> Rung:
    return replace(rung, label="", form=None, sets=1, reps=None, cue=None, cues=None, move_s=None)
