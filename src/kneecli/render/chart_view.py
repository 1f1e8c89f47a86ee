"""A picture of figures on a terminal: with Unicode's blocks where it has them, else in ASCII."""

from collections.abc import Iterator

from kneecli.charts.chart import Chart
from kneecli.charts.letters import ASCII, BLOCKS
from kneecli.charts.text import panel_rows, text_rows
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units
from kneecli.render.layout.room import Line, Room
from kneecli.render.layout.text import Text

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

    def lines(self, room: Room) -> Iterator[Line]:
        """Those of the picture."""
        letters = BLOCKS if room.has_signs else ASCII
        part = panel_rows(self.chart, self.chart.panels[0], room.columns, letters) if self.is_part else None
        for row in part or text_rows(self.chart, room.columns, letters, self.units):
            text = Text.of(*((words, _STYLES.get(role, "")) for words, role in row.runs))
            yield from text.lines(room) if row.wraps else text.unwrapped()
