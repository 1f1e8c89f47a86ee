"""Which exercises of a long journal may matter for today, told from a few figures of each.

The rows are a first, wide choice: the digest (`recent_events.py`) of what is chosen here, and of all other events, is
that of the whole journal. So ten years need never be held as events.
"""

import datetime
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise

from kneecli.domain.diary.folding import counting, in_force_of, pains_of
from kneecli.domain.diary.record import Edited, Event, ExerciseDone, ProgrammeChanged, TakenBack
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.usual_pain import first_entries
from kneecli.domain.progress.recent_events import DATED, LAST_TIMES, near, window_of
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Side


@dataclass(frozen=True, slots=True)
class Figures:
    """What many exercises done have in common. `was_done`, `was_tried`: as of what was done.

    `left_for` is the pain at what was skipped, 0 when none was said, and for what was done.
    """

    exercise: str
    side: Side
    rung: int
    load_kg: float
    step_cm: int
    was_done: bool
    was_tried: bool
    left_for: int
    flare: bool


BITS = (1 << 30) - 1
"""So much of a hash is kept: numbers of this size are sorted in no time."""


class Rows:
    """The exercises done, a row each, in columns: day (an ordinal), number, figures, and where its line stands.

    An id, and the plan with the exercise, are there by their hashes: two that are alike are taken for the same, which
    only makes the choice wider. The key of an exercise without a plan is 0.
    """

    def __init__(self) -> None:
        self.days, self.numbers, self.places = array("i"), array("q"), array("q")
        self.ids, self.keys = array("i"), array("i")
        self.kinds, self.figures = array("i"), list[Figures]()


def key_of(plan: str | None, exercise: str) -> int:
    """The hash that an exercise shares with those that it corrects; 0 for none."""
    return (hash(plan) ^ hash(exercise)) & BITS if plan else 0


def entangled(rows: Rows, others: Iterable[Event]) -> frozenset[int]:
    """The rows that may have been taken back, edited or corrected, or are there twice."""
    ids, known = set[int](), set[int]()
    for event in others:
        ids.add(hash(event.id) & BITS)
        about = event.undoes if isinstance(event, TakenBack) else [event.entry] if isinstance(event, Edited) else ()
        ids.update(hash(id) & BITS for id in about)
        known.update(key_of(done.plan, done.done.exercise) for done in _exercises_in(event))
    ids |= _twice(rows.ids)
    known.discard(0)
    keys = _twice(rows.keys) | known
    keys.discard(0)
    found = {row for row, id in enumerate(rows.ids) if id in ids} if ids else set()
    return frozenset(found | _corrected(rows, keys, known) if keys else found)


def later_than(rows: Rows, day: datetime.date) -> frozenset[int]:
    """The rows of days after this one."""
    last = day.toordinal()
    if max(rows.days, default=last) <= last:
        return frozenset()
    return frozenset(row for row, there in enumerate(rows.days) if there > last)


def that_may_matter(
    rows: Rows, apart: Collection[int], others: Sequence[Event], today: datetime.date, slack: int
) -> list[int]:
    """The rows that the digest for a day may keep, besides those `apart`: they are among the other events by now.

    Apart, too, may be rows of later days, which are kept anyway.
    """
    counted = counting(in_force_of(others))
    of_exercises = _by_exercise(rows, apart)
    entered = set[int]().union(*(one.days for some in of_exercises for one in some))
    dates = {datetime.date.fromordinal(day) for day in entered}
    since = window_of(dates | {event.date for event in counted if isinstance(event, DATED)}, today, slack)
    first = since.toordinal() - AFTER_DAYS
    if programmes := [event for event in counted if isinstance(event, ProgrammeChanged)]:
        from kneecli.domain.diary.day_sums import begun  # few people follow one

        start = begun(programmes, since)
        first = min(first, start.toordinal()) if start else first
    days = {day for day in entered if day >= first} | _days_of_sessions(of_exercises, slack)
    days |= {done.date.toordinal() for event in others for done in _exercises_in(event)}
    days |= near({felt.date for felt in first_entries(pains_of(counted))}, -1)
    chosen = list[int]()
    for some in of_exercises:
        wanted = days.union(_days_of_one(some, since.toordinal(), slack))
        chosen += (row for one in some for row, day in zip(one.rows, one.days, strict=True) if day in wanted)
    return sorted(chosen)


