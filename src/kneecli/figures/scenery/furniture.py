"""Things that stand or lie on the floor: walls, chairs, steps, mats. Each says what its numbers mean."""

from collections.abc import Iterator

from kneecli.figures.pose import Prop
from kneecli.figures.scenery.scene import LINE, Scene
from kneecli.figures.shapes import Blob, Label, Line, Shape

_DOOR = 188.0
"""The height of a door, so low that the picture has room for the body."""


def wall(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`, and MAY its height: an upright wall whose face is at x, on the side where the body is."""
    x = prop.numbers[0]
    body = (scene.box[0] + scene.box[2]) / 2
    away = 1 if x > body else -1
    top = prop.numbers[1] if len(prop.numbers) > 1 else scene.box[3] + 4
    yield Blob(((x, 0), (x + 5 * away, 0), (x + 5 * away, top), (x, top)), "soft", sharp=True)
    yield Line(((x + 0.9 * away, 0), (x + 0.9 * away, top)), 1.8, "prop")


def chair(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x`, height, and MAY 1 or -1: a chair from the side, its back at x, facing right (1) or left."""
    x, height = prop.numbers[:2]
    ahead = prop.numbers[2] if len(prop.numbers) > 2 else 1
    front = x + 42 * ahead
    yield Line(((x + 2 * ahead, height), (x + 2 * ahead, 1)), LINE, "prop")
    yield Line(((front - 3 * ahead, height), (front - 2 * ahead, 1)), LINE, "prop")
    yield Line(((x, height), (x - 4 * ahead, height + 44)), LINE + 0.8, "prop")
    yield Line(((x + ahead, height - 2), (front, height - 2)), 4.0, "prop")


def chair_front(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x`, and MAY seat height: a chair seen from the front or from behind, its middle at x."""
    x = prop.numbers[0]
    seat = prop.numbers[1] if len(prop.numbers) > 1 else 45
    top = seat + 44
    for sign in (-1, 1):
        yield Line(((x + 19 * sign, 1), (x + 19 * sign, top)), LINE, "prop")
    yield Line(((x - 19, top), (x + 19, top)), 4.0, "prop")
    yield Line(((x - 19, top - 14), (x + 19, top - 14)), 2.0, "prop")
    yield Line(((x - 20, seat), (x + 20, seat)), 4.0, "prop")


def counter(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x`, and MAY height, 1 or -1, and depth: a counter whose edge is at x, reaching right (1) or left."""
    x = prop.numbers[0]
    height = prop.numbers[1] if len(prop.numbers) > 1 else 92
    away = prop.numbers[2] if len(prop.numbers) > 2 else 1
    far = x + (prop.numbers[3] if len(prop.numbers) > 3 else 34) * away
    yield Blob(((x + 5 * away, 0), (far, 0), (far, height - 2), (x + 5 * away, height - 2)), "soft", sharp=True)
    yield Line(((x + away, height - 2), (far, height - 2)), 4.0, "prop")


def counter_along(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, and MAY height: a counter that runs along behind the body."""
    x0, x1 = prop.numbers[:2]
    height = prop.numbers[2] if len(prop.numbers) > 2 else 92
    yield Blob(((x0 + 4, 0), (x1 - 4, 0), (x1 - 4, height - 2), (x0 + 4, height - 2)), "soft", sharp=True)
    yield Line(((x0, height - 2), (x1, height - 2)), 4.0, "prop")


def door(prop: Prop, scene: Scene) -> Iterator[Shape]:
    """`x`: a shut door in its frame, from the side; its face is at x, and its handle towards the body."""
    x = prop.numbers[0]
    away = 1 if x > (scene.box[0] + scene.box[2]) / 2 else -1
    yield Blob(((x, 0), (x + 26 * away, 4), (x + 26 * away, _DOOR - 4), (x, _DOOR)), "soft", sharp=True)
    for low, high in ((14, 84), (108, _DOOR - 14)):
        panel = ((x + 6 * away, low), (x + 20 * away, low + 2), (x + 20 * away, high - 2), (x + 6 * away, high))
        yield Line((*panel, panel[0]), 1.6, "prop")
    yield Line(((x + away, 0), (x + away, _DOOR), (x + 26 * away, _DOOR - 4), (x + 26 * away, 4)), 3.0, "prop")
    yield Line(((x, 100), (x - 5 * away, 100), (x - 5 * away, 97)), 2.6, "prop-dark")


def table(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a table from the side."""
    x0, x1, height = prop.numbers[:3]
    yield Line(((x0, height - 1.5), (x1, height - 1.5)), 3.0, "prop")
    yield Line(((x1 - 4, height - 2), (x1 - 4, 1)), LINE, "prop")


def rail(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a bar to hold on to, on the wall behind the body."""
    x0, x1, height = prop.numbers[:3]
    yield Line(((x0, height), (x1, height)), 3.4, "prop")
    for x in (x0 + 7, x1 - 7):
        yield Line(((x, height - 1), (x, height - 8), (x + 3, height - 8)), LINE, "prop")


def step(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, height: a step; its height in words stands on it."""
    x0, x1, height = prop.numbers[:3]
    yield Blob(((x0, 0), (x1, 0), (x1, height), (x0, height)), "soft", sharp=True)
    yield Line(((x0 + 1, height - 1), (x1 - 1, height - 1)), 2.0, "prop")
    yield Line(((x0 + 1, height - 1), (x0 + 1, 1)), 2.0, "prop")
    yield Line(((x1 - 1, height - 1), (x1 - 1, 1)), 2.0, "prop")
    if prop.word:
        yield Label((x1 + 2.5 + 2 * len(prop.word), height / 2 - 2.5), prop.word)


def pad(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`, and MAY height: a soft pad."""
    x0, x1 = prop.numbers[:2]
    height = prop.numbers[2] if len(prop.numbers) > 2 else 6
    yield Line(((x0 + height / 2, height / 2), (x1 - height / 2, height / 2)), height, "pillow")


def mat(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `x1`: a mat on the floor, from the side; with `y0`, `y1` as well, one that is seen from above."""
    if len(prop.numbers) == 4:
        x0, x1, y0, y1 = prop.numbers
        yield Blob(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "mat", sharp=True)
        return
    x0, x1 = prop.numbers[:2]
    yield Line(((x0, -1.5), (x1, -1.5)), 3.0, "mat")


def block(prop: Prop, _: Scene) -> Iterator[Shape]:
    """`x0`, `y0`, `x1`, `y1`: a box."""
    x0, y0, x1, y1 = prop.numbers[:4]
    yield Blob(((x0, y0), (x1, y0), (x1, y1), (x0, y1)), "soft", sharp=True)
