"""Stdout and stderr made fit for any terminal, pipe or file, and left in order when nobody listens any more."""

import contextlib
import io
import os
import sys
from typing import Any, TextIO


def ready_streams() -> None:
    """Documents are UTF-8 whatever the locale; a terminal that can't show a letter shows another in its place.

    What can't be written to stderr changes nothing: the answer and the code still come.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed: `kneecli ... >&-`
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - it stays open
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", encoding=None if stream.isatty() else "utf-8")
            with contextlib.suppress(OSError, ValueError, AttributeError):  # not every system has it
                os.set_blocking(stream.fileno(), True)  # what does not fit into a pipe at once would be lost
            if name == "stderr":
                sys.stderr = _Unheard(stream)


def leave_stdout() -> None:
    """No second error, and no waiting, while Python shuts down and writes what is left.

    Nothing more is read: without stdin there is room for one file, also when too many are open.
    """
    with contextlib.suppress(OSError):
        os.close(0)
    _send_nowhere(sys.stdout)


class _Unheard:
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


def _send_nowhere(stream: TextIO) -> None:
    """What is still in the buffer goes first: nothing of it may turn up where the number leads to later."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        stream.flush()
