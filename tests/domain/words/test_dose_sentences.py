"""Doses as one reads them out."""

import pytest

from kneecli.domain.session.session import Prescription
from kneecli.domain.words.dose_sentences import dose_sentences, set_names


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Prescription(minutes=1), "1 minute."),
        (Prescription(sets=1, reps=8), "1 set of 8."),
        (
            Prescription("per-side", sets=2, reps=10, hold_s=1, rest_s=120),
            "2 sets of 10 on each side. Hold each for 1 second. Rest 2 minutes between sets.",
        ),
        (
            Prescription("alternating", sets=2, reps=10, step_cm=10, load_kg=2.0, load_with="hand-weight"),
            "2 sets of 10 on each side, changing sides each time. 2 kg in the hands. Step 10 cm high.",
        ),
        (
            Prescription(sets=3, hold_s=45, band="red", seat_cm=44),
            "3 holds of 45 seconds. Seat 44 cm high. With the red band.",
        ),
    ],
)
def test_a_dose_is_read_out_in_whole_sentences(dose: Prescription, words: str) -> None:
    """Nothing is shortened, and nothing is left out."""
    assert " ".join(dose_sentences(dose)) == words


def test_pounds_and_inches_stand_behind_for_those_who_want_them() -> None:
    """As everywhere else."""
    dose = Prescription(sets=1, reps=8, step_cm=10, load_kg=1.0, load_with="ankle-weight")
    assert dose_sentences(dose, "imperial")[1:] == ("1 kg (2.2 lb) on the ankle.", "Step 10 cm (4 in) high.")


def test_the_names_of_sets_go_by_the_sides() -> None:
    """A set on one side, then one on the other; both at once; or just done."""
    dose = Prescription("per-side", sets=2, reps=5)
    assert set_names(dose) == ("left 1", "right 1", "left 2", "right 2")
    assert set_names(dose, "right") == ("right 1", "left 1", "right 2", "left 2")
    assert set_names(Prescription("alternating", sets=2, reps=5)) == ("set 1", "set 2")
    assert set_names(Prescription(minutes=5)) == ("done",)
