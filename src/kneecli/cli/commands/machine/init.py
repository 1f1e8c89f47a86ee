"""`kneecli init`: the first settings, with eight questions at most, all of which may be skipped."""

from typing import Annotated, Any

import typer

from kneecli.app.first_settings import refuse_silent_change, write_settings
from kneecli.cli.shared.asking.settings import asked_settings
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.settings_answer import answer_change
from kneecli.cli.shared.talk import given
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.edit import toml_value
from kneecli.formats.settings.keys import BY_NAME

EXAMPLES = """Examples:

  kneecli init               asks; Enter leaves what is in brackets

  kneecli init --defaults    asks nothing

  kneecli init --minutes 25 --no-floor --owns band
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(init)


def init(
    context: typer.Context,
    minutes: Annotated[
        int | None, typer.Option("--minutes", "-m", metavar="N", help="How long a session may be: 5 to 180.")
    ] = None,
    floor: Annotated[bool | None, typer.Option("--floor/--no-floor", help="Whether you get down to it.")] = None,
    start: Annotated[str | None, typer.Option(metavar="WORD", help="usual or gentle.")] = None,
    owns: Annotated[list[str] | None, typer.Option(metavar="NAME", help="I have this; may be repeated.")] = None,
    cautions: Annotated[
        list[str] | None, typer.Option("--caution", metavar="NAME", help="I must avoid this; may be repeated.")
    ] = None,
    units: Annotated[str | None, typer.Option(metavar="WORD", help="metric or imperial.")] = None,
    knee: Annotated[str | None, typer.Option(metavar="SIDE", help="Your sore knee: left, right or both.")] = None,
    usual_pain: Annotated[
        int | None, typer.Option(metavar="N", help="Your knee's pain on an ordinary day: 0 to 5.")
    ] = None,
    age: Annotated[int | None, typer.Option(metavar="N", help="Your age: 18 to 120.")] = None,
    defaults: Annotated[bool, typer.Option("--defaults", help="Ask nothing.")] = False,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Write your settings: eight questions, each with a default.

    What is said by options is not asked for. Settings that are there already are never thrown away.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    said = _said(minutes=minutes, floor=floor, start=start, units=units, usual_pain=usual_pain, knee=knee, age=age)
    said |= {name: BY_NAME[name].said(value) for name, value in (("owns", owns), ("cautions", cautions)) if value}
    checked(said, lambda name: f"--{'caution' if name == 'cautions' else name.replace('_', '-')}")
    asks = talk.may_ask and not defaults and not said
    refuse_silent_change(ctx, asks=asks)
    if asks:
        try:
            said = asked_settings(ctx)
        except EOFError:
            print("\nStopped here; nothing was written.")
            return
    elif not said and not defaults:
        cure = "Say it with options, such as --minutes 20, or take the defaults with --defaults."
        raise WrongUsage(Problem("there is nobody to ask", cure, "init"))
    changes = write_settings(ctx, said)
    lines = [f"{each.key} = {toml_value(each.after)}" for each in changes] if dry_run else []
    saved = f"Saved in {ctx.places.config_file}. `kneecli plan` makes your first session."
    answer_change(ctx, talk, changes, *lines, saved)


def _said(**options: Any) -> dict[str, Any]:
    """The options that were given, each by the name of its setting."""
    return {name: value for name, value in options.items() if value is not None}
