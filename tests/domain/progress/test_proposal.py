"""Up, down or stay: every rule, and that pain and what is not known never lead up."""

import datetime
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from kneecli.domain.catalogue.exercise import Dose, KneeDemand, Rung
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone, SetDone, TakenBack
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.progress.ladder.judgement import EASY_EFFORT
from kneecli.domain.progress.ladder.proposal import (
    KINDS,
    Proposal,
    next_rung,
    next_step,
    propose,
)
from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from support.answers import answered_well
from support.builders import exercise, prescription
from support.catalogues import built_in
from support.examples import examples
from support.journal import IDS, TODAY, WEIGHTED, day, did, felt, histories, moved, proposal
from support.today import on_day

SHORT = (SetDone(10), SetDone(8))
GOOD = [did(4), did(2), felt(1)]
PER_SIDE = prescription(laterality="per-side")


@pytest.mark.parametrize(
    ("events", "kind", "rung", "why"),
    [
        ([], "none", 3, "Not done yet."),
        ([did(2, skipped="sore")], "none", 3, "Not done yet."),
        ([did(4), did(2, skipped="pain", pain=6, sets=())], "ease", 2, "Pain 6 of 10 during it on 20 November"),
        ([did(4, pain=6), moved(3, 2), did(2, skipped="pain", pain=6, rung=2)], "ease", 1, "during it on 20 Nov"),
        ([did(2, skipped="pain", pain=6)], "ease", 2, "Pain 6 of 10 during it"),
        ([did(2, skipped="pain", pain=2), felt(1, 4)], "ease", 2, "Pain 4 of 10 on 21 November, after doing it"),
        ([moved(21, 3), did(21, rung=1), did(0, rung=3, skipped="pain", pain=6)], "ease", 1, "after a break"),
        (GOOD, "advance", 4, "on 18 November and 20 November"),
        ([did(2, pain=6)], "ease", 2, "Pain 6 of 10 during it"),
        ([did(2, pain=6), did(2, pain=1)], "ease", 2, "Pain 6 of 10 during it"),
        (
            [did(2, pain=1), felt(1, 3)],
            "ease",
            2,
            "Pain 3 of 10 on 21 November, after doing it on 20 November; up to 2 is safe.",
        ),
        ([did(2, pain=1), felt(1, 3, morning=True)], "ease", 2, "Pain 3 of 10 on 21 November"),
        ([did(2, pain=None), felt(0, 4)], "ease", 2, "after doing it on"),
        ([did(2, pain=4), felt(1, 5)], "ease", 2, "Pain 5 of 10 on 21 November, after doing it"),
        ([did(2, pain=4), felt(1, 4)], "ease", 2, "Pain 4 of 10 on 21 November, after doing it"),
        ([did(2, pain=4), felt(1, 2)], "hold", 3, "acceptable, but no reason for more"),
        ([did(4), did(2), felt(2, 4), felt(1)], "hold", 3, "Pain 4 of 10 on 20 November, the day it was done"),
        ([did(2), felt(1, 0, swelling="mild")], "hold", 3, "The knee was not fine after 20 November"),
        ([did(2), felt(1, 0, swelling="none")], "hold", 3, "went well once"),
        ([did(21)], "ease", 2, "after a break"),
        ([did(20)], "hold", 3, "Not enough known: how the knee was"),
        ([did(2, pain=3), felt(1)], "hold", 3, "acceptable"),
        ([did(2, pain=5), felt(1)], "hold", 3, "acceptable"),
        ([did(4), did(2, pain=None), felt(1)], "hold", 3, "how much it hurt"),
        ([did(4, pain=None), did(2), felt(1)], "hold", 3, "how much it hurt on 18 November was not said"),
        ([did(4, pain=4), did(2), felt(1)], "hold", 3, "on 18 November it hurt with 4 of 10"),
        ([did(4), did(2)], "hold", 3, "how the knee was after 20 November was not said"),
        ([did(4), did(1), felt(1)], "hold", 3, "how the knee was"),
        ([did(7), did(4), felt(1)], "hold", 3, "how the knee was"),
        ([did(4), did(0)], "hold", 3, "Done today"),
        ([did(4), did(2, effort=None), felt(1)], "hold", 3, "how hard it was"),
        ([did(4), did(2, effort=EASY_EFFORT), felt(1)], "hold", 3, "still work enough"),
        ([did(4, effort=EASY_EFFORT), did(2), felt(1)], "hold", 3, "still work enough"),
        ([did(4), did(2, sets=SHORT), felt(1)], "hold", 3, "not quite complete"),
        ([did(4), did(2, side="left", prescription=PER_SIDE), felt(1)], "hold", 3, "not quite complete"),
        ([did(2), felt(1)], "hold", 3, "went well once"),
        ([did(2), did(2), felt(1)], "hold", 3, "went well once"),
        ([did(4), did(2), did(2, pain=4), felt(1)], "hold", 3, "acceptable"),
        ([did(4), felt(3, 5, swelling="mild"), did(2), felt(1)], "hold", 3, "after 18 November the knee was not fine"),
        ([did(9, rung=3), did(6, rung=4), moved(5, 3), did(2), felt(1)], "hold", 3, "went well once"),
        ([did(4), did(2), moved(9, 4), felt(1)], "hold", 4, "this rung comes first"),
        ([*GOOD, moved(-1, 1)], "advance", 4, "on 18 November and 20 November"),
        ([*GOOD, moved(0, 4)], "hold", 4, "New since 22 November: do it once, then see."),
        ([did(4), moved(1, 4), did(0, rung=4)], "hold", 4, "Done today"),
        ([did(4, rung=4), did(2, rung=4), felt(1)], "none", 4, "Top of its ladder: keep it up."),
        ([did(4, rung=1), did(2, rung=1, pain=8), moved(9, 1)], "hold", 1, "Pain 8 of 10"),
        ([did(-3), *GOOD], "advance", 4, "Complete"),
    ],
)
def test_the_rules(events: list[Event], kind: str, rung: int, why: str) -> None:
    """Each rule, alone: what the diary says, and what follows."""
    found = proposal(exercise(), *events)
    assert (found.kind, found.rung) == (kind, rung), reason_words(found.why)
    assert why in reason_words(found.why)


