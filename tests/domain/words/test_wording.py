"""Doses, times and dates in plain words, and back."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.performance import Said, done
from kneecli.domain.session.session import Prescription
from kneecli.domain.vocabulary import UNITS, Units
from kneecli.domain.words.read_back import read_clock, read_dose
from kneecli.domain.words.wording import clock_words, date_words, done_words, dose_words, seconds_words
from support.builders import item, prescription, prescriptions


@given(
    dose=prescriptions(),
    units=st.sampled_from(UNITS),
    rest=st.sampled_from(("", " easy", " — left knee clicked", " (a bracket)", " 2 lb")),
)
def test_a_dose_reads_back(dose: Prescription, units: Units, rest: str) -> None:
    """Any dose in words is read back to the same dose, in any units, and what stands behind it is left over."""
    assert read_dose(dose_words(dose, units) + rest) == (dose, rest)


def test_a_dose_in_pounds_and_inches() -> None:
    """They stand in brackets behind each weight and height, and say nothing that is read."""
    dose = prescription(load_kg=0.5, load_with="ankle-weight", step_cm=10, seat_cm=45)
    words = "2 sets of 10, ankle weight 0.5 kg (1.1 lb), step 10 cm (4 in), seat 45 cm (17.7 in)"
    assert dose_words(dose, "imperial") == words
    assert read_dose(words.replace("1.1 lb", "99 lb")) == (dose, "")


def test_what_was_done_in_words() -> None:
    """Weight and height in the person's units."""
    record = done(item(prescription=prescription(load_kg=1.0, step_cm=15)))
    assert done_words(record) == "2 x 10, 1 kg, 15 cm"
    assert done_words(record, "imperial") == "2 x 10, 1 kg (2.2 lb), 15 cm (6 in)"


@pytest.mark.parametrize(
    ("dose", "said", "words"),
    [
        (Prescription("per-side", sets=2, reps=10), Said(), "2 x 10 each side"),
        (Prescription("per-side", sets=2, reps=10), Said(counts=(10, 8)), "10 / 8 each side"),
        (Prescription("per-side", sets=1, hold_s=30), Said(band="red"), "30 s each side, red band"),
        (Prescription("alternating", sets=2, reps=10), Said(step_cm=10), "2 x 10 each side, alternating, 10 cm"),
        (Prescription("per-side", sets=2, reps=10), Said(side="left"), "2 x 10, left only"),
        (Prescription("both", sets=2, reps=10), Said(hold_s=5), "2 x 10, hold 5 s"),
        (Prescription("both", sets=2, reps=10, hold_s=5), Said(), "2 x 10"),
        (Prescription("per-side", sets=2, reps=10), Said(skipped="sore"), "skipped: sore"),
        (Prescription("a newer word", sets=2, reps=10), Said(), "2 x 10"),  # type: ignore[arg-type]
    ],
)
def test_what_was_done_on_each_side_says_so(dose: Prescription, said: Said, words: str) -> None:
    """In the words of a plan; one side alone is named, and a journal's unknown word is passed over."""
    assert done_words(done(item(prescription=dose), said)) == words


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Prescription(sets=1, reps=8), "1 set of 8"),
        (Prescription("per-side", sets=2, reps=10, hold_s=5, rest_s=30), "2 sets of 10 each side, hold 5 s, rest 30 s"),
        (Prescription("alternating", sets=3, reps=12), "3 sets of 12 each side, alternating"),
        (Prescription("per-side", sets=1, hold_s=30), "1 hold of 30 s each side"),
        (Prescription(sets=2, hold_s=120, rest_s=15), "2 holds of 2 min, rest 15 s"),
        (Prescription(minutes=1), "1 minute"),
        (Prescription(minutes=20), "20 minutes"),
        (Prescription(sets=2, reps=10, load_kg=0.5, load_with="ankle-weight"), "2 sets of 10, ankle weight 0.5 kg"),
        (Prescription(sets=2, reps=10, load_kg=2.0, load_with="hand-weight"), "2 sets of 10, hand weight 2 kg"),
        (Prescription(sets=2, reps=10, load_kg=0.45359237, load_with="ankle-weight"), None),
        (Prescription(sets=2, reps=10, step_cm=15, seat_cm=45, band="red"), None),
    ],
)
def test_a_dose_is_said_as_a_person_would(dose: Prescription, words: str | None) -> None:
    """Singular and plural, both sides, holds and loads have their words; no figure is rounded away."""
    assert words is None or dose_words(dose) == words
    assert read_dose(dose_words(dose)) == (dose, "")


@pytest.mark.parametrize("text", ["", "easy", "sets of 10", "2 sets", "2 sets of", "ten minutes", "2 holds of 30"])
def test_other_words_are_no_dose(text: str) -> None:
    """A text that begins with no dose reads as None."""
    assert read_dose(text) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (40, "40 s"),
        (60, "1 min"),
        (90, "1 min 30 s"),
        (240, "4 min"),
        (1180, "19 min 40 s"),
        (3600, "60 min"),
    ],
)
def test_clock_words(seconds: int, words: str) -> None:
    """Times are said in minutes and seconds, whichever of them there are."""
    assert clock_words(seconds) == words


@given(seconds=st.integers(0, 10_800))
def test_clock_words_read_back(seconds: int) -> None:
    """Any time in words is read back to its seconds."""
    assert read_clock(clock_words(seconds)) == seconds


@pytest.mark.parametrize("text", ["", " ", "5", "min", "s", "5 min ", " 5 s", "5 s 1 min", "-5 s", "5 min10 s"])
def test_other_words_are_no_time(text: str) -> None:
    """What is no time in words reads as None."""
    assert read_clock(text) is None


def test_seconds_become_minutes_where_they_are_whole() -> None:
    """Holds and rests are in seconds up to two minutes, and in minutes where these are whole."""
    assert [seconds_words(seconds) for seconds in (1, 60, 90, 119, 120, 150, 180)] == [
        *("1 s", "60 s", "90 s", "119 s"),
        *("2 min", "150 s", "3 min"),
    ]


@pytest.mark.parametrize(
    ("month", "words"),
    [
        (1, "Thursday 1 January 2026"),
        (2, "Sunday 1 February 2026"),
        (3, "Sunday 1 March 2026"),
        (4, "Wednesday 1 April 2026"),
        (5, "Friday 1 May 2026"),
        (6, "Monday 1 June 2026"),
        (7, "Wednesday 1 July 2026"),
        (8, "Saturday 1 August 2026"),
        (9, "Tuesday 1 September 2026"),
        (10, "Thursday 1 October 2026"),
        (11, "Sunday 1 November 2026"),
        (12, "Tuesday 1 December 2026"),
    ],
)
def test_date_words(month: int, words: str) -> None:
    """Dates are said in English, with the day of the week, for every month."""
    assert date_words(datetime.date(2026, month, 1)) == words
