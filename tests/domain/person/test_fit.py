"""Which rung a person does today, and why none."""

from typing import Any

import pytest

from kneecli.domain.catalogue.cues import cues_at
from kneecli.domain.catalogue.exercise import Dose, Exercise, KneeDemand, Rung
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.person.equipment import owned_load, owned_step
from kneecli.domain.person.fit import fitting_rung, rung_today
from kneecli.domain.person.person import Person
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from support.builders import LADDER, exercise
from support.today import DATE, on_day


def fit(what: Exercise, **person: Any) -> int | str:
    """The number of the rung that fits, or the reason why none does."""
    found = fitting_rung(what, on_day(**person))
    return reason_words(found) if isinstance(found, Reason) else found.number


@pytest.mark.parametrize(
    ("person", "rung"),
    [
        ({}, 3),
        ({"pain": 2}, 3),
        ({"start": "gentle"}, 2),
        ({"pain": 3}, 2),
        ({"pain": 5}, 2),
        ({"pain": 6}, 1),
        ({"rungs": {"heel-raise": 4}}, 4),
        ({"rungs": {"heel-raise": 4}, "start": "gentle"}, 4),
        ({"rungs": {"heel-raise": 4}, "pain": 3}, 3),
        ({"rungs": {"heel-raise": 1}, "pain": 3}, 1),
        ({"rungs": {"heel-raise": 4}, "pain": 6}, 1),
        ({"rungs": {"heel-raise": 9}}, 4),
        ({"rungs": {"other": 4}}, 3),
    ],
)
def test_where_a_person_stands(person: dict[str, Any], rung: int) -> None:
    """Newcomers at the default rung, gentle or sore half-way up to it; soreness takes a rung, a flare all."""
    assert rung_today(exercise(), on_day(**person)) == rung
    assert fit(exercise(), **person) == rung


@pytest.mark.parametrize(("default", "half"), [(1, 1), (2, 1), (3, 2), (4, 2)])
def test_half_way_up(default: int, half: int) -> None:
    """A gentle start is half-way up to the default rung, and never below the first."""
    assert rung_today(exercise(default_rung=default), on_day(start="gentle")) == half


HIGH = (LADDER[0], Rung("high", sets=2, reps=10, knee_load="high"), Rung("higher", sets=3, reps=10, knee_load="high"))


def test_high_load_must_be_earned() -> None:
    """Nobody is put on a rung that loads the knee like stairs who has not earned that very rung."""
    stairs = exercise(rungs=HIGH, default_rung=3)
    assert fit(stairs) == 1
    assert fit(stairs, rungs={"heel-raise": 3}) == 3
    assert fit(stairs, rungs={"heel-raise": 2}) == 2
    only_high = exercise(rungs=HIGH, default_rung=1, knee=KneeDemand(load="high"))
    assert fit(only_high) == "It loads the knee like stairs, and that rung has to be earned first."


def test_soreness_rules_out_high_load() -> None:
    """With pain of 3 and more even an earned high load steps down to a lower one."""
    assert fit(exercise(rungs=HIGH, default_rung=1), rungs={"heel-raise": 3}, pain=3) == 1
    stairs = exercise(rungs=HIGH[1:], default_rung=1)
    assert fit(stairs, rungs={"heel-raise": 2}, pain=3) == (
        "While the knee is sore nothing is planned that loads it like stairs."
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"knee": KneeDemand(load="moderate")}, "On a day this sore only work with a low knee load is planned."),
        (
            {"knee": KneeDemand(load="low", deep_flexion=True)},
            "While the knee is sore nothing is planned that bends it deeply or rests on it.",
        ),
        (
            {"rungs": (Rung("band", reps=8, band="red"),), "default_rung": 1},
            "On a day this sore there is no loaded strength work.",
        ),
        (
            {"rungs": (Rung("load", reps=8, load_kg=1.0, load_with="ankle-weight"),), "default_rung": 1},
            "On a day this sore there is no loaded strength work.",
        ),
        ({"cautions": ("pain-above-5",)}, "It is left out while the knee is this sore."),
        ({"cautions": ("limping-from-pain",)}, "It is left out while the knee is this sore."),
        ({"cautions": ("inner-knee-flare",)}, "It is left out while the knee is this sore."),
    ],
)
def test_a_flare_leaves_only_gentle_work(changes: dict[str, Any], reason: str) -> None:
    """Above pain 5: no load on the knee, no deep bend, no weights or bands, nothing its pack warns of."""
    assert fit(exercise(**changes), pain=6) == reason
    assert isinstance(fit(exercise(**changes)), int)


