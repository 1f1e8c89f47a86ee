"""The panels of a picture as SVG."""

import datetime
from collections.abc import Iterator

from kneecli.charts.chart import Chart, Line, Panel, Point
from kneecli.charts.svg_parts import RIGHT, WIDTH, Drawn, at, box, date_marks, line, number, text
from kneecli.charts.text_steps import figure_words
from kneecli.charts.text_values import picked
from kneecli.domain.problem import printable
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import number_words, short_day_words

_NAMES = 230
"""Where the days begin beside names."""
_MOST_LETTERS = 34
_ROW = 22


def steps_drawn(chart: Chart, panel: Panel, units: Units) -> Drawn:
    """A line that climbs for each name, with the figure at each change that has room."""
    high, parts = 34, list[str]()
    for place, each in enumerate(panel.lines):
        parts += _step(chart, panel, each, 8 + high * place, units)
    ground = 8 + high * len(panel.lines)
    parts += date_marks(chart, ground + 16, _NAMES)
    if panel.note:
        parts.append(text(0, ground + 34, panel.note, "q"))
    return Drawn(tuple(parts), ground + (40 if panel.note else 22))


def _step(chart: Chart, panel: Panel, each: Line, y: float, units: Units) -> Iterator[str]:
    name = printable(each.name)
    is_long = len(name) > _MOST_LETTERS
    yield text(0, y + 22, f"{name[: _MOST_LETTERS - 1]}…" if is_long else name)
    most = each.of or max(point.value for point in each.points) or 1
    free, path, before = 0.0, "", 0.0
    for point in each.points:
        x, height = at(chart, point.date, _NAMES), y + 28 - 14 * point.value / most
        words = figure_words(point.value, panel, units)
        path += f"H{number(x)}V{number(height)}" if path else f"M{number(x)} {number(height)}"
        if x >= free and (point.value != before or not free):
            yield text(x + 2, height - 4, words, "q")
            free = x + 8 * len(words) + 6
        before = point.value
    yield f'<path class="line" stroke-width="2.5" d="{path}H{RIGHT}"/>'
    last = figure_words(each.points[-1].value, panel, units)
    yield text(RIGHT + 8, y + 22, f"{last} of {each.of}" if each.of else last, "b")


def stairs_drawn(chart: Chart, panel: Panel) -> Drawn:
    """A row for each level that was reached, and for the next one, filled where the person stood."""
    points = panel.lines[0].points
    reached = [int(point.value) for point in points]
    top = min(panel.top, max(reached) + 1)
    parts = list[str]()
    ends = [*(point.date for point in points[1:]), chart.until + datetime.timedelta(1)]
    for level in range(top, min(reached) - 1, -1):
        y = 6 + _ROW * (top - level)
        name = printable(f"{level}  {panel.steps[level - 1]}")
        parts.append(text(0, y + 15, name if len(name) <= _MOST_LETTERS + 2 else f"{name[: _MOST_LETTERS + 1]}…"))
        for point, end in zip(points, ends, strict=True):
            if point.value == level:
                x = at(chart, point.date, _NAMES)
                parts.append(box("bar", x, y + 3, max(2, at(chart, end, _NAMES) - x), _ROW - 6))
    ground = 8 + _ROW * (top - min(reached) + 1)
    parts.append(line("ground", _NAMES, ground, RIGHT, ground))
    parts += date_marks(chart, ground + 16, _NAMES)
    parts.append(text(RIGHT + 8, ground - 6, f"now {reached[-1]} of {panel.top}", "b"))
    return Drawn(tuple(parts), ground + 22)


def values_drawn(chart: Chart, panel: Panel) -> Drawn:
    """A bar that lies for each value, with its day and its figure."""
    shown, left_out = picked(panel.lines[0].points)
    parts = list[str]()
    for place, point in enumerate(shown):
        parts += _value(chart, panel, point, 4 + _ROW * place)
    ground = 4 + _ROW * len(shown) + 14
    words = panel.note[:1].upper() + panel.note[1:] + "."
    if left_out:
        words += f" {left_out} values between the first and the second are left out."
    parts.append(text(0, ground, words, "q"))
    return Drawn(tuple(parts), ground + 6)


def _value(chart: Chart, panel: Panel, point: Point, y: float) -> Iterator[str]:
    left, room = 100, WIDTH - 220
    wide = room * point.value / panel.top
    yield text(0, y + 15, short_day_words(point.date, chart.until), "q")
    yield line("ground", left, y + 1, left, y + _ROW - 1)
    yield box("bar", left, y + 3, wide, _ROW - 6)
    yield text(left + wide + 8, y + 15, number_words(point.value), "b")
