"""The `kneecli` command: global options, the subcommands, and what becomes of errors."""

import sys
from typing import Annotated, NoReturn

import typer

import kneecli
from kneecli.app.context import Context
from kneecli.cli.registry import LazyGroup
from kneecli.cli.shared import exits
from kneecli.cli.shared.talk import Talk, Wanted, wrapped
from kneecli.cli.streams import leave_stdout, ready_streams
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
    cls=LazyGroup,
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
    verbose: Annotated[bool, typer.Option("--verbose", help="Say what was done without a terminal, too.")] = False,
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
    wanted: Wanted = context.obj
    wanted.debug = debug
    wanted.talk = Talk(color=color, quiet=quiet, no_input=no_input, verbose=verbose)
    wanted.ctx = Context(strict=strict, no_packs=no_packs, note=wanted.talk.note)


def main() -> None:
    """Runs the command line. Always ends in SystemExit, with one of the documented codes."""
    wanted = Wanted()
    try:
        ready_streams()
        _run(wanted)
    except KneecliError as error:
        _fail("\n".join(f"kneecli: {problem}" for problem in error.problems), exits.code_of(error), wanted)
    except KeyboardInterrupt:
        leave_stdout()
        raise SystemExit(exits.INTERRUPTED) from None
    except BrokenPipeError:  # whoever read our output has gone: no message
        leave_stdout()
        raise SystemExit(exits.DONE) from None
    except OSError as error:
        leave_stdout()
        _fail(f"kneecli: {_refusal(error, wanted)}", exits.FAILED, wanted)
    except MemoryError:
        what = Problem("there is not enough memory", "Close some programs, or raise the limit: `ulimit -v` shows it.")
        _fail(f"kneecli: {what}", exits.FAILED, wanted)
    except Exception as error:
        text = " ".join(f"{type(error).__name__}: {error}".split())
        _fail(f"kneecli: this is a bug: {text}\n  `kneecli --debug …` shows where.", exits.FAILED, wanted)


def _run(wanted: Wanted) -> None:
    """Runs the app, and has everything written before the exit code is settled."""
    stdout = sys.stdout
    try:
        app(obj=wanted)
    except SystemExit as ending:
        if ending.code == exits.INTERRUPTED:  # typer's answer to Ctrl-C
            raise KeyboardInterrupt from None
        if sys.stdout is not stdout:  # typer's answer to a broken pipe is to put another in its place
            raise BrokenPipeError from None
        sys.stdout.flush()
        raise


def _refusal(error: OSError, wanted: Wanted) -> Problem:
    """What the system refused: what the command keeps has its own words, so it is the answer that can't be written."""
    if (ctx := getattr(wanted, "ctx", None)) and ctx.has_recorded:
        what = f"the answer can't be written: {error.strerror or error}"
        return Problem(what, "What there was to record is recorded all the same: do not say it again.")
    from kneecli.store.refusal import cure  # a run that touches files has it already

    where = printable(str(error.filename)) if error.filename else ""
    return Problem(f"the system refused: {error.strerror or error}", cure(error), where)


def _fail(message: str, code: int, wanted: Wanted) -> NoReturn:
    if wanted.debug:
        import traceback

        traceback.print_exc()
    shown = "\n".join(map(printable, message.split("\n")))
    print(wrapped(shown) if sys.stderr.isatty() else shown, file=sys.stderr)
    raise SystemExit(code)
