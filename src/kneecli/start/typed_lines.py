"""Lines from stdin with a limit to the waiting. A thread reads, which works on every system."""

import os
import queue
import threading
from collections.abc import Callable


def typed_lines(stdin: int = 0) -> Callable[[float | None], str | None]:
    """Waits so many seconds for a line, or for ever: the line with its end, "" for none yet, None at the end of input.

    `stdin` is the number of the open file. Python's own stream of it would be locked by the thread when Python ends.
    """
    found: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(stdin, found), daemon=True).start()

    def wait(seconds: float | None) -> str | None:
        try:
            return found.get(timeout=seconds)
        except queue.Empty:
            return ""

    return wait


def _read(stdin: int, found: "queue.SimpleQueue[str | None]") -> None:
    rest = b""
    try:
        while data := os.read(stdin, 4096):
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                found.put(f"{line.decode(errors='replace')}\n")
    except OSError:  # the terminal was closed
        pass
    if rest:
        found.put(f"{rest.decode(errors='replace')}\n")
    found.put(None)
