"""A long journal read twice: once as rows of figures, and then only those lines that may matter for today.

So what ten years take is the time to look at each line, and the memory of a few figures of it.
"""

import datetime
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from kneecli.domain.diary.record import Event
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.progress.long_journal import BITS, Rows, entangled, later_than, that_may_matter
from kneecli.formats.diary.journal import read_journal
from kneecli.formats.diary.usual_lines import usual_reader
from kneecli.formats.diary.usual_rows import RowReader
from kneecli.store import journal_file
from kneecli.store.files import refused
from kneecli.store.journal_contents import Contents


class _Changed(Exception):
    """A file is not the same any more when it is read for the second time."""


def what_may_matter(files: Sequence[Path], today: datetime.date, slack: int) -> Contents | None:
    """What the digest of these files for today, with so much slack, can be made of.

    `today` may be a day that has gone: with all days since, which then are there whole. None when a file changes
    meanwhile, or when these days are most. Raises CouldNot; ImportError where there is no msgspec.
    """
    first = FirstReading()
    begins = [first.put(file) for file in files]
    rows, others = first.reader.rows, first.others
    del first.reader  # it remembers much
    try:
        again = entangled(rows, others.values())
        others |= _events(files, begins, rows, sorted(again))
        later = later_than(rows, today)
        if 2 * len(later) > len(rows.days):  # to hold the rows besides is no use
            return None
        chosen = that_may_matter(rows, again | later, list(others.values()), today, slack)
        chosen = sorted(later.difference(again).union(chosen)) if later else chosen
        known = again.union(chosen)
        left_out = max((number for row, number in enumerate(rows.numbers) if row not in known), default=-1)
        others |= _events(files, begins, rows, chosen)
    except _Changed:
        return None
    newest = max(left_out, 0, *(event.number for event in others.values()))
    return Contents([others[place] for place in sorted(others)], first.damaged, first.read, newest, left_out)


class FirstReading:
    """Rows, and the events of all lines that are none; each by its place, counted over all files."""

    def __init__(self) -> None:
        self.reader, self._usual, self._place = RowReader(), usual_reader(), 0
        self.others, self.damaged = dict[int, Event](), list[Problem]()
        self.read = dict[str, tuple[int, int]]()

    def put(self, file: Path) -> int:
        """Reads a file, and tells the place where it begins. Raises CouldNot."""
        begin, crc, first = self._place, 0, 1
        for piece in journal_file.pieces(file):
            lines = piece.split(b"\n")
            sizes = (len(line) + 1 for line in lines)
            places = list(accumulate(sizes, initial=self._place))[:-1]
            for index in self.reader.read(lines, places):
                self._put(lines[index], places[index], file.name, first + index)
            self._place, crc, first = self._place + len(piece), zlib.crc32(piece, crc), first + len(lines) - 1
        self.read[file.name] = self._place - begin, crc
        self._place += 1  # so that no line of two files has the same place
        return begin

    def _put(self, line: bytes, place: int, file: str, number: int) -> None:
        if event := self._usual(line):
            self.others[place] = event
            return
        found = read_journal(line, file, number)
        self.damaged += found.damaged
        self.others.update((place, event) for event in found.events)


def _events(files: Sequence[Path], begins: Sequence[int], rows: Rows, wanted: Iterable[int]) -> dict[int, Event]:
    """The events of these rows, by their places. Raises CouldNot; _Changed when one is not where it was."""
    by_file: dict[int, list[int]] = {}
    for row in wanted:
        by_file.setdefault(bisect_right(begins, rows.places[row]) - 1, []).append(row)
    found: dict[int, Event] = {}
    for number, some in by_file.items():
        file = files[number]
        lines = _lines(file, [rows.places[row] - begins[number] for row in some])
        events = read_journal(b"".join(lines), file.name).events
        if [(hash(event.id) & BITS, event.number) for event in events] != [
            (rows.ids[row], rows.numbers[row]) for row in some
        ]:
            raise _Changed
        found.update((rows.places[row], event) for row, event in zip(some, events, strict=True))
    return found


def _lines(file: Path, places: Iterable[int]) -> list[bytes]:
    """The lines that begin at these bytes of the file, each with a line break. Raises CouldNot."""
    lines = []
    try:
        with file.open("rb") as stream:
            for place in places:
                stream.seek(place)
                lines.append(stream.readline().rstrip(b"\n") + b"\n")
    except OSError as error:
        raise CouldNot(refused("read", file, error)) from None
    return lines
