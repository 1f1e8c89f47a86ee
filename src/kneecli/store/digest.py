"""What still matters of the journal, kept in the cache folder so that its age costs nothing.

The cache says, for each journal file, how much of it went into the digest, with a checksum of that part. A
file that is as it was is not even opened; one that has grown is read from there on; anything else, and the
digest is made anew from the whole journal. It is only ever a shorter way to the same answer.
"""

import contextlib
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.record import Event
from kneecli.domain.value import dataclass
from kneecli.formats.journal import Journal, read_journal, write_event
from kneecli.store.files import replace_text
from kneecli.store.journal import JournalFolder, next_number, union

VERSION = 2

WORTH_KEEPING = 400
"""With fewer events than these the journal itself is read fast enough."""


@dataclass(frozen=True, slots=True)
class Recent:
    """The events that still matter, what can't be read, and the number of the next event."""

    journal: Journal
    next_number: int


def recent(folder: JournalFolder, cache: Path) -> Recent:
    """What still matters of the journal. Raises CouldNot when the journal can't be read."""
    files = folder.files()
    if (found := _from_cache(files, cache)) is not None:
        return found
    contents = folder.contents()
    journal = union(contents)
    number = next_number(journal.events)
    if len(journal.events) <= WORTH_KEEPING:
        return Recent(journal, number)
    from kneecli.domain.digest import digest

    kept = digest(journal.events)
    _keep(cache, files, contents, kept, number, journal.damaged)
    return Recent(Journal(tuple(kept), journal.damaged), number)


def _from_cache(files: list[Path], cache: Path) -> Recent | None:
    """The answer from the cache and what has come since, or None when the cache does not fit."""
    try:
        if not cache.is_file():
            return None
        seal, _, content = cache.read_bytes().partition(b"\n")
        if seal != _seal(content):
            return None
        head, _, lines = content.partition(b"\n")
        state = json.loads(head)
        if state["version"] != VERSION or set(state["files"]) != {file.name for file in files}:
            return None
        known = list(read_journal(lines, cache.name).events)
        damaged = [Problem(*each) for each in state["damaged"]]
        contents = {file.name: _unless_same(file, state["files"][file.name]) for file in files}
        later: list[Event] = []
        for name, data in contents.items():
            if data is None:
                continue
            size = state["files"][name]["size"]
            if zlib.crc32(data[:size]) != state["files"][name]["crc"] or data[size - 1 : size] not in (b"", b"\n"):
                return None
            journal = read_journal(data[size:], name)
            if journal.damaged:  # their line numbers are those of the whole file
                return None
            later += journal.events
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if all(data is None for data in contents.values()):
        return Recent(Journal(tuple(known), tuple(damaged)), state["next_number"])
    from kneecli.domain.digest import digest, fits

    if not fits(known, later):
        return None
    number = max(state["next_number"], next_number(later))
    _keep(cache, files, contents, digest([*known, *later]), number, tuple(damaged), state["files"])
    return Recent(Journal((*known, *later), tuple(damaged)), number)


def _unless_same(file: Path, part: dict[str, Any]) -> bytes | None:
    """The file's bytes, or None when it is just as it was when the digest was made."""
    found = file.stat()
    if [found.st_size, found.st_mtime_ns, found.st_ino] == part["stat"]:
        return None
    return file.read_bytes()


def _keep(
    cache: Path,
    files: list[Path],
    contents: Mapping[str, bytes | None],
    kept: Sequence[Event],
    number: int,
    damaged: tuple[Problem, ...],
    before: dict[str, Any] | None = None,
) -> None:
    """Writes the cache. That this fails is no one's trouble: the next run tries again."""
    parts: dict[str, Any] = dict(before or {})
    with contextlib.suppress(OSError, CouldNot):
        for file in files:
            data = contents.get(file.name)
            if data is None:
                continue
            found = file.stat()
            if found.st_size == len(data):
                stat = [found.st_size, found.st_mtime_ns, found.st_ino]
                parts[file.name] = {"size": len(data), "crc": zlib.crc32(data), "stat": stat}
        state = {
            "version": VERSION,
            "files": parts,
            "next_number": number,
            "damaged": [[each.what, each.cure, each.where] for each in damaged],
        }
        content = json.dumps(state) + "\n" + "".join(map(write_event, kept))
        replace_text(cache, f"{_seal(content.encode()).decode()}\n{content}", lasting=False)


def _seal(content: bytes) -> bytes:
    """A checksum, so that damage to the cache is never taken for an answer."""
    return b"%08x" % zlib.crc32(content)
