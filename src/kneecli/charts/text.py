"""A picture in letters, for a terminal: readable at any width, without colours, and in ASCII."""

from collections.abc import Iterator

from kneecli.charts.chart import Chart, Panel
from kneecli.charts.letters import Letters, Row, sentence
from kneecli.charts.text_bars import bar_rows
from kneecli.charts.text_steps import stair_rows, step_rows
from kneecli.charts.text_values import value_rows
from kneecli.domain.problem import printable
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import short_day_words


def text_rows(chart: Chart, columns: int, letters: Letters, units: Units = "metric") -> Iterator[Row]:
    """The lines of a picture that is so many columns wide."""
    yield Row(((printable(chart.title), "title"),), wraps=True)
    since, until = (short_day_words(day, chart.until) for day in (chart.since, chart.until))
    yield sentence(f"{since} to {until} {chart.until.year}")
    for panel in chart.panels:
        yield Row(())
        yield from panel_rows(chart, panel, columns, letters, units)
    if chart.note:
        yield Row(())
        yield sentence(chart.note)


def title(panel: Panel, units: Units) -> str:
    """What a panel shows, with the unit where it is not in the title."""
    unit = {"of 10": ", 0 to 10", "kg": ", lb" if units == "imperial" else ", kg", "days": "", "": ""}
    unit["cm"] = ", inches" if units == "imperial" else ", cm"
    return printable(panel.title) + unit.get(panel.unit, f", {printable(panel.unit)}")


def panel_rows(chart: Chart, panel: Panel, columns: int, letters: Letters, units: Units = "metric") -> Iterator[Row]:
    """The lines of one panel, with its title."""
    yield Row(((title(panel, units), "phase"),), wraps=True)
    match panel.kind:
        case "bars":
            yield from bar_rows(chart, panel, columns, letters)
        case "steps":
            yield from step_rows(chart, panel, columns, letters, units)
        case "stairs":
            yield from stair_rows(chart, panel, columns, letters)
        case "values":
            yield from value_rows(chart, panel, columns, letters)
