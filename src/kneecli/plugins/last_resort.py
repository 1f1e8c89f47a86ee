"""Ending the whole process when a pack can't be stopped otherwise. The message names the pack and the way out."""

import contextlib
import gc
import os
import threading
from collections.abc import Iterator
from typing import NoReturn

from kneecli.domain.problem import printable

LONGEST_SECONDS = 30.0
"""A pack that is still busy after so many seconds has caught the interruption as well; then the process ends."""


@contextlib.contextmanager
def watched(name: str) -> Iterator[None]:
    """Ends the process when this pack takes that long. Another thread watches, because this one runs the pack."""
    watch = threading.Timer(LONGEST_SECONDS, end, (name, f"does not end, not even after {LONGEST_SECONDS:g} seconds"))
    watch.daemon = True
    with contextlib.suppress(RuntimeError):  # no further thread can be started
        watch.start()
    try:
        yield
    finally:
        watch.cancel()


def end_with_packs(code: int) -> None:
    """Lets Python end in the usual way after code of packs has run, so that their open files are written and their exit
    handlers run. Returns when that is impossible: when Python would wait for one of their threads, or when they have
    broken what it needs.

    None of their output reaches stdout, and the time is limited.
    """
    try:
        if any(each is not threading.main_thread() and not each.daemon for each in threading.enumerate()):
            return
        watch = threading.Timer(LONGEST_SECONDS, os._exit, (code,))
        watch.daemon = True
        watch.start()
        gc.enable()  # files held only by a reference cycle would never be closed
        with contextlib.suppress(OSError):
            os.dup2(2, 1)
    except BaseException:  # here a Ctrl-C must not raise any more
        return
    raise SystemExit(code)


def end(name: str, what: str) -> NoReturn:
    """Prints one line that says what this pack does and how to leave it out, and ends the process with code 1."""
    import shlex

    cure = f"`kneecli packs disable {shlex.quote(printable(name))}` leaves it out, `kneecli --no-packs …` does once."
    with contextlib.suppress(OSError):
        os.write(2, f"kneecli: the pack {printable(name)} {what}. {cure}\n".encode(errors="replace"))
    os._exit(1)
