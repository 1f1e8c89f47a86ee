"""A picture that shows something else than the words of its rung is found, with the words and the cure."""

import re

import pytest

from kneecli.domain.catalogue.cues import cues_at
from kneecli.domain.catalogue.exercise import Rung
from kneecli.figures.linting.cue_rules import WORDS
from kneecli.figures.linting.cues import cue_problems, reads
from support.builders import exercise
from support.figures import ALT, drawn, read_one

LYING = "[one.end]\nhip = [0, 10]\ntorso = 180\nhead = 177\n"
STANDING = "[one.end]\nhip = [0, 91]\n"
SIDEWAYS = "[one.end]\nhip = [0, 18.5]\ntorso = 175\nhead = 180\n"
MAT = "props = [{ mat = [-88, 66] }]\n"


def test_no_built_in_picture_contradicts_its_words_at_any_rung() -> None:
    """All 62 exercises, each as it is done at each of its rungs."""
    found = [
        (exercise.id, number, problem.what)
        for exercise, number, figure in drawn()
        for problem in cue_problems(figure, exercise, number)
    ]
    assert found == []


def test_every_rule_reads_some_built_in_cue() -> None:
    """A rule whose words no pack says would check nothing."""
    texts = set()
    for each, number, _ in drawn():
        rung = each.rung(number)
        texts |= {text.lower() for text in (rung.title or each.name, rung.label, *cues_at(each, rung))}
    unused = [rule.words for rule in WORDS if not any(re.search(rule.words, text) for text in texts)]
    assert unused == []


def _whats(figure: str, rung: Rung, *cues: str, position: str = "standing") -> list[str]:
    drawn_one = read_one(f'[one]\nalt = "{ALT}"\n{figure}', rung)
    return [each.what for each in cue_problems(drawn_one, exercise(cues=cues, position=position, rungs=(rung,)), 1)]


@pytest.mark.parametrize(
    ("cue", "wrong", "right", "instead"),
    [
        (
            "Stand facing a wall, hands on it at chest height.",
            f"props = [{{ wall = [40] }}]\n{STANDING}",
            f"props = [{{ wall = [40] }}]\n{STANDING}arm_near = {{ to = [38, 120] }}",
            "no hand on the support",
        ),
        (
            "Stand beside a counter.",
            f"props = [{{ counter = [40] }}]\n{STANDING}",
            f"props = [{{ counter-along = [-60, 60] }}]\n{STANDING}",
            "the counter in front of the body, not beside",
        ),
        (
            "Stand facing a counter.",
            f"props = [{{ counter-along = [-60, 60] }}]\n{STANDING}",
            f"props = [{{ counter = [40] }}]\n{STANDING}",
            "the counter-along beside the body, not in front",
        ),
        (
            "Stand with both feet flat.",
            f"{STANDING}leg_far = {{ on = [4, 0] }}\nfoot_far = -40",
            f"{STANDING}leg_near = {{ on = [0, 0] }}",
            "1 flat feet at the start",
        ),
        (
            "Put the band round both thighs, just above the knees.",
            'props = [{ band = ["ankle_near", "ankle_far"] }]\n' + STANDING,
            'view = "front"\nprops = [{ loop = "thighs" }]\n' + STANDING,
            "the band in another place",
        ),
        (
            "Reach the arms forward and breathe.",
            f"{STANDING}arm_near = [45, 45]",
            f"{STANDING}arm_near = [5, 5]",
            "the near arm at 45 degrees, not forward",
        ),
        (
            "Lift your hips.",
            f"arrows = [{{ from = [0, 40], to = [0, 20] }}]\n{STANDING}",
            f"arrows = [{{ from = [0, 20], to = [0, 40] }}]\n{STANDING}",
            "no arrow upwards",
        ),
        (
            "Hold one weight close to your chest with both hands.",
            f"props = [{{ weight = [[20, 120]] }}]\n{STANDING}arm_near = {{ to = [18, 120] }}",
            f"props = [{{ weight = [[20, 120]] }}]\n{STANDING}"
            "arm_near = { to = [16, 120] }\narm_far = { to = [24, 121] }",
            "one hand hidden by the other",
        ),
        (
            "Put on shoes that support the foot.",
            STANDING,
            f"shoes = true\n{STANDING}",
            "bare feet",
        ),
        (
            "Take a long step forward.",
            f"{STANDING}leg_near = {{ on = [0, 0] }}",
            f"{STANDING}leg_near = {{ on = [26, 0] }}\nleg_far = {{ on = [-26, 0] }}",
            "the feet side by side",
        ),
        (
            "Lean with your back flat on a wall.",
            f"props = [{{ wall = [-60] }}]\n{STANDING}",
            f"props = [{{ wall = [-10] }}]\n{STANDING}",
            "the back away from a wall",
        ),
        (
            "Raise that leg until the knee is almost straight.",
            STANDING,
            f"{STANDING}leg_near = [-82, -98]",
            "no knee that is a little bent",
        ),
        (
            "Keep the other leg straight.",
            f"{STANDING}leg_near = [-60, -100]",
            STANDING,
            "the straighter knee is bent by 40 degrees",
        ),
    ],
)
def test_a_cue_that_the_picture_contradicts_is_named(cue: str, wrong: str, right: str, instead: str) -> None:
    """With what the picture shows instead; and a picture that agrees is left alone."""
    rung = Rung(label="-")
    assert any(what.endswith(instead) for what in _whats(wrong, rung, cue))
    assert _whats(right, rung, cue) == []


