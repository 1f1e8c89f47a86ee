"""Loaded strength work: which exercises it is, what they load, and how long that rests.

48 hours lie between loaded work for the same muscles (ACSM65, HARV), and two to three days a week are enough
(ACSM11, WHO20). Days are what the diary knows, so 48 hours are two days: Monday's muscles may work on Wednesday.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import TARGET_OF_MUSCLE
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.vocabulary import Band
from kneecli.domain.words.reasons import Reason

RECOVERY_H = 48
"""What an exercise's source asks for at least when it is loaded strength work."""

REST_DAYS = 2

EXERCISES_OF_A_STRENGTH_DAY = 2
"""One loaded exercise makes no strength day (our own line)."""

STRENGTH_DAYS = (2, 3)
"""Least and most strength days in seven."""

WEEK_DAYS = 7

Loaded = Mapping[int, Sequence[Exercise]]
"""The loaded exercises of the last seven days, by days ago."""


def is_loaded(
    exercise: Exercise, load_kg: float | None = None, band: Band | None = None, *, rung: int | None = None
) -> bool:
    """Whether the exercise, at this rung and with this weight or band, is work that its muscles recover from."""
    return exercise.recovery_h(rung) >= RECOVERY_H or bool(load_kg or band)


def was_loaded(exercise: Exercise, done: Done) -> bool:
    """Whether it was such work as it was done.

    A person's own band around the foot of a stretch, or weight on a walk, makes no strength work of it: there only
    what was asked for counts.
    """
    used = done if "strength" in exercise.phases else done.prescription
    return is_loaded(exercise, used.load_kg, used.band, rung=done.rung)


def muscle_groups(exercise: Exercise) -> list[str]:
    """The groups of muscles that the exercise works most, in the pack's order."""
    return list(dict.fromkeys(TARGET_OF_MUSCLE.get(muscle, muscle) for muscle in exercise.primary))


def loaded_lately(diary: Diary, exercises: Iterable[Exercise], today: datetime.date) -> Loaded:
    """What was loaded in the last seven days, today among them."""
    found: dict[int, list[Exercise]] = {}
    for exercise in exercises:
        days = set()
        for each in reversed(diary.logged.get(exercise.id, ())):
            ago = (today - each.date).days
            if ago >= WEEK_DAYS:
                break
            if ago >= 0 and each.done.was_done and was_loaded(exercise, each.done):
                days.add(ago)
        for ago in days:
            found.setdefault(ago, []).append(exercise)
    return found


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
    """Why the week is better served today without loaded strength work, or None."""
    strength = [ago for ago, exercises in sorted(loaded.items()) if is_strength_day(exercises)]
    if strength and strength[0] < REST_DAYS:
        return Reason("strength-yesterday" if strength[0] else "strength-today")
    if len(strength) >= STRENGTH_DAYS[1]:
        return Reason("strength-enough", days=len(strength))
    return None
