"""A report on a terminal."""

from collections.abc import Iterator
from functools import partial

from kneecli.charts.chart import Chart
from kneecli.formats.report.part import Part
from kneecli.formats.report.parts import Page
from kneecli.render.chart_view import ChartView
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Fitted, Group, Indented, Room, View
from kneecli.render.layout.text import Text

_GAP = 2

_LEAST_LONG = 16
"""So many columns a long cell needs, or the rows are told one by one."""


def report_view(page: Page, picture: Chart | None = None) -> View:
    """The title, and each part with its sentences and its table; the picture of pain below the part on pain."""
    parts = (line for part in page.parts for line in _part(part, picture if part.key == "pain" else None))
    return Group(Text(page.title, "title"), Text(page.about, "quiet"), Text(), *parts, Text(page.foot, "quiet"))


def _part(part: Part, picture: Chart | None) -> Iterator[View]:
    yield Text(part.title, "phase")
    yield from map(Text, part.lines)
    if picture is not None and picture.panels:
        yield from (Text(), ChartView(picture, is_part=True), Text())
    if part.rows:
        yield Fitted(partial(_rows, part))
    yield Text()


def _rows(part: Part, room: Room) -> Iterator[View]:
    """The rows as a table where there is room for one, else each row in lines, with the names of its columns."""
    columns = list(zip(part.head, *part.rows, strict=True))
    needed = sum(min(_LEAST_LONG, max(map(len, column))) + _GAP for column in columns) - _GAP
    if needed <= room.columns:
        shown = [Column("", column[0], keeps=max(map(len, column)) <= _LEAST_LONG) for column in columns]
        yield Grid(shown, part.rows, gap=_GAP)
        return
    for first, *cells in part.rows:
        yield Text(first, "name")
        named = (f"{name.lower()} {cell}" for name, cell in zip(part.head[1:], cells, strict=True))
        yield Indented(Text("; ".join(named)), 2)
