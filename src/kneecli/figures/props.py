"""The things around a body. What the numbers and places of a prop mean is said at the function that draws it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kneecli.figures.geometry import Point, angle_of, left_of, minus, mix, plus, towards, unit
from kneecli.figures.machines import MACHINES
from kneecli.figures.pose import Prop
from kneecli.figures.shapes import Blob, Box, Chain, Label, Line, Piece, Shape
from kneecli.figures.skeleton import Skeleton

LINE = 2.4


@dataclass(frozen=True, slots=True)
class Scene:
    """What a prop may look at: the body, and the box that the body fills."""

    made: Skeleton
    box: Box


def prop_pieces(prop: Prop, scene: Scene) -> Iterator[Piece]:
    """The pieces of one prop."""
    shapes = tuple(KINDS[prop.kind](prop, scene))
    yield Piece(shapes, halo=prop.kind in _SET_OFF)


_SET_OFF = frozenset({"strap", "ball", "pillow", "roll", "cuff", "band", "weight"})


def _wall(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`, and MAY its height: an upright wall whose face is at x, on the side where the body is."""
    x = prop.numbers[0]
    body = (scene.box[0] + scene.box[2]) / 2
    away = 1 if x > body else -1
    top = prop.numbers[1] if len(prop.numbers) > 1 else scene.box[3] + 4
    yield Blob(((x, 0), (x + 5 * away, 0), (x + 5 * away, top), (x, top)), "soft", sharp=True)
    yield Line(((x + 0.9 * away, 0), (x + 0.9 * away, top)), 1.8, "prop")


