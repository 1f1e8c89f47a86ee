"""Whether something that is prescribed has its turn on a day."""

from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.fit import fitting_prescribed
from kneecli.domain.person.today import Today
from kneecli.domain.prescription.in_force import not_due


def has_prescribed_turn(exercises: Iterable[Exercise], today: Today) -> bool:
    """Whether one of these exercises is prescribed, has its turn today, and can be done."""
    word = today.person.prescribed
    if word is None:
        return False
    return any(
        not_due(asked, today.days_since_exercise.get(each.id), today.times_in_a_week.get(each.id, 0), today.date)
        is None
        and isinstance(fitting_prescribed(each, today), RungView)
        for each in exercises
        if (asked := word.exercises.get(each.id))
    )
