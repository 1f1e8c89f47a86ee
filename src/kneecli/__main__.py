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
    """Lets Python end. It need not look for garbage in what is gone in a moment anyway, unless packs have left some."""
    import gc
    import signal

    _answer_interrupts(signal.default_int_handler, _interrupted)
    if "kneecli.plugins.guard" in sys.modules:
        from kneecli.plugins.guard import leave

        leave(code)
    else:
        gc.freeze()
    raise SystemExit(code)


if __name__ == "__main__":
    main()
