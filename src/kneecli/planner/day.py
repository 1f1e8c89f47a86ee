"""Planning a day: its session, the steps up that are taken for it, and the block, when one begins."""

import datetime
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.fit import fitting_rung
from kneecli.domain.person.times_a_week import times_a_week
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.progress.ladder.steps import new_rungs, steps_up
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, replace
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective
from kneecli.planner.session_steps import Consent, room_in_the_week, rungs_with, session_of, with_steps
from kneecli.planner.wishes import Wishes


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """What a day brings: the session; the changes of rung that it takes, those to an easier one first; a new block.

    `is_short`: only what is prescribed has its turn.
    """

    session: Session
    steps: tuple[Proposal, ...] = ()
    begun: Block | None = None
    is_short: bool = False


def plan_day(
    catalogue: Catalogue,
    today: Today,
    diary: Diary,
    wishes: Wishes,
    proposals: Sequence[Proposal],
    consent: Consent | None = None,
) -> PlannedDay:
    """The session of the day. Of the `proposals` for rungs it takes all easier ones, and harder ones that have room.

    `consent` is asked about each step up; without it none is taken. Raises what `plan` raises.
    """
    known = {exercise.id: exercise for exercise in catalogue}
    if wishes.usual_minutes and today.person.phase and today.person.phase.minutes:
        wishes = replace(wishes, minutes=today.person.phase.minutes)
    usual = wishes.minutes if wishes.usual_minutes else _usual_minutes(diary, today.date, wishes.minutes)
    if wishes.usual_minutes and today.person.prescribed and not (wishes.with_ids or wishes.only_packs):
        from kneecli.planner.prescription.short_day import is_short_day  # few people have a prescription

        wishes = replace(wishes, only_prescribed=is_short_day(catalogue, today, diary))
    block, begun = today.block, None
    if wishes.minutes < objective.BLOCK_FROM_MINUTES or wishes.only_prescribed:
        block = None
    elif block is None or (block.number == 1 and _may_give_way(block, known, today, diary)):
        from kneecli.planner.block.today import block_today  # on few days one begins

        block, begun = block_today(known, today, diary, usual)
    if block and block.begun == today.date and block.exchanged:
        from kneecli.domain.words.block_words import begins_note  # on few days one begins

        names = {name: exercise.name for name, exercise in known.items()}
        wishes = replace(wishes, notes=(*wishes.notes, begins_note(block, names)))
    eased = [each for each in proposals if each.kind == "ease"]
    today = replace(today, block=block, rungs=rungs_with(today, eased))
    eased_ids = new_rungs(diary, today.date, eased, lower=True)
    wishes = replace(wishes, new_ids=new_rungs(diary, today.date, ()), eased_ids=eased_ids)
    session = session_of(catalogue, today, diary, wishes)
    taken: tuple[Proposal, ...] = ()
    room = room_in_the_week(known, today, diary, wishes.minutes)
    if consent and (ready := steps_up(proposals, session, known, diary, today, room)):
        session, taken = with_steps(catalogue, today, diary, wishes, session, ready, consent)
    return PlannedDay(session, (*eased, *taken), begun, wishes.only_prescribed)


def _may_give_way(block: Block, known: Mapping[str, Exercise], today: Today, diary: Diary) -> bool:
    """Whether another first block may begin: where two sessions a week may have no room for this one, or where nothing
    of it is done yet and part of it can't be, as things stand now.
    """
    if times_a_week(today, diary) == 2:
        return True
    as_usual, is_begun = ordinary(today), bool(diary.logged or diary.swaps)
    exercises = () if is_begun else (known[name] for name in block.exercises if name in known)
    return any(isinstance(fitting_rung(exercise, as_usual), Reason) for exercise in exercises)


def _usual_minutes(diary: Diary, date: datetime.date, asked: int) -> int:
    """The minutes that a block is made for, when so many were asked for today: one short day does not change weeks.

    The middle one of today's and those of the last two sessions; before there are two, today's. A session that is too
    short for a block says nothing of it, such as one of a single exercise that is prescribed for every day.
    """
    earlier = [session.minutes or 0 for session in diary.sessions if session.date < date]
    before = [minutes for minutes in earlier if minutes >= objective.BLOCK_FROM_MINUTES]
    return sorted([*before[-2:], asked])[1] if len(before) > 1 else asked