@pytest.mark.parametrize("pain", [3, 5, 6, 10])
def test_a_sore_day_holds(pain: int) -> None:
    """With pain of 3 and more today nothing gets harder, and where one stands stays as it is."""
    found = proposal(exercise(), *GOOD, pain=pain)
    assert (found.kind, found.rung) == ("hold", 3)
    assert "sore today" in reason_words(found.why)
    assert proposal(exercise(), *GOOD, pain=2).kind == "advance"


def test_a_swollen_knee_moves_no_ladder() -> None:
    """Mild swelling today holds, and where one stands stays as it is, just as with pain."""
    found = proposal(exercise(), *GOOD, swelling="mild")
    assert (found.kind, found.rung) == ("hold", 3)
    assert "sore today" in reason_words(found.why)


def test_easing_on_a_sore_day_is_one_rung() -> None:
    """What today's pain takes back for a day is not taken back a second time."""
    found = proposal(exercise(), did(2, rung=4, pain=7), pain=4)
    assert (found.kind, found.rung) == ("ease", 3)


def test_a_fresh_easing_is_not_eased_again() -> None:
    """After a step down the exercise is done once before it is judged again."""
    events = [did(2, pain=7), moved(1, 2)]
    assert proposal(exercise(), *events).kind == "hold"
    assert proposal(exercise(), *events, did(0, rung=2, pain=7)).kind == "ease"


