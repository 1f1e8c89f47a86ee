"""A drawing in braille: within its columns, and complete."""

import pytest

from kneecli.figures.braille import raster
from kneecli.figures.colours import ROLES
from kneecli.figures.drawing import draw
from support.figures import figure_of, standard


@pytest.mark.slow
@pytest.mark.parametrize("columns", [12, 24, 40, 56, 80])
def test_a_picture_keeps_within_its_columns(columns: int) -> None:
    """And within thirty lines or so, whatever it shows."""
    for exercise, figure in standard():
        grid = raster(draw(figure), columns)
        assert {len(row) for row in grid.rows} == {len(grid.rows[0])}
        assert 0 < len(grid.rows[0]) <= columns, exercise.id
        assert len(grid.rows) <= 31, exercise.id


@pytest.mark.slow
def test_letters_are_braille_and_roles_are_known() -> None:
    """Nothing else gets into a cell but blanks and the letters of a label."""
    for _, figure in standard():
        for row in raster(draw(figure), 56).rows:
            for letter, role in row:
                assert (letter == " ") == (role == "") or role == "label"
                assert letter == " " or 0x2800 < ord(letter) < 0x2900 or role == "label"
                assert role in {"", *ROLES}


@pytest.mark.slow
def test_head_hands_and_feet_are_seen() -> None:
    """Skin, hair, shirt and trousers are each somewhere, in the narrowest picture too."""
    for exercise, figure in standard():
        roles = {role for row in raster(draw(figure), 40).rows for _, role in row}
        assert {"skin", "shirt", "legs"} <= roles, exercise.id


def test_the_height_of_a_step_is_written_beside_it() -> None:
    """In letters, over the dots."""
    rows = raster(draw(figure_of("step-up", 2)), 56).rows
    assert any("10 cm" in "".join(letter for letter, _ in row) for row in rows)
