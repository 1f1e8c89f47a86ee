"""What every plan keeps, whoever it is for."""

import datetime
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.declared_care import rest_by_caution
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import CAUTIONS, EQUIPMENT, HOUSEHOLD, PHASES, TARGETS
from kneecli.domain.words.reasons import Reason
from kneecli.domain.words.wording import day_words
from kneecli.planner import objective, scoring
from kneecli.planner.beside import with_beside
from kneecli.planner.candidates import candidates
from kneecli.planner.doses import doses
from kneecli.planner.plan import plan
from kneecli.planner.session.refusals import rest_today
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in, in_first_block
from support.today import DATE, on_day

RAISE = next(each for each in built_in() if each.id == "lateral-leg-raise")

OFF_THE_FLOOR = ("standing", "seated", "in-water")

PLANNED_CAUTIONS = [each for each in CAUTIONS if not rest_by_caution([each])]
"""Those with which a session is planned at all."""

people = st.builds(
    on_day,
    equipment=st.sets(st.sampled_from(EQUIPMENT)).map(lambda also: HOUSEHOLD | also),
    ankle_weights_kg=st.sampled_from([(), (0.5,), (1.0,), (0.5, 1.0, 2.0)]),
    step_heights_cm=st.sampled_from([(), (10,), (17,), (10, 15, 20)]),
    cautions=st.sets(st.sampled_from(PLANNED_CAUTIONS), max_size=4).map(frozenset),
    floor=st.booleans(),
    start=st.sampled_from(["usual", "gentle"]),
    age=st.none() | st.integers(18, 95),
    emphasis=st.sets(st.sampled_from(TARGETS), max_size=2).map(frozenset),
    pain=st.none() | st.integers(0, 10),
    rungs=st.dictionaries(st.sampled_from(sorted(e.id for e in built_in())), st.integers(1, 14), max_size=20),
    days_since=st.dictionaries(st.tuples(st.sampled_from(PHASES), st.sampled_from(TARGETS)), st.integers(0, 30)),
)


def by_id() -> dict[str, Exercise]:
    """The built-in exercises by id."""
    return {exercise.id: exercise for exercise in built_in()}


def seconds_again(session: Session) -> int:
    """The session's seconds, added up by hand from the packs' figures, not with the planner's own functions."""
    total, down = 0, False
    for item in session.items:
        on_floor = item.position not in OFF_THE_FLOOR
        total += 20 * (on_floor != down) + item_seconds_again(item)
        down = on_floor
    return total + 20 * down


