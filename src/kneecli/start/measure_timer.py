"""The clock of a measure that goes by time: seconds that are counted down, until they are over or Enter is pressed."""

import math
from collections.abc import Callable, Sequence

from kneecli.domain.value import dataclass
from kneecli.start.clocks import Clock
from kneecli.start.leader import Sound
from kneecli.start.plain import Lines

READY_S = 5
"""Seconds to get from the keyboard to the chair."""


@dataclass(frozen=True, slots=True)
class Timer:
    """Counts with this clock. `lines` waits for a line, `show_left` shows how many seconds are left, and of what.

    Each count raises EOFError at the end of input.
    """

    clock: Clock
    lines: Lines
    sound: Sound
    show_left: Callable[[str, int], None]

    def count(self, seconds: int) -> int:
        """Counts so many seconds, after a few to get ready; the seconds until the end, or until Enter."""
        self._down("Begins in", READY_S)
        return self._timed(seconds)

    def stages(self, stages: Sequence[str], seconds: int, begins: Callable[[int, str], bool]) -> int:
        """Counts the seconds of one stage after the other, until one is broken off; all seconds together.

        `begins` announces a stage, by its number and its words, and says whether it is to begin.
        """
        held = 0
        for number, stage in enumerate(stages, start=1):
            if not begins(number, stage):
                break
            stood = self._timed(seconds)
            held += stood
            if stood < seconds:
                break
        return held

    def _timed(self, seconds: int) -> int:
        self.sound.ring()
        self.sound.say("Go.")
        gone = self._down("To go:", seconds)
        self.sound.ring()
        self.sound.say("Stop.")
        return gone

    def _down(self, what: str, seconds: int) -> int:
        """Counts down; whole seconds until the end, or until Enter."""
        begun, shown = self.clock(), 0
        while (left := seconds - (self.clock() - begun)) > 0:
            if math.ceil(left) != shown:
                shown = math.ceil(left)
                self.show_left(what, shown)
            line = self.lines(max(0.01, left - (shown - 1)))
            if line is None:
                raise EOFError
            if line:
                break
        gone = min(seconds, int(self.clock() - begun))
        self.show_left(what, 0)
        return gone
