"""Talk with the person in front of the terminal: what is noted, confirmed and asked. The cli's own; app has none."""

import sys

import typer

from kneecli.app.context import Context
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Talk:
    """How the person wants to be talked to: `color` is auto, always or never."""

    color: str = "auto"
    quiet: bool = False
    no_input: bool = False

    def note(self, message: str) -> None:
        """Talk goes to stderr, and nowhere when it is to be quiet."""
        if not self.quiet:
            print(wrapped(message) if sys.stderr.isatty() else message, file=sys.stderr)

    def confirm(self, *messages: str) -> None:
        """What was done, for a person to see; nothing when nobody is looking."""
        if on_terminal() and not self.quiet:
            for message in messages:
                print(wrapped(printable(message)))

    @property
    def may_ask(self) -> bool:
        """Whether there is someone who can answer."""
        return sys.stdin is not None and sys.stdin.isatty() and on_terminal() and not self.no_input


class Wanted:
    """What the global options come to. A run begins with one that is empty, and fills it in when they are read."""

    debug: bool = False
    ctx: Context
    talk: Talk


def given(context: typer.Context) -> tuple[Context, Talk]:
    """What a command is given to work with: the door to the world, and the person in front of the terminal."""
    wanted: Wanted = context.obj
    return wanted.ctx, wanted.talk


def wrapped(text: str) -> str:
    """The lines of a text for a terminal, broken between words and not within them."""
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
