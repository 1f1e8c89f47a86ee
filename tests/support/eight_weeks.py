"""Eight weeks of one person's diary, taken down through the commands: the same on every run, for pictures and docs.

A sore knee that settles, with a flare in the third week; three sessions in most weeks; steps up, and a cuff for the
sore leg that becomes heavier.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path

from support.moved_clock import MovedClock

FIRST = datetime.date(2026, 9, 14)
LAST = FIRST + datetime.timedelta(55)

_DAYS = [7 * week + day for week in range(8) for day in (0, 2, 4) if (week, day) != (2, 4)]
_DURING = (4, 3, 4, 3, 3, 2, 3, 6, 3, 2, 3, 2, 2, 3, 2, 2, 1, 2, 1, 2, 1, 1, 1)
_MORNING = (3, 3, 2, 3, 3, 2, 5, 4, 3, 2, 3, 2, 2, 2, 1, 2, 1, 1, 2, 1, 0, 1, 0)
_STEPS = {9: "step-up --rung 4", 21: "step-up --rung 3", 28: "step-up --rung 4", 42: "step-up --rung 6"}
_BRIDGE = {11: "bridge --rung 3", 30: "bridge --rung 4", 44: "bridge --rung 5"}
_CHECK_INS = {
    0: ("worst-pain 6", "usual-pain 4", "chair-stand 9", "balance 28", "activity stairs 4"),
    42: ("worst-pain 3", "usual-pain 2", "chair-stand 12", "balance 36", "activity stairs 7"),
}


def eight_weeks(home: Path) -> MovedClock:
    """A home with the diary in it, and the clock to ask it with."""
    clock = MovedClock(home)
    for offset, words in sorted(_said(), key=lambda each: each[0]):
        clock.run(FIRST + datetime.timedelta(offset), *words.split())
    return clock


def _said() -> Iterator[tuple[int, str]]:
    for offset, words in (*_STEPS.items(), *_BRIDGE.items()):
        yield offset, f"progress {words}"
    for offset, during, morning in zip(_DAYS, _DURING, _MORNING, strict=True):
        yield offset, f"log step-up --pain {during} --effort 4"
        yield offset, f"log bridge --pain {max(0, during - 2)} --effort 4"
        for side, load in (("left", 0.5 if offset < 35 else 1), ("right", 0.5 if offset < 14 else 1)):
            weight = f" --load {load}" if offset >= 7 else ""
            yield offset, f"log seated-straight-leg-raise --side {side}{weight} --pain {max(0, during - 1)}"
        yield offset + 1, f"pain {morning} --morning"
    for offset, values in _CHECK_INS.items():
        for value in values:
            yield offset, f"measure {value}"
