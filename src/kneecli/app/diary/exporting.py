"""The whole diary as documents, and saving them: piece by piece, for ten years of it are long."""

import contextlib
import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kneecli.app.context import Context
from kneecli.domain.progress.by_day import ByDay
from kneecli.formats.output.diary.export import ENTRIES, EXPORT, NAME
from kneecli.store.files import replace_own_pieces


@contextlib.contextmanager
def exported(ctx: Context, format: str) -> Iterator[Mapping[str, Iterable[str]]]:
    """The texts by the names of their files: one without a name for `json`, or the tables of `csv`.

    Each is read from the journal, once, while it is written; in the block.
    """
    with ctx.journal.by_day(as_dated=True) as by_day:
        yield {"": _json(by_day)} if format == "json" else _tables(by_day)


def save_export(file: Path, text: Iterable[str]) -> None:
    """Writes the text to this file, also over an earlier export. Raises CouldNot when something else is there."""
    replace_own_pieces(file, text, _is_ours, "an export of kneecli")


def _json(by_day: ByDay) -> Iterator[str]:
    data = EXPORT.data(event for event in by_day.events() if isinstance(event, ENTRIES))
    yield f'{{"schema": {json.dumps(data["schema"])}, "entries": [\n'
    for number, entry in enumerate(data["entries"]):
        yield (",\n" if number else "") + json.dumps(entry, ensure_ascii=False)
    yield "\n]}\n"


def _tables(by_day: ByDay) -> dict[str, Iterable[str]]:
    from kneecli.formats.output.diary.export_csv import exercises_csv, knee_csv, measures_csv

    days = by_day.days(datetime.date.min, datetime.date.max)
    return {
        "exercises.csv": exercises_csv(session for day in days for session in day.sessions),
        "knee.csv": knee_csv(by_day.pains),
        "measures.csv": measures_csv(by_day.measured),
    }


def _is_ours(text: str) -> bool:
    from kneecli.formats.output.diary.export_csv import EXERCISE_COLUMNS, KNEE_COLUMNS, MEASURE_COLUMNS

    first = text.partition("\n")[0].strip()
    return f'"{NAME}"' in text[:200] or first in map(",".join, (EXERCISE_COLUMNS, KNEE_COLUMNS, MEASURE_COLUMNS))
