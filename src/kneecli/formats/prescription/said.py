"""An exercise or a limit said on one line, such as `step-up, 3x10, step 10 cm, 3 a week`."""

import datetime
import re
from typing import Any

from kneecli.domain.prescription.sheet import LIMIT_KINDS, MOST_OF, Limit, LimitKind, PrescribedExercise
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import BANDS, Units
from kneecli.formats.reading.quantities import read_height, read_number, read_time, read_weight, read_whole

EXERCISE_HELP = "NAME, 3x10, hold 5 s, 1 kg, step 10 cm, red band, left, rung 2, may progress, 3 a week"
LIMIT_HELP = "bend-under-load 60 until 2027-01-12"
FIGURES_HELP = "bend 60, pain 3, weight 2 kg, weight 5 lb, step 10 cm, step 4 in"

_DAILY = re.compile(r"daily|every day|each day")
_OFTEN = re.compile(r"(\d) ?(?:x|times)? ?(?:a|per|/) ?week")
_SETS = re.compile(r"(\d+) ?[x×*] ?(\d+)( ?s(?:ec(?:onds)?)?)?")


def said_exercise(text: str, option: str = "--exercise", units: Units = "metric") -> PrescribedExercise:
    """The exercise that the line says; its name comes first, then what is prescribed, with commas between.

    A weight or a height without a unit is in these units.

    Raises WrongUsage for a part that can't be read, and for a line that does not say how often a week.
    """
    name, *parts = [part.strip() for part in text.split(",")]
    found: dict[str, Any] = {}
    for part in parts:
        figures = _figures(part.lower(), part, units)
        if not figures:
            raise WrongUsage(Problem(f"{part!r} can't be read", f"Write for example {EXERCISE_HELP}.", option))
        found |= figures
    if not name or "times_a_week" not in found:
        what = "it does not say how often a week" if name else "it has no exercise in front"
        raise WrongUsage(Problem(what, f"Write for example {EXERCISE_HELP}.", option))
    return PrescribedExercise(exercise=name, **found)


def _figures(text: str, as_written: str, units: Units) -> dict[str, Any]:
    """What one part says, by the name of its field; empty when it can't be read."""
    if _DAILY.fullmatch(text):
        return {"times_a_week": 7}
    if often := _OFTEN.fullmatch(text):
        return {"times_a_week": int(often[1])}
    if sets := _SETS.fullmatch(text):
        return {"sets": int(sets[1]), "hold_s" if sets[3] else "reps": int(sets[2])}
    if text in ("left", "right"):
        return {"side": text}
    if text in ("may progress", "progress", "may get harder"):
        return {"progress": True}
    word, _, rest = text.partition(" ")
    if word == "remark":
        return {"remark": as_written.partition(" ")[2]}
    if word in BANDS and rest in ("", "band"):
        return {"band": word}
    if word == "rung" and (rung := read_whole(rest)):
        return {"rung": rung}
    if word == "hold" and (seconds := read_time(rest, bare="s")):
        return {"hold_s": seconds}
    if word == "step" and (height := read_height(rest, units)):
        return {"step_cm": height}
    if (seconds := read_time(text)) and seconds % 60 == 0:
        return {"minutes": seconds // 60}
    return {"load_kg": kg} if (kg := read_weight(text, units)) else {}


def said_limit(text: str, option: str = "--limit", units: Units = "metric") -> Limit:
    """The limit that the line says: what, up to which figure, until when. Raises WrongUsage.

    A weight or a height without a unit is in these units.
    """
    match = re.fullmatch(r"\s*([a-z-]+)(?:\s+(?!until\b)(.+?))?(?:,?\s+until\s+(\S+))?\s*", text.lower())
    what = next((kind for kind in LIMIT_KINDS if match and kind == match[1]), None)
    if match is None or what is None:
        cure = f"Write for example {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."
        raise WrongUsage(Problem(f"{text!r} is no limit", cure, option))
    most = _most(what, match[2], units) if match[2] else None
    if (what in MOST_OF) is not (most is not None) or (match[2] and most is None):
        cure = f"Write its figure as in {FIGURES_HELP}." if what in MOST_OF else f"Write just `{what}`."
        raise WrongUsage(Problem(f"{text!r} can't be read", cure, option))
    return Limit(what, most, said_day(match[3], option) if match[3] else None)


def _most(what: LimitKind, text: str, units: Units) -> float | None:
    """The figure of a limit: kilograms, centimetres, degrees or a pain; None when it can't be read as such."""
    if what == "weight":
        return read_weight(text, units)
    if what == "step":
        return read_height(text, units)
    if what == "pain":
        return read_number(re.sub(r"\s*(?:/|of)\s*10", "", text))
    return read_number(re.sub(r"\s*(?:°|deg(?:rees?)?)", "", text))


def said_day(text: str, option: str) -> datetime.date:
    """The day that the text says. Raises WrongUsage."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        raise WrongUsage(Problem(f"{text!r} is no day", "Write it like 2027-01-12.", option)) from None