def item_seconds_again(item: Item) -> int:
    """Set-up, every repetition, hold, side, change of side and rest, one after the other."""
    exercise, dose = by_id()[item.exercise], item.prescription
    rung = exercise.rungs[item.rung - 1]
    needs = exercise.equipment if rung.equipment is None else rung.equipment
    move = exercise.dose.move_s if rung.move_s is None else rung.move_s
    clock = 0.0
    clock += 10 + setup_again(exercise, item, needs)
    if dose.minutes:
        clock += 60 * dose.minutes
    for number in range(dose.sets or 0):
        if number:
            clock += dose.rest_s or 0
        for side in range(2 if dose.laterality == "per-side" else 1):
            if (number or side) and dose.laterality == "per-side":
                clock += {"side-lying": 15, "supine": 10}.get(item.position, 5)
            for _ in range(dose.reps or 0):
                clock += (move + (dose.hold_s or 0)) * (2 if dose.laterality == "alternating" else 1)
            if not dose.reps:
                clock += dose.hold_s or 0
    return int(-(-clock // 5) * 5)


def setup_again(exercise: Exercise, item: Item, needs: tuple[tuple[str, ...], ...]) -> int:
    """The set-up beyond reading the card."""
    if exercise.environment == "pool":
        return 300
    if exercise.environment == "machine":
        return 30
    at_hand = {"mat", "blanket", "chair", "wall", "counter", "step", "stair", "rail"}
    seconds = 10 * (item.position == "seated") + 60 * any("shoes" in need for need in needs)
    fetched = [need for need in needs if not at_hand & set(need) and "shoes" not in need]
    weights = item.prescription.load_kg and item.prescription.load_with == "ankle-weight"
    return seconds + (30 if weights else 10 * bool(fetched))


@given(person=people, minutes=st.integers(5, 90), block=st.booleans())
def test_every_plan_keeps_its_promises(person: Today, minutes: int, *, block: bool) -> None:
    """In time, in order, one of a family, at most three of a kind, nothing unowned, avoided or unearned."""
    today = in_first_block(person, minutes) if block else person
    try:
        session = plan(built_in(), today, Wishes(minutes=minutes))
    except NothingToDo:
        return
    exercises = by_id()
    chosen = [exercises[item.exercise] for item in session.items]
    assert session.seconds == seconds_again(session) <= 60 * minutes
    assert [item.phase for item in session.items] == sorted((i.phase for i in session.items), key=PHASES.index)
    assert len({exercise.family for exercise in chosen}) == len(chosen)
    groups = zip(session.items, chosen, strict=True)
    cells = [(item.phase, scoring.group(item.phase, exercise.target)) for item, exercise in groups]
    assert all(cells.count(cell) <= objective.MOST_PER_CELL for cell in cells)
    assert all(item.why.endswith(".") for item in session.items)
    for item, exercise in zip(session.items, chosen, strict=True):
        assert not list(refusals(item, exercise, today))


def refusals(item: Item, exercise: Exercise, today: Today) -> Iterator[str]:
    """Everything at an item that the person ruled out, found without the planner's own rules."""
    rung = exercise.rungs[item.rung - 1]
    needs = exercise.equipment if rung.equipment is None else rung.equipment
    cautions = exercise.cautions if rung.cautions is None else rung.cautions
    load = rung.knee_load or exercise.knee.load
    if any(not set(need) & today.person.owned for need in needs):
        yield "unowned"
    if set(cautions) & today.person.cautions:
        yield "a declared caution"
    if not today.person.floor and item.position not in OFF_THE_FLOOR:
        yield "the floor"
    if load == "high" and (item.rung > today.rungs.get(exercise.id, 0) or today.is_sore):
        yield "a high load, unearned or sore"
    if today.has_flare and (load != "low" or rung.load_kg or rung.band):
        yield "too much for a flare"


@given(person=people, minutes=st.integers(5, 60), block=st.booleans())
def test_the_score_is_that_of_the_items(person: Today, minutes: int, *, block: bool) -> None:
    """The printed score is the objective, counted again from the session alone."""
    today = in_first_block(person, minutes) if block else person
    try:
        session = plan(built_in(), today, Wishes(minutes=minutes))
    except NothingToDo:
        return
    assert session.score == score_again(session, today)


def beside_today(session: Session, today: Today) -> set[str]:
    """The exercises that are not loaded, and stand beside those that are."""
    found = with_beside(candidates(built_in(), today, Wishes(minutes=session.minutes))[0], today)
    return {each.exercise.id for each in found if each.beside}


def score_again(session: Session, today: Today) -> int:
    """Worth of the items, less crowding, less trips to the floor."""
    from kneecli.domain.catalogue.ladder import complete_rung

    exercises, score, seen, down = by_id(), 0, dict[tuple[str, str], int](), False
    going_down, getting_up = scoring.floor_points(today)
    apart = beside_today(session, today)
    for item in session.items:
        exercise = exercises[item.exercise]
        rung = complete_rung(exercise, item.rung)
        in_block = today.block is not None and item.exercise in today.block.exercises
        of_block = item.phase == "strength" and (in_block or "tands in today for" in item.why)
        full_points = scoring.full_points(exercise, rung, item.phase, today, of_block=of_block)
        score += scoring.worth(full_points, item.prescription, item.phase, exercise, rung)
        score += scoring.first_points(exercise, rung, item.phase, today)
        least = next(doses(exercise, rung, item.phase, today))
        score += scoring.due_points(least, exercise, rung, today) if of_block else 0
        beside = "beside " * (item.phase == "strength" and item.exercise in apart)
        cell = (item.phase, beside + scoring.group(item.phase, exercise.target))
        score -= scoring.crowding(cell, today)[seen.get(cell, 0)]
        seen[cell] = seen.get(cell, 0) + 1
        on_floor = item.position not in OFF_THE_FLOOR
        score -= (going_down if on_floor else getting_up) * (on_floor != down)
        down = on_floor
    return score - getting_up * down


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_packs_and_exercises_changes_nothing(seed: int) -> None:
    """The same exercises in another order give the same plan, byte for byte."""
    shuffled = list(built_in().packs)
    dice = random.Random(seed)
    dice.shuffle(shuffled)
    packs = tuple(replace(p, exercises=tuple(dice.sample(p.exercises, len(p.exercises)))) for p in shuffled)
    wishes = Wishes(minutes=20 + 5 * seed)
    assert plan(Catalogue(packs), Today(DATE), wishes) == plan(built_in(), Today(DATE), wishes)


@pytest.mark.parametrize("minutes", [10, 20, 30])
def test_leaving_out_what_was_not_chosen_changes_nothing(minutes: int) -> None:
    """An exercise that is neither in the plan nor in the block has no say in it."""
    today = in_first_block(Today(DATE), minutes)
    usual = plan(built_in(), today, Wishes(minutes=minutes))
    for left in (left for left in usual.left_out if today.block and left.exercise not in today.block.exercises):
        without = plan(built_in(), today, Wishes(minutes=minutes, without_ids=frozenset({left.exercise})))
        assert without.items == usual.items


def test_everything_is_chosen_or_left_out_with_a_reason() -> None:
    """Each of the 62 exercises is in the session or in the list of those left out, never both."""
    session = plan(built_in(), Today(DATE), Wishes(minutes=20))
    chosen, left = {item.exercise for item in session.items}, {each.exercise for each in session.left_out}
    assert chosen | left == set(by_id())
    assert not chosen & left
    assert all(each.why.endswith(".") for each in session.left_out)


@pytest.mark.parametrize("name", ["calf-raise", "plank", "walking", "legs-up-the-wall"])
def test_what_was_asked_for_is_in_it(name: str) -> None:
    """`--with` puts an exercise in, and says so; the score does not count the wish."""
    session = plan(built_in(), Today(DATE), Wishes(minutes=20, with_ids=frozenset({name})))
    item = next(item for item in session.items if item.exercise == name)
    assert item.why.startswith("You asked for it")
    assert session.score == score_again(session, Today(DATE))


def test_the_articles_nine_go_on_together_when_their_stretches_have_got_longer() -> None:
    """All nine are asked for and have climbed: of the third sets of the stretches as many are done as there is time."""
    rungs = {each.id: 3 for each in built_in() if each.article_number in (1, 2, 4)}
    rungs |= {"side-lunge-stretch": 4, "bridge": 4, "double-knee-to-chest": 4, "lateral-leg-raise": 2}
    nine = frozenset(each.id for each in built_in() if each.article_number)
    session = plan(built_in(), Today(DATE, rungs=rungs), Wishes(minutes=36, with_ids=nine))
    assert nine <= {item.exercise for item in session.items}
    assert session.seconds <= 36 * 60


@pytest.mark.parametrize(
    ("wishes", "today", "words"),
    [
        (Wishes(minutes=3), Today(DATE), "3 minutes are too few"),
        (Wishes(minutes=181), Today(DATE), "too many"),
        (Wishes(minutes=20, without_ids=frozenset(e.id for e in built_in())), Today(DATE), "no exercise is left"),
        (Wishes(minutes=5, with_ids=frozenset({"short-arc-quad"})), Today(DATE), "does not fit into 5 minutes."),
        (
            Wishes(minutes=5, with_ids=frozenset({"calf-raise", "short-arc-quad"})),
            Today(DATE),
            "does not fit into 5 minutes beside the others that you asked for.",
        ),
        (Wishes(minutes=20, with_ids=frozenset({"upright-bike"})), Today(DATE), "you have not declared"),
    ],
)
def test_what_cannot_be_done_is_said(wishes: Wishes, today: Today, words: str) -> None:
    """Too short, too long, nothing left, not at hand: a reason instead of a plan."""
    with pytest.raises(NothingToDo, match=words):
        plan(built_in(), today, wishes)


def test_only_the_packs_that_were_asked_for() -> None:
    """`--pack yoga` gives yoga and nothing else."""
    session = plan(built_in(), Today(DATE), Wishes(minutes=20, only_packs=frozenset({"yoga"})))
    assert {item.pack for item in session.items} == {"yoga"}


def test_where_only_yoga_counts_the_minutes_are_used() -> None:
    """Work that is not loaded comes beside the first for the thigh, and the cool-down has what strength can't fill."""
    yoga = Catalogue(tuple(pack for pack in built_in().packs if pack.name == "yoga"))
    block = Block(1, DATE, ("chair-pose", "bridge-pose", "warrior-one"))
    rungs = {"supta-baddha-konasana": 6, "legs-up-the-wall": 3, "childs-pose": 3, "mountain-pose": 3, "warrior-one": 9}
    session = plan(yoga, Today(DATE, rungs=rungs, block=block), Wishes(minutes=20))
    assert set(block.exercises) <= {item.exercise for item in session.items}
    ending = sum(item.seconds for item in session.items if item.phase == "cool-down")
    assert ending * 100 > 20 * 60 * objective.SHARES["cool-down"].most
    assert session.seconds > 14 * 60


def test_a_pack_that_has_little_is_named_and_not_called_all_that_is_worth_doing() -> None:
    """Other packs have more for today."""
    session = plan(built_in(), Today(DATE), Wishes(minutes=60, only_packs=frozenset({"yoga"})))
    assert [note for note in session.notes if note.startswith("This is all that there is for today in yoga,")]


def test_three_hours_end_when_nothing_is_worth_doing_any_more() -> None:
    """A very long session is not padded: it says that it ends early."""
    session = plan(built_in(), Today(DATE), Wishes(minutes=180))
    assert session.seconds < 60 * 180
    assert any("stay free" in note for note in session.notes)


@pytest.mark.parametrize(
    ("today", "stands_in"),
    [
        (on_day(), False),
        (on_day(floor=False), True),
        (on_day(days_since_exercise={"supine-hamstring-stretch": 0, "seated-butterfly-stretch": 0}), False),
    ],
)
def test_a_stand_in_is_for_those_who_need_it(today: Today, stands_in: bool) -> None:
    """The stretch on a chair is for people who can't lie down, and never a way round what was done lately."""
    session = plan(built_in(), today, Wishes(minutes=90))
    assert ("seated-hamstring-stretch" in {item.exercise for item in session.items}) == stands_in
    if not stands_in:
        left = {each.exercise: each.why for each in session.left_out}
        assert left["seated-hamstring-stretch"] == "It stands in for Hamstring stretch (strap), which you can do."


def test_what_was_left_out_on_purpose_has_no_stand_in() -> None:
    """Who wants no step-ups today, or whom they hurt, gets none on the stairs either."""
    stairs = on_day(step_heights_cm=(18,))
    for today, wishes in (
        (stairs, Wishes(minutes=60, without_ids=frozenset({"step-up"}))),
        (replace(stairs, hurt_today=frozenset({"step-up"})), Wishes(minutes=60)),
    ):
        assert "stair-step-up" not in {item.exercise for item in plan(built_in(), today, wishes).items}
    asked = plan(built_in(), stairs, Wishes(minutes=20, with_ids=frozenset({"stair-step-up"})))
    assert "stair-step-up" in {item.exercise for item in asked.items}


@pytest.mark.parametrize(("days", "is_told"), [(0, False), (6, False), (7, True), (8, False), (14, True)])
def test_a_rest_day_in_seven_is_told_once_a_week(days: int, is_told: bool) -> None:
    """Kindly, and the session is planned all the same."""
    session = plan(built_in(), on_day(days_in_a_row=days), Wishes(20))
    told = [note for note in session.notes if "day of rest" in note]
    assert bool(told) is is_told
    assert session.items
    assert not told or told[0].startswith(f"A session on each of the last {days} days: well kept up.")


def test_a_stretch_that_has_become_loaded_work_is_done_without_load_on_an_easy_day() -> None:
    """A deep side lunge waits as strength work does; the inner thigh is stretched at a rung below."""
    deep = next(each for each in built_in() if each.id == "side-lunge-stretch")
    top = len(deep.rungs)
    assert deep.recovery_h(top) >= 48
    today = Today(DATE, rungs={deep.id: top}, missed=frozenset({"adductors"}), easy_day=Reason("strength-yesterday"))
    others = frozenset({"seated-butterfly-stretch", "supta-baddha-konasana", "inner-thigh-stretch"})
    items = plan(built_in(), today, Wishes(20, without_ids=others)).items
    (item,) = [each for each in items if each.exercise == deep.id]
    assert deep.recovery_h(item.rung) < 48
    assert all(deep.recovery_h(number) >= 48 for number in range(item.rung + 1, top + 1))


def test_a_weight_of_two_cuffs_says_which_two() -> None:
    """Where 0.5 and 1 kg are owned, 1.5 kg are both of them."""
    number, rung = next((number, rung) for number, rung in enumerate(RAISE.rungs, start=1) if rung.load_kg == 1.5)
    today = Today(DATE, Person(ankle_weights_kg=(0.5, 1.0)), rungs={RAISE.id: number})
    items = plan(built_in(), today, Wishes(20, with_ids=frozenset({RAISE.id}))).items
    (item,) = [each for each in items if each.exercise == RAISE.id]
    assert item.label == f"{rung.label} (0.5 kg and 1 kg together)"


@pytest.mark.parametrize(
    ("person", "changes", "words"),
    [
        (Person(start="gentle"), {}, "a gentle start"),
        (Person(), {"pain": 4}, "an easier form while the knee is sore"),
        (Person(), {"pain": 4, "rungs": {"bridge": 4}}, "a rung down while the knee is sore"),
        (Person(), {"pain": 6}, "at its first rung on a day this sore"),
    ],
)
def test_why_an_exercise_is_below_its_rung(person: Person, changes: dict[str, Any], words: str) -> None:
    """The reason is the one that holds."""
    items = plan(built_in(), Today(DATE, person, **changes), Wishes(20)).items
    assert any(words in item.why for item in items), [item.why for item in items]


def test_a_sore_day_is_said_once() -> None:
    """What an earlier day left is one note: since when, how to say more, and what follows."""
    felt = PainFelt(id="1", number=1, at="", date=DATE - datetime.timedelta(1), pain=3, morning=True, swelling=None)
    notes = plan(built_in(), Today(DATE, pain=3, last_word=felt), Wishes(20)).notes
    (said,) = [note for note in notes if "Pain 3 of 10" in note]
    assert said.endswith("So exercises come a rung lower where they have one, and nothing loads the knee like stairs.")


def test_swelling_is_named_with_its_day() -> None:
    """Where there is no session because of it, and where a session is easier."""
    before = DATE - datetime.timedelta(1)
    assert rest_today(Today(DATE, swelling="moderate", swollen_on=before)).what == (
        f"moderate swelling on {day_words(before)} is too much for a session: rest."
    )
    assert rest_today(Today(DATE, pain=8, swelling="mild", swollen_on=before)).what.startswith("pain 8 of 10 today is")
    mild = Today(DATE, swelling="mild", swollen_on=before)
    assert any(f"Some swelling on {day_words(before)}: " in note for note in plan(built_in(), mild, Wishes(20)).notes)


def test_reasons_are_said_to_a_newcomer_in_full() -> None:
    """Later a word is enough for what was explained; a block and the nine mean nothing to someone on the first day."""
    first, later = (
        [item.why for item in plan(built_in(), in_first_block(on_day(is_new=is_new), 20), Wishes(20)).items]
        for is_new in (True, False)
    )
    assert any(
        why.startswith("One of the few that you stay with for some weeks, and of the nine main") for why in first
    )
    assert not any("block" in why for why in first)
    assert any(why.startswith("One of your block's exercises, and of the nine main ones;") for why in later)
