"""Blocks: what they cover, how long they stay, and what is exchanged for the next one."""

import datetime
import itertools
from collections.abc import Sequence

import pytest

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.current_block import current_block
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import BlockBegun, Event, Swapped
from kneecli.domain.person.fit import fitting_rung
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today, today_of
from kneecli.domain.prescription.held import Held
from kneecli.domain.prescription.sheet import PrescribedExercise, Sheet
from kneecli.domain.programme.standing import Followed
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import StepsUp
from kneecli.planner.block.choosing import next_block
from kneecli.planner.block.room import BlockRoom
from kneecli.planner.day import plan_day
from kneecli.planner.doses import least_seconds
from kneecli.planner.plan import plan
from kneecli.planner.scoring import share_limits
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in
from support.journal import TODAY, did, felt, head
from support.programmes import LEARN, changed, programme

NEWCOMERS = ("step-up", "lateral-leg-raise", "double-knee-to-chest", "bridge", "seated-straight-leg-raise")


def known() -> dict[str, Exercise]:
    """The built-in exercises by id."""
    return {exercise.id: exercise for exercise in built_in()}


def chosen(*events: Event, minutes: int = 20, person: Person | None = None) -> Block:
    """The block that begins today."""
    diary = fold(events)
    today = today_of(person or Person(), diary, list(built_in()), TODAY)
    return next_block(list(built_in()), today, diary, minutes)


def begun(ago: int, *exercises: str) -> BlockBegun:
    """A block that began so many days ago."""
    block = Block(1, TODAY - datetime.timedelta(ago), exercises or NEWCOMERS)
    return BlockBegun(**head(), block=block)


def lived(*exercises: str) -> list[Event]:
    """A block of two weeks, everything of it done on six days, at the rung of a newcomer."""
    rungs = {name: known()[name].default_rung for name in exercises}
    return [begun(14), *(did(ago, name, rung=rungs[name]) for ago in (14, 12, 10, 7, 5, 3) for name in exercises)]


def test_a_newcomers_block_is_the_articles_strength_work() -> None:
    """Twenty minutes three times a week: exercises 5 to 9 of the article."""
    assert sorted(known()[name].article_number or 0 for name in chosen().exercises) == [5, 6, 7, 8, 9]


@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45, 60])
@pytest.mark.parametrize("age", [None, 70])
def test_a_block_covers_thigh_hip_and_trunk(minutes: int, age: int | None) -> None:
    """However short the minutes; from 65 on there is balance, too; and there are six exercises at most."""
    block = chosen(minutes=minutes, person=Person(age=age))
    targets = {known()[name].target for name in block.exercises}
    assert {"quadriceps", "core"} <= targets
    assert "hip-abductors" in targets or (minutes < 15 and "glutes" in targets)
    assert age is None or "balance" in targets
    assert len({known()[name].family for name in block.exercises}) == len(block.exercises) <= 6


def test_a_block_stays_two_weeks_and_three_where_something_is_not_learned() -> None:
    """From the fifteenth day on it is over once each exercise was done four times, from the 22nd anyhow."""
    often = [did(ago, name) for ago in (9, 7, 5, 3) for name in NEWCOMERS]
    assert current_block(fold([begun(13), *often]), TODAY)
    assert current_block(fold([begun(14), *often]), TODAY) is None
    assert current_block(fold([begun(14), *often[1:]]), TODAY)
    assert current_block(fold([begun(21), *often[1:]]), TODAY) is None


def test_what_was_learned_stays() -> None:
    """With nothing against it the next block has the same exercises, and another number."""
    block = chosen(*lived(*NEWCOMERS))
    assert (block.number, set(block.exercises), block.exchanged) == (2, set(NEWCOMERS), ())


def test_what_hurts_or_is_skipped_is_exchanged_with_the_reason() -> None:
    """Too much pain at it, skipped twice, hardly ever done: another for the same muscles comes, and why is said."""
    rest = [name for name in NEWCOMERS if name != "double-knee-to-chest"]
    hurt = [*lived(*rest), did(3, "double-knee-to-chest", pain=7)]
    skipped = [*lived(*rest), *(did(ago, "double-knee-to-chest", skipped="-", sets=()) for ago in (5, 3))]
    for events, words in ((hurt, "Pain 7 of 10"), (skipped, "Skipped on"), (lived(*rest), "Done on 0 of 6 days")):
        (exchange,) = chosen(*events).exchanged
        assert exchange.out == "double-knee-to-chest"
        assert known()[exchange.into].target == "core"
        assert exchange.why.startswith(words)


