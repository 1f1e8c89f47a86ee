"""How long things take, against sums done by hand."""

from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.person import timing
from kneecli.domain.session.session import Prescription
from kneecli.domain.vocabulary import Position
from support.builders import exercise, item


@pytest.mark.parametrize(
    ("dose", "move_s", "position", "seconds"),
    [
        # both: 2 × 10 × 4, and one rest
        (Prescription("both", sets=2, reps=10, rest_s=30), 4, "standing", 2 * 40 + 30),
        # a hold in each repetition: 3 × 10 × (4 + 2), two rests
        (Prescription("both", sets=3, reps=10, hold_s=2, rest_s=30), 4, "supine", 3 * 60 + 60),
        # left, right, left, right with three changes of side lying on the side
        (Prescription("per-side", sets=2, reps=10), 6, "side-lying", 4 * 60 + 3 * 15),
        # the same with what is missing of the rest, once
        (Prescription("per-side", sets=2, reps=10, rest_s=12), 6, "side-lying", 4 * 60 + 3 * 15 + 12),
        # one set: left, right, one change
        (Prescription("per-side", sets=1, hold_s=30), 0, "supine", 2 * 30 + 10),
        (Prescription("per-side", sets=1, hold_s=30), 0, "prone", 2 * 30 + 5),
        (Prescription("per-side", sets=1, hold_s=30), 0, "standing", 2 * 30 + 5),
        # alternating: ten on each side in one set, no changes of position
        (Prescription("alternating", sets=2, reps=10, hold_s=1, rest_s=30), 5, "seated", 2 * 120 + 30),
        # holds of both legs at once
        (Prescription("both", sets=2, hold_s=60, rest_s=15), 0, "floor-sitting", 2 * 60 + 15),
        # minutes are minutes
        (Prescription("both", minutes=5), 0, "standing", 300),
    ],
)
def test_work_takes_what_it_takes(dose: Prescription, move_s: int, position: Position, seconds: int) -> None:
    """Sets, repetitions, holds, both sides, rests and changes of side add up."""
    assert timing.work_seconds(dose, move_s, position) == seconds


def test_the_other_sides_turn_is_rest() -> None:
    """Where sides take turns, only what is missing of the rest is added; elsewhere all of it."""
    short, long = Prescription("per-side", sets=2, reps=5), Prescription("per-side", sets=2, reps=10)
    assert timing.rest_still_needed(60, short, 4, "standing") == 60 - (20 + 2 * 5)
    assert timing.rest_still_needed(60, long, 6, "side-lying") == 0
    assert timing.rest_still_needed(60, Prescription("both", sets=2, reps=10), 6, "supine") == 60
    assert timing.rest_still_needed(60, Prescription("alternating", sets=2, reps=10), 6, "supine") == 60


def standing_on(rung: Rung, **changes: Any) -> RungView:
    """The only rung of an exercise with these changes."""
    return complete_rung(exercise(rungs=(rung,), default_rung=1, **changes), 1)


PLAIN = Rung("plain", sets=1, reps=8)
WEIGHTED = Rung("weighted", sets=1, reps=8, load_kg=1.0, load_with="ankle-weight")


@pytest.mark.parametrize(
    ("rung", "changes", "seconds"),
    [
        (PLAIN, {}, 10),
        (PLAIN, {"position": "supine", "equipment": (("mat", "blanket"),)}, 10),
        (PLAIN, {"equipment": (("chair",), ("step", "stair"))}, 10),
        (PLAIN, {"position": "seated"}, 10 + 10),
        (PLAIN, {"equipment": (("strap", "towel"),)}, 10 + 10),
        (PLAIN, {"equipment": (("strap",), ("ball",))}, 10 + 10),
        (PLAIN, {"position": "seated", "equipment": (("ball",),)}, 10 + 10 + 10),
        (WEIGHTED, {"equipment": (("ankle-weight",),)}, 10 + 30),
        (WEIGHTED, {"position": "seated", "equipment": (("chair",), ("ankle-weight",))}, 10 + 10 + 30),
        (PLAIN, {"equipment": (("shoes",),)}, 10 + 60),
        (PLAIN, {"environment": "machine", "position": "seated", "equipment": (("upright-bike",),)}, 10 + 30),
        (PLAIN, {"environment": "pool", "equipment": (("pool",), ("flotation-belt",))}, 10 + 300),
    ],
)
def test_set_up_is_counted(rung: Rung, changes: dict[str, Any], seconds: int) -> None:
    """Sitting down, fetching things, ankle weights, machines, shoes and the pool take their time."""
    assert timing.setup_seconds(standing_on(rung, **changes)) == seconds


@pytest.mark.parametrize(
    ("positions", "trips"),
    [
        ((), 0),
        (("standing", "seated"), 0),
        (("supine",), 1),
        (("supine", "prone", "quadruped", "side-lying", "floor-sitting"), 1),
        (("supine", "standing", "prone"), 2),
        (("standing", "supine", "supine", "seated", "prone", "standing"), 2),
    ],
)
def test_trips_to_the_floor(positions: tuple[Position, ...], trips: int) -> None:
    """Going from one floor position to another is no trip; standing or sitting up between them makes two."""
    changes = [change for change in timing.floor_changes(positions) if change]
    assert changes == ["down", "up"] * trips


def test_phases_add_up_to_the_session() -> None:
    """What lies between items is counted where it is done: the way down before the first item on the floor."""
    rows = (("warm-up", "standing"), ("strength", "standing"), ("strength", "supine"), ("cool-down", "prone"))
    items = [item(phase=phase, position=position, seconds=100) for phase, position in rows]
    assert timing.phase_seconds(items) == {"warm-up": 100, "strength": 200 + 20, "cool-down": 100 + 20}
    assert timing.session_seconds(items) == 440
    assert timing.session_seconds([]) == 0


def test_a_session_counts_its_items_and_its_trips() -> None:
    """A session takes its items' seconds and 40 for each time down to the floor and up."""
    items = [
        item(seconds=100),
        item(seconds=50, position="supine"),
        item(seconds=70),
        item(seconds=5, position="prone"),
    ]
    assert timing.session_seconds(items) == 225 + 2 * 40
    assert timing.session_seconds([]) == 0
