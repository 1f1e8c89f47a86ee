"""A picture of figures on a terminal: with Unicode's blocks where it has them, else in ASCII."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.text import Text

from kneecli.charts.chart import Chart
from kneecli.charts.letters import ASCII, BLOCKS, Letters
from kneecli.charts.text import panel_rows, text_rows
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units

_STYLES = {
    "safe": "good",
    "acceptable": "care",
    "too-much": "bad",
    "part": "dose",
    "rest": "dose",
    "title": "title",
    "phase": "phase",
    "name": "name",
    "quiet": "quiet",
    "care": "care",
}


@dataclass(frozen=True)
class ChartView:
    """The picture, as wide as there is room; with `is_part` its first panel alone, for a page that says the rest."""

    chart: Chart
    units: Units = "metric"
    is_part: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        columns, letters = options.max_width, _letters(console)
        part = panel_rows(self.chart, self.chart.panels[0], columns, letters) if self.is_part else None
        for row in part or text_rows(self.chart, columns, letters, self.units):
            parts = [(text, _STYLES.get(role, "")) for text, role in row.runs]
            yield Text.assemble(*parts) if row.wraps else Text.assemble(*parts, no_wrap=True, overflow="crop")


def _letters(console: Console) -> Letters:
    """Blocks where the output's encoding has them; a dumb terminal may not."""
    is_plain = console.is_dumb_terminal or not console.encoding.lower().startswith("utf")
    return ASCII if is_plain else BLOCKS
