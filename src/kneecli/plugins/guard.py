"""Running the code of packs: whatever goes wrong becomes one error, and the process is put back as it was before.

This is for accidents, not against malice, because a pack runs in the same process. Nothing in here can stop `os._exit`,
a crash of the interpreter, threads that go on, and code that means harm. Against these there are
`kneecli packs disable` and `--no-packs`, which import nothing of a pack.
"""

import contextlib
import gc
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from io import TextIOWrapper
from types import FrameType
from typing import Any, NoReturn

from kneecli.domain.problem import printable

MOST_SECONDS = 20.0
"""Seconds that a pack may take before it is interrupted, where the system has a timer (not on Windows)."""

AGAIN_SECONDS, MOST_INTERRUPTIONS = 1.0, 10
"""A pack that catches the interruption is interrupted again after so many seconds, so often; then the process ends."""


_OUT_OF_THE_WAY = 900
"""Most systems allow 1024 files; a script that becomes a daemon closes the lower ones."""


class PackFailed(Exception):
    """A pack raised an error; the message is one plain line."""


class _TooSlow(BaseException):
    """Raised inside code that takes too long. `except Exception` does not catch it."""


@contextlib.contextmanager
def guarded(name: str) -> Iterator[None]:
    """Raises PackFailed for whatever this pack raises inside the block, also for SystemExit and KeyboardInterrupt.

    The user's own Ctrl-C is passed on. If the pack swallows it, a second one ends the process. What the pack writes to
    stdout goes to stderr, because stdout is for the command's answer. Streams, working folder, environment, Python's
    path, the filters of warnings and the answer to Ctrl-C are restored at the end.
    """
    interrupts = _Interrupts()
    with _restored(), _stdout_to_stderr(), interrupts:
        try:
            with _timed(name):
                yield
        except BaseException as error:
            if interrupts.came:
                raise KeyboardInterrupt from None
            raise PackFailed(_words(error)) from error


def _words(error: BaseException) -> str:
    if isinstance(error, _TooSlow):
        return f"took longer than {MOST_SECONDS:g} seconds"
    try:
        text = " ".join(str(error).split()) or "no message"
    except BaseException:  # the error's own code is the pack's, too, and may fail
        text = "no message"
    return f"failed with {type(error).__name__}: {text}"[:400]


class _Interrupts:
    """Distinguishes a Ctrl-C from a `raise KeyboardInterrupt`. A Ctrl-C that the pack swallowed is raised again."""

    def __init__(self) -> None:
        self.came = False
        self._before: Any = None

    def __enter__(self) -> None:
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not under nohup
            with contextlib.suppress(ValueError):  # in another thread than the main one
                self._before = signal.signal(signal.SIGINT, self._note)

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)
        if self.came:
            raise KeyboardInterrupt

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        if self.came:
            os._exit(130)
        self.came = True
        raise KeyboardInterrupt


def leave(code: object) -> None:
    """Prepares the end of the process after code of packs has run: their open files are written, their exit handlers
    run, and none of their output reaches stdout. Ends it at once where Python would wait for one of their threads.
    """
    gc.enable()  # files held only by a reference cycle would never be closed
    with contextlib.suppress(OSError):
        os.dup2(2, 1)
    if any(thread is not threading.main_thread() and not thread.daemon for thread in threading.enumerate()):
        os._exit(code if isinstance(code, int) else 1)


@contextlib.contextmanager
def _timed(name: str) -> Iterator[None]:
    """Raises _TooSlow in code that takes too long, and again and again in case it catches that."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    interruptions = 0

    def ring(_number: int, _frame: FrameType | None) -> None:
        nonlocal interruptions
        interruptions += 1
        if interruptions > MOST_INTERRUPTIONS:
            _end(name)
        raise _TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS, AGAIN_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before or signal.SIG_DFL)


def _end(name: str) -> NoReturn:
    """Prints one line that says what this pack does and how to leave it out, and ends the process with code 1."""
    signal.setitimer(signal.ITIMER_REAL, 0)  # or the next ring would say it a second time
    import shlex

    longest = MOST_SECONDS + MOST_INTERRUPTIONS * AGAIN_SECONDS
    what = f"the pack {printable(name)} does not end, not even after {longest:g} seconds"
    cure = f"`kneecli packs disable {shlex.quote(printable(name))}` leaves it out, `kneecli --no-packs …` does once."
    with contextlib.suppress(OSError):
        os.write(2, f"kneecli: {what}. {cure}\n".encode(errors="replace"))
    os._exit(1)


@contextlib.contextmanager
def _stdout_to_stderr() -> Iterator[None]:
    """Sends stdout to stderr, also for writers that bypass Python, and lets nothing be read from stdin."""
    copies: list[tuple[int, int]] = []
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
        _fill_closed()
        for number, instead in ((0, os.open(os.devnull, os.O_RDONLY)), (1, os.dup(2)), (2, os.dup(2))):
            copies.append((number, _copy(number)))
            os.dup2(instead, number)
            os.close(instead)
    streams = sys.__stdout__, sys.__stderr__
    lent = [_lent() for _ in range(4)]
    sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__ = lent  # type: ignore[misc] # final, but for packs
    try:
        yield
    finally:
        sys.__stdout__, sys.__stderr__ = streams  # type: ignore[misc] # see above
        for stream in (*lent, *streams):
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()  # type: ignore[union-attr]
        for number, copy in copies:
            os.dup2(copy, number)
            os.close(copy)


def _lent() -> TextIOWrapper:
    """A stream to stderr that a pack may close, take apart or wrap anew, and ours is still there."""
    return open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)


def _copy(number: int) -> int:
    """A copy of this descriptor, out of the way of a pack that closes the first hundreds."""
    try:
        import fcntl

        return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, _OUT_OF_THE_WAY)
    except (ImportError, OSError):
        return os.dup(number)


def _fill_closed() -> None:
    """Opens those of the three standard streams that are closed. Otherwise the next opened file would become one."""
    while (opened := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(opened)


@contextlib.contextmanager
def _restored() -> Iterator[None]:
    """Restores what a script may change that was written to run alone, and then became a pack."""
    streams = sys.stdin, sys.stdout, sys.stderr
    folder, environment = _folder(), dict(os.environ)
    path, filters = sys.path[:], warnings.filters[:]
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.path[:], warnings.filters[:] = path, filters  # type: ignore[index]
        if os.environ != environment:
            os.environ.clear()
            os.environ.update(environment)
            if hasattr(time, "tzset"):
                time.tzset()
        with contextlib.suppress(OSError):
            if folder and folder != _folder():
                os.chdir(folder)


def _folder() -> str:
    try:
        return os.getcwd()  # noqa: PTH109 - Path.cwd is the same with a detour
    except OSError:  # the folder was deleted
        return ""