@examples(400)
@given(histories())
def test_never_up_on_pain_or_on_what_is_unknown(events: Sequence[Event]) -> None:
    """Whatever the history: who goes up has done it twice, complete, without much pain, and said how it was after."""
    diary = fold(events)
    for name in IDS:
        each = exercise(name)
        today = on_day(TODAY, rungs=diary.rungs_on(TODAY))
        found = propose(each, diary, today)
        assert found.kind in KINDS
        assert reason_words(found.why).endswith((".", ")."))
        assert 1 <= found.rung <= len(each.rungs)
        if found.kind != "advance":
            assert found.rung <= earned_rung(each, today)
            continue
        really = [one for one in diary.logged[name] if one.done.skipped is None and one.date <= TODAY]
        days = sorted({one.date for one in really if not one.flare})
        answered = [date for date in days if answered_well(diary.events, date, TODAY, 2)]
        most, times = (5, 3) if found.why.kind == "settled-pain" else (2, 2)
        assert len(answered) >= times
        judged = [one for one in really if not one.flare and one.date >= answered[-times]]
        assert set(days[-times:-1]) <= set(answered)
        for one in judged:
            assert one.done.pain is not None
            assert one.done.pain <= most
        if found.why.kind != "more-than-asked":
            for one in judged:
                assert one.done.effort is not None
                assert one.done.effort < EASY_EFFORT
                assert one.done.rung == earned_rung(each, today)


@examples(200)
@given(histories())
def test_more_pain_never_leads_higher(events: Sequence[Event]) -> None:
    """The same history with every pain at 6 leads nowhere that is higher."""
    worse = [_hurting(event) for event in events]
    for name in IDS:
        assert proposal(exercise(name), *worse).kind != "advance"
        assert proposal(exercise(name), *worse).rung <= proposal(exercise(name), *events).rung


def _hurting(event: Event) -> Event:
    values: dict[str, Any] = {name: getattr(event, name) for name in event.__match_args__}
    if isinstance(event, TakenBack) or not ("done" in values or "pain" in values):
        return event
    if "done" in values:
        inner = values["done"]
        values["done"] = type(inner)(**{n: getattr(inner, n) for n in inner.__match_args__} | {"pain": 6})
    else:
        values["pain"] = 6
    return type(event)(**values)


@pytest.mark.parametrize(
    ("weights", "rung", "higher"),
    [
        ((0.5, 1.0), 1, 2),
        ((0.5, 1.0), 2, 3),
        ((0.5, 1.0), 3, None),
        ((1.0,), 1, 3),
        ((0.5,), 1, 2),
        ((), 1, None),
    ],
)
def test_the_next_rung_fits_the_weights(weights: tuple[float, ...], rung: int, higher: int | None) -> None:
    """Only weights that are owned are proposed, and never another."""
    assert next_rung(exercise(rungs=WEIGHTED), rung, on_day(ankle_weights_kg=weights)) == higher


def test_no_form_is_passed_over_for_want_of_minutes() -> None:
    """From a chair seat nobody is led to the full plank because 30 seconds on the knees are too long for five minutes.

    Who can't kneel goes past the knees, and of one form a longer rung may be passed over.
    """
    plank, step_up = (next(each for each in built_in() if each.id == name) for name in ("plank", "step-up"))
    short, usual = on_day(minutes=5), on_day(minutes=20)
    assert [next_step(plank, rung, usual) for rung in (4, 5)] == [5, 6]
    assert next_step(plank, 4, short) is None
    assert next_step(plank, 5, on_day(minutes=20, cautions=frozenset({"kneeling-intolerance"}))) == 8
    assert next_step(step_up, 3, usual) == 5


def test_without_the_equipment_the_ladder_ends() -> None:
    """When all further rungs need something that is not there, that is said."""
    found = proposal(exercise(rungs=WEIGHTED), did(4, rung=1), did(2, rung=1), felt(1))
    assert (found.kind, found.why.kind) == ("none", "undeclared-next")


