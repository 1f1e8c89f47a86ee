"""`kneecli prescription`: what a physiotherapist has written down for this knee."""

import typer

from kneecli.cli.commands.prescription import check, keep, new
from kneecli.cli.shared.group import Group


def add_to(app: typer.Typer) -> None:
    """Adds the command with its subcommands."""
    prescription = typer.Typer(cls=Group, no_args_is_help=True, rich_markup_mode=None)
    prescription.command("new", epilog=new.EXAMPLES)(new.new)
    prescription.command("check", epilog=check.EXAMPLES)(check.check)
    prescription.command("add", epilog=keep.ADD)(keep.add)
    prescription.command("show", epilog=keep.SHOW)(keep.show)
    prescription.command("end", epilog=keep.END)(keep.end)
    app.add_typer(prescription, name="prescription", help="What a physiotherapist prescribes for this knee.")
