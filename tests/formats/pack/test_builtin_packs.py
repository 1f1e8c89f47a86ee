"""The four built-in packs keep what the format, the article and the project promise."""

from functools import cache
from typing import Any

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung, ladder_faults
from kneecli.domain.catalogue.pack_ids import sources_used
from kneecli.domain.catalogue.targets import also_trains
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.person.fit import fitting_rung, usable
from kneecli.domain.person.timing import rest_still_needed, setup_seconds, work_seconds
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import PHASES, TARGETS
from kneecli.formats.pack.pack import read_pack
from support import ROOT
from support.today import on_day

PACKS = ROOT / "packs"
NAMES = ("aerobic", "strengthening", "stretching", "yoga")


@cache
def built_in() -> Catalogue:
    """All four packs, read like any other: a fault fails every test here."""
    files = [PACKS / f"kneecli_{name}" / f"{name}.toml" for name in NAMES]
    return Catalogue(tuple(read_pack(file.read_text(encoding="utf-8"), file.name) for file in files))


def found(id: str) -> Exercise:
    """The built-in exercise with this id."""
    return {exercise.id: exercise for exercise in built_in()}[id]


def test_there_are_62_exercises_in_four_packs() -> None:
    """Four packs without a fault, 62 exercises, and no id twice."""
    assert tuple(pack.name for pack in built_in().packs) == NAMES
    assert len({exercise.id for exercise in built_in()}) == len(list(built_in())) == 62


# What the article says, copied: sets, reps, seconds of hold, which sides, "or longer".
ARTICLE: dict[int, tuple[str, dict[str, Any], str]] = {
    1: ("inner-thigh-stretch", {"sets": (2, 3), "hold_from": 30, "open_ended": True}, "per-side"),
    2: ("supine-hamstring-stretch", {"sets": (2, 3), "hold_from": 30, "open_ended": True}, "per-side"),
    3: ("side-lunge-stretch", {"sets": (2, 3), "hold_from": 20, "open_ended": True}, "per-side"),
    4: ("seated-butterfly-stretch", {"sets": (2, 3), "hold_from": 60, "open_ended": True}, "both"),
    5: ("seated-straight-leg-raise", {"sets": (2, 3), "reps": (10, 15), "hold_from": 1}, "alternating"),
    6: ("bridge", {"sets": (1, 3), "reps": (10, 15), "hold_from": 2, "hold_to": 5}, "both"),
    7: ("lateral-leg-raise", {"sets": (2, 3), "reps": (10, 15)}, "per-side"),
    8: ("step-up", {"sets": (2, 3), "reps": (10, 10)}, "alternating"),
    9: ("double-knee-to-chest", {"sets": (2, 3), "reps": (10, 15)}, "both"),
}


@pytest.mark.parametrize("number", ARTICLE)
def test_the_articles_nine_have_the_articles_doses(number: int) -> None:
    """Each numbered exercise has the dose of the article to the letter."""
    id, said, laterality = ARTICLE[number]
    exercise, dose = found(id), found(id).dose
    assert (exercise.article_number, exercise.origin, exercise.laterality) == (number, "article", laterality)
    assert (dose.sets, dose.reps) == (said["sets"], said.get("reps"))
    assert (dose.hold_s[0] if dose.hold_s else None) == said.get("hold_from")
    assert dose.open_ended == said.get("open_ended", False)
    if "hold_to" in said:
        assert dose.hold_s == (said["hold_from"], said["hold_to"])


@pytest.mark.parametrize("number", ARTICLE)
def test_the_standard_form_is_the_articles(number: int) -> None:
    """The default rung of the nine lies within the article's dose, without a weight."""
    id, said, laterality = ARTICLE[number]
    standard = complete_rung(found(id), found(id).default_rung)
    rung = standard.rung
    assert standard.laterality == laterality
    assert said["sets"][0] <= rung.sets <= said["sets"][1]
    assert ("reps" in said) == (rung.reps is not None)
    assert rung.reps is None or said["reps"][0] <= rung.reps <= said["reps"][1]
    assert (rung.hold_s or 0) >= said.get("hold_from", 0)
    assert (rung.hold_s or 0) <= said.get("hold_to", 3600)
    assert rung.load_kg is None


