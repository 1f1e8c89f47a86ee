"""Arms and legs: tapered, with calves bulging to the back, and thighs to the front."""

from kneecli.figures.bodies.feet import foot
from kneecli.figures.bodies.skeleton import FINGERS, PALM, Skeleton
from kneecli.figures.geometry import Point, distance, left_of, minus, mix, plus, towards, unit
from kneecli.figures.shapes import Chain, Shape

_PATCH = 12.0
"""How much of a bone is drawn once more beside a joint: more than the halo of the other bone covers."""


def leg(bones: Skeleton, side: str) -> tuple[Chain, Chain, tuple[Shape, ...]]:
    """Thigh, shin, and the shapes of the foot."""
    return _thigh(bones, side), _shin(bones, side), foot(bones, side)


def arm(bones: Skeleton, side: str) -> tuple[Chain, Chain, Chain, Chain]:
    """Upper arm, sleeve, forearm and hand."""
    at = bones.at
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    hand = bones.angles[f"hand_{side}"]
    palm, tips = plus(wrist, towards(hand), PALM - 1), plus(wrist, towards(hand), FINGERS - 1.6)
    skin = _colour(bones, f"arm_{side}", "skin")
    return (
        Chain(((shoulder, 5.2), (elbow, 4.0)), skin),
        Chain(((shoulder, 6.2), (mix(shoulder, elbow, 0.52), 5.6)), _colour(bones, f"arm_{side}", "sleeve")),
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
    return Chain(circles, _colour(bones, f"leg_{side}", "legs"))


def _shin(bones: Skeleton, side: str) -> Chain:
    knee, ankle = bones.at[f"knee_{side}"], bones.at[f"ankle_{side}"]
    bulge = _front_of(bones, knee, ankle)
    circles = ((knee, 5.9), (plus(mix(knee, ankle, 0.3), bulge, -1.1), 5.9), (ankle, 3.7))
    return Chain(circles, _colour(bones, f"leg_{side}", "legs"))


def _front_of(bones: Skeleton, start: Point, end: Point) -> Point:
    """The direction in which the front of a leg's bone faces; none in a front view."""
    return left_of(unit(minus(end, start))) if bones.view == "side" else (0.0, 0.0)


def _colour(bones: Skeleton, limb: str, role: str) -> str:
    return f"{role}-far" if limb.endswith("far") or limb in bones.pose.pale else role
