"""`kneecli start`: the session itself, led through exercise by exercise."""

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import today_for
from kneecli.app.plans.guided_session import check_may_start
from kneecli.app.plans.left_of_plan import SessionToDo, is_begun, plan_of_today, session_to_do
from kneecli.cli.shared.options.common import session_minutes
from kneecli.cli.shared.talk import Talk, given, wrapped
from kneecli.domain.nearest import one_of
from kneecli.domain.person.today import Today
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import SOUNDS, VOICES
from kneecli.domain.words.wording import listed
from kneecli.store.files import expanded

if TYPE_CHECKING:
    from kneecli.start.speaking import Heard

EXAMPLES = """Examples:

  kneecli start                 today's plan, or what is left of it

  kneecli start --minutes 15    a new plan for 15 minutes, unless one is begun

  kneecli start --plain         lines instead of a screen, for a screen reader
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(start)


def start(
    context: typer.Context,
    plan: Annotated[Path | None, typer.Argument(metavar="[PLAN]", help="Its file; else today's, or a new one.")] = None,
    minutes: Annotated[int | None, session_minutes("How long a new session may be")] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a screen.")] = False,
    voice: Annotated[str | None, typer.Option(metavar="VOICE", help=f"What speaks: {listed(VOICES, 'or')}.")] = None,
    sound: Annotated[str | None, typer.Option(metavar="SOUND", help=f"{listed(SOUNDS, 'or')}.")] = None,
) -> None:
    """Go through the session, which counts and takes notes.

    What is done is in the journal at once. After a break, `kneecli start` goes on with the rest.
    """
    ctx, talk = given(context)
    if talk.no_input or sys.stdin is None or not sys.stdin.isatty():
        cure = "Run it on a terminal. `kneecli plan` makes a plan without one, and `kneecli log FILE` takes it down."
        raise WrongUsage(Problem("a session is led through by keys, and nobody is here to press them", cure, "start"))
    heard, on_sound = _heard(ctx, voice, sound)
    todo = _to_do(ctx, talk, expanded(plan) if plan else None, minutes)
    todo = replace(todo, notes=() if talk.quiet else (*on_sound, *todo.notes))
    today = today_for(ctx, ctx.today)
    check_may_start(ctx, today)
    _lead(ctx, talk, todo, today, heard, plain=plain or _is_plain())


def _to_do(ctx: Context, talk: Talk, named: Path | None, minutes: int | None) -> SessionToDo:
    """The plan that was named; else today's, which is made where there is none, or none of so many minutes."""
    if named is not None:
        return session_to_do(ctx, named)
    check_may_start(ctx, today_for(ctx, ctx.today))
    found = plan_of_today(ctx)
    if found is not None and (minutes is None or is_begun(ctx, found.file)):
        todo, notes = session_to_do(ctx, found.file), []
        if found.newer:
            where = f"`kneecli start {shlex.quote(str(found.newer))}` takes the newer plan instead."
            notes.append(f"The session that you began goes on. {where}")
        if minutes not in (None, todo.session.minutes):
            notes.append(f"Today's session is begun: it goes on as planned, {todo.session.minutes} minutes.")
        return replace(todo, notes=tuple(notes))
    from kneecli.cli.shared.todays_plan import saved_today

    file, messages = saved_today(ctx, talk, minutes)
    return replace(session_to_do(ctx, file), notes=messages)


def _heard(ctx: Context, voice: str | None, sound: str | None) -> tuple["Heard", tuple[str, ...]]:
    """Voice and bell, by the options or the settings, and what there is to say of them.

    Raises WrongUsage for a word that is none of theirs.
    """
    from kneecli.start.speaking import heard_by, missing

    speaker = one_of(voice, VOICES, "--voice") if voice else ctx.settings.voice
    bell = one_of(sound, SOUNDS, "--sound") if sound else ctx.settings.sound
    notes = (f"There is no {speaker} here, so there is no voice.",) if missing(speaker) else ()
    return heard_by(speaker, bell), notes


def _lead(ctx: Context, talk: Talk, todo: SessionToDo, today: Today, heard: "Heard", *, plain: bool) -> None:
    from kneecli.start.session import lead_on_screen, lead_plainly

    if plain:
        words = lead_plainly(ctx, todo, today, heard, _put)
    else:
        colour = talk.color == "always" or (talk.color == "auto" and not os.environ.get("NO_COLOR"))
        words = lead_on_screen(ctx, todo, today, heard, _put, colour=colour)
    for text in words:
        _put(text)
    ctx.journal.settle()  # what was said of an exercise has corrected its entry


def _is_plain() -> bool:
    """Whether the screen can't be redrawn: it is a pipe, or says that it is dumb."""
    return not sys.stdout.isatty() or os.environ.get("TERM") in (None, "", "dumb", "unknown")


def _put(text: str) -> None:
    print(wrapped("\n".join(map(printable, text.split("\n")))), flush=True)
