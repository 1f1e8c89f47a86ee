"""Reading a file of figures: what it says at each rung, and all that is wrong with it."""

import pytest

from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.problem import FileFault
from kneecli.figures.pose import Crouch, Limb, Place, Prop
from kneecli.formats.figure.figure_faults import figure_faults
from kneecli.formats.figure.figures import read_figures
from support.builders import exercise
from support.figures import ALT, read_one

PLAIN = f"""
[one]
alt = "{ALT}"
props = [{{ step = [20, 60] }}, {{ chair = [-20, "seat"] }}, {{ weight = ["hand_near"] }}]
[one.end]
hip = {{ bend = "rung" }}
leg_near = {{ on = [3, "step"] }}
arm_near = {{ to = ["knee_near", 2, -4] }}
leg_far = [10, 20]
arm_far = {{ joints = [[1, 2], ["shoulder_far", 3, 4]] }}
[one.start]
leg_far = [30, 40]
[[one.rung]]
from = 2
to = 3
alt = "{ALT} Higher."
[one.rung.end]
leg_far = [50, 60]
[[one.rung]]
from = 3
start = "none"
[[one.rung]]
from = 4
anew = true
alt = "{ALT} Anew."
end = {{ hip = [0, 91] }}
"""


def _faults(text: str) -> list[str]:
    """What is wrong with this text, with its line."""
    with pytest.raises(FileFault) as raised:
        read_one(text)
    return [f"{problem.where}: {problem.what}" for problem in raised.value.problems]


def test_a_pose_says_where_everything_is() -> None:
    """Angles, places, joints; the rung fills in what is its own."""
    figure = read_one(
        PLAIN, Rung(label="-", step_cm=15, seat_cm=50, knee_flexion_deg=40, load_kg=2.0, load_with="hand-weight")
    )
    assert figure.end is not None
    assert figure.end.hip == Crouch("near", 40)
    assert figure.end.limbs["leg_near"] == Limb(on=Place("", (3, 15)))
    assert figure.end.limbs["arm_near"] == Limb(to=Place("knee_near", (2, -4)))
    assert figure.end.limbs["leg_far"] == Limb(angles=(10, 20))
    assert figure.end.limbs["arm_far"] == Limb(joints=(Place("", (1, 2)), Place("shoulder_far", (3, 4))))
    assert [(prop.kind, prop.numbers, prop.word) for prop in figure.props] == [
        ("step", (20, 60, 15), "15 cm"),
        ("chair", (-20, 50), ""),
        ("weight", (), "2 kg"),
    ]


def test_the_start_says_only_what_differs() -> None:
    """All else is as at the end."""
    figure = read_one(PLAIN)
    assert figure.start is not None
    assert figure.end is not None
    assert figure.start.limbs["leg_far"] == Limb(angles=(30, 40))
    assert figure.start.limbs["leg_near"] == figure.end.limbs["leg_near"]


def test_a_rung_goes_on_top_of_the_figure() -> None:
    """Key by key in a pose; `none` takes away, `anew` begins without anything."""
    first, second, third, fourth = (read_one(PLAIN, number=number) for number in (1, 2, 3, 4))
    assert all(figure.end is not None for figure in (first, second, third, fourth))
    assert second.end is not None
    assert second.end.limbs["leg_far"] == Limb(angles=(50, 60))
    assert second.end.limbs["arm_near"] == Limb(to=Place("knee_near", (2, -4)))
    assert (first.start is None, second.start is None, third.start is None) == (False, False, True)
    assert (third.alt.endswith("Higher."), fourth.alt.endswith("Anew.")) == (True, True)
    assert fourth.props == ()


