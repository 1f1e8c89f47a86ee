"""The `kneecli` command: global options, the subcommands, and what becomes of errors."""

import contextlib
import io
import os
import sys
from typing import Annotated, Any, NoReturn, TextIO

import typer

import kneecli
from kneecli.app.context import Context
from kneecli.cli.shared import exits
from kneecli.cli.shared.talk import Talk, wrapped
from kneecli.domain.problem import KneecliError, Problem, printable
from kneecli.domain.words.advice import DISCLAIMER

EPILOG = f"""Examples:

  kneecli plan --minutes 20

  kneecli log

  kneecli plan --help

{DISCLAIMER} Sources: `kneecli exercises ID` names those of each exercise.
"""

app = typer.Typer(
    name="kneecli",
    help="Plan home exercise sessions for a sore inner knee.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kneecli {kneecli.__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    color: Annotated[str, typer.Option(help="auto, always or never.", metavar="WHEN")] = "auto",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No notes on stderr; errors are still shown.")] = False,
    no_input: Annotated[bool, typer.Option("--no-input", help="Never ask.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="A broken pack is an error, code 3.")] = False,
    no_packs: Annotated[bool, typer.Option("--no-packs", help="Only the built-in packs; no other is touched.")] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback with an error.")] = False,
    version: Annotated[  # noqa: ARG001 - the callback answers
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Plan home exercise sessions for a sore inner knee.

    Twenty minutes means twenty minutes: both sides, rests, set-up and changes of position are counted.
    """
    if color not in ("auto", "always", "never"):
        raise typer.BadParameter("write auto, always or never.", param_hint="--color")
    _state["debug"] = debug
    talk = Talk(color=color, quiet=quiet, no_input=no_input)
    context.obj = (Context(strict=strict, no_packs=no_packs, note=talk.note), talk)


_state = {"debug": False}


def main() -> None:
    """Runs the command line. Always ends in SystemExit, with one of the documented codes."""
    try:
        _ready_streams()
        _register()
        _run()
    except KneecliError as error:
        _fail("\n".join(f"kneecli: {problem}" for problem in error.problems), exits.code_of(error))
    except KeyboardInterrupt:
        _leave_stdout()
        raise SystemExit(exits.INTERRUPTED) from None
    except BrokenPipeError:
        _leave_quietly()
    except OSError as error:
        _leave_stdout()
        _fail(f"kneecli: {_refusal(error)}", exits.FAILED)
    except Exception as error:
        text = " ".join(f"{type(error).__name__}: {error}".split())
        _fail(f"kneecli: this is a bug: {text}\n  `kneecli --debug …` shows where.", exits.FAILED)


def _run() -> None:
    """Runs the app, and has everything written before the exit code is settled."""
    try:
        app()
    except SystemExit as ending:
        if ending.code == exits.INTERRUPTED:  # typer's answer to Ctrl-C
            raise KeyboardInterrupt from None
        if type(sys.stdout).__name__ == "PacifyFlushWrapper":  # typer's answer to a broken pipe
            raise BrokenPipeError from None
        sys.stdout.flush()
        raise


def _refusal(error: OSError) -> Problem:
    from kneecli.store.refusal import cure  # a run that touches files has it already

    where = printable(str(error.filename)) if error.filename else ""
    return Problem(f"the system refused: {error.strerror or error}", cure(error), where)


def _register() -> None:
    """Adds the subcommands. A command's module is imported only when its name is in the arguments."""
    from kneecli.cli import registry

    registry.register(app, sys.argv[1:])


def _fail(message: str, code: int) -> NoReturn:
    if _state["debug"]:
        import traceback

        traceback.print_exc()
    shown = "\n".join(map(printable, message.split("\n")))
    print(wrapped(shown) if sys.stderr.isatty() else shown, file=sys.stderr)
    raise SystemExit(code)


def _ready_streams() -> None:
    """Documents are UTF-8 whatever the locale; a terminal that can't show a letter shows another in its place.

    What can't be written to stderr changes nothing: the answer and the code still come.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed: `kneecli ... >&-`
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", encoding=None if stream.isatty() else "utf-8")
            with contextlib.suppress(OSError, ValueError):
                os.set_blocking(stream.fileno(), True)  # what does not fit into a pipe at once would be lost
            if name == "stderr":
                sys.stderr = _Talk(stream)


class _Talk:
    """A stream for what is only said: from the first refusal on, such as that of a full disk, it goes nowhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Writes the text, as far as someone takes it."""
        try:
            return self._stream.write(text)
        except OSError:
            _send_nowhere(self._stream)
            return len(text)

    def flush(self) -> None:
        """Writes what is left, as far as someone takes it."""
        try:
            self._stream.flush()
        except OSError:
            _send_nowhere(self._stream)


def _leave_quietly() -> NoReturn:
    """Whoever read our output has gone: no message."""
    _leave_stdout()
    raise SystemExit(exits.DONE)


def _leave_stdout() -> None:
    """No second error, and no waiting, while Python shuts down and writes what is left.

    Nothing more is read: without stdin there is room for one file, also when too many are open.
    """
    with contextlib.suppress(OSError):
        os.close(0)
    _send_nowhere(sys.stdout)


def _send_nowhere(stream: TextIO) -> None:
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
