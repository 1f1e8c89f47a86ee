"""`kneecli goal`: what you want to do again, step by step."""

from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person import goals as known_goals
from kneecli.app.recorded import Recorded
from kneecli.cli.shared.group import Group
from kneecli.cli.shared.options.common import AsJson, DryRun, Fields, a_name, in_one
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.words.caution_names import caution_name
from kneecli.domain.words.goal_words import goal_words
from kneecli.domain.words.wording import listed

HELP = """What you want to do again, and the steps back to it.

Alone it says where you stand.
"""
EXAMPLES = "Examples:\n\n  kneecli goal add stairs\n\n  kneecli goal up stairs\n\n  kneecli goal\n"
ADD = """Examples:

  kneecli goal add stairs

  kneecli goal add "the hill" --step "half way" --step "to the top"
"""

Name = Annotated[list[str] | None, a_name("[NAME...]", "Which one; not needed when there is one.")]


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    goal = typer.Typer(cls=Group, invoke_without_command=True, rich_markup_mode=None)
    goal.callback(epilog=EXAMPLES, help=HELP)(where)
    goal.command("list", epilog="Example:\n\n  kneecli goal list\n")(list_goals)
    goal.command("add", epilog=ADD)(add)
    goal.command("up", epilog="Example:\n\n  kneecli goal up stairs\n")(up)
    goal.command("down", epilog="Example:\n\n  kneecli goal down stairs\n")(down)
    goal.command("reached", epilog="Example:\n\n  kneecli goal reached stairs\n")(reached)
    goal.command("remove", epilog="Example:\n\n  kneecli goal remove stairs\n")(remove)
    app.add_typer(goal, name="goal")


def where(context: typer.Context, as_json: AsJson = False) -> None:
    """Say where you stand with your goals."""
    if context.invoked_subcommand is not None:
        return
    ctx, talk = given(context, as_json=as_json)
    found = known_goals.goals(ctx)
    if as_json:
        _as_json(ctx)
    talk.say(
        *(
            [goal_words(goal, ctx.today) for goal in found]
            or ["There is no goal yet. `kneecli goal list` shows some to begin with."]
        )
    )


def list_goals(context: typer.Context, as_json: AsJson = False, fields: Fields = None) -> None:
    """Show the goals that packs have, each with its steps.

    Your own words are as good.
    """
    ctx, talk = given(context, as_json=as_json)
    offered = ctx.packs.known.goals
    if as_json or fields is not None:
        from kneecli.formats.output.person.goal import OFFERED

        print_rows("goal-list", list(map(OFFERED.data, offered)), fields, as_json=as_json)
        return
    for goal in offered:
        lines = [
            f"{goal.name} ({goal.id})",
            *(f"  {number}. {step}" for number, step in enumerate(goal.steps, start=1)),
        ]
        if goal.cautions:
            lines.append(f"  Not with {listed(list(map(caution_name, goal.cautions)), 'or')}.")
        talk.say(*lines)


def add(
    context: typer.Context,
    what: Annotated[list[str], a_name("WHAT...", "A goal of a pack, or one in your own words.")],
    step: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="A step of your own, the easiest first; may be repeated.")
    ] = None,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Set a goal: what you want to do again. Up to three at a time."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, known_goals.add(ctx, " ".join(what), step or ()), as_json=as_json)


def up(context: typer.Context, name: Name = None, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Go a step further. Behind the last one the goal is reached."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, known_goals.move(ctx, in_one(name), 1), as_json=as_json)


def down(context: typer.Context, name: Name = None, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Go a step back, when it was too much."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, known_goals.move(ctx, in_one(name), -1), as_json=as_json)


def reached(context: typer.Context, name: Name = None, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Say that you can do it again."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, known_goals.end(ctx, in_one(name), "reached"), as_json=as_json)


def remove(context: typer.Context, name: Name = None, as_json: AsJson = False, dry_run: DryRun = False) -> None:
    """Take a goal out. `kneecli undo` brings it back."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    _answer(ctx, talk, known_goals.end(ctx, in_one(name), "removed"), as_json=as_json)


def _answer(ctx: Context, talk: Talk, recorded: Recorded, *, as_json: bool) -> None:
    if as_json:
        _as_json(ctx)
    talk.confirm(*recorded.messages)


def _as_json(ctx: Context) -> None:
    from kneecli.formats.output.person.goal import GOALS, Shown

    print_json(GOALS.data(Shown(ctx.today, known_goals.goals(ctx), ctx.dry_run)))
