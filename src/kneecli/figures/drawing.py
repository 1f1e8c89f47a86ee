"""From a figure to a drawing: the end pose, the start as a ghost or as a panel of its own, props and arrows."""

from collections.abc import Iterable, Iterator

from kneecli.domain.value import replace
from kneecli.figures.bodies.body import body, ghost
from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.clock import hold_piece
from kneecli.figures.geometry import Point, distance, plus
from kneecli.figures.marks import arrow_pieces, feel_piece
from kneecli.figures.pose import Arrow, Figure, Place
from kneecli.figures.scenery.props import BEHIND, prop_piece
from kneecli.figures.scenery.scene import Scene
from kneecli.figures.shapes import Box, Chain, Drawing, Label, Line, Piece, Shape, box_of

_GAP = 42.0
"""The gap between two panels, in centimetres; the arrow from one to the other stands in it."""
_GAP_BELOW = 34.0
"""The same between lying bodies, which stand one above the other."""
_LARGE = 1.35
"""The size of the arrow between two panels, which are shown smaller than a single picture."""
_MOVED = 2.5
"""A limb that moves less than this, in centimetres, has no ghost."""


def draw(figure: Figure) -> Drawing:
    """The drawing of a figure that has a pose."""
    assert figure.end is not None, "a figure with an image of its own is not drawn"
    end = skeleton(figure.end, figure.view)
    start = skeleton(figure.start, figure.view) if figure.start else None
    if figure.first is not None:
        return _panels(figure, _single(figure.first), end, start)
    if figure.show in ("panels", "to-and-fro") and start is not None:
        early = tuple(arrow for arrow in figure.arrows if arrow.first)
        first = _picture(replace(figure, arrows=early, feel=(), hold=None), start, None, None)
        return _panels(figure, tuple(first), end, start)
    return _framed(_single(figure), figure)


def frames(figure: Figure) -> tuple[Drawing, ...]:
    """The start and the end of the movement, each alone and in the same frame; the end alone where nothing moves."""
    assert figure.end is not None, "a figure with an image of its own is not drawn"
    plain = replace(figure, arrows=(), hold=None)
    shown = [replace(plain, end=figure.start)] if figure.start else []
    if figure.first is not None:
        shown = [replace(figure.first, arrows=(), hold=None)]
    drawn = [_single(replace(each, start=None)) for each in (*shown, plain)]
    box = _box(piece for pieces in drawn for piece in pieces)
    return tuple(Drawing(pieces, box, figure.alt) for pieces in drawn)


def _single(figure: Figure) -> tuple[Piece, ...]:
    """The pieces of one picture: the end, and a shade of the start behind it."""
    assert figure.end is not None, "a figure with an image of its own is not drawn"
    start = skeleton(figure.start, figure.view) if figure.start else None
    shade = start if figure.show == "ghost" else None
    return tuple(_picture(figure, skeleton(figure.end, figure.view), shade, start))


def _panels(figure: Figure, first: tuple[Piece, ...], end: Skeleton, start: Skeleton | None) -> Drawing:
    """Panel 1 and beside it, or below, panel 2: the end, to which the start's joints give the arrows."""
    late = tuple(arrow for arrow in figure.arrows if not arrow.first)
    second = tuple(_picture(replace(figure, arrows=late), end, None, start))
    one, two = _box(first), _box(second)
    if one[2] - one[0] > 1.2 * (one[3] - one[1]):  # lying figures stand one above the other
        by = (0.0, one[1] - _GAP_BELOW - two[3])
        low = one[1], two[1] + by[1]
        x = (one[0] + one[2]) / 2
        way = (x, one[1] - 4), (x, one[1] - _GAP_BELOW + 4)
    else:
        by = (one[2] + _GAP - two[0], 0.0)
        low = (min(one[1], two[1]),) * 2
        y = max(one[3], two[3]) * 0.5
        way = (one[2] + 6, y), (one[2] + _GAP - 6, y)
    arrow = arrow_pieces(
        Arrow(start=Place(by=way[0]), end=Place(by=way[1]), both=figure.show == "to-and-fro"), None, end, _LARGE
    )
    numbers = (_number("1", (one[0], low[0])), _number("2", (two[0] + by[0], low[1])))
    return _framed((*first, *arrow, *(_moved(piece, by) for piece in second), *numbers), figure)


