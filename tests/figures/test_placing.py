"""From a pose to joints."""

import pytest

from kneecli.figures.bodies.placing import skeleton
from kneecli.figures.bodies.skeleton import SHIN, THIGH
from kneecli.figures.geometry import bend, distance
from support.figures import standing


def test_someone_who_stands_stands_on_the_floor() -> None:
    """Hips at 91, legs and arms hang, soles at 0."""
    figure = standing()
    assert figure.end is not None
    made = skeleton(figure.end, "side")
    assert made.at["toe_near"][1] == pytest.approx(0)
    assert made.at["heel_near"][1] == pytest.approx(0)
    assert made.at["head"][1] > 150
    assert made.at["hand_near"][1] < made.at["hip"][1]


@pytest.mark.parametrize("degrees", [0, 15, 30, 45, 60, 80, 110])
def test_a_bent_hip_bends_the_standing_knee_by_that_much(degrees: int) -> None:
    """The hip goes where thigh and shin take it, and the sole stays where it stands."""
    figure = standing(f"hip = {{ bend = {degrees}, share = 0.4 }}\nleg_near = {{ on = [10, 20] }}")
    assert figure.end is not None
    at = skeleton(figure.end, "side").at
    assert bend(at["hip_near"], at["knee_near"], at["ankle_near"]) == pytest.approx(-degrees, abs=2)
    assert at["sole_near"][1] == pytest.approx(20, abs=0.5)


def test_knees_bend_forwards_and_elbows_backwards() -> None:
    """In a side view the body looks to the right."""
    figure = standing("leg_near = { to = [0, 40] }\narm_near = { to = [20, 110] }")
    assert figure.end is not None
    at = skeleton(figure.end, "side").at
    assert at["knee_near"][0] > at["hip"][0] + 10
    assert at["elbow_near"][0] < at["shoulder_near"][0]


def test_a_far_limb_that_is_left_out_is_like_the_near_one() -> None:
    """And so are its foot and its hand."""
    figure = standing("leg_near = [-60, -100]\nfoot_near = 30\narm_near = [-20, 10]\nhand_near = 80")
    assert figure.end is not None
    at = skeleton(figure.end, "side").at
    for joint in ("knee", "ankle", "toe", "elbow", "fingers"):
        assert at[f"{joint}_far"] == at[f"{joint}_near"]


def test_with_the_heel_up_the_toes_stay_flat() -> None:
    """The ball of the foot is what stands."""
    figure = standing("hip = [9, 97]\nleg_near = { on = [0, 0] }\nfoot_near = -45")
    assert figure.end is not None
    at = skeleton(figure.end, "side").at
    assert at["toe_near"][1] == pytest.approx(0, abs=0.1)
    assert at["heel_near"][1] > 6


def test_bones_have_the_lengths_that_the_page_names() -> None:
    """Thigh and shin, however they lie."""
    figure = standing("leg_near = [20, -75]")
    assert figure.end is not None
    at = skeleton(figure.end, "side").at
    assert distance(at["hip_near"], at["knee_near"]) == pytest.approx(THIGH)
    assert distance(at["knee_near"], at["ankle_near"]) == pytest.approx(SHIN)


def test_left_is_left_until_the_body_lies_down() -> None:
    """A front view that is turned has its right side uppermost."""
    upright, lying = standing(rest='view = "front"'), standing("torso = 180", rest='view = "front"\nfloor = false')
    assert upright.end is not None
    assert lying.end is not None
    assert skeleton(upright.end, "front").at["hip_left"][0] < skeleton(upright.end, "front").at["hip_right"][0]
    assert skeleton(lying.end, "front").at["hip_left"][1] < skeleton(lying.end, "front").at["hip_right"][1]


@pytest.mark.parametrize("turn", [0, 180])
def test_a_foot_that_is_seen_from_its_side_has_its_sole_away_from_the_knee(turn: int) -> None:
    """Whichever way its toes point in a front view."""
    figure = standing(f"leg_left = [-90, -90]\nfoot_left = {turn}", rest='view = "front"')
    assert figure.end is not None
    at = skeleton(figure.end, "front").at
    assert at["sole_left"][1] == pytest.approx(at["ankle_left"][1] - 7)


def test_a_foot_that_is_seen_from_above_begins_at_the_ankle() -> None:
    """Its heel lies under the ankle."""
    figure = standing(
        'torso = 180\nleg_left = [0, 0]\nfoot_left = 0\nflat = ["left"]', rest='view = "front"\nfloor = false'
    )
    assert figure.end is not None
    at = skeleton(figure.end, "front").at
    assert at["sole_left"][1] == pytest.approx(at["ankle_left"][1])
