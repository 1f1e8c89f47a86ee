"""Messages to the person at the terminal, and whether they can be asked. Only `cli` has this; `app` never prints."""

import re
import sys

import typer

from kneecli.app.context import Context
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass, replace

DRY_RUN = "Dry run: "
"""In front of each line that says what would be done."""


@dataclass(frozen=True, slots=True)
class Talk:
    """How the person wants messages: `color` is auto, always or never; `quiet`: none; `no_input`: no questions.

    `verbose`: what was done is said without a terminal, too, on stderr. `as_json`: the answer is JSON and nothing is
    asked. `dry_run`: what is said is only what would be.
    """

    color: str = "auto"
    quiet: bool = False
    no_input: bool = False
    as_json: bool = False
    dry_run: bool = False
    verbose: bool = False

    def note(self, message: str) -> None:
        """Prints the message to stderr, unless it is to be quiet."""
        if not self.quiet:
            print(wrapped(message) if sys.stderr.isatty() else message, file=sys.stderr)

    def confirm(self, *messages: str) -> None:
        """Prints what was done to stdout, if that is a terminal and it is not to be quiet; in a dry run always.

        Without a terminal, `verbose` has it printed to stderr.
        """
        if self.dry_run or (on_terminal() and not self.quiet):
            self.say(*messages)
        elif self.verbose:
            for message in messages:
                self.note(printable(message))

    def say(self, *messages: str) -> None:
        """Prints an answer to stdout, unless that is JSON; in a dry run as what would be."""
        if self.as_json:
            return
        for message in messages:
            said = printable(f"{DRY_RUN}{message}" if self.dry_run and message else message)
            print(wrapped(said) if on_terminal() else said)

    @property
    def may_ask(self) -> bool:
        """Whether there is someone who can answer a question."""
        asks = not (self.no_input or self.as_json)
        return asks and sys.stdin is not None and sys.stdin.isatty() and on_terminal()


class Wanted:
    """What a run makes of the global options. It begins empty, and is filled in when the options are read."""

    debug: bool = False
    ctx: Context
    talk: Talk


def given(
    context: typer.Context, *, as_json: bool = False, dry_run: bool = False, whatever_the_settings: bool = False
) -> tuple[Context, Talk]:
    """What a command works with: the context, and the talk with the person at the terminal.

    With `as_json` the command prints JSON itself, with `dry_run` nothing is written, and with `whatever_the_settings`
    faulty settings are only noted.
    """
    wanted: Wanted = context.obj
    if dry_run or whatever_the_settings:
        wanted.ctx = replace(wanted.ctx, dry_run=dry_run, whatever_the_settings=whatever_the_settings)
    if dry_run or as_json:
        wanted.talk = replace(wanted.talk, dry_run=dry_run, as_json=as_json)
    return wanted.ctx, wanted.talk


_LEAD = re.compile(r"[ -]*(?:[0-9]+ {2,})?")
"""What stands in front of a line's words, such as the number of a question."""


def wrapped(text: str) -> str:
    """The text with its lines broken between words, to the width of the terminal."""
    import shutil
    import textwrap

    width = max(20, shutil.get_terminal_size().columns)
    lines = (
        textwrap.fill(
            line,
            width,
            subsequent_indent=" " * (lead.end() if (lead := _LEAD.match(line)) else 0),
            break_on_hyphens=False,
            break_long_words=False,
        )
        for line in text.split("\n")
    )
    return "\n".join(lines)


def ask(prompt: str) -> str:
    """What is typed behind the prompt, whose lines are broken between words. Raises EOFError."""
    return input(f"{wrapped(prompt.rstrip())} ").strip()


def tell(*texts: str, flush: bool = False) -> None:
    """Prints the texts, one below the other: on a terminal broken between words, else each line as it is."""
    for text in texts:
        print(wrapped(text) if on_terminal() else text, flush=flush)


def on_terminal() -> bool:
    """Whether a person is looking at stdout."""
    return sys.stdout.isatty()
