"""Days as columns of a terminal, and the dates below them."""

import datetime
from collections.abc import Iterable, Sequence

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


def day_row(chart: Chart, days: Sequence[datetime.date], left: int) -> Row:
    """The dates below a line of days, at even distances, and at the end the last day.

    `days` are those of `last_days`, one for each column; `left` are the columns in front of them all.
    """
    columns, least = len(days), DAYS if chart.days > 2 * DAYS else 1
    step = -(-_DATE_COLUMNS * chart.days // (columns * least)) * least
    last = axis_date(chart.until, chart)
    text = ""
    for ago in range(0, chart.days, step):
        date = chart.since + datetime.timedelta(ago)
        said, start = axis_date(date, chart), next(at for at, day in enumerate(days) if day >= date)
        is_first_or_fits = not ago or start + len(said) + 2 <= columns - len(last)
        if is_first_or_fits and not text.endswith(said):
            text = text.ljust(start) + said
    if len(text) + 2 <= columns - len(last) and not text.endswith(last):
        text = text.ljust(columns - len(last)) + last
    return row((" " * left + text, "quiet"))


def date_row(chart: Chart, dates: Sequence[datetime.date], left: int, columns: int = 1) -> Row:
    """The dates below a picture, as many as have room; of single days those of whole weeks.

    Each is the first day of so many `columns`; `left` are the columns in front of them all.
    """
    text = ""
    step = -(-_DATE_COLUMNS // columns)
    if len(dates) > 2 * DAYS and dates[1] - dates[0] == datetime.timedelta(1):
        step = -(-step // DAYS) * DAYS
    for at in range(0, len(dates), step):
        said = axis_date(dates[at], chart)
        start = at * columns
        if start + len(said) <= max(len(dates) * columns, 8) and not text.endswith(said):
            text = text.ljust(start) + said
    return row((" " * left + text, "quiet"))
