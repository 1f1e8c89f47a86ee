"""The timer of a measure: seconds until they are over, or until Enter."""

import pytest

from kneecli.start.leader import Silence
from kneecli.start.measure_timer import READY_S, Timer


class Room:
    """A made-up clock, in which Enter is pressed at these seconds, or the input ends."""

    def __init__(self, *enters: float, ends_at: float | None = None) -> None:
        self.now, self.enters, self.ends_at = 0.0, list(enters), ends_at
        self.shown: list[str] = []
        self.timer = Timer(
            lambda: self.now, self.wait, Silence(), lambda what, left: self.shown.append(f"{what} {left}")
        )

    def wait(self, seconds: float | None) -> str | None:
        """Lets the time pass until Enter, at most so many seconds."""
        assert seconds is not None
        until = self.now + seconds
        if self.ends_at is not None and self.ends_at <= until:
            return None
        if self.enters and self.enters[0] <= until:
            self.now = self.enters.pop(0)
            return "\n"
        self.now = until
        return ""


def test_it_counts_to_the_end() -> None:
    """After the seconds to get ready, each second is shown once, and the whole time is told."""
    room = Room()
    assert room.timer.count(30) == 30
    assert room.now == pytest.approx(READY_S + 30, abs=0.1)
    assert [each for each in room.shown if each.startswith("To go")] == [f"To go: {left}" for left in range(30, -1, -1)]


def test_enter_ends_it() -> None:
    """Only whole seconds count."""
    assert Room(READY_S + 12.7).timer.count(30) == 12


def test_the_end_of_input_is_no_value() -> None:
    """A closed terminal has measured nothing."""
    with pytest.raises(EOFError):
        Room(ends_at=10.0).timer.count(30)


def test_stages_go_on_as_long_as_each_is_held() -> None:
    """Two whole stages and four seconds of the third; the fourth does not begin."""
    room, begun = Room(24.2), list[int]()

    def begins(number: int, _: str) -> bool:
        begun.append(number)
        return True

    assert room.timer.stages(["a", "b", "c", "d"], 10, begins) == 24
    assert begun == [1, 2, 3]


def test_a_stage_can_be_left_out() -> None:
    """What was held before counts."""
    assert Room().timer.stages(["a", "b"], 10, lambda number, _: number < 2) == 10
