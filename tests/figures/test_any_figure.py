"""Whatever an author writes, it is drawn, or said to be wrong; nothing is raised but faults of the file."""

import contextlib
import xml.etree.ElementTree as ET
from typing import Any

import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.problem import FileFault
from kneecli.figures.braille import raster
from kneecli.figures.drawing import draw
from kneecli.figures.linting.figures import figure_problems
from kneecli.figures.pose import LOOKS, SHOWS, SIDES, VIEWS
from kneecli.figures.scenery.machines import MACHINES
from kneecli.figures.scenery.props import KINDS
from kneecli.figures.svg import write_svg
from support.examples import examples
from support.figures import read_one

NUMBERS = st.one_of(st.integers(-700, 700), st.floats(-700, 700), st.just(0))
JOINTS = st.sampled_from(["hip", "head", "knee_near", "hand_far", "toe_left", "sole_right", "nose"])
PLACES = st.one_of(st.tuples(NUMBERS, NUMBERS), JOINTS, st.tuples(JOINTS, NUMBERS, NUMBERS)).map(
    lambda place: list(place) if isinstance(place, tuple) else place
)
LIMBS = st.one_of(
    st.lists(NUMBERS, min_size=2, max_size=2),
    st.fixed_dictionaries({"to": PLACES}, optional={"other_way": st.booleans()}),
    st.fixed_dictionaries({"on": PLACES}),
    st.fixed_dictionaries({"joints": st.lists(PLACES, min_size=2, max_size=2)}),
)
SIDE_NAMES = ("near", "far", "left", "right")
POSES = st.fixed_dictionaries(
    {"hip": st.one_of(st.lists(NUMBERS, min_size=2, max_size=2), st.just({"bend": 40}))},
    optional={
        "torso": st.one_of(NUMBERS, st.lists(NUMBERS, min_size=2, max_size=2)),
        "head": NUMBERS,
        "look": st.sampled_from(LOOKS),
        "trunk": st.floats(0.3, 1),
        **{f"{part}_{side}": LIMBS for part in ("leg", "arm") for side in SIDE_NAMES},
        **{f"foot_{side}": NUMBERS for side in SIDE_NAMES},
        "flat": st.lists(st.sampled_from(["left", "right", "near"]), max_size=2),
        "under": st.lists(st.sampled_from(["arm_near", "leg_far", "arm_left"]), max_size=2),
        "over": st.lists(st.sampled_from(["arm_near", "leg_near", "leg_left", "arm_right"]), max_size=3),
    },
)
PROPS = st.one_of(
    st.tuples(st.sampled_from(sorted(KINDS)), st.lists(st.one_of(NUMBERS, PLACES), max_size=4)),
    st.tuples(st.just("machine"), st.sampled_from(sorted(MACHINES))),
    st.tuples(st.just("cuff"), st.sampled_from(["near", "nose"])),
).map(lambda prop: {prop[0]: prop[1]})
FIGURES = st.fixed_dictionaries(
    {"alt": st.text(min_size=1, max_size=30), "end": POSES},
    optional={
        "start": POSES,
        "view": st.sampled_from(VIEWS),
        "show": st.sampled_from(SHOWS),
        "floor": st.booleans(),
        "props": st.lists(PROPS, max_size=3),
        "arrows": st.lists(
            st.one_of(
                st.fixed_dictionaries({"of": JOINTS}, optional={"out": NUMBERS}),
                st.fixed_dictionaries({"from": PLACES, "to": PLACES}, optional={"both": st.booleans()}),
            ),
            max_size=2,
        ),
        "hold": PLACES,
        "feel": st.lists(st.sampled_from(["calf near", "belly", "buttock left"]), max_size=2),
    },
)


FIRSTS = FIGURES.map(lambda figure: {key: value for key, value in figure.items() if key != "alt"})
WITH_FIRST = st.one_of(FIGURES, st.builds(lambda figure, first: {**figure, "first": first}, FIGURES, FIRSTS))


@examples(300)
@given(WITH_FIRST)
def test_any_figure_is_drawn_or_refused(content: dict[str, Any]) -> None:
    """As SVG that is well-formed, and in braille within its columns."""
    with contextlib.suppress(FileFault):
        figure = read_one(tomli_w.dumps({"one": content}))
        figure_problems(figure)
        drawing = draw(figure)
        assert ET.fromstring(write_svg(drawing)).get("aria-label") == figure.alt
        assert all(len(row) <= 40 for row in raster(drawing, 40).rows)


@examples(100)
@given(st.sampled_from(VIEWS), st.data())
def test_any_plain_pose_is_drawn(view: str, data: st.DataObject) -> None:
    """Any angles at all, in each view."""
    limbs = {
        f"{part}_{side}": data.draw(st.lists(st.integers(-360, 360), min_size=2, max_size=2))
        for part in ("leg", "arm")
        for side in SIDES[view]
    }
    figure = read_one(tomli_w.dumps({"one": {"alt": "-", "view": view, "end": {"hip": [0, 91], **limbs}}}))
    assert "<svg" in write_svg(draw(figure))
    assert len(raster(draw(figure), 56).rows) <= 31
