"""Flat shapes, each with a role that gives its colour, and their outlines as polygons."""

import math
from collections.abc import Iterable, Iterator, Sequence

from kneecli.domain.value import dataclass
from kneecli.figures.geometry import Point, left_of, minus, plus, unit

Circle = tuple[Point, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_ROUND = 10
"""Half the corners of the polygon that is drawn for a full circle."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Circles that are joined by their tangents: a tapered limb. One circle alone is a disc."""

    circles: tuple[Circle, ...]
    role: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A closed curve through these points; with `sharp` a polygon."""

    points: tuple[Point, ...]
    role: str
    sharp: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of this width through these points, with round ends."""

    points: tuple[Point, ...]
    width: float
    role: str


@dataclass(frozen=True, slots=True)
class Label:
    """A few letters, centred at a point; `large` ones number the panels."""

    at: Point
    text: str
    role: str = "label"
    large: bool = False


Shape = Chain | Blob | Line | Label


@dataclass(frozen=True, slots=True)
class Piece:
    """Shapes that belong together. With a halo, a margin of the ground's colour sets them off from what is behind."""

    shapes: tuple[Shape, ...]
    halo: bool = True


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: pieces from back to front, the box that they fill, and what it shows, in words."""

    pieces: tuple[Piece, ...]
    box: Box
    alt: str


def tangents(a: Circle, b: Circle) -> tuple[tuple[Point, Point], tuple[Point, Point]] | None:
    """The left and the right outer tangent from circle `a` to `b`; None when one circle holds the other."""
    (start, first), (end, second) = a, b
    way = minus(end, start)
    length = math.hypot(*way)
    if length <= abs(first - second) + 1e-9:
        return None
    ahead = unit(way)
    side = left_of(ahead)
    lean = (first - second) / length
    spread = math.sqrt(1 - lean * lean)
    left = lean * ahead[0] + spread * side[0], lean * ahead[1] + spread * side[1]
    right = lean * ahead[0] - spread * side[0], lean * ahead[1] - spread * side[1]
    return (
        (plus(start, left, first), plus(end, left, second)),
        (plus(start, right, first), plus(end, right, second)),
    )


def curve(points: Sequence[Point]) -> Iterator[tuple[Point, Point, Point]]:
    """The closed curve through the points as cubic pieces: two handles and the end of each."""
    count = len(points)
    for index in range(count):
        before, start, end, after = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        yield plus(start, minus(end, before), 1 / 6), plus(end, minus(after, start), -1 / 6), end


def clockwise(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points in clockwise order, so that shapes of one path add up where they overlap."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return points if sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) < 0 else points[::-1]


def outlines(shape: Shape, least: float = 0) -> Iterator[list[Point]]:
    """Polygons whose union is the shape. No line is thinner than `least`. A label has none."""
    if isinstance(shape, Blob):
        yield list(shape.points) if shape.sharp else _flattened(shape.points)
    elif isinstance(shape, Line):
        radius = max(shape.width, least) / 2
        for start, end in zip(shape.points, shape.points[1:], strict=False):
            yield _capsule((start, radius), (end, radius))
    elif isinstance(shape, Chain):
        circles = [(centre, max(radius, least / 2)) for centre, radius in shape.circles]
        for first, second in zip(circles, circles[1:] or circles, strict=False):
            yield _capsule(first, second)


def box_of(shapes: Iterable[Shape]) -> Box:
    """The smallest box around the shapes, nearly: a curve may bulge a little beyond its points."""
    spots = [spot for shape in shapes for spot in _spots(shape)]
    return (
        min(x - across for x, _, across, _ in spots),
        min(y - up for _, y, _, up in spots),
        max(x + across for x, _, across, _ in spots),
        max(y + up for _, y, _, up in spots),
    )


def _spots(shape: Shape) -> Iterator[tuple[float, float, float, float]]:
    """Points of the shape, each with how far it reaches sideways and upwards from there."""
    if isinstance(shape, Chain):
        yield from ((x, y, radius, radius) for (x, y), radius in shape.circles)
    elif isinstance(shape, Line):
        yield from ((x, y, shape.width / 2, shape.width / 2) for x, y in shape.points)
    elif isinstance(shape, Blob):
        yield from ((x, y, 0.0, 0.0) for x, y in shape.points)
    else:
        size = 1.9 if shape.large else 1.0
        yield shape.at[0], shape.at[1] + 2 * size, 2.1 * size * len(shape.text), 4.0 * size


def _flattened(points: Sequence[Point]) -> list[Point]:
    flat: list[Point] = []
    start = points[0]
    for one, two, end in curve(points):
        for step in (0.25, 0.5, 0.75, 1):
            rest = 1 - step
            a, b, c, d = rest**3, 3 * rest * rest * step, 3 * rest * step * step, step**3
            flat.append(
                (
                    a * start[0] + b * one[0] + c * two[0] + d * end[0],
                    a * start[1] + b * one[1] + c * two[1] + d * end[1],
                )
            )
        start = end
    return flat


def _capsule(a: Circle, b: Circle) -> list[Point]:
    sides = tangents(a, b)
    if sides is None:
        (centre, radius) = max(a, b, key=lambda circle: circle[1])
        return _arc(centre, radius, 0, 2 * math.pi)
    (left_start, left_end), (right_start, right_end) = sides
    first = math.atan2(left_start[1] - a[0][1], left_start[0] - a[0][0])
    second = math.atan2(right_start[1] - a[0][1], right_start[0] - a[0][0]) % (2 * math.pi)
    turn = (second - first) % (2 * math.pi)
    return [
        *_arc(a[0], a[1], first, turn),
        *_arc(b[0], b[1], first + turn, 2 * math.pi - turn),
        left_end if left_end != right_end else right_end,
    ]


def _arc(centre: Point, radius: float, start: float, turn: float) -> list[Point]:
    steps = max(2, round(_ROUND * turn / math.pi))
    return [
        (
            centre[0] + radius * math.cos(start + turn * step / steps),
            centre[1] + radius * math.sin(start + turn * step / steps),
        )
        for step in range(steps + 1)
    ]
