"""Clocks that go on while the machine sleeps, so that sleep can be told from exercise."""

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds since some moment or other."""


def waking_clock() -> Clock:
    """The system's clock that counts sleep, where it has one; else the time of day, which does so as well."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.time if boot is None else lambda: time.clock_gettime(boot)
