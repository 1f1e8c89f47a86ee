"""The journal's files: one for each device, only ever added to, all of them read as one.

A device writes its own file and no other. Every writing is one system call under a lock, followed by fsync;
a line that a crash has cut off is closed first, so that the next one stands on its own.
"""

import contextlib
import io
import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kneecli.domain.diary.record import Event
from kneecli.domain.problem import CouldNot, Problem
from kneecli.formats.diary.event_values import LARGEST_NUMBER
from kneecli.formats.diary.journal import Journal, fast_reader, read_journal, write_event
from kneecli.store.device import device_name
from kneecli.store.files import make_folder, refused
from kneecli.store.journal_file import (
    Added,
    add,
    is_still,
    locked,
    pieces,
    read_bytes,
    reading,
    size_of,
    stamp_of,
    stamp_then,
)
from kneecli.store.system import locked_folder

_HEAD = b'{"v":1,"id":"'
"""How a line begins that kneecli has written."""


def new_id() -> str:
    """A random id; 64 bits make it unique across devices."""
    return os.urandom(8).hex()


class JournalFolder:
    """The journal of one user: all files of its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: int | None = None

    def read(self) -> Journal:
        """The union of all files; what can't be read of them is in `damaged`. Raises CouldNot."""
        files = self.files()
        return union(((file.name, pieces(file)) for file in files), sum(map(size_of, files)))

    def contents(self) -> dict[str, bytes]:
        """What the files hold, by name. Raises CouldNot."""
        return {file.name: read_bytes(file) for file in self.files()}

    def ids_like(self, ids: Iterable[str], letters: int) -> set[str]:
        """The ids of all events that have their first letters in common with one of these ids: at least so many.

        They are found without reading the events; others, and texts that look like an id, may be among them.
        """
        wanted = {_HEAD + id.encode(errors="replace")[:letters] for id in ids}
        size, head, found = len(_HEAD) + letters, len(_HEAD), list[bytes]()
        for file in self.files():
            with reading(file) as lines:  # to search the whole text takes five times as long
                found += [line for line in lines if line[:size] in wanted or line[:head] != _HEAD]
        some = b"".join(found).split(b'"id"')[1:]
        matches = map(re.compile(rb'\s*:\s*"([^"\\]+)"').match, some)
        return {match[1].decode(errors="replace") for match in matches if match}

    def ids(self) -> Iterator[bytes]:
        """The ids of all events in UTF-8, some perhaps twice; found likewise."""
        find, head, end = re.compile(rb'"id"\s*:\s*"([^"\\]+)"').findall, len(_HEAD), len(_HEAD) + 16
        for file in self.files():
            with reading(file) as lines:
                for line in lines:
                    if line[end : end + 1] == b'"' and line[:head] == _HEAD:
                        yield line[head:end]
                    else:
                        yield from find(line)

    def texts_beginning(self, text: str) -> set[str]:
        """All texts that begin so, in whatever case, as far as a quotation mark or a backslash; found likewise."""
        find = re.compile(rb'(?i)"(%s[^"\\]*)' % re.escape(text.encode(errors="replace"))).findall
        found = {text for file in self.files() for piece in pieces(file) for text in find(piece)}
        return {text.decode(errors="replace") for text in found}

    def files(self) -> list[Path]:
        """The files of all devices, a sync tool's conflict copies among them; none only when there is no folder.

        Raises CouldNot for a folder or a file that is there and can't be reached: it may hold a stop sign.
        """
        try:
            if not _is_there(self._folder):
                return []
            found = [file for file in self._folder.iterdir() if file.suffix == ".jsonl" and file.name[0] != "."]
            return sorted(file for file in found if _is_readable(file))
        except OSError as error:
            raise CouldNot(refused("read", Path(error.filename or self._folder), error)) from None

    def append(self, events: Sequence[Event]) -> Added:
        """Adds the events to this device's file: all of them, or, when the system refuses, none.

        Raises CouldNot.
        """
        self.files()  # before anything is written where another disk should be
        file = self._own_file()
        lines = io.BytesIO()  # which holds what it is given once; many years come in at one stroke
        lines.writelines(write_event(event).encode(errors="replace") for event in events)
        data = lines.getvalue()
        try:
            make_folder(self._folder)
            while True:
                with self._ours(file) as descriptor:
                    before = stamp_of(os.fstat(descriptor))
                    written = add(descriptor, data, file)
                    # It is recorded now: from here on, no refusal of the system may say anything else.
                    after = stamp_then(descriptor)
                    if is_still(file, descriptor, if_unknown=True):
                        return Added(file.name, written, before, after)
                self._held = None
        except OSError as error:
            raise CouldNot(refused("write", file, error)) from None

    @contextlib.contextmanager
    def alone(self, *, begins: bool = False) -> Iterator[None]:
        """Inside the block no other run on this device adds anything. May be nested.

        An empty journal is only locked when the block `begins` one. Raises CouldNot.
        """
        if self._held is not None or not (self.files() or begins):
            yield
            return
        with contextlib.ExitStack() as locks:
            try:
                make_folder(self._folder)
                locks.enter_context(locked_folder(self._folder))  # of two that begin, the second finds the name
                file = self._own_file()
                self._held = locks.enter_context(locked(file))
            except OSError as error:
                raise CouldNot(refused("write", Path(error.filename or self._folder), error)) from None
            try:
                yield
            finally:
                self._held = None
                with contextlib.suppress(OSError):
                    if not file.stat().st_size:
                        file.unlink()  # still ours: who waits for it looks whether it is there

    def _own_file(self) -> Path:
        return self._folder / f"{device_name(self._folder)}.jsonl"

    @contextlib.contextmanager
    def _ours(self, file: Path) -> Iterator[int]:
        """The file, open for adding, and nobody else's: it may be so already."""
        if self._held is not None:
            yield self._held
            return
        with locked(file) as descriptor:
            yield descriptor


def union(contents: Iterable[tuple[str, Iterable[bytes]]], size: int) -> Journal:
    """All events of these files, each once; what can't be read of them is in `damaged`.

    Of each there are its name and its content in pieces of whole lines; all have about `size` bytes. Raises what
    reading a piece raises.
    """
    events: dict[str, Event] = {}
    damaged: list[Problem] = []
    usual = fast_reader(size)
    for name, data in contents:
        first = 1
        for piece in data:
            journal = read_journal(piece, name, first, usual)
            events.update((event.id, event) for event in journal.events)
            damaged += journal.damaged
            first += piece.count(b"\n")
    return Journal(tuple(events.values()), tuple(damaged))


def _is_there(path: Path) -> bool:
    """Whether there is something of this name, be it a link to nowhere. Raises OSError when that can't be told."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _is_readable(file: Path) -> bool:
    """Whether there is anything to read: not in a pipe, nor where a link leads to a file that is still to come.

    Raises OSError, also for a link into a folder that is not there.
    """
    try:
        mode = file.stat().st_mode
    except FileNotFoundError:
        if os.path.isdir(os.path.dirname(os.path.realpath(file))):  # noqa: PTH112, PTH120 - as it is resolved
            return False
        raise
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)  # reading a folder says what is wrong with it


def next_number(events: Iterable[Event]) -> int:
    """A number above all that this device knows of, so that what follows stands after it on every device.

    It never passes the largest that the format allows; from there on the time of writing decides the order.
    """
    return min(LARGEST_NUMBER, max((event.number for event in events), default=0) + 1)
