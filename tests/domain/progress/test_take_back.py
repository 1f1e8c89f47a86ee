"""What an undo takes back: the person's last word first."""

from kneecli.domain.diary.record import Event, NoticeShown, RungChanged, Swapped
from kneecli.domain.progress.take_back import to_take_back
from kneecli.domain.value import replace
from support.journal import day, did, felt, head, moved


def step(ago: int, rung: int, batch: str = "p") -> RungChanged:
    """A step that a plan took."""
    return RungChanged(**head(), date=day(ago), exercise="heel-raise", rung=rung, why="Complete.", batch=batch)


def test_what_was_said_goes_before_what_a_plan_did() -> None:
    """A pain entry, an exercise, a rung by hand, an exchange: with it go the steps that plans took since."""
    swap = Swapped(**head(), date=day(0), exercise="bridge", into="plank")
    older, told = felt(4), NoticeShown(**head(), date=day(1), topic="two-weeks")
    for said in (felt(2), did(2), moved(2, 3), swap):
        events: list[Event] = [older, step(3, 2, "o"), said, told, step(1, 3), step(0, 4, "q")]
        assert to_take_back(events) == [said, events[4], events[5]]
        assert to_take_back(events[:3]) == [said]


def test_one_stroke_goes_together() -> None:
    """All exercises of a plan that was logged at once, and the step up that one of them showed."""
    logged = [replace(did(1, name), batch="b") for name in ("heel-raise", "plank")]
    shown = step(1, 4, "b")
    assert to_take_back([felt(2), *logged, shown]) == [*logged, shown]


def test_without_a_word_it_is_the_last_step() -> None:
    """A journal may hold nothing but what plans did; an empty one gives nothing."""
    first, last = step(3, 2, "o"), step(1, 3)
    assert to_take_back([first, last]) == [last]
    assert to_take_back([]) == []