def _number(text: str, corner: Point) -> Piece:
    """The number of a panel, below its lower left corner."""
    return Piece((Label(plus(corner, (5, -13)), text, large=True),), halo=False)


def _picture(figure: Figure, bones: Skeleton, shade: Skeleton | None, start: Skeleton | None) -> Iterator[Piece]:
    """The pieces of one picture from back to front: a body, props, arrows, and the floor.

    `shade` is the pose to draw as a ghost, `start` the one from which arrows begin; each may be missing.
    """
    marks = tuple(feel_piece(feel, bones) for feel in figure.feel)
    people = tuple(body(bones, marks))
    ghosts = tuple(_ghosts(bones, shade)) if shade else ()
    scene = Scene(bones, _box((*people, *ghosts)))
    if between := tuple(prop_piece(prop, scene) for prop in figure.props if prop.between):
        people = tuple(body(bones, marks, between))
    behind, in_front = _props(figure, scene)
    arrows = [piece for arrow in figure.arrows for piece in arrow_pieces(arrow, start, bones)]
    clock = [hold_piece(bones.place(figure.hold))] if figure.hold else []
    pieces = [*behind, *ghosts, *people, *in_front, *arrows, *clock]
    if figure.floor:
        yield _floor(figure, _box(pieces))
    yield from pieces


def _props(figure: Figure, scene: Scene) -> tuple[list[Piece], list[Piece]]:
    """The props behind the body, and those in front of it."""
    behind, in_front = list[Piece](), list[Piece]()
    for prop in figure.props:
        if not prop.between:
            is_behind = prop.behind or (prop.kind in BEHIND and not prop.before)
            (behind if is_behind else in_front).append(prop_piece(prop, scene))
    return behind, in_front


def _floor(figure: Figure, box: Box) -> Piece:
    """The line of the floor, a little wider than the box; it lies lower under a mat that is seen from the side."""
    left, _, right, _ = box
    y = -3.0 if any(prop.kind == "mat" and len(prop.numbers) == 2 for prop in figure.props) else 0.0
    return Piece((Line(((left - 6, y - 1.1), (right + 6, y - 1.1)), 2.2, "floor"),), halo=False)


def _ghosts(bones: Skeleton, start: Skeleton) -> Iterator[Piece]:
    """The limbs that move, as they were at the start; when the trunk moves, the whole body."""
    whole = distance(bones.at["hip"], start.at["hip"]) > _MOVED or distance(bones.at["neck"], start.at["neck"]) > _MOVED
    ends = {"arm": ("elbow", "hand"), "leg": ("knee", "ankle", "toe")}
    limbs = tuple(
        f"{part}_{side}"
        for side in bones.sides
        for part, joints in ends.items()
        if any(distance(bones.at[f"{joint}_{side}"], start.at[f"{joint}_{side}"]) > _MOVED for joint in joints)
    )
    yield from ghost(start, limbs, whole)


def _framed(pieces: tuple[Piece, ...], figure: Figure) -> Drawing:
    return Drawing(pieces, _box(pieces), figure.alt)


def _box(pieces: Iterable[Piece]) -> Box:
    return box_of(shape for piece in pieces for shape in piece.shapes)


def _moved(piece: Piece, by: Point) -> Piece:
    return Piece(tuple(_moved_shape(shape, by) for shape in piece.shapes), piece.halo)


def _moved_shape(shape: Shape, by: Point) -> Shape:
    if isinstance(shape, Chain):
        return Chain(tuple((plus(centre, by), radius) for centre, radius in shape.circles), shape.role)
    if isinstance(shape, Label):
        return replace(shape, at=plus(shape.at, by))
    return replace(shape, points=tuple(plus(point, by) for point in shape.points))