@pytest.mark.parametrize(
    ("rung", "figure", "instead"),
    [
        (
            Rung(label="-", support="none"),
            f"props = [{{ wall = [40] }}]\n{STANDING}arm_near = {{ to = [38, 120] }}",
            "two hands on the support",
        ),
        (
            Rung(label="-", support="fingertip"),
            f"props = [{{ counter = [30] }}]\n{STANDING}arm_near = {{ to = [36, 94] }}\nhand_near = -10",
            "the near hand flat on the counter",
        ),
        (Rung(label="-", hold_s=3), STANDING, "no clock"),
        (Rung(label="-"), f"hold = [40, 150]\n{STANDING}", "a clock"),
        (
            Rung(label="-", stance="tandem"),
            f"{STANDING}leg_near = {{ on = [0, 0] }}",
            "one heel 0 cm ahead of the other",
        ),
        (Rung(label="-", knee_flexion_deg=60), STANDING, "a knee bent by 0 degrees, not 60"),
        (Rung(label="-", step_cm=15), STANDING, "no step of 15 cm"),
        (Rung(label="-", band="red"), STANDING, "no red band"),
        (Rung(label="-", load_kg=2.0, load_with="hand-weight"), STANDING, "no hand weight"),
    ],
)
def test_what_the_rung_asks_for_is_in_the_picture(rung: Rung, figure: str, instead: str) -> None:
    """Support, stance, hold, bend, step, band and weight."""
    assert any(what.endswith(instead) for what in _whats(figure, rung, "Breathe."))


def test_finger_tips_touch_with_the_wrist_above_them() -> None:
    """As a hand that hangs down to the counter does."""
    rung = Rung(label="-", support="fingertip")
    hand = "arm_near = { to = [36, 99] }\nhand_near = -64"
    assert _whats(f"props = [{{ counter = [30] }}]\n{STANDING}{hand}", rung, "Breathe.") == []


def test_someone_who_lies_has_a_mat_and_a_level_trunk() -> None:
    """And on the side the head on the arm."""
    rung = Rung(label="-")
    assert _whats(MAT + LYING, rung, "Breathe.", position="supine") == []
    assert any("no mat" in what for what in _whats(LYING, rung, "Breathe.", position="supine"))
    assert any("upright trunk" in what for what in _whats(MAT + STANDING, rung, "Breathe.", position="supine"))
    on_side = 'view = "front"\nfloor = false\n' + MAT + SIDEWAYS
    said = "Lie on your side, your head on your arm."
    assert any("above the arm" in what for what in _whats(on_side + "arm_left = [90, 90]", rung, said))
    assert (
        _whats(on_side.replace("head = 180", "head = 191") + "arm_left = [180, 180]", rung, said, position="side-lying")
        == []
    )


def test_only_english_cues_are_read() -> None:
    """The rules know no other words; a pack that names no language is taken for English."""
    assert [reads(code) for code in ("en", "en-GB", "", "de", "eng-x")] == [True, True, True, False, False]
