"""Which steps up a session takes: of what is in it those that have waited longest, few at a time."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import Today
from kneecli.domain.progress.judgement import SESSIONS_AT_TOP
from kneecli.domain.progress.proposal import Proposal, propose
from kneecli.domain.session.session import Session

MOST_STEPS = 2
"""At most two exercises get harder in one session (our own rule, from the facts' section 3); stretches do not count."""


def proposals_on(exercises: Iterable[Exercise], diary: Diary, today: Today) -> list[Proposal]:
    """What the diary proposes for all that was ever done, by id."""
    done = (each for each in exercises if diary.last(each.id, today.date))
    return [propose(each, diary, today) for each in sorted(done, key=lambda each: each.id)]


def steps_up(
    proposals: Iterable[Proposal], session: Session, known: Mapping[str, Exercise], diary: Diary, today: Today
) -> list[Proposal]:
    """Of these proposals the steps up that today's session may take, those that have waited longest first.

    Those that were taken earlier today count.
    """
    planned = {item.exercise for item in session.items}
    ready = [each for each in proposals if each.kind == "advance" and each.exercise in planned]
    ready.sort(key=lambda each: (_ready_since(each.exercise, diary, today.date), _place(known[each.exercise])))
    taken = sum(not is_stretch(known[name]) for name in new_rungs(diary, today.date, ()) if name in known)
    found: list[Proposal] = []
    for each in ready:
        is_free = is_stretch(known[each.exercise])
        if is_free or taken < MOST_STEPS:
            found.append(each)
            taken += not is_free
    return found


def is_stretch(exercise: Exercise) -> bool:
    """Whether it only stretches or loosens: that loads the knee little, and is no step of the kind that is rationed."""
    return exercise.category in ("stretch", "mobility", "yoga") and "strength" not in exercise.phases


def new_rungs(diary: Diary, date: datetime.date, steps: Sequence[Proposal], *, lower: bool = False) -> frozenset[str]:
    """The exercises that got harder on this day, or with `lower` easier, these steps among them."""
    of_today = {change.exercise: change.rung for change in diary.changes if change.date == date}
    rungs = of_today | {step.exercise: step.rung for step in steps}
    done = {name: rung for name in rungs if (rung := _rung_before(diary, name, date))}
    return frozenset(name for name, rung in done.items() if (rung < rungs[name]) is not lower and rung != rungs[name])


def _rung_before(diary: Diary, name: str, date: datetime.date) -> int | None:
    """The rung at which it was last done on an earlier day, else on this one; None when it never was."""
    really = [each for each in diary.logged.get(name, ()) if each.done.skipped is None]
    before = [each for each in really if each.date < date] or really
    return before[-1].done.rung if before else None


def _ready_since(name: str, diary: Diary, date: datetime.date) -> datetime.date:
    """The day on which it had been done often enough at the rung where it stands."""
    done = [each for each in diary.logged.get(name, ()) if each.done.skipped is None and each.date <= date]
    here = takewhile(lambda each: each.done.rung == done[-1].done.rung, reversed(done))
    days = sorted({each.date for each in here})
    return days[min(SESSIONS_AT_TOP, len(days)) - 1]


def _place(exercise: Exercise) -> tuple[int, str]:
    """The article's nine first, in their order."""
    return exercise.article_number or 10, exercise.id
