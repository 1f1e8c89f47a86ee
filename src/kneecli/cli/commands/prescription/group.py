"""`kneecli prescription`: what a physiotherapist has written down for this knee."""

import typer

from kneecli.cli.commands.prescription import check as prescription_check
from kneecli.cli.commands.prescription import keep as prescription_keep
from kneecli.cli.commands.prescription import new as prescription_new
from kneecli.cli.shared.group import Group


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    prescription = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None)
    prescription.command("new", epilog=prescription_new.EXAMPLES)(prescription_new.new)
    prescription.command("check", epilog=prescription_check.EXAMPLES)(prescription_check.check)
    prescription.command("add", epilog=prescription_keep.ADD)(prescription_keep.add)
    prescription.command("show", epilog=prescription_keep.SHOW)(prescription_keep.show)
    prescription.command("end", epilog=prescription_keep.END)(prescription_keep.end)
    app.add_typer(prescription, name="prescription", help="What a physiotherapist prescribes for this knee.")
