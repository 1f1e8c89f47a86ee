"""The end of the whole process, where a pack leaves nothing gentler; the person is told which, and how to go on."""

import contextlib
import gc
import os
import threading
from collections.abc import Iterator
from typing import NoReturn

from kneecli.domain.problem import printable

LONGEST_SECONDS = 30.0
"""A pack that is still busy after so long catches even what gives up others; then the process ends."""


@contextlib.contextmanager
def watched(name: str) -> Iterator[None]:
    """Ends the process when this pack takes that long: another thread sees to it, since this one is the pack's."""
    watch = threading.Timer(LONGEST_SECONDS, end, (name, f"does not end, not even after {LONGEST_SECONDS:g} seconds"))
    watch.daemon = True
    with contextlib.suppress(RuntimeError):  # no more threads may be started
        watch.start()
    try:
        yield
    finally:
        watch.cancel()


def end_with_packs(code: int) -> None:
    """Lets Python end by itself where the code of packs has run: what they have open is written, and what they have
    registered for the end is run. Returns when that can't be: a thread of theirs would be waited for, or they have
    spoiled what is needed for it.

    Nothing of it reaches stdout, and it may not take for ever.
    """
    try:
        if any(each is not threading.main_thread() and not each.daemon for each in threading.enumerate()):
            return
        watch = threading.Timer(LONGEST_SECONDS, os._exit, (code,))
        watch.daemon = True
        watch.start()
        gc.enable()  # without it files that only a circle of objects holds are never closed
        with contextlib.suppress(OSError):
            os.dup2(2, 1)
    except BaseException:  # a Ctrl-C is no exception here any more
        return
    raise SystemExit(code)


def end(name: str, what: str) -> NoReturn:
    """Says on one line what this pack does and how to leave it out, and ends the process with code 1."""
    import shlex

    cure = f"`kneecli packs disable {shlex.quote(printable(name))}` leaves it out, `kneecli --no-packs …` does once."
    with contextlib.suppress(OSError):
        os.write(2, f"kneecli: the pack {printable(name)} {what}. {cure}\n".encode(errors="replace"))
    os._exit(1)
