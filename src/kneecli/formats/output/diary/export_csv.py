"""The diary as tables for spreadsheets (docs/users/export.md)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Measured, PainFelt
from kneecli.formats.output.diary.history import KNEE, flat
from kneecli.formats.writing.csv_table import csv_lines
from kneecli.formats.writing.json_schema import DATE, NUMBER, TEXT
from kneecli.formats.writing.keys import Keys

EXERCISE_COLUMNS = (
    *("date", "session", "exercise", "name", "pack", "rung", "side", "reps", "hold_s", "seconds"),
    *("load_kg", "step_cm", "band", "pain", "effort", "skipped", "note", "entry"),
)

KNEE_COLUMNS = KNEE.names

_MEASURED = Keys[Measured](
    ("date", DATE, lambda event: event.date.isoformat()),
    ("measure", TEXT, lambda event: event.measure),
    ("name", TEXT, lambda event: event.name),
    ("subject", TEXT, lambda event: event.subject),
    ("side", TEXT, lambda event: event.side),
    ("value", NUMBER, lambda event: event.value),
    ("unit", TEXT, lambda event: event.unit),
    ("note", TEXT, lambda event: event.note),
    ("entry", TEXT, lambda event: event.id),
)

MEASURE_COLUMNS = _MEASURED.names


def exercises_csv(sessions: Iterable[DaySession]) -> Iterator[str]:
    """Line by line a row for each exercise that was done; the figures of its sets stand as `10/8`."""
    return csv_lines(EXERCISE_COLUMNS, map(_with_sets, flat(sessions)))


def knee_csv(pains: Iterable[PainFelt]) -> Iterator[str]:
    """Line by line a row for each entry about the knee."""
    return csv_lines(KNEE_COLUMNS, map(KNEE.data, pains))


def measures_csv(measured: Iterable[Measured]) -> Iterator[str]:
    """Line by line a row for each value of a check-in."""
    return csv_lines(MEASURE_COLUMNS, map(_MEASURED.data, measured))


def _with_sets(row: Mapping[str, Any]) -> dict[str, Any]:
    sets = row["sets"]
    figures = {name: [each[name] for each in sets] for name in ("reps", "hold_s", "seconds")}
    return {name: value for name, value in row.items() if name != "sets"} | {
        name: None
        if all(each is None for each in held)
        else "/".join("" if each is None else str(each) for each in held)
        for name, held in figures.items()
    }
