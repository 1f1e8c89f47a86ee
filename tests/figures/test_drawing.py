"""What lies before what, and the marks beside the body."""

from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.drawing import draw, frames
from kneecli.figures.pose import Figure
from kneecli.figures.shapes import Label, Line
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
    figure = figure_of("bridge", 3)
    svg = write_svg(draw(figure))
    assert svg.index('class="legs-far') < svg.index('class="ball') < svg.index('class="legs ')


def test_panels_have_an_arrow_one_way_or_to_and_fro() -> None:
    """A movement that goes on has two points, one that leads somewhere has one."""
    assert _heads_of_arrows(standing(rest='show = "panels"', start=_START)) == 1
    assert _heads_of_arrows(standing(rest='show = "to-and-fro"', start=_START)) == 2


def test_an_arrow_stands_in_the_panel_it_belongs_to() -> None:
    """Left of the arrow between the panels is panel 1."""
    line = "{{ from = [30, 60], to = [30, 40]{} }}"

    def places(more: str) -> list[float]:
        figure = standing(rest=f'show = "panels"\narrows = [{line.format(more)}]', start=_START)
        lines = (shape for piece in draw(figure).pieces for shape in piece.shapes if isinstance(shape, Line))
        return [shape.points[0][0] for shape in lines if shape.role == "arrow"]

    assert 30 in places(", first = true")
    assert 30 not in places("")


def test_a_first_picture_has_a_view_of_its_own() -> None:
    """It stands in panel 1 with its shade, and begins what a phone shows; the arrow leads from it to panel 2."""
    figure = standing(
        rest='view = "front"\n[one.first]\nprops = [{ mat = [-88, 70] }]\n'
        "[one.first.end]\nhip = [0, 10]\ntorso = 180\nleg_near = [76, 70]\n"
        "[one.first.start]\nleg_near = [16, 12]"
    )
    svg = write_svg(draw(figure))
    one, ghost, two = (svg.index(sign) for sign in ('class="mat', 'class="ghost', ">1</text>"))
    assert one < ghost < two < svg.index(">2</text>")
    assert _heads_of_arrows(figure) == 1
    first, last = (write_svg(each) for each in frames(figure))
    assert ("mat line" in first, "mat line" in last) == (True, False)
    assert "ghost line" not in first


def test_a_raised_knee_that_is_seen_from_above_covers_the_shin() -> None:
    """A leg that is bent then looks bent."""
    figure = figure_of("hip-adduction-squeeze", 3)
    legs = [piece for piece in draw(figure).pieces if any(shape.role == "legs" for shape in piece.shapes)]
    feet = [place for place, piece in enumerate(legs) if any(shape.role == "skin" for shape in piece.shapes)]
    assert feet == [0, 2]  # each before its thigh


def test_panels_are_numbered() -> None:
    """1 for the start, 2 for the end; a single picture has no number."""
    two = [
        shape.text
        for piece in draw(figure_of("sit-to-stand", 4)).pieces
        for shape in piece.shapes
        if isinstance(shape, Label)
    ]
    assert two == ["1", "2"]
    assert not any(isinstance(shape, Label) for piece in draw(figure_of("bridge", 2)).pieces for shape in piece.shapes)


def test_toes_are_seen_from_the_front_and_heels_from_behind() -> None:
    """So that the direction of a foot can be read."""

    def lines_between_toes(view: str) -> int:
        pieces = draw(standing(rest=f'view = "{view}"')).pieces
        return sum(isinstance(shape, Line) and shape.role == "face" for piece in pieces for shape in piece.shapes)

    assert lines_between_toes("front") - lines_between_toes("back") >= 8


def test_shoes_are_drawn_where_they_are_worn() -> None:
    """Instead of bare feet, from the side and from the front."""
    for view in ("side", "front"):
        roles = {
            shape.role
            for piece in draw(standing(rest=f'shoes = true\nview = "{view}"')).pieces
            for shape in piece.shapes
        }
        assert "shoe" in roles


def test_a_loop_of_band_ends_with_the_legs() -> None:
    """It goes round both thighs, above the knees, and does not stick out."""
    figure = figure_of("side-step-band", 2)
    band = next(shape for piece in draw(figure).pieces for shape in piece.shapes if shape.role == "band-yellow")
    assert figure.end is not None
    assert isinstance(band, Line)
    at = skeleton(figure.end, figure.view).at
    left, right = band.points[0], band.points[-1]
    assert at["knee_left"][1] < min(left[1], right[1])
    assert at["knee_left"][0] - 9 < left[0] < right[0] < at["knee_right"][0] + 9


def test_a_posture_that_is_held_has_a_clock() -> None:
    """A ring with two hands at its place."""
    plain, held = standing(), standing(rest="hold = [60, 150]")
    assert len(draw(held).pieces) == len(draw(plain).pieces) + 1
    assert draw(held).box[2] > 66
