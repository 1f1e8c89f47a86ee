"""A rung's label and its figures say the same, as far as the usual wordings tell."""

from typing import Any

import pytest

from kneecli.authoring.lint_label import labels, titles
from kneecli.authoring.pack_lint import lint
from kneecli.authoring.scaffold import NewPack, pack_file
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.value import replace
from kneecli.formats.pack.pack import read_pack

GOOD = pack_file(NewPack("calm-hips", "Exercises for calm hips", "A. Clinician"))


def advice(label: str, **figures: Any) -> list[str]:
    """What is said of a rung with this label and these figures."""
    pack = read_pack(GOOD, "x.toml")
    exercise = replace(pack.exercises[0], rungs=(Rung(label, **figures),))
    return [label.what for label in labels(exercise, pack) if label.rule == "label" and label.cure]


OTHERWISE: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("2 sets of 10", {"sets": 3, "reps": 10}, "'2 sets', and sets = 3"),
    ("2 sets of 10", {"sets": 2, "reps": 8}, "'sets of 10', and reps = 8"),
    ("1 set of 8", {"sets": 1, "reps": 10}, "'set of 8', and reps = 10"),
    ("third set", {"sets": 2}, "'third set', and sets = 2"),
    ("red band, 12 reps", {"reps": 10}, "'12 reps', and reps = 10"),
    ("10 repetitions", {"reps": 12}, "'10 repetitions', and reps = 12"),
    ("5 kg", {"load_kg": 2.0}, "'5 kg', and load_kg = 2"),
    ("ankle weight 0.5 kg", {"load_kg": 1.5}, "'0.5 kg', and load_kg = 1.5"),
    ("10 cm step", {"step_cm": 15}, "'10 cm', and step_cm = 15"),
    ("seat at 50 cm", {"seat_cm": 45}, "'50 cm', and seat_cm = 45"),
    ("hold 10 s", {"hold_s": 5}, "'10 s', and hold_s = 5"),
    ("30 s hold", {"hold_s": 45}, "'30 s', and hold_s = 45"),
    ("20 minutes", {"minutes": 25}, "'20 minutes', and minutes = 25"),
    ("up the wall, 5 min", {"minutes": 3}, "'5 min', and minutes = 3"),
    ("bend to 60 degrees", {"knee_flexion_deg": 45}, "'60 degrees', and knee_flexion_deg = 45"),
    ("40 watts", {"watts": 50}, "'40 watts', and watts = 50"),
    ("4 days a week", {"days_per_week": 5}, "'4 days', and days_per_week = 5"),
    ("Red band", {"band": "green"}, "'red band', and band = \"green\""),
    ("standing, two hands", {"support": "none"}, "'two hands', and support = \"none\""),
    ("no hands", {"support": "one-hand"}, "'no hands', and support = \"one-hand\""),
    ("1,5 kg", {"load_kg": 5.0}, "'1,5 kg', and load_kg = 5"),
    ("3 sets of 30-second holds", {"sets": 3, "hold_s": 20}, "'30-second', and hold_s = 20"),
    ("lift the left leg", {}, "names one side, 'left leg'"),
)


@pytest.mark.parametrize(("label", "figures", "words"), OTHERWISE, ids=[each[0] for each in OTHERWISE])
def test_a_label_that_says_otherwise_is_told(label: str, figures: dict[str, Any], words: str) -> None:
    """What the label says and what the keys say are named side by side."""
    (what,) = advice(label, **figures)
    assert what.endswith(words)


@pytest.mark.parametrize(
    ("label", "figures"),
    [
        ("2 sets of 10, hold 5 s", {"sets": 2, "reps": 10, "hold_s": 5}),
        ("2 sets of 30 s", {"sets": 2, "hold_s": 30}),
        ("0.5 kg, 12 reps", {"load_kg": 0.5, "reps": 12}),
        ("step 10 cm, seat 45 cm", {"step_cm": 10, "seat_cm": 45}),
        ("second set, green band, fingertips", {"sets": 2, "band": "green", "support": "fingertip"}),
        ("hands 20 cm apart, for 3 s", {"reps": 10}),
        ("free standing, right angle at the knee", {"support": "none"}),
        ("3 sets of 10, 30 s rest", {"sets": 3, "reps": 10, "hold_s": 5}),
        ("drei Sätze", {"sets": 2}),
        ("3 sets of 30 seconds", {"sets": 3, "reps": 10, "hold_s": 30}),
        ("3 sets of 30 sec", {"sets": 3, "reps": 10}),
        ("3 sets of 30-second holds", {"sets": 3, "reps": 10}),
        ("3 sets of 1.5 min", {"sets": 3, "reps": 10}),
        ("1,5 kg", {"load_kg": 1.5}),
        ("rest of 30 s", {"hold_s": 5}),
        ("resting for 30 seconds, 10 reps", {"reps": 10, "hold_s": 5}),
        ("2 sets, 1 min of rest", {"sets": 2, "minutes": 5}),
        ("hold 5 s", {"move_s": 4}),
        ("3 s down", {"move_s": 6}),
        ("10 reps of 4 s, hold 5 s", {"reps": 10, "hold_s": 5, "move_s": 4}),
        ("both hands off", {"support": "none"}),
        ("one hand free", {"support": "one-hand"}),
        ("both hands on the hips", {"support": "none"}),
        ("a weight in both hands", {"support": "none"}),
    ],
)
def test_what_agrees_or_can_t_be_told_is_left_alone(label: str, figures: dict[str, Any]) -> None:
    """A figure of a key that the rung does not have may be about something else."""
    assert advice(label, **figures) == []


def test_the_check_of_a_pack_asks_for_it() -> None:
    """It is one of the rules, at the label's line."""
    text = GOOD.replace('label = "3 sets of 15"', 'label = "4 sets of 15"')
    (found,) = lint(text, "x.toml").findings
    assert (found.rule, text.splitlines()[found.line - 1].strip()) == ("label", 'label = "4 sets of 15"')


@pytest.mark.parametrize(
    ("figures", "advised"),
    [
        ({"position": "seated"}, "rung 1 is seated, and is called 'Heel raise' all the same"),
        ({"position": "seated", "title": "Seated heel raise"}, ""),
        ({"title": "Heel Raise"}, "the title of rung 1 is the exercise's name"),
        ({"position": "standing"}, ""),
    ],
)
def test_a_rung_in_another_posture_has_a_title(figures: dict[str, Any], advised: str) -> None:
    """Else a plan would call a seated rung by the name of a standing exercise."""
    pack = read_pack(GOOD, "x.toml")
    exercise = replace(pack.exercises[0], name="Heel raise", position="standing", rungs=(Rung("easy", **figures),))
    assert "".join(each.what for each in titles(exercise, pack)) == advised
