"""Points, directions and a two-bone reach, in centimetres and degrees; x grows to the right, y upwards."""

import math

Point = tuple[float, float]


def towards(angle: float, length: float = 1) -> Point:
    """The vector of this length at this angle; 0 points right, 90 up."""
    turn = math.radians(angle)
    return length * math.cos(turn), length * math.sin(turn)


def plus(a: Point, b: Point, times: float = 1) -> Point:
    """`a` moved by `times` the vector `b`."""
    return a[0] + times * b[0], a[1] + times * b[1]


def minus(a: Point, b: Point) -> Point:
    """The vector from `b` to `a`."""
    return a[0] - b[0], a[1] - b[1]


def mix(a: Point, b: Point, share: float) -> Point:
    """The point at this share of the line from `a` to `b`: 0 is `a`, 1 is `b`."""
    return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


def distance(a: Point, b: Point) -> float:
    """How far the points are apart."""
    return math.hypot(a[0] - b[0], a[1] - b[1])


def angle_of(vector: Point) -> float:
    """The direction of the vector."""
    return math.degrees(math.atan2(vector[1], vector[0]))


def unit(vector: Point) -> Point:
    """The vector with length 1; one without a length points right."""
    length = math.hypot(*vector)
    return (vector[0] / length, vector[1] / length) if length else (1.0, 0.0)


def left_of(vector: Point) -> Point:
    """The vector, a quarter turn to the left."""
    return -vector[1], vector[0]


def reach(root: Point, target: Point, first: float, second: float, side: int) -> tuple[Point, Point]:
    """The joint and the end of two bones that reach for a target from a root.

    The joint lies to the left (`side` 1) or to the right (-1) of the line to the target. When the target is too far, or
    too near, the end stops short of it.
    """
    along = min(max(distance(root, target), abs(first - second) + 0.01), first + second - 0.01)
    ahead = unit(minus(target, root))
    base = (first * first - second * second + along * along) / (2 * along)
    out = math.sqrt(max(0.0, first * first - base * base))
    joint = plus(plus(root, ahead, base), left_of(ahead), side * out)
    return joint, plus(root, ahead, along)


def bend(root: Point, joint: Point, end: Point) -> float:
    """How far a joint is bent, 0 to 180; positive to the right of the way from root to end, negative to its left."""
    turn = angle_of(minus(end, joint)) - angle_of(minus(joint, root))
    return (turn + 180) % 360 - 180
