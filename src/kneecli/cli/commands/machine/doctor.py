"""`kneecli doctor`: how this installation stands, and what to do about what is wrong."""

import typer

from kneecli.app.doctor.report import examined, home_folders
from kneecli.cli.shared.exits import code_of
from kneecli.cli.shared.options.common import AsJson, Fields
from kneecli.cli.shared.showing.output import print_json, print_rows
from kneecli.cli.shared.talk import given, tell
from kneecli.cli.shared.terminal_facts import terminal_facts
from kneecli.domain.doctor.check import worst
from kneecli.domain.doctor.privacy import without_home
from kneecli.domain.problem import FileFault

EXAMPLES = """Examples:

  kneecli doctor

  kneecli doctor --json > for-a-report.json
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(doctor)


def doctor(
    context: typer.Context,
    as_json: AsJson = False,
    fields: Fields = None,
) -> None:
    """Look whether all is well with kneecli.

    Versions, places, settings, packs, journal and terminal.
    Nothing is written, and nothing is said of your knee or of what you did. Ends with code 3 when a file is wrong.
    """
    ctx, talk = given(context)
    report, homes = examined(ctx, lambda: terminal_facts(talk)), home_folders()
    if as_json or fields is not None:
        from kneecli.formats.output.machine.doctor import CHECK, DOCTOR

        if fields is None:
            print_json(without_home(DOCTOR.data(report), homes))
        else:
            rows = without_home(list(map(CHECK.data, report.checks)), homes)
            print_rows("doctor-checks", rows, fields, as_json=as_json)
    else:
        from kneecli.render.doctor_view import doctor_lines

        for line in doctor_lines(report.checks):
            tell(without_home(line, homes))
    if worst(report.checks) == "fault":
        raise typer.Exit(code_of(FileFault(())))
