"""Which steps up a session takes: those that it, and the week, have room for."""

import datetime

import pytest

from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import BlockBegun, Event
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today, today_of
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.planner.block.room import BlockRoom
from kneecli.planner.block.waiting import finds_room, or_waiting
from kneecli.planner.day import PlannedDay, plan_day
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.journal import TODAY, did, head

BLOCK = ("step-up", "lateral-leg-raise", "double-knee-to-chest", "bridge", "seated-straight-leg-raise")
"""A newcomer's, which fills three sessions of twenty minutes."""


def begun(ago: int = 2) -> BlockBegun:
    """The block began so many days ago."""
    return BlockBegun(**head(), block=Block(2, TODAY - datetime.timedelta(ago), BLOCK))


def due(rung: int = 1) -> list[Event]:
    """The leg raise is the one that comes next: it was done at this rung, and the others more often since."""
    others = [
        did(ago, name, rung=3 if name == "step-up" else 2) for ago in (4, 2) for name in BLOCK if "raise" not in name
    ]
    return [begun(14), did(5, "lateral-leg-raise", rung=rung), did(2, "seated-straight-leg-raise", rung=1), *others]


def room(diary: Diary) -> BlockRoom:
    """The room of the block in sessions of twenty minutes."""
    return BlockRoom(Block(2, TODAY, BLOCK), {each.id: each for each in built_in()}, diary, 20)


def step(name: str, rung: int, kind: str = "went-well") -> Proposal:
    """A step up to this rung."""
    return Proposal(name, "advance", rung, Reason(kind))  # type: ignore[arg-type]  # a kind of the table


def planned(events: list[Event], *steps: Proposal, minutes: int = 20, agrees: bool = True) -> PlannedDay:
    """The day's session with the steps that it takes."""
    diary = fold(events)
    today = today_of(Person(), diary, list(built_in()), TODAY)
    return plan_day(built_in(), today, diary, Wishes(minutes), steps, consent=lambda _: agrees)


def test_a_step_that_leaves_no_room_for_the_block_waits() -> None:
    """More sets or repetitions than the week has minutes for would crowd out another exercise."""
    assert not planned(due(), step("lateral-leg-raise", 3)).steps
    assert planned(due(), step("lateral-leg-raise", 3), minutes=25).steps


def test_a_step_that_takes_no_more_time_needs_no_room() -> None:
    """Less support, or a deeper bend, comes however full the week is."""
    events = due(rung=4)
    diary = fold(events)
    assert not room(diary).is_enough(Today(TODAY, rungs=diary.rungs_on(TODAY)))
    assert planned(events, step("step-up", 5)).steps


def test_what_is_done_of_ones_own_accord_needs_no_room() -> None:
    """Who did more than was asked for is not held back to less."""
    events = due()
    assert planned(events, step("lateral-leg-raise", 4, "more-than-asked")).steps


def test_nobody_is_asked_about_a_step_without_room() -> None:
    """Consent is for what can be had."""
    asked: list[str] = []

    def consent(each: Proposal) -> bool:
        asked.append(each.exercise)
        return True

    today = today_of(Person(), fold(due()), list(built_in()), TODAY)
    plan_day(built_in(), today, fold(due()), Wishes(20), [step("lateral-leg-raise", 4)], consent=consent)
    assert asked == []


@pytest.mark.parametrize(("minutes", "taken"), [(35, []), (37, ["lateral-leg-raise"])])
def test_a_step_never_costs_the_session_what_was_asked_for(minutes: int, taken: list[str]) -> None:
    """The nine that were asked for fit as they stand; a step after which they would not is left for another day."""
    nine = frozenset(each.id for each in built_in() if each.article_number)
    diary = fold([did(9, name, rung=2) for name in nine])
    today, higher = today_of(Person(), diary, list(built_in()), TODAY), step("lateral-leg-raise", 4, "more-than-asked")
    day = plan_day(built_in(), today, diary, Wishes(minutes, with_ids=nine), [higher], consent=lambda _: True)
    assert [each.exercise for each in day.steps] == taken
    assert nine <= {item.exercise for item in day.session.items}


def test_who_does_not_agree_gets_the_session_as_it_was() -> None:
    """No is no."""
    events = due()
    refused = planned(events, step("lateral-leg-raise", 3), minutes=25, agrees=False)
    assert refused.steps == ()
    assert refused.session == planned(events, minutes=25).session


def test_progress_says_that_a_step_without_room_waits_and_for_what() -> None:
    """It stays for now, with the rung that is to come; with more minutes the same step is one to take."""
    exercises = {each.id: each for each in built_in()}
    today = replace(today_of(Person(), fold(due()), list(built_in()), TODAY), minutes=20)
    (waits,) = or_waiting([step("lateral-leg-raise", 3)], exercises, today, fold(due()))
    assert (waits.kind, waits.rung) == ("hold", 1)
    assert "Ready for rung 3 (2 sets of 15), and waits for room: in 20 minutes" in reason_words(waits.why)
    assert or_waiting([step("lateral-leg-raise", 3)], exercises, replace(today, minutes=25), fold(due())) == [
        step("lateral-leg-raise", 3)
    ]


def test_the_shortest_sessions_do_not_wait_for_room_that_no_week_has() -> None:
    """Where the block is too long for ten minutes already, a step is for the session to find room for."""
    exercises, today = {each.id: each for each in built_in()}, today_of(Person(), fold(due()), list(built_in()), TODAY)
    for minutes, finds in ((10, True), (15, False)):
        room = BlockRoom(Block(2, TODAY, BLOCK), exercises, fold(due()), minutes)
        assert not room.is_enough(today)
        assert finds_room(step("lateral-leg-raise", 3), room, today) is finds
