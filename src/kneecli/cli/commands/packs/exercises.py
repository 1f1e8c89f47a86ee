"""`kneecli exercises`: the catalogue."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.cli.shared.options.arguments import an_exercise
from kneecli.cli.shared.options.common import AsJson, Fields, a_name, in_one, number
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.problem import Problem, WrongUsage

EXAMPLES = """Examples:

  kneecli exercises

  kneecli exercises step-up

  kneecli exercises step-up --rung 7 --svg step-up.svg

  kneecli exercises --fields id,name,knee_load
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(exercises)


def exercises(
    context: typer.Context,
    words: Annotated[list[str] | None, a_name("[ID...]", "Show this one: its id, name or alias.")] = None,
    rung: Annotated[int | None, number("As it is done at this rung of its ladder", 1)] = None,
    svg: Annotated[
        Path | None, typer.Option("--svg", metavar="FILE", help="Save its picture here; `-` writes it to stdout.")
    ] = None,
    figure: Annotated[bool, typer.Option("--figure/--no-figure", help="A picture, or its words instead.")] = True,
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Show all exercises, or one of them in full.

    What is longer than the screen is shown in your pager: PAGER says which, and with PAGER=cat none.
    """
    ctx, talk = given(context)
    name, catalogue = in_one(words), ctx.catalogue
    shown = [an_exercise(name, catalogue, lambda: ctx.journal.whole().logged)] if name else list(catalogue)
    if name is None:
        _refuse(svg, rung)
    elif rung is not None:
        _check_rung(shown[0], rung)
    if svg is not None:
        _save(ctx, talk, shown[0], rung, svg)
    elif as_json or fields is not None:
        from kneecli.formats.output.packs.exercises import to_data

        print_rows("exercises", [to_data(exercise) for exercise in shown], fields, as_json=as_json)
    else:
        _show(ctx, talk, shown[0] if name else None, rung, figure=figure)


def _show(ctx: Context, talk: Talk, exercise: Exercise | None, rung: int | None, *, figure: bool) -> None:
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.exercise_view import catalogue_view, exercise_view

    if exercise is None:
        show_long(talk, catalogue_view(ctx.catalogue))
        return
    from kneecli.app.plans.pictures import figure_or_none, figures_in
    from kneecli.render.figure_view import FigureView

    found = figure_or_none(ctx, figures_in(ctx), exercise, rung or exercise.default_rung)
    picture = FigureView(found, in_words=not figure) if found else None
    show_long(talk, exercise_view(exercise, ctx.catalogue, ctx.settings.units, rung, picture))


def _save(ctx: Context, talk: Talk, exercise: Exercise, rung: int | None, file: Path) -> None:
    from kneecli.app.plans.pictures import figures_in, svg_of
    from kneecli.cli.shared.showing.figures import put_svg
    from kneecli.cli.shared.showing.target import a_target

    svg = svg_of(figures_in(ctx), exercise, rung or exercise.default_rung)
    target = a_target(file)
    put_svg(svg, target)
    if target.file is not None:
        talk.confirm(f"Saved in {target.name}.")


def _refuse(svg: Path | None, rung: int | None) -> None:
    for value, option in ((svg, "--svg"), (rung, "--rung")):
        if value is not None:
            raise WrongUsage(Problem("this takes one exercise", f"Name it: kneecli exercises ID {option} …", option))


def _check_rung(exercise: Exercise, rung: int) -> None:
    if rung > len(exercise.rungs):
        what = f"{exercise.id} has {len(exercise.rungs)} rungs, not {rung}"
        raise WrongUsage(Problem(what, f"Give 1 to {len(exercise.rungs)}.", "--rung"))
