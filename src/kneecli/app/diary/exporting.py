"""The whole diary as documents, and saving them."""

import json
from pathlib import Path

from kneecli.app.context import Context
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.formats.output.diary.export import ENTRIES, EXPORT, NAME
from kneecli.store.files import replace_own


def exported(ctx: Context, format: str) -> dict[str, str]:
    """The texts by the names of their files: one without a name for `json`, or the tables of `csv`."""
    diary = fold(ctx.journal.events_as_dated())
    return {"": _json(diary)} if format == "json" else _tables(diary)


def save_export(file: Path, text: str) -> None:
    """Writes the text to this file, also over an earlier export. Raises CouldNot when something else is there."""
    replace_own(file, text, _is_ours, "an export of kneecli")


def _json(diary: Diary) -> str:
    events = [event for event in diary.events if isinstance(event, ENTRIES)]
    data = EXPORT.data(events)
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in data["entries"])
    return f'{{"schema": {json.dumps(data["schema"])}, "entries": [\n{lines}\n]}}\n'


def _tables(diary: Diary) -> dict[str, str]:
    from kneecli.formats.output.diary.export_csv import exercises_csv, knee_csv, measures_csv

    return {
        "exercises.csv": exercises_csv(diary.sessions),
        "knee.csv": knee_csv(diary.pains),
        "measures.csv": measures_csv(diary.measured),
    }


def _is_ours(text: str) -> bool:
    from kneecli.formats.output.diary.export_csv import EXERCISE_COLUMNS, KNEE_COLUMNS, MEASURE_COLUMNS

    first = text.partition("\n")[0].strip()
    return f'"{NAME}"' in text[:200] or first in map(",".join, (EXERCISE_COLUMNS, KNEE_COLUMNS, MEASURE_COLUMNS))
