"""The subcommands by name. A command's module is imported when the command is looked up, so a run imports one."""

import importlib
from collections import UserDict
from typing import Any

import typer

from kneecli.cli.shared.group import Group

NAMES = (
    "plan",
    "start",
    "swap",
    "log",
    "pain",
    "measure",
    "undo",
    "edit",
    "export",
    "import",
    "progress",
    "programme",
    "goal",
    "prescription",
    "history",
    "status",
    "report",
    "calendar",
    "screen",
    "exercises",
    "init",
    "remind",
    "doctor",
    "schema",
    "completion",
    "packs",
    "config",
    "own",
    "help",
)
"""In the order of the help. Each is also the name of its module, with `_` behind what is a word of Python."""


class LazyGroup(Group):
    """A group whose commands are known by their names, and imported when they are needed."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands(dict.fromkeys(NAMES))


class _Commands(UserDict[str, Any]):
    """The commands by name; None stands for one that nobody has looked up yet."""

    def __getitem__(self, name: str) -> Any:
        if self.data[name] is None:
            self.data[name] = _made(name)
        return self.data[name]


def _made(name: str) -> Any:
    """The command of this name, out of its module."""
    alone = typer.Typer(rich_markup_mode=None)
    importlib.import_module(f"kneecli.cli.commands.{'import_' if name == 'import' else name}").add_to(alone)
    return typer.main.get_group(alone).commands[name]
