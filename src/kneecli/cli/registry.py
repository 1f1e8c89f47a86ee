"""The subcommands by name. A command's module is imported when the command is looked up, so a run imports one."""

import importlib
import sys
from collections import UserDict
from typing import Any

import typer

from kneecli.cli.shared.group import Group
from kneecli.cli.shared.talk import wrapped

MODULES = {
    "plan": "plans.plan",
    "start": "plans.start",
    "swap": "plans.swap",
    "log": "diary.log",
    "pain": "person.pain",
    "measure": "person.measure",
    "undo": "diary.undo",
    "edit": "diary.edit",
    "export": "diary.export",
    "import": "diary.import_",
    "progress": "person.progress",
    "programme": "person.programme",
    "goal": "person.goal",
    "prescription": "prescription.group",
    "history": "diary.history",
    "status": "plans.status",
    "report": "diary.report",
    "calendar": "plans.calendar",
    "screen": "person.screen",
    "exercises": "packs.exercises",
    "init": "machine.init",
    "remind": "plans.remind",
    "doctor": "machine.doctor",
    "schema": "machine.schema",
    "completion": "machine.completion",
    "packs": "packs.group",
    "config": "machine.config",
    "own": "machine.own",
    "help": "machine.help",
}
"""The module of each command in `commands`. They are in the order of the help."""


class LazyGroup(Group):
    """A group whose commands are known by their names, and imported when they are needed."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands = _Commands(dict.fromkeys(MODULES))

    def invoke(self, ctx: Any) -> Any:
        """Runs the command. What is said of a wrong use of it is broken between words, to the width of the terminal."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            if hasattr(error, "format_message") and sys.stderr.isatty():
                said = wrapped(f"Error: {error.format_message()}").removeprefix("Error: ")
                error.format_message = lambda: said
            raise


class _Commands(UserDict[str, Any]):
    """The commands by name; None stands for one that nobody has looked up yet."""

    def __getitem__(self, name: str) -> Any:
        if self.data[name] is None:
            self.data[name] = _made(name)
        return self.data[name]


def _made(name: str) -> Any:
    """The command of this name, out of its module."""
    alone = typer.Typer(rich_markup_mode=None)
    importlib.import_module(f"kneecli.cli.commands.{MODULES[name]}").add_to(alone)
    return typer.main.get_group(alone).commands[name]
