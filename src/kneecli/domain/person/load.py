"""Loaded strength work: which exercises it is, which muscles they load, and how long those rest.

48 hours lie between loaded work for the same muscles (ACSM65, HARV), and two to three days a week are enough
(ACSM11, WHO20). The diary knows days, not hours, so 48 hours are two days: Monday's muscles may work on Wednesday.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import TARGET_OF_MUSCLE
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.vocabulary import Band
from kneecli.domain.words.reasons import Reason

if TYPE_CHECKING:
    from kneecli.domain.catalogue.ladder import RungView

RECOVERY_H = 48
"""An exercise that has to rest for at least so many hours is loaded strength work."""

REST_DAYS = 2

EXERCISES_OF_A_STRENGTH_DAY = 2
"""A day with fewer loaded exercises is no strength day (our own line)."""

STRENGTH_DAYS = (2, 3)
"""Least and most strength days in seven."""

WEEK_DAYS = 7

Loaded = Mapping[int, Sequence[Exercise]]
"""The loaded exercises of the last seven days, by days ago."""


def is_loaded(
    exercise: Exercise, load_kg: float | None = None, band: Band | None = None, *, rung: int | None = None
) -> bool:
    """Whether the exercise, at this rung and with this weight or band, is loaded strength work."""
    return exercise.recovery_h(rung) >= RECOVERY_H or bool(load_kg or band)


def is_loaded_at(exercise: Exercise, rung: "RungView") -> bool:
    """Whether the exercise is loaded strength work as it is done at this rung."""
    return is_loaded(exercise, rung.rung.load_kg, rung.rung.band, rung=rung.number)


def was_loaded(exercise: Exercise, done: Done) -> bool:
    """Whether it was loaded strength work as it was done.

    A band that a person uses for a stretch of their own accord, or a weight on a walk, makes no strength work of it:
    apart from strength exercises only the prescribed weight and band count.
    """
    used = done if "strength" in exercise.phases else done.prescription
    return is_loaded(exercise, used.load_kg, used.band, rung=done.rung)


def muscle_groups(exercise: Exercise) -> list[str]:
    """The groups of muscles that the exercise works most, in the pack's order."""
    return list(dict.fromkeys(TARGET_OF_MUSCLE.get(muscle, muscle) for muscle in exercise.primary))


def loaded_lately(diary: Diary, exercises: Iterable[Exercise], today: datetime.date) -> Loaded:
    """The loaded exercises of the last seven days, today among them, by days ago."""
    loaded: dict[int, list[Exercise]] = {}
    for exercise in exercises:
        days_ago = set()
        for time in reversed(diary.logged.get(exercise.id, ())):
            ago = (today - time.date).days
            if ago >= WEEK_DAYS:
                break
            if ago >= 0 and time.done.was_done and was_loaded(exercise, time.done):
                days_ago.add(ago)
        for ago in days_ago:
            loaded.setdefault(ago, []).append(exercise)
    return loaded


def is_strength_day(exercises: Sequence[Exercise]) -> bool:
    """Whether these loaded exercises of one day make it a strength day."""
    return len(exercises) >= EXERCISES_OF_A_STRENGTH_DAY


def resting(loaded: Loaded) -> dict[str, str]:
    """The groups of muscles that still rest, each with the name of the exercise that loaded it last."""
    return {
        group: exercise.name
        for ago in reversed(range(REST_DAYS))
        for exercise in loaded.get(ago, ())
        for group in muscle_groups(exercise)
    }


def easy_day(loaded: Loaded) -> Reason | None:
    """Why today should be without loaded strength work, by what the week has had of it already, or None."""
    days_ago = [ago for ago, exercises in sorted(loaded.items()) if is_strength_day(exercises)]
    if days_ago and days_ago[0] < REST_DAYS:
        return Reason("strength-yesterday" if days_ago[0] else "strength-today")
    if len(days_ago) >= STRENGTH_DAYS[1]:
        return Reason("strength-enough", days=len(days_ago))
    return None
