"""From a pose to the places of its joints."""

from dataclasses import dataclass, field

from kneecli.figures.geometry import Point, angle_of, minus, mix, plus, reach, towards
from kneecli.figures.pose import SIDES, Crouch, Limb, Place, Pose

THIGH, SHIN = 43.0, 41.0
UPPER_ARM, FOREARM = 28.0, 25.0
ANKLE = 7.0
"""How high the ankle is above the sole."""
HEEL, TOE = 5.5, 17.0
"""How far heel and toes are from the ankle, along the foot."""
PALM, FINGERS = 7.0, 14.0
"""How far the middle of the palm and the finger tips are from the wrist."""
SPINE, SHOULDER = 51.0, 46.0
"""How far the neck, and the shoulders, are from the hips."""
HEAD = 16.8
"""How far the middle of the head is from the neck's foot."""
HIP_WIDTH, SHOULDER_WIDTH = 8.5, 16.0
"""How far the joints are from the midline, as seen from the front."""


@dataclass(slots=True)
class Skeleton:
    """Where the joints are, by name (`knee_near`), and the angles of head, feet and hands. Made once, then read."""

    view: str
    pose: Pose
    at: dict[str, Point] = field(default_factory=dict)
    angles: dict[str, float] = field(default_factory=dict)
    missed: dict[str, float] = field(default_factory=dict)

    def place(self, place: Place) -> Point:
        """The point that a place means."""
        return plus(self.at[place.joint], place.by) if place.joint else place.by

    @property
    def sides(self) -> tuple[str, str]:
        """The names of the two sides in this view."""
        return SIDES[self.view]

    def spine(self, share: float) -> Point:
        """A point of the spine, from 0 at the hips to 1 at the neck."""
        low, middle, high = self.at["hip"], self.at["waist"], self.at["neck"]
        return mix(mix(low, middle, share), mix(middle, high, share), share)


def skeleton(pose: Pose, view: str) -> Skeleton:
    """The joints of a body in this pose. Limbs that the author left out hang straight down."""
    made = Skeleton(view, pose)
    made.at["hip"] = _hip(pose)
    _trunk(made)
    for side in made.sides:
        _leg(made, side)
    for side in made.sides:
        _arm(made, side)
    return made


def _hip(pose: Pose) -> Point:
    if not isinstance(pose.hip, Crouch):
        return pose.hip
    crouch = pose.hip
    standing = pose.limbs[f"leg_{crouch.leg}"].on or Place()
    lean = crouch.share * crouch.bend
    ankle = plus(standing.by, (0, ANKLE))
    return plus(plus(ankle, towards(90 - lean, SHIN)), towards(90 + crouch.bend - lean, THIGH))


def _trunk(made: Skeleton) -> None:
    low, high = made.pose.torso
    at = made.at
    half = SPINE * made.pose.trunk / 2
    at["waist"] = plus(at["hip"], towards(low, half))
    at["neck"] = plus(at["waist"], towards(high, half))
    head = made.pose.head if made.pose.head is not None else high
    at["head"] = plus(at["neck"], towards(head, HEAD))
    made.angles["head"] = head
    across = (0.0, 0.0) if made.view == "side" else towards(high - 90)
    across_hip = (0.0, 0.0) if made.view == "side" else towards(low - 90)
    shoulder = made.spine(SHOULDER / SPINE)
    for side, sign in zip(made.sides, (-1, 1), strict=True):
        at[f"shoulder_{side}"] = plus(shoulder, across, sign * SHOULDER_WIDTH)
        at[f"hip_{side}"] = plus(at["hip"], across_hip, sign * HIP_WIDTH)


def _limb(made: Skeleton, part: str, side: str) -> Limb:
    """How a limb lies: as the author says; else a far one like the near one; else along the trunk."""
    along = made.pose.torso[part == "arm"] + 180
    near = made.pose.limbs.get(f"{part}_near") if made.view == "side" else None
    return made.pose.limbs.get(f"{part}_{side}") or near or Limb(angles=(along, along))


def _turned(made: Skeleton, part: str, side: str) -> float | None:
    """The direction of a foot or a hand, where the author gives one; a far limb left out is like the near one."""
    angles, limb = (made.pose.feet, "leg") if part == "foot" else (made.pose.hands, "arm")
    if side == "far" and f"{limb}_far" not in made.pose.limbs and side not in angles:
        return angles.get("near")
    return angles.get(side)


