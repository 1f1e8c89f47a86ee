"""The sets in another program's file, with its figures in our units."""

import datetime
import math
import re

from kneecli.domain.diary.misfit import MOST_KG
from kneecli.domain.problem import on_one_line
from kneecli.domain.units import KG_PER_LB
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units
from kneecli.formats.imports.csv_rows import CsvFile, CsvRow
from kneecli.formats.imports.layouts import Layout
from kneecli.formats.imports.moments import month_first, read_moment
from kneecli.formats.reading.quantities import read_table_number

_WARM_UP = ("w", "warmup", "warm-up", "warm up")
_NO_SET = ("rest timer", "note")
_SECONDS, _MINUTES = ("3", "seconds", "s"), ("4", "minutes", "min")
_POUNDS = ("lb", "lbs", "pound", "pounds", "2")
_KILOS = ("kg", "kgs", "kilogram", "kilograms", "1", "")


@dataclass(frozen=True, slots=True)
class ForeignSet:
    """One set: when, of which exercise, in which workout, and its figures; None where there is none.

    `fault` says why it can't be read; it is empty when it can.
    """

    row: CsvRow
    exercise: str
    moment: datetime.datetime | None
    workout: str = ""
    reps: int | None = None
    seconds: int | None = None
    load_kg: float | None = None
    effort: int | None = None
    is_warm_up: bool = False
    note: str = ""
    workout_note: str = ""
    fault: str = ""


def foreign_sets(file: CsvFile, layout: Layout, units: Units) -> list[ForeignSet]:
    """The sets of the file in its order, without what is no set, such as a rest timer.

    A weight without a unit is in the person's units.
    """
    months_first = month_first(_cell(row, layout.date) for row in file.rows)
    rows = (row for row in file.rows if _cell(row, layout.kind).casefold() not in _NO_SET)
    return [_set(row, layout, units, months_first) for row in rows]


def has_bare_weights(file: CsvFile, layout: Layout) -> bool:
    """Whether nothing in the file says of which unit its weights are."""
    return not any(
        _cell(row, (*layout.weight_kg, *layout.weight_lb, *layout.weight_unit)) for row in file.rows
    ) and any(_number(_cell(row, layout.weight)) for row in file.rows)


def _set(row: CsvRow, layout: Layout, units: Units, months_first: bool | None) -> ForeignSet:
    date, name = _cell(row, layout.date), on_one_line(_cell(row, layout.exercise))
    moment = read_moment(date, months_first=months_first)
    try:
        reps, seconds = _counts(row, layout)
        load = _load(row, layout, units)
        effort = _effort(row, layout)
    except ValueError as error:
        return ForeignSet(row, name, moment, fault=str(error))
    return ForeignSet(
        row,
        name,
        moment,
        workout=_cell(row, layout.workout),
        reps=reps,
        seconds=seconds,
        load_kg=load,
        effort=effort,
        is_warm_up=_cell(row, layout.kind).casefold() in _WARM_UP,
        note=on_one_line(_cell(row, layout.note)),
        workout_note=on_one_line(_cell(row, layout.workout_note)),
        fault="" if moment and name else _no_moment(date) if name else "no exercise is named",
    )


def _no_moment(date: str) -> str:
    """Why no day could be read."""
    if re.match(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", date):
        return f"{date!r} does not tell the day from the month"
    return f"{date!r} is no date that can be read"


def _counts(row: CsvRow, layout: Layout) -> tuple[int | None, int | None]:
    """Repetitions and seconds; a program writes 0 for what there is none of. Raises ValueError."""
    count = _whole(_cell(row, layout.reps), "repetitions")
    unit = _cell(row, layout.reps_unit).casefold()
    if unit in _SECONDS:
        return None, count
    if unit in _MINUTES:
        return None, None if count is None else 60 * count
    return count, _time(_cell(row, layout.seconds))


def _load(row: CsvRow, layout: Layout, units: Units) -> float | None:
    """Kilograms. Raises ValueError."""
    for columns, unit in ((layout.weight_kg, "kg"), (layout.weight_lb, "lb"), (layout.weight, "")):
        text = _cell(row, columns)
        if not text:
            continue
        said = unit or _cell(row, layout.weight_unit).casefold() or ("lb" if units == "imperial" else "kg")
        number = _number(text)
        if number is None or number < 0 or said not in (*_POUNDS, *_KILOS):
            raise ValueError(f"{text!r} is no weight that can be read")
        kg = round(number * KG_PER_LB if said in _POUNDS else number, 2)
        if kg > MOST_KG:
            raise ValueError(f"{kg:g} kg is more than the {MOST_KG} kg that can be logged")
        return kg or None
    return None


def _effort(row: CsvRow, layout: Layout) -> int | None:
    """Effort from 0 to 10: as it was rated, rounded up; or from the repetitions that were left.

    A program writes 0 for what was not rated. Raises ValueError.
    """
    text = _cell(row, layout.rpe)
    rated, left = _number(text), _number(_cell(row, layout.rir))
    if text and (rated is None or not 0 <= rated <= 10):
        raise ValueError(f"{text!r} is no effort from 0 to 10")
    if rated is not None:
        return math.ceil(rated) or None
    return math.ceil(10 - left) if left is not None and 0 <= left <= 10 else None


def _time(text: str) -> int | None:
    """Seconds from `90`, `90.0`, `1:30` or `0:01:30`; None for none. Raises ValueError."""
    if re.fullmatch(r"\d{1,3}(?::[0-5]\d){1,2}", text):
        seconds = 0
        for part in text.split(":"):
            seconds = 60 * seconds + int(part)
        return seconds or None
    return _whole(text, "seconds")


def _whole(text: str, unit: str) -> int | None:
    """A whole number, None for none and for 0. Raises ValueError."""
    if not text:
        return None
    number = _number(text)
    if number is None or number < 0 or number != int(number):
        raise ValueError(f"{text!r} are no {unit} that can be read")
    return int(number) or None


def _number(text: str) -> float | None:
    return read_table_number(text)


def _cell(row: CsvRow, names: tuple[str, ...]) -> str:
    """The first of these columns that has something in it."""
    return next((row.by_name[name] for name in names if row.by_name.get(name)), "")
