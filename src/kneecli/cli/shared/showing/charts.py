"""Pictures of progress for commands: on the screen, as JSON, or in a file as SVG."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kneecli.cli.shared.talk import Talk
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage
from kneecli.domain.vocabulary import Units

if TYPE_CHECKING:
    from kneecli.charts.chart import Chart

Plot = Annotated[bool, typer.Option("--plot", help="As a picture over time.")]
PlotFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Save the picture here as SVG; `-` writes it to stdout."),
]


def check_plot(output: Path | None, others: Mapping[str, object], *, plot: bool, as_json: bool) -> None:
    """Raises WrongUsage for a file without a picture, and for options that do not go with one."""
    if not plot:
        if output is not None:
            raise WrongUsage(Problem("only a picture is saved", "Give --plot as well.", "--output"))
        return
    for option, value in others.items():
        if value not in (None, False, ""):
            raise WrongUsage(Problem("this does not go with a picture", f"Give --plot without {option}.", option))
    if output is not None and as_json:
        raise WrongUsage(Problem("it is either a picture or JSON", "Give --json or -o.", "--output"))
    if output is not None and str(output) != "-" and output.suffix.lower() != ".svg":
        raise WrongUsage(Problem("a picture is saved as SVG", "Name a file that ends in .svg.", "--output"))


def hand_over(talk: Talk, chart: "Chart", output: Path | None, units: Units, *, as_json: bool) -> None:
    """Shows the picture, or writes it. Raises NothingToDo where there are not two days to compare."""
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.chart import PLOT

        print_json(PLOT.data(chart))
        return
    _check_is_something(chart)
    if output is not None:
        _save(talk, chart, output, units)
        return
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.chart_view import ChartView

    show_long(talk, ChartView(chart, units))


def _check_is_something(chart: "Chart") -> None:
    if not chart.dates:
        raise NothingToDo(Problem("there is nothing to draw yet.", "What you take down from now on makes the picture."))
    if chart.days < 2:
        what = "a picture over time begins with the second day, and so far there is one."
        raise NothingToDo(Problem(what, "Look again after the next. Without --plot it is shown in words."))


def _save(talk: Talk, chart: "Chart", output: Path, units: Units) -> None:
    from kneecli.charts.svg import is_chart, write_chart
    from kneecli.cli.shared.showing.target import a_target

    svg, target = write_chart(chart, units), a_target(output)
    if target.file is None:
        print(svg, end="")
        return
    from kneecli.store.files import replace_own

    replace_own(target.file, svg, is_chart, "a picture that kneecli drew")
    talk.confirm(f"Saved in {target.name}.")
