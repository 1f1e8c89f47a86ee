"""`kneecli packs enable` and `disable`: kept in the settings, and honoured before anything of a pack is imported."""

from typing import Annotated

import typer

from kneecli.app.packs.switching import switched_off, switched_on
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.settings_answer import answer_change
from kneecli.cli.shared.talk import given


def add_to(packs: typer.Typer) -> None:
    """Adds the two commands."""
    packs.command("enable", epilog="Example:\n\n  kneecli packs enable yoga\n")(enable)
    packs.command("disable", epilog="Example:\n\n  kneecli packs disable yoga\n")(disable)


def enable(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A pack that is disabled.")],
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Bring a disabled pack back."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    done = switched_on(ctx, name)
    answer_change(ctx, talk, done.changes, done.message)


def disable(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="A pack, or its package.")],
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Leave a pack out everywhere. Of a package, nothing is imported any more."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    done = switched_off(ctx, name)
    answer_change(ctx, talk, done.changes, done.message)
