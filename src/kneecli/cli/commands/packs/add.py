"""`kneecli packs add` and `remove`: packs that come as a file, a folder or a zip."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.cli.shared.asking.yes_or_no import says_yes
from kneecli.cli.shared.options.common import AsJson, DryRun
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import Talk, given, wrapped
from kneecli.domain.problem import CouldNot, Problem, printable
from kneecli.store.files import expanded

ADD = """Examples:

  kneecli packs add calm-hips.zip

  kneecli packs add calm-hips.toml --replace
"""

REMOVE = "Example:\n\n  kneecli packs remove calm-hips\n"


def add_to(packs: typer.Typer) -> None:
    """Adds the two commands."""
    packs.command("add", epilog=ADD)(add)
    packs.command("remove", epilog=REMOVE)(remove)


def add(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A pack file, a folder or a zip.")],
    replace: Annotated[bool, typer.Option("--replace", help="Also when a pack of this name is there.")] = False,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Add a pack that somebody gave you. It is checked first, and counts at once.

    One with a fault is not added, and all its faults are told. Nothing in it is ever run.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    if not as_json:
        _add(ctx, talk, path, replace=replace, as_json=False)
        return
    from kneecli.domain.catalogue.lint_finding import FaultyPack

    try:
        _add(ctx, talk, path, replace=replace, as_json=True)
    except FaultyPack as faulty:
        from kneecli.formats.output.packs.packs import FINDING

        print_json(list(map(FINDING.data, faulty.findings)))
        sys.stdout.flush()  # after code of packs has run, nothing reaches stdout at the end any more
        raise


def _add(ctx: Context, talk: Talk, path: Path, *, replace: bool, as_json: bool) -> None:
    """Adds it, and says so."""
    from kneecli.app.packs.adding import added, prepared
    from kneecli.app.packs.telling import added_lines, there_already
    from kneecli.store.packs.folder import held

    addition = prepared(ctx, expanded(path))
    if addition.earlier and not replace:
        _ask(talk, there_already(addition))  # nobody else waits while a person thinks
    with held(ctx.places.packs, dry_run=ctx.dry_run):
        agreed, addition = addition.earlier, prepared(ctx, expanded(path))
        if addition.earlier != agreed and not replace:
            raise CouldNot(Problem(there_already(addition), "It has come meanwhile: say it once more."))
        kept = added(ctx, addition)
    if as_json:
        from kneecli.formats.output.packs.packs_add import ADDED, Added

        print_json(ADDED.data(Added(addition.pack, addition.target, kept, addition.figures, dry_run=ctx.dry_run)))
    talk.confirm(*added_lines(addition, kept, ctx.settings.disabled_packs))


def remove(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Of the pack, or of its file.")],
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take out a pack that was added. It is kept aside, and your history keeps what you did of it."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    from kneecli.app.packs.removing import removal, removed
    from kneecli.app.packs.telling import removed_lines
    from kneecli.store.packs.folder import held

    with held(ctx.places.packs, dry_run=ctx.dry_run):
        leaving = removal(ctx, name)
        kept = removed(ctx, leaving)
    if as_json:
        from kneecli.formats.output.packs.packs_add import REMOVED, Removed

        done, dropped = dict(leaving.done), leaving.dropped
        print_json(REMOVED.data(Removed(dropped.name, dropped.path, kept, done, dry_run=ctx.dry_run)))
    talk.confirm(*removed_lines(leaving, kept))


def _ask(talk: Talk, there: str) -> None:
    """Raises CouldNot unless the person wants the earlier pack replaced. Where nobody can be asked, they don't."""
    if not talk.may_ask or talk.dry_run:
        raise CouldNot(Problem(there, "With `--replace` the new one takes its place, and the earlier one is kept."))
    print(wrapped(printable(f"{there[0].upper()}{there[1:]}.")))
    if not says_yes("  Replace it? The earlier one is kept.", usually=False):
        raise CouldNot(Problem("nothing was changed: the earlier pack is there as before"))
