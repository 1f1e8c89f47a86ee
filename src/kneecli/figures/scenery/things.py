"""Things to hold, to wear or to lie on: straps, balls, pillows, weights. Each says what its numbers and places mean."""

from collections.abc import Iterator

from kneecli.figures.geometry import Point, left_of, minus, mix, plus, towards, unit
from kneecli.figures.pose import Prop
from kneecli.figures.scenery.scene import LINE, Scene
from kneecli.figures.shapes import Chain, Label, Line, Shape


def strap(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places: a strap from one to the next."""
    yield Line(tuple(scene.bones.place(place) for place in prop.places), 2.2, "strap")


def band(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places: an elastic band from one to the next, in the colour of the rung."""
    yield Line(tuple(scene.bones.place(place) for place in prop.places), 3.4, f"band-{prop.word or 'green'}")


def loop(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`word` is where: a loop of band round both thighs just above the knees, or round both ankles."""
    where, _, colour = prop.word.partition(" ")
    root, tip, share, wide = ("hip", "knee", 0.8, 7.0) if where == "thighs" else ("knee", "ankle", 0.86, 4.4)
    bones = scene.bones
    points: list[Point] = []
    for side, sign in zip(bones.sides, (1, -1), strict=True):
        first, second = bones.at[f"{root}_{side}"], bones.at[f"{tip}_{side}"]
        along = unit(minus(second, first))
        middle, out = mix(first, second, share), plus((0, 0), left_of(along), -sign)
        bow = [
            plus(plus(middle, out, wide * part), along, 1.6 * (1 - part * part)) for part in (0.85, 0.4, -0.4, -0.85)
        ]
        points += bow if sign > 0 else bow[::-1]
    yield Line(tuple(points), 4.4, f"band-{colour or 'green'}")


def ball(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place and a radius."""
    yield Chain(((scene.bones.place(prop.places[0]), prop.numbers[0]),), "ball")


def pillow(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place, width, height, and MAY an angle."""
    width, height = prop.numbers[:2]
    turn = prop.numbers[2] if len(prop.numbers) > 2 else 0
    centre, radius = scene.bones.place(prop.places[0]), height / 2
    arm = towards(turn, width / 2 - radius)
    yield Chain(((plus(centre, arm, -1), radius), (centre, radius * 1.12), (plus(centre, arm), radius)), "pillow")


def roll(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place and a radius: a rolled towel, seen from its end."""
    centre, radius = scene.bones.place(prop.places[0]), prop.numbers[0]
    yield Chain(((centre, radius),), "pillow")
    turns = (plus(centre, towards(40 * step, radius * (0.1 + 0.042 * step))) for step in range(17))
    yield Line(tuple(turns), radius * 0.12, "hair")


def footprint(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place and MAY a direction, 0 by default: a sole, seen from above; the place is the middle of its heel."""
    heel = scene.bones.place(prop.places[0])
    ahead = towards(prop.numbers[0] if prop.numbers else 0)
    yield Chain(((heel, 2.8), (plus(heel, ahead, 12), 4.0), (plus(heel, ahead, 16.5), 2.8)), "prop-dark")


def cuff(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A weight round the ankle of the side that `word` names; its kilograms stand beside it."""
    side, _, kilograms = prop.word.partition(" ")
    at = scene.bones.at
    ankle, knee = at[f"ankle_{side}"], at[f"knee_{side}"]
    up = unit(minus(knee, ankle))
    yield Line((plus(ankle, up, 3.5), plus(ankle, up, 9)), 11.5, "weight")
    if kilograms:
        across = left_of(up)
        above = across[1] > 0.3 or (abs(across[1]) <= 0.3 and across[0] > 0)
        beside = 15 + 6 * abs(across[0])  # the words are wider than they are high
        out = plus(plus(ankle, up, 6 + 9 * abs(across[1])), across, beside if above else -beside)
        yield Label(plus(out, (0, -2.5)), kilograms)


def weight(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """A place: a dumb-bell, seen from its side; its kilograms stand beside it."""
    centre = scene.bones.place(prop.places[0])
    yield Line((plus(centre, (0, -6)), plus(centre, (0, 6))), 2.6, "weight")
    for sign in (-1, 1):
        yield Line((plus(centre, (-2.6, 6.5 * sign)), plus(centre, (2.6, 6.5 * sign))), 5.0, "weight")
    if prop.word:
        yield Label(plus(centre, (15 + 2.1 * len(prop.word), -2.5)), prop.word)


def bar(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """Places, and MAY a width: a rod from one to the next."""
    width = prop.numbers[0] if prop.numbers else LINE
    yield Line(tuple(scene.bones.place(place) for place in prop.places), width, "prop")
