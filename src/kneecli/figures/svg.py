"""A drawing as SVG: paths by role, in tenths of centimetres, with colours for light and for dark pages."""

from collections.abc import Iterable, Iterator

from kneecli.domain.markup import escaped, quoted
from kneecli.figures.colours import DETAILS, EDGES, PAPER, ROLES
from kneecli.figures.geometry import Point
from kneecli.figures.shapes import Blob, Box, Chain, Drawing, Label, Line, Piece, clockwise, curve, tangents

MARGIN = 6.0
_PIXELS = 1.8
"""Pixels for each centimetre, for a picture that stands alone."""
HALO = 1.7
"""The width of the margin round a piece, in centimetres."""
EDGE = 0.6
"""The width of the outline of pale shapes, in centimetres."""


def write_svg(drawing: Drawing, *, title: str = "", alone: bool = True) -> str:
    """The drawing as an SVG document; with `alone` False as an element for a page that has `style()` itself."""
    left, bottom, right, top = drawing.box
    corner = f"{_n(left - MARGIN)} {_n(-top - MARGIN)}"
    size = f"{_n(right - left + 2 * MARGIN)} {_n(top - bottom + 2 * MARGIN)}"
    wide, high = ((value + 2 * MARGIN) * _PIXELS for value in (right - left, top - bottom))
    fixed = f' width="{wide:.0f}" height="{high:.0f}"' if alone else ""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="kf"{fixed} viewBox="{corner} {size}" role="img" '
        f"aria-label={quoted(drawing.alt)}>"
    ]
    if title:
        parts.append(f"<title>{escaped(title)}</title>")
    if alone:
        parts.append(f"<style>{style(_roles(drawing))}</style>")
        parts.append(f'<path class="paper" d="{_card(drawing.box)}"/>')
    for piece in drawing.pieces:
        parts += _piece(piece)
    parts.append("</svg>\n")
    return "".join(parts)


def style(roles: Iterable[str] | None = None) -> str:
    """The style sheet for these roles, or for all: light, and dark where the reader's system is."""
    wanted = sorted(ROLES if roles is None else roles)
    own = "".join(_OWN[role] for role in wanted if role in _OWN)
    return f"{_SHARED}{own}{_colours(wanted, 0)}@media screen and (prefers-color-scheme:dark){{{_colours(wanted, 1)}}}"


_SHARED = (
    ".kf path,.kf text{fill:currentColor}"
    ".kf .line,.kf .o{stroke:currentColor}.kf .line,.kf .o,.kf .e{stroke-linecap:round;stroke-linejoin:round}"
    f".kf .o,.kf .e{{paint-order:stroke;stroke-width:{HALO * 20:.0f}}}.kf .e{{stroke-width:{EDGE * 20:.0f}}}"
    ".kf .line{fill:none}"
    ".kf text{font:600 70px system-ui,sans-serif;text-anchor:middle}.kf .big{font-size:130px}"
)

_OWN = {"ghost": ".kf .ghost{stroke-dasharray:22 16}", "water": ".kf .water{opacity:.45}"}
"""What only these roles need."""


def _colours(roles: list[str], shade: int) -> str:
    paper = f".kf .paper{{color:{PAPER[shade]}}}.kf .o{{stroke:{PAPER[shade]}}}"
    edges = "".join(f".kf .e.{role}{{stroke:{EDGES[role][shade]}}}" for role in roles if role in EDGES)
    return paper + "".join(f".kf .{role}{{color:{ROLES[role][shade]}}}" for role in roles) + edges


def _roles(drawing: Drawing) -> set[str]:
    return {shape.role for piece in drawing.pieces for shape in piece.shapes}


def _card(box: Box) -> str:
    left, bottom, right, top = box
    wide, high = _n(right - left + 2 * MARGIN), _n(top - bottom + 2 * MARGIN)
    return f"M{_n(left - MARGIN)} {_n(-top - MARGIN)}h{wide}v{high}h-{wide}z"


def _piece(piece: Piece) -> Iterator[str]:
    """The shapes, each colour with its halo; neighbours of the same role share a path."""
    paths = [(shape.role, _path(shape)) for shape in piece.shapes if isinstance(shape, (Chain, Blob))]
    filled = []
    for role, joined in _joined(paths):
        filled.append(f'<path class="{role}{_margin(piece, role)}" d="{joined}"/>')
    drawn = [text for shape in piece.shapes if isinstance(shape, Line) for text in _line(shape, piece.halo)]
    yield from (*drawn, *filled) if isinstance(piece.shapes[0], Line) else (*filled, *drawn)
    for shape in piece.shapes:
        if isinstance(shape, Label):
            names, (x, y) = shape.role + (" big" if shape.large else ""), shape.at
            yield f'<text class="{names}" x="{_n(x)}" y="{_n(-y)}">{escaped(shape.text)}</text>'


