"""Acceptable pain that settles: a little more may come, and never more weight, height or less support.

Pain of 3 to 5 during an exercise is acceptable when it settles by the next day (NEMEX, PROV). Who has that three times
in a row, with all of it done and little effort, would otherwise stand still for good.
"""

from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.diary.performance import is_complete
from kneecli.domain.knee.aftermath import is_settled
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace

TIMES_SETTLED = 3
"""So many days in a row it has to settle (our own rule)."""

LITTLE_EFFORT = 5
"""Below this, on 0 to 10 (GRPPT)."""


def has_settled(rung: int, done: Sequence[Logged], diary: Diary, today: Today) -> bool:
    """Whether the last three days at this rung were complete and easy, with acceptable pain that settled."""
    bands = today.person.pain_limits
    days = sorted({each.date for each in done})[-TIMES_SETTLED:]
    return len(days) == TIMES_SETTLED and all(
        each.done.rung == rung
        and each.done.pain is not None
        and each.done.pain <= bands.stop
        and each.done.effort is not None
        and each.done.effort < LITTLE_EFFORT
        and is_complete(each.done)
        and is_settled(each.date, diary, today.date, bands) is True
        for each in done
        if each.date in days
    )


def is_only_more(exercise: Exercise, rung: int, higher: int) -> bool:
    """Whether the higher rung asks for nothing but more sets or repetitions."""
    return exercise.rung(higher).form is None and _apart_from_counts(exercise.rung(rung)) == _apart_from_counts(
        exercise.rung(higher)
    )


def _apart_from_counts(rung: Rung) -> Rung:
    return replace(rung, label="", form=None, sets=1, reps=None, cue=None, cues=None, move_s=None)
