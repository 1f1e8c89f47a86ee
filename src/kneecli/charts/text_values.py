"""A few values in letters: a bar that lies for each, with its day and its figure."""

from collections.abc import Iterator

from kneecli.charts.chart import Chart, Panel, Point
from kneecli.charts.letters import Letters, Row, row, sentence
from kneecli.domain.words.measure_words import number_words, short_day_words

MOST_VALUES = 12
"""Of more values the first and the newest are shown."""


def value_rows(chart: Chart, panel: Panel, columns: int, letters: Letters) -> Iterator[Row]:
    """The values, oldest first, and how they changed."""
    shown, left_out = picked(panel.lines[0].points)
    days = [short_day_words(point.date, chart.until) for point in shown]
    figures = [number_words(point.value) for point in shown]
    left, right = max(map(len, days)) + 2, max(map(len, figures)) + 1
    room = max(5, min(50, columns - left - right))
    for at, (point, day, figure) in enumerate(zip(shown, days, figures, strict=True)):
        long = max(1 if point.value else 0, int(point.value / panel.top * room + 0.5))
        yield row((day.ljust(left), "quiet"), (letters.part * long, "part"), (f" {figure}" if long else figure, ""))
        if at == 0 and left_out:
            yield row((f"{letters.dots} {left_out} more between", "quiet"))
    if panel.note:
        yield sentence(panel.note[0].upper() + panel.note[1:] + ".")


def picked(points: tuple[Point, ...]) -> tuple[tuple[Point, ...], int]:
    """The first value and the newest ones, and how many are left out between them."""
    if len(points) <= MOST_VALUES:
        return points, 0
    return (points[0], *points[1 - MOST_VALUES :]), len(points) - MOST_VALUES
