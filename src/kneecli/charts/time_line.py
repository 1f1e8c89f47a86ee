"""Days as columns of a terminal, and the dates below them."""

import datetime
from collections.abc import Iterable, Sequence
from math import ceil

from kneecli.charts.chart import Chart, Point
from kneecli.charts.gather import WIDEST
from kneecli.charts.letters import Row, row
from kneecli.domain.progress.so_far.week import DAYS
from kneecli.domain.words.wording import day_words

_DATE_COLUMNS = 11
_YEAR_DAYS = 370
"""In a picture of more days the dates are months with their years."""


def last_days(chart: Chart, columns: int) -> tuple[datetime.date, ...]:
    """For each column the last of its days; few days get several columns each, and not all columns are needed."""
    if chart.days <= columns:
        wide = min(WIDEST, columns // chart.days)
        return tuple(chart.since + datetime.timedelta(at // wide) for at in range(wide * chart.days))
    return tuple(chart.since + datetime.timedelta((at + 1) * chart.days // columns - 1) for at in range(columns))


def held(points: Sequence[Point], days: Iterable[datetime.date]) -> list[float | None]:
    """The value on each of these days, oldest first: the last one there was; None before the first."""
    found: list[float | None] = []
    at = 0
    for day in days:
        while at < len(points) and points[at].date <= day:
            at += 1
        found.append(points[at - 1].value if at else None)
    return found


def axis_date(date: datetime.date, chart: Chart) -> str:
    """`14 Sep`, and over more than a year `Sep 2026`."""
    day, month = day_words(date).split()
    return f"{month[:3]} {date.year}" if chart.days > _YEAR_DAYS else f"{day} {month[:3]}"


def marked_days(chart: Chart, least: float, firsts: Sequence[datetime.date] = ()) -> list[datetime.date]:
    """The days whose dates stand below a picture: at even distances, `least` days apart or more.

    `firsts` are the first days of its bars. Bars of several days are named by those; else the distance is whole weeks,
    where there are more than two.
    """
    of_bar = (firsts[-1] - firsts[-2]).days if len(firsts) > 1 else 1
    if of_bar > 1:
        return list(firsts[:: ceil(least / of_bar)])
    unit = DAYS if chart.days > 2 * DAYS else 1
    step = max(1, ceil(least / unit)) * unit
    return [chart.since + datetime.timedelta(ago) for ago in range(0, chart.days, step)]


def day_row(chart: Chart, days: Sequence[datetime.date], left: int, firsts: Sequence[datetime.date] = ()) -> Row:
    """The dates below a line of days, at even distances, and at the end the last day.

    `days` are the last ones of each column; `left` are the columns in front of them all. `firsts` are the first days of
    bars.
    """
    columns, last = len(days), axis_date(chart.until, chart)
    text = ""
    for date in marked_days(chart, _DATE_COLUMNS * chart.days / columns, firsts):
        said, start = axis_date(date, chart), next(at for at, day in enumerate(days) if day >= date)
        fits = start >= len(text) + 2 and start + len(said) + 2 <= columns - len(last)
        if (date <= chart.since or fits) and not text.endswith(said):
            text = text.ljust(start) + said
    if len(text) + 2 <= columns - len(last) and not text.endswith(last):
        text = text.ljust(columns - len(last)) + last
    return row((" " * left + text, "quiet"))
