"""The end of the whole process, where a pack leaves nothing gentler; the person is told which, and how to go on."""

import contextlib
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


def end(name: str, what: str) -> NoReturn:
    """Says on one line what this pack does and how to leave it out, and ends the process with code 1."""
    import shlex

    cure = f"`kneecli packs disable {shlex.quote(printable(name))}` leaves it out, `kneecli --no-packs …` does once."
    with contextlib.suppress(OSError):
        os.write(2, f"kneecli: the pack {printable(name)} {what}. {cure}\n".encode(errors="replace"))
    os._exit(1)
