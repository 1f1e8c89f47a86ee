"""An exercise that is in no plan, as it would be done today."""

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, person_of
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.diary.performance import Said, item_at_rung
from kneecli.domain.person.fit import earned_rung, fitting_rung, rung_today
from kneecli.domain.person.today import Today, as_logged, on_day
from kneecli.domain.session.session import Item
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason
from kneecli.planner.doses import doses, prescribed_dose


def item_today(ctx: Context, exercise: Exercise) -> Item:
    """The exercise at the person's rung, with the largest dose that a plan could give it today.

    It is for logging what was done already: whether it ought to have rested is not asked, and where no rung is for
    today the person's own is taken.
    """
    today = as_logged(person_of(ctx), ctx.journal.diary, ctx.today, ctx.catalogue)
    if today.person.prescribed and exercise.id in today.person.prescribed.exercises:
        return _as_prescribed(ctx, exercise, today)
    fitted = fitting_rung(exercise, today)
    rung = complete_rung(exercise, rung_today(exercise, today)) if isinstance(fitted, Reason) else fitted
    dose = list(doses(exercise, rung, exercise.phases[-1], today))[-1]
    return item_at_rung(exercise, dose, rung.number, ctx.catalogue.version(exercise.pack))


def with_minutes_of_programme(ctx: Context, exercise: Exercise, said: Said) -> Said:
    """What was said, with the minutes that the programme has for it beside the sessions, if none were said.

    What is prescribed goes by the prescription.
    """
    if said.time_s is not None or not ctx.journal.diary.programmes:
        return said
    person = on_day(person_of(ctx), diary_on(ctx, ctx.today), ctx.today)
    if person.standing is None or (person.prescribed and exercise.id in person.prescribed.exercises):
        return said
    beside = person.standing.beside if person.standing.now else ()
    minutes = next((each.minutes for each in beside if each.beside.exercise == exercise.id), None)
    return said if minutes is None else replace(said, time_s=60 * minutes)


def _as_prescribed(ctx: Context, exercise: Exercise, today: Today) -> Item:
    """The exercise with the dose that was prescribed, whatever speaks against it today."""
    word = today.person.prescribed
    assert word is not None
    view = word.view(exercise, earned_rung(exercise, today))
    dose = prescribed_dose(exercise, view, today)
    item = item_at_rung(exercise, dose, view.number, ctx.catalogue.version(exercise.pack))
    return replace(item, label=view.rung.label)
