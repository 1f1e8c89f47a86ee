"""Checks of one cue against the arms and the head of a picture. Each gives what is shown instead, or nothing."""

from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.geometry import Point, angle_of, distance, minus, mix
from kneecli.figures.linting.seen import HAND_SUPPORTS, Check, Seen, from_line, hands_on_support, rests, surfaces

_HANDS = ("no hand", "one hand", "two hands")
_WRIST_UP = 10.0
"""How far the wrist is from what the finger tips touch, at least, in centimetres."""
_HELD, _APART = 14.0, 4.0
"""How near a palm is to what it holds, at most; and how far from the other palm, at least, so that both are seen."""
_THIGH = (0.35, 0.6, 0.85)
"""Where a hand may rest on a thigh: shares of the way from hip to knee."""


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


def fingertips(*, unless_keyed: bool = False) -> Check:
    """One hand or two rest on a support, at the end or at the start, and touch it with the finger tips only."""
    any_hand = hands(1, 2, unless_keyed=unless_keyed)

    def check(seen: Seen) -> str:
        if unless_keyed and seen.rung.rung.support:
            return ""
        return any_hand(seen) or _flat_hand(seen)

    return check


def _flat_hand(seen: Seen) -> str:
    """A hand that rests with its palm: the wrist is hardly further away from the support than the tips."""
    for bones in (seen.first, seen.last):
        for side in bones.sides:
            for prop in seen.props(*HAND_SUPPORTS):
                if rests(bones, side, prop):
                    gap = min(from_line(bones.at[f"wrist_{side}"], line) for line in surfaces(prop))
                    if gap < _WRIST_UP:
                        return f"the {side} hand flat on the {prop.kind}"
    return ""


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


def both_hands_at(kind: str) -> Check:
    """Both hands hold one such thing, and neither hides the other."""

    def check(seen: Seen) -> str:
        bones = seen.last
        one, other = (bones.at[f"hand_{side}"] for side in bones.sides)
        spots = [bones.place(place) for prop in seen.props(kind) for place in prop.places]
        if not any(distance(one, spot) < _HELD and distance(other, spot) < _HELD for spot in spots):
            return f"no {kind} in both hands"
        return "" if distance(one, other) > _APART else "one hand hidden by the other"

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


def hands_under_shoulders(seen: Seen) -> str:
    """The palms are below the shoulders, as on all fours."""
    gaps = [abs(seen.first.at[f"hand_{side}"][0] - seen.first.at[f"shoulder_{side}"][0]) for side in seen.first.sides]
    return "" if max(gaps) < 14 else f"a hand {max(gaps):.0f} cm from under its shoulder"


def _points(bones: Skeleton, joints: tuple[str, ...]) -> list[Point]:
    found = [bones.at[joint] for joint in joints if joint in bones.at]
    for joint in joints:
        if joint == "thigh":
            found += [mix(bones.at[f"hip_{s}"], bones.at[f"knee_{s}"], share) for s in bones.sides for share in _THIGH]
        else:
            found += [bones.at[f"{joint}_{side}"] for side in bones.sides if f"{joint}_{side}" in bones.at]
    return found
