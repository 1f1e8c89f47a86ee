"""The diary as a command uses it: read once, added to, and then up to date again."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

from kneecli.domain.diary import Diary, fold
from kneecli.domain.problem import Problem
from kneecli.domain.record import Event
from kneecli.formats.journal import LARGEST_NUMBER
from kneecli.store.digest import recent
from kneecli.store.journal import JournalFolder, new_id


class Stamp(TypedDict):
    """What every new event begins with."""

    id: str
    number: int
    at: str


class Book:
    """The journal's folder with the diary that its events come to."""

    def __init__(self, folder: JournalFolder, cache: Path) -> None:
        self._folder = folder
        found = recent(folder, cache)
        self._events: tuple[Event, ...] = found.journal.events
        self._number = found.next_number
        self.damaged: tuple[Problem, ...] = found.journal.damaged
        self.diary: Diary = fold(self._events)

    def whole(self) -> Diary:
        """The diary from its first day on. `diary` has what matters for today."""
        return fold(self._folder.read().events)

    def stamp(self) -> Stamp:
        """An id, a number after all others, and the time of day here."""
        number, self._number = self._number, min(self._number + 1, LARGEST_NUMBER)
        return {"id": new_id(), "number": number, "at": _now().isoformat(timespec="seconds")}

    def add(self, events: Sequence[Event]) -> None:
        """Writes the events, all or none. Raises CouldNot."""
        if not events:
            return
        self._folder.append(events)
        self._events = (*self._events, *events)
        self.diary = fold(self._events)


def _now() -> datetime.datetime:
    """The time of day here; in UTC where the system's time zone makes no sense."""
    try:
        return datetime.datetime.now().astimezone()
    except ValueError:
        return datetime.datetime.now(datetime.UTC)
