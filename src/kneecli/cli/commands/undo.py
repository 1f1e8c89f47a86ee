"""`kneecli undo`: takes back what was recorded last."""

import typer

from kneecli.cli.shared.talk import given
from kneecli.domain.diary.record import (
    BlockBegun,
    Event,
    ExerciseDone,
    PainFelt,
    RungChanged,
    Screened,
    TakenBack,
    Told,
    Unknown,
)
from kneecli.domain.problem import NothingToDo, Problem, printable


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Example:\n\n  kneecli undo\n")(undo)


def undo(context: typer.Context) -> None:
    """Take back what was recorded last."""
    ctx, _ = given(context)
    events = [event for event in ctx.journal.whole().events if not isinstance(event, (Told, BlockBegun, Unknown))]
    if not events:
        raise NothingToDo(Problem("there is nothing to take back."))
    batch = getattr(events[-1], "batch", "")
    last = [event for event in events if batch and getattr(event, "batch", "") == batch] or [events[-1]]
    ctx.journal.add([TakenBack(**ctx.journal.stamp(), undoes=tuple(event.id for event in last))])
    for event in last:
        print(f"Taken back: {printable(_named(event))}")


def _named(event: Event) -> str:
    match event:
        case ExerciseDone():
            return f"{event.done.name} on {event.date}"
        case PainFelt():
            swelling = f", {event.swelling} swelling" if event.swelling else ""
            return f"pain {event.pain} of 10{swelling} on {event.date}"
        case Screened():
            return f"the screen of {event.date}"
        case RungChanged():
            return f"{event.exercise} at rung {event.rung}, since {event.date}"
    return f"an entry of {event.at}"
