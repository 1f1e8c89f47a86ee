"""`kneecli remind`: one line when something is due, and nothing at all otherwise."""

from typing import Annotated

import typer

from kneecli.app.person.due_on_day import due_on
from kneecli.app.person.person_on_day import diary_on, has_prescribed_turn_on
from kneecli.cli.shared.exits import code_of
from kneecli.cli.shared.options.arguments import a_date
from kneecli.cli.shared.options.common import COMING_DATE, AsJson
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import given, tell
from kneecli.domain.problem import NothingToDo
from kneecli.domain.progress.coming.reminder import reminder

EXAMPLES = """Examples:

  kneecli remind

  kneecli remind && notify-send "The knee"
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(remind)


def remind(
    context: typer.Context,
    date: Annotated[str, COMING_DATE] = "today",
    as_json: AsJson = False,
) -> None:
    """Say in one line what is due; else nothing, with code 4."""
    from kneecli.app.plans.plans_waiting import ticked_day

    ctx, _ = given(context)
    day = a_date(date, ctx.today, "--date", ahead=True)
    diary = diary_on(ctx, day)
    standing = None
    if diary.programmes:
        from kneecli.app.person.programmes import standing_on

        standing = standing_on(ctx, day)
    state = due_on(ctx, day, standing, is_prescribed=has_prescribed_turn_on(ctx, day))
    wanted, line = reminder(state, diary, ticked_day(ctx), ctx.settings.person.cautions)
    if as_json:
        from kneecli.formats.output.plans.status import REMIND

        print_json(REMIND.data((day, wanted, line)))
    elif line:
        tell(line)
    if not wanted:
        raise typer.Exit(code_of(NothingToDo(())))
