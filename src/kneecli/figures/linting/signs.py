"""Checks of one cue against the arrows and the clock of a picture. Each gives what is shown instead, or nothing."""

from kneecli.figures.geometry import Point, minus, unit
from kneecli.figures.linting.seen import Check, Seen


def arrow_towards(way: Point, words: str) -> Check:
    """Some arrow goes this way."""

    def check(seen: Seen) -> str:
        if not seen.figure.arrows:
            return f"no arrow {words}"
        best = max((x * way[0] + y * way[1] for x, y in seen.ways()), default=1.0)
        return "" if best > 0.3 else f"no arrow {words}"

    return check


def arrows_meet(seen: Seen) -> str:
    """Two arrows point at each other, across the body."""
    ways = seen.ways()
    along = unit(minus(seen.last.at["neck"], seen.last.at["hip"]))
    across = [way for way in ways if abs(way[0] * along[0] + way[1] * along[1]) < 0.6]
    meet = any(one[0] * two[0] + one[1] * two[1] < -0.7 for one in across for two in across)
    return "" if meet else "no two arrows that press inwards from both sides"


def clock(shown: bool) -> Check:
    """Whether a clock says that something is held."""

    def check(seen: Seen) -> str:
        has = seen.figure.hold is not None
        return "" if has == shown else "a clock" if has else "no clock"

    return check
