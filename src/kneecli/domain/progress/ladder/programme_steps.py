"""Which steps up a programme holds back: in a phase that only learns, or one that adds repetitions but no load.

Where only the dose grows, many ladders have nothing of the kind at their next rung. There another form is offered once
the present dose has gone well for two weeks: less support, or another movement, and nothing heavier. That is our own
rule; trials of home exercise go on to the next level when control is good and the effort little (NEMEX, PACTR, GRPPT).
"""

import datetime
from collections.abc import Sequence
from itertools import takewhile

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.diary import Logged
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason

WELL_FOR, WELL_TIMES = datetime.timedelta(14), 4
"""A dose has gone well for long enough after so many days, and on so many: two weeks of two sessions."""

LOOKED_BACK = datetime.timedelta(28)
"""What was longer ago does not count."""


def held_back(exercise: Exercise, rung: int, higher: int, done: Sequence[Logged], today: Today) -> Reason | None:
    """Why the programme does not want this step up now; None where it does, and where there is no programme.

    `done` are the times that the exercise was done. What a person does of their own accord already is no step up, and
    what is prescribed goes by the prescription: neither is asked about here.
    """
    standing, phase = today.person.standing, today.person.phase
    if standing is None or phase is None:
        return None
    if standing.flare:
        return Reason("programme-flare")
    if phase.steps == "none":
        return Reason("programme-learns")
    if phase.steps != "dose" or is_only_dose(exercise, rung, higher):
        return None
    if is_heavier(exercise, rung, higher):
        return Reason("programme-dose")
    return None if _went_well_for_long(rung, done, today) else Reason("programme-form")


def is_only_dose(exercise: Exercise, rung: int, higher: int) -> bool:
    """Whether the higher rung asks for nothing but more sets, repetitions, seconds or minutes."""
    present, next_one = exercise.rung(rung), exercise.rung(higher)
    return next_one.form is None and _without_dose(present) == _without_dose(next_one)


def is_heavier(exercise: Exercise, rung: int, higher: int) -> bool:
    """Whether the higher rung loads more: weight, band, height, seat, bend of the knee, its load, one leg, watts."""
    present, next_one = exercise.rung(rung), exercise.rung(higher)
    return _load(exercise, present) != _load(exercise, next_one)


def _load(exercise: Exercise, rung: Rung) -> tuple[object, ...]:
    bend = exercise.knee.flexion_deg if rung.knee_flexion_deg is None else rung.knee_flexion_deg
    on_one_leg = (rung.laterality or exercise.laterality) == "per-side"
    knee_load = rung.knee_load or exercise.knee.load
    return rung.load_kg, rung.step_cm, rung.seat_cm, rung.band, rung.watts, bend, knee_load, on_one_leg


def _went_well_for_long(rung: int, done: Sequence[Logged], today: Today) -> bool:
    """Whether it has been done at this rung for two weeks, with no other one between, each time with safe pain."""
    recent = [each for each in done if not each.flare and each.date >= today.date - LOOKED_BACK]
    at_rung = list(takewhile(lambda time: time.done.rung == rung, reversed(recent)))
    days = {time.date for time in at_rung}
    safe = today.person.pain_limits.safe
    is_safe = all(time.done.pain is not None and time.done.pain <= safe for time in at_rung)
    return is_safe and len(days) >= WELL_TIMES and min(days) + WELL_FOR <= today.date


def _without_dose(rung: Rung) -> Rung:
    no_words = replace(rung, label="", form=None, title=None, cue=None, cues=None)
    return replace(no_words, sets=1, reps=None, hold_s=None, minutes=None, move_s=None, days_per_week=None)
