"""The events of the journal that still matter, kept in the cache folder, so that a long journal costs no time.

These events are called the digest. For each journal file the cache says how much of it went into the digest, with a
checksum of that part. An unchanged file is not opened; of a file that has grown only the new part is read. After any
other change the digest is made again from the whole journal. The answer is always that of the whole journal.
"""

import contextlib
import datetime
import os
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.record import (
    BlockBegun,
    DaySum,
    Done,
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
    Measured,
    NoticeShown,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    SetDone,
    SummedUp,
    Swapped,
    TakenBack,
)
from kneecli.domain.problem import CouldNot, Problem
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass, field
from kneecli.formats.diary.event_values import LARGEST_NUMBER
from kneecli.formats.diary.journal import Journal, read_journal
from kneecli.store.caches.cached import DATE, Cache, Form, packed, tuple_of
from kneecli.store.journal import JournalFolder, next_number
from kneecli.store.journal_contents import Contents, everything
from kneecli.store.journal_file import Added, FileStamp, stamp_of

WORTH_KEEPING = 400
"""A journal with fewer events is read fast enough without a digest. A digest may also grow to so many."""

LONG = 400_000
"""So many bytes of journal are not held at once: what may matter of them is chosen line by line."""

_CHUNK = 1 << 20

_DONE = packed(Done, prescription=packed(Prescription), sets=tuple_of(packed(SetDone)))
_FORMS = {
    ExerciseDone: packed(ExerciseDone, date=DATE, done=_DONE),
    PainFelt: packed(PainFelt, date=DATE),
    RungChanged: packed(RungChanged, date=DATE),
    Measured: packed(Measured, date=DATE),
    Screened: packed(Screened, date=DATE),
    Prescribed: packed(Prescribed, date=DATE),
    ProgrammeChanged: packed(ProgrammeChanged, date=DATE),
    GoalSet: packed(GoalSet, date=DATE),
    SummedUp: packed(SummedUp, until=DATE, days=tuple_of(packed(DaySum, date=DATE))),
    Swapped: packed(Swapped, date=DATE),
    NoticeShown: packed(NoticeShown, date=DATE),
    TakenBack: packed(TakenBack),
    BlockBegun: packed(BlockBegun, block=packed(Block, begun=DATE, exchanged=tuple_of(packed(Exchange)))),
}
_ENTRIES = tuple(_FORMS)
_NOW = Form(
    lambda event: (_ENTRIES.index(type(event)), _FORMS[type(event)].keep(event)),
    lambda kept: _FORMS[_ENTRIES[kept[0]]].make(kept[1]),
)
_FORMS[Edited] = packed(Edited, now=_NOW)
_EVENTS: tuple[type, ...] = tuple(_FORMS)
_MAKERS = [_FORMS[kind].make for kind in _EVENTS]


@dataclass(frozen=True, slots=True)
class Part:
    """How much of a journal file is in the digest: its bytes, their checksum, and how the file stood then."""

    size: int = 0
    crc: int = 0
    stamp: FileStamp | None = None


_PROBLEMS, _PART = tuple_of(packed(Problem)), packed(Part)
_KINDS = (*_EVENTS, DaySum, Done, Prescription, SetDone, Problem, Part)


@dataclass(frozen=True, slots=True)
class Recent:
    """The events that still matter, what can't be read, and the number of the next event.

    `parts` tells, by file, what the digest was made of; it is empty when there is no digest. `day` is the day for which
    it was made: a clock that was ahead, and is right again, asks for another. `slack` says how much may be taken back
    (`digest_changes.py`). From the number `whole_from` on nothing that was not taken back is missing.
    """

    journal: Journal
    next_number: int
    parts: Mapping[str, Part] = field(default_factory=dict)
    day: datetime.date = datetime.date.min
    slack: tuple[int, int] = (0, 0)
    whole_from: int = 0


def recent(folder: JournalFolder, cache: Cache, today: datetime.date, known: Recent | None = None) -> Recent:
    """What still matters of the journal for today; `known` is what did, a moment ago.

    Raises CouldNot when the journal can't be read.
    """
    files = folder.files()
    kept = known if known and known.parts else _from_cache(cache)
    if kept and kept.day <= today and (updated := _updated(kept, files, today)):
        if updated is not kept:
            _keep(cache, updated)
        return updated
    from kneecli.domain.progress.recent_events import SLACK, digest, whole_from

    found = _long(files, today, SLACK) or everything(folder)
    number = min(LARGEST_NUMBER, found.newest + 1)
    if len(found.events) <= WORTH_KEEPING and found.left_out < 0:
        return Recent(Journal(tuple(found.events), tuple(found.damaged)), number)
    events = tuple(filter(_can_be_kept, digest(found.events, today)))
    begin = max(found.left_out + 1, whole_from(found.events, events))
    parts = {file.name: _part(file, *found.read[file.name]) for file in files if file.name in found.read}
    made = Recent(Journal(events, tuple(found.damaged)), number, parts, today, (SLACK, found.newest), begin)
    _keep(cache, made)
    return made


def _long(files: Sequence[Path], today: datetime.date, slack: int) -> Contents | None:
    """What may matter of long files; None where they are short, or can't be read so. Raises CouldNot."""
    if sum(map(_size, files)) <= LONG:
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
        events = tuple(_MAKERS[kind](event) for kind, event in kept)
        known = {name: _PART.make(part) for name, part in parts}
        return Recent(Journal(events, _PROBLEMS.make(damaged)), number, known, DATE.make(day), slack, begin)
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
    events = tuple(filter(_can_be_kept, before))
    if len(events) > WORTH_KEEPING:
        events, slack = tuple(digest(events, today, slack.days)), Slack(slack.days, number - 1)
    begin = max(known.whole_from, whole_from(before, events))
    return Recent(Journal(events, known.journal.damaged), number, parts, today, (slack.days, slack.newest), begin)


def _can_be_kept(event: Event) -> bool:
    """Whether the cache can hold it: an event of a newer version has no effect in this one."""
    return type(event.now if isinstance(event, Edited) else event) in _FORMS


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


def _size(file: Path) -> int:
    """The size of a file; 0 where the system does not say."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _keep(cache: Cache, known: Recent) -> None:
    """Writes the cache. A failure is ignored: the next run tries again."""
    kept = [(_EVENTS.index(kind := type(event)), _FORMS[kind].keep(event)) for event in known.journal.events]
    parts = tuple((name, _PART.keep(part)) for name, part in known.parts.items())
    day, damaged = DATE.keep(known.day), _PROBLEMS.keep(known.journal.damaged)
    with contextlib.suppress(CouldNot):
        cache.keep((day, known.next_number, damaged, parts, tuple(kept), known.slack, known.whole_from), _KINDS)
