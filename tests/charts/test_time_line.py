"""The dates below a picture of days."""

import datetime
import re
from itertools import pairwise

import pytest

from kneecli.charts.chart import Chart
from kneecli.charts.svg_parts import RIGHT, date_marks
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


def test_dates_below_one_bar_do_not_run_into_each_other() -> None:
    """All of its columns are of its last day, so that nothing stands between the first date and the last."""
    chart = Chart("Days", TODAY - datetime.timedelta(6), TODAY, ())
    text = day_row(chart, [TODAY] * 28, 0, [chart.since]).text
    assert text.split("  ", 1)[0] == axis_date(chart.since, chart)
    assert DATE.sub("", text).strip() == ""
    assert text.endswith(axis_date(TODAY, chart))


MARK = re.compile(r'class="q(?P<end> e)?" x="(?P<x>[0-9.]+)"[^>]*>(?P<words>[^<]+)<')


@pytest.mark.parametrize(("days", "of_bar"), [(1, 1), (10, 1), (40, 1), (60, 7), (200, 7), (800, 28)])
def test_dates_of_an_svg_are_even_too(days: int, of_bar: int) -> None:
    """At even distances, the last day at the right edge, and no two on one another."""
    chart = Chart("Pain", TODAY - datetime.timedelta(days - 1), TODAY, ())
    starts = [chart.until - datetime.timedelta(ago) for ago in range(of_bar - 1, days, of_bar)][::-1]
    marks = [each.groupdict() for each in map(MARK.search, date_marks(chart, 10, firsts=starts)) if each]
    at = [float(each["x"]) for each in marks]
    assert marks[-1]["words"] == axis_date(TODAY, chart)
    assert days == 1 or (marks[-1]["end"] and at[-1] == RIGHT)
    assert all(later - one > 7 * len(marks[0]["words"]) for one, later in pairwise(at[:-1]))
    assert len({round(later - one) for one, later in pairwise(at[:-1])}) <= 2
    assert len(at) < 2 or at[-1] - at[-2] > 14 * len(marks[-1]["words"])
