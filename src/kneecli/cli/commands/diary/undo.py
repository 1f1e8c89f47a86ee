"""`kneecli undo`: takes back what was said last, or one older entry."""

from collections.abc import Sequence
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.correcting import is_recent, take_back
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.talk import given
from kneecli.domain.diary.record import Event, Imported, Swapped
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.progress.take_back import (
    batch_steps,
    corrected_in_the_batch,
    corrected_of_the_session,
    to_take_back,
)
from kneecli.domain.words.entry_words import entry_name

EXAMPLES = """Examples:

  kneecli undo                       what you said last

  kneecli undo 3f0a                  one entry; `kneecli history` shows its id

  kneecli undo 2026-11-22 --dry-run  what was logged one by one on that day
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(undo)


def undo(
    context: typer.Context,
    id: Annotated[str | None, typer.Argument(metavar="[ID]", help="An entry or session, as `history` has it.")] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take back what you said last, or one older entry.

    Steps that a plan took because of it go with it.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    with ctx.journal.alone():  # of two at once, each takes something else back
        entries, also = _last(ctx) if id is None else _named(ctx, id)
        done = take_back(ctx, entries, also)
    gone = (*done.entries, *done.steps)
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.recorded import UNDO

        print_json(UNDO.data(([(event, entry_name(event)) for event in gone], dry_run)))
    brought = {id for event in gone if isinstance(event, Imported) for id in event.entries}
    today = ctx.today

    def name_of(id: str) -> str:
        return ctx.catalogue.name_of(id)  # most entries have their name, and need no catalogue

    names = (entry_name(event, today, name_of) for event in gone if event.id not in brought)
    talk.say(*(f"Taken back: {name}" for name in names), *done.messages)
    if not dry_run and isinstance(swap := entries[0], Swapped):
        back = f"`kneecli swap {swap.into} {swap.exercise}` brings it back into one that is begun."
        talk.note(f"`kneecli plan` makes the session again; {back}")


def _last(ctx: Context) -> tuple[Sequence[Event], Sequence[str]]:
    """What was said last, and the ids of what must not come up again with it."""
    diary = ctx.journal.diary
    last = to_take_back(diary.events)
    if not last or not is_recent(ctx, last):
        diary = ctx.journal.whole()
        last = to_take_back(diary.events)
    if not last:
        raise NothingToDo(Problem("there is nothing to take back."))
    return last, corrected_in_the_batch(last, diary.corrected)


def _named(ctx: Context, id: str) -> tuple[Sequence[Event], Sequence[str]]:
    """The entries of this name; of a session, also the ids of what was corrected in it."""
    from kneecli.app.diary.entries import found_entries

    diary, entries = found_entries(ctx, id)
    session = corrected_of_the_session(entries, diary.corrected) if len(entries) > 1 else ()
    return (*entries, *batch_steps(entries, diary.changes)), session
