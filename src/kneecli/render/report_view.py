"""A report on a terminal."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.charts.chart import Chart
from kneecli.formats.report.part import Part
from kneecli.formats.report.parts import Page
from kneecli.render.chart_view import ChartView

_GAP = 2

_LEAST_LONG = 16
"""So many columns a long cell needs, or the rows are told one by one."""


def report_view(page: Page, picture: Chart | None = None) -> RenderableType:
    """The title, and each part with its sentences and its table; the picture of pain below the part on pain."""
    parts = (line for part in page.parts for line in _part(part, picture if part.key == "pain" else None))
    return Group(Text(page.title, "title"), Text(page.about, "quiet"), Text(), *parts, Text(page.foot, "quiet"))


def _part(part: Part, picture: Chart | None) -> Iterator[RenderableType]:
    yield Text(part.title, "phase")
    yield from map(Text, part.lines)
    if picture is not None and picture.panels:
        yield from (Text(), ChartView(picture, is_part=True), Text())
    if part.rows:
        yield _Rows(part)
    yield Text()


class _Rows:
    """The rows as a table where the width has room for one, else each row in lines, with the names of its columns."""

    def __init__(self, part: Part) -> None:
        self.part = part

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        columns = list(zip(self.part.head, *self.part.rows, strict=True))
        needed = sum(min(_LEAST_LONG, max(map(len, column))) + _GAP for column in columns) - _GAP
        yield from self._table() if needed <= options.max_width else self._told()

    def _table(self) -> Iterator[RenderableType]:
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="quiet")
        for name, *cells in zip(self.part.head, *self.part.rows, strict=True):
            short = max(map(len, (name, *cells))) <= _LEAST_LONG
            table.add_column(name, overflow="fold", no_wrap=short)
        for row in self.part.rows:
            table.add_row(*map(Text, row))
        yield table

    def _told(self) -> Iterator[RenderableType]:
        for first, *cells in self.part.rows:
            yield Text(first, "name")
            named = (f"{name.lower()} {cell}" for name, cell in zip(self.part.head[1:], cells, strict=True))
            yield Padding(Text("; ".join(named)), (0, 0, 0, 2))
