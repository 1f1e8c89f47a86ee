"""Faults of the system, put into one run of `kneecli`: a call that fails, or kill -9 in its place.

The forked process loads this before it becomes `kneecli`. Every way to the disk and to stdout then leads through the
functions of `os`, which are counted: Python's own `open` is exchanged for the one of its library that is written in
Python. Only calls on files below one folder count, so that what a start imports is left alone. EINTR is not among the
errors, because Python itself repeats a call that a signal has interrupted.
"""

import _pyio  # type: ignore[import-not-found] # typeshed does not have it
import builtins
import errno
import io
import json
import os
import pty
import signal
import sys
import tty
from collections.abc import Callable
from typing import Any

ERRORS = {
    "open": ("EACCES", "EMFILE", "EIO"),
    "write": ("ENOSPC", "EIO", "EDQUOT"),
    "read": ("EIO",),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "ftruncate": ("EIO", "EROFS"),
    "close": ("EIO", "EDQUOT"),
    "mkdir": ("ENOSPC", "EACCES", "EROFS"),
    "chmod": ("EIO", "EROFS"),
    "rename": ("EACCES", "ENOSPC", "EIO"),
    "replace": ("EACCES", "EROFS", "EIO"),
    "link": ("EMLINK", "EIO", "ENOSPC"),
    "unlink": ("EACCES", "EROFS"),
    "stat": ("EACCES", "EIO"),
    "lstat": ("EACCES", "EIO"),
    "fstat": ("EIO",),
    "scandir": ("EACCES", "EIO"),
    "listdir": ("EACCES", "EIO"),
    "flock": ("EIO", "EDEADLK"),
}
"""The calls that are counted, with errors that each of them may end with."""

CHANGING = ("write", "fsync", "ftruncate", "close", "mkdir", "chmod", "rename", "replace", "link", "unlink")
"""The calls that change something, and go on failing once a disk is full or broken."""


class Faults:
    """The calls of this process so far, and the one that goes wrong.

    `folder`: what lies below it counts. `record`: a file that each call is written to. `at`: the number of the call,
    from 1; 0 for none. `kind`: `once`, `lasting` (all later calls that write fail as well), `kill`, or `half` (of a
    write only the first half is done before the kill).
    """

    def __init__(self, folder: str, record: str, at: int = 0, kind: str = "", error: str = "") -> None:
        self.folder = folder
        self.at = at
        self.kind = kind
        self.error = error
        self.count = 0
        self.names = {1: "stdout"}
        self.write, self.stat = os.write, os.stat
        self.record = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def put_in_place(self) -> None:
        """Has every call lead through `call`."""
        import fcntl

        for name in (*ERRORS, "dup2"):
            where: Any = fcntl if name == "flock" else os
            setattr(where, name, self.counted(name, getattr(where, name)))
        os.remove = os.unlink
        io.open = builtins.open = _pyio.open
        stdout = io.BufferedWriter(_pyio.FileIO(1, "w", closefd=False))
        sys.stdout = io.TextIOWrapper(stdout, encoding="utf-8")

    def counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """This function of the system, counted."""

        def call(first: Any, *more: Any, **named: Any) -> Any:
            subject = self.subject(first) or (self.subject(more[0]) if name in ("rename", "replace", "link") else "")
            if subject and self.can_fail(name, subject, first, *more):
                self.called(name, subject, real, first, *more)
            result = real(first, *more, **named)
            if name == "open" and subject:
                self.names[result] = subject
            elif name in ("close", "dup2"):
                self.names.pop(more[0] if more else first, None)
            return result

        return call

    def can_fail(self, name: str, subject: str, first: Any, *more: Any) -> bool:
        """Whether the call may fail: not for a file that is not there, nor on an open one, but for the journal's."""
        if name == "open" and not more[0] & os.O_CREAT:
            return self.is_there(first)
        return name not in ("fstat", "dup2") or subject.endswith(".jsonl")

    def is_there(self, path: Any) -> bool:
        """Whether there is such a file, asked without being counted."""
        try:
            self.stat(path)
        except OSError:
            return False
        return True

    def subject(self, what: Any) -> str:
        """The file that a call is about, below the folder; empty for any other."""
        if isinstance(what, int):
            return self.names.get(what, "")
        path = os.path.abspath(os.fsdecode(what))  # noqa: PTH100 - links are not followed
        return os.path.relpath(path, self.folder) if path.startswith(self.folder + os.sep) else ""

    def called(self, name: str, subject: str, real: Callable[..., Any], first: Any, *more: Any) -> None:
        """Takes the call down, and lets it go wrong when it is its turn."""
        self.count += 1
        lines = bytes(more[0]).count(b"\n") if name == "write" else 0
        self.write(self.record, f"{name} {subject} {lines}\n".encode())
        if not self.at or not (
            self.count == self.at or (self.kind == "lasting" and self.count > self.at and name in CHANGING)
        ):
            return
        if self.kind == "half":
            real(first, more[0][: len(more[0]) // 2])
        if self.kind in ("kill", "half"):
            os.kill(os.getpid(), signal.SIGKILL)
        if name == "close":
            real(first)
        number = getattr(errno, self.error)
        raise OSError(number, os.strerror(number), None if isinstance(first, int) else os.fspath(first))


def begin(request: str) -> None:
    """Puts the faults in place that are asked for. With `typed`, the lines come from a terminal."""
    asked = json.loads(request)
    typed = asked.pop("typed", None)
    if typed is not None:
        ours, theirs = pty.openpty()
        tty.setcbreak(theirs)
        os.write(ours, typed.encode())
        os.dup2(theirs, 0)
        os.set_inheritable(ours, False)
    Faults(**asked).put_in_place()
