"""Neck, face and hair, from the side, from the front and from behind."""

from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.geometry import Point, mix, plus, towards
from kneecli.figures.shapes import Blob, Chain, Line, Shape

# Points along the head's forward and its upward axis, in centimetres from the middle of the skull.
_PROFILE = (
    (-1.0, 11.6), (4.6, 10.4), (8.2, 6.2), (8.9, 2.6), (9.5, 0.6), (11.9, -2.3), (11.2, -3.5), (9.3, -3.9),
    (9.5, -5.6), (9.2, -7.2), (8.6, -8.6), (6.3, -10.6), (2.0, -9.6), (-1.6, -8.4), (-6.8, -7.0), (-9.2, -1.0),
    (-8.6, 5.6), (-5.4, 9.8),
)  # fmt: skip
_HAIR_SIDE = (
    (8.3, 7.4), (7.2, 10.6), (2.6, 13.3), (-4.2, 12.9), (-9.6, 8.4), (-10.9, 1.0), (-9.3, -5.4), (-6.6, -7.4),
    (-5.2, -3.4), (-3.8, 0.6), (-1.6, 0.4), (-0.6, 3.6), (2.6, 6.4),
)  # fmt: skip
_FACE_FRONT = (
    (0.0, 12.0), (6.0, 10.4), (8.6, 4.0), (8.3, -2.4), (6.4, -7.8), (2.6, -11.2),
    (-2.6, -11.2), (-6.4, -7.8), (-8.3, -2.4), (-8.6, 4.0), (-6.0, 10.4),
)  # fmt: skip
_HAIR_FRONT = (
    (-9.0, 1.0), (-9.9, 6.0), (-7.6, 11.4), (0.0, 13.8), (7.6, 11.4), (9.9, 6.0), (9.0, 1.0), (7.8, 4.6),
    (4.6, 7.4), (-2.0, 8.2), (-6.6, 6.4), (-7.9, 4.2),
)  # fmt: skip
_HAIR_BACK = (
    (-9.2, -1.0), (-9.8, 6.0), (-7.2, 11.6), (0.0, 13.6), (7.2, 11.6), (9.8, 6.0), (9.2, -1.0), (6.4, -7.6),
    (0.0, -9.0), (-6.4, -7.6),
)  # fmt: skip


def neck(bones: Skeleton) -> Chain:
    """The neck, from the trunk into the head."""
    foot, head = bones.at["neck"], bones.at["head"]
    low = mix(bones.at["waist"], foot, 0.86 if bones.view == "side" else 1.0)
    return Chain(((low, 4.5), (mix(foot, head, 0.65), 4.5)), "skin")


def head(bones: Skeleton) -> list[Shape]:
    """Face and hair, turned to where the figure looks."""
    angle = bones.angles["head"]
    up, ahead, centre = towards(angle), towards(angle - 90), bones.at["head"]

    look = bones.pose.look
    mirror = -1 if look == "left" else 1

    def put(points: tuple[Point, ...]) -> tuple[Point, ...]:
        return tuple(plus(plus(centre, ahead, x * mirror), up, y) for x, y in points)

    if bones.view == "side" or look in ("left", "right"):
        eye = put(((6.4, 1.2),))[0]
        return [
            Blob(put(_PROFILE), "skin"),
            Blob(put(_HAIR_SIDE), "hair"),
            Chain(((eye, 0.9),), "face"),
        ]
    if bones.view == "back":
        return [Blob(put(_FACE_FRONT), "skin"), Blob(put(_HAIR_BACK), "hair")]
    left, right, *mouth = put(((-3.4, 0.2), (3.4, 0.2), (-2.4, -6.0), (0.0, -6.7), (2.4, -6.0)))
    return [
        Blob(put(_FACE_FRONT), "skin"),
        Blob(put(_HAIR_FRONT), "hair"),
        *(_eye(eye, ahead, closed=look == "down") for eye in (left, right)),
        Line(tuple(mouth), 0.8, "face"),
    ]


def _eye(centre: Point, across: Point, *, closed: bool) -> Shape:
    if closed:
        return Line((plus(centre, across, -1.6), plus(centre, across, 1.6)), 0.8, "face")
    return Chain(((centre, 1.0),), "face")
