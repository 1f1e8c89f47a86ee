"""Where a person stands today: their settings, and what the diary adds."""

import datetime
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import MUSCLE_TARGETS, trained_by
from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.pain import no_load_today
from kneecli.domain.person.load import easy_day, loaded_lately, resting
from kneecli.domain.person.person import Person
from kneecli.domain.value import replace

OWED_DAYS = 4
"""A muscle that was worked less than so many days ago is not owed, however many sessions there were since."""

NEVER_DAYS = 30
"""Days since a target was trained, for one that never was while others were: long enough to come first."""


def standing(person: Person, diary: Diary, exercises: Sequence[Exercise], today: datetime.date) -> Person:
    """The person with all that the diary knows of them today (see `Person`).

    Pain that the person has said for today already counts before what the diary has.
    """
    active = diary.days(today)
    loaded = loaded_lately(diary, exercises, today)
    days_by_exercise: dict[str, int] = {}
    days_by_cell: dict[tuple[str, str], int] = {}
    for exercise in exercises:
        last = diary.last(exercise.id)
        if last is None:
            continue
        days = max(0, (today - last.date).days)
        days_by_exercise[exercise.id] = days
        for cell in _cells(exercise):
            days_by_cell[cell] = min(days, days_by_cell.get(cell, days))
    if days_by_cell:
        for exercise in exercises:
            for cell in _cells(exercise):
                days_by_cell.setdefault(cell, NEVER_DAYS)
    at_exercises = [(did.exercise, did.pain) for day in diary.sessions if day.date == today for did in day.items]
    bands = person.pain_limits
    return replace(
        person,
        rungs=diary.rungs_on(today),
        days_since=days_by_cell,
        days_since_exercise=days_by_exercise,
        stop_signs=diary.screened.signs if diary.screened else (),
        screened=diary.screened.date if diary.screened else None,
        days_away=(today - active[-1]).days if active else None,
        pain=person.pain if person.pain is not None else diary.worst_on(today),
        swelling=diary.swelling_on(today),
        hurt_today=frozenset(name for name, pain in at_exercises if pain is not None and pain > bands.stop),
        no_load=no_load_today(active, diary.pains, today, bands),
        easy_day=easy_day(loaded),
        owed=_owed(days_by_cell, max(OWED_DAYS - 1, (today - active[-2]).days)) if len(active) > 1 else frozenset(),
        resting=resting(loaded),
    )


def _owed(days_by_cell: Mapping[tuple[str, str], int], days: int) -> frozenset[str]:
    """The targets whose muscles no phase has worked since so many days ago."""
    worked = {target for (_, target), ago in days_by_cell.items() if ago <= days}
    return MUSCLE_TARGETS.intersection(target for _, target in days_by_cell) - worked


def _cells(exercise: Exercise) -> list[tuple[str, str]]:
    """The phases and targets that count as trained when the exercise is done: a stretch is no strength work."""
    phases = [phase for phase in exercise.phases if phase != "warm-up"]
    return [(phase, target) for phase in phases for target in sorted(trained_by(exercise))]
