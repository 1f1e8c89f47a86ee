"""The command line with a clock that the test sets: run in this process, so that weeks take seconds."""

import contextlib
import datetime
import functools
import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import typer.main

from kneecli.app.context import Context
from kneecli.cli.main import app
from kneecli.cli.shared.talk import Wanted
from support.cli import Ran


class MovedClock:
    """`kneecli` with a home of its own, on whatever day it is told."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def run(self, day: datetime.date, *arguments: str) -> str:
        """What a command writes to stdout on this day. Raises what the command line would make an exit code of."""
        return self.ran(day, *arguments).out

    def ran(self, day: datetime.date, *arguments: str) -> Ran:
        """The same, with what was said on stderr."""
        out, talk = io.StringIO(), io.StringIO()
        with self._on(day), contextlib.redirect_stdout(out), contextlib.redirect_stderr(talk):
            _command()(args=list(arguments), obj=Wanted(), standalone_mode=False)
        return Ran(0, out.getvalue(), talk.getvalue())

    @contextlib.contextmanager
    def _on(self, day: datetime.date) -> Iterator[None]:
        before = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith("KNEECLI_")}
        os.environ["KNEECLI_HOME"] = str(self.home)
        try:
            with mock.patch.object(Context, "today", day):
                yield
        finally:
            del os.environ["KNEECLI_HOME"]
            os.environ.update(before)


@functools.cache
def _command() -> Callable[..., object]:
    """The command line as click has it, made once for all runs of a process."""
    return typer.main.get_command(app)
