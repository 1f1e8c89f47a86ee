"""What the end of a session says of its exercises, and that the reason for leaving one stays with it."""

import pytest

from kneecli.start.leader import Leader, Silence
from kneecli.start.session import farewell
from kneecli.start.states.moves import begun
from support.courses import Notebook, course, guided

READY_S, A_SET_S = 10, 40
"""What getting ready takes, and a set of ten."""


def led(*turns: str | float) -> tuple[Leader, Notebook]:
    """A session of two exercises, begun; then keys, one by one, and seconds that pass."""
    book = Notebook()
    leader = Leader(begun(course(guided("one"), guided("two"))), book, Silence())
    now = 0.0
    leader.start(now)
    leader.key("enter", now)
    for turn in turns:
        if isinstance(turn, str):
            leader.key(turn, now)
            continue
        for _ in range(int(turn)):
            now += 1
            leader.tick(now)
    leader.close()
    return leader, book


BEGIN = ("enter", READY_S)
WHOLE = (*BEGIN, A_SET_S, "enter", A_SET_S + 60)
"""Both sets, and more time than they take: the question behind them waits."""


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        ((*WHOLE, "1", "4", "q"), "Stopped here. Taken down: 1 exercise done. `kneecli start` goes on."),
        ((*BEGIN, 10, "s", "t", "1", "4", "q"), "Stopped here. Taken down: 1 exercise done in part."),
        ((*BEGIN, 10, "q"), "Stopped here. Taken down: 1 exercise done in part."),
        ((*BEGIN, 10, "h", "7", "q"), "Stopped here. Taken down: 1 exercise left because of pain."),
        (("s", "p", "3", "q"), "Stopped here. Taken down: 1 exercise left because of pain."),
        (("h", "7", "q"), "Stopped here. Taken down: 1 exercise left because of pain."),
        (("s", "d", "q"), "Stopped here. Taken down: 1 exercise left out."),
        (("h", "2", "q"), "Stopped here. Taken down: 1 exercise only begun."),
        (("q",), "Stopped here. Nothing is taken down yet. `kneecli start` goes on."),
        (("s", "d", "s", "p", "enter", "enter"), "The end. Taken down: 1 exercise left because of pain, 1 left out."),
        ((*WHOLE, "1", "4", *WHOLE, "1", "4", "q"), "The end. Taken down: 2 exercises done."),
    ],
)
def test_the_end_says_what_became_of_each_exercise(turns: tuple[str | float, ...], expected: str) -> None:
    """Done, done in part, left because of pain or for another reason, or only begun."""
    assert farewell(led(*turns)[0])[0].startswith(expected)


def test_the_reason_for_leaving_stays_when_more_is_said() -> None:
    """Pain and effort, asked for behind it, correct the entry and take nothing out of it."""
    _, book = led(*BEGIN, 10, "s", "t", "2", "4", "q")
    did = book.done["one"]
    assert (did.note, did.pain, did.effort) == ("stopped: no time", 2, 4)


def test_who_goes_back_and_does_it_all_has_not_left_it() -> None:
    """The set again after all: the reason is gone."""
    leader, book = led(*BEGIN, 10, "s", "t", "b", "b", " ", A_SET_S, "enter", A_SET_S + 60, "1", "4", "q")
    assert book.done["one"].note == ""
    assert "1 exercise done." in farewell(leader)[0]
