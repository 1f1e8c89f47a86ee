"""Doses and times read back from the words that `wording` has for them, so that a plan's text is also its data."""

import re

from kneecli.domain.session.session import Prescription
from kneecli.domain.vocabulary import BANDS, LOADED_WITH, narrowed
from kneecli.domain.words.wording import SIDE_WORDS

_TIME = r"\d{1,6} (?:s|min)"
_LB, _IN = (rf"(?: \(\d{{1,6}}(?:\.\d+)? {unit}\))?" for unit in ("lb", "in"))
_DOSE = (
    r"(?:(?P<minutes>\d{1,6}) minutes?"
    r"|(?P<sets>\d{1,6}) sets? of (?P<reps>\d{1,6})"
    rf"|(?P<holds>\d{{1,6}}) holds? of (?P<held>{_TIME}))"
    r"(?P<sides> each side(?:, alternating)?)?"
    rf"(?:, hold (?P<hold>{_TIME}))?"
    rf"(?:, rest (?P<rest>{_TIME}))?"
    rf"(?:, (?P<with>ankle|hand) weight (?P<kg>\d{{1,6}}(?:\.\d+)?) kg{_LB})?"
    rf"(?:, step (?P<step>\d{{1,6}}) cm{_IN})?"
    rf"(?:, seat (?P<seat>\d{{1,6}}) cm{_IN})?"
    rf"(?:, (?P<band>{'|'.join(BANDS)}) band)?"
)


def read_dose(text: str) -> tuple[Prescription, str] | None:
    """The dose that a text begins with, and the rest of the text; None when it begins with none.

    Pounds and inches in brackets are for people: what counts is the figure before them.
    """
    match = re.match(_DOSE, text)
    if match is None:
        return None
    parts = match.groupdict()
    sides = {words: laterality for laterality, words in SIDE_WORDS.items()}
    dose = Prescription(
        laterality=sides[parts["sides"] or ""],
        sets=_whole(parts["sets"] or parts["holds"]),
        reps=_whole(parts["reps"]),
        hold_s=_read_seconds(parts["held"] or parts["hold"]),
        minutes=_whole(parts["minutes"]),
        rest_s=_read_seconds(parts["rest"]),
        load_kg=float(parts["kg"]) if parts["kg"] else None,
        load_with=narrowed(f"{parts['with']}-weight", LOADED_WITH) if parts["with"] else None,
        step_cm=_whole(parts["step"]),
        seat_cm=_whole(parts["seat"]),
        band=narrowed(parts["band"], BANDS) if parts["band"] else None,
    )
    return dose, text[match.end() :]


def read_clock(text: str) -> int | None:
    """Seconds from `19 min 40 s`, or None."""
    match = re.fullmatch(r"(\d{1,6}) min(?: (\d{1,6}) s)?|(\d{1,6}) s", text)
    return None if match is None else 60 * int(match[1] or 0) + int(match[2] or match[3] or 0)


def _whole(text: str | None) -> int | None:
    return int(text) if text else None


def _read_seconds(text: str | None) -> int | None:
    if not text:
        return None
    number, unit = text.split()
    return int(number) * (60 if unit == "min" else 1)