@pytest.mark.parametrize(("since", "is_exchanged"), [(14, False), (3, True)])
def test_what_a_prescription_left_no_room_for_is_not_said_to_be_hardly_ever_done(
    since: int, is_exchanged: bool
) -> None:
    """Only days without a prescription count against an exercise."""
    rest = [name for name in NEWCOMERS if name != "double-knee-to-chest"]
    sheet = Sheet("Knee", exercises=(PrescribedExercise("quad-set", 7),))
    person = Person(prescriptions=(Held(sheet, TODAY - datetime.timedelta(since)),))
    outs = [each.out for each in chosen(*lived(*rest), person=person).exchanged]
    assert ("double-knee-to-chest" in outs) is is_exchanged


def test_what_is_prescribed_is_not_said_to_have_no_room() -> None:
    """It goes out of the block, for it comes by another's word, and its reason says so."""
    sheet = Sheet("Knee", exercises=(PrescribedExercise("step-up", 3), PrescribedExercise("quad-set", 7)))
    person = Person(prescriptions=(Held(sheet, TODAY - datetime.timedelta(3)),))
    block = chosen(*lived(*NEWCOMERS), person=person, minutes=15)
    gone = {each.out: each.why for each in block.exchanged}
    assert gone["step-up"] == "It comes as prescribed."


def swapped(ago: int, name: str, into: str) -> Swapped:
    """An exchange for the rest of the block, so many days ago."""
    return Swapped(**head(), date=TODAY - datetime.timedelta(ago), exercise=name, into=into, scope="block")


def test_what_was_exchanged_for_the_block_stays_exchanged() -> None:
    """The next block has what the person chose in its place, and says why; there and back again is no exchange."""
    rest = [name for name in NEWCOMERS if name != "lateral-leg-raise"]
    often = [did(ago, "clamshell") for ago in (7, 5, 3)]
    there = swapped(8, "lateral-leg-raise", "clamshell")
    block = chosen(*lived(*rest), there, *often)
    assert "clamshell" in block.exercises
    assert "lateral-leg-raise" not in block.exercises
    (exchange,) = [each for each in block.exchanged if each.out == "lateral-leg-raise"]
    assert (exchange.into, exchange.why) == ("clamshell", "You exchanged it for Clamshell on 14 November.")
    over = swapped(5, "clamshell", "standing-hip-abduction")
    assert "standing-hip-abduction" in chosen(*lived(*rest), there, over).exercises
    back = swapped(5, "clamshell", "lateral-leg-raise")
    assert "lateral-leg-raise" in chosen(*lived(*NEWCOMERS), there, back).exercises
    before = swapped(15, "lateral-leg-raise", "clamshell")
    assert "lateral-leg-raise" in chosen(before, *lived(*NEWCOMERS)).exercises


def test_what_was_left_out_for_weeks_does_not_come_back_by_itself() -> None:
    """`--without` stands in no journal, and need not: what was never done is exchanged, and what came for it stays."""
    rest = [name for name in NEWCOMERS if name != "double-knee-to-chest"]
    first = chosen(*lived(*rest))
    (exchange,) = first.exchanged
    events = [*lived(*rest), BlockBegun(**head(), block=replace(first, begun=TODAY - datetime.timedelta(14)))]
    events += [did(ago, exchange.into) for ago in (12, 10, 7, 5, 3)]
    assert exchange.into in chosen(*events).exercises
    assert "double-knee-to-chest" not in chosen(*events).exercises


def test_what_no_stretch_reaches_is_worked() -> None:
    """With a new hip no stretch for the buttocks is left: the block works them, by the thigh's exercise or its own."""
    for minutes in (20, 30):
        block = chosen(minutes=minutes, person=Person(cautions=frozenset({"hip-replacement", "kneeling-intolerance"})))
        assert any("gluteus-maximus" in known()[name].primary for name in block.exercises)


