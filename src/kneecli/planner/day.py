"""A day's session with all that comes with it: the block that it belongs to, and the steps up that it takes."""

from collections.abc import Callable, Mapping, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.swaps import swaps_on
from kneecli.domain.person.today import Today
from kneecli.domain.progress.proposal import Proposal
from kneecli.domain.progress.steps import new_rungs, steps_up
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, replace
from kneecli.planner import objective
from kneecli.planner.candidates import Wishes
from kneecli.planner.plan import plan

Consent = Callable[[Proposal], bool]


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """The session, the steps that were taken for it, easings first, and the block, when it begins today."""

    session: Session
    steps: tuple[Proposal, ...] = ()
    begun: Block | None = None


def plan_day(
    catalogue: Catalogue,
    today: Today,
    diary: Diary,
    wishes: Wishes,
    proposals: Sequence[Proposal],
    consent: Consent | None = None,
) -> PlannedDay:
    """The session of the day: of the proposals it takes every easing, and the steps up of what is in it.

    `consent` is asked about each step up; without it none is taken. Raises what `plan` raises.
    """
    known = {exercise.id: exercise for exercise in catalogue}
    block, begun = today.block, None
    if wishes.minutes < objective.BLOCK_FROM_MINUTES:
        block = None
    elif block is None:
        from kneecli.planner.blocks import next_block  # on few days one begins

        block = begun = next_block(known.values(), today, diary, wishes.minutes)
    eased = [each for each in proposals if each.kind == "ease"]
    today = replace(today, block=block, rungs=_rungs(today, eased))
    eased_ids = new_rungs(diary, today.date, eased, lower=True)
    wishes = replace(wishes, new_ids=new_rungs(diary, today.date, ()), eased_ids=eased_ids)
    session = _session(catalogue, today, diary, wishes)
    ready = steps_up(proposals, session, known, diary, today) if consent else []
    taken = [step for step in ready if consent and consent(step)]
    while taken:
        higher = replace(today, rungs=_rungs(today, taken))
        stepped = _session(catalogue, higher, diary, replace(wishes, new_ids=new_rungs(diary, today.date, taken)))
        planned = {item.exercise for item in stepped.items}
        if all(step.exercise in planned for step in taken):
            session = stepped
            break
        taken = [step for step in taken if step.exercise in planned]
    return PlannedDay(session, (*eased, *taken), begun)


def _session(catalogue: Catalogue, today: Today, diary: Diary, wishes: Wishes) -> Session:
    """The planner's session with the exchanges that were said for this day, apart from what is asked for by name."""
    session = plan(catalogue, today, wishes)
    swaps = [pair for pair in swaps_on(diary, today.date) if pair[0] not in wishes.with_ids] if diary.swaps else []
    if not swaps:
        return session
    from kneecli.planner.swap import with_swaps  # few days have any

    return with_swaps(catalogue, session, swaps, today, wishes)


def _rungs(today: Today, steps: Sequence[Proposal]) -> Mapping[str, int]:
    return {**today.rungs, **{step.exercise: step.rung for step in steps}}
