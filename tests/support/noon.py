"""The time zone that all tests live in: where it is about noon, so that none begins on one day and ends on the next."""

import os
import sys
import time


def move_to_noon() -> None:
    """Takes this process, and all that it starts, to where the clock shows twelve; the same zone all year round."""
    if sys.platform != "win32":
        os.environ["TZ"] = f"NOON{time.gmtime().tm_hour - 12:+d}"  # POSIX counts the hours west of Greenwich
        time.tzset()


def zone() -> dict[str, str]:
    """The variable that takes a started program there, for an environment made anew."""
    return {"TZ": here} if (here := os.environ.get("TZ")) else {}
