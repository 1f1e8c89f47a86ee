"""Taking entries out of a file into the diary: at one stroke, each once however often the file is read."""

import hashlib
from collections.abc import Collection, Sequence
from itertools import count

from kneecli.app.context import Context
from kneecli.domain.diary.record import Event, Imported, TakenBack
from kneecli.domain.value import dataclass, replace
from kneecli.formats.diary.event_values import LARGEST_NUMBER


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What came of an import: its id, empty when it added nothing; the new entries; how many were there already."""

    id: str
    added: tuple[Event, ...]
    known: int


def bring_in(ctx: Context, events: Sequence[Event], source: str) -> BroughtIn:
    """Adds those of these entries that are not there yet, with an event that takes them together. Raises CouldNot.

    What was taken back comes in again, under another id that its own leads to.
    """
    with ctx.journal.alone():
        return _bring_in(ctx, events, source)


def _bring_in(ctx: Context, events: Sequence[Event], source: str) -> BroughtIn:
    there = ctx.journal.events_as_dated()
    undone = {id for event in there if isinstance(event, TakenBack) for id in event.undoes}
    ids = {event.id for event in there}
    new: dict[str, Event] = {}
    for event in events:
        id = standing_id(event.id, undone)
        if id not in ids:
            new.setdefault(id, event if event.id == id else replace(event, id=id))
    if not new:
        return BroughtIn("", (), len(events))
    stamp = ctx.journal.stamp()
    last = max(event.number for event in new.values())
    stamp["number"] = min(LARGEST_NUMBER, max(stamp["number"], last + 1))
    imported = Imported(**stamp, date=ctx.today, source=source, entries=tuple(new))
    ctx.journal.add([*new.values(), imported])
    return BroughtIn(imported.id, tuple(new.values()), len(events) - len(new))


def standing_id(id: str, undone: Collection[str]) -> str:
    """The id, or when it was taken back the first of those that it leads to and that was not."""
    if id not in undone:
        return id
    later = (hashed(id, str(number)) for number in count(1))
    return next(each for each in later if each not in undone)


def hashed(*parts: str) -> str:
    """An id that these texts lead to, the same on every device."""
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:16]
