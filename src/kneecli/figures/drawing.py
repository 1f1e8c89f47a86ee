"""From a figure to a drawing: the end pose, the start as a ghost or as a panel of its own, props and arrows."""

from collections.abc import Iterator
from dataclasses import replace

from kneecli.figures.body import body, ghost
from kneecli.figures.geometry import Point, distance, plus
from kneecli.figures.marks import arrow_pieces, feel_piece
from kneecli.figures.pose import Figure
from kneecli.figures.props import Scene, prop_pieces
from kneecli.figures.shapes import Blob, Box, Chain, Drawing, Label, Line, Piece, Shape, box_of
from kneecli.figures.skeleton import Skeleton, skeleton

_GAP = 34.0
"""Between two panels; the arrow from one to the other stands in it."""
_MOVED = 2.5
"""A limb that moves less than this is not shown twice."""

_BEHIND = frozenset(
    {"wall", "chair", "chair-front", "counter", "table", "rail", "step", "pad", "mat", "machine", "block", "bar", "pillow", "roll"}
)


def draw(figure: Figure) -> Drawing:
    """The drawing of a figure that has a pose."""
    assert figure.end is not None, "a figure with an image of its own is not drawn"
    end = skeleton(figure.end, figure.view)
    start = skeleton(figure.start, figure.view) if figure.start else None
    if figure.show == "panels" and start is not None:
        return _panels(figure, start, end)
    pieces = tuple(_picture(figure, end, start if figure.show == "ghost" else None, start))
    return _framed(pieces, figure)


def _panels(figure: Figure, start: Skeleton, end: Skeleton) -> Drawing:
    first = tuple(_picture(replace(figure, arrows=(), feel=()), start, None, None))
    second = tuple(_picture(figure, end, None, start))
    left, right = _box(first), _box(second)
    by = (left[2] + _GAP - right[0], 0.0)
    y = max(left[3], right[3]) * 0.5
    arrow = _arrow_right((left[2] + 6, y), (left[2] + _GAP - 6, y))
    return _framed((*first, arrow, *(_moved(piece, by) for piece in second)), figure)


def _picture(figure: Figure, made: Skeleton, shade: Skeleton | None, start: Skeleton | None) -> Iterator[Piece]:
    people = tuple(body(made))
    ghosts = tuple(_ghosts(made, shade)) if shade else ()
    scene = Scene(made, _box((*people, *ghosts)))
    things = [(prop, tuple(prop_pieces(prop, scene))) for prop in figure.props]
    behind = [piece for prop, pieces in things if prop.kind in _BEHIND or prop.behind for piece in pieces]
    before = [piece for prop, pieces in things if not (prop.kind in _BEHIND or prop.behind) for piece in pieces]
    arrows = [piece for arrow in figure.arrows for piece in arrow_pieces(arrow, start, made)]
    every = [*behind, *ghosts, *people, *(feel_piece(each, made) for each in figure.feel), *before, *arrows]
    if figure.floor:
        left, _, right, _ = _box(every)
        low = -3.0 if any(prop.kind == "mat" and len(prop.numbers) == 2 for prop in figure.props) else 0.0
        yield Piece((Line(((left - 6, low - 1.1), (right + 6, low - 1.1)), 2.2, "floor"),), halo=False)
    yield from every


def _ghosts(made: Skeleton, start: Skeleton) -> Iterator[Piece]:
    """Where the limbs that move have been; when the trunk moves, the whole body."""
    whole = distance(made.at["hip"], start.at["hip"]) > _MOVED or distance(made.at["neck"], start.at["neck"]) > _MOVED
    ends = {"arm": ("elbow", "hand"), "leg": ("knee", "ankle", "toe")}
    limbs = tuple(
        f"{part}_{side}"
        for side in made.sides
        for part, joints in ends.items()
        if any(distance(made.at[f"{each}_{side}"], start.at[f"{each}_{side}"]) > _MOVED for each in joints)
    )
    yield from ghost(start, limbs, whole)


def _framed(pieces: tuple[Piece, ...], figure: Figure) -> Drawing:
    return Drawing(pieces, _box(pieces), figure.alt)


def _box(pieces: tuple[Piece, ...] | list[Piece]) -> Box:
    shapes = [shape for piece in pieces for shape in piece.shapes if not isinstance(shape, Label)]
    left, bottom, right, top = box_of(shapes)
    for piece in pieces:
        for shape in piece.shapes:
            if isinstance(shape, Label):
                half = 2.1 * len(shape.text)
                left, right = min(left, shape.at[0] - half), max(right, shape.at[0] + half)
                bottom, top = min(bottom, shape.at[1] - 2), max(top, shape.at[1] + 6)
    return left, bottom, right, top


def _arrow_right(start: Point, end: Point) -> Piece:
    tip = Blob((end, (end[0] - 8.5, end[1] + 4), (end[0] - 8.5, end[1] - 4)), "arrow", sharp=True)
    return Piece((Line((start, (end[0] - 7, end[1])), 2.8, "arrow"), tip))


def _moved(piece: Piece, by: Point) -> Piece:
    return Piece(tuple(_moved_shape(shape, by) for shape in piece.shapes), piece.halo)


def _moved_shape(shape: Shape, by: Point) -> Shape:
    if isinstance(shape, Chain):
        return Chain(tuple((plus(centre, by), radius) for centre, radius in shape.circles), shape.role)
    if isinstance(shape, Label):
        return Label(plus(shape.at, by), shape.text, shape.role)
    return replace(shape, points=tuple(plus(point, by) for point in shape.points))
