"""A drawing as SVG: well-formed, small, and with words for those who can't see it."""

import re
import statistics
import xml.etree.ElementTree as ET

import pytest

from kneecli.domain.value import replace
from kneecli.figures.colours import EDGES, PAPER, ROLES
from kneecli.figures.drawing import draw
from kneecli.figures.svg import style, write_svg
from support.figures import drawn, figure_of, standard, standing

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.slow
def test_every_built_in_figure_is_well_formed_and_has_its_words() -> None:
    """At every rung; the words are the label that a screen reader says."""
    for exercise, _, figure in drawn():
        root = ET.fromstring(write_svg(draw(figure), title=exercise.name))
        assert (root.tag, root.get("role"), root.get("aria-label")) == (f"{SVG}svg", "img", figure.alt)
        assert root.findtext(f"{SVG}title") == exercise.name


@pytest.mark.slow
def test_every_class_that_is_used_has_a_colour() -> None:
    """Light and dark, in the style that comes with the picture."""
    for _, _, figure in drawn():
        svg = write_svg(draw(figure))
        used = {name for names in re.findall(r'class="([^"]+)"', svg) for name in names.split()} - {
            "kf",
            "o",
            "e",
            "line",
            "big",
        }
        for name in used:
            assert svg.count(f".kf .{name}{{") >= (2 if name != "water" else 3), name


def test_pictures_are_small() -> None:
    """The median below six and a half thousand bytes, none above twelve."""
    sizes = [len(write_svg(draw(figure))) for _, figure in standard()]
    assert statistics.median(sizes) < 6_500
    assert max(sizes) < 12_000


def test_words_can_not_become_markup() -> None:
    """Whatever an author writes is text."""
    hostile = replace(standing(), alt='<script>alert("1")</script> & \'x\' ]]> " onload="')
    svg = write_svg(draw(hostile), title="<b>&")
    root = ET.fromstring(svg)
    assert root.get("aria-label") == hostile.alt
    assert "<script" not in svg
    assert root.findtext(f"{SVG}title") == "<b>&"


def test_nothing_is_fetched_and_nothing_runs() -> None:
    """No script, no link, no font from elsewhere."""
    for _, figure in standard():
        svg = write_svg(draw(figure)).replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"http|<script|href|@import|url\(|\bon\w+=", svg)


def test_a_page_has_the_style_once() -> None:
    """An element for a page brings none of its own."""
    element = write_svg(draw(figure_of("bridge", 2)), alone=False)
    assert "<style" not in element
    assert style().count("prefers-color-scheme:dark") == 1


GREY_PAPER = "#dcdcdc"
"""Recycled paper, or newsprint."""


@pytest.mark.parametrize("role", sorted(EDGES))
def test_the_start_and_the_far_limbs_survive_a_weak_printer_and_grey_paper(role: str) -> None:
    """Their outline has a contrast of at least 3 to 1: on white, grey and dark, and with a quarter of toner gone."""
    light, dark = EDGES[role]
    assert _contrast(light, PAPER[0]) >= 3
    assert _contrast(light, GREY_PAPER) >= 3
    assert _contrast(_faint(light), PAPER[0]) >= 3
    assert _contrast(dark, PAPER[1]) >= 3
    assert _contrast(light, ROLES[role][0]) >= 1.9, "the outline is darker than what it surrounds"


@pytest.mark.slow
def test_every_pale_shape_has_its_outline() -> None:
    """The ghost of the start, and each far limb, in every picture."""
    for exercise, _, figure in drawn():
        for name in re.findall(r'class="(ghost[^"]*)"', write_svg(draw(figure))):
            assert name == "ghost e", exercise.id
        far = re.findall(r'class="((?:skin|legs|sleeve|shoe)-far[^"]*)"', write_svg(draw(figure)))
        assert not far or any(name.endswith(" e") for name in far), exercise.id


def _faint(colour: str) -> str:
    """A colour as it is printed with three quarters of its toner."""
    parts = (255 - 0.75 * (255 - int(colour[place : place + 2], 16)) for place in (1, 3, 5))
    return "#" + "".join(f"{round(part):02x}" for part in parts)


@pytest.mark.parametrize("shade", [0, 1])
def test_neighbours_differ_in_lightness(shade: int) -> None:
    """What touches in a picture can be told apart in grey print, and without telling hues apart."""
    for one, other in [
        ("skin", "hair"),
        ("shirt", "legs"),
        ("skin", "legs"),
        ("legs", "legs-far"),
        ("feel", "legs"),
        ("strap", "skin"),
        ("ghost", "legs"),
    ]:
        assert _contrast(_colours(one)[shade], _colours(other)[shade]) > 1.3, (one, other)
    for role in ("skin", "hair", "shirt", "legs", "arrow", "strap", "floor", "prop", "label"):
        assert _contrast(_colours(role)[shade], PAPER[shade]) > 1.9, role


def _colours(role: str) -> tuple[str, str]:
    """On a light page, on a dark one."""
    light, dark, _, _ = ROLES[role]
    return light, dark


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
