"""`kneecli edit`: corrects one entry of the diary."""

from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.correcting import correct
from kneecli.app.entries import entries_named
from kneecli.cli.shared.arguments import a_height, a_past_date, a_weight
from kneecli.cli.shared.entry_options import by_options, check_value, measured_by_options
from kneecli.cli.shared.options import PAST_DATE, AsJson, DryRun, number, scale, time
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.diary.misfit import MOST_REPS, MOST_SETS
from kneecli.domain.diary.performance import REPS, Said
from kneecli.domain.diary.record import Edited, ExerciseDone, Measured, PainFelt, Screened
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import NothingToDo, Problem, WrongUsage, on_one_line, printable
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, SIDES, SWELLINGS
from kneecli.domain.words.entry_words import entry_figures, entry_name
from kneecli.domain.words.wording import listed
from kneecli.formats.diary.entry_toml import Entry, read_entry, write_entry

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
    sets: Annotated[int | None, number("Sets, for each side", 1, MOST_SETS)] = None,
    reps: Annotated[int | None, number("Repetitions in each set", 0, MOST_REPS)] = None,
    hold: Annotated[int | None, time("Seconds held, or a time such as 1:30.", "s")] = None,
    minutes: Annotated[int | None, time("Minutes, for walking and the like, or a time such as 2:30.", "min")] = None,
    load: Annotated[str | None, typer.Option(metavar="WEIGHT", help="Such as 1kg or 2lb; 0 for none.")] = None,
    step: Annotated[str | None, typer.Option(metavar="HEIGHT", help="Of the step, such as 15cm or 6in.")] = None,
    band: Annotated[str | None, typer.Option(metavar="COLOUR", help=f"{listed(BANDS, 'or')}.")] = None,
    side: Annotated[str | None, typer.Option(metavar="SIDE", help="both, left or right.")] = None,
    pain: Annotated[int | None, scale("Knee pain.")] = None,
    effort: Annotated[int | None, scale("How hard it was.")] = None,
    skipped: Annotated[str | None, typer.Option(metavar="REASON", help="It was not done.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT", help="Anything else; empty for none.")] = None,
    swelling: Annotated[str | None, typer.Option(metavar="WORD", help="none, mild, moderate or severe.")] = None,
    morning: Annotated[bool | None, typer.Option("--morning/--day", help="On waking, or in the day.")] = None,
    value: Annotated[str | None, typer.Option(metavar="VALUE", help="Of a check-in.")] = None,
    date: Annotated[str | None, PAST_DATE] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Correct one entry: by options, or without any in your editor.

    What was logged stays in the journal; the correction counts. Steps that a plan took because of it are worked out
    anew.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    entry = _entry(ctx, id)
    units = ctx.settings.units
    said = Said(
        sets=sets,
        each=reps,
        counted_in=None if reps is None else REPS,
        hold_s=hold,
        time_s=minutes,
        load_kg=None if load is None else a_weight(load, units, "--load"),
        step_cm=None if step is None else a_height(step, units, "--step"),
        band=one_of(band, BANDS, "--band") if band else None,
        side=one_of(side, SIDES, "--side") if side else None,
        pain=pain,
        effort=effort,
        skipped=None if skipped is None else on_one_line(skipped),
        note=on_one_line(note or ""),
    )
    swollen = one_of(swelling, SWELLINGS, "--swelling") if swelling else None
    day = None if date is None else a_past_date(date, ctx.today)
    nothing = said == Said() and all(each is None for each in (note, day, swollen, morning, value))
    if nothing:
        now = _in_the_editor(ctx, talk, entry)
    elif isinstance(entry, Measured):
        now = measured_by_options(entry, said, note, value, of_knee=bool(swollen) or morning is not None)
    elif value is not None:
        raise WrongUsage(Problem("this goes with a check-in", "Leave it away.", "--value"))
    else:
        now = by_options(entry, said, note, swollen, morning)
    now = replace(now, date=day) if day else now
    if now == entry and nothing:
        talk.confirm("Nothing was changed.")
        return
    if now == entry:
        raise NothingToDo(Problem("that is what stands there: nothing was changed."))
    if isinstance(now, Measured):
        check_value(ctx, now)
    done = correct(ctx, entry, now)
    if as_json:
        from kneecli.cli.shared.output import print_json
        from kneecli.formats.output.entry import EDIT, EntryEdited

        print_json(EDIT.data(EntryEdited(done.written, entry, now, done.steps, done.messages, dry_run)))
    units = ctx.settings.units
    was, is_now = entry_figures(entry, units), entry_figures(now, units)
    talk.confirm(f"Changed: {entry_name(entry)}: {is_now} (it was: {was})")
    talk.confirm(*(f"Taken back: {entry_name(step)}" for step in done.steps), *done.messages)


def _entry(ctx: Context, id: str) -> Entry:
    """The one entry of this name. Raises WrongUsage."""
    diary = ctx.journal.whole()
    found = entries_named(id, diary)
    if isinstance(found[0], Edited):
        known = {event.id: event for event in diary.events}
        found = (known.get(found[0].entry, found[0]),)
    if len(found) > 1:
        several = listed([f"{event.id[:8]} ({entry_name(event)})" for event in found[:6]])
        raise WrongUsage(Problem(f"{id!r} are several entries", printable(f"Name one: {several}."), "ID"))
    entry = found[0]
    if not isinstance(entry, (ExerciseDone, PainFelt, Screened, Measured)):
        raise WrongUsage(Problem("it can't be edited", "`kneecli undo ID` takes it back; say it anew.", "ID"))
    return entry


def _in_the_editor(ctx: Context, talk: Talk, entry: Entry) -> Entry:
    from kneecli.cli.shared.editor import edited

    units = ctx.settings.units
    cure = "Say what is to change, such as `--pain 2`, or which editor in EDITOR."
    start = write_entry(entry, units)
    text = edited(talk, start, "ID", lambda text: read_entry(text, entry, units, ctx.today), cure)
    return entry if text == start else read_entry(text, entry, units, ctx.today)
