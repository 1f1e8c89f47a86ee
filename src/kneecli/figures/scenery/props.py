"""The kinds of props, by name, and which of them lie behind the body."""

from collections.abc import Callable, Iterator

from kneecli.figures.geometry import plus
from kneecli.figures.pose import Prop
from kneecli.figures.scenery import furniture, things
from kneecli.figures.scenery.machines import MACHINES
from kneecli.figures.scenery.scene import Scene
from kneecli.figures.shapes import Blob, Line, Piece, Shape

_WAVES = 18


def prop_piece(prop: Prop, scene: Scene) -> Piece:
    """A prop, as one piece."""
    return Piece(tuple(KINDS[prop.kind](prop, scene)), halo=prop.kind in _SET_OFF)


def _water(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`y`: the surface of the water."""
    y = prop.numbers[0]
    left, bottom, right, _ = scene.box
    left, right = left - 14, right + 14
    low = min(bottom, 0) if len(prop.numbers) < 2 else prop.numbers[1]
    waves = tuple(
        (left + (right - left) * step / _WAVES, y + (1.6 if step % 2 else -1.6)) for step in range(_WAVES + 1)
    )
    yield Blob((*waves, (right, low), (left, low)), "water", sharp=True)
    yield Line(waves, 1.6, "water")


def _machine(prop: Prop, _: Scene) -> Iterator[Shape]:
    """A machine by its name, standing so far to the right."""
    by = (prop.numbers[0] if prop.numbers else 0.0, 0.0)
    for points, width, role in MACHINES[prop.word]:
        yield Line(tuple(plus(point, by) for point in points), width, role)


KINDS: dict[str, Callable[[Prop, Scene], Iterator[Shape]]] = {
    "wall": furniture.wall,
    "chair": furniture.chair,
    "chair-front": furniture.chair_front,
    "counter": furniture.counter,
    "counter-along": furniture.counter_along,
    "door": furniture.door,
    "table": furniture.table,
    "rail": furniture.rail,
    "step": furniture.step,
    "pad": furniture.pad,
    "mat": furniture.mat,
    "strap": things.strap,
    "band": things.band,
    "loop": things.loop,
    "ball": things.ball,
    "pillow": things.pillow,
    "roll": things.roll,
    "footprint": things.footprint,
    "cuff": things.cuff,
    "weight": things.weight,
    "bar": things.bar,
    "block": furniture.block,
    "water": _water,
    "machine": _machine,
}

LOOPS = ("thighs", "ankles")
"""Where a loop of band goes round both legs."""

_SET_OFF = frozenset({"strap", "ball", "pillow", "roll", "cuff", "band", "loop", "weight"})

BEHIND = frozenset(KINDS) - {"strap", "ball", "roll", "cuff", "band", "loop", "weight", "water"}
"""What lies behind the body, unless the author says otherwise."""
