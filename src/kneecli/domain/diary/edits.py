"""Entries that a person corrected later: each counts as the last edit has it, at the entry's own place."""

from collections.abc import Iterable, Sequence

from kneecli.domain.diary.record import Edited, Event
from kneecli.domain.value import replace


def with_edits(events: Sequence[Event]) -> list[Event]:
    """These events, in order, with each entry as its last edit has it. The edits stay among them, at their own places.

    An edit into another kind of entry, as only a newer version could write it, changes nothing.
    """
    last = {event.entry: event.now for event in events if type(event) is Edited}
    return [_edited(event, last[event.id]) if event.id in last else event for event in events] if last else list(events)


def edits_by_entry(events: Iterable[Event]) -> dict[str, list[Edited]]:
    """The edits among these events, by the id of the entry; the last one of each counts."""
    found: dict[str, list[Edited]] = {}
    for event in events:
        if isinstance(event, Edited):
            found.setdefault(event.entry, []).append(event)
    return found


def made_elsewhere(edits: Sequence[Edited]) -> list[Edited]:
    """Of the edits of one entry, those that the writer of the last one did not know of, and that do not count."""
    *earlier, last = edits
    return [edit for edit in earlier if edit.id not in last.over]


def _edited(event: Event, now: Event) -> Event:
    return replace(now, id=event.id, number=event.number, at=event.at) if type(now) is type(event) else event
