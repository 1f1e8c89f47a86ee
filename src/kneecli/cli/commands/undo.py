"""`kneecli undo`: takes back what was said last."""

import typer

from kneecli.cli.shared.options import AsJson, DryRun
from kneecli.cli.shared.talk import given
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged, Screened, Swapped, TakenBack
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.progress.take_back import corrected_in_the_batch, to_take_back


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example:\n\n  kneecli undo\n")(undo)


def undo(context: typer.Context, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Take back what you said last.

    Steps that a plan took go with it, and alone only when there is nothing else.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    diary = ctx.journal.whole()
    last = to_take_back(diary.events)
    if not last:
        raise NothingToDo(Problem("there is nothing to take back."))
    corrected = corrected_in_the_batch(last, diary.corrected)
    ctx.journal.add([TakenBack(**ctx.journal.stamp(), undoes=(*(event.id for event in last), *corrected))])
    if as_json:
        from kneecli.cli.shared.output import print_json
        from kneecli.formats.output.recorded import UNDO

        print_json(UNDO.data(([(event, _named(event)) for event in last], dry_run)))
    talk.say(*(f"Taken back: {_named(event)}" for event in last))
    if not dry_run and isinstance(last[0], Swapped):
        talk.note("`kneecli plan` makes the session again.")


def _named(event: Event) -> str:
    match event:
        case ExerciseDone():
            return f"{event.done.name} on {event.date}"
        case PainFelt():
            swelling = f", {event.swelling} swelling" if event.swelling else ""
            return f"pain {event.pain} of 10{swelling} on {event.date}"
        case Screened():
            return f"the screen of {event.date}"
        case Swapped():
            return f"{event.into} in place of {event.exercise}, since {event.date}"
        case RungChanged():
            return f"{event.exercise} at rung {event.rung}, since {event.date}"
    return f"an entry of {event.at}"
