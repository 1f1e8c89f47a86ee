"""Arrows, and the muscle in which an exercise is felt."""

import math
from collections.abc import Iterator

from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.geometry import Point, angle_of, distance, left_of, minus, mix, plus, towards, unit
from kneecli.figures.pose import Arrow, Feel
from kneecli.figures.shapes import Blob, Line, Piece

_HEAD_LENGTH, _HEAD_WIDTH, _SHAFT = 8.5, 8.0, 2.8

MUSCLES: dict[str, tuple[str, str, float, float, float]] = {
    "hamstrings": ("hip", "knee", 0.28, 0.78, -3.6),
    "quadriceps": ("hip", "knee", 0.30, 0.82, 3.6),
    "adductors": ("hip", "knee", 0.22, 0.66, 3.6),
    "outer-thigh": ("hip", "knee", 0.10, 0.55, -4.0),
    "buttock": ("hip", "knee", -0.14, 0.18, -4.4),
    "outer-hip": ("hip", "knee", -0.06, 0.24, -4.2),
    "calf": ("knee", "ankle", 0.16, 0.52, -2.4),
}
"""By muscle: the two joints it lies between, the shares of that line where it begins and ends, and how far it lies to
the front (or to the inside), in centimetres."""

TRUNK_MUSCLES: dict[str, tuple[float, float, float]] = {
    "belly": (0.22, 0.50, 6.2),
    "back": (0.25, 0.62, -5.6),
}
"""By muscle: the shares of the spine where it begins and ends, and how far it lies to the front, in centimetres."""

_PIVOTS = {
    "knee": ("hip",),
    "ankle": ("knee", "hip"),
    "toe": ("ankle", "knee", "hip"),
    "hand": ("elbow", "shoulder"),
}
"""By joint, the other joints about which it may turn, the nearest first."""


def feel_piece(feel: Feel, bones: Skeleton) -> Piece:
    """The muscle, as a bright patch on the limb or on the trunk."""
    if feel.muscle in TRUNK_MUSCLES:
        start, end, ahead = TRUNK_MUSCLES[feel.muscle]
        along = unit(minus(bones.spine(end), bones.spine(start)))
        out = (along[1], -along[0])
        a, b = bones.spine(start), bones.spine(end)
    else:
        first, second, start, end, ahead = MUSCLES[feel.muscle]
        root, tip = bones.at[f"{first}_{feel.side}"], bones.at[f"{second}_{feel.side}"]
        out = left_of(unit(minus(tip, root)))
        if bones.view != "side" and feel.side == bones.sides[1]:
            out = -out[0], -out[1]
        a, b = mix(root, tip, start), mix(root, tip, end)
    a, b = plus(a, out, ahead), plus(b, out, ahead)
    thick = left_of(unit(minus(b, a)))
    side = [(mix(a, b, share), wide) for share, wide in ((0.06, 1.0), (0.3, 2.7), (0.7, 2.7), (0.94, 1.0))]
    around = [plus(at, thick, wide) for at, wide in side] + [plus(at, thick, -wide) for at, wide in side[::-1]]
    return Piece((Blob(tuple(around), "feel"),), halo=False)


def arrow_pieces(arrow: Arrow, start: Skeleton | None, end: Skeleton, times: float = 1.0) -> Iterator[Piece]:
    """The arrow, so many times as thick as usual; or nothing when the joint does not move."""
    path = _path_of(arrow, start, end)
    length = sum(map(distance, path, path[1:]))
    if length < 1:
        return
    size = min(0.8 * times if arrow.both else times, length / (_HEAD_LENGTH * (2.4 if arrow.both else 1.5)))
    heads = [_head(path, size)] + ([_head(path[::-1], size)] if arrow.both else [])
    shaft = _shortened(path, arrow.both, size)
    yield Piece((Line(tuple(shaft), _SHAFT * times, "arrow"), *(Blob(head, "arrow", sharp=True) for head in heads)))


def _path_of(arrow: Arrow, start: Skeleton | None, end: Skeleton) -> list[Point]:
    if arrow.of:
        if start is None:
            return []
        return _turn(arrow, start, end) or _straight(arrow, start.at[arrow.of], end.at[arrow.of])
    if arrow.start is None or arrow.end is None:
        return []
    return _bowed(end.place(arrow.start), end.place(arrow.end), arrow.bulge)


def _turn(arrow: Arrow, start: Skeleton, end: Skeleton) -> list[Point]:
    """The path of a joint that turns about another one, which stays where it is; empty when the joint does not turn."""
    part, _, side = arrow.of.partition("_")
    for pivot in _PIVOTS.get(part, ()):
        name = f"{pivot}_{side}"
        centre = end.at[name]
        near, far = distance(start.at[arrow.of], centre), distance(end.at[arrow.of], centre)
        if distance(start.at[name], centre) < 9 and abs(near - far) < 6:
            return _arc(centre, far + arrow.out, start.at[arrow.of], end.at[arrow.of])
    return []


def _arc(centre: Point, radius: float, start: Point, end: Point) -> list[Point]:
    first = angle_of(minus(start, centre))
    turn = (angle_of(minus(end, centre)) - first + 180) % 360 - 180
    trim = math.copysign(min(abs(turn) * 0.12, 5), turn)
    steps = 10
    angles = (first + trim + (turn - 2 * trim) * step / steps for step in range(steps + 1))
    return [plus(centre, towards(angle, radius)) for angle in angles]


def _straight(arrow: Arrow, start: Point, end: Point) -> list[Point]:
    if distance(start, end) < 5:
        return []
    out = left_of(unit(minus(end, start)))
    return _bowed(plus(start, out, arrow.out), plus(end, out, arrow.out), arrow.bulge)


def _bowed(start: Point, end: Point, bulge: float) -> list[Point]:
    side = left_of(minus(end, start))
    control = plus(mix(start, end, 0.5), side, 2 * bulge)
    shares = [step / 10 for step in range(11)] if bulge else [0.0, 1.0]
    return [mix(mix(start, control, share), mix(control, end, share), share) for share in shares]


def _head(path: list[Point], size: float) -> tuple[Point, ...]:
    tip = path[-1]
    ahead = unit(minus(tip, _back_from(path, size * _HEAD_LENGTH)))
    foot, side = plus(tip, ahead, -size * _HEAD_LENGTH), left_of(ahead)
    return tip, plus(foot, side, size * _HEAD_WIDTH / 2), plus(foot, side, -size * _HEAD_WIDTH / 2)


def _back_from(path: list[Point], length: float) -> Point:
    """The point of the path that lies this far before its end."""
    for point, before in zip(path[::-1], path[-2::-1], strict=False):
        step = distance(point, before)
        if step >= length > 0:
            return mix(point, before, length / step)
        length -= step
    return path[0]


def _shortened(path: list[Point], both: bool, size: float) -> list[Point]:
    """The path without the part under the arrow's head."""
    length = size * _HEAD_LENGTH - 1.5
    cut = _cut(path, length)
    return _cut(cut[::-1], length)[::-1] if both else cut


def _cut(path: list[Point], length: float) -> list[Point]:
    end = _back_from(path, length)
    kept = [point for point in path[:-1] if distance(point, path[-1]) > length]
    return [*(kept or path[:1]), end]