def _margin(piece: Piece, role: str) -> str:
    """The class for what surrounds a shape: an outline of its own, or a margin of the page's colour, or nothing."""
    if role in EDGES:
        return " e" if piece.halo or role == "ghost" else ""
    return " o" if piece.halo and role not in DETAILS else ""


def _line(line: Line, halo: bool) -> Iterator[str]:
    path = _open(line)
    if halo and line.role not in DETAILS:
        yield f'<path class="paper line" stroke-width="{_n(line.width + 2 * HALO)}" d="{path}"/>'
    yield f'<path class="{line.role} line" stroke-width="{_n(line.width)}" d="{path}"/>'


def _joined(paths: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    before, joined = "", ""
    for role, path in paths:
        if role != before and joined:
            yield before, joined
            joined = ""
        before, joined = role, joined + path
    if joined:
        yield before, joined


class _Pen:
    """Writes a path with whole numbers, each point relative to the one before."""

    def __init__(self, start: Point) -> None:
        self._x, self._y = round(start[0] * 10), round(start[1] * -10)
        self.parts = [f"M{self._x} {self._y}"]

    def to(self, command: str, *points: Point) -> None:
        """Adds a command that ends at the last of the points."""
        numbers = ""
        for point in points:
            x, y = round(point[0] * 10), round(point[1] * -10)
            numbers += f" {x - self._x} {y - self._y}"
        self._x, self._y = x, y
        self.parts.append(command + numbers[1:] if command[-1].isalpha() else command + numbers)

    def arc(self, radius: float, point: Point, large: bool) -> None:
        """Adds an arc, clockwise, to the point."""
        size = round(radius * 10)
        self.to(f"a{size} {size} 0 {int(large)} 1", point)

    def open(self) -> str:
        """The path as text; a minus parts two numbers by itself."""
        return "".join(self.parts).replace(" -", "-")

    def closed(self) -> str:
        """The path as text, back to where it begins."""
        return self.open() + "z"


def _path(shape: Chain | Blob) -> str:
    if isinstance(shape, Blob):
        return _blob(shape)
    if len(shape.circles) == 1:
        return _disc(*shape.circles[0])
    return _chain(shape)


def _blob(shape: Blob) -> str:
    points = clockwise(shape.points)
    pen = _Pen(points[0])
    if shape.sharp:
        for point in points[1:]:
            pen.to("l", point)
    else:
        for one, two, end in curve(points):
            pen.to("c", one, two, end)
    return pen.closed()


def _chain(chain: Chain) -> str:
    """Down the left side, round the last circle, up the right side, round the first."""
    pairs = list(zip(chain.circles, chain.circles[1:], strict=False))
    sides = [tangents(a, b) for a, b in pairs]
    if any(side is None for side in sides):
        return _disc(*max(chain.circles, key=lambda circle: circle[1]))
    left = [side[0] for side in sides if side is not None]
    right = [side[1][::-1] for side in reversed(sides) if side is not None]
    first, last = pairs[0], pairs[-1]
    pen = _Pen(left[0][0])
    _edge(pen, left)
    pen.arc(last[1][1], right[0][0], last[1][1] > last[0][1])
    pen.to("l", right[0][1])
    _edge(pen, [(right[0][1], right[0][1]), *right[1:]] if len(right) > 1 else [])
    pen.arc(first[0][1], left[0][0], first[0][1] > first[1][1])
    return pen.closed()


def _edge(pen: _Pen, tangent_lines: list[tuple[Point, Point]]) -> None:
    for index, (start, end) in enumerate(tangent_lines):
        if index:
            pen.to("l", start)
        pen.to("l", end)


def _disc(centre: Point, radius: float) -> str:
    left, right = (centre[0] - radius, centre[1]), (centre[0] + radius, centre[1])
    pen = _Pen(left)
    pen.arc(radius, right, True)
    pen.arc(radius, left, True)
    return pen.closed()


def _open(line: Line) -> str:
    pen = _Pen(line.points[0])
    for point in line.points[1:]:
        pen.to("l", point)
    return pen.open()


def _n(value: float) -> str:
    return f"{value * 10:.0f}"
