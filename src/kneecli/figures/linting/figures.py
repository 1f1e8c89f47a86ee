"""Checks of a figure as a picture of a body: limbs too long, hands that miss their target, feet under the floor."""

from collections.abc import Iterator

from kneecli.domain.problem import Problem
from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.bodies.skeleton import FOREARM, SHIN, THIGH, UPPER_ARM, Skeleton
from kneecli.figures.geometry import angle_of, bend, distance, minus
from kneecli.figures.pose import Figure, Pose

_NEAR_ENOUGH = 2.0
"""Centimetres by which a hand or a foot may miss its target, or be under the floor."""
_STRETCH = 1.12
"""How much longer than its bone a limb may be drawn."""
_FEWEST_LETTERS = 40
"""A text alternative with fewer characters can't describe a movement."""

_THICKNESS = {"knee": 5.5, "elbow": 3.5, "wrist": 2.5, "hand": 2.5, "heel": 0.0, "toe": 0.0, "ankle": 3.5}
_BONES = (
    ("leg", "hip", "knee", THIGH, "thigh"),
    ("leg", "knee", "ankle", SHIN, "shin"),
    ("arm", "shoulder", "elbow", UPPER_ARM, "upper arm"),
    ("arm", "elbow", "wrist", FOREARM, "forearm"),
)


def figure_problems(figure: Figure) -> tuple[Problem, ...]:
    """Everything that is wrong with this figure; `where` names the pose and the part."""
    return tuple(_problems(figure))


def _problems(figure: Figure) -> Iterator[Problem]:
    if len(figure.alt) < _FEWEST_LETTERS:
        cure = "Tell in one sentence or two how the body lies or stands, and what moves."
        yield Problem("no text alternative that tells the movement", cure, "alt")
    poses = [("end", figure.end), ("start", figure.start)]
    for name, pose in poses:
        if pose is not None:
            yield from _pose_problems(figure, name, pose)
    if figure.first is not None:
        for pose in (figure.first.end, figure.first.start):
            if pose is not None:
                yield from _pose_problems(figure.first, "first", pose)
    yield from _movement_problems(figure)


def _pose_problems(figure: Figure, name: str, pose: Pose) -> Iterator[Problem]:
    bones = skeleton(pose, figure.view)
    for part, gap in bones.missed.items():
        if gap > _NEAR_ENOUGH:
            cure = "Bring the target nearer, or move the body."
            yield Problem(f"{_in_words(part)} is {gap:.0f} cm short of its target", cure, f"{name}.{part}")
    yield from _lengths(bones, name)
    if figure.floor:
        yield from _under_the_floor(bones, name)
        yield from _in_the_air(figure, bones, name)
    yield from _in_the_wall(figure, bones, name)
    if figure.view == "side":
        yield from _joints(bones, name)


def _lengths(bones: Skeleton, name: str) -> Iterator[Problem]:
    for limb, start, end, bone, word in _BONES:
        for side in bones.sides:
            length = distance(bones.at[f"{start}_{side}"], bones.at[f"{end}_{side}"])
            if length > bone * _STRETCH:
                what = f"{side} {word} is stretched to {length:.0f} cm; it is {bone:.0f} cm long"
                yield Problem(what, "Bring its two ends nearer.", f"{name}.{limb}_{side}")


def _under_the_floor(bones: Skeleton, name: str) -> Iterator[Problem]:
    for joint, radius in _THICKNESS.items():
        for side in bones.sides:
            deep = radius - bones.at[f"{joint}_{side}"][1]
            if deep > _NEAR_ENOUGH + 0.5:
                what = f"{side} {joint} is {deep:.0f} cm under the floor"
                yield Problem(what, "Raise it; the floor is at y = 0.", f"{name}.{joint}_{side}")
    for joint, radius in (("hip", 9.0), ("head", 9.5)):
        deep = radius - bones.at[joint][1]
        if deep > _NEAR_ENOUGH:
            yield Problem(
                f"{joint} is {deep:.0f} cm under the floor", "Raise it; the floor is at y = 0.", f"{name}.{joint}"
            )


_CARRIERS = frozenset({"chair", "chair-front", "step", "pad", "machine", "block", "bar", "water", "pillow", "counter"})


def _in_the_air(figure: Figure, bones: Skeleton, name: str) -> Iterator[Problem]:
    if any(prop.kind in _CARRIERS for prop in figure.props):
        return
    points = [bones.at[f"{joint}_{side}"][1] - radius for joint, radius in _THICKNESS.items() for side in bones.sides]
    low = min(*points, bones.at["hip"][1] - 10)
    if low > 3:
        cure = "Lower the body, or give it something to stand on."
        yield Problem(f"the body floats {low:.0f} cm above the floor", cure, f"{name}.hip")


def _in_the_wall(figure: Figure, bones: Skeleton, name: str) -> Iterator[Problem]:
    for wall in (prop for prop in figure.props if prop.kind == "wall"):
        x = wall.numbers[0]
        away = 1 if x > bones.at["waist"][0] else -1
        for side in bones.sides:
            for joint in ("hand", "fingers", "toe", "heel", "knee", "elbow"):
                deep = (bones.at[f"{joint}_{side}"][0] - x) * away
                if deep > _NEAR_ENOUGH:
                    what = f"{side} {joint} is {deep:.0f} cm inside the wall"
                    yield Problem(what, "Move it, or the wall.", f"{name}.{joint}_{side}")


def _joints(bones: Skeleton, name: str) -> Iterator[Problem]:
    """Joints that are bent further than a body bends, or to the wrong side."""
    at = bones.at
    for side in bones.sides:
        limb = bones.pose.limbs.get(f"leg_{side}") or bones.pose.limbs.get("leg_near")
        if limb and limb.joints:  # it may be turned towards the reader
            continue
        knee = -bend(at[f"hip_{side}"], at[f"knee_{side}"], at[f"ankle_{side}"])
        elbow = bend(at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"])
        foot = (bones.angles[f"foot_{side}"] - bones.angles[f"shin_{side}"] - 90 + 180) % 360 - 180
        thigh = angle_of(minus(at[f"knee_{side}"], at[f"hip_{side}"]))
        hip = (thigh - bones.pose.torso[0] - 180 + 180) % 360 - 180
        for joint, angle, least, most in (
            ("knee", knee, -9, 165),
            ("elbow", abs(elbow), 0, 165),  # a turned shoulder may show an elbow from its other side
            ("ankle", foot, -95, 60),
            ("hip", hip, -50, 160),
        ):
            if not least <= angle <= most:
                what = f"{side} {joint} is bent to {angle:.0f} degrees; a body bends it from {least} to {most}"
                yield Problem(what, "Change the angles, or use `other_way`.", f"{name}.{joint}_{side}")
    neck = (bones.angles["head"] - bones.pose.torso[1] + 180) % 360 - 180
    if abs(neck) > 75:
        yield Problem(f"the neck is bent by {abs(neck):.0f} degrees", "Turn `head` nearer to `torso`.", f"{name}.head")


def _movement_problems(figure: Figure) -> Iterator[Problem]:
    for arrow in figure.arrows:
        if arrow.of and figure.start is None:
            cure = "Give the figure a `start`, or the arrow `from` and `to`."
            yield Problem(f"an arrow follows {arrow.of}, but nothing moves", cure, "arrows")
    if figure.start is not None and figure.start == figure.end:
        yield Problem("start and end are the same", "Say in `start` what differs, or leave it out.", "start")


def _in_words(part: str) -> str:
    limb, _, side = part.partition("_")
    return f"{side} {limb}"