def test_nothing_else_claims_a_number_of_the_article() -> None:
    """Nine exercises have a number, and each of them says its dose in words."""
    numbered = [exercise for exercise in built_in() if exercise.article_number or exercise.origin == "article"]
    assert sorted(exercise.article_number or 0 for exercise in numbered) == list(range(1, 10))
    assert all(exercise.article_dose for exercise in numbered)


@pytest.mark.parametrize(
    "id",
    [
        *("bottom-leg-raise", "single-leg-balance", "lunge", "squat", "plank", "bicycle-crunch"),
        *("elliptical", "upright-bike", "recumbent-bike", "row-machine", "seated-leg-arm-movements"),
        *("lap-swimming", "aqua-jogging", "water-aerobics", "walking", "childs-pose", "cat-cow"),
    ],
)
def test_what_the_article_names_is_there(id: str) -> None:
    """Every exercise that the article names besides its nine is in a pack, and says so."""
    assert found(id).origin == "article-mention"


def test_easier_and_harder_neighbours_exist() -> None:
    """Every exercise that is named as easier or harder is there, and is another one."""
    for exercise in built_in():
        for neighbour in (exercise.easier, exercise.harder, exercise.stands_in_for):
            assert neighbour is None or found(neighbour).id != exercise.id


FAMILIES = {
    "bridge": {"bridge", "bridge-pose"},
    "step-up": {"step-up", "stair-step-up"},
    "hamstring-stretch": {"supine-hamstring-stretch", "seated-hamstring-stretch"},
    "figure-four-stretch": {"figure-four-stretch", "seated-figure-four-stretch"},
    "quad-stretch": {"quad-stretch", "standing-quad-stretch"},
    "heel-slide": {"heel-slide", "seated-heel-slide"},
    "childs-pose": {"childs-pose", "seated-childs-pose"},
    "cat-cow": {"cat-cow", "seated-cat-cow"},
    "butterfly": {"seated-butterfly-stretch", "supta-baddha-konasana"},
    "squat": {"squat", "mini-squat", "chair-pose", "wall-sit"},
    "lunge": {"lunge", "warrior-one", "warrior-two"},
    "one-leg-stand": {"single-leg-balance", "tree-pose"},
    "leg-raise": {"seated-straight-leg-raise", "supine-straight-leg-raise", "short-arc-quad"},
    "side-leg-raise": {"lateral-leg-raise", "standing-hip-abduction", "side-step", "side-step-band"},
    "inner-thigh": {"bottom-leg-raise", "hip-adduction-squeeze"},
    "curl": {"heel-dig", "standing-hamstring-curl"},
    "exercise-bike": {"upright-bike", "recumbent-bike"},
    "water": {"aqua-jogging", "water-aerobics"},
}


@pytest.mark.parametrize("family", FAMILIES)
def test_near_twins_share_a_family(family: str) -> None:
    """Exercises that do nearly the same are never in one session."""
    assert {exercise.id for exercise in built_in() if exercise.family == family} >= FAMILIES[family]


def test_every_phase_and_every_target_can_be_served() -> None:
    """There is something for each part of a session and for each thing it is meant to cover."""
    assert {phase for exercise in built_in() for phase in exercise.phases} == set(PHASES)
    assert {exercise.target for exercise in built_in()} == set(TARGETS)


def test_no_ladder_goes_down() -> None:
    """Every rung of every ladder is harder than the one below it."""
    assert [(exercise.id, fault) for exercise in built_in() for fault in ladder_faults(exercise)] == []


def test_nobody_starts_at_a_high_load() -> None:
    """No rung up to the default one loads the knee like stairs."""
    for exercise in built_in():
        for number in range(1, exercise.default_rung + 1):
            assert complete_rung(exercise, number).knee_load != "high", (exercise.id, number)


def test_cues_are_enough_to_do_it() -> None:
    """Two to six whole sentences of at least 25 characters, at every rung."""
    for exercise in built_in():
        for cues in (exercise.cues, *(rung.cues for rung in exercise.rungs if rung.cues)):
            assert 2 <= len(cues) <= 6
            assert [cue for cue in cues if len(cue) < 25 or cue[-1] not in ".!"] == [], exercise.id


