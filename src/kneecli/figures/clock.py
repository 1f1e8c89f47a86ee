"""The clock of a pose that is held."""

from kneecli.figures.geometry import Point, plus, towards
from kneecli.figures.shapes import Line, Piece

_RADIUS = 8.0


def hold_piece(centre: Point) -> Piece:
    """A small clock: it marks a pose that is held."""
    corners = [plus(centre, towards(15 * step, _RADIUS)) for step in range(25)]
    hands = plus(centre, (0, 0.68 * _RADIUS)), centre, plus(centre, towards(-30, 0.5 * _RADIUS))
    return Piece((Line(tuple(corners), 2.4, "prop-dark"), Line(hands, 2.0, "prop-dark")), halo=False)