def _leg(made: Skeleton, side: str) -> None:
    limb = _limb(made, "leg", side)
    at = made.at
    root = at[f"hip_{side}"]
    if limb.on is not None:
        target = plus(made.place(limb.on), (0, ANKLE))
        turn = _turned(made, "foot", side)
        if turn is not None and made.view == "side":  # the ball of the foot stays where it stands
            target = _heel_up(plus(made.place(limb.on), (TOE - 5, 1)), turn)
        knee, ankle = reach(root, target, THIGH, SHIN, _knee_side(made, side, limb))
        made.missed[f"foot_{side}"] = _gap(ankle, target)
    elif limb.to is not None:
        target = made.place(limb.to)
        knee, ankle = reach(root, target, THIGH, SHIN, _knee_side(made, side, limb))
        made.missed[f"foot_{side}"] = _gap(ankle, target)
    elif limb.joints is not None:
        knee, ankle = (made.place(each) for each in limb.joints)
    else:
        thigh, shin = limb.angles or (-90, -90)
        knee = plus(root, towards(thigh, THIGH))
        ankle = plus(knee, towards(shin, SHIN))
    at[f"knee_{side}"], at[f"ankle_{side}"] = knee, ankle
    shin_angle = angle_of(minus(ankle, knee))
    plain = 0.0 if limb.on is not None else shin_angle + 90
    turn = _turned(made, "foot", side)
    foot = plain if turn is None else turn
    made.angles[f"foot_{side}"] = foot
    made.angles[f"shin_{side}"] = shin_angle
    if made.view == "side" or turn is not None:
        ahead, down = towards(foot), towards(foot - 90)
        at[f"heel_{side}"] = plus(plus(ankle, ahead, -HEEL), down, ANKLE)
        at[f"toe_{side}"] = plus(plus(ankle, ahead, TOE), down, ANKLE)
    else:
        ahead = towards(shin_angle)
        at[f"heel_{side}"] = at[f"toe_{side}"] = plus(ankle, ahead, ANKLE)
    if limb.on is not None and turn is not None and turn < 0 and made.view == "side":  # the toes stay flat
        ball = plus(plus(ankle, towards(turn), TOE - 5), towards(turn - 90), ANKLE - 1)
        at[f"toe_{side}"] = plus(ball, (5.5, -1))
    at[f"sole_{side}"] = mix(at[f"heel_{side}"], at[f"toe_{side}"], 0.55)


def _heel_up(ball: Point, turn: float) -> Point:
    ahead, down = towards(turn), towards(turn - 90)
    return plus(plus(ball, ahead, -(TOE - 5)), down, -(ANKLE - 1))


def _arm(made: Skeleton, side: str) -> None:
    limb = _limb(made, "arm", side)
    at = made.at
    root = at[f"shoulder_{side}"]
    turn = _turned(made, "hand", side)
    target = made.place(limb.to or limb.on or Place()) if limb.to or limb.on else None
    if target is not None and turn is not None:
        elbow, wrist = reach(
            root, plus(target, towards(turn), -PALM), UPPER_ARM, FOREARM, _elbow_side(made, side, limb)
        )
        made.missed[f"hand_{side}"] = _gap(plus(wrist, towards(turn), PALM), target)
    elif target is not None:
        elbow, palm = reach(root, target, UPPER_ARM, FOREARM + PALM, _elbow_side(made, side, limb))
        wrist = mix(elbow, palm, FOREARM / (FOREARM + PALM))
        made.missed[f"hand_{side}"] = _gap(palm, target)
    elif limb.joints is not None:
        elbow, wrist = (made.place(each) for each in limb.joints)
    else:
        upper, fore = limb.angles or (-90, -90)
        elbow = plus(root, towards(upper, UPPER_ARM))
        wrist = plus(elbow, towards(fore, FOREARM))
    hand = turn if turn is not None else angle_of(minus(wrist, elbow))
    at[f"elbow_{side}"], at[f"wrist_{side}"] = elbow, wrist
    at[f"hand_{side}"] = plus(wrist, towards(hand), PALM)
    at[f"fingers_{side}"] = plus(wrist, towards(hand), FINGERS)
    made.angles[f"hand_{side}"] = hand


def _gap(here: Point, there: Point) -> float:
    across, up = minus(here, there)
    return float((across * across + up * up) ** 0.5)


def _knee_side(made: Skeleton, side: str, limb: Limb) -> int:
    """Knees bend forwards in a side view, outwards from the front."""
    usual = 1 if made.view == "side" or side == made.sides[1] else -1
    return -usual if limb.other_way else usual


def _elbow_side(made: Skeleton, side: str, limb: Limb) -> int:
    """Elbows bend backwards in a side view, outwards from the front."""
    usual = -1 if made.view == "side" or side == made.sides[0] else 1
    return -usual if limb.other_way else usual
