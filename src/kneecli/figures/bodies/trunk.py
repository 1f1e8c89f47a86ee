"""The trunk: shirt and hips, from the side and from the front."""

from collections.abc import Iterator

from kneecli.figures.bodies.skeleton import SPINE, Skeleton
from kneecli.figures.geometry import Point, minus, plus, unit
from kneecli.figures.shapes import Blob, Chain, Circle, Shape

_ROUND_THE_SPINE = (
    (0.06, 10.2, -0.6),
    (0.34, 9.0, 0.6),
    (0.66, 10.2, 1.0),
    (0.86, 8.0, 0.0),
    (0.95, 5.6, -0.4),
)
"""Shares of the spine, with how thick the trunk is there and how far its middle lies to the front."""

# Points to the side of the midline and up from the hips, in centimetres; the other half is their mirror image.
_SHIRT = (
    (4.2, 51.0), (8.5, 49.6), (15.5, 47.6), (18.6, 44.0), (17.6, 38.0),
    (15.6, 31.0), (13.2, 20.0), (14.2, 8.0), (15.0, 2.0),
)  # fmt: skip
_HIPS = ((14.4, 8.0), (16.4, 1.0), (17.6, -7.0), (10.0, -12.0), (1.2, -9.0))
_FOLDED_HIPS = ((14.4, 8.0), (16.0, 3.0), (13.0, -2.0), (1.2, -3.0))
"""The same for a thigh that does not continue the line of the trunk, as when someone sits."""


def trunk(bones: Skeleton) -> list[Shape]:
    """The shirt, without its sleeves."""
    if bones.view == "side":
        return [Chain(tuple(_circles(bones)), "shirt")]
    return [_both_halves(bones, _SHIRT, "shirt")]


def hips(bones: Skeleton) -> Shape:
    """The shape that closes the seam between shirt and legs."""
    if bones.view != "side":
        return _both_halves(bones, _HIPS if _is_long(bones) else _FOLDED_HIPS, "legs")
    along = _along(bones, 0, 0.1)
    front = along[1], -along[0]
    low = plus(plus(bones.at["hip"], front, -1.8), along, -0.5)
    high = plus(plus(bones.at["hip"], along, 6), front, -0.4)
    return Chain(((low, 9.4), (high, 9.8)), "legs")


def _is_long(bones: Skeleton) -> bool:
    """Whether both thighs continue the line of the trunk."""
    along = _along(bones, 0, 0.1)
    thighs = (unit(minus(bones.at[f"knee_{side}"], bones.at[f"hip_{side}"])) for side in bones.sides)
    return all(thigh[0] * along[0] + thigh[1] * along[1] < -0.45 for thigh in thighs)


def _circles(bones: Skeleton) -> Iterator[Circle]:
    for share, radius, ahead in _ROUND_THE_SPINE:
        along = _along(bones, share - 0.05, share + 0.05)
        yield plus(bones.spine(share), (along[1], -along[0]), ahead), radius


def _both_halves(bones: Skeleton, half: tuple[Point, ...], role: str) -> Blob:
    points = [*half, *((-across, up) for across, up in reversed(half))]
    return Blob(tuple(_on_trunk(bones, across, up) for across, up in points), role)


def _on_trunk(bones: Skeleton, across: float, up: float) -> Point:
    share = up / SPINE
    along = _along(bones, max(-0.2, share - 0.05), share + 0.05)
    centre = bones.spine(share) if share >= 0 else plus(bones.at["hip"], along, up)
    return plus(centre, (along[1], -along[0]), across)


def _along(bones: Skeleton, low: float, high: float) -> Point:
    """The direction of the spine between two shares of it."""
    return unit(minus(bones.spine(min(1, high)), bones.spine(low)))
