"""Checks of one cue against the things in a picture. Each gives what is shown instead, or nothing."""

from collections.abc import Callable

from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.geometry import Point, distance, mix
from kneecli.figures.linting.seen import HAND_SUPPORTS, Check, Seen
from kneecli.figures.pose import Prop

_ASIDE = 12.0
"""A thing that begins so many centimetres ahead of the hips is in front of the body."""


def in_front(seen: Seen) -> str:
    """There is a support before the body: to the right in a side view, behind the body in one from the back."""
    return _some(seen, lambda prop: _is_before(seen, prop), "beside the body, not in front")


def beside(seen: Seen) -> str:
    """There is a support at the side of the body."""
    return _some(
        seen,
        lambda prop: prop.kind == "counter-along" or not _is_before(seen, prop),
        "in front of the body, not beside",
    )


def _some(seen: Seen, fits: Callable[[Prop], bool], words: str) -> str:
    found = seen.props(*HAND_SUPPORTS)
    if not found:
        return "nothing to hold on to"
    return "" if any(map(fits, found)) else f"the {found[0].kind} {words}"


def _is_before(seen: Seen, prop: Prop) -> bool:
    if prop.before:
        return True
    hip = seen.last.at["hip"][0]
    left, right = _reach(prop)
    if seen.figure.view == "side":
        return left > hip + _ASIDE or prop.kind in ("wall", "door")
    return left < hip + 25 and right > hip - 25 and seen.figure.view == "back"


def _reach(prop: Prop) -> tuple[float, float]:
    """From where to where a thing goes."""
    x, *rest = prop.numbers
    if prop.kind == "chair":
        ahead = rest[1] if len(rest) > 1 else 1.0
        return min(x - 4 * ahead, x + 42 * ahead), max(x - 4 * ahead, x + 42 * ahead)
    if prop.kind == "chair-front":
        return x - 20, x + 20
    if prop.kind == "counter":
        away, deep = (*rest[1:], *(1.0, 34.0)[max(0, len(rest) - 1) :])[:2]
        return min(x, x + deep * away), max(x, x + deep * away)
    return (x, x) if prop.kind in ("wall", "door") else (x, rest[1] if prop.kind == "block" else rest[0])


def band_at(where: str) -> Check:
    """A band goes round both thighs, both ankles, or one knee."""

    def check(seen: Seen) -> str:
        loops = seen.props("loop")
        if where in ("thighs", "ankles") and any(prop.word.startswith(where) for prop in loops):
            return ""
        spots = [seen.last.place(place) for prop in seen.props("band") for place in prop.places]
        if not spots and not loops:
            return "no band"
        targets = (
            _thighs(seen.last) if where == "thighs" else _of(seen.last, where[:-1] if where == "ankles" else where)
        )
        gap = min((distance(spot, target) for spot in spots for target in targets), default=99.0)
        return "" if gap < 8 else "the band in another place"

    return check


def thing_near(kinds: tuple[str, ...], joints: tuple[str, ...], within: float, words: str) -> Check:
    """One of these things lies near one of these joints."""

    def check(seen: Seen) -> str:
        props = seen.props(*kinds)
        if not props:
            return f"no {kinds[0]}"
        spots = [spot for prop in props for spot in _spots(seen.last, prop)]
        gap = min(distance(spot, point) for spot in spots for joint in joints for point in _of(seen.last, joint))
        return "" if gap <= within else f"the {props[0].kind} {gap:.0f} cm from {words}"

    return check


def is_there(*kinds: str) -> Check:
    """One of these things is in the picture."""

    def check(seen: Seen) -> str:
        return "" if seen.props(*kinds) else f"no {kinds[0]}"

    return check


def ball_between_knees(seen: Seen) -> str:
    """A ball, or a pillow, lies between the two knees."""
    one, other = _of(seen.last, "knee")
    spots = [seen.last.place(prop.places[0]) for prop in seen.props("ball", "pillow", "roll")]
    gap = min((distance(spot, mix(one, other, 0.5)) for spot in spots), default=99.0)
    return "" if gap <= 15 else "no ball between the knees"


def seat_on_pillow(seen: Seen) -> str:
    """A pillow fills the gap between the seat and the heels."""
    hip, heels = seen.last.at["hip"], _of(seen.last, "heel")
    for prop in seen.props("pillow"):
        centre, (_, high) = seen.last.place(prop.places[0]), prop.numbers[:2]
        gap = hip[1] - 9.5 - (centre[1] + high / 2)
        if abs(gap) < 6 and min(distance(centre, heel) for heel in heels) < 26 and abs(centre[0] - hip[0]) < 16:
            return ""
    return "no pillow between seat and heels"


def mat_below(seen: Seen) -> str:
    """Someone who lies has a mat below."""
    return "" if seen.props("mat") or seen.props("pad") else "no mat"


def shoes(worn: bool) -> Check:
    """Whether shoes are worn."""

    def check(seen: Seen) -> str:
        assert seen.figure.end is not None
        return "" if seen.figure.end.shod == worn else "shoes" if not worn else "bare feet"

    return check


def as_the_rung_says(seen: Seen) -> str:
    """The rung's weight, step, seat and band are there, as heavy, as high and of that colour."""
    rung = seen.rung.rung
    if rung.load_with == "ankle-weight" and not seen.props("cuff"):
        return "no weight at the ankle"
    if rung.load_kg and rung.load_with != "ankle-weight" and not seen.props("weight"):
        return "no hand weight"
    tops = [prop.numbers[2] if len(prop.numbers) > 2 else 6.0 for prop in seen.props("step", "pad")]
    if rung.step_cm and not any(abs(top - rung.step_cm) < 1.5 for top in tops):
        return f"no step of {rung.step_cm} cm"
    seats = [prop.numbers[1] for prop in seen.props("chair") if len(prop.numbers) > 1]
    if rung.seat_cm and rung.seat_cm not in seats:
        return f"no seat of {rung.seat_cm} cm"
    colours = [prop.word for prop in seen.props("band", "loop")]
    return "" if not rung.band or any(word.endswith(rung.band) for word in colours) else f"no {rung.band} band"


def _thighs(bones: Skeleton) -> list[Point]:
    return [mix(bones.at[f"hip_{side}"], bones.at[f"knee_{side}"], 0.8) for side in bones.sides]


def _of(bones: Skeleton, joint: str) -> list[Point]:
    sides = [f"{joint}_{side}" for side in bones.sides]
    return [bones.at[name] for name in (joint, *sides) if name in bones.at and (name == joint or joint not in bones.at)]


def _spots(bones: Skeleton, prop: Prop) -> list[Point]:
    if prop.places:
        return [bones.place(place) for place in prop.places]
    return [((prop.numbers[0] + prop.numbers[1]) / 2, 5.0)] if len(prop.numbers) > 1 else []
