"""A session's steps: in which order, and how long."""

import pytest
from hypothesis import given

from kneecli.domain.person.pace import Pace
from kneecli.domain.person.timing import change_seconds, floor_changes
from kneecli.start.states.answers import ENTER
from kneecli.start.states.counting import count_at, counted_until, whole_set
from kneecli.start.states.happenings import Did, Say
from kneecli.start.states.machine import NOTHING_YET, advance, press
from kneecli.start.states.moves import begun
from kneecli.start.states.state import Course, State, seconds_left
from kneecli.start.states.steps import session_steps, steps_of
from support.builders import prescription
from support.courses import course, courses, guided, planned_session


@pytest.mark.parametrize("minutes", [5, 10, 20, 30, 60, 180])
def test_the_steps_take_as_long_as_the_plan_says(minutes: int) -> None:
    """To the second: exercises, rests, both sides, set-up, and the floor."""
    session, course = planned_session(minutes)
    assert sum(step.seconds for step in session_steps(course.items, course.first)) == session.seconds
    assert seconds_left(begun(course)) == session.seconds


@given(courses())
def test_any_session_takes_as_long_as_its_items(course: Course) -> None:
    """Whatever the doses, sides and positions are."""
    items = [each.item for each in course.items]
    floor = sum(change_seconds(change) for change in floor_changes(item.position for item in items))
    steps = list(session_steps(course.items, course.first))
    assert sum(step.seconds for step in steps) == floor + sum(item.seconds for item in items)


def played(state: State) -> tuple[State, int]:
    """The session gone through by a person who is always ready, and how many milliseconds passed."""
    passed = 0
    while not state.ended:
        if state.question or (state.step and state.step.kind == "ready"):
            assert seconds_left(state) * 1000 + passed == seconds_left(begun(state.course)) * 1000
            state, _ = press(state, ENTER)
        else:
            state, _ = advance(state, 250)
            passed += 250
    return state, passed


@given(courses())
def test_who_is_ready_at_once_ends_on_time(course: Course) -> None:
    """The clock runs as long as the steps say, and what is left says so all the way."""
    state, passed = played(begun(course))
    assert state.ended == "done"
    assert passed == 1000 * seconds_left(begun(course))


def test_sides_take_turns() -> None:
    """A set on one side, a change, a set on the other; between two pairs there is the rest that is still needed."""
    each_side = guided(prescription=prescription(laterality="per-side", rest_s=20))
    kinds = [(step.kind, step.side, step.number) for step in steps_of(each_side, "right", is_down=False)]
    assert kinds == [
        ("ready", "both", 0),
        ("set-up", "both", 0),
        ("set", "right", 1),
        ("switch", "left", 1),
        ("set", "left", 1),
        ("rest", "right", 2),
        ("switch", "right", 2),
        ("set", "right", 2),
        ("switch", "left", 2),
        ("set", "left", 2),
    ]


def test_the_floor_comes_before_ready() -> None:
    """One is asked for being ready where one will be."""
    lying = guided(position="supine")
    assert [step.kind for step in steps_of(lying, "left", is_down=False)][:2] == ["down", "ready"]
    assert [step.kind for step in steps_of(lying, "left", is_down=True)][:1] == ["ready"]


@given(courses())
def test_a_set_is_whole_at_its_end(course: Course) -> None:
    """What is counted at the end of a set is what was asked for."""
    for each in course.items:
        for step in steps_of(each, "left", is_down=False):
            if step.kind == "set":
                assert counted_until(each, 1000 * step.seconds) == whole_set(each)


@pytest.mark.slow
@pytest.mark.parametrize("pace", [Pace(160, 130, 20), Pace(70, 70, 20), Pace(120, 100, 20)])
@pytest.mark.parametrize("minutes", [10, 20, 45])
def test_at_ones_own_pace_it_takes_as_long_as_the_plan_says(pace: Pace, minutes: int) -> None:
    """Twenty minutes are twenty of theirs: the plan fits, and its steps add up."""
    session, course = planned_session(minutes, pace)
    assert session.seconds <= 60 * minutes
    assert sum(step.seconds for step in session_steps(course.items, course.first)) == session.seconds
    assert all(step.seconds >= 7 for step in session_steps(course.items, course.first) if step.kind == "set-up")


def test_a_slower_tempo_is_counted_from_where_one_is() -> None:
    """A second more for each repetition: the repetition stays the same, and the time left grows."""
    state, _ = press(begun(Course((guided(),))), ENTER)
    for _ in range(2):
        state, _ = press(state, ENTER)
    for _ in range(90):
        state, _ = advance(state, 100)
    assert state.step is not None
    before = count_at(state.step, state.guided, "left", state.ms)
    slower, _ = press(state, "-")
    assert slower.step is not None
    assert count_at(slower.step, slower.guided, "left", slower.ms).number == before.number == 3
    assert seconds_left(slower) > seconds_left(state)
    for _ in range(9):
        slower, _ = press(slower, "-")
    assert slower.guided.move_s == 6
    for _ in range(20):
        slower, _ = press(slower, "+")
    assert slower.guided.move_s == 2


def test_a_key_too_many_leaves_nothing_out() -> None:
    """Enter shortens getting ready, and ends no set of which nothing is counted yet."""
    state = begun(Course((guided(), guided())))
    for _ in range(12):
        state, happened = press(state, ENTER)
        assert not [each for each in happened if isinstance(each, Did)]
    assert (state.number, state.step.kind if state.step else "") == (0, "set")
    assert happened == [Say(NOTHING_YET)]


def test_without_an_easier_rung_it_says_what_is_easier() -> None:
    """As the pack has it for who finds it too hard."""
    cues = ("Sit tall.", "If it is too hard: move the arms only.")
    ready, _ = press(begun(course(guided(cues=cues))), ENTER)
    _, happened = press(ready, "e")
    assert happened == [Say("There is no easier rung for today. If it is too hard: move the arms only.")]