def test_a_caution_that_ends_the_ladder_is_no_missing_thing() -> None:
    """From the ordinary seat on, standing up is not for a knee whose kneecap hurts: nothing has to be bought for it."""
    sit = next(each for each in built_in() if each.id == "sit-to-stand")
    events = [did(4, sit.id, rung=3), did(2, sit.id, rung=3), felt(1)]
    found = proposal(sit, *events, cautions=frozenset({"patellofemoral-pain"}))
    assert (found.kind, found.why.kind) == ("none", "declared-next")


def test_the_top_names_the_harder_neighbour() -> None:
    """At the top of a ladder a harder exercise is named, where the pack knows one."""
    events = [did(4, rung=4), did(2, rung=4), felt(1)]
    assert reason_words(proposal(exercise(harder="single-leg-raise"), *events).why) == (
        "Top of its ladder; harder is single-leg-raise."
    )


def test_a_lighter_weight_or_band_is_not_complete() -> None:
    """Less weight, a lower step or a lighter band than asked for does not lead up."""
    ladder = (Rung("a", sets=2, reps=10), Rung("b", sets=2, reps=10, load_kg=1.0), Rung("c", sets=3, reps=10))
    for asked, less in (
        ({"load_kg": 1.0}, {"load_kg": 0.5}),
        ({"step_cm": 15}, {"step_cm": 10}),
        ({"band": "blue"}, {"band": "yellow"}),
        ({"band": "blue"}, {"band": None}),
        ({"band": "blue"}, {"band": "pink"}),
    ):
        dose = prescription(**asked)
        twice = [did(ago, rung=1, prescription=dose, **less) for ago in (4, 2)]
        assert "not quite complete" in reason_words(proposal(exercise(rungs=ladder), *twice, felt(1)).why)


def test_days_in_the_future_do_not_count() -> None:
    """What a device with a wrong clock has dated ahead is not looked at before that day."""
    ahead = did(-30, pain=9)
    assert proposal(exercise(), *GOOD, ahead).kind == "advance"
    assert proposal(exercise(), *GOOD, ahead, today=day(-30) + datetime.timedelta(1)).kind == "ease"


BEARING = KneeDemand(load="moderate", weight_bearing=True)


def flared(ago: int, **changes: Any) -> ExerciseDone:
    """Done so many days ago, in a flare day's session."""
    return replace(did(ago, **changes), flare=True)


@pytest.mark.parametrize(
    ("events", "kind", "why"),
    [
        ([did(6), did(4, "plank"), felt(2, 0, swelling="mild")], "ease", "The knee was swollen on 20 November"),
        ([did(2), felt(3, 0, swelling="mild"), felt(1)], "hold", "went well once"),
        (
            [did(9), did(6, "plank"), felt(5, 4), did(4, "plank"), felt(3, 4)],
            "ease",
            "on 17 November and 4 on 19 November, after two sessions in a row",
        ),
        ([did(9), did(6, "plank"), felt(5, 4), did(4, "plank"), felt(3, 1), felt(8)], "hold", "went well once"),
        ([did(6), felt(2, 0, swelling="mild"), moved(1, 2)], "hold", "New since 21 November"),
    ],
)
def test_a_setback_lowers_what_bears_weight(events: list[Event], kind: str, why: str) -> None:
    """After it, and once; an exercise that bears no weight stays."""
    found = proposal(exercise(knee=BEARING), *events)
    assert (found.kind, why in reason_words(found.why)) == (kind, True), reason_words(found.why)
    assert proposal(exercise(), *events).kind == "hold"


@pytest.mark.parametrize(
    ("what", "kind"),
    [
        ({}, "ease"),
        ({"phases": ("cool-down",)}, "hold"),
        ({"phases": ("aerobic",), "knee": BEARING}, "ease"),
    ],
)
def test_a_stretch_is_not_blamed_for_a_bad_morning(what: dict[str, Any], kind: str) -> None:
    """All that loads the leg goes down, a stretch that did not hurt stays."""
    assert proposal(exercise(**what), did(2), felt(1, 4)).kind == kind


