"""`kneecli export`: the whole diary, for another machine, another program, or a spreadsheet."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.cli.shared.showing.target import a_target
from kneecli.cli.shared.talk import given
from kneecli.domain.diary.diary import Diary, fold
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.formats.output.diary.export import ENTRIES, EXPORT, NAME
from kneecli.store.files import replace_own

EXAMPLES = """Examples:

  kneecli export -o diary.json

  kneecli export --format csv > exercises.csv

  kneecli export -o tables/          a table of each kind of entry
"""

FORMATS = ("json", "csv")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(export)


def export(
    context: typer.Context,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Save it here; FOLDER/ for CSV tables.")
    ] = None,
    format: Annotated[str | None, typer.Option(metavar="WORD", help="json or csv; else by FILE's ending.")] = None,
) -> None:
    """Write out the whole diary: everything that counts, as one JSON document or as CSV.

    `kneecli import` reads the JSON again. The file is private; it tells of your health.
    """
    ctx, talk = given(context)
    target, diary = a_target(Path(output) if output else None), fold(ctx.journal.events_as_dated())
    is_folder = target.file is not None and (target.file.is_dir() or (output or "").endswith("/"))
    asked = one_of(format, FORMATS, "--format") if format else None
    chosen = asked or ("csv" if is_folder or (target.file and target.file.suffix.lower() == ".csv") else "json")
    if is_folder and chosen == "json":
        raise WrongUsage(Problem("one JSON document needs a file", "Write a file's name, such as diary.json.", "-o"))
    tables = {"": _json(diary)} if chosen == "json" else _tables(diary)
    if target.file is None:
        sys.stdout.write(next(iter(tables.values())))
        return
    files = (
        {target.file / name: text for name, text in tables.items()}
        if is_folder
        else {target.file: next(iter(tables.values()))}
    )
    for file, text in files.items():
        replace_own(file, text, _is_ours, "an export of kneecli")
        talk.confirm(f"Saved in {file}.")


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
