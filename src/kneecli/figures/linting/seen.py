"""What a picture shows, as far as a cue may speak of it: a figure at a rung, its body at the start and the end."""

from collections.abc import Callable

from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.value import dataclass
from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.geometry import Point, bend, distance, minus, plus, unit
from kneecli.figures.pose import Arrow, Figure, Prop

Segment = tuple[Point, Point]

HAND_SUPPORTS = frozenset(
    {"counter", "counter-along", "chair", "chair-front", "rail", "wall", "table", "block", "door"}
)
"""The kinds of props that a hand may rest on."""
_ON_HIP = {"counter-along": 17.0, "rail": 17.0, "chair-front": 11.0}
"""By what is behind the body: a palm so near its own hip, in centimetres, rests there and not on that thing."""
_TOUCH = 9.0
"""A hand whose palm or finger tips are within this many centimetres of a thing rests on it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A figure as it is shown for a rung; `first` and `last` are the same body when nothing moves."""

    figure: Figure
    rung: RungView
    first: Skeleton
    last: Skeleton

    def props(self, *kinds: str) -> tuple[Prop, ...]:
        """The props of these kinds."""
        return tuple(prop for prop in self.figure.props if prop.kind in kinds)

    def ways(self) -> list[Point]:
        """The direction of each arrow, from its tail to its head; of an arrow with two heads both."""
        ways = [_way(arrow, self.first, self.last) for arrow in self.figure.arrows]
        both = [(-x, -y) for arrow, (x, y) in zip(self.figure.arrows, ways, strict=True) if arrow.both]
        return [unit(way) for way in (*ways, *both) if way != (0.0, 0.0)]


Check = Callable[[Seen], str]
"""Gives what a picture shows instead of what the words say; an empty text when the two agree."""


def seen(figure: Figure, rung: RungView) -> Seen | None:
    """What the figure shows at this rung; None for an image of the author's own."""
    if figure.end is None:
        return None
    last = skeleton(figure.end, figure.view)
    return Seen(figure, rung, skeleton(figure.start, figure.view) if figure.start else last, last)


def _way(arrow: Arrow, first: Skeleton, last: Skeleton) -> Point:
    if arrow.of:
        return minus(last.at[arrow.of], first.at[arrow.of])
    bones = first if arrow.first else last
    return minus(bones.place(arrow.end), bones.place(arrow.start)) if arrow.start and arrow.end else (0.0, 0.0)


def hands_on_support(bones: Skeleton, props: tuple[Prop, ...]) -> int:
    """How many hands rest on one of these things."""
    return sum(any(rests(bones, side, prop) for prop in props) for side in bones.sides)


def rests(bones: Skeleton, side: str, prop: Prop) -> bool:
    """Whether this hand rests on this thing, with its palm or with the finger tips."""
    palm, tips = bones.at[f"hand_{side}"], bones.at[f"fingers_{side}"]
    if distance(palm, bones.at[f"hip_{side}"]) < _ON_HIP.get(prop.kind, 0.0):
        return False
    return any(from_line(tip, line) < _TOUCH for tip in (palm, tips) for line in surfaces(prop))


def surfaces(prop: Prop) -> list[Segment]:
    """Where a hand may rest on a thing."""
    given = prop.numbers
    x = given[0] if given else 0.0
    if prop.kind == "counter":
        height, away, deep = (given[1:] + (92, 1, 34)[len(given) - 1 :])[:3]
        return [((x, height), (x + deep * away, height))]
    if prop.kind == "counter-along":
        height = given[2] if len(given) > 2 else 92.0
        return [((x, height), (given[1], height))]
    if prop.kind == "chair":
        ahead = given[2] if len(given) > 2 else 1.0
        return [((x, given[1] + 12), (x - 4 * ahead, given[1] + 44)), ((x, given[1]), (x + 42 * ahead, given[1]))]
    if prop.kind == "chair-front":
        seat = given[1] if len(given) > 1 else 45.0
        return [((x - 19, seat + 44), (x + 19, seat + 44)), ((x - 20, seat), (x + 20, seat))]
    if prop.kind in ("rail", "table"):
        return [((x, given[2]), (given[1], given[2]))]
    if prop.kind in ("wall", "door"):
        return [((x, 0.0), (x, 200.0))]
    return [((x, given[3]), (given[2], given[3]))] if prop.kind == "block" else []


def from_line(point: Point, line: Segment) -> float:
    """How far a point is from a line between two points."""
    start, end = line
    way = minus(end, start)
    length = way[0] ** 2 + way[1] ** 2
    offset = minus(point, start)
    share = max(0.0, min(1.0, (offset[0] * way[0] + offset[1] * way[1]) / length)) if length else 0.0
    return distance(point, plus(start, way, share))


def is_flat(bones: Skeleton, side: str) -> bool:
    """Whether this foot stands with its whole sole on something level."""
    if bones.at[f"heel_{side}"] == bones.at[f"toe_{side}"]:  # seen from its front
        return bones.at[f"heel_{side}"][1] < 26
    return abs(bones.at[f"heel_{side}"][1] - bones.at[f"toe_{side}"][1]) < 2.5


def is_down(bones: Skeleton, side: str, ground: float = 0.0) -> bool:
    """Whether some part of this foot is on the ground."""
    return min(bones.at[f"heel_{side}"][1], bones.at[f"toe_{side}"][1]) < ground + 3


def knee_bend(bones: Skeleton, side: str) -> float:
    """How far this knee is bent in the picture, in degrees."""
    return abs(bend(*(bones.at[f"{joint}_{side}"] for joint in ("hip", "knee", "ankle"))))