def test_an_ankle_weight_comes_with_the_rung() -> None:
    """On the side that the author names, in the person's units."""
    text = f'[one]\nalt = "{ALT}"\nload_on = "far"\n[one.end]\nhip = [0, 91]\n'
    loaded = read_one(text, Rung(label="-", load_kg=0.5, load_with="ankle-weight"))
    assert loaded.props == (Prop("cuff", word="far 0.5 kg"),)
    assert read_one(text).props == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[one.end]\nhip = [0, 91]", "figures.toml:1: `alt` is missing"),
        (f'[one]\nalt = "{ALT}"', "figures.toml:1: `end` is missing"),
        (f'[one]\nalt = "{ALT}"\n[one.end]\nhip = 3', "figures.toml:4: `hip` is not a point"),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\nleg_left = [1, 2]',
            "figures.toml:5: unknown key 'leg_left'",
        ),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\nleg_near = {{ to = "nose" }}',
            "figures.toml:5: `leg_near` does not say where the limb is",
        ),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\nleg_near = "up"',
            "figures.toml:5: `leg_near` is not a limb",
        ),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = {{ bend = 30 }}',
            "figures.toml:4: the hip goes by leg_near, which does not stand",
        ),
        (f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\ntorso = "up"', "figures.toml:5: `torso` is not an angle"),
        (
            f'[one]\nalt = "{ALT}"\nprops = [{{ sofa = [1] }}]\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: this prop is of no known kind",
        ),
        (
            f'[one]\nalt = "{ALT}"\nprops = [{{ table = [1] }}]\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: `table` does not say where it is",
        ),
        (
            f'[one]\nalt = "{ALT}"\nprops = [{{ machine = "rocket" }}]\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: there is no machine 'rocket'",
        ),
        (
            f'[one]\nalt = "{ALT}"\nfeel = ["soul near"]\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: `feel` has 'soul near' in it",
        ),
        (
            f'[one]\nalt = "{ALT}"\narrows = [{{ from = [1, 2] }}]\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: the arrow does not say where it goes",
        ),
        (
            f'[one]\nalt = "{ALT}"\nimage = "../secret.svg"\n[one.end]\nhip = [0, 91]',
            "figures.toml:3: `image` is '../secret.svg'",
        ),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\n[one.first]\nview = "front"\n',
            "figures.toml:5: `end` is missing",
        ),
        (
            f'[one]\nalt = "{ALT}"\n[one.end]\nhip = [0, 91]\n[one.first]\nimage = "a.svg"\n',
            "figures.toml:6: `first` shows an image",
        ),
        (f'[one]\nalt = "{ALT}"\nrung = 3\n[one.end]\nhip = [0, 91]', "`rung` is not a list of tables"),
        ("one = 3", "figures.toml:1: `one` is not a table"),
    ],
)
def test_a_fault_is_named_with_its_line(text: str, fault: str) -> None:
    """And the others with it; never a traceback."""
    assert any(fault in found for found in _faults(text))


def test_an_image_of_ones_own_needs_no_pose() -> None:
    """Its words it needs all the same."""
    figure = read_one(f'[one]\nalt = "{ALT}"\nimage = "one.svg"')
    assert (figure.image, figure.end) == ("one.svg", None)


def test_all_faults_of_a_file_come_together() -> None:
    """Those of the form, those of the body, and figures of exercises that the pack does not have."""
    text = f"""
[nobody]
alt = "{ALT}"
[squat]
alt = "{ALT}"
[squat.end]
hip = [0, 85]
[[squat.rung]]
from = 2
[squat.rung.end]
arm_near = {{ to = [90, 120] }}
"""
    book = read_figures(text, "figures.toml")
    squat = exercise(id="squat", rungs=(Rung(label="a"), Rung(label="b")))
    assert [f"{problem.where} {problem.what}" for problem in figure_faults(book, (squat,), "de")] == [
        "figures.toml:2 the pack has no exercise 'nobody'",
        "figures.toml:6 squat: near heel is 6 cm under the floor",
        "figures.toml:6 squat: far heel is 6 cm under the floor",
        "figures.toml:6 squat: near toe is 6 cm under the floor",
        "figures.toml:6 squat: far toe is 6 cm under the floor",
        "figures.toml:11 squat: near hand is 31 cm short of its target",
        "figures.toml:11 squat: far hand is 31 cm short of its target",
    ]


def test_english_cues_are_compared_with_the_picture() -> None:
    """With the line of the part to change; in another language they are not."""
    book = read_figures(f'[squat]\nalt = "{ALT}"\n[squat.end]\nhip = [0, 91]\narm_near = [-80, -80]', "figures.toml")
    squat = exercise(id="squat", cues=("Reach the arms forward.", "Breathe."), rungs=(Rung(label="a"),))
    assert [f"{problem.where} {problem.what}" for problem in figure_faults(book, (squat,), "en-GB")] == [
        "figures.toml:5 squat: the words say 'arms forward', the picture shows the near arm at -80 degrees, not forward"
    ]
    assert figure_faults(book, (squat,), "fr") == ()


def test_a_clock_stands_where_hold_says() -> None:
    """At a place of its own, or beside a joint."""
    text = f'[one]\nalt = "{ALT}"\nhold = ["head", 24, 0]\n[one.end]\nhip = [0, 91]\n'
    assert read_one(text).hold == Place("head", (24, 0))
    assert _faults(text.replace('"head"', '"nose"')) == ["figures.toml:3: `hold` is not a place"]


def test_only_a_side_view_has_something_between_its_legs() -> None:
    """In a front view what is between them is seen anyway."""
    text = f'[one]\nalt = "{ALT}"\nprops = [{{ ball = [[0, 50], 9], between = true }}]\n[one.end]\nhip = [0, 91]\n'
    assert read_one(text).props[0].between
    front = text.replace("props", 'view = "front"\nprops')
    assert _faults(front) == ["figures.toml:4: only a side view has something between its legs"]
