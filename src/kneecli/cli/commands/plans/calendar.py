"""`kneecli calendar`: the coming sessions, for the calendar of a phone or a computer."""

import datetime
import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.cli.shared.options.common import AsJson, DryRun, Output, number, session_minutes
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.showing.target import Target, a_target
from kneecli.cli.shared.talk import given
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.words.wording import date_words
from kneecli.formats.output.plans.calendar import Calendar, document
from kneecli.formats.reading.quantities import read_time_of_day

EXAMPLES = """Examples:

  kneecli calendar -o knee.ics

  kneecli calendar -o knee.ics --at 07:30 --alarm 10

  kneecli calendar --days 28 --name Ann -o -
"""

USUAL_DAYS, MOST_DAYS = 14, 28

MOST_ALARM = 24 * 60

MOST_NAME = 60

ENDINGS = ("", ".ics", ".ical")
"""What the file of a calendar may end in."""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(calendar)


def calendar(
    context: typer.Context,
    output: Output = None,
    days: Annotated[int | None, number("So many days ahead, 14 without this", 2, MOST_DAYS)] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="When sessions begin, as 07:30. Without it: calendar_at, or 18:00."),
    ] = None,
    alarm: Annotated[int | None, number("Remind so many minutes before", 0, MOST_ALARM)] = None,
    minutes: Annotated[int | None, session_minutes("How long a session may be")] = None,
    name: Annotated[str, typer.Option(metavar="NAME", help="Whose they are, where two share a calendar.")] = "",
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Put the coming sessions into a calendar file (.ics).

    The days are those of `kneecli plan --days`; what was done in the last two weeks stands there as done. Run it again,
    and calendars bring up to date what they have.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    begins = ctx.settings.calendar_at if at is None else _time(at)
    blank, target = Calendar((), begins, _name(name), alarm), _target(output)
    from kneecli.app.pages.calendar_file import calendar_text, made_calendar

    made = made_calendar(ctx, target.file, blank, days or USUAL_DAYS, minutes)
    if target.file is not None:
        talk.confirm(f"Saved in {target.name}.")
    if as_json:
        print_json(document(made, target.name or None, dry_run=dry_run))
    elif target.file is None and (target.is_shown or dry_run):
        talk.say(*_lines(made))
        talk.note("`kneecli calendar -o knee.ics` saves them for your calendar.")
    elif target.file is None:
        sys.stdout.buffer.write(calendar_text(made).encode("utf-8"))


def _target(output: Path | None) -> Target:
    """Where it goes. Raises WrongUsage for a file whose ending says that it is something else."""
    target = a_target(output)
    ending = target.file.suffix.lower() if target.file else ""
    if ending not in ENDINGS:
        raise WrongUsage(Problem(f"there is no calendar as {ending}", "End it in .ics.", "--output"))
    return target


def _lines(made: Calendar) -> list[str]:
    return [f"{date_words(each.date)}, {made.time_of(each):%H:%M}: {each.title}" for each in made.appointments]


def _time(text: str) -> datetime.time:
    """The time of the day. Raises WrongUsage."""
    read = read_time_of_day(text)
    if read is None:
        raise WrongUsage(Problem(f"{text!r} is no time of the day", "Write for example 07:30 or 18:00.", "--at"))
    return datetime.time.fromisoformat(read)


def _name(text: str) -> str:
    """The name as it was said. Raises WrongUsage for one that is too long."""
    name = " ".join(text.split())
    if len(name) > MOST_NAME:
        raise WrongUsage(Problem("the name is too long", f"Take {MOST_NAME} characters at most.", "--name"))
    return name
