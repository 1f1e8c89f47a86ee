"""Many days on little room: the values of a few days, a week or more made one bar."""

import datetime
from collections.abc import Sequence

from kneecli.charts.chart import Chart, Line
from kneecli.domain.value import dataclass

SIZES = {1: "a day", 7: "a week", 28: "four weeks", 91: "13 weeks", 364: "52 weeks"}
"""How many days a bar can stand for. Each is a part of the next or nearly so; all but the first are whole weeks."""

WIDEST = 4
"""A bar for one day gets at most so many columns."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How the days are shared out: `days` to a bar, each bar `columns` wide."""

    days: int
    columns: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The values of some days as one: their mean and the highest, None where there are none. `last` is the last day."""

    last: datetime.date
    days: int
    mean: float | None
    highest: float | None

    @property
    def first(self) -> datetime.date:
        """The first day."""
        return self.last - datetime.timedelta(self.days - 1)


def grain(chart: Chart, columns: int) -> Grain:
    """The finest sharing out that has room in so many columns."""
    for days in SIZES:
        number = -(-chart.days // days)
        if number <= columns:
            return Grain(days, min(WIDEST if days == 1 else 2 * WIDEST, columns // number))
    return Grain(max(SIZES), 1)


def for_panel(chart: Chart, columns: int, days: int) -> Grain:
    """The same for a panel whose points stand for so many days.

    Its bars are as wide as those of these days where that has room: the first of them may begin before the picture.
    """
    of_chart = grain(chart, columns)
    if days <= of_chart.days:
        return of_chart
    number = -(-chart.days // days)
    return Grain(days, max(1, min(of_chart.columns * days // of_chart.days, columns // number)))


def bars(line: Line, since: datetime.date, until: datetime.date, days: int) -> tuple[Bar, ...]:
    """The values of the line in bars of so many days, oldest first; the last one ends with `until`."""
    found: dict[int, list[float]] = {}
    for point in line.points:
        found.setdefault((until - point.date).days // days, []).append(point.value)
    number = (until - since).days // days + 1
    return tuple(_bar(found.get(ago, ()), until - datetime.timedelta(days * ago), days) for ago in range(number))[::-1]


def _bar(values: Sequence[float], last: datetime.date, days: int) -> Bar:
    if not values:
        return Bar(last, days, None, None)
    return Bar(last, days, sum(values) / len(values), max(values))
