"""Which rung a weight or a step reaches, and what was used that the ladder does not have."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.diary.record import SetDone
from kneecli.domain.progress.ladder.load_rung import fulfilled, not_on_the_ladder, rung_for, shown_once
from kneecli.domain.vocabulary import BANDS
from support.builders import exercise
from support.journal import WEIGHTED
from support.journal import done as a_record


@pytest.mark.parametrize(
    ("load", "step", "rung"),
    [
        (0.5, None, 2),
        (1.0, None, 3),
        (1.5, None, 3),
        (9.0, None, 4),
        (0.2, None, None),
        (0.45, None, 2),
        (0.91, None, 3),
        (1.13, None, 3),
        (None, 15, None),
    ],
)
def test_the_rung_for_a_weight(load: float | None, step: int | None, rung: int | None) -> None:
    """The first rung with this weight or nearly so; else the first with the next lower one."""
    assert rung_for(exercise(rungs=WEIGHTED), load_kg=load, step_cm=step) == rung


def test_the_rung_for_a_step() -> None:
    """The first rung with this height or nearly so, or the next lower one."""
    steps = tuple(Rung(f"{cm} cm", sets=2, reps=10, step_cm=cm) for cm in (10, 15, 15, 20))
    assert [rung_for(exercise(rungs=steps), step_cm=cm) for cm in (7, 9, 10, 15, 17, 18, 30)] == [
        None,
        1,
        1,
        2,
        2,
        4,
        4,
    ]


MIXED = (
    Rung("10 cm", sets=2, reps=10, step_cm=10),
    Rung("15 cm", sets=2, reps=10, step_cm=15),
    Rung("20 cm", sets=2, reps=10, step_cm=20),
    Rung("2 kg", sets=2, reps=10, step_cm=20, load_kg=2.0),
    Rung("2 kg and a band", sets=2, reps=10, step_cm=20, load_kg=2.0, band="red"),
)
"""A ladder of steps, with a weight at its top."""


@pytest.mark.parametrize(
    ("used", "rung"),
    [
        ({}, 0),
        ({"step_cm": 15}, 2),
        ({"step_cm": 13}, 2),
        ({"step_cm": 12}, 0),
        ({"step_cm": 15, "load_kg": 1.0}, 2),
        ({"step_cm": 15, "load_kg": 2.0}, 2),
        ({"step_cm": 10, "load_kg": 2.0}, 0),
        ({"step_cm": 10, "load_kg": 50.0, "band": "black"}, 0),
        ({"step_cm": 20, "load_kg": 2.0}, 3),
        ({"load_kg": 2.0}, 0),
        ({"band": "black"}, 0),
        ({"step_cm": 20, "side": "left"}, 0),
        ({"step_cm": 20, "sets": (SetDone(10),)}, 0),
        ({"step_cm": 20, "sets": (SetDone(10), SetDone(9))}, 0),
    ],
)
def test_a_rung_is_shown_by_all_that_it_asks_for(used: dict[str, Any], rung: int) -> None:
    """With one new quality at a time: the step before the weight, and no rung whose sets were not all done."""
    assert shown_once(exercise(rungs=MIXED), 1, a_record(rung=1, **used)) == rung


COUNTS = (
    Rung("2 sets of 10", sets=2, reps=10),
    Rung("2 sets of 15", sets=2, reps=15),
    Rung("3 sets of 12", sets=3, reps=12, hold_s=2),
    Rung("3 sets of 12, one leg", sets=3, reps=12, laterality="per-side"),
    Rung("10 minutes", minutes=10),
    Rung("15 minutes", minutes=15),
)


@pytest.mark.parametrize(
    ("sets", "shown"),
    [
        ((SetDone(15), SetDone(15)), [1, 2]),
        ((SetDone(15),) * 20, [1, 2]),
        ((SetDone(12, 2),) * 3, [1, 3]),
        ((SetDone(15, 5),) * 3, [1, 2, 3]),
        ((SetDone(seconds=900),), [5, 6]),
        ((SetDone(seconds=899),), [5]),
    ],
)
def test_what_is_fulfilled(sets: tuple[SetDone, ...], shown: list[int]) -> None:
    """Sets, repetitions, holds and minutes are held against each rung; another form is never shown by figures."""
    assert fulfilled(exercise(rungs=COUNTS), a_record(rung=1, sets=sets)) == shown


@given(st.none() | st.floats(0, 100), st.none() | st.integers(1, 100), st.none() | st.sampled_from(BANDS))
def test_what_the_ladder_does_not_have_shows_nothing(load: float | None, step: int | None, band: str | None) -> None:
    """No weight, step or band raises a rung on a ladder that has none of them."""
    used = a_record(rung=3, load_kg=load, step_cm=step, band=band)
    assert shown_once(exercise(), 3, used) == 0
    named = {"weight": bool(load), "step": bool(step), "band": bool(band)}
    assert not_on_the_ladder(exercise(), used) == [name for name, there in named.items() if there]
    assert "weight" not in not_on_the_ladder(exercise(rungs=WEIGHTED), used)