def test_a_sore_inner_knee_heeds_its_caution() -> None:
    """From pain 3 on, what is bad for an inner-knee flare is left out undeclared; other cautions are not."""
    assert fit(exercise(cautions=("inner-knee-flare",)), pain=3) == "It is left out while the inner knee is sore."
    assert fit(exercise(cautions=("pain-above-5",)), pain=3) == 2


def test_any_stand_in_serves() -> None:
    """One thing of each need is enough, and each need counts."""
    strap = exercise(equipment=(("strap", "towel", "belt"), ("mat", "blanket")))
    assert fit(strap, equipment=frozenset({"belt", "blanket"})) == 3
    assert fit(strap, equipment=frozenset({"blanket"})) == (
        "It needs strap, towel or belt, which you have not declared."
    )
    assert fit(strap, equipment=frozenset({"strap"})) == "It needs mat or blanket, which you have not declared."


def test_declared_sizes_imply_the_thing() -> None:
    """Who declares a step's height, weights or bands owns them."""
    for thing, sizes in (
        ("step", {"step_heights_cm": (15,)}),
        ("ankle-weight", {"ankle_weights_kg": (1.0,)}),
        ("hand-weight", {"hand_weights_kg": (2.0,)}),
        ("band", {"bands": ("red",)}),
    ):
        needs = exercise(equipment=((thing,),))
        assert isinstance(fit(needs, equipment=frozenset()), str)
        assert fit(needs, equipment=frozenset(), **sizes) == 3


WEIGHTS = tuple(Rung(f"{kg} kg", reps=8, load_kg=kg, load_with="ankle-weight") for kg in (0.5, 1.0, 2.0))


def test_only_declared_weights_are_planned() -> None:
    """The highest rung whose weight is there; without declared sizes any weight is taken to be."""
    lift = exercise(rungs=WEIGHTS, default_rung=3)
    assert fit(lift) == 3
    assert fit(lift, ankle_weights_kg=(0.5, 1.0)) == 2
    assert fit(lift, ankle_weights_kg=(1.5, 3.0)) == "It needs 2 kg, and you declared 1.5 kg and 3 kg."
    in_hand = exercise(rungs=(Rung("2 kg", reps=8, load_kg=2.0, load_with="hand-weight"),), default_rung=1)
    assert fit(in_hand, ankle_weights_kg=(1.0,)) == 1
    assert fit(in_hand, hand_weights_kg=(1.0,)) == "It needs 2 kg, and you declared 1 kg."


STEPS = tuple(Rung(f"{cm} cm", reps=8, step_cm=cm) for cm in (10, 15, 20))


def test_two_ankle_weights_make_their_sum() -> None:
    """Cuffs of 0.5 and 1 kg on one leg are 1.5 kg; hand weights are held one at a time."""
    heavy = {
        with_: Rung("1.5 kg", sets=2, reps=10, load_kg=1.5, load_with=with_)
        for with_ in ("ankle-weight", "hand-weight")
    }
    needs = {with_: exercise(rungs=(rung,), default_rung=1) for with_, rung in heavy.items()}
    assert fit(needs["ankle-weight"], ankle_weights_kg=(0.5, 1.0, 2.0)) == 1
    assert (
        fit(needs["ankle-weight"], ankle_weights_kg=(0.5, 2.0)) == "It needs 1.5 kg, and you declared 0.5 kg and 2 kg."
    )
    assert fit(needs["hand-weight"], hand_weights_kg=(0.5, 1.0)) == "It needs 1.5 kg, and you declared 0.5 kg and 1 kg."


