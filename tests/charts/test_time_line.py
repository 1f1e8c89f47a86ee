"""The dates below a picture of days."""

import datetime
import re
from itertools import pairwise

import pytest

from kneecli.charts.chart import Chart
from kneecli.charts.time_line import axis_date, day_row, last_days
from support.journal import TODAY

DATE = re.compile(r"[0-9]+ [A-Z][a-z]{2}(?= |$)")


@pytest.mark.parametrize("days", [1, 5, 15, 40, 56, 200, 366])
@pytest.mark.parametrize("columns", [10, 23, 45, 80])
def test_dates_are_even_and_end_with_the_last_day(days: int, columns: int) -> None:
    """None runs over the line, or into another."""
    chart = Chart("Bridge", TODAY - datetime.timedelta(days - 1), TODAY, ())
    along = last_days(chart, columns)
    text = day_row(chart, along, 3).text
    assert len(text) <= 3 + max(len(along), 8)
    assert DATE.sub("", text).strip() == ""
    shown = [datetime.datetime.strptime(f"{each} 2026", "%d %b %Y") for each in DATE.findall(text)]
    assert len({(later - one).days % 365 for one, later in pairwise(shown[:-1])}) <= 1
    if len(along) >= 20:
        assert text.endswith(axis_date(TODAY, chart))
