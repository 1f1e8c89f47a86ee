"""The steps up that a session takes: as far as the session, and the week, have room for them."""

from collections.abc import Callable, Mapping, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import trained_by
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.swaps import swaps_on
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.progress.ladder.steps import FindsRoom, new_rungs
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.planner.objective import OFTEN
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes

Consent = Callable[[Proposal], bool]
"""Asked about each step up that has room: whether it is taken."""


def with_steps(
    catalogue: Catalogue,
    today: Today,
    diary: Diary,
    wishes: Wishes,
    session: Session,
    ready: Sequence[Proposal],
    consent: Consent,
) -> tuple[Session, tuple[Proposal, ...]]:
    """The session with those of the steps that have room in it and are agreed to, and these steps."""
    stepped, fitting = _with_room(catalogue, today, diary, wishes, session, ready)
    agreed = tuple(step for step in fitting if consent(step))
    if agreed == fitting:
        return stepped, agreed
    return _with_room(catalogue, today, diary, wishes, session, agreed)


def room_in_the_week(known: Mapping[str, Exercise], today: Today, diary: Diary, minutes: int) -> FindsRoom:
    """Whether after a step each exercise of the block still has room twice a week. `known` are the exercises by id."""

    def finds(step: Proposal, before: Sequence[Proposal]) -> bool:
        from kneecli.planner.block.room import BlockRoom  # on few days there is a step
        from kneecli.planner.block.waiting import finds_room

        return today.block is None or finds_room(step, BlockRoom(today.block, known, diary, minutes), today, before)

    return finds


def _with_room(
    catalogue: Catalogue, today: Today, diary: Diary, wishes: Wishes, session: Session, steps: Sequence[Proposal]
) -> tuple[Session, tuple[Proposal, ...]]:
    """The session with as many of the steps as have room in it, the first ones first, and these steps.

    A step has no room when its exercise is then not in the session, or a muscle or an exercise of the block that waits
    for its turn is not. What a person does of their own accord may crowd out the latter.
    """
    left = tuple(steps)
    while left:
        higher = replace(today, rungs=rungs_with(today, left))
        try:
            stepped = session_of(catalogue, higher, diary, replace(wishes, new_ids=new_rungs(diary, today.date, left)))
        except NothingToDo:  # what was asked for by name fits no more
            left = left[:-1]
            continue
        planned = {item.exercise for item in stepped.items}
        kept = tuple(step for step in left if step.exercise in planned)
        if kept == left:
            led_to = [step for step in left if step.why.kind != "more-than-asked"]
            crowded_out = _seldom(session, today) - _seldom(stepped, today) if led_to else set()
            if not crowded_out and _worked(catalogue, session) & today.missed <= _worked(catalogue, stepped):
                return stepped, left
            last = (led_to or left)[-1]
            kept = tuple(step for step in left if step is not last)
        left = kept
    return session, ()


def _seldom(session: Session, today: Today) -> set[str]:
    """The exercises of the block in a session whose turn it is, for they were done on fewer than two of six days."""
    block, often = today.block.exercises if today.block else (), today.times_in_a_week
    return {item.exercise for item in session.items if item.exercise in block and often.get(item.exercise, 0) < OFTEN}


def _worked(catalogue: Catalogue, session: Session) -> set[str]:
    """The muscles and other targets that a session trains or stretches."""
    found = (catalogue.find(item.exercise) for item in session.items)
    return {target for exercise in found if exercise for target in trained_by(exercise)}


def session_of(catalogue: Catalogue, today: Today, diary: Diary, wishes: Wishes) -> Session:
    """The planner's session with the exchanges that were said for this day, apart from what is asked for by name."""
    session = plan(catalogue, today, wishes)
    swaps = [pair for pair in swaps_on(diary, today.date) if pair[0] not in wishes.with_ids] if diary.swaps else []
    if not swaps:
        return session
    from kneecli.planner.swap import with_swaps  # few days have any

    return with_swaps(catalogue, session, swaps, today, wishes)


def rungs_with(today: Today, steps: Sequence[Proposal]) -> Mapping[str, int]:
    """The rungs of today once these steps are taken."""
    return {**today.rungs, **{step.exercise: step.rung for step in steps}}