def _chair(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`, height, and MAY 1 or -1: a chair from the side, its back at x, facing right (1) or left."""
    x, height = prop.numbers[:2]
    ahead = prop.numbers[2] if len(prop.numbers) > 2 else 1
    front = x + 42 * ahead
    yield Line(((x + 2 * ahead, height), (x + 2 * ahead, 1)), LINE, "prop")
    yield Line(((front - 3 * ahead, height), (front - 2 * ahead, 1)), LINE, "prop")
    yield Line(((x, height), (x - 4 * ahead, height + 44)), LINE + 0.8, "prop")
    yield Line(((x + ahead, height - 2), (front, height - 2)), 4.0, "prop")


def _chair_front(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`, and MAY seat height: a chair seen from the front or from behind, its middle at x."""
    x = prop.numbers[0]
    seat = prop.numbers[1] if len(prop.numbers) > 1 else 45
    top = seat + 44
    for sign in (-1, 1):
        yield Line(((x + 19 * sign, 1), (x + 19 * sign, top)), LINE, "prop")
    yield Line(((x - 19, top), (x + 19, top)), 4.0, "prop")
    yield Line(((x - 19, top - 14), (x + 19, top - 14)), 2.0, "prop")
    yield Line(((x - 20, seat), (x + 20, seat)), 4.0, "prop")


def _counter(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`, and MAY height and 1 or -1: a counter whose edge is at x, reaching right (1) or left."""
    x = prop.numbers[0]
    height = prop.numbers[1] if len(prop.numbers) > 1 else 92
    away = prop.numbers[2] if len(prop.numbers) > 2 else 1
    far = x + 34 * away
    yield Blob(((x + 5 * away, 0), (far, 0), (far, height - 2), (x + 5 * away, height - 2)), "soft", sharp=True)
    yield Line(((x + away, height - 2), (far, height - 2)), 4.0, "prop")


def _table(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a table from the side."""
    x0, x1, height = prop.numbers[:3]
    yield Line(((x0, height - 1.5), (x1, height - 1.5)), 3.0, "prop")
    yield Line(((x1 - 4, height - 2), (x1 - 4, 1)), LINE, "prop")


def _rail(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a bar to hold on to, on two posts."""
    x0, x1, height = prop.numbers[:3]
    yield Line(((x0, height), (x1, height)), 3.0, "prop")
    for x in (x0, x1):
        yield Line(((x, height), (x, 1)), LINE, "prop")


def _step(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a step; its height in words stands on it."""
    x0, x1, height = prop.numbers[:3]
    yield Blob(((x0, 0), (x1, 0), (x1, height), (x0, height)), "soft", sharp=True)
    yield Line(((x0 + 1, height - 1), (x1 - 1, height - 1)), 2.0, "prop")
    yield Line(((x0 + 1, height - 1), (x0 + 1, 1)), 2.0, "prop")
    yield Line(((x1 - 1, height - 1), (x1 - 1, 1)), 2.0, "prop")
    if prop.word:
        yield Label((x1 + 14, height / 2 - 2.5), prop.word)


def _pad(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, and MAY height: a soft pad."""
    x0, x1 = prop.numbers[:2]
    height = prop.numbers[2] if len(prop.numbers) > 2 else 6
    yield Line(((x0 + height / 2, height / 2), (x1 - height / 2, height / 2)), height, "mat")


def _mat(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `x1`: a mat on the floor, from the side; with `y0`, `y1` as well, one that is seen from above."""
    if len(prop.numbers) == 4:
        x0, x1, y0, y1 = prop.numbers
        yield Blob(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "mat", sharp=True)
        return
    x0, x1 = prop.numbers[:2]
    yield Line(((x0, -1.5), (x1, -1.5)), 3.0, "mat")


def _strap(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places: a strap from one to the next."""
    yield Line(tuple(scene.made.place(each) for each in prop.places), 2.2, "strap")


def _band(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places: an elastic band from one to the next, in the colour of the rung."""
    yield Line(tuple(scene.made.place(each) for each in prop.places), 3.4, f"band-{prop.word or 'green'}")


def _ball(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place and a radius."""
    yield Chain(((scene.made.place(prop.places[0]), prop.numbers[0]),), "ball")


def _pillow(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place, width, height, and MAY an angle."""
    width, height = prop.numbers[:2]
    turn = prop.numbers[2] if len(prop.numbers) > 2 else 0
    centre, radius = scene.made.place(prop.places[0]), height / 2
    arm = towards(turn, width / 2 - radius)
    yield Chain(((plus(centre, arm, -1), radius), (centre, radius * 1.12), (plus(centre, arm), radius)), "soft")


def _roll(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place and a radius: a rolled towel, seen from its end."""
    centre, radius = scene.made.place(prop.places[0]), prop.numbers[0]
    yield Chain(((centre, radius),), "ball")
    yield Chain(((centre, radius * 0.45),), "soft")


def _cuff(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A weight round the ankle of the side that `word` names; its kilograms stand beside it."""
    side, _, kilograms = prop.word.partition(" ")
    at = scene.made.at
    ankle, knee = at[f"ankle_{side}"], at[f"knee_{side}"]
    up = unit(minus(knee, ankle))
    yield Line((plus(ankle, up, 3.5), plus(ankle, up, 9)), 11.5, "weight")
    if kilograms:
        across = left_of(up)
        out = plus(plus(ankle, up, 6), across, 15 if across[1] > 0.3 or (abs(across[1]) <= 0.3 and across[0] > 0) else -15)
        yield Label(plus(out, (0, -2.5)), kilograms)


def _weight(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place: a dumb-bell, seen from its side; its kilograms stand beside it."""
    centre = scene.made.place(prop.places[0])
    yield Line((plus(centre, (0, -6)), plus(centre, (0, 6))), 2.6, "weight")
    for sign in (-1, 1):
        yield Line((plus(centre, (-2.6, 6.5 * sign)), plus(centre, (2.6, 6.5 * sign))), 5.0, "weight")
    if prop.word:
        yield Label(plus(centre, (20, -2.5)), prop.word)


def _bar(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places, and MAY a width: a rod from one to the next."""
    width = prop.numbers[0] if prop.numbers else LINE
    yield Line(tuple(scene.made.place(each) for each in prop.places), width, "prop")


def _block(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x0`, `y0`, `x1`, `y1`: a box."""
    x0, y0, x1, y1 = prop.numbers[:4]
    yield Blob(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "soft", sharp=True)


def _water(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`y`: the surface of the water."""
    y = prop.numbers[0]
    left, bottom, right, _ = scene.box
    left, right = left - 14, right + 14
    low = min(bottom, 0) if len(prop.numbers) < 2 else prop.numbers[1]
    steps = 18
    waves = tuple((left + (right - left) * step / steps, y + (1.6 if step % 2 else -1.6)) for step in range(steps + 1))
    yield Blob((*waves, (right, low), (left, low)), "water", sharp=True)
    yield Line(waves, 1.6, "water")


def _machine(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A machine by its name, standing so far to the right."""
    by = (prop.numbers[0] if prop.numbers else 0.0, 0.0)
    for points, width, role in MACHINES[prop.word]:
        yield Line(tuple(plus(point, by) for point in points), width, role)


KINDS: dict[str, Callable[[Prop, Scene], Iterator[Shape]]] = {
    "wall": _wall,
    "chair": _chair,
    "chair-front": _chair_front,
    "counter": _counter,
    "table": _table,
    "rail": _rail,
    "step": _step,
    "pad": _pad,
    "mat": _mat,
    "strap": _strap,
    "band": _band,
    "ball": _ball,
    "pillow": _pillow,
    "roll": _roll,
    "cuff": _cuff,
    "weight": _weight,
    "bar": _bar,
    "block": _block,
    "water": _water,
    "machine": _machine,
}

__all__ = ["KINDS", "Point", "Scene", "angle_of", "mix", "prop_pieces"]
