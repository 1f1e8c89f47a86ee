"""`kneecli import`: the history of another program, or a diary that kneecli has exported."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.imports.import_file import import_own, import_table
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import CouldNot, Problem
from kneecli.formats.imports.layouts import LAYOUTS
from kneecli.formats.imports.own_export import is_own_export
from kneecli.formats.output.diary.imported import IMPORT, ImportDone
from kneecli.store.files import expanded, read_text

EXAMPLES = """Examples:

  kneecli import strong.csv --dry-run

  kneecli import strong.csv

  kneecli import diary.json
"""

SOURCES = (*(layout.source for layout in LAYOUTS), "kneecli")
UNITS = ("kg", "lb")
MOST_NAMED = 10


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command("import", epilog=EXAMPLES)(import_)


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, or what `kneecli export` wrote.")],
    source: Annotated[
        str | None, typer.Option("--from", metavar="WORD", help="strong, hevy, fitnotes, wger or kneecli.")
    ] = None,
    map_file: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help="Which exercise each name means; made if missing.")
    ] = None,
    unit: Annotated[str | None, typer.Option(metavar="UNIT", help="kg or lb, of weights without a unit.")] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take the history of another program into your diary.

    That of Strong, Hevy, FitNotes or wger, or what `kneecli export` wrote.
    Nothing is added twice, and `kneecli undo` takes the whole import back. Try it with --dry-run first.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    asked = one_of(source, SOURCES, "--from") if source else None
    weights = one_of(unit, UNITS, "--unit") if unit else None
    text = _text(expanded(file))
    if asked == "kneecli" or (asked is None and is_own_export(text)):
        done = import_own(ctx, text, str(file))
    else:
        map_path = expanded(map_file) if map_file else expanded(file).with_name(f"{file.name}.map.toml")
        done = import_table(ctx, text, expanded(file), map_path, asked, weights)
    _show(ctx, talk, done, as_json=as_json)


def _text(file: Path) -> str:
    """What the file holds. Raises CouldNot or FileFault."""
    text = read_text(file)
    if text is None:
        raise CouldNot(Problem("there is no such file", "Check the name.", str(file)))
    return text


def _show(ctx: Context, talk: Talk, done: ImportDone, *, as_json: bool) -> None:
    if as_json:
        from kneecli.cli.shared.showing.output import print_json

        print_json(IMPORT.data(done))
    talk.say(f"{_entries(done.added)} came in from {done.source}.")
    if done.known:
        talk.say(f"{_entries(done.known)} {'was' if done.known == 1 else 'were'} there already.")
    if done.left:
        talk.say(f"{done.left} {'row' if done.left == 1 else 'rows'} did not come in:")
    talk.say(*done.messages)
    if done.left_file:
        talk.say(f"The rows that did not come in {'would be' if ctx.dry_run else 'are'} kept in {done.left_file}.")
    if unclear := [name for name in done.names if not name.exercise]:
        talk.say(f"Names without an exercise{':' if ctx.dry_run else f', in {done.map_file}:'}")
        for name in unclear[:MOST_NAMED]:
            talk.say(f"- {name.name}" + (f": perhaps {', '.join(name.may_be)}" if name.may_be else ""))
        if len(unclear) > MOST_NAMED:
            talk.say(f"- and {len(unclear) - MOST_NAMED} more")
        where = "in the map that an import writes beside the file" if ctx.dry_run else "there"
        talk.say(f"Write the exercises {where} and import again; what is in already does not come in twice.")


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"
