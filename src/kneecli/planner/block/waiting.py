"""Steps up that wait: the exercise is ready for more, and the block has no room for what takes longer."""

import datetime
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.current_block import MOST_DAYS
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.value import replace
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective
from kneecli.planner.block.room import BlockRoom


def finds_room(step: Proposal, room: BlockRoom, today: Today, taken: Sequence[Proposal] = ()) -> bool:
    """Whether each exercise of the block still has room twice a week when this step is taken beside those `taken`.

    One that takes no more time finds it in any case, and so does what a person does of their own accord already. In the
    shortest sessions, where a block may have no such room from the beginning, the session alone decides.
    """
    if step.exercise not in room.block.exercises or step.why.kind == "more-than-asked":
        return True
    after = replace(today, rungs={**today.rungs, **{each.exercise: each.rung for each in (*taken, step)}})
    if room.seconds(step.exercise, after) <= room.seconds(step.exercise, today) or room.is_enough(after):
        return True
    return room.minutes < objective.SHORT_MINUTES and not room.is_enough(today)


def or_waiting(
    proposals: Sequence[Proposal], known: Mapping[str, Exercise], today: Today, diary: Diary
) -> list[Proposal]:
    """The proposals, with those to stay for now that are ready to go up and find no room in the present block.

    `known` are the exercises by id.
    """
    if today.block is None or today.minutes is None:
        return list(proposals)
    room = BlockRoom(today.block, known, diary, today.minutes)
    begins = today.block.begun + datetime.timedelta(MOST_DAYS)
    return [
        each if each.kind != "advance" or finds_room(each, room, today) else _waiting(each, known, today, begins)
        for each in proposals
    ]


def _waiting(step: Proposal, known: Mapping[str, Exercise], today: Today, begins: datetime.date) -> Proposal:
    exercise = known[step.exercise]
    label = exercise.rung(step.rung).label
    why = Reason("waits-for-room", rung=step.rung, label=label, minutes=today.minutes or 0, date=begins)
    return Proposal(exercise.id, "hold", earned_rung(exercise, today), why)
