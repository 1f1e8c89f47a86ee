"""Arms and legs: tapered, with calves bulging to the back, thighs to the front, and feet that show their direction."""

from kneecli.figures.geometry import Point, angle_of, distance, left_of, minus, mix, plus, towards, unit
from kneecli.figures.shapes import Blob, Chain, Shape
from kneecli.figures.skeleton import FINGERS, HEEL, PALM, Skeleton

_FOOT = (
    (0.4, 4.2), (0.6, 1.0), (3.4, 0.0), (9.0, 0.5), (17.5, 0.0), (21.9, 0.6),
    (22.3, 2.4), (18.5, 4.1), (12.6, 7.2), (9.6, 10.0), (5.4, 11.0), (2.2, 8.6),
)  # fmt: skip
"""The outline of a foot from its side, in centimetres from the heel: along the sole, and above it."""

_PATCH = 12.0
"""How much of a bone is drawn once more beside a joint: more than the halo of the other bone covers."""


def leg(bones: Skeleton, side: str) -> tuple[Chain, Chain, Shape]:
    """Thigh, shin and foot."""
    return _thigh(bones, side), _shin(bones, side), _foot(bones, side)


def arm(bones: Skeleton, side: str) -> tuple[Chain, Chain, Chain, Chain]:
    """Upper arm, sleeve, forearm and hand."""
    at = bones.at
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    hand = bones.angles[f"hand_{side}"]
    palm, tips = plus(wrist, towards(hand), PALM - 1), plus(wrist, towards(hand), FINGERS - 1.6)
    skin = _colour(side, "skin")
    return (
        Chain(((shoulder, 5.2), (elbow, 4.0)), skin),
        Chain(((shoulder, 6.2), (mix(shoulder, elbow, 0.52), 5.6)), _colour(side, "sleeve")),
        Chain(((elbow, 4.0), (mix(elbow, wrist, 0.3), 4.0), (wrist, 2.7)), skin),
        Chain(((wrist, 2.7), (palm, 3.5), (tips, 1.8)), skin),
    )


def joint_patch(bone: Chain, towards_end: bool) -> Chain:
    """A patch over the halo that crosses a joint: the first part of a bone, drawn once more without a halo."""
    first, second = (bone.circles if towards_end else bone.circles[::-1])[:2]
    share = min(1.0, _PATCH / max(distance(first[0], second[0]), 1e-6))
    radius = first[1] + share * (second[1] - first[1])
    return Chain((first, (mix(first[0], second[0], share), 0.97 * radius)), bone.role)


def _thigh(bones: Skeleton, side: str) -> Chain:
    hip, knee = bones.at[f"hip_{side}"], bones.at[f"knee_{side}"]
    bulge = _front_of(bones, hip, knee)
    root = hip if bones.view == "side" else mix(hip, knee, 0.07)
    circles = ((root, 9.3), (plus(mix(hip, knee, 0.45), bulge, 0.9), 8.4), (knee, 6.0))
    return Chain(circles, _colour(side, "legs"))


def _shin(bones: Skeleton, side: str) -> Chain:
    knee, ankle = bones.at[f"knee_{side}"], bones.at[f"ankle_{side}"]
    bulge = _front_of(bones, knee, ankle)
    circles = ((knee, 5.9), (plus(mix(knee, ankle, 0.3), bulge, -1.1), 5.9), (ankle, 3.7))
    return Chain(circles, _colour(side, "legs"))


def _front_of(bones: Skeleton, start: Point, end: Point) -> Point:
    """The direction in which the front of a leg's bone faces; none in a front view."""
    return left_of(unit(minus(end, start))) if bones.view == "side" else (0.0, 0.0)


def _foot(bones: Skeleton, side: str) -> Shape:
    at = bones.at
    ankle, heel, toe = at[f"ankle_{side}"], at[f"heel_{side}"], at[f"toe_{side}"]
    role = _colour(side, "skin")
    if heel == toe:  # seen from its front
        ahead = unit(minus(heel, ankle))
        across = left_of(ahead)
        sign = -1 if side == bones.sides[0] else 1
        out = plus(heel, across, 1.6 * sign)
        return Chain(((ankle, 3.6), (plus(out, ahead, -4.2), 5.0)), role)
    if side in bones.pose.flat:  # seen from above: the foot is widest at its ball
        return Chain(((mix(heel, toe, 0.14), 3.4), (mix(heel, toe, 0.68), 4.6), (mix(heel, toe, 0.9), 3.4)), role)
    turn = bones.angles[f"foot_{side}"]
    if angle_of(minus(toe, heel)) - turn > 3:  # the heel is up, and the toes are flat on the floor
        ball = plus(toe, (-5.5, 1))
        return Chain(
            ((plus(heel, towards(turn + 60), 5), 3.6), (plus(ball, (0.5, 1.2)), 2.6), (plus(toe, (-1.4, 1.6)), 1.6)),
            role,
        )
    ahead = towards(turn)
    up = unit(minus(plus(ankle, ahead, -HEEL), heel))
    return Blob(tuple(plus(plus(heel, ahead, along), up, high) for along, high in _FOOT), role)


def _colour(side: str, role: str) -> str:
    return f"{role}-far" if side == "far" else role
