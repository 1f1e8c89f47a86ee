"""A dose as a few short figures, each with its name: what a printed sheet shows in boxes."""

from collections.abc import Iterator

from kneecli.domain.session.session import Prescription
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import clock_words

_WHERE = {"ankle-weight": "on the ankle", "hand-weight": "in the hands"}
_SIDES = {"per-side": ("side", "each"), "alternating": ("sides", "alternate")}
"""A name with its figure: each side, alternate sides."""


def dose_boxes(dose: Prescription, units: Units = "metric") -> tuple[tuple[str, str], ...]:
    """Pairs of name and figure: (`sets`, `2`), (`times`, `10`), (`hold`, `5 s`), (`rest`, `30 s`)."""
    return tuple(_boxes(dose, units))


def _boxes(dose: Prescription, units: Units) -> Iterator[tuple[str, str]]:
    if dose.minutes is not None:
        yield "time", f"{dose.minutes} min"
    else:
        yield "sets", str(dose.sets or 1)
        if dose.reps is not None:
            yield "times", str(dose.reps)
        if dose.hold_s:
            yield "hold", clock_words(dose.hold_s)
    if dose.laterality in _SIDES:
        yield _SIDES[dose.laterality]
    if dose.rest_s:
        yield "rest", clock_words(dose.rest_s)
    if dose.load_kg is not None:
        yield _WHERE[dose.load_with or "hand-weight"], weight_words(dose.load_kg, units)
    if dose.step_cm is not None:
        yield "step", height_words(dose.step_cm, units)
    if dose.seat_cm is not None:
        yield "seat", height_words(dose.seat_cm, units)
    if dose.band is not None:
        yield "band", dose.band
