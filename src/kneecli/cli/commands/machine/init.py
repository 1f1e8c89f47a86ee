"""`kneecli init`: the first settings, with nine questions at most, all of which may be skipped."""

from typing import Annotated, Any

import typer

from kneecli.app.context import Context
from kneecli.app.first_settings import are_there, closed_by, refuse_to_go_over_them, write_settings
from kneecli.cli.shared.asking.knee import too_much_words
from kneecli.cli.shared.asking.settings import asked_settings
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.settings_answer import answer_change
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.edit import toml_value
from kneecli.formats.settings.keys import BY_NAME

WORST_PAIN = 10

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
        int | None, typer.Option(metavar="N", help="Your knee's pain on an ordinary day: 0 to 10; above 5, 5 is kept.")
    ] = None,
    age: Annotated[int | None, typer.Option(metavar="N", help="Your age: 18 to 120.")] = None,
    defaults: Annotated[bool, typer.Option("--defaults", help="Ask nothing.")] = False,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Write your settings: nine questions, each with a default.

    With options nothing is asked. Settings that are there already stay, and what the options say is added to them.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    usual = _usual(talk, usual_pain)
    said = _said(minutes=minutes, floor=floor, start=start, units=units, usual_pain=usual, knee=knee, age=age)
    said |= {name: BY_NAME[name].said(value) for name, value in (("owns", owns), ("cautions", cautions)) if value}
    if "cautions" in said:
        from kneecli.cli.shared.asking.cautions import meant_cautions

        said["cautions"] = meant_cautions(said["cautions"], may_ask=talk.may_ask)
    checked(said, lambda name: f"--{'caution' if name == 'cautions' else name.replace('_', '-')}")
    asks = talk.may_ask and not defaults and not said
    is_new = not are_there(ctx)
    if not (asks or said or is_new):
        refuse_to_go_over_them(ctx)
    if asks:
        try:
            said = asked_settings(ctx)
        except EOFError:
            print("\nStopped here; nothing was written.")
            return
    elif not said and not defaults:
        cure = "Say it with options, such as --minutes 20, or take the defaults with --defaults."
        raise WrongUsage(Problem("there is nobody to ask", cure, "init"))
    shut = closed_by(ctx, said, adds=not asks)
    changes = write_settings(ctx, said, adds=not asks)
    now = [each for each in changes if each.after is not None]  # a key that moved into another stands there
    lines = [f"{each.key} = {toml_value(each.after)}" for each in now] if dry_run or not is_new else []
    answer_change(ctx, talk, changes, *lines, *filter(None, [shut]), _saved(ctx, changes=bool(changes), is_new=is_new))


def _said(**options: Any) -> dict[str, Any]:
    """The options that were given, each by the name of its setting."""
    return {name: value for name, value in options.items() if value is not None}


def _usual(talk: Talk, level: int | None) -> int | None:
    """The usual pain to keep; for one that is too high a note says whom to see."""
    if level is None or not MOST_USUAL_PAIN < level <= WORST_PAIN:
        return level
    talk.note(f"kneecli: {too_much_words(level)}")
    return MOST_USUAL_PAIN


def _saved(ctx: Context, *, changes: bool, is_new: bool) -> str:
    """Where it was saved, and what to do next."""
    if is_new:
        return f"Saved in {ctx.places.config_file}. `kneecli plan` makes your first session."
    if not changes:
        return f"Nothing has changed: {ctx.places.config_file} says so already."
    return f"Saved in {ctx.places.config_file}. All else there stays as it was."