def test_what_hurt_is_blamed_before_what_did_not() -> None:
    """When another exercise hurt that day, this one stays; unless nothing is known of it."""
    assert proposal(exercise(), did(2), did(2, "plank", pain=4), felt(1, 4)).kind == "hold"
    assert proposal(exercise(), did(2, pain=None), did(2, "plank", pain=4), felt(1, 4)).kind == "ease"
    assert proposal(exercise(phases=("cool-down",)), did(2, pain=3), felt(1, 4)).kind == "ease"


def done_high(ago: int, rung: int = 6) -> ExerciseDone:
    """Done so many days ago at a high rung."""
    return did(ago, rung=rung)


@pytest.mark.parametrize(
    ("events", "rung"),
    [
        ([done_high(20)], None),
        ([done_high(21)], 5),
        ([done_high(42)], 4),
        ([done_high(63)], 3),
        ([done_high(400)], 3),
        ([done_high(30), did(2, "plank")], 5),
        ([done_high(30), did(9, "plank")], 5),
        ([done_high(45), did(25, "plank"), did(15, "plank")], None),
        ([done_high(45), did(25, "plank"), did(5, "plank")], None),
        ([done_high(63, rung=4)], 3),
        ([done_high(30, rung=2)], 2),
    ],
)
def test_the_way_back_after_a_break(events: list[Event], rung: int | None) -> None:
    """A rung for each three weeks, as far as a gentle start, from what was done and not from what was only chosen."""
    ladder = tuple(Rung(f"{reps}", sets=2, reps=reps) for reps in (6, 8, 10, 12, 14, 15))
    found = proposal(exercise(rungs=ladder, default_rung=5), moved(500, 6), *events)
    assert (found.rung if found.kind == "ease" else None) == rung, reason_words(found.why)


def test_flare_days_count_neither_for_nor_against() -> None:
    """They break no good run, and make none; only too much pain on them still counts."""
    assert proposal(exercise(), did(6), did(4), felt(3), flared(2, rung=1, pain=4), felt(1)).kind == "advance"
    assert proposal(exercise(), did(6), flared(4), felt(1)).kind == "hold"
    assert "flare days only" in reason_words(proposal(exercise(), flared(4), flared(2)).why)
    assert proposal(exercise(), did(6), did(4), felt(3), flared(2, rung=1, pain=7)).kind == "ease"
    assert reason_words(proposal(exercise(), moved(5, 2), flared(2, rung=1)).why).startswith("New since 17 November")


def test_a_knee_that_gets_worse_over_weeks_holds() -> None:
    """Nothing gets harder while the average goes up by a point."""
    low, high = [felt(ago, 0) for ago in (20, 17, 15)], [felt(ago, 2) for ago in (6, 3, 1)]
    found = proposal(exercise(), *low, did(4), did(2), *high)
    assert (found.kind, "from 0.0 to 2.0 in two weeks" in reason_words(found.why)) == ("hold", True)
    assert proposal(exercise(), did(4), did(2), *high).kind == "advance"


@pytest.mark.parametrize(("days", "kind"), [(13, "advance"), (14, "hold")])
def test_the_first_day_back_is_as_the_last_one_was(days: int, kind: str) -> None:
    """After two weeks without a session nothing gets harder on the first day; a rung down comes after three."""
    found = proposal(exercise(), did(days + 2), did(days), felt(days - 1), days_away=days)
    assert found.kind == kind
    assert ("The last session was on" in reason_words(found.why)) is (kind == "hold")


def test_usual_pain_and_the_strict_mode() -> None:
    """Up to the usual level is as good as none; in the strict mode 3 is too much."""
    events = [did(4, pain=3), did(2, pain=3), felt(1, 3)]
    assert proposal(exercise(), *events).kind == "ease"
    assert proposal(exercise(), *events, usual_pain=3).kind == "advance"
    found = proposal(exercise(), did(2, pain=3), felt(1, 1), strict=True)
    assert reason_words(found.why) == "Pain 3 of 10 during it on 20 November."


