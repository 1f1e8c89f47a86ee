"""A picture as an SVG document: for light and dark pages and for paper, told in words for those who can't see it."""

from kneecli.charts.chart import Chart, Panel
from kneecli.charts.svg_bars import bars_drawn
from kneecli.charts.svg_panels import stairs_drawn, steps_drawn, values_drawn
from kneecli.charts.svg_parts import WIDTH, Drawn, Frame, box, number, said, style, text
from kneecli.charts.text import title
from kneecli.charts.text_bars import shown_top
from kneecli.charts.text_steps import figure_words
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import short_day_words

_EDGE = 16
_SMALL_WIDTH, _SMALL_LEFT, _SMALL_RIGHT, _SMALL_HEIGHT = 420, 18, 412, 96


def write_chart(chart: Chart, units: Units = "metric", *, alone: bool = True) -> str:
    """The picture as an SVG document; with `alone` False as an element for a page, which fits itself to its place."""
    since, until = (short_day_words(day, chart.until) for day in (chart.since, chart.until))
    parts = [text(0, 18, chart.title, "h"), text(0, 38, f"{since} to {until} {chart.until.year}", "q")]
    y = 64.0
    for panel in chart.panels:
        drawn = _drawn(chart, panel, units)
        inside = "".join((text(0, 0, title(panel, units), "b"), *drawn.parts))
        parts.append(f'<g transform="translate(0 {number(y)})">{inside}</g>')
        y += drawn.height + 26
    if chart.note:
        parts.append(text(0, y, chart.note, "q"))
        y += 20
    wide, high = WIDTH + 2 * _EDGE, y + _EDGE - 10
    size = f' width="{number(wide)}" height="{number(high)}"' if alone else ""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="kp"{size} viewBox="-{_EDGE} -{_EDGE} {number(wide)} '
    head += f'{number(high)}" role="img"><title>{said(chart.title)}</title><desc>{said(in_words(chart, units))}</desc>'
    paper = box("paper", -_EDGE, -_EDGE, wide, high)
    return f"{head}<style>{style()}</style>{paper}{''.join(parts)}</svg>\n"


def write_bars(chart: Chart) -> str:
    """The first panel, of bars, small and alone, for a page that has `style()` and tells what it means."""
    panel = chart.panels[0]
    frame = Frame(_SMALL_LEFT, _SMALL_RIGHT, _SMALL_HEIGHT // shown_top(panel), is_told=False)
    drawn = bars_drawn(chart, panel, frame)
    label = f"{chart.title}. {in_words(chart, 'metric')}"
    head = f'<svg class="kp small" viewBox="0 4 {_SMALL_WIDTH} {number(drawn.height - 2)}" role="img" '
    return f'{head}aria-label="{said(label)}">{"".join(drawn.parts)}</svg>'


def is_chart(words: str) -> bool:
    """Whether this text is a picture that was written here."""
    return words.startswith("<svg") and 'class="kp"' in words[:200]


def in_words(chart: Chart, units: Units) -> str:
    """What the picture shows, in words: of each line how many values there are, and from where to where they go."""
    return " ".join(_panel_words(panel, units) for panel in chart.panels)


def _panel_words(panel: Panel, units: Units) -> str:
    lines = []
    for line in filter(lambda line: line.points, panel.lines):
        first, last = (figure_words(point.value, panel, units) for point in (line.points[0], line.points[-1]))
        least, most = (figure_words(pick(point.value for point in line.points), panel, units) for pick in (min, max))
        values = "one value" if len(line.points) == 1 else f"{len(line.points)} values"
        lines.append(f"{line.name}: {values}, first {first}, last {last}, from {least} to {most}")
    return f"{title(panel, units)}. {'; '.join(lines)}."


def _drawn(chart: Chart, panel: Panel, units: Units) -> Drawn:
    match panel.kind:
        case "bars":
            return bars_drawn(chart, panel)
        case "steps":
            return steps_drawn(chart, panel, units)
        case "stairs":
            return stairs_drawn(chart, panel)
        case "values":
            return values_drawn(chart, panel)
