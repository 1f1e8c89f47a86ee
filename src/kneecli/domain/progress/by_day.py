"""A long journal day by day, or in its order: of the exercises done only a few figures each are held at once.

What may have been taken back, edited or corrected is held with all other events, and folded as ever. Every other row
counts as it stands, so its event is read when its turn comes.
"""

import datetime
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter

from kneecli.domain.diary.clocks_ahead import seen_on
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.event_order import in_order
from kneecli.domain.diary.folding import counting, fold, in_force_of, measured_of, pains_of, sessions_of
from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt
from kneecli.domain.diary.renamed import renamed
from kneecli.domain.progress.long_journal import BITS, Rows, entangled
from kneecli.domain.value import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """What was done and felt on one day."""

    date: datetime.date
    sessions: tuple[DaySession, ...] = ()
    felt: tuple[PainFelt, ...] = ()


@dataclass(frozen=True, slots=True)
class AsOf:
    """How events count on a day: those of tomorrow as of today, and exercises by the ids that are new now."""

    today: datetime.date
    new: Mapping[str, str] = field(default_factory=dict)

    def event(self, event: Event) -> Event:
        """The event as it counts."""
        (seen,) = seen_on(self.today, [event])
        return renamed(seen, self.new) if self.new else seen

    def rows(self, rows: Rows) -> None:
        """Makes the same of the rows."""
        day = self.today.toordinal()
        for row, there in enumerate(rows.days):
            if there == day + 1:
                rows.days[row] = day
        gone = {kind for kind, figures in enumerate(rows.figures) if figures.exercise in self.new}
        if not gone:
            return
        names = [figures.exercise for figures in rows.figures]
        for row, kind in enumerate(rows.kinds):
            if kind in gone and rows.keys[row]:
                rows.keys[row] ^= (hash(names[kind]) ^ hash(self.new[names[kind]])) & BITS
        rows.figures[:] = (replace(one, exercise=self.new.get(one.exercise, one.exercise)) for one in rows.figures)


class ByDay:
    """What counts of a journal.

    `rows` are exercises done; `read` gives the event of a row. `others` are all other events, by their places in the
    files. With `as_of` they count as on that day, else as they were written.
    """

    def __init__(
        self, rows: Rows, others: Mapping[int, Event], read: Callable[[int], Event], as_of: AsOf | None = None
    ) -> None:
        self._rows, self._read, self._as_of = rows, read, as_of
        held = dict(others)
        if as_of:
            held = {place: as_of.event(event) for place, event in held.items()}
            as_of.rows(rows)
        apart = entangled(rows, held.values())
        held |= {rows.places[row]: self._event(row) for row in sorted(apart)}
        self.others = counting(in_force_of(held[place] for place in sorted(held)))
        self.pains, self.measured = pains_of(self.others), measured_of(self.others)
        free = (row for row in range(len(rows.days)) if row not in apart)
        self._by_day = array("i", sorted(free, key=rows.days.__getitem__))
        self._held: dict[int, list[ExerciseDone]] = {}
        for event in self.others:
            if isinstance(event, ExerciseDone):
                self._held.setdefault(event.date.toordinal(), []).append(event)

    def days(
        self, first: datetime.date, last: datetime.date, exercise: str | None = None, *, newest_first: bool = False
    ) -> Iterator[DiaryDay]:
        """The days from `first` to `last` on which there is something; with an exercise those on which it was done."""
        felt: dict[int, list[PainFelt]] = {}
        for each in () if exercise else self.pains:
            felt.setdefault(each.date.toordinal(), []).append(each)
        there = felt.keys() | self._days_done(exercise)
        wanted = sorted(day for day in there if first.toordinal() <= day <= last.toordinal())
        for day in reversed(wanted) if newest_first else wanted:
            sessions = sessions_of(self._done_on(day))
            yield DiaryDay(datetime.date.fromordinal(day), sessions, tuple(felt.get(day, ())))

    def diary_of(self, exercise: str) -> Diary:
        """The diary with only one exercise, and all that is no exercise."""
        kinds = self._kinds(exercise)
        done = (self._event(row) for row in self._by_day if self._rows.kinds[row] in kinds)
        held = (each for each in self.others if not isinstance(each, ExerciseDone) or each.done.exercise == exercise)
        return fold((*held, *done))

    def events(self) -> Iterator[Event]:
        """All events that count, in their order."""
        numbers = self._rows.numbers
        rows = array("i", sorted(self._by_day, key=numbers.__getitem__))
        own = ((numbers[row], 0, row) for row in rows)
        held = ((event.number, 1, place) for place, event in enumerate(self.others))
        for _, some in groupby(merge(own, held), itemgetter(0)):
            together = [self.others[place] if is_held else self._event(place) for _, is_held, place in some]
            yield from in_order(together) if len(together) > 1 else together

    def _event(self, row: int) -> Event:
        event = self._read(row)
        return self._as_of.event(event) if self._as_of else event

    def _days_done(self, exercise: str | None) -> set[int]:
        if exercise is None:
            return {self._rows.days[row] for row in self._by_day} | self._held.keys()
        kinds = self._kinds(exercise)
        days = {self._rows.days[row] for row in self._by_day if self._rows.kinds[row] in kinds}
        held = (day for day, some in self._held.items() if any(event.done.exercise == exercise for event in some))
        return days.union(held)

    def _kinds(self, exercise: str) -> set[int]:
        return {kind for kind, figures in enumerate(self._rows.figures) if figures.exercise == exercise}

    def _done_on(self, day: int) -> Sequence[ExerciseDone]:
        """What was done on a day, in its order."""
        key = self._rows.days.__getitem__
        some = self._by_day[bisect_left(self._by_day, day, key=key) : bisect_right(self._by_day, day, key=key)]
        events = in_order((*map(self._event, some), *self._held.get(day, ())))
        return [event for event in events if isinstance(event, ExerciseDone)]
