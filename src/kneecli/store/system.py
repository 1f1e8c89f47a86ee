"""What not every system and disk has: locks, writing that lasts, modes of files, reading at a place.

A disk without locks is written to without them: a line that is added to the journal is one write, and a replaced file
is whole or not there. Of two changes to the settings at the same moment one may then be lost. A disk that can't say
when data lasts, or knows no modes, is used as it is.
"""

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

PLAIN = getattr(os, "O_BINARY", 0)
"""For opening a file: no line end is changed, which Windows would do."""

_NO_LOCKS = {errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.ENOLCK, errno.EINVAL}
_NO_SYNC = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_NO_MODES = {errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}


@contextlib.contextmanager
def locked_file(descriptor: int, file: Path) -> Iterator[None]:
    """This open file is nobody else's until we are done. It is let go when the file is closed. Raises OSError."""
    try:
        import fcntl
    except ImportError:
        with _lock_beside(file):
            yield
        return
    with _passing_over(_NO_LOCKS):
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    yield


@contextlib.contextmanager
def locked_folder(folder: Path) -> Iterator[None]:
    """The files of this folder are nobody else's until we are done. Raises OSError."""
    try:
        import fcntl
    except ImportError:
        with _lock_beside(folder / "folder"):
            yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with _passing_over(_NO_LOCKS):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        close(descriptor)


def close(descriptor: int) -> None:
    """Closes a file of which nothing is left to be written: whatever the system says, it is closed."""
    with contextlib.suppress(OSError):
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Waits until what was written lasts, where the disk can say so. Raises OSError."""
    with _passing_over(_NO_SYNC):
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Waits until the names in this folder last, where the system can say so."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def set_mode(file: Path, mode: int) -> None:
    """Gives a file this mode, on a disk that knows modes. Raises OSError."""
    with _passing_over(_NO_MODES):
        file.chmod(mode)


def last_byte(descriptor: int, size: int) -> bytes:
    """The last byte of a file of this size; nothing of an empty one."""
    if not size:
        return b""
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1)


@contextlib.contextmanager
def _lock_beside(file: Path) -> Iterator[None]:
    """The lock of systems without POSIX: a file beside it."""
    from filelock import FileLock

    with FileLock(file.with_name(f".{file.name}.lock")):
        yield


@contextlib.contextmanager
def _passing_over(numbers: set[int]) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in numbers:
            raise
