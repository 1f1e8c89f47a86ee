"""Reading a pack file: what it may say, and everything that can be wrong with it."""

from collections.abc import Callable

import pytest

from kneecli.domain.catalogue.exercise import Dose, Energy, Exercise, KneeDemand, Pack, Rung, Source
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.pack.pack import read_pack
from support import ROOT
from support.builders import MINIMAL_PACK, PACK_EXERCISE, PACK_HEAD

FIXTURES = ROOT / "tests" / "fixtures"


def faults(text: str) -> list[Problem]:
    """Everything that is wrong with this pack; each fault has a place and a cure."""
    with pytest.raises(FileFault) as caught:
        read_pack(text, "pack.toml")
    assert all(problem.where.startswith("pack.toml:") and problem.cure for problem in caught.value.problems)
    return list(caught.value.problems)


def places(text: str) -> list[tuple[str, str]]:
    """Line and fault of everything that is wrong with this pack."""
    return [(problem.where.partition(":")[2], problem.what) for problem in faults(text)]


def test_a_minimal_pack_reads() -> None:
    """The least that the format asks for makes a pack; everything else has its default."""
    assert read_pack(MINIMAL_PACK, "pack.toml") == Pack(
        name="test",
        title="A test",
        version="1.0.0",
        api=1,
        licence="MIT",
        authors=("A. Tester",),
        language="en",
        exercises=(
            Exercise(
                id="heel-raise",
                name="Heel raise",
                pack="test",
                category="strength",
                origin="complement",
                family="heel-raise",
                target="calves",
                phases=("strength",),
                position="standing",
                laterality="both",
                primary=("calves",),
                dose=Dose("reps", sets=(1, 3), reps=(8, 10), move_s=4, days_per_week=(2, 4)),
                knee=KneeDemand("low"),
                rungs=(Rung("1 set of 8", sets=1, reps=8), Rung("1 set of 10", sets=1, reps=10)),
                default_rung=1,
                cues=("Stand tall.", "Lift both heels."),
                sources=("TEST1",),
            ),
        ),
        sources=(Source("TEST1", "A study", "B. Tester", "2020", "A"),),
    )


def test_what_a_pack_may_say_is_read() -> None:
    """Optional keys of exercise, dose, knee and rung end up where they belong."""
    text = (
        MINIMAL_PACK.replace(
            "default_rung = 1",
            'default_rung = 1\nenergy = { code = "02101", met = 2.3, edition = 2024, proxy = true }\n'
            'easier = "sit"\nharder = "hop"\nequipment = [["chair", "wall"]]\ndoubts = ["The hold is a guess."]',
        )
        .replace("flexion_deg = 0", 'flexion_deg = 20\nkneeling = true\nnote = "Go slowly."')
        .replace("sets = 1\nreps = 10", 'sets = 1\nreps = 10\nhold_s = 2\nload_kg = 1\nload_with = "hand-weight"')
    )
    text += 'title = "Heavy heel raise"\nrecovery_h = 48\nphases = ["cool-down"]\n'
    (exercise,) = read_pack(text, "pack.toml").exercises
    assert exercise.energy == Energy("02101", 2.3, 2024, proxy=True)
    assert (exercise.easier, exercise.harder, exercise.equipment) == ("sit", "hop", (("chair", "wall"),))
    assert exercise.doubts == ("The hold is a guess.",)
    assert exercise.knee == KneeDemand("low", 20, kneeling=True, note="Go slowly.")
    assert exercise.rungs[1] == Rung(
        "1 set of 10",
        sets=1,
        reps=10,
        hold_s=2,
        load_kg=1.0,
        load_with="hand-weight",
        title="Heavy heel raise",
        recovery_h=48,
        phases=("cool-down",),
    )


def test_all_faults_of_a_file_are_reported_in_one_go(golden: Callable[[str, str], None]) -> None:
    """A pack with about every fault there is: each is named with its line and its cure, by line."""
    text = (FIXTURES / "faulty-pack.toml").read_text(encoding="utf-8")
    found = faults(text)
    lines = [int(problem.where.partition(":")[2]) for problem in found]
    assert lines == sorted(lines)
    golden("faulty-pack.txt", "".join(f"{problem}\n" for problem in found))


MUST = [
    *((line.split(" ")[0], number) for number, line in enumerate(MINIMAL_PACK.splitlines(), start=1) if " = " in line),
]


@pytest.mark.parametrize(("key", "line"), MUST)
def test_every_key_of_the_minimal_pack_must_be_there(key: str, line: int) -> None:
    """Each key that the format asks for is missed when it is gone, at the table that lacks it."""
    lines = MINIMAL_PACK.splitlines()
    header = max(number for number, text in enumerate(lines[:line], start=1) if text.startswith("["))
    del lines[line - 1]
    assert (str(header), f"`{key}` is missing") in places("\n".join(lines))


