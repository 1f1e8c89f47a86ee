"""A drawing as a grid of braille dots, each cell with the role that most of its dots have."""

import math
from collections.abc import Iterator

from kneecli.domain.value import dataclass
from kneecli.figures.colours import DETAILS
from kneecli.figures.geometry import Point
from kneecli.figures.shapes import Blob, Chain, Drawing, Label, Line, Shape, outlines

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot of a braille letter, by row and column."""
_THIN = 1.05
"""Lines and halos are at least this many dots wide."""
_MOST_ROWS = 30
"""Rows of a picture at most; one that would be higher is drawn smaller."""
_MARGIN = 2.0
_MOST_CM_PER_DOT, _LEAST_CM_PER_DOT = 6.0, 1.15
_NOTHING = ""

Cell = tuple[str, str]
"""A character, and the role that gives its colour; an empty text for an empty cell."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, all of the same length."""

    rows: tuple[tuple[Cell, ...], ...]


def raster(drawing: Drawing, columns: int, rows: int = _MOST_ROWS) -> Grid:
    """The drawing in braille, at most this many columns wide and rows high."""
    canvas = _Canvas(drawing, columns, rows)
    for piece in drawing.pieces:
        shapes = [shape for shape in piece.shapes if not isinstance(shape, Label)]
        if piece.halo:
            for shape in shapes:
                if shape.role not in DETAILS:
                    canvas.fill(_grown(shape, canvas.thin), _NOTHING)
        for shape in shapes:
            if kept := _as_dots(shape):
                canvas.fill(kept, shape.role)
    return Grid(tuple(canvas.rows(drawing)))


class _Canvas:
    """Dots, row by row from the top, each with a role."""

    def __init__(self, drawing: Drawing, columns: int, rows: int) -> None:
        left, bottom, right, top = drawing.box
        wide, high = right - left + 2 * _MARGIN, top - bottom + 2 * _MARGIN
        self.scale = max(wide / (2 * columns), high / (4 * rows), _LEAST_CM_PER_DOT)
        self.left, self.top = left - _MARGIN, top + _MARGIN
        self.columns = max(1, math.ceil(wide / self.scale / 2 - 1e-9))
        self.lines = max(1, math.ceil(high / self.scale / 4 - 1e-9))
        self.thin = _THIN * self.scale
        self.dots = [[_NOTHING] * (2 * self.columns) for _ in range(4 * self.lines)]

    def fill(self, shape: Shape, role: str) -> None:
        """Gives the dots inside the shape this role."""
        for outline in outlines(shape, self.thin):
            self._polygon(outline, role)

    def _polygon(self, outline: list[Point], role: str) -> None:
        dots, width, scale = self.dots, 2 * self.columns, self.scale
        points = [((x - self.left) / scale, (self.top - y) / scale) for x, y in outline]
        ys = [y for _, y in points]
        first, last = max(0, math.ceil(min(ys) - 0.5)), min(len(dots) - 1, math.floor(max(ys) - 0.5))
        edges = [(a, b) if a[1] < b[1] else (b, a) for a, b in zip(points, points[1:] + points[:1], strict=True)]
        for row in range(first, last + 1):
            y = row + 0.5
            cuts = sorted(a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) for a, b in edges if a[1] <= y < b[1])
            line = dots[row]
            for start, end in zip(cuts[::2], cuts[1::2], strict=False):
                low, high = max(0, math.ceil(start - 0.5)), min(width - 1, math.floor(end - 0.5))
                if role == "ghost":  # every other dot, so that the line can be seen without colours too
                    low += (low + row) % 2
                    line[low : high + 1 : 2] = [role] * len(range(low, high + 1, 2))
                elif low <= high:
                    line[low : high + 1] = [role] * (high - low + 1)

    def rows(self, drawing: Drawing) -> Iterator[tuple[Cell, ...]]:
        """The cells, with the labels written over them."""
        labels = [shape for piece in drawing.pieces for shape in piece.shapes if isinstance(shape, Label)]
        for row in range(self.lines):
            cells = [self._cell(row, column) for column in range(self.columns)]
            for label in labels:
                self._write(label, row, cells)
            yield tuple(cells)

    def _cell(self, row: int, column: int) -> Cell:
        code, roles = 0, []
        for down in range(4):
            line = self.dots[4 * row + down]
            for across in range(2):
                role = line[2 * column + across]
                if role:
                    code |= _DOTS[down][across]
                    roles.append(role)
        if not code:
            return " ", _NOTHING
        return chr(0x2800 + code), roles[0] if len(set(roles)) == 1 else max(roles, key=roles.count)

    def _write(self, label: Label, row: int, cells: list[Cell]) -> None:
        x, y = label.at
        if int((self.top - y - 2) / self.scale / 4) != row:
            return
        start = round((x - self.left) / self.scale / 2 - len(label.text) / 2)
        start = max(0, min(start, len(cells) - len(label.text)))
        for offset, letter in enumerate(label.text[: len(cells)]):
            cells[start + offset] = (letter, label.role)


def _as_dots(shape: Shape) -> Shape | None:
    """The shape as it is drawn in dots: of water only the surface, of large pale things their edge."""
    if shape.role == "water" and isinstance(shape, Blob):
        return None
    if shape.role in ("mat", "soft") and isinstance(shape, Blob):
        return Line((*shape.points, shape.points[0]), 0, shape.role)
    return shape


def _grown(shape: Shape, by: float) -> Shape:
    """The shape with a margin; a curve is grown away from its middle."""
    if isinstance(shape, Chain):
        return Chain(tuple((centre, radius + by) for centre, radius in shape.circles), shape.role)
    if isinstance(shape, Line):
        return Line(shape.points, shape.width + 2 * by, shape.role)
    if isinstance(shape, Blob):
        middle = _middle(shape.points)
        grown = []
        for x, y in shape.points:
            away = math.hypot(x - middle[0], y - middle[1]) or 1.0
            grown.append((x + by * (x - middle[0]) / away, y + by * (y - middle[1]) / away))
        return Blob(tuple(grown), shape.role, shape.sharp)
    return shape


def _middle(points: tuple[Point, ...]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
