"""What goes up by steps, in letters: numbers along a line, or stairs."""

from collections.abc import Iterator, Sequence

from kneecli.charts.chart import Chart, Line, Panel
from kneecli.charts.letters import Letters, Row, row, sentence
from kneecli.charts.time_line import day_row, held, last_days
from kneecli.domain.problem import printable
from kneecli.domain.units import height_figure, weight_figure
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import number_words

_MOST_NAME = 0.4
"""A name that takes more of the width stands above its line."""
_MOST_LABEL = 0.5
_LEAST_LINE = 10


def step_rows(chart: Chart, panel: Panel, columns: int, letters: Letters, units: Units) -> Iterator[Row]:
    """Each line as numbers: one where the value changes, which holds until the next, and the last one at the end."""
    if panel.note:
        yield sentence(panel.note)
    names = [printable(line.name) for line in panel.lines]
    ends = [_end(line, panel, units) for line in panel.lines]
    left, right = max(map(len, names)) + 1, max(map(len, ends)) + 1
    is_beside = left <= columns * _MOST_NAME
    left = left if is_beside else 2
    days = last_days(chart, max(_LEAST_LINE, columns - left - right))
    for line, name, end in zip(panel.lines, names, ends, strict=True):
        if not is_beside:
            yield row((name, "name"))
        drawn = numbered([figure_words(value, panel, units) for value in held(line.points, days)], letters)
        head = (name.ljust(left), "name") if is_beside else (" " * left, "")
        yield row(head, (drawn, "part"), (f" {end}", "quiet"))
    yield day_row(chart, days, left)


def numbered(words: Sequence[str], letters: Letters) -> str:
    """The words along a line, each where it first holds, or as soon as there is room; spaces before the first."""
    drawn, shown = "", ""
    for at, word in enumerate(words):
        if at < len(drawn):
            continue
        if not word:
            drawn += " "
        elif word != shown and at + len(word) <= len(words):
            drawn, shown = drawn + word + letters.hold, word
        else:
            drawn += letters.hold
    return drawn[: len(words)]


def figure_words(value: float | None, panel: Panel, units: Units) -> str:
    """The value as it stands in a picture, in the person's unit; empty for none."""
    if value is None:
        return ""
    if panel.unit == "kg":
        return weight_figure(value, units)
    return height_figure(int(value), units) if panel.unit == "cm" else number_words(value)


def _end(line: Line, panel: Panel, units: Units) -> str:
    last = figure_words(line.points[-1].value, panel, units)
    return f"{last} of {line.of}" if line.of else last


def stair_rows(chart: Chart, panel: Panel, columns: int, letters: Letters) -> Iterator[Row]:
    """The levels that were reached, and the next one, from the highest down; each with its name."""
    line = panel.lines[0]
    reached = [int(point.value) for point in line.points]
    levels = range(min(panel.top, max(reached) + 1), min(reached) - 1, -1)
    names = {level: printable(panel.steps[level - 1]) for level in levels}
    labels = {level: f"{level:>2} {name}" for level, name in names.items()}
    is_beside = max(map(len, labels.values())) < columns * _MOST_LABEL
    if not is_beside:
        labels = {level: f"{level:>2}" for level in levels}
    left = max(map(len, labels.values())) + 2
    days = last_days(chart, max(_LEAST_LINE, columns - left))
    values = held(line.points, days)
    for level in levels:
        cells = "".join(letters.part if value == level else " " for value in values)
        yield row((f"{labels[level].ljust(left - 1)}{letters.wall}", "quiet"), (cells, "part"))
    yield row((" " * (left - 1) + letters.corner + letters.ground * len(days), "quiet"))
    yield day_row(chart, days, left)
    if not is_beside:
        for level in levels:
            yield sentence(f"{level:>2}: {names[level]}")
    yield sentence(f"Now rung {reached[-1]} of {line.of}.")
