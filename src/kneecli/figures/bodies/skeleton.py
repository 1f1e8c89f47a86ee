"""The joints of a body: where they are, and the trunk that the limbs hang on."""

from kneecli.domain.value import dataclass, field
from kneecli.figures.geometry import Point, mix, plus, towards
from kneecli.figures.pose import SIDES, Crouch, Place, Pose

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


def trunk_of(pose: Pose, view: str) -> Skeleton:
    """A skeleton with its trunk and head, and with the roots of its limbs."""
    bones = Skeleton(view, pose)
    bones.at["hip"] = _hip(pose)
    _trunk(bones)
    return bones


def _hip(pose: Pose) -> Point:
    if not isinstance(pose.hip, Crouch):
        return pose.hip
    crouch = pose.hip
    standing = pose.limbs[f"leg_{crouch.leg}"].on or Place()
    lean = crouch.share * crouch.bend
    ankle = plus(standing.by, (0, ANKLE))
    return plus(plus(ankle, towards(90 - lean, SHIN)), towards(90 + crouch.bend - lean, THIGH))


def _trunk(bones: Skeleton) -> None:
    low, high = bones.pose.torso
    at = bones.at
    half = SPINE * bones.pose.trunk / 2
    at["waist"] = plus(at["hip"], towards(low, half))
    at["neck"] = plus(at["waist"], towards(high, half))
    head = bones.pose.head if bones.pose.head is not None else high
    at["head"] = plus(at["neck"], towards(head, HEAD))
    bones.angles["head"] = head
    across = (0.0, 0.0) if bones.view == "side" else towards(high - 90)
    across_hip = (0.0, 0.0) if bones.view == "side" else towards(low - 90)
    shoulder = bones.spine(SHOULDER / SPINE)
    for side, sign in zip(bones.sides, (-1, 1), strict=True):
        at[f"shoulder_{side}"] = plus(shoulder, across, sign * SHOULDER_WIDTH)
        at[f"hip_{side}"] = plus(at["hip"], across_hip, sign * HIP_WIDTH)
