"""An exercise or a limit said on one line, such as `step-up, 3x10, step 10 cm, 3 a week`."""

import datetime
import re
from typing import Any

from kneecli.domain.prescription.sheet import LIMIT_KINDS, MOST_OF, Limit, PrescribedExercise
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import BANDS
from kneecli.formats.reading.quantities import read_height, read_number, read_time, read_weight, read_whole

EXERCISE_HELP = "NAME, 3x10, hold 5 s, 1 kg, step 10 cm, red band, left, rung 2, may progress, 3 a week"
LIMIT_HELP = "bend-under-load 60 until 2027-01-12"

_DAILY = re.compile(r"daily|every day|each day")
_OFTEN = re.compile(r"(\d) ?(?:x|times)? ?(?:a|per|/) ?week")
_SETS = re.compile(r"(\d+) ?[x×*] ?(\d+)( ?s(?:ec(?:onds)?)?)?")


def said_exercise(text: str, option: str = "--exercise") -> PrescribedExercise:
    """The exercise that the line says; its name comes first, then what is prescribed, with commas between.

    Raises WrongUsage for a part that can't be read, and for a line that does not say how often a week.
    """
    name, *parts = [part.strip() for part in text.split(",")]
    found: dict[str, Any] = {}
    for part in parts:
        figures = _figures(part.lower(), part)
        if not figures:
            raise WrongUsage(Problem(f"{part!r} can't be read", f"Write for example {EXERCISE_HELP}.", option))
        found |= figures
    if not name or "times_a_week" not in found:
        what = "it does not say how often a week" if name else "it has no exercise in front"
        raise WrongUsage(Problem(what, f"Write for example {EXERCISE_HELP}.", option))
    return PrescribedExercise(exercise=name, **found)


def _figures(text: str, as_written: str) -> dict[str, Any]:
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
    if word == "step" and (height := read_height(rest, "metric")):
        return {"step_cm": height}
    if (seconds := read_time(text)) and seconds % 60 == 0:
        return {"minutes": seconds // 60}
    return {"load_kg": kg} if (kg := read_weight(text, "metric")) else {}


def said_limit(text: str, option: str = "--limit") -> Limit:
    """The limit that the line says: what, up to which figure, until when. Raises WrongUsage."""
    match = re.fullmatch(r"\s*([a-z-]+)(?:\s+([0-9.,]+)\S*)?(?:,?\s+until\s+(\S+))?\s*", text.lower())
    what = next((kind for kind in LIMIT_KINDS if match and kind == match[1]), None)
    if match is None or what is None:
        cure = f"Write for example {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."
        raise WrongUsage(Problem(f"{text!r} is no limit", cure, option))
    most = read_number(match[2]) if match[2] else None
    if (what in MOST_OF) is not (most is not None):
        cure = f"Write it with its figure, such as `{what} 3`." if what in MOST_OF else f"Write just `{what}`."
        raise WrongUsage(Problem(f"{text!r} can't be read", cure, option))
    return Limit(what, most, said_day(match[3], option) if match[3] else None)


def said_day(text: str, option: str) -> datetime.date:
    """The day that the text says. Raises WrongUsage."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        raise WrongUsage(Problem(f"{text!r} is no day", "Write it like 2027-01-12.", option)) from None
