"""Which steps up a session takes: few at a time, and of its exercises those that have waited longest."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.judgement import SESSIONS_AT_TOP
from kneecli.domain.progress.ladder.proposal import Proposal, propose
from kneecli.domain.session.session import Session

MOST_STEPS = 2
"""At most two exercises get harder in one session (our own rule, from the facts' section 3); stretches do not count."""


def proposals_on(exercises: Iterable[Exercise], diary: Diary, today: Today) -> list[Proposal]:
    """The proposals for all exercises that were ever done, or begun and left for pain, in the order of their ids."""
    tried = (exercise for exercise in exercises if diary.was_tried(exercise.id, today.date))
    return [propose(exercise, diary, today) for exercise in sorted(tried, key=lambda exercise: exercise.id)]


FindsRoom = Callable[[Proposal, Sequence[Proposal]], bool]
"""Whether a step has room beside those that are taken before it."""


def steps_up(
    proposals: Iterable[Proposal],
    session: Session,
    known: Mapping[str, Exercise],
    diary: Diary,
    today: Today,
    finds_room: FindsRoom | None = None,
) -> list[Proposal]:
    """Of these proposals the steps up that today's session may take, those that have waited longest first.

    Before them come those towards a rung that a programme's phase reaches for.

    `known` are the exercises by id. Steps that were taken earlier today count towards the most that a session takes.
    One that finds no room takes no other's place.
    """
    planned = {item.exercise for item in session.items}
    ready = [proposal for proposal in proposals if proposal.kind == "advance" and proposal.exercise in planned]
    reaches = dict(today.person.phase.reaches) if today.person.phase else {}
    ready.sort(
        key=lambda step: (
            not today.rungs.get(step.exercise, 0) < reaches.get(step.exercise, 0),
            _ready_since(step.exercise, diary, today.date),
            _place(known[step.exercise]),
        )
    )
    taken = sum(not is_stretch(known[id]) for id in new_rungs(diary, today.date, ()) if id in known)
    steps: list[Proposal] = []
    for step in ready:
        is_free = is_stretch(known[step.exercise])
        if (is_free or taken < MOST_STEPS) and (finds_room is None or finds_room(step, steps)):
            steps.append(step)
            taken += not is_free
    return steps


def is_stretch(exercise: Exercise) -> bool:
    """Whether it only stretches or loosens: it loads the knee little, so any number of these may get harder."""
    return exercise.category in ("stretch", "mobility", "yoga") and "strength" not in exercise.phases


def new_rungs(diary: Diary, date: datetime.date, steps: Sequence[Proposal], *, lower: bool = False) -> frozenset[str]:
    """The ids of the exercises that got harder on this day, or with `lower` easier; `steps` are counted with it."""
    of_today = {change.exercise: change.rung for change in diary.changes if change.date == date}
    rungs = of_today | {step.exercise: step.rung for step in steps}
    before = {id: rung for id in rungs if (rung := _rung_before(diary, id, date))}
    return frozenset(id for id, rung in before.items() if (rung < rungs[id]) is not lower and rung != rungs[id])


def _rung_before(diary: Diary, exercise: str, date: datetime.date) -> int | None:
    """The rung at which it was last done on an earlier day, else on this one; None when it never was.

    Where it was only begun and left for pain, that counts.
    """
    done = diary.done(exercise) or diary.tried(exercise)
    earlier = [time for time in done if time.date < date] or done
    return earlier[-1].done.rung if earlier else None


def _ready_since(exercise: str, diary: Diary, date: datetime.date) -> datetime.date:
    """The day on which it had been done often enough at its present rung."""
    done = diary.done(exercise, date)
    at_rung = takewhile(lambda time: time.done.rung == done[-1].done.rung, reversed(done))
    days = sorted({time.date for time in at_rung})
    return days[min(SESSIONS_AT_TOP, len(days)) - 1]


def _place(exercise: Exercise) -> tuple[int, str]:
    """What to sort by: the article's nine exercises first, in their order."""
    return exercise.article_number or 10, exercise.id
