"""Checks of one cue against the body of a picture. Each gives what the picture shows instead, or nothing."""

import math

from kneecli.figures.geometry import Point, angle_of, distance, minus, mix
from kneecli.figures.seen import HAND_SUPPORTS, Check, Seen, from_line, hands_on_support, is_down, is_flat, knee_bend
from kneecli.figures.skeleton import Skeleton


def hands(least: int, most: int, *, unless_keyed: bool = False) -> Check:
    """So many hands rest on a support, at the end or at the start; or none at any time.

    With `unless_keyed` only where the rung has no `support`, which says it better.
    """

    def check(seen: Seen) -> str:
        if unless_keyed and seen.rung.rung.support:
            return ""
        things = seen.props(*HAND_SUPPORTS)
        held = [hands_on_support(bones, things) for bones in (seen.last, seen.first)]
        fits = [least <= count <= most for count in held]
        return "" if any(fits) and (most or all(fits)) else f"{_HANDS[max(held)]} on the support"

    return check


_HANDS = ("no hand", "one hand", "two hands")


def feet_flat(least: int) -> Check:
    """At the start so many feet, at least, have their whole sole down; of one that is enough at the end."""

    def check(seen: Seen) -> str:
        flat = sum(is_flat(seen.first, side) for side in seen.first.sides)
        if least == 1:
            flat = max(flat, sum(is_flat(seen.last, side) for side in seen.last.sides))
        return "" if flat >= least or not seen.figure.floor else f"{flat} flat feet at the start"

    return check


def heels_down(seen: Seen) -> str:
    """No foot that carries the body has its heel up."""
    up = [side for side in seen.last.sides if is_down(seen.last, side) and not is_flat(seen.last, side)]
    return f"the {up[0]} heel up" if up else ""


def heel_up(seen: Seen) -> str:
    """At least one foot is on its ball."""
    tilted = [
        bones.at[f"heel_{side}"][1] - bones.at[f"toe_{side}"][1]
        for bones in (seen.first, seen.last)
        for side in bones.sides
    ]
    return "" if max(tilted) > 4 else "no heel that is up"


def arms_towards(low: float, high: float, words: str) -> Check:
    """Both arms point between these directions, or the same to the left."""

    def check(seen: Seen) -> str:
        for side in seen.last.sides:
            x, y = minus(seen.last.at[f"hand_{side}"], seen.last.at[f"shoulder_{side}"])
            angle = angle_of((abs(x) if seen.figure.view != "side" else x, y))
            if not low <= angle <= high:
                return f"the {side} arm at {angle:.0f} degrees, not {words}"
        return ""

    return check


def hands_near(*joints: str, within: float, words: str) -> Check:
    """Both palms are near one of these joints, on either side of the body."""

    def check(seen: Seen) -> str:
        bones = seen.last
        for side in bones.sides:
            if min(distance(bones.at[f"hand_{side}"], point) for point in _points(bones, joints)) > within:
                return f"the {side} hand away from {words}"
        return ""

    return check


def head_near(*joints: str, within: float, words: str) -> Check:
    """The head rests on one of these joints, or on the bone between the first two."""

    def check(seen: Seen) -> str:
        bones = seen.last
        spots = [*_points(bones, joints)]
        gap = min(distance(bones.at["head"], spot) for spot in spots)
        return "" if gap <= within else f"the head {gap:.0f} cm from {words}"

    return check


def head_on_arm(seen: Seen) -> str:
    """Someone who lies on the side has the lower arm under the head, and touches it."""
    bones = seen.last
    side, head = bones.sides[0], bones.at["head"]
    bones_of_arm = [(bones.at[f"shoulder_{side}"], bones.at[f"elbow_{side}"])]
    bones_of_arm.append((bones.at[f"elbow_{side}"], bones.at[f"wrist_{side}"]))
    gap = min(from_line(head, bone) for bone in bones_of_arm)
    return "" if gap <= 16 else f"the head {gap:.0f} cm above the arm"


def elbows_under_shoulders(seen: Seen) -> str:
    """The upper arms are upright."""
    gaps = [abs(seen.last.at[f"elbow_{side}"][0] - seen.last.at[f"shoulder_{side}"][0]) for side in seen.last.sides]
    return "" if max(gaps) < 6 else f"an elbow {max(gaps):.0f} cm from under its shoulder"


def feet_lifted(count: int) -> Check:
    """So many feet are off the ground at the end."""

    def check(seen: Seen) -> str:
        lifted = sum(not is_down(seen.last, side, _ground(seen)) for side in seen.last.sides)
        return "" if lifted == count else f"{lifted} lifted feet"

    return check


def knees_together(seen: Seen) -> str:
    """The knees move as one."""
    one, other = (seen.last.at[f"knee_{side}"] for side in seen.last.sides)
    return "" if distance(one, other) < 6 else f"the knees {distance(one, other):.0f} cm apart"


def stance(least: float, most: float) -> Check:
    """From heel to heel, along the feet, in a view from the side."""

    def check(seen: Seen) -> str:
        if seen.figure.view != "side":
            return ""
        one, other = (seen.last.at[f"heel_{side}"][0] for side in seen.last.sides)
        gap = abs(one - other)
        return "" if least <= gap <= most else f"one heel {gap:.0f} cm ahead of the other"

    return check


def bent_as_said(seen: Seen) -> str:
    """A knee is bent as far as the rung says, in a view from the side."""
    wanted = seen.rung.rung.knee_flexion_deg
    if wanted is None or seen.figure.view != "side":
        return ""
    shown = [knee_bend(bones, side) for bones in (seen.first, seen.last) for side in bones.sides]
    nearest = min(shown, key=lambda each: abs(each - wanted))
    return "" if abs(nearest - wanted) <= 14 else f"a knee bent by {nearest:.0f} degrees, not {wanted}"


def lies(seen: Seen) -> str:
    """The trunk is level, or nearly so."""
    x, y = minus(seen.last.at["neck"], seen.last.at["hip"])
    return "" if abs(math.degrees(math.atan2(y, abs(x)))) < 40 else "an upright trunk"


def stands(seen: Seen) -> str:
    """The hips are above the feet."""
    low = min(seen.last.at[f"ankle_{side}"][1] for side in seen.last.sides)
    return "" if seen.last.at["hip"][1] - low > 30 else "someone who does not stand"


def _ground(seen: Seen) -> float:
    pads = [prop.numbers[2] if len(prop.numbers) > 2 else 6.0 for prop in seen.props("pad")]
    return max(pads, default=0.0)


def _points(bones: Skeleton, joints: tuple[str, ...]) -> list[Point]:
    found = [bones.at[joint] for joint in joints if joint in bones.at]
    for joint in joints:
        if joint == "thigh":
            found += [mix(bones.at[f"hip_{s}"], bones.at[f"knee_{s}"], share) for s in bones.sides for share in _THIGH]
        else:
            found += [bones.at[f"{joint}_{side}"] for side in bones.sides if f"{joint}_{side}" in bones.at]
    return found


_THIGH = (0.35, 0.6, 0.85)
