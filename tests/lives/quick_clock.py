"""The moved clock without what is the same in each run: packs and old lines of the journal are read once."""

import contextlib
import datetime
import functools
from collections.abc import Iterator
from unittest import mock

from kneecli.app.packs_in_use import PacksInUse
from kneecli.formats.diary.journal import Journal, Reader, read_journal
from kneecli.store.caches.catalogue import Known
from support.moved_clock import MovedClock


class QuickClock(MovedClock):
    """For a life of hundreds of commands, in which nobody installs a pack, and the disk does not fail."""

    @contextlib.contextmanager
    def _on(self, day: datetime.date) -> Iterator[None]:
        with (
            super()._on(day),
            mock.patch.object(PacksInUse, "found", property(_found_once)),
            mock.patch("kneecli.store.journal.read_journal", _by_lines),
            mock.patch("os.fsync", _at_once),
        ):
            yield


_look_up = PacksInUse.__dict__["found"].func


def _at_once(_: int) -> None:
    """In place of waiting for the disk."""


def _found_once(packs: PacksInUse) -> Known:
    """The catalogue of the first command, for all of them."""
    return _found[0] if _found else _found.setdefault(0, _look_up(packs))


_found: dict[int, Known] = {}


def _by_lines(data: bytes, file: str, first: int = 1, usual: Reader | None = None) -> Journal:
    journals = [_line(line, file) for line in data.splitlines(keepends=True)]
    events = tuple(event for each in journals for event in each.events)
    return Journal(events, tuple(problem for each in journals for problem in each.damaged))


@functools.lru_cache(maxsize=4096)
def _line(line: bytes, file: str) -> Journal:
    return read_journal(line, file)
