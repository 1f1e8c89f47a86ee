"""`kneecli packs preview`: a figure, drawn again whenever its file is saved."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.cli.shared.options.common import number
from kneecli.cli.shared.talk import given, on_terminal

EXAMPLES = """Examples:

  kneecli packs preview mine.toml calf-raise

  kneecli packs preview mine.toml calf-raise --rung 7 --svg calf-raise.svg
"""


def preview(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file of figures, or the pack's file that names it.")],
    name: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="This figure; otherwise the one that was changed last.")
    ] = None,
    rung: Annotated[int | None, number("As it is at this rung", 1)] = None,
    svg: Annotated[Path | None, typer.Option("--svg", metavar="FILE", help="Draw it here instead, as SVG.")] = None,
    once: Annotated[bool, typer.Option("--once", help="Draw it once, and do not wait.")] = False,
) -> None:
    """Draw a figure, and draw it again whenever the file is saved. Ctrl-C ends it."""
    _, talk = given(context)
    from kneecli.cli.shared.preview_loop import draw_once, watch
    from kneecli.cli.shared.showing.target import a_target

    target = None if svg is None else a_target(svg)
    if once or not on_terminal():
        draw_once(talk, file, name, rung, target)
    else:
        watch(talk, file, name, rung, target)
