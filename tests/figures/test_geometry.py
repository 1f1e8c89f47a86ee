"""Points and a two-bone reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.figures.geometry import angle_of, bend, distance, left_of, minus, reach, towards, unit

FAR = st.floats(-200, 200)
POINTS = st.tuples(FAR, FAR)
BONES = st.floats(10, 60)


@given(POINTS, POINTS, BONES, BONES, st.sampled_from((-1, 1)))
def test_bones_keep_their_length_wherever_they_reach(
    root: tuple[float, float], target: tuple[float, float], first: float, second: float, side: int
) -> None:
    """Too far, too near or right on top of the root: a limb is never stretched."""
    joint, end = reach(root, target, first, second, side)
    assert distance(root, joint) == pytest.approx(first, abs=0.3)
    assert distance(joint, end) == pytest.approx(second, abs=0.3)


@given(POINTS, POINTS, BONES, BONES, st.sampled_from((-1, 1)))
def test_what_can_be_reached_is_reached(
    root: tuple[float, float], target: tuple[float, float], first: float, second: float, side: int
) -> None:
    """The end lies on the target when the bones are neither too short nor too long for it."""
    _, end = reach(root, target, first, second, side)
    if abs(first - second) + 0.1 < distance(root, target) < first + second - 0.1:
        assert distance(end, target) < 0.05


def test_the_joint_lies_on_the_side_that_was_asked_for() -> None:
    """1 is to the left of the way, -1 to its right."""
    (left, _), (right, _) = (reach((0, 0), (0, 50), 40, 40, side) for side in (1, -1))
    assert left[0] < 0 < right[0]


@given(st.floats(-179, 179), st.floats(0.1, 100))
def test_directions_and_vectors_are_each_others_inverse(angle: float, length: float) -> None:
    """`angle_of` undoes `towards`, and a left turn is a quarter."""
    assert angle_of(towards(angle, length)) == pytest.approx(angle)
    assert angle_of(left_of(towards(angle, length))) % 360 == pytest.approx((angle + 90) % 360)


def test_no_way_at_all_has_a_direction_too() -> None:
    """Two places that are the same do not divide by zero."""
    assert unit(minus((3, 4), (3, 4))) == (1.0, 0.0)


def test_a_bend_has_a_sign() -> None:
    """Left turns are positive."""
    assert bend((0, 0), (10, 0), (10, 10)) == pytest.approx(90)
    assert bend((0, 0), (10, 0), (10, -10)) == pytest.approx(-90)
