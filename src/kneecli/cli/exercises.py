"""`kneecli exercises`: the catalogue."""

from typing import Annotated

import typer

from kneecli.cli.context import Context
from kneecli.cli.output import Fields, print_rows
from kneecli.cli.words import an_exercise

EXAMPLES = """Examples:

  kneecli exercises

  kneecli exercises step-up

  kneecli exercises --fields id,name,knee_load
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(exercises)


def exercises(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[ID]", help="Show this one: its id, name or alias.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    fields: Fields = None,
) -> None:
    """Show all exercises, or one of them in full."""
    ctx: Context = context.obj
    catalogue = ctx.catalogue
    shown = [an_exercise(name, catalogue, "ID")] if name else list(catalogue)
    if as_json or fields is not None:
        from kneecli.formats.exercise_data import to_data

        print_rows("exercises", [to_data(exercise) for exercise in shown], fields, as_json=as_json)
        return
    from kneecli.render.console import show
    from kneecli.render.exercise_view import catalogue_view, exercise_view

    view = exercise_view(shown[0], catalogue, ctx.settings.units) if name else catalogue_view(catalogue)
    show(view, ctx.color)