@pytest.mark.parametrize("minutes", [20, 30, 45, 60])
@pytest.mark.parametrize("age", [None, 70])
def test_each_exercise_of_a_block_finds_room_twice_in_three_sessions(minutes: int, age: int | None) -> None:
    """There is a way to lay them out, each on two of three days, within what strength work may take."""
    block, today = chosen(minutes=minutes, person=Person(age=age)), Today(TODAY, Person(age=age))
    most = share_limits(minutes, today, aerobic=False)["strength"][1]
    offers = [fitting_rung(known()[name], today) for name in block.exercises]
    seconds = [
        least_seconds(rung_of, each, "strength", today)
        for rung_of, each in zip((known()[name] for name in block.exercises), offers, strict=True)
        if isinstance(each, RungView)
    ]
    ways = itertools.product(itertools.combinations(range(3), 2), repeat=len(seconds))
    assert any(
        all(sum(each for each, days in zip(seconds, way, strict=True) if day in days) <= most for day in range(3))
        for way in ways
    )


def test_what_cannot_be_done_any_more_is_exchanged() -> None:
    """A caution that was declared since, or equipment that is gone: another comes."""
    block = chosen(*lived(*NEWCOMERS), person=Person(floor=False))
    assert not {"bridge", "lateral-leg-raise", "double-knee-to-chest"} & set(block.exercises)
    gone = {each.out: each.why for each in block.exchanged}
    assert gone["bridge"] == gone["lateral-leg-raise"] == "It can't be done with what you have declared."


def test_an_exercise_that_cannot_be_done_today_has_a_stand_in() -> None:
    """The plan has another for the same muscles, and says for whom it stands in; the block stays as it is."""
    diary = fold([begun(0)])
    today = today_of(Person(), diary, list(built_in()), TODAY)
    without = Wishes(20, without_ids=frozenset({"bridge", "lateral-leg-raise"}))
    stand_ins = [item for item in plan(built_in(), today, without).items if "tands in today for" in item.why]
    assert stand_ins
    assert {known()[item.exercise].target for item in stand_ins} <= {"glutes", "hip-abductors"}


def test_what_only_rests_has_no_stand_in() -> None:
    """The day after a strength day has none of its muscles at work, under whatever name."""
    diary = fold([begun(1), *(did(1, name) for name in NEWCOMERS)])
    today = today_of(Person(), diary, list(built_in()), TODAY)
    session = plan(built_in(), today, Wishes(20))
    assert not [item for item in session.items if "tands in" in item.why]


def test_strength_work_comes_from_the_block() -> None:
    """Nothing else is in a session of twenty minutes, but what was asked for; on a flare day the block is set aside."""
    diary = fold([begun(0)])
    today = today_of(Person(), diary, list(built_in()), TODAY)
    work = {item.exercise for item in plan(built_in(), today, Wishes(20)).items if item.phase == "strength"}
    assert work <= set(NEWCOMERS)
    asked = plan(built_in(), today, Wishes(20, with_ids=frozenset({"plank"})))
    assert "plank" in {item.exercise for item in asked.items}
    flare = plan(built_in(), replace(today, pain=6), Wishes(20))
    assert not {item.exercise for item in flare.items} & {"step-up", "seated-straight-leg-raise"}


@pytest.mark.parametrize(("often", "is_over"), [((10, 7, 3), True), ((10, 8, 5, 3), False)])
def test_a_first_block_that_two_sessions_a_week_cannot_hold_is_over_early(
    often: tuple[int, ...], is_over: bool
) -> None:
    """A newcomer is taken to train three times; who turns out to train twice gets a block of fewer exercises."""
    diary = fold([begun(10), *(did(ago, name) for ago in often for name in NEWCOMERS)])
    today = today_of(Person(), diary, list(built_in()), TODAY)
    planned = plan_day(built_in(), today, diary, Wishes(20), ())
    assert bool(planned.begun) is is_over
    if planned.begun:
        assert set(planned.begun.exercises) < set(NEWCOMERS)
        assert all("have no room for it twice a week" in each.why for each in planned.begun.exchanged)
        ((note,),) = [[each for each in planned.session.notes if each.startswith("A new block begins. ")]]
        assert all(each.why in note for each in planned.begun.exchanged)
        since_yesterday = replace(planned.begun, begun=TODAY - datetime.timedelta(1))
        later = plan_day(built_in(), replace(today, block=since_yesterday), diary, Wishes(20), ())
        assert not any("A new block begins" in each for each in later.session.notes), "said on its first day only"