@pytest.mark.parametrize(("key", "line"), MUST)
def test_a_typing_error_in_a_key_is_named_with_what_was_meant(key: str, line: int) -> None:
    """A doubled last letter makes an unknown key, and the cure names the right one."""
    lines = MINIMAL_PACK.splitlines()
    wrong = key + key[-1]
    lines[line - 1] = lines[line - 1].replace(key, wrong, 1)
    found = [problem for problem in faults("\n".join(lines)) if problem.what == f"unknown key {wrong!r}"]
    assert [(problem.where, problem.cure) for problem in found] == [(f"pack.toml:{line}", f"Did you mean `{key}`?")]


@pytest.mark.parametrize(
    ("before", "after", "line", "what"),
    [
        ('"Heel raise"', '"Heel\\u001b[31m"', 19, "`name` has a line break or another control character in it"),
        ('"Stand tall."', '"Stand\\ntall."', 26, None),
        ("default_rung = 1", "default_rung = 3", 28, "`default_rung` is 3"),
        ('load = "low"', 'load = "high"', 28, "the default rung has a high knee load"),
        ("reps = 8\n", 'reps = 8\nknee_load = "high"\n', 28, "the default rung has a high knee load"),
        ('sources = ["TEST1"]', 'sources = ["OTHER"]', 27, "the source 'OTHER' is not defined"),
        ("default_rung = 1", 'default_rung = 1\ncaution_basis = ["X"]', 29, "the source 'X' is not defined"),
        ("reps = 10", "reps = 8", 46, "rung 2 of heel-raise: nothing gets harder than at the rung below"),
        ("reps = 10", "reps = 6", 46, "rung 2 of heel-raise: nothing gets harder than at the rung below"),
        ('"1 set of 10"', '"1 set of 8"', 47, "label '1 set of 8' stands twice"),
        ("reps = 10", f'reps = 10\ncue = "{"x" * 381}"', 50, "`cue` has 381 characters, and 380 is the most"),
        ("api = 1", "api = 2", 5, "`api` is 2"),
        ("reps = 10", "reps = 10\nload_kg = 1", 46, "`load_with` is missing"),
    ],
)
def test_one_fault_is_found_alone(before: str, after: str, line: int, what: str | None) -> None:
    """A pack with a single fault has that one reported, at its line, and nothing else."""
    assert MINIMAL_PACK.count(before) == 1
    ((where, found),) = places(MINIMAL_PACK.replace(before, after))
    assert where == str(line)
    assert what is None or found == what


def test_a_high_load_may_stand_above_the_default_rung() -> None:
    """Only the default rung must not load the knee like stairs; `general` is a basis without a source."""
    text = MINIMAL_PACK.replace("reps = 10\n", 'reps = 10\nknee_load = "high"\n')
    text = text.replace("default_rung = 1", 'default_rung = 1\ncaution_basis = ["general"]')
    assert read_pack(text, "pack.toml").exercises[0].rungs[1].knee_load == "high"


def test_ids_are_unique_in_a_pack() -> None:
    """The second exercise with an id is the fault."""
    line = MINIMAL_PACK.count("\n") + 3
    assert places(MINIMAL_PACK + PACK_EXERCISE) == [(str(line), "the id 'heel-raise' stands twice")]


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        (MINIMAL_PACK + "\nkey = = 1\n", "pack.toml:51", "this is not valid TOML: Invalid value"),
        (MINIMAL_PACK + 'key = "\x00"\n', "pack.toml:50", "this is not valid TOML: Illegal character '\\x00'"),
        ("not a pack", "pack.toml:1", "this is not valid TOML: Expected '=' after a key in a key/value pair"),
    ],
)
def test_what_is_not_toml_is_one_fault(text: str, where: str, what: str) -> None:
    """A file that is no TOML is reported with the line at which it stops being it."""
    (problem,) = faults(text)
    assert (problem.where, problem.what) == (where, what)


@pytest.mark.parametrize(
    "text",
    [
        "",
        PACK_HEAD,
        "pack = 1\nexercise = 2\nsource = 3\n",
        "exercise = [1]\n",
        "[exercise]\n[pack]\n",
        "[[pack]]\n[[exercise]]\nrung = 1\ndose = []\nknee = 1\nenergy = 1\n",
        "[[exercise]]\n[[exercise.rung]]\n[[exercise]]\nrung = [{}]\n",
    ],
)
def test_odd_shapes_are_faults(text: str) -> None:
    """Tables where lists should be, lists where tables should be: faults, and nothing worse."""
    assert faults(text)