def test_a_step_within_two_centimetres_serves() -> None:
    """Steps at home are not made to measure: 2 cm more or less do, 3 do not."""
    step = exercise(rungs=STEPS, default_rung=3)
    assert fit(step) == 3
    assert fit(step, step_heights_cm=(18,)) == 3
    assert fit(step, step_heights_cm=(22,)) == 3
    assert fit(step, step_heights_cm=(17,)) == 2
    assert fit(step, step_heights_cm=(23,)) == "It needs a step of 20 cm, and you declared 23 cm."


def test_the_nearest_own_step_is_named() -> None:
    """The plan names the person's own step, the lower one of two that are as near."""
    assert owned_step(STEPS[1], Person(step_heights_cm=(14, 16, 20))) == 14
    assert owned_step(STEPS[1], Person(step_heights_cm=(13, 16))) == 16
    assert owned_step(STEPS[1], Person()) == 15
    assert owned_step(STEPS[1], Person(step_heights_cm=(30,))) is None
    assert owned_step(LADDER[0], Person(step_heights_cm=(15,))) is None


def test_only_declared_bands_are_planned() -> None:
    """The strongest band of the ladder that is there."""
    pull = exercise(rungs=tuple(Rung(band, reps=8, band=band) for band in ("yellow", "red", "green")), default_rung=3)
    assert fit(pull) == 3
    assert fit(pull, bands=("yellow", "red")) == 2
    assert fit(pull, bands=("black",)) == "It needs a green band, and you declared black."


def test_declared_cautions_leave_it_out() -> None:
    """What the person declared and the exercise warns of leaves it out, all of it named in order."""
    risky = exercise(cautions=("wrist-pain", "glaucoma", "neck-pain"))
    assert fit(risky, cautions=frozenset({"osteoporosis-spine"})) == 3
    assert fit(risky, cautions=frozenset({"wrist-pain", "glaucoma"})) == "You declared glaucoma and wrist pain."


def test_a_rungs_cautions_replace_the_exercises() -> None:
    """A rung without the caution is still done; one with a caution of its own is not."""
    rungs = (Rung("easy", reps=8, cautions=()), Rung("plain", reps=10), Rung("hard", reps=12, cautions=("neck-pain",)))
    risky = exercise(rungs=rungs, default_rung=3, cautions=("wrist-pain",))
    assert fit(risky, cautions=frozenset({"wrist-pain"})) == 3
    assert fit(risky, cautions=frozenset({"neck-pain"})) == 2
    assert fit(risky, cautions=frozenset({"neck-pain", "wrist-pain"})) == 1


def test_kneeling_is_left_out_where_it_hurts() -> None:
    """Who declared that kneeling hurts gets the rung that spares the knees, or none."""
    rungs = (Rung("standing", reps=8, kneeling=False), Rung("kneeling", reps=10))
    kneel = exercise(rungs=rungs, default_rung=2, knee=KneeDemand(load="low", kneeling=True))
    assert fit(kneel) == 2
    assert fit(kneel, cautions=frozenset({"kneeling-intolerance"})) == 1
    no_way = exercise(knee=KneeDemand(load="low", kneeling=True))
    assert fit(no_way, cautions=frozenset({"kneeling-intolerance"})) == (
        "It means kneeling, and you declared that kneeling hurts."
    )


def test_a_deep_bend_is_left_out_where_it_hurts() -> None:
    """Deep is beyond 100 degrees at the rung, or what the exercise says of itself."""
    rungs = (Rung("100", reps=8, knee_flexion_deg=100), Rung("110", reps=8, knee_flexion_deg=110))
    hurts = frozenset({"deep-flexion-pain"})
    assert fit(exercise(rungs=rungs, default_rung=2), cautions=hurts) == 1
    assert fit(exercise(knee=KneeDemand(load="low", deep_flexion=True)), cautions=hurts) == (
        "It bends the knee deeply, and you declared that this hurts."
    )


