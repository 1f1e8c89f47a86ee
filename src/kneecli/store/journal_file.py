"""One file of the journal: read whole or by pieces, opened under a lock, and added to whole or not at all."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.value import dataclass
from kneecli.store.files import PRIVATE_FILE, refused
from kneecli.store.refusal import cure as refusal
from kneecli.store.system import PLAIN, close, last_byte, locked_file, sync, sync_folder

PIECE = 1 << 17
"""A journal is read by pieces of so many bytes where not all of it is needed at once."""

FileStamp = tuple[int, int, int, int, int]
"""What tells one state of a file from another: its size, when it was written and when it was changed, and which file of
which disk it is."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was added to a file, and the stamps of the file before and after, which may be unknown."""

    file: str
    data: bytes
    before: FileStamp
    after: FileStamp | None


def stamp_then(descriptor: int) -> FileStamp | None:
    """The stamp of an open file; None where the system does not say."""
    try:
        return stamp_of(os.fstat(descriptor))
    except OSError:
        return None


def stamp_of(found: os.stat_result) -> FileStamp:
    """The stamp of a file, by what the system says of it."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev


def size_of(file: Path) -> int:
    """The size of a file; 0 where the system does not say."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def read_bytes(file: Path) -> bytes:
    """What the file holds. Raises CouldNot."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None


@contextlib.contextmanager
def reading(file: Path) -> Iterator[BinaryIO]:
    """The file, open for reading. Raises CouldNot, also for what the system refuses in the block."""
    try:
        with file.open("rb") as stream:
            yield stream
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None


def pieces(file: Path) -> Iterator[bytes]:
    """The content piece by piece, each of whole lines: so ten years need not be held at once. Raises CouldNot."""
    with reading(file) as stream:
        yield from in_pieces(stream)


def in_pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The same of an open file. Raises OSError."""
    while piece := stream.read(PIECE):
        yield piece + stream.readline()


@contextlib.contextmanager
def locked(file: Path) -> Iterator[int]:
    """The file, open for adding, and nobody else's until we are done."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_APPEND | PLAIN, PRIVATE_FILE)
        try:
            with locked_file(descriptor, file):
                if is_still(file, descriptor):
                    yield descriptor
                    return
        finally:
            close(descriptor)


def is_still(file: Path, descriptor: int, *, if_unknown: bool | None = None) -> bool:
    """Whether the path still leads to the open file: an editor or a sync tool may have put another in its place.

    What is written to the old one would be lost. Written to both it counts once, by its ids. Raises OSError where the
    system does not say, unless `if_unknown` is the answer to that.
    """
    try:
        there, opened = file.stat(), os.fstat(descriptor)
    except FileNotFoundError:
        return False
    except OSError:
        if if_unknown is None:
            raise
        return if_unknown
    return (there.st_dev, there.st_ino) == (opened.st_dev, opened.st_ino)


def add(descriptor: int, data: bytes, file: Path) -> bytes:
    """Writes the data behind what is there, and returns what was written: a torn line is closed with it.

    When the disk fills up half-way, what is there stays as it was. Raises OSError, or CouldNot when that fails too.
    """
    size = os.fstat(descriptor).st_size
    torn = last_byte(descriptor, size) not in (b"", b"\n")
    whole = b"\n" + data if torn else data
    try:
        written = os.write(descriptor, whole)
        while written < len(whole):
            written += os.write(descriptor, whole[written:])
        sync(descriptor)
    except OSError as error:
        _take_back(descriptor, size, file, error)
        raise
    if not size:
        sync_folder(file.parent)
    return whole


def _take_back(descriptor: int, size: int, file: Path, why: OSError) -> None:
    """Cuts the file back to this size. Raises CouldNot where the system refuses that, too."""
    try:
        os.ftruncate(descriptor, size)
    except OSError:
        what = f"can't write it: {why.strerror or why}, nor take back what was begun"
        cure = "It may be there all the same: see what `kneecli history` says before you say it again."
        raise CouldNot(Problem(what, f"{refusal(why)} {cure}", str(file))) from None
