"""Messages to the person at the terminal, and whether they can be asked. Only `cli` has this; `app` never prints."""

import sys

import typer

from kneecli.app.context import Context
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass, replace


@dataclass(frozen=True, slots=True)
class Talk:
    """How the person wants messages: `color` is auto, always or never; `quiet`: none; `no_input`: no questions."""

    color: str = "auto"
    quiet: bool = False
    no_input: bool = False

    def note(self, message: str) -> None:
        """Prints the message to stderr, unless it is to be quiet."""
        if not self.quiet:
            print(wrapped(message) if sys.stderr.isatty() else message, file=sys.stderr)

    def confirm(self, *messages: str) -> None:
        """Prints what was done to stdout, if that is a terminal and it is not to be quiet."""
        if on_terminal() and not self.quiet:
            for message in messages:
                print(wrapped(printable(message)))

    @property
    def may_ask(self) -> bool:
        """Whether there is someone who can answer a question."""
        return sys.stdin is not None and sys.stdin.isatty() and on_terminal() and not self.no_input


class Wanted:
    """What a run makes of the global options. It begins empty, and is filled in when the options are read."""

    debug: bool = False
    ctx: Context
    talk: Talk


def given(context: typer.Context, *, whatever_the_settings: bool = False) -> tuple[Context, Talk]:
    """What a command works with: the context, and the talk with the person at the terminal.

    With `whatever_the_settings` faulty settings are only noted.
    """
    wanted: Wanted = context.obj
    if whatever_the_settings:
        wanted.ctx = replace(wanted.ctx, whatever_the_settings=True)
    return wanted.ctx, wanted.talk


def wrapped(text: str) -> str:
    """The text with its lines broken between words, to the width of the terminal."""
    import shutil
    import textwrap

    width = max(40, shutil.get_terminal_size().columns)
    lines = (
        textwrap.fill(
            line,
            width,
            subsequent_indent=" " * (len(line) - len(line.lstrip(" -"))),
            break_on_hyphens=False,
            break_long_words=False,
        )
        for line in text.split("\n")
    )
    return "\n".join(lines)


def on_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout.isatty()