def test_every_source_is_used() -> None:
    """A pack defines no source that nothing in it refers to."""
    for pack in built_in().packs:
        assert {source.tag for source in pack.sources} == sources_used(pack) - {"general"}


def test_energy_is_from_the_compendium() -> None:
    """Every exercise has a five-digit code, a plausible figure, and an edition that its pack names as a source."""
    for pack in built_in().packs:
        years = {source.year for source in pack.sources if "Compendium" in source.title}
        for exercise in pack.exercises:
            energy = exercise.energy
            assert energy is not None
            assert len(energy.code) == 5
            assert energy.code.isdigit()
            assert 1 <= energy.met <= 12
            assert str(energy.edition) in years, (exercise.id, years)


STANCE = {
    "lying": {"supine", "side-lying", "prone"},
    "side-lying": {"side-lying"},
    "seated": {"seated", "floor-sitting"},
    "standing": {"standing"},
}
"""The positions that words in the brackets of a name stand for."""


@pytest.mark.parametrize("exercise", [each for each in built_in() if "(" in each.name], ids=lambda each: each.id)
def test_what_a_name_has_in_brackets_holds_at_every_rung(exercise: Exercise) -> None:
    """Where it names a position, no rung of the ladder has another."""
    words = exercise.name[exercise.name.index("(") :].strip("()").replace(",", "").split()
    positions = {complete_rung(exercise, number + 1).position for number in range(len(exercise.rungs))}
    assert all(positions <= STANCE[word] for word in words if word in STANCE)


@pytest.mark.parametrize(
    ("name", "id"),
    [("Hamstring stretch (strap, lying)", "supine-hamstring-stretch"), ("Squat (partial to half)", "squat")],
)
def test_a_name_that_an_exercise_had_still_finds_it(name: str, id: str) -> None:
    """It is an alias now; and no two exercises share a name."""
    assert built_in().find(name) == found(id)
    assert len({exercise.name for exercise in built_in()}) == len(list(built_in()))


LONGEST_S, LONGEST_STANDARD_S = 600, 330
"""Half a session of twenty minutes; and a standard form of which two, with the stretches, fit into one."""


def seconds(exercise: Exercise, number: int) -> int:
    """How long a rung takes with its shortest rests, set-up and both sides; of one that is counted in minutes 0."""
    rung = complete_rung(exercise, number)
    step = rung.rung
    if step.minutes is not None:
        return 0
    dose = Prescription(laterality=rung.laterality, sets=step.sets, reps=step.reps, hold_s=step.hold_s)
    rest = rest_still_needed(exercise.dose.rest_s[0], dose, rung.move_s, rung.position)
    return setup_seconds(rung) + work_seconds(replace(dose, rest_s=rest), rung.move_s, rung.position)


def test_no_rung_takes_half_a_session() -> None:
    """Progress must not make an exercise too long to be planned. Ten minutes with the legs up are rest, and may."""
    rungs = [(exercise.id, number + 1) for exercise in built_in() for number in range(len(exercise.rungs))]
    long = {id for id, number in rungs if seconds(found(id), number) > LONGEST_S}
    assert long <= {"legs-up-the-wall"}


def test_two_standard_forms_and_stretches_fit_twenty_minutes() -> None:
    """The standard form of strength work takes five minutes and a half at most."""
    strength = [exercise for exercise in built_in() if "strength" in exercise.phases]
    assert [each.id for each in strength if seconds(each, each.default_rung) > LONGEST_STANDARD_S] == []


def test_a_newcomer_has_a_hand_on_something() -> None:
    """Where the support of the hands is on the ladder, no standard form goes without it."""
    for exercise in built_in():
        standard = exercise.rung(exercise.default_rung)
        assert standard.support != "none", exercise.id


@pytest.mark.parametrize("exercise", list(built_in()), ids=lambda each: each.id)
def test_a_ladder_keeps_to_the_floor_or_stays_off_it(exercise: Exercise) -> None:
    """Who can't get down would stand still at the end of a ladder's upper part. The plank ends on the floor."""
    on_floor = [complete_rung(exercise, number + 1).on_floor for number in range(len(exercise.rungs))]
    assert len(set(on_floor)) == 1 or (exercise.id == "plank" and on_floor == sorted(on_floor))


