"""A journal read once for its rows, and open to read the events of single rows later (`domain/progress/by_day.py`)."""

import contextlib
import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from kneecli.domain.diary.record import Event
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.progress.long_journal import BITS, Rows
from kneecli.domain.value import dataclass
from kneecli.formats.diary.journal import LONG, Reader, read_journal
from kneecli.store.files import refused
from kneecli.store.journal import JournalFolder
from kneecli.store.journal_file import size_of

MOST_FILES = 100
"""Of more files all events are held: a program may only have so many open."""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Rows, and what reads the event of one; all other events by their places.

    `packs` has the packs that each exercise of the rows was from.
    """

    rows: Rows
    others: Mapping[int, Event]
    packs: Mapping[str, set[str]]
    read: Callable[[int], Event]


@contextlib.contextmanager
def rows_read(folder: JournalFolder) -> Iterator[RowsRead]:
    """The rows of the folder's files, which stay open in the block; of a short journal all are events. Raises CouldNot.

    What reads a row later raises CouldNot where the file has been changed meanwhile.
    """
    files = folder.files()
    if sum(map(size_of, files)) > LONG and len(files) <= MOST_FILES:
        with contextlib.suppress(ImportError):  # msgspec is not made for every Python
            from kneecli.formats.diary.usual_lines import usual_reader
            from kneecli.store.long_journals import FirstReading

            with contextlib.ExitStack() as opened:
                first = FirstReading()
                begins = [first.put(file) for file in files]
                streams = [opened.enter_context(_opened(file)) for file in files]
                rows, others, packs = first.reader.rows, first.others, first.reader.packs
                del first
                yield RowsRead(rows, others, packs, _Lines(files, streams, begins, rows, usual_reader()))
            return
    yield RowsRead(Rows(), dict(enumerate(folder.read().events)), {}, _none)


def from_day(folder: JournalFolder, day: datetime.date) -> Sequence[Event] | None:
    """The events from a day on, and those before that may matter for it. Raises CouldNot.

    None where that is no less work than to read all.
    """
    files = folder.files()
    if sum(map(size_of, files)) > LONG:
        with contextlib.suppress(ImportError):
            from kneecli.store.long_journals import what_may_matter

            found = what_may_matter(files, day, 0)
            return found.events if found else None
    return None


class _Lines:
    """Reads the line of a row once more, to the event that it is."""

    def __init__(
        self, files: Sequence[Path], streams: Sequence[BinaryIO], begins: Sequence[int], rows: Rows, usual: Reader
    ) -> None:
        self._files, self._streams, self._begins = files, streams, begins
        self._rows, self._usual = rows, usual

    def __call__(self, row: int) -> Event:
        place = self._rows.places[row]
        number = bisect_right(self._begins, place) - 1
        file, stream = self._files[number], self._streams[number]
        try:
            stream.seek(place - self._begins[number])
            line = stream.readline().rstrip(b"\n")
        except OSError as error:
            raise CouldNot(refused("read", file, error)) from None
        event = self._usual(line) or next(iter(read_journal(line, file.name).events), None)
        if event is None or (hash(event.id) & BITS, event.number) != (self._rows.ids[row], self._rows.numbers[row]):
            raise CouldNot(Problem("the file was changed while it was read", "Say it once more.", str(file)))
        return event


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None


def _none(row: int) -> Event:
    raise IndexError(row)
