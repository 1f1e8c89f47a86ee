"""`kneecli packs check`: everything that is wrong with a pack, and what a careful clinician would ask for."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.authoring.pack_files import pack_files, pack_text, project_text
from kneecli.authoring.pack_lint import lint
from kneecli.authoring.project import lint_project
from kneecli.cli.shared.exits import code_of
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import given
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.problem import FileFault
from kneecli.store.files import expanded

EXAMPLES = """Examples:

  kneecli packs check my-pack.toml

  kneecli packs check .              the project in this folder

  kneecli --strict packs check .     advice counts, too
"""


def add_to(packs: typer.Typer) -> None:
    """Adds the command."""
    packs.command("check", epilog=EXAMPLES)(check)


def check(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="PATH", help="A pack file, or the folder of a project.")],
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Say all that is wrong with a pack, and what could be better.

    Faults keep a pack from being loaded; each is named with its line. Advice is what a careful clinician would ask.
    Ends with code 3 when there is a fault; with --strict also for advice.
    """
    ctx, talk = given(context)
    found = _findings(ctx, expanded(path))
    if as_json or fields is not None:
        from kneecli.formats.output.packs import FINDING

        print_rows("packs-check", list(map(FINDING.data, found)), fields, as_json=as_json)
    else:
        from kneecli.render.check_view import check_view
        from kneecli.render.console import show

        show(check_view(found), talk.color)
    if any(each.is_fault or ctx.strict for each in found):
        raise typer.Exit(code_of(FileFault(())))


def _findings(ctx: Context, path: Path) -> list[Finding]:
    """What there is to say of each pack file at the path, of its figures, and of its project."""
    from kneecli.store.figures import figure_findings  # `packs list` imports this module, and needs no pictures

    others = [pack.pack for pack in ctx.packs.loaded.packs]
    names = {pack.pack.name for pack in ctx.packs.loaded.packs if pack.origin.is_built_in}
    installed = {Path(file).resolve() for file in ctx.packs.loaded.files}
    found: list[Finding] = []
    versions: dict[str, str] = {}
    for file in pack_files(path):
        try:
            text = pack_text(file)
        except FileFault as fault:
            found += [Finding(True, "format", str(file), 1, problem) for problem in fault.problems]
            continue
        taken = set() if file.resolve() in installed else names
        linted = lint(text, str(file), others, taken | versions.keys())
        found += linted.findings
        if linted.pack:
            found += figure_findings(linted.pack, file.parent)
            _say_what_is_not_read(ctx, linted.pack)
            versions[linted.pack.name] = linted.pack.version
            others.append(linted.pack)
    project = project_text(path)
    if project is not None:
        found += lint_project(project, str(path / "pyproject.toml"), versions)
    return found


def _say_what_is_not_read(ctx: Context, pack: Pack) -> None:
    from kneecli.figures.linting.cues import reads

    if pack.figures and not reads(pack.language):
        ctx.note(
            f"kneecli: {pack.name}: pictures are compared with cues in English only; its cues are in {pack.language}."
        )
