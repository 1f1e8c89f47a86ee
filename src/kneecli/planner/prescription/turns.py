"""Which of what is prescribed has its turn today, and at which dose."""

from collections.abc import Iterator, Mapping

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.fit import fitting_prescribed
from kneecli.domain.person.today import Today
from kneecli.domain.prescription.in_force import Asked, not_due, waited
from kneecli.domain.session.session import Prescription
from kneecli.domain.vocabulary import Phase
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective, scoring
from kneecli.planner.doses import prescribed_dose

_PHASES: tuple[Phase, ...] = ("strength", "aerobic", "cool-down", "warm-up")
"""The one phase in which a prescribed exercise is done: the first of these that it serves."""


def fitted(exercise: Exercise, today: Today, *, asked: bool) -> RungView | Reason | None:
    """The prescribed exercise with its dose, or why it is not for today; None for one that is not prescribed.

    `asked`: the person wants it by name, so that it need not be its turn, nor one of the prescription's.
    """
    word = today.person.prescribed
    assert word is not None
    prescribed = word.exercises.get(exercise.id)
    if prescribed is None:
        return Reason("prescribed-only") if word.only_these and not asked else None
    days, times = today.days_since_exercise.get(exercise.id), today.times_in_a_week.get(exercise.id, 0)
    later = None if asked else not_due(prescribed, days, times, today.date)
    return later or fitting_prescribed(exercise, today)


def offered(
    known: Mapping[str, Exercise], fitted: Mapping[str, RungView | Reason], today: Today
) -> Iterator[tuple[Exercise, RungView, Phase, Prescription, int, Asked]]:
    """What is prescribed and may be in the session: with its rung, phase, dose and points, and who asked for it."""
    word = today.person.prescribed
    assert word is not None
    for name in sorted(word.exercises.keys() & known.keys()):
        rung, exercise, asked = fitted[name], known[name], word.exercises[name]
        if isinstance(rung, RungView):
            phase = next((each for each in _PHASES if each in rung.phases), rung.phases[0])
            days = waited(asked, today.days_since_exercise.get(name), today.date)
            points = objective.PRESCRIBED_POINTS + objective.WAITED_POINTS * days
            points += scoring.first_points(exercise, rung, phase, today)
            yield exercise, rung, phase, prescribed_dose(exercise, rung, today), points, asked
