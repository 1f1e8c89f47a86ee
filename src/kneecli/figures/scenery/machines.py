"""Exercise machines from the side, as rods: points, width, role. The floor is at 0, the machine's middle near 0."""

import math

from kneecli.figures.geometry import Point

Rod = tuple[tuple[Point, ...], float, str]


def _ring(x: float, y: float, radius: float, width: float, role: str = "prop") -> Rod:
    turns = (2 * math.pi * step / 24 for step in range(25))
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns), width, role


MACHINES: dict[str, tuple[Rod, ...]] = {
    # saddle at (-2, 92), pedals at (26, 15) and (18, 49) about (22, 32), handlebar at (56, 114)
    "upright-bike": (
        (((-24, 2), (24, 2)), 4, "prop"),
        (((52, 2), (84, 2)), 4, "prop"),
        (((0, 2), (6, 30), (22, 32), (68, 30), (68, 2)), 4, "prop"),
        (((6, 30), (-4, 88)), 4, "prop"),
        (((-12, 91), (0, 91), (15, 89)), 5.5, "prop-dark"),
        (((68, 30), (62, 113)), 4, "prop"),
        (((62, 113), (74, 124)), 4, "prop-dark"),
        (((50, 113), (70, 114)), 5, "prop-dark"),
        _ring(68, 30, 18, 3.4, "prop-dark"),
        _ring(22, 32, 7, 2.4, "prop-dark"),
        (((17.6, 48.4), (26.4, 15.6)), 3.4, "prop-dark"),
        (((10, 48.4), (25, 48.4)), 4, "prop-dark"),
        (((19, 15.6), (34, 15.6)), 4, "prop-dark"),
    ),
    # seat at (0, 44), back rest to (-26, 104), pedals at (87, 37) and (58, 43) about (72, 40), handles at (14, 52)
    "recumbent-bike": (
        (((-26, 2), (108, 2)), 4, "prop"),
        (((2, 40), (6, 2)), 4, "prop"),
        (((-26, 104), (-11, 43), (20, 41)), 6, "prop"),
        (((4, 42), (12, 52), (20, 52)), 4, "prop-dark"),
        (((88, 2), (84, 40), (92, 84), (84, 96)), 4, "prop"),
        (((80, 92), (90, 100)), 4, "prop-dark"),
        _ring(88, 28, 20, 3.4, "prop-dark"),
        _ring(72, 40, 7, 2.4, "prop-dark"),
        (((57.3, 43), (86.7, 37)), 3.4, "prop-dark"),
        (((54, 37), (61, 49)), 4, "prop-dark"),
        (((84, 30), (90, 43)), 4, "prop-dark"),
    ),
    # pedals at (22, 32) and (-22, 18); the moving handles end at (34, 124) and (58, 122)
    "elliptical": (
        (((-74, 2), (78, 2)), 4, "prop"),
        (((60, 2), (60, 104)), 4.5, "prop"),
        (((56, 106), (70, 112)), 6, "prop-dark"),
        (((58, 124), (62, 102), (60, 76), (54, 34)), 3.2, "prop"),
        (((54, 34), (-10, 16), (-60, 14)), 3.2, "prop"),
        (((-34, 17), (-6, 18)), 5, "prop"),
        _ring(-54, 28, 20, 3.4, "prop-dark"),
        (((34, 126), (42, 106), (60, 76), (70, 36)), 3.6, "prop-dark"),
        (((70, 36), (14, 30), (-48, 42)), 3.6, "prop-dark"),
        (((8, 31), (36, 33)), 5, "prop-dark"),
    ),
    # rail from (-96, 18) to (66, 18), foot plate at (62, 30), flywheel at (88, 26)
    "rower": (
        (((-96, 18), (70, 18)), 4, "prop"),
        (((-90, 18), (-90, 2)), 4, "prop"),
        (((-100, 2), (-80, 2)), 3, "prop"),
        (((74, 2), (108, 2)), 3, "prop"),
        _ring(88, 26, 19, 3.4, "prop-dark"),
        _ring(88, 26, 9, 2.4, "prop"),
        (((58, 16), (72, 46)), 4.5, "prop-dark"),
    ),
}
