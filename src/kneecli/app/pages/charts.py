"""Pictures of progress, from the diary and the packs."""

import datetime

from kneecli.app.context import Context
from kneecli.app.diary.looking_up import Found
from kneecli.app.person.check_ins import CheckIns
from kneecli.app.person.person_on_day import diary_on, person_of
from kneecli.charts.chart import Chart
from kneecli.charts.of_history import history_chart
from kneecli.charts.of_measures import measures_chart
from kneecli.charts.of_progress import exercise_chart, progress_chart
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.knee.pain_days import pain_days
from kneecli.domain.person.today import on_day
from kneecli.domain.progress.so_far.weeks import weeks


def chart_of_history(
    ctx: Context,
    found: Found,
    since: datetime.date | None,
    until: datetime.date,
    exercise: str | None,
) -> Chart:
    """These sessions and entries, from `since` or the first of them on; of one `exercise`, by id, when it is named."""
    first = next(found.sessions, None)
    began = min([*([first.date] if first else ()), *(each.date for each in found.felt)], default=until)
    since = since or began
    person = on_day(person_of(ctx), diary_on(ctx, until), until)
    name = (first.items[0].name if first else exercise) if exercise else ""
    counted = weeks(found.sessions, found.felt, ctx.catalogue, since, until) if first else ()
    days = pain_days(found.sessions, found.felt)
    return history_chart(days, counted, person.pain_limits, since, until, name or "")


def chart_of_progress(ctx: Context, only: Exercise | None, until: datetime.date) -> Chart:
    """The rungs of one exercise, or of all that were done."""
    with ctx.journal.by_day() as by_day:
        if only:
            return exercise_chart(only, by_day.diary_of(only.id), until, ctx.settings.units)
        done = [each for each in ctx.catalogue if diary_on(ctx, until).last(each.id, until)]
        return progress_chart(done, lambda each: by_day.diary_of(each.id), until)


def chart_of_measures(known: CheckIns, picked: Measure | None) -> Chart:
    """The values of one measure, or of all."""
    series = known.series_of(picked.id) if picked else known.series
    return measures_chart(series, known.measures, known.day)
