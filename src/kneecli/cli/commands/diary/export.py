"""`kneecli export`: the whole diary, for another machine, another program, or a spreadsheet."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.diary.exporting import exported, save_export
from kneecli.cli.shared.showing.target import a_target
from kneecli.cli.shared.talk import given
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage

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
    """Write out the whole diary as JSON or CSV.

    It is everything that counts.
    `kneecli import` reads the JSON again. The file is private; it tells of your health.
    """
    ctx, talk = given(context)
    target = a_target(Path(output) if output else None)
    is_folder = target.file is not None and (target.file.is_dir() or (output or "").endswith("/"))
    asked = one_of(format, FORMATS, "--format") if format else None
    chosen = asked or ("csv" if is_folder or (target.file and target.file.suffix.lower() == ".csv") else "json")
    if is_folder and chosen == "json":
        raise WrongUsage(Problem("one JSON document needs a file", "Write a file's name, such as diary.json.", "-o"))
    with exported(ctx, chosen) as tables:
        if target.file is None:
            sys.stdout.writelines(next(iter(tables.values())))
            return
        files = (
            {target.file / name: text for name, text in tables.items()}
            if is_folder
            else {target.file: next(iter(tables.values()))}
        )
        for file, text in files.items():
            save_export(file, text)
            talk.confirm(f"Saved in {file}.")
