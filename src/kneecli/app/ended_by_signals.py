"""Signals that end a run in order, while the terminal is in a mode of its own or something is still to be kept."""

import contextlib
import signal
from collections.abc import Iterator
from typing import NoReturn

_NAMES = ("SIGHUP", "SIGTERM")
"""A terminal that is closed, where the system has that, and a plain `kill`."""


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Has these signals raise SystemExit inside the block. What someone else has set, such as nohup, stays."""
    signals = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    ours = [number for number in signals if signal.getsignal(number) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: object) -> NoReturn:
    raise SystemExit(128 + number)