def test_a_step_up_that_was_not_done_protects_from_nothing() -> None:
    """What the knee said after the step, and a break, still lead down; what was said before it does not."""
    step = [did(4), did(3), moved(2, 4)]
    assert proposal(exercise(), *step, felt(1, 7)).kind == "ease"
    assert proposal(exercise(), *step, felt(2, 7)).kind == "hold"
    bearing = exercise(knee=BEARING)
    found = proposal(bearing, *step, felt(1, 0, swelling="severe"))
    assert (found.kind, found.rung) == ("ease", 3)
    assert proposal(bearing, *step, felt(3, 0, swelling="mild")).kind == "hold"
    assert proposal(exercise(), did(200), moved(199, 4)).kind == "ease"


def test_swelling_on_the_day_holds() -> None:
    """Whatever bears no weight stays, all else goes down."""
    events = [did(4), did(2), felt(2, 1, swelling="mild"), felt(1, 1)]
    assert proposal(exercise(), *events).kind == "hold"
    assert proposal(exercise(knee=BEARING), *events).kind == "ease"


@pytest.mark.parametrize(("flare", "rung"), [(False, 1), (True, 3)])
def test_what_hurt_at_a_low_rung_eases_from_there(flare: bool, rung: int) -> None:
    """Pain at rung 2 is no reason to stand on rung 4, whatever was chosen; a flare day says nothing of rungs."""
    hurt = replace(did(1, rung=2, pain=7), flare=flare)
    diary = fold([moved(3, 4), hurt])
    found = propose(exercise("heel-raise"), diary, on_day(TODAY, rungs={"heel-raise": 4}))
    assert (found.kind, found.rung) == ("ease", rung)


def test_a_stretch_that_had_to_find_room_leads_nowhere() -> None:
    """Two of its four sets keep it up; all of them, twice, lead on."""
    stretch = exercise(
        phases=("cool-down",),
        category="stretch",
        dose=Dose(mode="hold", sets=(1, 4), hold_s=(30, 60)),
        rungs=tuple(Rung(f"{sets} sets", sets=sets, hold_s=30) for sets in (2, 3, 4, 5)),
    )

    def after(sets: int) -> Proposal:
        dose = prescription(sets=sets, reps=None, hold_s=30)
        held = tuple(SetDone(hold_s=30) for _ in range(sets))
        return proposal(stretch, *(did(ago, prescription=dose, sets=held) for ago in (6, 4)), felt(5), felt(3))

    found = after(2)
    assert (found.kind, found.why.kind) == ("hold", "few-sets-planned")
    assert after(4).kind == "advance"


def test_a_dose_that_the_plan_cut_short_is_not_put_down_to_the_person() -> None:
    """A warm-up of fewer minutes than its rung has was asked for so; one that was broken off was not."""
    ladder = (Rung("a", minutes=2), Rung("b", minutes=4), Rung("c", minutes=6))
    for asked, words in ((2, "the plan had 2 of the 4 minutes"), (4, "not quite complete")):
        dose = prescription(sets=None, reps=None, minutes=asked)
        twice = [did(ago, rung=2, prescription=dose, sets=(SetDone(seconds=120),)) for ago in (4, 2)]
        assert words in reason_words(proposal(exercise(rungs=ladder), *twice, felt(1)).why)
    dose = prescription(sets=None, reps=None, minutes=2)
    often = [did(ago, rung=2, prescription=dose, sets=(SetDone(seconds=120),)) for ago in (8, 6, 4, 2)]
    fine = [felt(ago) for ago in (7, 5, 3, 1)]
    assert "the plan had 2 of the 4" in reason_words(proposal(exercise(rungs=ladder), *often, *fine).why)
