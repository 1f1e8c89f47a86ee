"""What is painted fits, and says what it has to, at any size and without colours or Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.start.display import paint
from kneecli.start.display.big_letters import large, width_of
from kneecli.start.display.paint import Styled
from kneecli.start.display.pictures import Pictures
from kneecli.start.display.view import View, view_of
from kneecli.start.states.answers import ENTER
from kneecli.start.states.machine import KEYS, advance, press
from kneecli.start.states.moves import begun
from kneecli.start.states.state import Course, State, seconds_left
from support.builders import prescription
from support.courses import course, courses, guided, planned_session

NONE = Pictures(lambda *_: None)


def seen(state: State, told: str = "") -> View:
    """What is to be seen of a session."""
    return view_of(state, seconds_left(begun(state.course)), told, "metric")


def lines_of(styled: Styled) -> list[str]:
    """The lines without their styles."""
    return "".join(text for _, text in styled).split("\n")


def after(state: State, *done: str | int) -> State:
    """The session after these keys, and seconds."""
    for each in done:
        if isinstance(each, str):
            state, _ = press(state, each)
        else:
            for _ in range(4 * each):
                state, _ = advance(state, 250)
    return state


@given(courses(), st.lists(st.sampled_from([*KEYS, ENTER, ENTER, "4", "y", 7]), max_size=12), st.integers(28, 130))
def test_no_line_is_longer_than_the_screen(course: Course, done: list[str | int], columns: int) -> None:
    """Whatever is to be seen."""
    view = seen(after(begun(course), *done), "Recorded: " + "something " * 20)
    painted = [
        paint.head(view, columns),
        paint.bar(view, columns, unicode=True),
        paint.reading(view, columns),
        paint.footer(view, columns),
        paint.keys(view, columns),
        paint.counter(view, columns // 2, 14, unicode=True),
    ]
    assert all(len(line) <= columns for each in painted for line in lines_of(each))
    assert all(len(line) <= columns // 2 for line in lines_of(painted[-1]))


@pytest.mark.parametrize(("columns", "rows"), [(14, 2), (14, 11), (38, 13), (60, 24)])
def test_the_number_and_the_side_are_there_in_any_room(columns: int, rows: int) -> None:
    """Large where they fit, and else in letters; never more rows than there are."""
    each_side = guided(prescription=prescription(laterality="per-side"))
    view = seen(after(begun(course(each_side)), ENTER, ENTER, 10, 9))
    assert (view.side, view.big, view.under) == ("LEFT", "3", "of 10, set 1 of 2")
    lines = lines_of(paint.counter(view, columns, rows, unicode=False))
    assert len(lines[:-1]) <= rows
    shown = "\n".join(line.rstrip() for line in lines)
    assert "LEFT" in shown or all(line.rstrip() in shown for line in large("LEFT", wide=False, unicode=False))
    assert "3" in shown or large("3", wide=False, unicode=False)[0] in shown


def test_where_nothing_is_counted_the_title_stands_first() -> None:
    """On a screen with little room, too: `Ready?`, and then how it begins."""
    view = seen(after(begun(course()), ENTER))
    lines = [line.strip() for line in lines_of(paint.counter(view, 14, 2, unicode=False))]
    assert lines[:2] == ["Ready?", "Enter begins."]


def test_what_is_asked_stands_alone_with_its_keys() -> None:
    """The keys that would do nothing are not shown; the stop sign always is."""
    view = seen(after(begun(course()), ENTER, "h"))
    assert view.is_asked
    assert [key for key, _ in view.keys] == ["m", "x", "q"]
    assert "How much does it hurt?" in view.text[-1]
    assert {key for key, _ in seen(after(begun(course()), ENTER)).keys} == set(KEYS)


def test_the_time_left_is_that_of_the_plan() -> None:
    """At the beginning all of it; at the end nothing; the bar says the same."""
    session, planned = planned_session(20)
    first = seen(begun(planned))
    assert first.where == f"1 of {len(session.items)}, {session.seconds // 60} min {session.seconds % 60} s left"
    assert first.share == 0


def test_cues_come_one_at_a_time() -> None:
    """Before the exercise all; in the middle one, and after a while the next."""
    ready = after(begun(course()), ENTER)
    assert len(seen(ready).text) == 3
    cues = {seen(after(ready, ENTER, 10, wait)).text for wait in (1, 9, 18)}
    assert all(len(cue) == 1 for cue in cues)
    assert len(cues) == 2


def test_the_picture_alternates_with_the_repetition_and_rests_at_the_end_of_a_hold() -> None:
    """Start, end, start; and in a hold the end."""
    working = after(begun(course()), ENTER, ENTER, 10)
    assert [seen(after(working, wait)).place for wait in (0, 2, 4, 6)] == ["start", "end", "start", "end"]
    held = course(guided(prescription=prescription(reps=None, hold_s=30)))
    assert seen(after(begun(held), ENTER, ENTER, 12)).place == "end"


def test_without_unicode_there_are_words_and_plain_signs() -> None:
    """No braille and no blocks."""
    view = seen(after(begun(course()), ENTER, ENTER, 12))
    assert all(line.isascii() for line in lines_of(paint.counter(view, 40, 20, unicode=False)))
    assert all(line.isascii() for line in lines_of(paint.bar(view, 40, unicode=False)))
    assert lines_of(paint.picture(view, NONE, 40, 10, unicode=False)) == [""]


def test_large_letters_are_as_wide_as_said() -> None:
    """Digits, sides and the colon of minutes."""
    for text in ("0123456789", "LEFT", "RIGHT", "12:34"):
        for wide in (False, True):
            assert {len(line) for line in large(text, wide=wide, unicode=True)} == {width_of(text, wide=wide)}