def test_two_short_sessions_a_week_hold_the_whole_block() -> None:
    """From 65 on there is balance beside the trunk: thigh and hip are then such as leave time for both."""
    often = [did(ago, "calf-raise", plan=f"plan-{ago}") for ago in (21, 17, 14, 10, 7, 3)]
    person = Person(age=70)
    block = chosen(*often, minutes=15, person=person)
    today = Today(TODAY, person)
    assert {known()[name].target for name in block.exercises} >= {"quadriceps", "core", "balance"}
    assert BlockRoom(block, known(), fold(often), 15).is_enough(today)


def test_what_was_done_often_enough_in_a_week_rests() -> None:
    """Its pack says on how many days; who trains every day gets something else then, unless they ask for it."""
    most = known()["plank"].dose.days_per_week[1]
    for often in (most - 1, most):
        block = Block(1, TODAY - datetime.timedelta(6), ("mini-squat", "side-step", "plank"))
        diary = fold([BlockBegun(**head(), block=block), *(did(ago, "plank", rung=2) for ago in range(2, 2 + often))])
        today = today_of(Person(), diary, list(built_in()), TODAY)
        session = plan(built_in(), today, Wishes(20))
        assert any(item.exercise == "plank" for item in session.items) is (often < most)
        asked = plan(built_in(), today, Wishes(20, with_ids=frozenset({"plank"})))
        assert any(item.exercise == "plank" for item in asked.items)


def test_nobody_stands_in_for_what_the_block_works_anyhow() -> None:
    """With the straight leg raise for the thigh a block needs no other exercise for a step-up that is left out."""
    diary = fold([begun(0)])
    today = today_of(Person(), diary, list(built_in()), TODAY)
    session = plan(built_in(), today, Wishes(20, without_ids=frozenset({"step-up"})))
    thigh = {item.exercise for item in session.items if known()[item.exercise].target == "quadriceps"}
    assert thigh == {"seated-straight-leg-raise"}


@pytest.mark.parametrize(("steps", "sore"), [("none", False), ("all", True), ("all", False)])
def test_a_programme_that_learns_or_flared_keeps_its_exercises(steps: StepsUp, sore: bool) -> None:
    """Nothing new comes in, though there is no room for all; for what hurt comes its easier neighbour."""
    phase = replace(LEARN, steps=steps, reaches=(("squat", 4),))
    person = Person(programme=Followed(programme(phases=(phase,))))
    events = [changed(1), *lived(*NEWCOMERS), *([felt(2, 7)] if sore else [])]
    following = chosen(*events, person=person)
    assert (set(following.exercises) < set(NEWCOMERS)) == (steps == "none" or sore)
    if sore or steps == "none":
        hurt = did(2, "step-up", pain=7, rung=known()["step-up"].default_rung)
        easier = known()["step-up"].easier
        assert easier in chosen(*events, hurt, person=person).exercises


def test_one_short_day_does_not_make_the_block_of_weeks() -> None:
    """Ten minutes on the day that a block begins, after sessions of 25: it is made for 25. Three of ten change it."""
    done = [replace(each, plan=f"{ago}", minutes=25) for ago, each in ((ago, did(ago, "bridge")) for ago in (5, 3))]
    short = [replace(did(ago, "bridge"), plan=f"{ago}", minutes=10) for ago in (2, 1)]

    def begins(events: Sequence[Event], minutes: int) -> Block | None:
        diary = fold(events)
        today = today_of(Person(), diary, list(built_in()), TODAY)
        return plan_day(built_in(), today, diary, Wishes(minutes), ()).begun

    usual, once, often = begins(done, 25), begins(done, 10), begins([*done, *short], 10)
    assert usual
    assert once == usual
    assert often
    assert len(often.exercises) < len(usual.exercises)
