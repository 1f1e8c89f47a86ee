"""An exercise that is in no plan, as it would be done today."""

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import person_of
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.diary.performance import item_at_rung
from kneecli.domain.person.fit import earned_rung, fitting_rung, rung_today
from kneecli.domain.person.today import Today, as_logged
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


def _as_prescribed(ctx: Context, exercise: Exercise, today: Today) -> Item:
    """The exercise with the dose that was prescribed, whatever speaks against it today."""
    word = today.person.prescribed
    assert word is not None
    view = word.view(exercise, earned_rung(exercise, today))
    dose = prescribed_dose(exercise, view, today)
    item = item_at_rung(exercise, dose, view.number, ctx.catalogue.version(exercise.pack))
    return replace(item, label=view.rung.label)
