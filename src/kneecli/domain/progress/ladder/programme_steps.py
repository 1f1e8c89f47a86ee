"""Which steps up a programme holds back: in a phase that only learns, or one that adds repetitions but no load."""

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason


def held_back(exercise: Exercise, rung: int, higher: int, today: Today) -> Reason | None:
    """Why the programme does not want this step up now; None where it does, and where there is no programme.

    What a person does of their own accord already is no step up, and what is prescribed goes by the prescription:
    neither is asked about here.
    """
    standing, phase = today.person.standing, today.person.phase
    if standing is None or phase is None:
        return None
    if standing.flare:
        return Reason("programme-flare")
    if phase.steps == "none":
        return Reason("programme-learns")
    if phase.steps == "dose" and not is_only_dose(exercise, rung, higher):
        return Reason("programme-dose")
    return None


def is_only_dose(exercise: Exercise, rung: int, higher: int) -> bool:
    """Whether the higher rung asks for nothing but more sets, repetitions, seconds or minutes."""
    present, next_one = exercise.rung(rung), exercise.rung(higher)
    return next_one.form is None and _without_dose(present) == _without_dose(next_one)


def _without_dose(rung: Rung) -> Rung:
    no_words = replace(rung, label="", form=None, title=None, cue=None, cues=None)
    return replace(no_words, sets=1, reps=None, hold_s=None, minutes=None, move_s=None, days_per_week=None)
