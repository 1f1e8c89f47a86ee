"""The events of the journal that still matter, kept in the cache folder, so that a long journal costs no time.

These events are called the digest. For each journal file the cache says how much of it went into the digest, with a
checksum of that part. An unchanged file is not opened; of a file that has grown only the new part is read. After any
other change the digest is made again from the whole journal. The answer is always that of the whole journal.
"""

import contextlib
import datetime
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kneecli.domain.diary.record import Event
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.value import dataclass, field
from kneecli.formats.diary.event_values import LARGEST_NUMBER
from kneecli.formats.diary.journal import Journal, read_journal
from kneecli.store.caches.cached import DATE, Cache, packed, shared, tuple_of
from kneecli.store.caches.event_forms import EVENT_KINDS, can_be_kept, keep_event, make_event
from kneecli.store.journal import JournalFolder, next_number
from kneecli.store.journal_contents import Contents, everything
from kneecli.store.journal_file import Added, FileStamp, size_of, stamp_of

WORTH_KEEPING = 60
"""A journal with fewer events is read as fast without a digest."""

ALL_KEPT = 400
"""A digest may grow to so many events before it is looked at which of them still matter."""

LONG = 400_000
"""So many bytes of journal are not held at once: what may matter of them is chosen line by line."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """How much of a journal file is in the digest: its bytes, their checksum, and how the file stood then."""

    size: int = 0
    crc: int = 0
    stamp: FileStamp | None = None


_PROBLEMS, _PART = tuple_of(packed(Problem)), packed(Part)
_KINDS = (*EVENT_KINDS, Problem, Part)


@dataclass(frozen=True, slots=True)
class Recent:
    """The events that still matter, what can't be read, and the number of the next event.

    `parts` tells, by file, what the digest was made of; it is empty when there is no digest. `day` is the day for which
    it was made: a clock that was ahead, and is right again, asks for another. `slack` says how much may be taken back
    (`digest_changes.py`). From the number `whole_from` on nothing that was not taken back is missing. `kept` has the
    events as the cache has them, so that it can be written again when a few have come.
    """

    journal: Journal
    next_number: int
    parts: Mapping[str, Part] = field(default_factory=dict)
    day: datetime.date = datetime.date.min
    slack: tuple[int, int] = (0, 0)
    whole_from: int = 0
    kept: tuple[Any, ...] = ()


def recent(folder: JournalFolder, cache: Cache, today: datetime.date, known: Recent | None = None) -> Recent:
    """What still matters of the journal for today; `known` is what did, a moment ago.

    Raises CouldNot when the journal can't be read.
    """
    files = folder.files()
    before = known if known and known.parts else _from_cache(cache)
    if before and before.day <= today and (updated := _updated(before, files, today)):
        if updated is not before:
            _keep(cache, updated)
        return updated
    from kneecli.domain.progress.recent_events import SLACK, digest, whole_from

    found = _long(files, today, SLACK) or everything(folder)
    number = min(LARGEST_NUMBER, found.newest + 1)
    if len(found.events) <= WORTH_KEEPING and found.left_out < 0:
        return Recent(Journal(tuple(found.events), tuple(found.damaged)), number)
    is_short = len(found.events) <= ALL_KEPT and found.left_out < 0
    events = tuple(filter(can_be_kept, found.events if is_short else digest(found.events, today)))
    begin = max(found.left_out + 1, whole_from(found.events, events))
    parts = {file.name: _part(file, *found.read[file.name]) for file in files if file.name in found.read}
    journal = Journal(events, tuple(found.damaged))
    made = Recent(journal, number, parts, today, (SLACK, found.newest), begin, _all_kept(events))
    _keep(cache, made)
    return made


def _long(files: Sequence[Path], today: datetime.date, slack: int) -> Contents | None:
    """What may matter of long files; None where they are short, or can't be read so. Raises CouldNot."""
    if sum(map(size_of, files)) <= LONG:
        return None
    try:
        from kneecli.store.long_journals import what_may_matter
    except ImportError:  # msgspec is not made for every Python
        return None
    return what_may_matter(files, today, slack)


def with_added(known: Recent, cache: Cache, events: Sequence[Event], added: Added, today: datetime.date) -> Recent:
    """What matters with what has just been added to the journal.

    The digest takes it in as well, so that the next run need not open the file; unless somebody else has written to
    that file in the meantime, or the events change what was left away: then the next run sees to it.
    """
    part = known.parts.get(added.file, Part())
    if known.parts and (part.stamp == added.before or (part.size == 0 and added.before[0] == 0)):
        more = Part(part.size + len(added.data), zlib.crc32(added.data, part.crc), added.after)
        if (grown := _extended(known, events, {**known.parts, added.file: more}, today)) is not None:
            _keep(cache, grown)
            return grown
    return with_events(known, events)


