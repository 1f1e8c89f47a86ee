"""`kneecli prescription add`, `show` and `end`: what holds for this knee."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.prescription_file import checked_file
from kneecli.app.person.prescriptions import add as add_sheet
from kneecli.app.person.prescriptions import end as end_sheet
from kneecli.app.person.prescriptions import prescriptions
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import PAST_DATE, AsJson, DryRun, a_name, in_one
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import Talk, given

ADD = "Example:\n\n  kneecli prescription add knee.toml\n"
SHOW = "Examples:\n\n  kneecli prescription show\n\n  kneecli prescription show --all --json\n"
END = "Example:\n\n  kneecli prescription end knee-first-eight-weeks\n"

All = Annotated[bool, typer.Option("--all", help="Also those that are over.")]


def add(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The prescription.")],
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Add a prescription: from then on plans go by it.

    It takes the place of an earlier one with its title. It is checked first; one with a fault is not added.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    checked = checked_file(ctx, file)
    recorded = add_sheet(ctx, checked)
    for each in checked.findings:
        talk.note(f"kneecli: {each.problem}")
    _answer(ctx, talk, recorded.messages, as_json=as_json)


def show(context: typer.Context, all: All = False, as_json: AsJson = False) -> None:
    """Show the prescriptions that hold, or are to come."""
    ctx, talk = given(context, as_json=as_json)
    found = prescriptions(ctx, ctx.journal.diary)
    shown = [each for each in found if all or not each.is_over(ctx.today)]
    if as_json:
        from kneecli.formats.output.person.prescription import PRESCRIPTION, Shown

        print_json(PRESCRIPTION.data(Shown(ctx.today, shown)))
        return
    if not shown:
        talk.say(
            "There is no prescription. `kneecli prescription new FILE` starts one, `kneecli prescription add FILE` "
            "makes it count."
            if not found
            else "No prescription holds any more. `kneecli prescription show --all` has those that are over."
        )
        return
    from kneecli.cli.shared.showing.paging import show_long
    from kneecli.render.prescription_view import prescriptions_view

    names = {exercise.id: exercise.name for exercise in ctx.catalogue}
    show_long(talk, prescriptions_view(shown, ctx.today, names, ctx.settings.units))


def end(
    context: typer.Context,
    words: Annotated[list[str] | None, a_name("[NAME...]", "Which one; not needed when there is one.")] = None,
    date: Annotated[str, PAST_DATE] = "today",
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """End a prescription before its last day. `kneecli undo` takes that back."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    recorded = end_sheet(ctx, in_one(words), a_past_date(date, ctx.today))
    _answer(ctx, talk, recorded.messages, as_json=as_json)


def _answer(ctx: Context, talk: Talk, messages: tuple[str, ...], *, as_json: bool) -> None:
    if as_json:
        from kneecli.formats.output.person.prescription import PRESCRIPTION, Shown

        print_json(PRESCRIPTION.data(Shown(ctx.today, prescriptions(ctx, ctx.journal.diary), ctx.dry_run)))
    talk.confirm(*messages)
