"""The journal during one command: its diary, read when first used, and kept up to date with what is added."""

import contextlib
import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import kneecli
from kneecli.domain.diary.clocks_ahead import dated_later, later_words, seen_on
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.problem import Problem
from kneecli.formats.diary.event_values import LARGEST_NUMBER
from kneecli.store.caches.cached import Cache
from kneecli.store.caches.recent_events import recent, with_added, with_events
from kneecli.store.journal import JournalFolder, new_id, next_number

if TYPE_CHECKING:
    from typing import TypedDict

    from kneecli.domain.diary.entry_names import NameBook
    from kneecli.domain.diary.renamed import NewIds
    from kneecli.domain.progress.by_day import ByDay
    from kneecli.store.places import Places

    class Stamp(TypedDict):
        """What every new event begins with."""

        id: str
        number: int
        at: str


_BEHIND_ALL = 1 << 62
"""A place beyond the end of any file."""


class JournalSession:
    """The journal's folder, with the diary made from its events. In a dry run what is added is not written.

    `new_ids` gives the ids that exercises have now, by the packs that each was from (`domain/diary/renamed.py`); None
    where that is not looked at.
    """

    def __init__(
        self,
        folder: JournalFolder,
        cache: Cache,
        today: datetime.date,
        *,
        dry_run: bool = False,
        new_ids: "NewIds | None" = None,
    ) -> None:
        self._folder = folder
        self._new_ids = new_ids
        self._cache = cache
        self._today = today
        self._added: list[Event] | None = [] if dry_run else None
        self._recent = recent(folder, cache, today)
        self._number = self._recent.next_number
        self._diary: Diary | None = None
        self._whole: Diary | None = None
        self._from_day: dict[datetime.date, Diary] = {}
        self._events: list[Event] | None = None
        self.has_added = False
        """Whether this run has written to the journal."""

    @property
    def diary(self) -> Diary:
        """The diary, as far as it matters for today."""
        if self._diary is None:
            self._diary = fold(self.recent_events())
        return self._diary

    @property
    def complete_from(self) -> datetime.date:
        """The day from which on `diary` has everything."""
        from kneecli.domain.progress.recent_events import window_start  # only what looks back asks for it

        return window_start(self._recent.journal.events, self._today)

    def is_whole_from(self, number: int) -> bool:
        """Whether `diary` has all from this number of events on."""
        return number >= self._recent.whole_from

    def recent_events(self) -> list[Event]:
        """The events that `diary` is made of, those that were taken back and the undos among them."""
        return self._counting_today(self._recent.journal.events)

    @property
    def dated_later(self) -> str:
        """What there is to say of entries of days to come; empty when there are none."""
        return later_words(dated_later(self._today, self._recent.journal.events))

    @property
    def damaged(self) -> tuple[Problem, ...]:
        """What can't be read of the journal."""
        return self._recent.journal.damaged

    def from_day(self, day: datetime.date) -> Diary:
        """A diary that answers like the whole one for this day and every day after it.

        It has all that was done since, and of exercises before only what may matter; all that is no exercise is there.
        """
        if self._whole is not None or self._added:
            return self.whole()
        if day not in self._from_day:
            from kneecli.store.journal_by_day import from_day

            found = from_day(self._folder, day)
            self._from_day[day] = fold(self._counting_today(found)) if found is not None else self.whole()
        return self._from_day[day]

    def whole(self) -> Diary:
        """The diary from its first day on."""
        if self._whole is None:
            self._whole = fold(self.events())
        return self._whole

    def events(self) -> list[Event]:
        """All events, those that were taken back and the undos among them, as they count today."""
        return self._counting_today(self.events_as_dated())

    def _counting_today(self, events: Iterable[Event]) -> list[Event]:
        return list(self._named_now(list(seen_on(self._today, events))))

    def events_as_dated(self) -> list[Event]:
        """The same, with the days and the ids that they were written with."""
        if self._events is None:
            self._events = [*self._folder.read().events, *(self._added or ())]
            self._number = max(self._number, next_number(self._events))  # new events come after all of these
        return self._events

    def _named_now(self, events: Sequence[Event]) -> Sequence[Event]:
        """The events with the ids that exercises have now."""
        if not events or self._new_ids is None:
            return events
        from kneecli.domain.diary.renamed import named_now

        return named_now(events, self._new_ids)

    @contextlib.contextmanager
    def by_day(self, *, as_dated: bool = False) -> "Iterator[ByDay]":
        """The same to be read day by day in the block, without holding all of a long journal. Raises CouldNot.

        With `as_dated` with the days and the ids that the events were written with.
        """
        from kneecli.domain.diary.renamed import packs_in
        from kneecli.domain.progress.by_day import AsOf, ByDay
        from kneecli.store.journal_by_day import rows_read

        with rows_read(self._folder) as read:
            added = dict(enumerate(self._added or (), start=_BEHIND_ALL))
            others, new = {**read.others, **added}, dict[str, str]()
            if self._new_ids and not as_dated:
                packs = packs_in(others.values())
                for id, some in read.packs.items():
                    packs[id] = packs.get(id, set()) | some
                new.update(self._new_ids(packs) if packs else {})
            yield ByDay(read.rows, others, read.read, None if as_dated else AsOf(self._today, new))

    def short_names(self, ids: Collection[str]) -> dict[str, str]:
        """The shortest beginning of each of these ids that no other event has."""
        from kneecli.domain.diary.entry_names import LEAST, short_names

        return short_names(ids, self._folder.ids_like(ids, LEAST))

    def all_short_names(self) -> "NameBook":
        """The same of every event, for many."""
        from kneecli.domain.diary.entry_names import NameBook

        return NameBook(self._folder.ids())

    def texts_beginning(self, text: str) -> set[str]:
        """All texts of the journal that begin so, ids among them."""
        return self._folder.texts_beginning(text)

    def stamp(self) -> "Stamp":
        """A new event's id, a number after all others, and the local time.

        Once the largest number was reached, only the time gives the order of events; then it has microseconds.
        """
        number, self._number = self._number, min(self._number + 1, LARGEST_NUMBER)
        exactness = "seconds" if number < LARGEST_NUMBER else "microseconds"
        return {"id": new_id(), "number": number, "at": _now().isoformat(timespec=exactness)}

    def add(self, events: Sequence[Event]) -> None:
        """Writes the events, all or none; in a dry run they only count for the rest of it. Raises CouldNot."""
        if not events:
            return
        if self._added is None:
            added = self._folder.append(events)
            self.has_added = True
            self._recent = with_added(self._recent, self._cache, events, added, self._today)
        else:
            self._added += events
            self._recent = with_events(self._recent, events)
        self._diary = self._whole = self._events = None
        self._from_day = {}

    @contextlib.contextmanager
    def alone(self, *, begins: bool = False) -> Iterator[None]:
        """Inside the block no other run on this device adds anything; what is read in it stays true. Raises CouldNot.

        Not in a dry run, which changes nothing. `begins`: also where nothing is written yet. What is to be looked at
        before something is written belongs into the block.
        """
        if self._added is not None:
            yield
            return
        with self._folder.alone(begins=begins):
            self.settle()
            yield

    def settle(self) -> None:
        """Puts the digest in order where what was added does not go with it, so that the next run need not."""
        self._recent = recent(self._folder, self._cache, self._today, self._recent)
        self._number = max(self._number, self._recent.next_number)
        self._diary = self._whole = self._events = None
        self._from_day = {}


def diary_cache(places: "Places", *, is_kept: bool = True) -> Cache:
    """Where the events that still matter are kept."""
    return Cache.told_apart(places.cache, "diary", kneecli.__version__, is_kept=is_kept)


def _now() -> datetime.datetime:
    """The local time; in UTC where the system's time zone is broken."""
    try:
        return datetime.datetime.now().astimezone()
    except ValueError:
        return datetime.datetime.now(datetime.UTC)
