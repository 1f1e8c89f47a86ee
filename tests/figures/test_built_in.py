"""The figures of the four packs: all there, true to the cues, and as they were."""

import re
from collections.abc import Callable

import pytest

from conftest import GOLDEN
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.braille import raster
from kneecli.figures.drawing import draw
from kneecli.figures.geometry import Point, bend, distance
from kneecli.figures.pose import Figure
from kneecli.figures.shapes import Blob, Label, Shape, outlines
from kneecli.figures.svg import style, write_svg
from support.figures import alike, books, drawn, figure_of, standard


def outlines_of(shapes: list[Shape]) -> list[list[Point]]:
    """The polygons of these shapes."""
    return [outline for shape in shapes if not isinstance(shape, Label) for outline in outlines(shape)]


def inside(point: Point, polygon: list[Point]) -> bool:
    """Whether the point is inside: a ray from it crosses the edge an odd number of times."""
    x, y = point
    edges = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    crossed = [x < (c - a) * (y - b) / (d - b) + a for (a, b), (c, d) in edges if (b > y) != (d > y)]
    return sum(crossed) % 2 == 1


def _end(figure: Figure) -> Skeleton:
    assert figure.end is not None
    return skeleton(figure.end, figure.view)


def test_every_exercise_has_a_figure_and_no_figure_is_left_over() -> None:
    """62 of them."""
    for exercises, book in books():
        assert {exercise.id for exercise in exercises} == set(book.document)
    assert len(list(standard())) == 62


def test_double_knee_to_chest_is_core_work_with_the_arms_at_the_sides() -> None:
    """The hands stay on the floor beside the hips, far from the knees."""
    for number in range(1, 8):
        at = _end(figure_of("double-knee-to-chest", number)).at
        assert at["hand_near"][1] < 8
        assert distance(at["hand_near"], at["knee_near"]) > 40


def test_the_lower_knee_of_the_lateral_leg_raise_is_bent() -> None:
    """And the upper leg is straight."""
    at = _end(figure_of("lateral-leg-raise", 1)).at
    assert abs(bend(at["hip_left"], at["knee_left"], at["ankle_left"])) > 30
    assert abs(bend(at["hip_right"], at["knee_right"], at["ankle_right"])) < 3


@pytest.mark.slow
def test_a_weight_a_band_and_a_step_are_drawn_where_the_rung_asks_for_them() -> None:
    """With the rung's kilograms, its colour, its height."""
    for exercise, number, figure in drawn():
        rung = exercise.rung(number)
        svg = write_svg(draw(figure))
        assert ('class="weight' in svg) == (rung.load_kg is not None), (exercise.id, number)
        if rung.band:
            assert f'class="band-{rung.band}' in svg, (exercise.id, number)
        if rung.load_kg:
            assert f">{rung.load_kg:g} kg<" in svg
        if rung.step_cm:
            assert f">{rung.step_cm} cm<" in svg or exercise.id == "step-up"


@pytest.mark.slow
def test_a_higher_step_and_a_deeper_bend_change_the_drawing() -> None:
    """Each rung that changes the movement or the prop has a picture of its own."""
    pictures: dict[str, dict[tuple[object, ...], str]] = {}
    for exercise, number, figure in drawn():
        rung = exercise.rung(number)
        key = (rung.step_cm, rung.seat_cm, rung.band, rung.load_kg)
        pictures.setdefault(exercise.id, {})[key] = write_svg(draw(figure))
    for found in pictures.values():
        assert len(set(found.values())) == len(found)


def test_a_seated_rung_has_a_chair_and_a_lying_one_has_none() -> None:
    """The picture goes by the rung's own position."""
    for exercise, number, figure in drawn():
        position = complete_rung(exercise, number).position
        chair = any(prop.kind.startswith("chair") for prop in figure.props)
        if position == "seated" and not any(prop.kind == "machine" for prop in figure.props):
            assert chair, (exercise.id, number)
        if position in ("prone", "side-lying", "quadruped"):
            assert not chair, (exercise.id, number)


def test_an_unusual_view_is_said_beside_the_picture() -> None:
    """From above, from behind, or lying on the side."""
    for exercise, _, figure in drawn():
        if figure.view == "back":
            assert figure.caption == "Seen from behind.", exercise.id
        if not figure.floor and exercise.id != "lap-swimming":
            assert re.search("from above|from the front", figure.caption), exercise.id


def test_where_it_is_felt_is_shown_at_every_rung() -> None:
    """Work for the heart and the lungs is felt everywhere."""
    for exercise, number, figure in drawn():
        assert figure.feel or exercise.category == "aerobic", (exercise.id, number)


@pytest.mark.slow
def test_the_place_that_should_feel_it_is_not_hidden() -> None:
    """At most half of it lies behind an arm or a thing."""
    for exercise, number, figure in drawn():
        pieces = draw(figure).pieces
        for place, piece in enumerate(pieces):
            patch = piece.shapes[0]
            if isinstance(patch, Blob) and patch.role == "feel":
                later = [shape for after in pieces[place + 1 :] for shape in after.shapes if shape.role != "feel"]
                hidden = [any(inside(point, outline) for outline in outlines_of(later)) for point in patch.points]
                assert sum(hidden) <= len(hidden) / 2, (exercise.id, number)


def test_start_and_end_are_told_in_one_of_two_ways() -> None:
    """The start is a shade behind the end, or panel 1 beside panel 2; without a start there is a clock or an arrow."""
    for exercise, number, figure in drawn():
        assert figure.show in ("ghost", "panels", "to-and-fro") or not figure.arrows, (exercise.id, number)
        assert figure.start or figure.hold or figure.arrows or exercise.category == "aerobic", (exercise.id, number)


def test_the_contact_sheet_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    """All 62 as a page to open in a browser: a change of the model shows."""
    cells = [f"<p>{exercise.id}</p>\n{write_svg(draw(each), alone=False)}" for exercise, each in standard()]
    page = f'<!DOCTYPE html>\n<meta charset="utf-8">\n<style>svg{{height:14rem}}{style()}</style>\n'
    text = page + "".join(cells)
    kept = (GOLDEN / "figures.html").read_text(encoding="utf-8")
    golden("figures.html", kept if alike(kept, text) else text)


def test_the_contact_sheet_for_terminals_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    """All 62 in braille, 40 columns wide."""
    sheet = []
    for exercise, figure in standard():
        rows = raster(draw(figure), 40).rows
        sheet.append("\n".join([exercise.id, *("".join(letter for letter, _ in row).rstrip() for row in rows)]))
    golden("figures-40.txt", "\n\n".join(sheet) + "\n")
