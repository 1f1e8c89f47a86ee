"""The picture of the history: pain by day, and days with exercises by week."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.charts.chart import Band, Chart, Line, Panel, Point
from kneecli.domain.knee.pain import Limits, is_swollen
from kneecli.domain.knee.pain_days import PainDay
from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.progress.so_far.week import DAYS, Week
from kneecli.domain.value import replace

WORST = "Worst pain of each day"


def history_chart(
    days: Sequence[PainDay],
    weeks: Sequence[Week],
    limits: Limits,
    since: datetime.date,
    until: datetime.date,
    exercise: str = "",
) -> Chart:
    """Pain at the exercises, of the days and in the mornings, and the weeks; only those of a named `exercise`."""
    bands = pain_bands(limits)
    during = "Pain at it" if exercise else "Pain at the exercises"
    kinds = (
        ("pain-during", during, [(day.date, day.during) for day in days]),
        ("pain-morning", "Pain in the morning", [(day.date, day.morning) for day in days]),
        ("pain-day", "Pain of the day", [(day.date, day.day) for day in days]),
    )
    panels = [
        Panel("bars", title, (Line(id, title, points),), unit="of 10", bands=bands)
        for id, title, values in kinds
        if (points := _known(values))
    ]
    panels[:1] = [replace(panel, swollen=_swollen(days)) for panel in panels[:1]]
    title = f"{exercise}: how it went" if exercise else "The knee, and the sessions"
    return Chart(title, since, until, (*panels, *_weeks(weeks, exercise)))


def worst_pain_chart(
    days: Sequence[PainDay], limits: Limits, since: datetime.date, until: datetime.date, *, of_today: bool = False
) -> Chart:
    """The worst pain of each day: how much of it was entered, and what only the exercises tell; swelling below.

    `of_today`: the limits were others on some of the days, and it says so.
    """
    worst = Line("pain-worst", WORST, _known((day.date, day.worst) for day in days))
    entered = Line("pain-entered", "Entered", _known((day.date, day.entered) for day in days))
    panel = Panel(
        "bars",
        f"{WORST}, by the limits of the last day" if of_today else WORST,
        (worst, entered),
        unit="of 10",
        bands=pain_bands(limits),
        rest="at the exercises",
        swollen=_swollen(days),
    )
    return Chart(WORST, since, until, (panel,) if worst.points else ())


def _swollen(days: Iterable[PainDay]) -> tuple[datetime.date, ...]:
    return tuple(day.date for day in days if is_swollen(day.swelling))


def pain_bands(limits: Limits) -> tuple[Band, ...]:
    """The bands of pain that hold for a person, the lowest first; in the strict mode there is no middle one."""
    middle = (Band("acceptable", limits.safe + 1, limits.stop),) if limits.stop > limits.safe else ()
    return (Band("safe", 0, limits.safe), *middle, Band("too much", limits.stop + 1, 10))


def _weeks(weeks: Sequence[Week], exercise: str) -> Iterable[Panel]:
    if not any(day.exercises for week in weeks for day in week.days):
        return
    active = [(week.days[-1].date, sum(day.exercises > 0 for day in week.days)) for week in weeks]
    strength = [(week.days[-1].date, week.strength_days) for week in weeks]
    lines = (
        Line("session-days", "days with exercises", _known(active)),
        Line("strength-days", "days with strength work", _known(strength)),
    )
    if exercise:
        line = Line("session-days", "days with it", lines[0].points)
        yield Panel("bars", "Days a week with it", (line,), unit="days", days=DAYS, top=DAYS)
    else:
        yield Panel("bars", "Days a week with exercises", lines, unit="days", days=DAYS, top=DAYS, goal=STRENGTH_DAYS)


def _known(values: Iterable[tuple[datetime.date, int | None]]) -> tuple[Point, ...]:
    return tuple(Point(date, value) for date, value in values if value is not None)
