"""What the digest is made of: the events of all journal files, or those that may matter."""

import zlib
from collections.abc import Mapping, Sequence

from kneecli.domain.diary.record import Event
from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass
from kneecli.store.journal import JournalFolder, union


@dataclass(frozen=True, slots=True)
class Contents:
    """Events of the journal, and what can't be read of it.

    `read` has how much of each file was read, in bytes, and their checksum. `newest` is the largest number of all
    events, `left_out` that of those that are not among these; where there is none -1.
    """

    events: Sequence[Event]
    damaged: Sequence[Problem]
    read: Mapping[str, tuple[int, int]]
    newest: int
    left_out: int = -1


def everything(folder: JournalFolder) -> Contents:
    """All events of the folder's files. Raises CouldNot."""
    contents = folder.contents()
    journal = union(((name, [data]) for name, data in contents.items()), sum(map(len, contents.values())))
    newest = max((event.number for event in journal.events), default=0)
    read = {name: (len(data), zlib.crc32(data)) for name, data in contents.items()}
    return Contents(journal.events, journal.damaged, read, newest)
