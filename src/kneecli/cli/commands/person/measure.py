"""`kneecli measure`: check-ins, to see after some weeks what has changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.check_ins import (
    CheckIns,
    check_ins,
    entry,
    found_measure,
    keep,
    measure_called,
    subject_said,
    value_said,
)
from kneecli.cli.shared.options.arguments import a_past_date, said_once
from kneecli.cli.shared.options.common import PAST_DATE, AsJson, DryRun
from kneecli.cli.shared.showing.charts import Plot, PlotFile, check_plot
from kneecli.cli.shared.showing.measures import as_data, show_changes, show_measures
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.record import Measured
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import SIDES, Side
from kneecli.formats.reading.measured import read_value

EXAMPLES = """Examples:

  kneecli measure                  what is to be taken, and what has changed

  kneecli measure chair-stand      how it is taken; led by a timer

  kneecli measure worst-pain 4

  kneecli measure activity "stairs without the rail" 4
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(measure)


def measure(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="What is measured.")] = None,
    value: Annotated[
        list[str] | None, typer.Argument(metavar="[VALUE...]", help="What it came to, behind a name of your own.")
    ] = None,
    side: Annotated[str | None, typer.Option(metavar="SIDE", help="both, left or right.")] = None,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Anything else.")] = "",
    date: Annotated[str, PAST_DATE] = "today",
    as_json: AsJson = False,
    dry_run: DryRun = False,
    plot: Plot = False,
    output: PlotFile = None,
) -> None:
    """Check in: how far the knee has come in 6 and 12 weeks.

    Pain of the week, chair stands, balance, and what you want to do again. Figures only: nothing is judged by them.
    On a terminal it asks for what is to be taken. With --plot it shows what has changed as a picture.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    said = {"VALUE": value, "--side": side, "--note": note}
    check_plot(output, said, plot=plot, as_json=as_json)
    if value:
        from kneecli.cli.shared.spoken_day import without_day

        value, spoken = without_day(value)
        date = said_once(None if date == "today" else date, spoken, "--date") or date
    day = a_past_date(date, ctx.today)
    known = check_ins(ctx, day)
    picked, value = _picked(known, name, value)
    if plot:
        _plot(ctx, talk, known, picked, output)
        return
    sided = _side(picked, side)
    if picked is not None and value:
        subject, text = _parted(known, picked, value)
        if text is not None:
            _record(ctx, talk, known, _said(ctx, known, picked, subject, text, sided, note), picked)
            return
    if as_json:
        print_json(as_data(known, picked, dry_run=dry_run))
        return
    _check_has_value(note)
    show_measures(ctx, talk, known, picked)
    if talk.may_ask:
        _ask(ctx, talk, known, picked, sided)


def _picked(known: CheckIns, name: str | None, words: list[str] | None) -> tuple[Measure | None, list[str] | None]:
    """The measure that the longest beginning of the words names, and the words behind it. Raises WrongUsage."""
    if name is None:
        return None, words
    every = [name, *(words or ())]
    for end in range(len(every), 1, -1):
        if measure := measure_called(known, " ".join(every[:end])):
            return measure, every[end:]
    return found_measure(known, name), words


def _plot(ctx: Context, talk: Talk, known: CheckIns, picked: Measure | None, output: Path | None) -> None:
    from kneecli.app.pages.charts import chart_of_measures
    from kneecli.cli.shared.showing.charts import hand_over

    hand_over(talk, chart_of_measures(known, picked), output, ctx.settings.units, as_json=talk.as_json)


def _record(ctx: Context, talk: Talk, known: CheckIns, said: Measured, measure: Measure) -> None:
    done = keep(ctx, said)
    if talk.as_json:
        print_json(as_data(check_ins(ctx, known.day), measure, dry_run=talk.dry_run))
    talk.confirm(*done.messages)


def _side(measure: Measure | None, side: str | None) -> Side | None:
    """The side that was said. Raises WrongUsage where none can be said."""
    if side is None:
        return None
    if measure is None:
        raise WrongUsage(Problem("there is nothing to have a side", "Name a measure.", "--side"))
    said = one_of(side, SIDES, "--side")
    if measure.sides == "never" and said != "both":
        raise WrongUsage(Problem(f"{measure.id} has no sides", "Leave it away.", "--side"))
    return said


def _parted(known: CheckIns, measure: Measure, words: Sequence[str]) -> tuple[str, str | None]:
    """The person's own name for what is measured, and the value as it was said; None for a name without a value."""
    if not measure.named:
        return "", " ".join(words)
    if len(words) > 1:
        return " ".join(words[:-1]), words[-1]
    names = known.subjects(measure)
    if read_value(measure, words[0]) is None:
        return words[0], None
    if len(names) == 1:
        return names[0], words[0]
    cure = f'Say what it is of: `kneecli measure {measure.id} "{names[0] if names else "what it is"}" {words[0]}`.'
    raise WrongUsage(Problem(f"{measure.id} has a name of your own", cure))


def _said(
    ctx: Context, known: CheckIns, measure: Measure, subject: str, text: str, side: Side | None, note: str
) -> Measured:
    """The entry that was said. Raises WrongUsage."""
    if measure.sides == "always" and side not in ("left", "right"):
        raise WrongUsage(Problem(f"{measure.id} is taken of each side", "Say --side left or --side right.", "--side"))
    value = value_said(measure, text)
    named = subject_said(known, measure, subject) if measure.named else ""
    return entry(ctx, measure, value, known.day, subject=named, side=side or "both", note=note)


def _check_has_value(note: str) -> None:
    if note:
        raise WrongUsage(Problem("a note goes with a value", "Say the value as well.", "--note"))


def _ask(ctx: Context, talk: Talk, known: CheckIns, picked: Measure | None, side: Side | None) -> None:
    """Asks for what is to be taken, or for the one measure; each answer is recorded at once."""
    from kneecli.cli.shared.asking.measures import MeasureQuestions

    def taken(measure: Measure, value: float, subject: str, side: Side) -> None:
        talk.confirm(*keep(ctx, entry(ctx, measure, value, known.day, subject=subject, side=side)).messages)

    questions = MeasureQuestions(ctx, known, taken)
    if picked is not None:
        questions.one(picked, side)
    elif known.now.wanted:
        questions.all()
    if questions.answers and picked is None:
        print()
        show_changes(talk, check_ins(ctx, known.day))
