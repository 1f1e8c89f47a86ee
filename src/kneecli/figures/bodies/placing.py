"""The places of the joints of arms and legs, once the trunk is placed."""

import math

from kneecli.figures.bodies.skeleton import (
    ANKLE,
    FINGERS,
    FOREARM,
    HEEL,
    PALM,
    SHIN,
    THIGH,
    TOE,
    UPPER_ARM,
    Skeleton,
    trunk_of,
)
from kneecli.figures.geometry import Point, angle_of, distance, minus, mix, plus, reach, towards
from kneecli.figures.pose import Limb, Place, Pose

_BALL, _BALL_HEIGHT = TOE - 5, ANKLE - 1
"""The ball of the foot: how far ahead of the ankle it is, and how far below."""


def skeleton(pose: Pose, view: str) -> Skeleton:
    """The joints of a body in this pose. Legs depend on the trunk, arms on the trunk and the legs."""
    bones = trunk_of(pose, view)
    for side in bones.sides:
        _place_leg(bones, side)
    for side in bones.sides:
        _place_arm(bones, side)
    return bones


def _limb(bones: Skeleton, part: str, side: str) -> Limb:
    """How a limb lies: as the author wrote; else, for a far limb, like the near one; else along the trunk."""
    along = bones.pose.torso[part == "arm"] + 180
    near = bones.pose.limbs.get(f"{part}_near") if bones.view == "side" else None
    return bones.pose.limbs.get(f"{part}_{side}") or near or Limb(angles=(along, along))


def _turned(bones: Skeleton, part: str, side: str) -> float | None:
    """The direction of a foot or a hand, if the author gives one. A far limb that is left out is like the near one."""
    angles, limb = (bones.pose.feet, "leg") if part == "foot" else (bones.pose.hands, "arm")
    if side == "far" and f"{limb}_far" not in bones.pose.limbs and side not in angles:
        return angles.get("near")
    return angles.get(side)


def _place_leg(bones: Skeleton, side: str) -> None:
    limb, turn = _limb(bones, "leg", side), _turned(bones, "foot", side)
    root = bones.at[f"hip_{side}"]
    target = _ankle_target(bones, limb, turn)
    if target is not None:
        knee, ankle = reach(root, target, THIGH, SHIN, _knee_side(bones, side, limb))
        bones.missed[f"foot_{side}"] = distance(ankle, target)
    elif limb.joints is not None:
        knee, ankle = (bones.place(joint) for joint in limb.joints)
    else:
        knee, ankle = _along(root, limb, THIGH, SHIN)
    bones.at[f"knee_{side}"], bones.at[f"ankle_{side}"] = knee, ankle
    _place_foot(bones, side, limb, turn)


def _ankle_target(bones: Skeleton, limb: Limb, turn: float | None) -> Point | None:
    """The place that the ankle has to reach, or None. When a standing foot is tilted, its ball stays in place."""
    if limb.on is None:
        return None if limb.to is None else bones.place(limb.to)
    stands = bones.place(limb.on)
    if turn is None or bones.view != "side":
        return plus(stands, (0, ANKLE))
    return plus(plus(plus(stands, (_BALL, 1)), towards(turn), -_BALL), towards(turn - 90), -_BALL_HEIGHT)


def _place_foot(bones: Skeleton, side: str, limb: Limb, turn: float | None) -> None:
    at, ankle = bones.at, bones.at[f"ankle_{side}"]
    shin = angle_of(minus(ankle, at[f"knee_{side}"]))
    foot = turn if turn is not None else 0.0 if limb.on is not None else shin + 90
    bones.angles[f"foot_{side}"], bones.angles[f"shin_{side}"] = foot, shin
    high = 0.0 if side in bones.pose.flat else ANKLE
    ahead, sole = towards(foot), plus(ankle, towards(foot + _sole_side(bones, foot, shin)), high)
    if bones.view != "side" and turn is None:  # seen from its front
        heel = toe = plus(ankle, towards(shin), ANKLE)
    else:
        heel, toe = plus(sole, ahead, -HEEL), plus(sole, ahead, TOE)
    if limb.on is not None and turn is not None and turn < 0 and bones.view == "side":  # the toes stay flat
        toe = plus(plus(plus(ankle, ahead, _BALL), towards(foot - 90), _BALL_HEIGHT), (5.5, -1))
    at[f"heel_{side}"], at[f"toe_{side}"], at[f"sole_{side}"] = heel, toe, mix(heel, toe, 0.55)


def _sole_side(bones: Skeleton, foot: float, shin: float) -> int:
    """The angle from the foot's direction to its sole: in a front view the sole is on the side away from the knee."""
    turned = math.cos(math.radians(foot + 90 - shin)) > math.cos(math.radians(foot - 90 - shin))
    return 90 if bones.view != "side" and turned else -90


def _place_arm(bones: Skeleton, side: str) -> None:
    limb, turn = _limb(bones, "arm", side), _turned(bones, "hand", side)
    root = bones.at[f"shoulder_{side}"]
    if limb.to is not None:
        elbow, wrist = _reached(bones, side, limb.to, limb, turn)
    elif limb.joints is not None:
        elbow, wrist = (bones.place(joint) for joint in limb.joints)
    else:
        elbow, wrist = _along(root, limb, UPPER_ARM, FOREARM)
    hand = turn if turn is not None else angle_of(minus(wrist, elbow))
    bones.angles[f"hand_{side}"] = hand
    bones.at[f"elbow_{side}"], bones.at[f"wrist_{side}"] = elbow, wrist
    bones.at[f"hand_{side}"] = plus(wrist, towards(hand), PALM)
    bones.at[f"fingers_{side}"] = plus(wrist, towards(hand), FINGERS)


def _reached(bones: Skeleton, side: str, to: Place, limb: Limb, turn: float | None) -> tuple[Point, Point]:
    """Elbow and wrist of an arm whose palm reaches for a place."""
    root, target = bones.at[f"shoulder_{side}"], bones.place(to)
    elbow_side = _elbow_side(bones, side, limb)
    if turn is None:  # the hand goes on where the forearm points
        elbow, palm = reach(root, target, UPPER_ARM, FOREARM + PALM, elbow_side)
        wrist = mix(elbow, palm, FOREARM / (FOREARM + PALM))
    else:
        elbow, wrist = reach(root, plus(target, towards(turn), -PALM), UPPER_ARM, FOREARM, elbow_side)
        palm = plus(wrist, towards(turn), PALM)
    bones.missed[f"hand_{side}"] = distance(palm, target)
    return elbow, wrist


def _along(root: Point, limb: Limb, first: float, second: float) -> tuple[Point, Point]:
    one, two = limb.angles or (-90, -90)
    joint = plus(root, towards(one, first))
    return joint, plus(joint, towards(two, second))


def _knee_side(bones: Skeleton, side: str, limb: Limb) -> int:
    """Knees bend forwards in a side view, outwards from the front."""
    usual = 1 if bones.view == "side" or side == bones.sides[1] else -1
    return -usual if limb.other_way else usual


def _elbow_side(bones: Skeleton, side: str, limb: Limb) -> int:
    """Elbows bend backwards in a side view, outwards from the front."""
    usual = -1 if bones.view == "side" or side == bones.sides[0] else 1
    return -usual if limb.other_way else usual
