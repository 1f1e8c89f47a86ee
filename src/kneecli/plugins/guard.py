"""Running the code of packs: whatever goes wrong becomes one error, and the process is put back as it was before.

Code that can't be interrupted, or that closes what kneecli itself needs, ends the process (`last_resort.py`). Nothing
inside one process can stop `os._exit`, a crash of the interpreter, threads that go on, and code that means harm.
Against these there are `kneecli packs disable` and `--no-packs`, which import nothing of a pack.
"""

import contextlib
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator
from types import FrameType
from typing import Any

from kneecli.plugins.last_resort import end, watched

MOST_SECONDS = 20.0
"""So many seconds may a pack take, where the system has a timer (not on Windows); then it is interrupted."""


class PackFailed(Exception):
    """A pack raised an error; the message is one plain line."""


class _TooSlow(BaseException):
    """Raised inside code that takes too long. `except Exception` does not catch it."""


@contextlib.contextmanager
def guarded(name: str) -> Iterator[None]:
    """Raises PackFailed for whatever this pack raises inside the block, also for SystemExit and KeyboardInterrupt.

    The user's own Ctrl-C is passed on. If the pack swallows it, a second one ends the process. What the pack writes to
    stdout goes to stderr, because stdout is for the command's answer. Streams, working folder, environment, Python's
    path, signals and the like are restored at the end.
    """
    interrupts = _Interrupts()
    with _put_back(), _stdout_to_stderr(name), interrupts:
        try:
            with watched(name), _timed():
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


@contextlib.contextmanager
def _timed() -> Iterator[None]:
    """Raises _TooSlow in code that takes too long, and again each second in case it catches that."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before or signal.SIG_DFL)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise _TooSlow


@contextlib.contextmanager
def _stdout_to_stderr(name: str) -> Iterator[None]:
    """Sends stdout to stderr, also for writers that bypass Python, and lets nothing be read from stdin."""
    spared: list[tuple[int, int, os.stat_result]] = []
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
        _fill_closed()
        for number, instead in ((0, os.open(os.devnull, os.O_RDONLY)), (1, os.dup(2)), (2, os.dup(2))):
            spared.append((number, copy := _copy(number), os.fstat(copy)))
            os.dup2(instead, number)
            os.close(instead)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            yield
    finally:
        for stream in (sys.__stdout__, sys.__stderr__):  # text written to the original stream is still in its buffer
            with contextlib.suppress(OSError, ValueError, AttributeError):
                stream.flush()  # type: ignore[union-attr]
        for number, copy, before in spared:
            if not _is_open(copy, before):
                end(name, "closes files that are not its own")
            os.dup2(copy, number)
            os.close(copy)


def _copy(number: int) -> int:
    """A copy of the descriptor with a high number, which a pack that closes the usual ones does not reach."""
    try:
        import fcntl

        return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, _HIGH)
    except (ImportError, OSError):  # not on Windows, nor where so few files may be open
        return os.dup(number)


_HIGH = 100


def _is_open(number: int, before: os.stat_result) -> bool:
    """Whether the descriptor still is the same open file."""
    try:
        return os.path.samestat(os.fstat(number), before)
    except OSError:
        return False


def _fill_closed() -> None:
    """Opens those of the three standard streams that are closed. Otherwise the next opened file would become one."""
    while (opened := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(opened)


@contextlib.contextmanager
def _put_back() -> Iterator[None]:
    """Restores the state of the process that a pack must not change."""
    streams = sys.stdin, sys.stdout, sys.stderr
    folder, environment, umask = _folder(), dict(os.environ), _umask()
    path, arguments, filters = sys.path[:], sys.argv[:], warnings.filters[:]
    depth, handlers = sys.getrecursionlimit(), {each: signal.getsignal(each) for each in _SIGNALS}
    try:
        yield
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
        sys.path[:], sys.argv[:], warnings.filters[:] = path, arguments, filters  # type: ignore[index]
        sys.setrecursionlimit(depth)
        os.umask(umask)
        if os.environ != environment:
            os.environ.clear()
            os.environ.update(environment)
            if hasattr(time, "tzset"):
                time.tzset()
        with contextlib.suppress(OSError):
            if folder and folder != _folder():
                os.chdir(folder)
        for number, handler in handlers.items():
            if handler is not None and signal.getsignal(number) is not handler:
                with contextlib.suppress(ValueError):
                    signal.signal(number, handler)


_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGPIPE", "SIGHUP", "SIGALRM") if hasattr(signal, name)
)


def _folder() -> str:
    try:
        return os.getcwd()  # noqa: PTH109 - Path.cwd is the same with a detour
    except OSError:  # the folder was deleted
        return ""


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