@pytest.mark.parametrize("position", ["floor-sitting", "quadruped", "supine", "side-lying", "prone"])
def test_no_floor_means_no_floor(position: str) -> None:
    """Who does not get down to the floor gets nothing there, but a rung on a chair."""
    assert fit(exercise(position=position), floor=False) == ("It is done on the floor, and your settings say no floor.")
    rungs = (Rung("chair", reps=8, position="seated"), Rung("floor", reps=10))
    assert fit(exercise(position=position, rungs=rungs, default_rung=2), floor=False) == 1


@pytest.mark.parametrize("position", ["standing", "seated"])
def test_off_the_floor_is_always_fine(position: str) -> None:
    """Standing and sitting need no floor."""
    assert fit(exercise(position=position), floor=False) == 3


def test_the_first_reason_is_that_of_the_rung_one_stands_on() -> None:
    """When no rung fits, the reason is about the rung that would have been today's."""
    rungs = (Rung("mat", reps=8, equipment=(("mat",),)), Rung("ball", reps=10, equipment=(("ball",),)))
    found = fit(exercise(rungs=rungs, default_rung=2), equipment=frozenset())
    assert found == "It needs ball, which you have not declared."


def test_a_rung_is_seen_complete() -> None:
    """A rung's own values replace the exercise's; what it does not say is the exercise's."""
    rungs = (
        Rung("as it is", reps=8),
        Rung("other", reps=8, move_s=9, laterality="per-side", cues=("One.", "Two."), cue="Not shown."),
        Rung("hint", reps=8, cue="Let go of the counter."),
    )
    what = exercise(rungs=rungs, default_rung=1)
    assert (complete_rung(what, 1).move_s, complete_rung(what, 1).laterality, cues_at(what, what.rung(1))) == (
        4,
        "both",
        what.cues,
    )
    assert (complete_rung(what, 2).move_s, complete_rung(what, 2).laterality, cues_at(what, what.rung(2))) == (
        9,
        "per-side",
        ("One.", "Two."),
    )
    assert cues_at(what, what.rung(3)) == ("At this rung: Let go of the counter.", *what.cues)


@pytest.mark.parametrize("number", [-1, 0, 5])
def test_there_is_no_rung_outside_the_ladder(number: int) -> None:
    """Rungs are counted from 1 to the last; any other number is an error."""
    with pytest.raises(IndexError, match="heel-raise has rungs 1 to 4"):
        complete_rung(exercise(), number)


HEAVY = Dose(mode="reps", sets=(1, 3), reps=(8, 10), move_s=4, recovery_h=48)


def test_muscles_that_rest_rest_from_every_exercise() -> None:
    """What another exercise loaded is not loaded again; what needs no recovery goes on."""
    resting = {"calves": "Step-up"}
    assert fit(exercise(dose=HEAVY), resting=resting) == "Step-up has loaded the calves lately: they rest for 48 hours."
    assert fit(exercise(), resting=resting) == 3
    banded = exercise(rungs=(Rung("band", reps=8, band="red"),), default_rung=1)
    assert isinstance(fit(banded, resting=resting, bands=("red",)), str)
    assert fit(exercise(dose=HEAVY, primary=("quadriceps",)), resting=resting) == 3


def test_a_knee_that_needs_days_without_load_gets_them() -> None:
    """No loaded strength, and none that loads the knee; stretches, walking and easy strength stay."""
    why = Reason("swollen", date=DATE)
    assert fit(exercise(dose=HEAVY), no_load=why) == reason_words(why)
    assert fit(exercise(knee=KneeDemand(load="moderate")), no_load=why) == reason_words(why)
    assert fit(exercise(), no_load=why) == 3
    assert fit(exercise(phases=("aerobic",), knee=KneeDemand(load="moderate")), no_load=why) == 3


