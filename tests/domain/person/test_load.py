"""Loaded strength work: what rests, and which days are easy."""

from typing import Any

import pytest

from kneecli.domain.catalogue.exercise import Dose, Exercise, Rung
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.person.load import easy_day, is_loaded, loaded_lately, muscle_groups, resting, was_loaded
from kneecli.domain.words.reason_sentences import reason_words
from support.builders import LADDER, exercise, prescription
from support.journal import TODAY, did, done

HEAVY = Dose(mode="reps", sets=(1, 3), reps=(8, 10), move_s=4, recovery_h=48)


def heavy(name: str, *muscles: str) -> Exercise:
    """A loaded exercise for these muscles."""
    return exercise(name, name=name.title(), dose=HEAVY, primary=muscles)


EXERCISES = [heavy("squat", "quadriceps", "gluteus-maximus"), heavy("clam", "gluteus-medius"), exercise("stretch")]


def lately(*events: Event) -> dict[int, list[str]]:
    """The ids of what was loaded, by days ago."""
    found = loaded_lately(fold(events), EXERCISES, TODAY)
    return {ago: sorted(row.id for row in rows) for ago, rows in found.items()}


def test_what_is_loaded() -> None:
    """What its source has rest for 48 hours, and whatever is done with a weight or a band."""
    assert is_loaded(EXERCISES[0])
    assert not is_loaded(exercise())
    assert is_loaded(exercise(), load_kg=0.5)
    assert is_loaded(exercise(), band="red")


def test_a_rung_may_rest_longer_than_the_ones_below_it() -> None:
    """A deep form is loaded work where the first one is not; of a rung that is not known the exercise's own counts."""
    bent = exercise("warrior", rungs=(*LADDER, Rung("deep", sets=3, reps=12, recovery_h=48)), primary=("quadriceps",))
    assert [is_loaded(bent, rung=number) for number in (None, 4, 5, 6)] == [False, False, True, False]
    assert was_loaded(bent, done("warrior", rung=5))
    assert not was_loaded(bent, done("warrior", rung=4))


@pytest.mark.parametrize(
    ("phases", "asked", "used", "loaded"),
    [
        (("strength",), {}, {"band": "red"}, True),
        (("strength",), {"load_kg": 1.0}, {"load_kg": None}, False),
        (("cool-down",), {}, {"band": "red"}, False),
        (("warm-up", "aerobic"), {}, {"load_kg": 2.0}, False),
        (("cool-down",), {"band": "red"}, {"band": "red"}, True),
    ],
)
def test_what_was_loaded(phases: tuple[str, ...], asked: dict[str, Any], used: dict[str, Any], loaded: bool) -> None:
    """Strength work by what was used; a stretch or a walk only by what it asks for, not by a strap or a weight."""
    assert was_loaded(exercise(phases=phases), done(prescription=prescription(**asked), **used)) is loaded


def test_muscles_are_counted_in_groups() -> None:
    """Two muscles of the calf are one group; one without a group stands for itself."""
    assert muscle_groups(exercise(primary=("soleus", "gastrocnemius", "piriformis"))) == ["calves", "piriformis"]


def test_seven_days_count() -> None:
    """Today and the six days before; not what was skipped, what lies ahead, or what was not loaded."""
    assert lately(did(7, "squat"), did(6, "clam"), did(0, "clam"), did(1, "squat", skipped="-")) == {
        6: ["clam"],
        0: ["clam"],
    }
    assert lately(did(-1, "squat"), did(1, "stretch"), did(2, "stretch", load_kg=1.0)) == {2: ["stretch"]}
    assert lately(did(1, "squat"), did(1, "squat"), did(1, "gone")) == {1: ["squat"]}


def test_muscles_rest_for_two_days() -> None:
    """Those of today and yesterday, each with the exercise that loaded it last."""
    events = did(2, "clam"), did(1, "squat")
    assert resting(loaded_lately(fold(events), EXERCISES, TODAY)) == {"quadriceps": "Squat", "glutes": "Squat"}
    assert resting(loaded_lately(fold([did(0, "clam")]), EXERCISES, TODAY)) == {"hip-abductors": "Clam"}


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ([], ""),
        ([(1, "squat")], ""),
        ([(1, "squat"), (1, "clam")], "Yesterday was a strength day"),
        ([(0, "squat"), (0, "clam")], "Today was a strength day"),
        ([(2, "squat"), (2, "clam")], ""),
        ([(ago, name) for ago in (2, 4, 6) for name in ("squat", "clam")], "3 strength days in a week are enough"),
        ([(ago, name) for ago in (3, 5, 7) for name in ("squat", "clam")], ""),
    ],
)
def test_easy_days(days: list[tuple[int, str]], why: str) -> None:
    """The day after a strength day, and after three in a week; one exercise makes no strength day."""
    found = easy_day(loaded_lately(fold([did(ago, name) for ago, name in days]), EXERCISES, TODAY))
    assert reason_words(found).startswith(why) if found else not why
