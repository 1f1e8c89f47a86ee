"""Where a run begins, as `kneecli` and as `python -m kneecli`, and where it ends. Nothing here takes time to import."""

import os
import sys

TYPE_CHECKING = False  # type checkers know better
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn


def main() -> "NoReturn":
    """Runs the command line. Ctrl-C is answered in silence from here on, while all else is still being imported."""
    try:
        _run()
    except KeyboardInterrupt:
        _end(130)
    except SystemExit as ending:
        _end(ending.code)
    _end(0)


def _run() -> None:
    """Imports the command line and runs it. Until it runs there is nothing to put in order, so Ctrl-C just ends it."""
    import gc
    import signal

    gc.disable()  # a run is short: looking for garbage takes longer than what it finds is worth
    _answer_interrupts(signal.default_int_handler, _interrupted)
    from kneecli.cli.main import main as run

    _answer_interrupts(_interrupted, signal.default_int_handler)
    run()


def _answer_interrupts(before: "Callable[..., object]", after: "Callable[..., object]") -> None:
    """Has Ctrl-C answered otherwise than before; what someone else has set, such as nohup, stays."""
    import signal

    if signal.getsignal(signal.SIGINT) is before:
        signal.signal(signal.SIGINT, after)


def _interrupted(*_: object) -> None:
    """An exception could get lost here: what is raised while Python tidies up is only written to stderr."""
    os._exit(130)


def _end(code: object) -> "NoReturn":
    """Ends the process at once, when all that it had to say is written.

    Taking apart what is gone in a moment anyway would cost Python a tenth of a run. A profiler, a debugger or the code
    of a pack still gets its turn.
    """
    import signal

    _answer_interrupts(signal.default_int_handler, _interrupted)
    if not isinstance(code, int) or _is_watched():
        raise SystemExit(code)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):  # whoever listened has gone
            continue
    if "kneecli.plugins.guard" in sys.modules:
        from kneecli.plugins.last_resort import end_with_packs

        end_with_packs(code)
    os._exit(code)


def _is_watched() -> bool:
    """Whether a profiler or a debugger waits for Python to end, or a person for its prompt."""
    tools = getattr(sys, "monitoring", None)  # from Python 3.12 on
    by_tool = tools is not None and any(map(tools.get_tool, range(6)))
    return bool(by_tool or sys.gettrace() or sys.getprofile() or sys.flags.interactive or sys.flags.inspect)


if __name__ == "__main__":
    main()
