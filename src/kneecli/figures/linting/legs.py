"""Checks of one cue against the legs and the trunk of a picture. Each gives what is shown instead, or nothing."""

import math

from kneecli.figures.geometry import distance, minus, mix
from kneecli.figures.linting.seen import Check, Seen, from_line, is_down, is_flat, knee_bend


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


def long_step(seen: Seen) -> str:
    """One foot is well ahead of the other, in a view from the side."""
    one, other = (seen.last.at[f"ankle_{side}"][0] for side in seen.last.sides)
    return "" if seen.figure.view != "side" or abs(one - other) > 45 else "the feet side by side"


def one_straight_leg(seen: Seen) -> str:
    """At least one knee is straight, at the start or at the end."""
    least = min(knee_bend(bones, side) for bones in (seen.first, seen.last) for side in bones.sides)
    return "" if least < 16 else f"no straight leg; the straighter knee is bent by {least:.0f} degrees"


def almost_straight(seen: Seen) -> str:
    """A knee is seen to be soft, at the start or at the end: neither straight nor well bent."""
    bends = [knee_bend(bones, side) for bones in (seen.first, seen.last) for side in bones.sides]
    return "" if any(9 < each < 30 for each in bends) else "no knee that is a little bent"


def soles_together(seen: Seen) -> str:
    """The ankles are side by side, and the knees apart."""
    at, (one, other) = seen.last.at, seen.last.sides
    feet, knees = (distance(at[f"{joint}_{one}"], at[f"{joint}_{other}"]) for joint in ("ankle", "knee"))
    return "" if feet < 24 < knees else "the soles apart"


def ankle_on_thigh(seen: Seen) -> str:
    """One ankle lies on the other thigh, near its knee."""
    return _ankle_near(seen, "hip", "knee", 20, "thigh")


def foot_on_standing_leg(seen: Seen) -> str:
    """One foot rests on the other shin or ankle."""
    return _ankle_near(seen, "knee", "ankle", 18, "shin")


def _ankle_near(seen: Seen, root: str, tip: str, within: float, words: str) -> str:
    at, (one, other) = seen.last.at, seen.last.sides
    gaps = []
    for side, far in ((one, other), (other, one)):
        first, second = at[f"{root}_{far}"], at[f"{tip}_{far}"]
        gaps.append(from_line(at[f"ankle_{side}"], (mix(first, second, 0.4), second)))
    return "" if min(gaps) < within else f"no ankle on the other {words}"


def back_on_wall(seen: Seen) -> str:
    """The back touches a wall."""
    walls = [prop.numbers[0] for prop in seen.props("wall")]
    gap = min((abs(wall - seen.last.at["waist"][0]) for wall in walls), default=99.0)
    return "" if gap < 15 else "the back away from a wall"


def calves_on_seat(seen: Seen) -> str:
    """Both ankles lie on the seat of a chair."""
    seats = [prop.numbers[1] for prop in seen.props("chair")]
    low = min(seen.last.at[f"ankle_{side}"][1] for side in seen.last.sides)
    return "" if any(0 < low - seat < 14 for seat in seats) else "the calves off the seat"


def _ground(seen: Seen) -> float:
    pads = [prop.numbers[2] if len(prop.numbers) > 2 else 6.0 for prop in seen.props("pad")]
    return max(pads, default=0.0)