def with_events(known: Recent, events: Sequence[Event]) -> Recent:
    """What matters with these events, for this run alone."""
    journal = Journal((*known.journal.events, *events), known.journal.damaged)
    return Recent(journal, max(known.next_number, next_number(events)), whole_from=known.whole_from)


def is_readable(cache: Cache) -> bool:
    """Whether there is a digest that this run could use."""
    return _from_cache(cache) is not None


def _from_cache(cache: Cache) -> Recent | None:
    """The digest from the cache, or None when it can't be read."""
    try:
        day, number, damaged, parts, kept, slack, begin = cache.read(_KINDS)
        events = tuple(map(make_event, kept))
        known = {name: _PART.make(part) for name, part in parts}
        return Recent(Journal(events, _PROBLEMS.make(damaged)), number, known, DATE.make(day), slack, begin, kept)
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        return None


def _updated(known: Recent, files: Sequence[Path], today: datetime.date) -> Recent | None:
    """The digest with what has come into these files since; the very same when nothing has.

    None when it does not fit them: a file has gone or has another beginning, or what came changes what was left away.
    """
    if not known.parts.keys() <= {file.name for file in files}:
        return None
    later: list[Event] = []
    now = dict(known.parts)
    try:
        for file in files:
            part = known.parts.get(file.name, Part())
            if stamp_of(file.stat()) == part.stamp:
                continue
            growth = _growth(file, part)
            if growth is None or growth[0].damaged:  # a damaged line is reported by its number in the whole file
                return None
            later += growth[0].events
            now[file.name] = growth[1]
    except OSError:
        return None
    return known if now == known.parts else _extended(known, later, now, today)


def _extended(known: Recent, later: Sequence[Event], parts: Mapping[str, Part], today: datetime.date) -> Recent | None:
    """The digest with later events put to it; None when they change what it has left away."""
    from kneecli.domain.progress.digest_changes import Slack, fits
    from kneecli.domain.progress.recent_events import digest, whole_from

    slack = fits(known.journal.events, later, today, Slack(*known.slack))
    if slack is None:
        return None
    before, number = (*known.journal.events, *later), max(known.next_number, next_number(later))
    new = tuple(filter(can_be_kept, later))
    events, kept = (*known.journal.events, *new), (*known.kept, *_all_kept(new))
    if len(events) > ALL_KEPT:
        events, slack = tuple(digest(events, today, slack.days)), Slack(slack.days, number - 1)
        kept = _all_kept(events)
    begin = max(known.whole_from, whole_from(before, events))
    journal = Journal(events, known.journal.damaged)
    return Recent(journal, number, parts, today, (slack.days, slack.newest), begin, kept)


def _all_kept(events: Iterable[Event]) -> tuple[Any, ...]:
    """These events as the cache has them."""
    kept: tuple[Any, ...] = shared(tuple(map(keep_event, events)))
    return kept


def _growth(file: Path, part: Part) -> tuple[Journal, Part] | None:
    """What stands in the file behind this part of it, and the part that it is with that; None for another beginning."""
    with file.open("rb") as stream:
        crc, left, end = 0, part.size, b"\n"
        while left and (chunk := stream.read(min(left, _CHUNK))):
            crc, left, end = zlib.crc32(chunk, crc), left - len(chunk), chunk[-1:]
        if left or crc != part.crc or end != b"\n":
            return None
        data, stamp = stream.read(), stamp_of(os.fstat(stream.fileno()))
    size = part.size + len(data)
    return read_journal(data, file.name), Part(size, zlib.crc32(data, crc), stamp if stamp[0] == size else None)


def _part(file: Path, size: int, crc: int) -> Part:
    """All of the file, as far as it has been read: so many bytes with this checksum."""
    with contextlib.suppress(OSError):
        stamp = stamp_of(file.stat())
        return Part(size, crc, stamp if stamp[0] == size else None)
    return Part(size, crc)


def _keep(cache: Cache, known: Recent) -> None:
    """Writes the cache. A failure is ignored: the next run tries again."""
    parts = tuple((name, _PART.keep(part)) for name, part in known.parts.items())
    day, damaged = DATE.keep(known.day), _PROBLEMS.keep(known.journal.damaged)
    with contextlib.suppress(CouldNot):
        cache.keep((day, known.next_number, damaged, parts, known.kept, known.slack, known.whole_from), _KINDS)
