"""`kneecli` on a terminal of its own, for a test to sit at."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect

from support.cli import KNEECLI, clean_env

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@contextmanager
def terminal(home: Path, *arguments: str, **env: str) -> Iterator[Any]:
    """`kneecli` on a terminal of its own."""
    child = pexpect.spawn(
        str(KNEECLI),
        list(arguments),
        env=clean_env(home, **{"TERM": "dumb", "PAGER": "cat", **env}),
        dimensions=(50, 120),
        encoding="utf-8",
        timeout=60,
    )
    try:
        yield child
    finally:
        child.close(force=True)


def finished(child: Any) -> tuple[int, str]:
    """The exit code, and what was still to be read."""
    rest = ESCAPE.sub("", str(child.read())).replace("\r\n", "\n")
    child.close()
    return int(child.exitstatus), rest
