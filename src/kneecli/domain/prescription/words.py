"""What is prescribed, in words."""

import datetime

from kneecli.domain.prescription.sheet import PrescribedExercise
from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import counted, day_words, seconds_words

_TIMES = {1: "once", 2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times"}


def often_words(times_a_week: int) -> str:
    """`three times a week`, `every day`."""
    return "every day" if times_a_week == 7 else f"{_TIMES[times_a_week]} a week"


def asked_words(asked: PrescribedExercise, units: Units = "metric") -> str:
    """`3 x 10, hold 5 s, 1 kg, left side only, three times a week`: what the sheet says, and nothing of the rung's."""
    parts = []
    if asked.sets and asked.reps:
        parts.append(f"{asked.sets} x {asked.reps}")
    elif asked.sets or asked.reps:
        parts.append(counted(asked.sets, "set") if asked.sets else f"{asked.reps} at a time")
    parts += [
        f"{asked.minutes} min" if asked.minutes else "",
        f"hold {seconds_words(asked.hold_s)}" if asked.hold_s else "",
        weight_words(asked.load_kg, units) if asked.load_kg else "",
        f"step {height_words(asked.step_cm, units)}" if asked.step_cm else "",
        f"{asked.band} band" if asked.band else "",
        f"rung {asked.rung}" if asked.rung else "",
        f"{asked.side} side only" if asked.side != "both" else "",
        often_words(asked.times_a_week),
        "may get harder" if asked.progress else "",
        f"from {day_words(asked.since)}" if asked.since else "",
        until_words(asked.until),
    ]
    return ", ".join(filter(None, parts))


def until_words(until: datetime.date | None) -> str:
    """`until 24 January`, or empty."""
    return f"until {day_words(until)}" if until else ""
