"""`packs check` reads a pack as its author needs it: all faults, and the advice of a careful clinician on top."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.authoring.pack_lint import Linted, lint
from kneecli.authoring.project import lint_project
from kneecli.authoring.scaffold import NewPack, pack_file, project
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.value import replace
from kneecli.formats.pack.pack import read_pack
from support import ROOT
from support.builders import MINIMAL_PACK

GOOD = pack_file(NewPack("calm-hips", "Exercises for calm hips", "A. Clinician"))


def rules(linted: Linted) -> list[str]:
    """The rules of the advice, and `format` or `taken` for faults."""
    return [finding.rule for finding in linted.findings]


def other_pack(text: str) -> Pack:
    """The same in a pack of another name."""
    return replace(read_pack(text, "x.toml"), name="other")


@cache
def built_in() -> tuple[Pack, ...]:
    """The packs that every other pack has to go with."""
    return tuple(read_pack(file.read_text(encoding="utf-8"), file.name) for file in (ROOT / "packs").glob("*/*.toml"))


def changed(*pairs: tuple[str, str]) -> str:
    """The pack of a new project with these replacements, each of which has to hit."""
    text = GOOD
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    return text


GOOD_MEASURE = """
[[measure]]
id = "calm-hips-rises"
name = "Rises"
kind = "count"
unit = "rises"
range = [0, 60]
seconds = 30
loads_knee = true
question = "How often did you rise?"
steps = ["Rise onto your toes as often as you can, and stop when it hurts."]
cautions = ["giving-way"]
caution_basis = ["general"]
sources = ["ACSM65"]
smallest_change = 3
change_sources = ["ACSM65"]
"""


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("loads_knee = true\n", "", "cautions"),
        ('cautions = ["giving-way"]\ncaution_basis = ["general"]\n', "", "cautions"),
        ('caution_basis = ["general"]\n', "", "caution-basis"),
        (", and stop when it hurts", "", "when-to-stop"),
        ("Rise onto your toes as often as you can, and stop when it hurts.", "Rise, or stop.", "cue-length"),
        ('sources = ["ACSM65"]\nsm', "sm", "sources"),
        ("smallest_change = 3", "smallest_change = 40", "dose"),
        ('name = "Rises"', 'name = "Cures the knee"', "promise"),
    ],
)
def test_advice_on_a_measure(before: str, after: str, rule: str) -> None:
    """One in order gets none; each fault of care gets the advice that it deserves, and no other."""
    assert lint(GOOD + GOOD_MEASURE, "x.toml").findings == ()
    assert before in GOOD_MEASURE
    assert rules(lint(GOOD + GOOD_MEASURE.replace(before, after), "x.toml")) == [rule]


def test_a_measure_that_another_pack_has_is_a_fault() -> None:
    """kneecli would leave the pack out."""
    found = lint(GOOD + GOOD_MEASURE, "x.toml", [other_pack(GOOD + GOOD_MEASURE)])
    assert [finding.problem.what.partition(" is ")[0] for finding in found.findings] == [
        "the exercise 'calm-hips-seated-heel-raise'",
        "the measure 'calm-hips-rises'",
    ]
    assert rules(found) == ["taken", "taken"]
    assert all(finding.is_fault for finding in found.findings)


def test_a_pack_in_order_has_no_findings() -> None:
    """What `packs new` makes, with an author, is clean."""
    assert lint(GOOD, "x.toml").findings == ()


STANDS: dict[str, set[str]] = {}
"""Advice about the built-in packs that was weighed and not taken."""


@pytest.mark.parametrize("file", sorted((ROOT / "packs").glob("*/*.toml")), ids=lambda file: str(file.name))
def test_the_built_in_packs_stand_the_test(file: Path) -> None:
    """Our own packs have no fault, and no advice but what is listed here."""
    linted = lint(file.read_text(encoding="utf-8"), file.name, built_in())
    assert not [finding for finding in linted.findings if finding.is_fault]
    assert {finding.rule for finding in linted.findings} == STANDS.get(file.name, set())


MODERATE = ('load = "low"', 'load = "moderate"')
NO_DOUBTS = ('doubts = ["The pace of four seconds for one repetition is our own estimate."]\n', "")
NO_CAUTIONS = ('cautions = ["calf-swelling", "achilles-pain"]\ncaution_basis = ["general"]\n', "")

ADVICE: dict[str, tuple[tuple[tuple[str, str], ...], str, str]] = {
    "no cautions": ((MODERATE, NO_CAUTIONS), "cautions", 'id = "calm-hips-seated-heel-raise"'),
    "no basis": ((('caution_basis = ["general"]\n', ""),), "caution-basis", "cautions = "),
    "never stop": (
        (
            MODERATE,
            ('  "Stop if the knee or the calf hurts, and leave it for today.",\n', ""),
            (" as is comfortable", ""),
            (" Keep the knees in line with the toes.", ""),
            ('note = "The knee carries little weight while you sit."\n', ""),
        ),
        "when-to-stop",
        "cues = ",
    ),
    "no easier way": (
        (('if_too_hard = "Lift one heel at a time, and less high."\n', ""), ("default_rung = 2", "default_rung = 1")),
        "easier-way",
        'id = "calm-hips-seated-heel-raise"',
    ),
    "short cue": (
        (("Stop if the knee or the calf hurts, and leave it for today.", "Stop if it hurts."),),
        "cue-length",
        "cues = ",
    ),
    "promise": ((("The knee carries little weight while you sit.", "It cures knee pain."),), "promise", "note = "),
    "markup": ((("Sit tall near", "Sit **tall** near"),), "markup", "cues = "),
    "html": ((("Sit tall near", "Sit <b>tall</b> near"),), "markup", "cues = "),
    "unfinished": ((("Lift one heel", "TODO lift one heel"),), "unfinished", "if_too_hard = "),
    "too fast": ((("move_s = 4", "move_s = 1"),), "dose", "move_s = 1"),
    "too long a set": ((("move_s = 4", "move_s = 20"),), "dose", 'label = "2 sets of 15"'),
    "too hard": ((("recovery_h = 48", "recovery_h = 48\neffort = [7, 10]"),), "dose", "effort = "),
    "no rest from weights": (
        (
            ("recovery_h = 48", "recovery_h = 24"),
            (
                'label = "3 sets of 15"\nsets = 3\nreps = 15',
                'label = "hand weight 1 kg"\nsets = 3\nreps = 15\nload_kg = 1.0\nload_with = "hand-weight"',
            ),
        ),
        "recovery",
        "recovery_h = 24",
    ),
    "beyond the sources": ((NO_DOUBTS, ("reps = [10, 15]", "reps = [10, 12]")), "dose-range", "[[exercise.rung]]"),
    "a great step": (
        (
            ('label = "2 sets of 15"', 'label = "step 10 cm"\nstep_cm = 10'),
            ('label = "3 sets of 15"', 'label = "step 20 cm"\nstep_cm = 20'),
        ),
        "ladder-step",
        "step_cm = 20",
    ),
    "two things at once": (
        (
            (
                'label = "2 sets of 15"',
                'label = "standing"\nform = "standing"\nstep_cm = 10\nsupport = "two-hands"\nstance = "together"',
            ),
            (
                'label = "3 sets of 15"',
                'label = "harder"\nstep_cm = 15\nsupport = "one-hand"\nstance = "tandem"',
            ),
        ),
        "one-at-a-time",
        'label = "harder"',
    ),
    "weak sources": ((NO_DOUBTS, ('grade = "B"', 'grade = "C"')), "sources", "sources = "),
    "inches": ((("knees above the ankles", "4 inches apart"),), "units", "cues = "),
    "pounds": ((("less high", "with 2 lb"),), "units", "if_too_hard = "),
    "glued": ((("less high", "with 0.5kg"),), "units", "if_too_hard = "),
    "label and figures": (
        (('label = "3 sets of 15"', 'label = "step 12 cm"\nstep_cm = 10'),),
        "label",
        'label = "step 12 cm"',
    ),
    "no SPDX": ((('licence = "MIT"', 'licence = "ask me"'),), "licence", "licence = "),
    "no language": ((('language = "en"', 'language = "English"'),), "language", "language = "),
    "no author": ((('"A. Clinician"', '"Your Name"'),), "unfinished", "authors = "),
    "example address": (
        (("https://docslib.org/doc/13879759/american-college-of-sports-medicine", "https://example.org"),),
        "unfinished",
        "url = ",
    ),
    "unused source": (
        (
            (
                "# An example.",
                '[[source]]\ntag = "NOT1"\ntitle = "A"\nby = "B"\nyear = "2020"\ngrade = "A"\n# An example.',
            ),
        ),
        "sources",
        'tag = "NOT1"',
    ),
}


@pytest.mark.parametrize("kind", ADVICE)
def test_advice_is_given_where_it_belongs(kind: str) -> None:
    """Each kind of carelessness is told by its rule, at its line, and keeps no pack from being loaded."""
    pairs, rule, line = ADVICE[kind]
    text = changed(*pairs)
    found = [finding for finding in lint(text, "x.toml").findings if finding.rule == rule]
    assert found, lint(text, "x.toml").findings
    assert not any(finding.is_fault for finding in lint(text, "x.toml").findings)
    here = text.splitlines()
    wanted = {number for number, each in enumerate(here, 1) if each.strip().startswith(line)}
    near = {number - back for number in wanted for back in (0, 1, 2, 3, -1, -2, -3)}
    assert {each.line for each in found} & near, (found, wanted)
    assert all(each.problem.cure for each in found)


def test_words_of_other_languages_are_not_judged() -> None:
    """The rules about English words hold for English packs only."""
    text = changed(
        ('language = "en"', 'language = "de"'),
        ("It cures", "It cures") if "It cures" in GOOD else ("less high", "it cures"),
    )
    assert "promise" not in rules(lint(text, "x.toml"))


def test_faults_and_advice_come_together() -> None:
    """An exercise without a fault gets its advice although another has one, all in the order of lines."""
    other = GOOD[GOOD.index("[[exercise]]") :].replace("seated-heel-raise", "second").replace('"calves"', '"calfs"', 1)
    text = changed(("Sit tall near", "Sit **tall** near")) + other
    linted = lint(text, "x.toml")
    assert rules(linted) == ["markup", "format"]
    assert [finding.line for finding in linted.findings] == sorted(finding.line for finding in linted.findings)


def test_ids_and_names_that_are_taken_are_faults() -> None:
    """What kneecli would refuse to load beside others is a fault; the pack's own ids are not taken."""
    taken = lint(GOOD, "x.toml", [other_pack(GOOD)], {"calm-hips"})
    assert rules(taken) == ["taken", "taken"]
    assert all(finding.is_fault for finding in taken.findings)
    assert lint(GOOD, "x.toml", [read_pack(GOOD, "x.toml")]).findings == ()


