"""An exercise or a limit said on one line, such as `step-up, 3x10, step 10 cm, 3 a week`."""

import datetime
import re
from typing import Any

from kneecli.domain.nearest import nearest
from kneecli.domain.prescription.sheet import LIMIT_KINDS, MOST_OF, Limit, LimitKind, PrescribedExercise
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import BANDS, Units
from kneecli.formats.reading.quantities import read_height, read_number, read_time, read_weight, read_whole

EXERCISE_HELP = "NAME, 3x10, hold 5 s, 1 kg, step 10 cm, red band, left, rung 2, may progress, 3 a week"
LIMIT_HELP = "bend-under-load 60 until 2027-01-12"
FIGURES_HELP = "bend 60, pain 3, weight 2 kg, weight 5 lb, step 10 cm, step 4 in"

_DAILY = re.compile(r"daily|every day|each day")
_OFTEN = re.compile(r"(\d|once|twice|two|three|four|five) ?(?:x|times)? ?(?:a|per|/) ?week")
_OFTEN_IN_WORDS = {"once": 1, "twice": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_REMARK = re.compile(r"[\s,]+remark\b[:\s]*", re.IGNORECASE)
_MOST_WORDS = 4
"""So many has the longest fact: `3 times a week`."""
_SETS = re.compile(r"(\d+) ?[x×*] ?(\d+)( ?s(?:ec(?:onds)?)?)?")


def said_exercise(text: str, option: str = "--exercise", units: Units = "metric") -> PrescribedExercise:
    """The exercise that the line says; its name comes first, then what is prescribed. A remark is the rest of the line.

    Commas part the facts, and may be left out where there is only one way to read it. A weight or a height without a
    unit is in these units.

    Raises WrongUsage for a part that can't be read, and for a line that does not say how often a week.
    """
    text, _, remark = (part.strip() for part in _REMARK.sub("\n", text, count=1).partition("\n"))
    first, *parts = [part.strip() for part in text.split(",")]
    name, found = _name_and_facts(first, units)
    for part in parts:
        figures = _figures(part.lower(), units) or _facts(tuple(part.lower().split()), units)
        if not figures:
            raise WrongUsage(Problem(f"{part!r} can't be read", f"Write for example {EXERCISE_HELP}.", option))
        found |= figures
    if not name:
        raise WrongUsage(Problem("it has no exercise in front", f"Write for example {EXERCISE_HELP}.", option))
    if "times_a_week" not in found:
        what = f"it can't be read how often a week {name!r} is to be done"
        raise WrongUsage(Problem(what, f"Commas part the facts. Write for example {EXERCISE_HELP}.", option))
    return PrescribedExercise(exercise=name, **found, remark=remark)


def _name_and_facts(text: str, units: Units) -> tuple[str, dict[str, Any]]:
    """The name, which is as short as can be, and what stands behind it without a comma."""
    words = text.split()
    for end in range(1, len(words)):
        if facts := _facts(tuple(word.lower() for word in words[end:]), units):
            return " ".join(words[:end]), facts
    return text, {}


def _facts(words: tuple[str, ...], units: Units) -> dict[str, Any]:
    """What these words say, all of them, without commas; empty when that can't be read, or in more than one way."""
    ways: list[dict[str, Any]] = []

    def read(rest: tuple[str, ...], found: dict[str, Any]) -> None:
        if not rest:
            ways.append(found)
        for end in range(1, min(len(rest), _MOST_WORDS) + 1):
            figures = _figures(" ".join(rest[:end]), units)
            if figures and not figures.keys() & found.keys():
                read(rest[end:], found | figures)

    read(words, {})
    return ways[0] if ways and all(way == ways[0] for way in ways) else {}


def _figures(text: str, units: Units) -> dict[str, Any]:
    """What one part says, by the name of its field; empty when it can't be read."""
    if _DAILY.fullmatch(text):
        return {"times_a_week": 7}
    if often := _OFTEN.fullmatch(text):
        return {"times_a_week": _OFTEN_IN_WORDS.get(often[1]) or int(often[1])}
    if sets := _SETS.fullmatch(text):
        return {"sets": int(sets[1]), "hold_s" if sets[3] else "reps": int(sets[2])}
    if text in ("left", "right"):
        return {"side": text}
    if text in ("may progress", "progress", "may get harder"):
        return {"progress": True}
    word, _, rest = text.partition(" ")
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
    plain = re.sub(r"^no\s+", "", text.lower().strip())
    longest_first = sorted(LIMIT_KINDS, key=len, reverse=True)
    what = next((kind for kind in longest_first if re.match(rf"{_spaced(kind)}(?=\s|,|$)", plain)), None)
    match = re.fullmatch(rf"{_spaced(what)}(?:\s+(?!until\b)(.+?))?(?:,?\s+until\s+(\S+))?", plain) if what else None
    if match is None or what is None:
        said = re.match(r"[a-z -]*[a-z]|", plain)
        cure = nearest(said[0] if said else "", LIMIT_KINDS)
        cure = cure or f"Write for example {LIMIT_HELP}. There are {', '.join(LIMIT_KINDS)}."
        raise WrongUsage(Problem(f"{text!r} is no limit", cure, option))
    most = _most(what, match[1], units) if match[1] else None
    if (what in MOST_OF) is not (most is not None) or (match[1] and most is None):
        cure = f"Write its figure as in {FIGURES_HELP}." if what in MOST_OF else f"Write just `{what}`."
        raise WrongUsage(Problem(f"{text!r} can't be read", cure, option))
    return Limit(what, most, said_day(match[2], option) if match[2] else None)


def _spaced(kind: LimitKind) -> str:
    """The pattern of a kind, which people also write with spaces."""
    return kind.replace("-", "[ -]")


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
