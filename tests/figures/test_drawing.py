"""What lies before what, and the marks beside the body."""

from kneecli.figures.drawing import draw
from kneecli.figures.pose import Figure
from kneecli.figures.svg import write_svg
from support.figures import figure_of, standing

_START = "arm_near = [0, 0]"


def _heads_of_arrows(figure: Figure) -> int:
    """How many points the arrows of a figure have."""
    return sum(
        shape.role == "arrow" and hasattr(shape, "sharp") for piece in draw(figure).pieces for shape in piece.shapes
    )


def test_a_ball_between_the_knees_covers_the_far_leg_and_not_the_near_one() -> None:
    """The squeeze is seen from the side."""
    figure = figure_of("hip-adduction-squeeze", 3)
    svg = write_svg(draw(figure))
    assert svg.index('class="legs-far') < svg.index('class="ball') < svg.index('class="legs ')


def test_panels_have_an_arrow_one_way_or_to_and_fro() -> None:
    """A movement that goes on has two points, one that leads somewhere has one."""
    assert _heads_of_arrows(standing(rest='show = "panels"', start=_START)) == 1
    assert _heads_of_arrows(standing(rest='show = "to-and-fro"', start=_START)) == 2


def test_a_posture_that_is_held_has_a_clock() -> None:
    """A ring with two hands at its place."""
    plain, held = standing(), standing(rest="hold = [60, 150]")
    assert len(draw(held).pieces) == len(draw(plain).pieces) + 1
    assert draw(held).box[2] > 66