def test_nothing_is_a_step_up_that_nobody_counts() -> None:
    """kneecli counts no days a week of one exercise: no rung of ours asks for them."""
    assert [each.id for each in built_in() if any(rung.days_per_week for rung in each.rungs)] == []


WEIGHTS = (0.5, 1.0, 2.0)


@pytest.mark.parametrize("id", ["seated-straight-leg-raise", "lateral-leg-raise", "standing-hamstring-curl"])
def test_the_usual_weights_serve_every_step_to_two_kilograms(id: str) -> None:
    """With cuffs of 0.5, 1 and 2 kg every weight up to 2 kg can be had, and 2 kg begins with fewer repetitions."""
    exercise = found(id)
    loaded = [number for number in range(1, len(exercise.rungs) + 1) if 0 < (exercise.rung(number).load_kg or 0) <= 2]
    owner = on_day(ankle_weights_kg=WEIGHTS)
    assert all(usable(exercise, number, owner) for number in loaded)
    steps = [(exercise.rung(number).load_kg, exercise.rung(number).reps) for number in loaded]
    assert steps[:5] == [(0.5, 10), (1.0, 10), (1.5, 10), (2.0, 8), (2.0, 10)]


@pytest.mark.parametrize("height", [16, 18, 20])
def test_a_house_stair_is_a_step(height: int) -> None:
    """Who owns nothing but a stair starts on it with both hands and five repetitions, and climbs to the end."""
    owner = on_day(step_heights_cm=(height,))
    start = fitting_rung(found("stair-step-up"), owner)
    assert isinstance(start, RungView)
    assert (start.rung.support, start.rung.sets, start.rung.reps, start.knee_load) == ("two-hands", 1, 5, "moderate")
    assert all(usable(found("stair-step-up"), number + 1, owner) for number in range(len(found("stair-step-up").rungs)))


def test_deep_forms_rest_two_days() -> None:
    """A held bend from 40 degrees on is loaded work for the thigh; a slight one may come on any day."""
    for id in ("warrior-one", "warrior-two", "chair-pose"):
        for number in range(1, len(found(id).rungs) + 1):
            rung = complete_rung(found(id), number)
            deep = (rung.rung.knee_flexion_deg or 0) >= 40
            assert rung.recovery_h == (48 if deep else 24), (id, number)
    assert [complete_rung(found("bridge-pose"), number).recovery_h for number in (2, 3)] == [24, 48]


def test_nothing_on_the_back_in_late_pregnancy() -> None:
    """In the last months one does not lie flat on the back for long: each exercise done there names the caution."""
    rungs = [complete_rung(each, number) for each in built_in() for number in range(1, len(each.rungs) + 1)]
    on_the_back = [rung for rung in rungs if rung.position == "supine"]
    assert on_the_back
    assert [rung.rung.label for rung in on_the_back if "late-pregnancy" not in rung.cautions] == []


def test_no_deep_side_lunge_to_get_warm() -> None:
    """In a warm-up there are the shallow ones with a hand on something."""
    exercise = found("side-lunge-stretch")
    for number in range(1, len(exercise.rungs) + 1):
        rung = complete_rung(exercise, number)
        assert ("warm-up" in rung.phases) == (rung.rung.support != "none")


def test_childs_pose_ends_before_the_knees_fold() -> None:
    """No rung goes beyond 120 degrees."""
    assert max(rung.knee_flexion_deg or 0 for rung in found("childs-pose").rungs) == 120


@pytest.mark.parametrize(
    ("id", "number", "title"),
    [
        ("single-leg-balance", 3, "Heel-to-toe stand"),
        ("standing-hip-abduction", 1, "Seated hip opening"),
        ("calf-raise", 1, "Seated heel raise"),
        ("plank", 2, "Counter plank"),
    ],
)
def test_a_rung_is_called_what_is_done(id: str, number: int, title: str) -> None:
    """Two feet on the floor are no single leg balance."""
    assert own_title(found(id), found(id).rung(number)) == title


def test_two_feet_on_the_floor_do_not_train_the_hip() -> None:
    """What helps on one leg is not promised while both feet are down."""
    exercise = found("single-leg-balance")
    assert also_trains(exercise, complete_rung(exercise, 1).secondary) == ["calves"]
    assert "hip-abductors" in also_trains(exercise, complete_rung(exercise, 4).secondary)
