"""A dose in whole sentences, for paper, and the names of its sets, for boxes to tick."""

from kneecli.domain.session.session import Prescription
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Side, Units
from kneecli.domain.words.wording import counted

_SIDES = {"both": "", "per-side": " on each side", "alternating": " on each side, changing sides each time"}


def dose_sentences(dose: Prescription, units: Units = "metric") -> tuple[str, ...]:
    """The dose as one would read it out: `2 sets of 10 on each side.`, `Hold each for 5 seconds.`"""
    sentences = [f"{_amount(dose)}{_SIDES[dose.laterality]}."]
    if dose.reps is not None and dose.hold_s:
        sentences.append(f"Hold each for {_time(dose.hold_s)}.")
    if dose.rest_s:
        sentences.append(f"Rest {_time(dose.rest_s)} between sets.")
    if dose.load_kg is not None:
        where = "on the ankle" if dose.load_with == "ankle-weight" else "in the hands"
        sentences.append(f"{weight_words(dose.load_kg, units)} {where}.")
    if dose.step_cm is not None:
        sentences.append(f"Step {height_words(dose.step_cm, units)} high.")
    if dose.seat_cm is not None:
        sentences.append(f"Seat {height_words(dose.seat_cm, units)} high.")
    if dose.band is not None:
        sentences.append(f"With the {dose.band} band.")
    return tuple(sentences)


def set_names(dose: Prescription, first: Side = "left") -> tuple[str, ...]:
    """What there is to tick: `set 1`, or `left 1`, `right 1` when a set on one side follows one on the other.

    `first` is the side that begins.
    """
    if dose.sets is None:
        return ("done",)
    numbers = range(1, dose.sets + 1)
    if dose.laterality == "per-side":
        sides = ("right", "left") if first == "right" else ("left", "right")
        return tuple(f"{side} {number}" for number in numbers for side in sides)
    return tuple(f"set {number}" for number in numbers)


def _amount(dose: Prescription) -> str:
    if dose.minutes is not None:
        return counted(dose.minutes, "minute")
    if dose.reps is not None:
        return f"{counted(dose.sets or 1, 'set')} of {dose.reps}"
    return f"{counted(dose.sets or 1, 'hold')} of {_time(dose.hold_s or 0)}"


def _time(seconds: int) -> str:
    if seconds >= 120 and seconds % 60 == 0:
        return counted(seconds // 60, "minute")
    return counted(seconds, "second")
