"""`kneecli` on a terminal of its own, for a test to sit at."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect

from support.cli import KNEECLI, clean_env, read_packs

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def spawned(home: Path, *arguments: str, lines: int, columns: int, **env: str) -> Any:
    """`kneecli` on a terminal of its own, in a home where it has read the packs before: that takes most of a start.

    What is sent is sent when it waits for it, where pexpect would wait for a twentieth of a second each time.
    """
    variables = clean_env(home, **env)
    read_packs(variables)
    command = str(KNEECLI), list(arguments)
    child = pexpect.spawn(*command, env=variables, dimensions=(lines, columns), encoding="utf-8", timeout=60)
    send = child.send

    def when_awaited(text: str) -> Any:
        awaited(child.pid)
        return send(text)

    child.send, child.delaybeforesend = when_awaited, None
    return child


@contextmanager
def terminal(home: Path, *arguments: str, **env: str) -> Iterator[Any]:
    """`kneecli` on a terminal without a pager or colours."""
    child = spawned(home, *arguments, lines=50, columns=120, **{"TERM": "dumb", "PAGER": "cat", **env})
    try:
        yield child
    finally:
        child.close(force=True)


def awaited(pid: int) -> None:
    """Returns when the process waits for what is typed. A signal between a prompt and the wait would be noticed by the
    next key only, as in every program that asks with readline; a terminal that really closes ends the wait as well."""
    state = Path(f"/proc/{pid}/stat")
    while state.exists() and state.read_text().rpartition(")")[2].split()[0] == "R":
        os.sched_yield()


def finished(child: Any) -> tuple[int, str]:
    """The exit code, and what was still to be read."""
    rest = ESCAPE.sub("", str(child.read())).replace("\r\n", "\n")
    return ended(child), rest


def ended(child: Any) -> int:
    """The exit code, when all was read."""
    child.wait()
    child.ptyproc.delayafterclose = 0  # there is nothing left to end
    child.close()
    return int(child.exitstatus)
