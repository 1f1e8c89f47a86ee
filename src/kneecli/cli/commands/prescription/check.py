"""`kneecli prescription check`: all that is wrong with a prescription file."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.person.prescription_file import checked_file
from kneecli.cli.shared.exits import code_of
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import given
from kneecli.domain.problem import FileFault

EXAMPLES = """Examples:

  kneecli prescription check knee.toml

  kneecli prescription check knee.toml --json
"""


def check(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The prescription.")],
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Say what is wrong with a prescription.

    What could be better is said, too. Nothing is added.

    Ends with code 3 when there is a fault; with --strict also for advice.
    """
    ctx, talk = given(context)
    found = checked_file(ctx, file).findings
    if as_json or fields is not None:
        from kneecli.formats.output.packs.packs import FINDING

        print_rows("prescription-check", list(map(FINDING.data, found)), fields, as_json=as_json)
    else:
        from kneecli.render.check_view import check_view
        from kneecli.render.console import show

        show(check_view(found), talk.color)
    if any(each.is_fault or ctx.strict for each in found):
        raise typer.Exit(code_of(FileFault(())))