@pytest.mark.parametrize("text", ["", "[[", "api = 1", "[pack]\napi = 2\n", "[pack]\napi = 'x'\n[[exercise]]\n"])
def test_what_is_no_pack_is_a_fault(text: str) -> None:
    """Whatever the file holds, at least one fault comes of it."""
    assert any(finding.is_fault for finding in lint(text, "x.toml").findings)


def test_the_minimal_pack_gets_advice_only() -> None:
    """The least that the format asks for is less than a clinician does."""
    found = lint(MINIMAL_PACK, "x.toml").findings
    assert found
    assert not any(each.is_fault for each in found)


# The project around a pack

PYPROJECT = project(NewPack("calm-hips", "Calm hips"))["pyproject.toml"]


def test_a_new_project_is_in_order() -> None:
    """Its entry point has the pack's name, and both have the same version."""
    assert lint_project(PYPROJECT, "pyproject.toml", {"calm-hips": "0.1.0"}) == ()


@pytest.mark.parametrize(
    ("text", "packs", "words", "is_fault"),
    [
        (
            PYPROJECT.replace("entry-points.kneecli", "entry-points.other"),
            {"calm-hips": "0.1.0"},
            "no entry point",
            True,
        ),
        (PYPROJECT, {"calm": "0.1.0"}, "has not the name of its pack", False),
        (PYPROJECT, {"calm-hips": "0.2.0"}, "the project is 0.1.0", False),
        ("project = 3", {}, "no entry point", True),
        ("[[", {}, "not valid TOML", True),
    ],
)
def test_a_project_that_kneecli_would_not_find(text: str, packs: dict[str, str], words: str, is_fault: bool) -> None:
    """A project without the entry point is a fault; another name or version is advice."""
    (finding,) = lint_project(text, "pyproject.toml", packs)
    assert words in finding.problem.what
    assert finding.is_fault == is_fault


