"""Pictures of progress, from the diary and the packs."""

import datetime
from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.person.check_ins import CheckIns
from kneecli.app.person.person_on_day import person_of
from kneecli.charts.chart import Chart
from kneecli.charts.of_history import history_chart
from kneecli.charts.of_measures import measures_chart
from kneecli.charts.of_progress import exercise_chart, progress_chart
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain_days import pain_days
from kneecli.domain.person.today import on_day
from kneecli.domain.progress.so_far.weeks import weeks


def chart_of_history(
    ctx: Context,
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt],
    since: datetime.date | None,
    until: datetime.date,
    exercise: str | None,
) -> Chart:
    """These sessions and entries, from `since` or the first of them on; of one `exercise`, by id, when it is named."""
    began = min([*(session.date for session in sessions), *(each.date for each in felt)], default=until)
    since = since or began
    person = on_day(person_of(ctx), ctx.journal.whole(), until)
    name = next((done.name for session in sessions for done in session.items), exercise) if exercise else ""
    counted = weeks(sessions, felt, ctx.catalogue, since, until) if sessions else ()
    return history_chart(pain_days(sessions, felt), counted, person.pain_limits, since, until, name or "")


def chart_of_progress(ctx: Context, only: Exercise | None, until: datetime.date) -> Chart:
    """The rungs of one exercise, or of all that were done."""
    diary = ctx.journal.whole()
    if only:
        return exercise_chart(only, diary, until, ctx.settings.units)
    return progress_chart([each for each in ctx.catalogue if diary.last(each.id, until)], diary, until)


def chart_of_measures(known: CheckIns, picked: Measure | None) -> Chart:
    """The values of one measure, or of all."""
    series = known.series_of(picked.id) if picked else known.series
    return measures_chart(series, known.measures, known.day)
