"""Doses and times in plain words. `read_back` reads them: a plan's text is also its data."""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from kneecli.domain.diary.record import Done
from kneecli.domain.session.session import Guide, Prescription
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Laterality, Phase, Position, Units
from kneecli.domain.words.advice import CHANGE

if TYPE_CHECKING:
    from kneecli.domain.catalogue.exercise import Source

PHASE_TITLES: dict[Phase, str] = {
    "warm-up": "Warm-up",
    "strength": "Strength",
    "aerobic": "Aerobic",
    "cool-down": "Cool-down",
}

POSITION_WORDS: dict[Position, str] = {
    "standing": "Standing",
    "seated": "Sitting on a chair",
    "in-water": "In the water",
    "floor-sitting": "Sitting on the floor",
    "quadruped": "On hands and knees",
    "supine": "Lying on your back",
    "side-lying": "Lying on your side",
    "prone": "Lying face down",
}

GUIDE_TITLES = {"pain": "Pain", "effort": "Effort", "tempo": "Tempo", "sides": "Sides", "down": "Down", "up": "Up"}
"""What each part of a session's guide is about."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SIDE_WORDS: dict[Laterality, str] = {"both": "", "per-side": " each side", "alternating": " each side, alternating"}


def dose_words(dose: Prescription, units: Units = "metric") -> str:
    """A dose as a person would say it: `2 sets of 10 each side, hold 5 s, rest 30 s`."""
    if dose.minutes is not None:
        head = f"{dose.minutes} {_plural('minute', dose.minutes)}"
    elif dose.reps is not None:
        head = f"{dose.sets} {_plural('set', dose.sets)} of {dose.reps}"
    else:
        head = f"{dose.sets} {_plural('hold', dose.sets)} of {seconds_words(dose.hold_s or 0)}"
    parts = [head + SIDE_WORDS[dose.laterality]]
    if dose.reps is not None and dose.hold_s:
        parts.append(f"hold {seconds_words(dose.hold_s)}")
    if dose.rest_s:
        parts.append(f"rest {seconds_words(dose.rest_s)}")
    return ", ".join([*parts, *_means(dose, units, in_short=False)])


def short_dose_words(dose: Prescription, units: Units = "metric") -> str:
    """A dose in short, without its rests: `2 x 10 each side, hold 5 s, 0.5 kg`, `2 x 30 s`, `10 min`."""
    if dose.minutes is not None:
        head = f"{dose.minutes} min"
    else:
        head = f"{dose.sets} x {seconds_words(dose.hold_s or 0) if dose.reps is None else dose.reps}"
    parts = [head + ("" if dose.laterality == "both" else " each side")]
    if dose.reps is not None and dose.hold_s:
        parts.append(f"hold {seconds_words(dose.hold_s)}")
    return ", ".join([*parts, *_means(dose, units, in_short=True)])


def _means(dose: Prescription, units: Units, *, in_short: bool) -> Iterator[str]:
    """What it is done with: weight, step, seat, band."""
    if dose.load_kg is not None:
        yield f"{'' if in_short else _with_words(dose)}{weight_words(dose.load_kg, units)}"
    if dose.step_cm is not None:
        yield f"step {height_words(dose.step_cm, units)}"
    if dose.seat_cm is not None:
        yield f"seat {height_words(dose.seat_cm, units)}"
    if dose.band is not None:
        yield f"{dose.band} band"


def _with_words(dose: Prescription) -> str:
    return f"{dose.load_with.replace('-', ' ')} " if dose.load_with else ""


def date_words(date: datetime.date) -> str:
    """`Sunday 22 November 2026`, in English whatever the locale."""
    return f"{_DAYS[date.weekday()]} {date.day} {_MONTHS[date.month - 1]} {date.year}"


def day_words(date: datetime.date) -> str:
    """`22 November`."""
    return f"{date.day} {_MONTHS[date.month - 1]}"


def day_said(date: datetime.date, day: datetime.date) -> str:
    """`today`, or `on 22 November`: when something was, seen from `day`, which need not be the clock's today."""
    return "today" if date == day else f"on {day_words(date)}"


def change_words(guide: Guide, which: Literal["down", "up"]) -> str:
    """How to get to the floor, or up again."""
    return (guide.down if which == "down" else guide.up) or CHANGE[which]


def done_words(done: Done, units: Units = "metric") -> str:
    """What was done, as short as it can be said: `2 x 10 each side, 0.5 kg`, `10 / 8`, `skipped: sore`, `begun`."""
    if not done.was_done and done.unfinished:
        return "begun"
    if not done.was_done:
        return "skipped" + (f": {done.skipped}" if done.skipped != "-" else "")
    counts = [_count(did.reps, did.hold_s, did.seconds) for did in done.sets]
    same = len(set(counts)) == 1
    dose = f"{len(counts)} x {counts[0]}" if same and len(counts) > 1 else " / ".join(counts)
    if done.side == "both":
        dose += SIDE_WORDS.get(done.prescription.laterality, "")
    held = {did.hold_s for did in done.sets if did.reps is not None} - {None, done.prescription.hold_s}
    extras = [
        *(f"hold {seconds_words(hold)}" for hold in held if hold is not None),
        weight_words(round(done.load_kg, 2), units) if done.load_kg else "",
        height_words(done.step_cm, units) if done.step_cm else "",
    ]
    extras += [f"{done.band} band" if done.band else "", f"{done.side} only" if done.side != "both" else ""]
    return ", ".join([dose, *(extra for extra in extras if extra)])


def _count(reps: int | None, hold_s: int | None, seconds: int | None) -> str:
    if reps is not None:
        return str(reps)
    if hold_s is None and seconds:
        return clock_words(seconds)  # planned in minutes
    return seconds_words(hold_s or 0)


def seconds_words(seconds: int) -> str:
    """`45 s`, `90 s`, `2 min`: minutes where they are whole and at least two."""
    return f"{seconds // 60} min" if seconds >= 120 and seconds % 60 == 0 else f"{seconds} s"


def clock_words(seconds: int) -> str:
    """`40 s`, `4 min`, `19 min 40 s`."""
    minutes, rest = divmod(seconds, 60)
    return " ".join(part for part in (minutes and f"{minutes} min", (rest or not minutes) and f"{rest} s") if part)


def source_words(source: "Source") -> str:
    """`WHO20 (B): Guideline summary. FutureLearn, 2020.`"""
    title = source.title if source.title.endswith(("?", "!", ".")) else f"{source.title}."
    return f"{source.tag} ({source.grade}): {title} {source.by}, {source.year.rstrip('.')}."


def swelling_words(swelling: str) -> str:
    """`no swelling`, or how much of it."""
    return f"{'no' if swelling == 'none' else swelling} swelling"


def listed(names: Sequence[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"


def counted(number: int, noun: str) -> str:
    """`1 session`, `3 sessions`."""
    return f"{number} {_plural(noun, number)}"


def _plural(word: str, count: int | None) -> str:
    return word if count == 1 else word + "s"
