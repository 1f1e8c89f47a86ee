"""Exercise machines from the side, as rods: points, width, role. The floor is at 0, the machine's middle near 0."""

import math

from kneecli.figures.geometry import Point

Rod = tuple[tuple[Point, ...], float, str]


def _ring(x: float, y: float, radius: float, width: float, role: str = "prop") -> Rod:
    turns = (2 * math.pi * step / 24 for step in range(25))
    return tuple((x + radius * math.cos(turn), y + radius * math.sin(turn)) for turn in turns), width, role


MACHINES: dict[str, tuple[Rod, ...]] = {
    # saddle at (0, 88), bottom bracket at (22, 32), handlebar at (52, 112)
    "upright-bike": (
        (((-24, 2), (24, 2)), 4, "prop"),
        (((52, 2), (82, 2)), 4, "prop"),
        (((0, 2), (8, 30), (22, 32), (66, 30), (66, 2)), 4, "prop"),
        (((8, 30), (-2, 84)), 4, "prop"),
        (((-14, 85), (12, 84)), 5, "prop-dark"),
        (((66, 30), (58, 106), (46, 112)), 4, "prop"),
        (((58, 106), (66, 116)), 4, "prop-dark"),
        _ring(66, 30, 17, 3.4, "prop-dark"),
        _ring(22, 32, 8, 2.4, "prop-dark"),
    ),
    # seat at (0, 44), back rest to (-22, 98), pedals' axle at (82, 36)
    "recumbent-bike": (
        (((-26, 2), (112, 2)), 4, "prop"),
        (((2, 40), (6, 2)), 4, "prop"),
        (((-28, 98), (-17, 42), (16, 40)), 5.5, "prop"),
        (((82, 36), (96, 2)), 4, "prop"),
        (((82, 36), (98, 92), (88, 100)), 4, "prop"),
        _ring(84, 34, 19, 3.4, "prop-dark"),
        _ring(82, 36, 7, 2.4, "prop-dark"),
    ),
    # pedals at (-16, 20) and (24, 34), moving handles to (44, 128)
    "elliptical": (
        (((-62, 2), (70, 2)), 4, "prop"),
        (((52, 2), (60, 96), (54, 130)), 4, "prop"),
        (((56, 96), (66, 98)), 5, "prop-dark"),
        _ring(-52, 28, 20, 3.4, "prop-dark"),
        (((-50, 14), (0, 16), (58, 36)), 3.2, "prop"),
        (((-46, 42), (24, 30), (58, 36)), 3.2, "prop"),
    ),
    # rail from (-96, 16) to (64, 22), foot plates at (58, 24), flywheel at (84, 24)
    "rower": (
        (((-96, 18), (66, 18)), 4, "prop"),
        (((-90, 18), (-90, 2)), 4, "prop"),
        (((-100, 2), (-80, 2)), 3, "prop"),
        (((70, 2), (104, 2)), 3, "prop"),
        _ring(84, 26, 19, 3.4, "prop-dark"),
        _ring(84, 26, 9, 2.4, "prop"),
    ),
}
