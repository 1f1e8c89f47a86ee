"""`kneecli edit`: corrects one entry of the diary."""

from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.correcting import Correction, correct
from kneecli.app.diary.entries import entry_to_edit
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import PAST_DATE, AsJson, DryRun, scale
from kneecli.cli.shared.options.entry_options import Changes, changed, check_value
from kneecli.cli.shared.options.figure_options import (
    Band,
    Effort,
    Figures,
    Hold,
    Minutes,
    Reps,
    Sets,
    Side,
    Step,
    SwellingWord,
    said_by_options,
)
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.diary.record import Measured
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import NothingToDo, Problem
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import SWELLINGS
from kneecli.domain.words.entry_words import entry_changed, entry_name
from kneecli.formats.diary.entry_reader import read_entry
from kneecli.formats.diary.entry_toml import Entry, write_entry

EXAMPLES = """Examples:

  kneecli edit 3f0a --reps 8 --pain 2

  kneecli edit 3f0a --date yesterday --dry-run

  EDITOR=nano kneecli edit 3f0a
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(edit)


def edit(
    context: typer.Context,
    id: Annotated[str, typer.Argument(metavar="ID", help="The entry, as `kneecli history` shows it.")],
    sets: Sets = None,
    reps: Reps = None,
    hold: Hold = None,
    minutes: Minutes = None,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="Such as 1kg or 2lb; 0 for none.")] = None,
    step: Step = None,
    band: Band = None,
    side: Side = None,
    pain: Annotated[int | None, scale("Knee pain.")] = None,
    effort: Effort = None,
    skipped: Annotated[str | None, typer.Option(metavar="REASON", help="It was not done.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Anything else; empty for none.")] = None,
    swelling: SwellingWord = None,
    morning: Annotated[bool | None, typer.Option("--morning/--day", help="On waking, or in the day.")] = None,
    value: Annotated[str | None, typer.Option(metavar="VALUE", help="Of a check-in.")] = None,
    date: Annotated[str | None, PAST_DATE] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Correct one entry, by options or in your editor.

    What was logged stays in the journal; the correction counts. Steps that a plan took because of it are worked out
    anew.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    entry = entry_to_edit(ctx, id)
    figures = Figures(sets=sets, reps=reps, hold=hold, minutes=minutes, load=load, step=step, band=band, side=side)
    said = said_by_options(ctx.settings.units, figures, pain=pain, effort=effort, note=note, skipped=skipped)
    swollen = one_of(swelling, SWELLINGS, "--swelling") if swelling else None
    changes = Changes(said, note, swollen, morning, value)
    day = None if date is None else a_past_date(date, ctx.today)
    in_editor = day is None and changes == Changes()
    now = _in_the_editor(ctx, talk, entry) if in_editor else changed(entry, changes)
    now = replace(now, date=day) if day else now
    if now == entry and in_editor:
        talk.confirm("Nothing was changed.")
        return
    if now == entry:
        raise NothingToDo(Problem("that is what stands there: nothing was changed."))
    if isinstance(now, Measured):
        check_value(ctx, now)
    _answer(ctx, talk, entry, now, correct(ctx, entry, now))


def _answer(ctx: Context, talk: Talk, entry: Entry, now: Entry, done: Correction) -> None:
    """Says what was changed, in words or as JSON."""
    if talk.as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.entry import EDIT, EntryEdited

        print_json(EDIT.data(EntryEdited(done.written, entry, now, done.steps, done.messages, talk.dry_run)))
    units, today = ctx.settings.units, ctx.today
    talk.confirm(f"Changed: {entry_changed(entry, now, units, today)}")
    names = (entry_name(step, today, ctx.catalogue.name_of) for step in done.steps)
    talk.confirm(*(f"Taken back: {name}" for name in names), *done.messages)


def _in_the_editor(ctx: Context, talk: Talk, entry: Entry) -> Entry:
    from kneecli.cli.shared.editor import edited

    units = ctx.settings.units
    cure = "Say what is to change, such as `--pain 2`, or which editor in EDITOR."
    start = write_entry(entry, units)
    text = edited(talk, start, "entry", lambda text: read_entry(text, entry, units, ctx.today), cure)
    return entry if text == start else read_entry(text, entry, units, ctx.today)
