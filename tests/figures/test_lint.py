"""What is wrong with a pose is said, in words of the body."""

import pytest

from kneecli.figures.linting.figures import figure_problems
from kneecli.figures.pose import Figure
from support.figures import ALT, drawn, read_one, standing


def test_the_built_in_figures_have_no_problem_at_any_rung() -> None:
    """All 62, each as it is done at each of its rungs."""
    found = [
        (exercise.id, number, figure_problem.what)
        for exercise, number, figure in drawn()
        for figure_problem in figure_problems(figure)
    ]
    assert found == []


def test_someone_who_just_stands_is_no_problem() -> None:
    """The figure that the faults below are put into."""
    assert figure_problems(standing()) == ()


@pytest.mark.parametrize(
    ("figure", "what", "where"),
    [
        (standing("arm_near = { to = [80, 120] }"), "near hand is 22 cm short of its target", "end.hand_near"),
        (standing("leg_near = { on = [70, 0] }"), "near foot is 25 cm short of its target", "end.foot_near"),
        (standing("hip = [0, 85]"), "near toe is 6 cm under the floor", "end.toe_near"),
        (standing("hip = [0, 105]"), "the body floats 14 cm above the floor", "end.hip"),
        (standing("hip = [0, 2]\nleg_near = [0, 0]\ntorso = 90"), "hip is 7 cm under the floor", "end.hip"),
        (
            standing("leg_left = { joints = [[-60, 40], [-60, 8]] }", rest='view = "front"'),
            "left thigh is stretched to 72 cm; it is 43 cm long",
            "end.leg_left",
        ),
        (
            standing("leg_near = [-60, -20]"),
            "near knee is bent to -40 degrees; a body bends it from -9 to 165",
            "end.knee_near",
        ),
        (standing("head = 0"), "the neck is bent by 90 degrees", "end.head"),
        (standing("arm_near = [0, 0]", rest="props = [{ wall = [40] }]"), "inside the wall", "end.hand_near"),
        (
            standing(rest='arrows = [{ of = "knee_near" }]'),
            "an arrow follows knee_near, but nothing moves",
            "arrows",
        ),
        (standing(start="hip = [0, 91]"), "start and end are the same", "start"),
        (standing(start="arm_near = { to = [80, 120] }"), "near hand is 22 cm short of its target", "start.hand_near"),
        (
            standing(rest="[one.first.end]\nhip = [0, 91]\n[one.first.start]\narm_near = { to = [80, 120] }"),
            "near hand is 22 cm short of its target",
            "first.hand_near",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_of_a_pose_is_named_with_its_place(figure: Figure, what: str, where: str) -> None:
    """What it is, by how much, and in which pose."""
    found = [problem for problem in figure_problems(figure) if problem.where == where]
    assert [what in problem.what for problem in found] == [True]
    assert found[0].cure.endswith(".")


def test_a_few_words_are_no_text_alternative() -> None:
    """They have to tell the movement."""
    figure = read_one('[one]\nalt = "A squat."\n[one.end]\nhip = [0, 91]')
    assert [problem.where for problem in figure_problems(figure)] == ["alt"]
    assert len(ALT) > 40


def test_a_leg_that_is_given_by_its_joints_may_be_turned_towards_the_reader() -> None:
    """So that its knee seems to bend the wrong way."""
    seen = standing("leg_near = { joints = [[-20, 53], [5, 20]] }")
    assert [problem.what for problem in figure_problems(seen) if "bent" in problem.what] == []
