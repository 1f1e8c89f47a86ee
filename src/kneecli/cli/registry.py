"""The subcommands by name, so that a run imports the one that it needs."""

import importlib
from collections.abc import Sequence

import typer

MODULES = (
    "plan",
    "log",
    "pain",
    "undo",
    "progress",
    "history",
    "status",
    "screen",
    "exercises",
    "packs",
    "init",
    "config",
    "remind",
    "schema",
    "completion",
)


def register(app: typer.Typer, arguments: Sequence[str]) -> None:
    """Adds the command that the arguments name; all of them when they name none, for help and mistakes.

    For the version none is needed.
    """
    if list(arguments) == ["--version"]:
        return
    named = next((word for word in arguments if word in MODULES), None)
    for name in [named] if named else MODULES:
        importlib.import_module(f"kneecli.cli.commands.{name}").add_to(app)
