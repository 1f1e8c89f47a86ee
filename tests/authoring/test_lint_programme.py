"""The advice on programmes and goals."""

import pytest

from kneecli.authoring.pack_lint import lint
from kneecli.formats.pack.pack import read_pack
from support import ROOT
from support.builders import PACK_HEAD

OTHERS = [
    read_pack((ROOT / f"packs/kneecli_{name}/{name}.toml").read_text(encoding="utf-8"), name)
    for name in ("aerobic", "strengthening")
]

GOOD = """
[[programme]]
id = "calm-weeks"
name = "Calm weeks"
purpose = "Get to know a few exercises."
ending = "Twice a week in the same way keeps it up."
cautions = ["giving-way"]
caution_basis = ["general"]
sources = ["TEST1"]

[[programme.phase]]
name = "Learn"
weeks = 2
sessions = 3
about = "Short sessions at the first dose."
beside = [{ exercise = "walking", days = 3, minutes = [10, 15] }]
reaches = [{ exercise = "step-up", rung = 12 }]
gate = { pain = 5, sessions = 2, measure = "chair-stand", value = 8 }

[[programme.phase]]
name = "Build"
weeks = 2
sessions = 2
about = "A little more from week to week."

[[goal]]
id = "sweep"
name = "Sweep the path"
steps = ["Stand with the broom in hand for a while.", "Sweep half of the path.", "Sweep the whole of the path."]
"""


def found(text: str) -> list[tuple[str, str]]:
    """Rule, and the line that it is about."""
    whole = PACK_HEAD + text
    findings = lint(whole, "x.toml", OTHERS).findings
    assert not any(each.is_fault for each in findings), findings
    assert all(each.problem.cure for each in findings)
    return [(each.rule, whole.splitlines()[each.line - 1].split(" ")[0]) for each in findings]


def test_one_in_order_gets_none() -> None:
    """What it names is in another pack."""
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("before", "after", "rule", "line"),
    [
        ('sources = ["TEST1"]\n', "", "sources", "[[programme]]"),
        ('cautions = ["giving-way"]\ncaution_basis = ["general"]\n', "", "cautions", "[[programme]]"),
        ('caution_basis = ["general"]\n', "", "caution-basis", "cautions"),
        ('ending = "Twice a week in the same way keeps it up."\n', "", "ending", "[[programme]]"),
        ("ending =", 'follows = "nothing"\nending =', "names", "follows"),
        ("sessions = 3", "sessions = 4", "recovery", "sessions"),
        ("[10, 15]", "[10, 16]", "ladder-step", "beside"),
        ('"walking"', '"wandering"', "names", "beside"),
        ('"walking"', '"step-up"', "names", "beside"),
        ('"step-up"', '"step-upp"', "names", "reaches"),
        ("rung = 12", "rung = 13", "names", "reaches"),
        ("sessions = 2, ", "sessions = 4, ", "gate", "gate"),
        ('"chair-stand"', '"chair-stant"', "gate", "gate"),
        ("value = 8", "value = 80", "gate", "gate"),
        ('measure = "chair-stand"', 'measure = "activity"', "gate", "gate"),
        ("little more from week to week.", 'little more."\ngate = { pain = 2 }\nminutes = 20 #', "gate", "gate"),
        ("Get to know a few exercises.", "It heals the knee.", "promise", "purpose"),
        ("Short sessions at", "In week 6 you will be able to run at", "promise", "about"),
        ("Sweep the path", "A knee as good as new", "promise", "name"),
        ("Sweep half of the path.", "Sweep.", "cue-length", "steps"),
        ('"Sweep half of the path.", ', "", "ladder", "steps"),
        ("steps =", 'cautions = ["giving-way"]\nsteps =', "caution-basis", "cautions"),
    ],
)
def test_each_carelessness_is_told(before: str, after: str, rule: str, line: str) -> None:
    """By its rule, at its line, and by no other."""
    assert before in GOOD
    text = GOOD.replace(before, after, 1)
    unused = [("sources", "[[source]]")] if 'sources = ["TEST1"]' not in text else []
    assert [each for each in found(text) if each not in unused] == [(rule, line)]


def test_a_programme_that_another_pack_has_is_a_fault() -> None:
    """kneecli would leave the pack out."""
    other = read_pack(PACK_HEAD.replace('"test"', '"other"') + GOOD, "x.toml")
    findings = lint(PACK_HEAD + GOOD, "x.toml", [*OTHERS, other]).findings
    taken = [each.problem.what for each in findings if each.rule == "taken"]
    assert taken == [
        "the programme 'calm-weeks' is there already, in the pack 'other'",
        "the goal 'sweep' is there already, in the pack 'other'",
    ]