def _exercises_in(event: Event) -> Iterator[ExerciseDone]:
    """The exercise done that an event is, or that its entry is by an edit."""
    now = event.now if isinstance(event, Edited) else event
    if isinstance(now, ExerciseDone):
        yield now


def _twice(values: Iterable[int]) -> set[int]:
    """Those values that are there more than once."""
    return {one for one, other in pairwise(sorted(values)) if one == other}


def _corrected(rows: Rows, keys: Collection[int], known: Collection[int]) -> set[int]:
    """The rows with these keys, without those that are just a left and a right side, both still in force."""
    by_key: dict[int, list[int]] = {}
    for row, key in enumerate(rows.keys):
        if key in keys:
            by_key.setdefault(key, []).append(row)
    found = set[int]()
    for key, some in by_key.items():
        sides = sorted(rows.figures[rows.kinds[row]].side for row in some)
        if key in known or sides != ["left", "right"]:
            found.update(some)
    return found


class _Alike:
    """The rows with the same figures, with their days and numbers."""

    def __init__(self, figures: Figures, some: Sequence[int], rows: Rows) -> None:
        self.figures, self.rows = figures, array("i", some)
        self.days = array("i", map(rows.days.__getitem__, some))
        self.numbers = array("q", map(rows.numbers.__getitem__, some))

    def first_before(self, since: int) -> tuple[int, set[int]] | None:
        """The lowest number of the days before this one, with its days; None when there is none."""
        before = [(number, day) for number, day in zip(self.numbers, self.days, strict=True) if day < since]
        least = min(before, default=(0, 0))[0]
        return (least, {day for number, day in before if number == least}) if before else None


def _by_exercise(rows: Rows, without: Collection[int]) -> Collection[Sequence[_Alike]]:
    """The rows by exercise and figures."""
    by_kind: list[list[int]] = [[] for _ in rows.figures]
    for row, kind in enumerate(rows.kinds):
        by_kind[kind].append(row)
    found: dict[str, list[_Alike]] = {}
    for figures, some in zip(rows.figures, by_kind, strict=True):
        if kept := [row for row in some if row not in without] if without else some:
            found.setdefault(figures.exercise, []).append(_Alike(figures, kept, rows))
    return found.values()


def _days_of_sessions(of_exercises: Iterable[Sequence[_Alike]], slack: int) -> set[int]:
    """The days of which every exercise matters: the first of all, and the last ones of each exercise."""
    days_done = [sorted(_days(one for one in some if one.figures.was_done)) for some in of_exercises]
    days_tried = [sorted(_days(one for one in some if one.figures.was_tried)) for some in of_exercises]
    firsts = sorted(days[0] for days in days_done if days)
    return {*firsts[:1], *(day for days in (*days_done, *days_tried) for day in days[-1 - slack :])}


def _days_of_one(some: Sequence[_Alike], since: int, slack: int) -> Iterator[int]:
    """The days that matter of one exercise: `_days_of_exercise` in `recent_events.py`, and where it is close more."""
    tried = [one for one in some if one.figures.was_tried]
    done = [one for one in tried if one.figures.was_done]
    without_flares = [one for one in done if not one.figures.flare]
    yield from sorted(_days(without_flares))[:1]
    left = [one for one in tried if not one.figures.was_done and not one.figures.flare]
    left_for = [tuple(one for one in left if one.figures.left_for >= least.figures.left_for) for least in left]
    for each in {tuple(some), tuple(tried), tuple(done), tuple(without_flares), *left_for}:
        yield from sorted(_days(each))[-LAST_TIMES - slack :]
        latest = sorted(chain.from_iterable(one.numbers for one in each))[-1 - slack :]
        for one in each:
            yield from (day for day, number in zip(one.days, one.numbers, strict=True) if number >= latest[0])
    before = [(one.figures, first) for one in done if (first := one.first_before(since))]
    yield from _first_of_the_most([(figures.rung, *first) for figures, first in before])
    yield from _first_of_the_most([(figures.load_kg, *first) for figures, first in before])
    yield from _first_of_the_most([(figures.step_cm, *first) for figures, first in before])


def _first_of_the_most(some: Sequence[tuple[float, int, set[int]]]) -> set[int]:
    """Of values with numbers and days the days of the highest value, and there of the lowest number."""
    most = max((value for value, _, _ in some), default=0)
    least = min((number for value, number, _ in some if value == most), default=0)
    return set[int]().union(*(days for value, number, days in some if (value, number) == (most, least)))


def _days(some: Iterable[_Alike]) -> set[int]:
    return set[int]().union(*(one.days for one in some))
