"""Feet and shoes: from the side, from above, from the front with their toes, and from behind with the heel."""

from kneecli.figures.bodies.skeleton import ANKLE, HEEL, Skeleton
from kneecli.figures.geometry import Point, angle_of, left_of, minus, mix, plus, towards, unit
from kneecli.figures.shapes import Blob, Chain, Line, Shape

_FOOT = (
    (0.4, 4.2), (0.6, 1.0), (3.4, 0.0), (9.0, 0.5), (17.5, 0.0), (21.9, 0.6),
    (22.3, 2.4), (18.5, 4.1), (12.6, 7.2), (9.6, 10.0), (5.4, 11.0), (2.2, 8.6),
)  # fmt: skip
"""The outline of a foot from its side, in centimetres from the heel: along the sole, and above it."""
_SHOE = (
    (-0.8, 5.0), (-0.6, 0.6), (2.4, -0.2), (18.5, -0.2), (23.6, 0.6),
    (24.0, 3.4), (20.0, 5.6), (14.0, 8.6), (10.4, 12.4), (4.6, 13.2), (0.6, 11.0),
)  # fmt: skip
_FRONT = ((-3.4, -1.0), (-3.6, 3.0), (-4.9, 6.6), (-4.4, 9.0), (4.6, 9.0), (5.4, 6.6), (3.8, 3.0), (3.4, -1.0))
"""The outline of a foot from its front: outwards, and down from the ankle."""
_TOES = ((-3.2, 9.2, 2.3), (-0.2, 9.7, 1.6), (2.0, 9.5, 1.5), (3.9, 9.0, 1.4), (5.4, 8.2, 1.3))
"""The toes from the big one outwards: where they are, as above, and their radius."""
_HEEL = ((-3.2, -1.0), (-3.0, 2.6), (-4.0, 5.4), (-2.8, 7.6), (2.8, 7.6), (4.0, 5.4), (3.0, 2.6), (3.2, -1.0))

_SOLE_INWARDS = 0.85
"""A foot whose shin lies so far across the body has its sole towards the other foot, and no toes to be seen."""


def foot(bones: Skeleton, side: str) -> tuple[Shape, ...]:
    """The shapes of a foot; of a shoe, when the figure wears them."""
    heel, toe, turn = bones.at[f"heel_{side}"], bones.at[f"toe_{side}"], bones.angles[f"foot_{side}"]
    role = ("shoe" if bones.pose.shod else "skin") + (
        "-far" if side == "far" or f"leg_{side}" in bones.pose.pale else ""
    )
    if heel == toe:
        return _from_the_front(bones, side, role)
    if side in bones.pose.flat:  # seen from above: the foot is widest at its ball
        return (Chain(((mix(heel, toe, 0.14), 3.4), (mix(heel, toe, 0.68), 4.6), (mix(heel, toe, 0.9), 3.4)), role),)
    if angle_of(minus(toe, heel)) - turn > 3:  # the heel is up, and the toes are flat on the floor
        return (_on_the_ball(heel, toe, turn, role),)
    ahead = towards(turn)
    up = unit(minus(plus(bones.at[f"ankle_{side}"], ahead, -HEEL), heel))
    outline = _SHOE if bones.pose.shod else _FOOT
    blob = Blob(tuple(plus(plus(heel, ahead, along), up, high) for along, high in outline), role)
    if not bones.pose.shod:
        return (blob,)
    sole = tuple(plus(plus(heel, ahead, along), up, 0.7) for along in (0.6, 22.6))
    return blob, Line(sole, 1.4, "prop-dark")


def _on_the_ball(heel: Point, toe: Point, turn: float, role: str) -> Chain:
    ball = plus(toe, (-5.5, 1))
    wide = 1.15 if role.startswith("shoe") else 1.0
    circles = ((plus(heel, towards(turn + 60), 5), 3.6), (plus(ball, (0.5, 1.2)), 2.6), (plus(toe, (-1.4, 1.6)), 1.6))
    return Chain(tuple((centre, radius * wide) for centre, radius in circles), role)


def _from_the_front(bones: Skeleton, side: str, role: str) -> tuple[Shape, ...]:
    """The toes point at the reader; from behind only the heel is seen."""
    ankle = bones.at[f"ankle_{side}"]
    limb, spine = bones.pose.limbs.get(f"leg_{side}"), unit(minus(bones.at["neck"], bones.at["hip"]))
    down = unit(minus(bones.at[f"heel_{side}"], ankle))
    if limb and limb.on is not None:
        down = (0.0, -1.0)
    elif abs(down[0] * spine[0] + down[1] * spine[1]) < _SOLE_INWARDS:
        return (Chain(((ankle, 3.6), (plus(ankle, down, 2.8), 5.0)), role),)
    out = left_of(down) if side == bones.sides[1] else left_of((-down[0], -down[1]))

    def put(across: float, below: float) -> Point:
        return plus(plus(ankle, out, across), down, below * ANKLE / 7)

    if bones.view == "back":
        return (Blob(tuple(put(*point) for point in _HEEL), role),)
    blob = Blob(tuple(put(*point) for point in _FRONT), role)
    toes = tuple(Chain(((put(across, below), radius),), role) for across, below, radius in _TOES)
    if bones.pose.shod:
        return blob, *toes
    gaps = (_gap(_TOES[place], _TOES[place + 1]) for place in range(4))
    lines = (Line((put(across, 8.0), put(across + 0.1, 10.2)), 0.5, "face") for across in gaps)
    return blob, *toes, *lines


def _gap(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """How far outwards two toes touch."""
    return (one[0] + one[2] + other[0] - other[2]) / 2