# Anything at all

NASTY = st.sampled_from(
    (
        "",
        "1",
        "-1",
        '""',
        "[]",
        "{}",
        "true",
        "[[]]",
        '["x"]',
        "[1]",
        "1e999",
        "nan",
        "2026-11-22",
        '"\\u001b"',
        "[0, 999]",
    )
)


@given(st.data())
def test_whatever_is_changed_in_a_pack_something_comes_of_it(data: st.DataObject) -> None:
    """Lines taken out, doubled, or with another value: the check always answers, and each finding has a line."""
    lines = GOOD.splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.sampled_from(("drop", "double", "value", "swap")))
        if kind == "drop":
            lines[place] = ""
        elif kind == "double":
            lines.insert(place, lines[place])
        elif kind == "value" and "=" in lines[place]:
            lines[place] = f"{lines[place].partition('=')[0]}= {data.draw(NASTY)}"
        else:
            lines[place], lines[-1] = lines[-1], lines[place]
    text = "\n".join(lines)
    linted = lint(text, "x.toml", (), {"yoga"})
    count = text.count("\n") + 1
    assert all(1 <= finding.line <= count for finding in linted.findings)
    assert all(finding.problem.what for finding in linted.findings)


@given(st.data())
def test_whatever_is_changed_in_a_project_something_comes_of_it(data: st.DataObject) -> None:
    """The same for a pyproject.toml."""
    lines = PYPROJECT.splitlines()
    place = data.draw(st.integers(0, len(lines) - 1))
    lines[place] = f"{lines[place].partition('=')[0]}= {data.draw(NASTY)}" if "=" in lines[place] else ""
    for finding in lint_project("\n".join(lines), "pyproject.toml", {"calm-hips": "0.1.0"}):
        assert finding.problem.what
