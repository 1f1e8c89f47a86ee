"""A figure on terminals of every kind."""

import re

import pytest

from kneecli.figures.colours import ROLES
from kneecli.render.figure_view import FigureView
from kneecli.render.layout.room import Room
from support.figures import figure_of, standard
from support.views import shown

BRAILLE = re.compile("[\u2801-\u28ff]")


def _shown(
    id: str,
    width: int = 80,
    colours: int = 256,
    *,
    in_words: bool = False,
    is_screen: bool = True,
    has_signs: bool = True,
) -> str:
    exercise, rung = id.split(":")
    room = Room(width, has_styles=colours > 0, colours=colours, is_screen=is_screen, has_signs=has_signs)
    return shown(FigureView(figure_of(exercise, int(rung)), in_words=in_words), room)


@pytest.mark.parametrize("width", [40, 56, 80, 120])
def test_a_picture_fits_any_width_from_forty(width: int) -> None:
    """No line is longer, and it is made of braille."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", _shown("step-up:2", width))
    assert max(map(len, text.splitlines())) <= min(width, 56)
    assert len(BRAILLE.findall(text)) > 100


@pytest.mark.parametrize(
    ("colours", "codes"),
    [(256, r"38;5;"), (16, r"\x1b\[(?:3[0-7]|9[0-7])m")],
)
def test_colours_are_those_that_the_terminal_has(colours: int, codes: str) -> None:
    """256 numbers where there are so many, the sixteen where there are no more."""
    drawn = _shown("bridge:2", colours=colours)
    assert re.search(codes, drawn)
    assert colours > 16 or "38;5;" not in drawn


def test_without_colours_there_are_none() -> None:
    """The shapes stand apart by the gaps between them."""
    drawn = _shown("bridge:2", colours=0)
    assert "\x1b[" not in drawn
    assert BRAILLE.search(drawn)


@pytest.mark.parametrize("how", [{"has_signs": False}, {"is_screen": False}, {"in_words": True}], ids=str)
def test_words_stand_in_where_braille_can_not_be_shown(how: dict[str, bool]) -> None:
    """Without Unicode, on a pipe, and when they are asked for."""
    told = _shown("bridge:2", **how)
    assert not BRAILLE.search(told)
    assert re.sub(r"\s+", " ", re.sub(r"\x1b\[[0-9;]*m", "", told)).startswith("Picture: Lying on the back")


def test_what_is_unusual_about_the_view_stands_below_the_picture() -> None:
    """Seen from above, from behind."""
    assert "Seen from above." in _shown("supta-baddha-konasana:2")


def test_the_marks_of_a_picture_are_told_below_it() -> None:
    """Only those that it has; without colours only those that are seen then."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", _shown("lunge:3"))
    assert "feel it here" in plain
    assert "where it starts" in plain
    assert "hold still" not in plain
    assert "clock: hold still" in _shown("bridge-pose:2")
    mono = _shown("lunge:3", colours=0)
    assert "where it starts" in mono
    assert "feel it here" not in mono


def test_every_role_has_a_colour_of_sixteen() -> None:
    """By the names of those that every terminal has."""
    for _, _, number, name in ROLES.values():
        assert 16 <= number <= 255
        assert name in {"default", *(f"{bright}{each}" for bright in ("", "bright_") for each in _NAMES)}


_NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


@pytest.mark.slow
def test_every_picture_can_be_shown() -> None:
    """All 62, on a terminal of forty columns."""
    for exercise, _ in standard():
        assert BRAILLE.search(_shown(f"{exercise.id}:{exercise.default_rung}", 40))
