"""Each rule of the ladder paragraph of docs/packs/pack-format.md, kept and broken."""

from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.catalogue.ladder import ladder_faults
from kneecli.domain.value import replace
from support.builders import exercise

BASE = Rung("base", sets=2, reps=10, hold_s=5)


def faults(below: Rung, rung: Rung) -> list[tuple[int, str]]:
    """What is wrong with a ladder of these two rungs."""
    return list(ladder_faults(exercise(rungs=(below, rung), default_rung=1)))


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ({"sets": 2}, {"sets": 3}),
        ({"reps": 10}, {"reps": 12}),
        ({"hold_s": 5}, {"hold_s": 6}),
        ({"minutes": 5}, {"minutes": 6}),
        ({"load_kg": None}, {"load_kg": 0.5}),
        ({"load_kg": 0.5}, {"load_kg": 1.0}),
        ({"step_cm": 10}, {"step_cm": 15}),
        ({"seat_cm": 50}, {"seat_cm": 45}),
        ({"band": None}, {"band": "yellow"}),
        ({"band": "yellow"}, {"band": "red"}),
        ({"knee_flexion_deg": 30}, {"knee_flexion_deg": 45}),
        ({"watts": 25}, {"watts": 30}),
        ({"days_per_week": 3}, {"days_per_week": 4}),
        ({"support": "two-hands"}, {"support": "one-hand"}),
        ({"support": "one-hand"}, {"support": "fingertip"}),
        ({"support": "fingertip"}, {"support": "none"}),
        ({"stance": "together"}, {"stance": "semi-tandem"}),
        ({"stance": "semi-tandem"}, {"stance": "tandem"}),
        ({"stance": "tandem"}, {"stance": "one-leg"}),
    ],
)
def test_each_thing_makes_a_rung_harder_one_way(below: dict[str, Any], above: dict[str, Any]) -> None:
    """Any one thing that gets harder makes a rung; the same the other way round is a fault."""
    easier, harder = replace(BASE, **below), replace(BASE, **above)
    assert faults(easier, harder) == []
    assert [number for number, _ in faults(harder, easier)] == [2]


def test_a_rung_that_is_no_harder_is_a_fault() -> None:
    """At least one thing must get harder; another label is not enough."""
    assert faults(BASE, replace(BASE, label="other")) == [(2, "nothing gets harder than at the rung below")]


def test_more_sets_of_fewer_reps_are_judged_by_their_product() -> None:
    """Sets × reps counts: 3 × 8 is harder than 2 × 10, and 3 × 6 is easier."""
    assert faults(BASE, replace(BASE, sets=3, reps=8)) == []
    assert faults(BASE, replace(BASE, sets=3, reps=6)) != []


def test_one_thing_harder_does_not_make_up_for_another_easier() -> None:
    """More reps with a shorter hold, or a higher step with more support, are faults, which are named."""
    assert faults(BASE, replace(BASE, reps=12, hold_s=3)) == [(2, "hold gets easier than at the rung below")]
    below, above = replace(BASE, step_cm=10, support="none"), replace(BASE, step_cm=15, support="one-hand")
    assert faults(below, above) == [(2, "support gets easier than at the rung below")]


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ({"step_cm": 10}, {"step_cm": 15}),
        ({"seat_cm": 50}, {"seat_cm": 45}),
        ({"band": "red"}, {"band": "green"}),
        ({"knee_flexion_deg": 30}, {"knee_flexion_deg": 45}),
        ({"support": "one-hand"}, {"support": "none"}),
        ({"stance": "tandem"}, {"stance": "one-leg"}),
    ],
)
def test_the_dose_may_start_again_at_a_harder_setting(below: dict[str, Any], above: dict[str, Any]) -> None:
    """Sets, reps, hold and minutes may be lower where the height, seat, band, bend, support or stance is harder."""
    easier = replace(BASE, minutes=9, **below)
    assert faults(easier, replace(BASE, sets=1, reps=8, hold_s=1, minutes=5, **above)) == []


@pytest.mark.parametrize("rising", ["watts", "days_per_week"])
def test_watts_and_days_do_not_buy_a_lower_dose(rising: str) -> None:
    """More watts or more days a week are no reason to start again with fewer minutes."""
    changes: list[dict[str, Any]] = [{rising: 5}, {rising: 6}]
    below, above = replace(BASE, minutes=9, **changes[0]), replace(BASE, minutes=5, **changes[1])
    assert faults(below, above) == [(2, "minutes gets easier than at the rung below")]


def test_a_load_may_not_come_with_a_shorter_hold() -> None:
    """With more load sets and reps may start again lower, but not the hold."""
    assert faults(BASE, replace(BASE, load_kg=0.5, sets=1, reps=8)) == []
    assert faults(BASE, replace(BASE, load_kg=0.5, hold_s=3)) == [(2, "hold gets easier than at the rung below")]


def test_anything_may_change_with_the_form() -> None:
    """Another form is harder because its author says so; the same form, or none, changes nothing."""
    assert faults(BASE, Rung("other", sets=1, reps=5, form="one leg")) == []
    below = replace(BASE, form="one leg")
    assert faults(below, Rung("same", sets=1, reps=5, form="one leg")) != []
    assert faults(below, Rung("none", sets=1, reps=5)) != []


def test_every_wrong_rung_is_named() -> None:
    """Faults come with the numbers of their rungs, all in one go."""
    rungs = tuple(Rung(str(place), sets=1, reps=reps) for place, reps in enumerate((8, 6, 7, 7)))
    assert [number for number, _ in ladder_faults(exercise(rungs=rungs, default_rung=1))] == [2, 4]
