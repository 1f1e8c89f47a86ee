"""How long exercises really take: both sides, rests, set-up, changing sides and getting down to the floor.

Where no source gives a figure it is our own estimate for a careful adult, on the generous side: a session
that ends a little early is better than one that runs over.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.session.session import Item, Prescription
from kneecli.domain.vocabulary import FLOOR_POSITIONS, Position

GET_DOWN_S = 20
GET_UP_S = 20
"""Between standing and the floor, with a hand on a chair."""

Change = Literal["down", "up"]
"""Getting down to the floor, or up again."""

READ_AND_PLACE_S = 10
"""To read the next card and take up its position."""

SIT_AND_STAND_S = 10
"""To sit down on a chair and to get up again."""

FETCH_S = 10
"""To fetch or put in place a strap, a pillow, a ball, a band."""

ANKLE_WEIGHTS_S = 30
MACHINE_S = 30
"""To set seat and resistance."""

OUTDOORS_S = 60
"""Shoes on, out of the door and back."""

POOL_S = 300
"""To change, shower and get into the water and out of it."""

SWITCH_S = {"side-lying": 15, "supine": 10, "prone": 5}
"""To change sides: rolling over, moving the strap to the other foot. Elsewhere:"""

SWITCH_ELSEWHERE_S = 5

_AT_HAND = frozenset({"mat", "blanket", "chair", "wall", "counter", "step", "stair", "rail"})


def setup_seconds(rung: RungView) -> int:
    """Seconds before the first repetition and after the last, without getting down to the floor and up again."""
    seconds = READ_AND_PLACE_S
    if rung.environment == "pool":
        return seconds + POOL_S
    if rung.environment == "machine":
        return _at_own_pace(seconds + MACHINE_S, rung)
    if rung.position == "seated":
        seconds += SIT_AND_STAND_S
    if any("shoes" in need for need in rung.equipment):
        seconds += OUTDOORS_S
    if rung.rung.load_kg and rung.rung.load_with == "ankle-weight":
        seconds += ANKLE_WEIGHTS_S
    elif any(not _AT_HAND.intersection(need) and "shoes" not in need for need in rung.equipment):
        seconds += FETCH_S
    return _at_own_pace(seconds, rung)


def _at_own_pace(seconds: int, rung: RungView) -> int:
    return -(-seconds * rung.setup_percent // 100)


def floor_changes(positions: Iterable[Position]) -> tuple[Change | None, ...]:
    """Whether one gets down to the floor or up before each of these positions, and after the last; None for neither."""
    on_floor = (False, *(position in FLOOR_POSITIONS for position in positions), False)
    return tuple(None if now == before else "down" if now else "up" for before, now in pairwise(on_floor))


def change_seconds(change: Change | None) -> int:
    """How long it takes to get down to the floor, or up again."""
    return {"down": GET_DOWN_S, "up": GET_UP_S, None: 0}[change]


def phase_seconds(items: Sequence[Item]) -> dict[str, int]:
    """Seconds of each phase, by its name: its items, and getting down to the floor or up before each of them.

    The last phase has the way up from the floor at the end, too, so that all phases add up to the session.
    """
    changes = floor_changes(item.position for item in items)
    seconds: dict[str, int] = {}
    for item, change in zip(items, changes, strict=False):
        seconds[item.phase] = seconds.get(item.phase, 0) + change_seconds(change) + item.seconds
    if items:
        seconds[items[-1].phase] += change_seconds(changes[-1])
    return seconds


def session_seconds(items: Sequence[Item]) -> int:
    """Seconds of a whole session: its items in this order, and getting down to the floor and up again."""
    return sum(phase_seconds(items).values())


def set_seconds(prescription: Prescription, move_s: int) -> int:
    """Seconds of one set: of one side, or of both where they alternate."""
    if prescription.minutes is not None:
        return prescription.minutes * 60
    hold = prescription.hold_s or 0
    if prescription.reps is None:
        return hold
    sides = 2 if prescription.laterality == "alternating" else 1
    return prescription.reps * (move_s + hold) * sides


def rung_seconds(rung: RungView, rest_s: int) -> int:
    """Seconds of a rung with all its sets, set-up included, and with this rest between two sets of the same side."""
    asked = rung.rung
    plain = Prescription(rung.laterality, asked.sets, asked.reps, asked.hold_s, asked.minutes)
    needed = rest_still_needed(rest_s, plain, rung.move_s, rung.position) if asked.sets > 1 else 0
    rests = (asked.sets - 1) * needed
    return setup_seconds(rung) + work_seconds(plain, rung.move_s, rung.position) + rests


def rest_still_needed(rest_s: int, prescription: Prescription, move_s: int, position: Position) -> int:
    """Seconds of rest to add between two sets, so that a side rests for `rest_s`.

    With one side after the other, a side rests while the other works; only the remainder is added.
    """
    if prescription.laterality != "per-side":
        return rest_s
    other_side = set_seconds(prescription, move_s) + 2 * switch_seconds(position)
    return max(0, rest_s - other_side)


def switch_seconds(position: Position) -> int:
    """Seconds to change from one side to the other."""
    return SWITCH_S.get(position, SWITCH_ELSEWHERE_S)


def work_seconds(prescription: Prescription, move_s: int, position: Position) -> int:
    """Seconds from the first repetition to the last: sets, both sides, rests and changes of side."""
    one = set_seconds(prescription, move_s)
    sets = prescription.sets or 1
    rests = (sets - 1) * (prescription.rest_s or 0)
    if prescription.laterality == "per-side":
        return 2 * sets * one + (2 * sets - 1) * switch_seconds(position) + rests
    return sets * one + rests