def test_what_hurt_today_is_left_for_today() -> None:
    """An exercise that hurt too much is not planned again on that day."""
    assert fit(exercise(), hurt_today=frozenset({"heel-raise"})) == "It hurt too much today: leave it for today."
    assert fit(exercise(), hurt_today=frozenset({"bridge"})) == 3


def test_a_flare_keeps_ranges_short() -> None:
    """Beyond a right angle nothing is planned, unless the rung bends less."""
    why = "On a day this sore nothing is planned that bends the knee beyond a right angle."
    assert fit(exercise(knee=KneeDemand(load="low", flexion_deg=95)), pain=6) == why
    shallow = (Rung("shallow", reps=8, knee_flexion_deg=60),)
    assert fit(exercise(knee=KneeDemand(load="low", flexion_deg=95), rungs=shallow, default_rung=1), pain=6) == 1


def test_the_persons_own_bands_hold() -> None:
    """In the strict mode pain 3 is a flare; with a usual pain of 3 it is a day like any other."""
    assert fit(exercise(dose=HEAVY), pain=3, strict=True) == "On a day this sore there is no loaded strength work."
    assert fit(exercise(), pain=3, usual_pain=3) == 3
    assert fit(exercise(), pain=4, usual_pain=3) == 2


def test_a_rung_has_its_own_title_phases_and_rest() -> None:
    """What a rung says of these stands in the place of the exercise's own."""
    deep = Rung("deep", sets=3, reps=12, title="Deep heel raise", recovery_h=48, phases=("cool-down",))
    raised = exercise(rungs=(*LADDER, deep), phases=("warm-up", "cool-down"))
    plain, special = complete_rung(raised, 4), complete_rung(raised, 5)
    assert (plain.phases, plain.recovery_h) == (("warm-up", "cool-down"), 0)
    assert (special.phases, special.recovery_h) == (("cool-down",), 48)
    assert [own_title(raised, each) for each in (LADDER[0], deep)] == ["", "Deep heel raise"]


def test_each_rung_rests_as_long_as_it_says() -> None:
    """The day after a rung of 48 hours it is not that rung again, but one that needs no rest may be done."""
    deep = Rung("deep", sets=3, reps=12, recovery_h=48)
    yesterday: dict[str, Any] = {"rungs": {"heel-raise": 5}, "days_since_exercise": {"heel-raise": 1}}
    assert fit(exercise(rungs=(*LADDER, deep)), **yesterday) == 4
    assert fit(exercise(rungs=(deep,), default_rung=1), **yesterday) == (
        "It was done yesterday, and rests for 48 hours."
    )


@pytest.mark.parametrize(
    ("weights", "wanted", "owned"),
    [
        ((), 1.0, 1.0),
        ((0.5, 1.0), 1.0, 1.0),
        ((0.5, 1.0), 1.5, 1.5),
        ((0.5, 1.0), 2.0, None),
        ((0.91,), 1.0, 0.91),
        ((0.89,), 1.0, None),
        ((1.13,), 1.0, 1.13),
        ((1.16,), 1.0, None),
        ((2.27,), 2.0, 2.27),
        ((2.27,), 2.5, 2.27),
        ((0.5, 1.0, 2.0), 3.5, None),
        ((0.5, 1.0, 2.0), 3.0, 3.0),
        ((1.0,), None, None),
    ],
)
def test_the_weight_that_serves(weights: tuple[float, ...], wanted: float | None, owned: float | None) -> None:
    """One that is nearly as heavy, or two cuffs together on one ankle, and never three."""
    someone = on_day(ankle_weights_kg=weights).person
    assert owned_load(Rung("x", load_kg=wanted, load_with="ankle-weight"), someone) == owned


def test_hand_weights_are_not_added_up() -> None:
    """One is held close to the chest."""
    someone = on_day(hand_weights_kg=(1.0, 2.0)).person
    assert owned_load(Rung("x", load_kg=3.0, load_with="hand-weight"), someone) is None
