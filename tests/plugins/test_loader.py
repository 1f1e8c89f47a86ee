"""Packs come through entry points and the packs folder, and a broken one is named once while the rest goes on."""

import re
import sys

import pytest

from support.builders import PACK_GOAL, PACK_HEAD, PACK_MEASURE, PACK_PROGRAMME
from support.cli import kneecli
from support.packs import PLUGIN, distribution, drop_in, pack_text
from support.third_party import Machine, assert_only_this_is_lost, broken_ones, built_in

BUILT_IN_PACKS = ["aerobic", "strengthening", "stretching", "yoga"]


def test_there_are_sixty_two_exercises() -> None:
    """What is built in is the four packs with their 62 exercises."""
    assert len(built_in()) == 62


def test_built_in_packs_come_through_entry_points(machine: Machine) -> None:
    """The four built-in packs are found the way any other is, and belong to the distribution kneecli."""
    ran = machine.kneecli("packs", "list", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert [row["name"] for row in ran.data] == BUILT_IN_PACKS
    assert {row["origin"].split()[0] for row in ran.data} == {"kneecli"}
    assert sum(row["exercises"] for row in ran.data) == 62


def test_an_installed_pack_counts(machine: Machine) -> None:
    """A pack that was installed with pip is listed with its distribution, and its exercises can be planned."""
    machine.install("knee-extra", PLUGIN.format(file="extra.toml"), extra=pack_text())
    rows = machine.kneecli("packs", "list", "--json").data
    assert [row["name"] for row in rows] == sorted([*BUILT_IN_PACKS, "extra"])
    assert next(row for row in rows if row["name"] == "extra")["origin"] == "knee-extra 1.0"
    ran = machine.kneecli("plan", "--with", "extra-squeeze", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert "extra-squeeze" in [item["exercise"] for item in ran.data["items"]]


def test_one_distribution_may_bring_several_packs(machine: Machine) -> None:
    """A plugin may name several files; each is a pack of its own, and a broken one takes none of the others along."""
    module = PLUGIN.format(file="one.toml").replace(
        "[Path", "(Path(__file__).with_name('none.toml'), str(Path(__file__).with_name('two.toml')), Path"
    )
    module = module.replace(")]", "))")
    machine.install("knee-extra", module, one=pack_text("one", "one-a"), two=pack_text("two", "two-a"))
    ran = machine.kneecli("packs", "list", "--json")
    assert {"one", "two"} < {row["name"] for row in ran.data}
    assert [row["name"] for row in broken_ones(ran)] == ["knee-extra"]


def test_an_entry_point_may_name_an_object(machine: Machine) -> None:
    """The entry point may be an object in a module, as other tools allow."""
    module = (
        "from pathlib import Path\nfrom kneecli import hookimpl\n"
        "class Packs:\n    @hookimpl\n    def kneecli_packs(self):\n"
        "        return [Path(__file__).with_name('extra.toml')]\npacks = Packs()\n"
    )
    distribution(machine.site, "knee-extra", module, entry_points="[kneecli]\nx = knee_extra:packs\n")
    (machine.site / "extra.toml").write_text(pack_text(), encoding="utf-8")
    assert "extra" in [row["name"] for row in machine.kneecli("packs", "list", "--json").data]


def test_a_dropped_in_pack_counts(machine: Machine) -> None:
    """A pack file in the packs folder needs nothing else."""
    file = drop_in(machine.home, "mine.toml", pack_text("mine", "my-squeeze"))
    rows = machine.kneecli("packs", "list", "--json").data
    assert [(row["origin"], row["exercises"]) for row in rows if row["name"] == "mine"] == [(str(file), 1)]
    assert machine.kneecli("exercises", "my-squeeze").code == 0


HOOK = "from pathlib import Path\nfrom kneecli import hookimpl\n@hookimpl\ndef kneecli_packs():\n    "

BROKEN_MODULES: dict[str, tuple[str | bytes, str]] = {
    "import error": ("import not_there_at_all\n", "ModuleNotFoundError"),
    "syntax error": ("def broken(:\n", "SyntaxError"),
    "null bytes": (b"\0\0", "Error"),
    "sys.exit": ("import sys\nsys.exit(0)\n", "SystemExit"),
    "sys.exit with words": ("import sys\nsys.exit('bye')\n", "SystemExit: bye"),
    "exception": ("raise RuntimeError('no\\nluck')\n", "RuntimeError: no luck"),
    "exception without words": ("raise BaseException\n", "BaseException"),
    "exception in its text": (
        "class Bad(Exception):\n    def __str__(self):\n        raise ValueError\nraise Bad\n",
        "Bad",
    ),
    "endless recursion": ("def f():\n    f()\nf()\n", "RecursionError"),
    "exception in the hook": (HOOK + "raise KeyError('x')\n", "KeyError"),
    "exit in the hook": (HOOK + "raise SystemExit(3)\n", "SystemExit"),
    "hook misspelt": (
        HOOK.replace("kneecli_packs", "kneecli_pack") + "return []\n",
        "no hook `kneecli_pack`. Did you mean `kneecli_packs`?",
    ),
    "hook not marked": ("def kneecli_packs():\n    return []\n", "its `kneecli_packs` is not marked"),
    "hook misspelt and not marked": ("def kneecli_pakcs():\n    return []\n", "Did you mean `kneecli_packs`?"),
    "hook with an argument": (HOOK.replace("()", "(config)") + "return []\n", "config"),
    "hook without hookimpl": ("def kneecli_packs():\n    return []\n", "hookimpl"),
    "no hook": ("", "hookimpl"),
    "nothing returned": (HOOK + "return None\n", "not a list of paths"),
    "empty list returned": (HOOK + "return []\n", "not a list of paths"),
    "text returned": (HOOK + "return '/tmp/a.toml'\n", "not a list of paths"),
    "path returned": (HOOK + "return Path('/tmp/a.toml')\n", "not a list of paths"),
    "number returned": (HOOK + "return 7\n", "not a list of paths"),
    "numbers returned": (HOOK + "return [7]\n", "not a list of paths"),
    "dict returned": (HOOK + "return {'a.toml': 1}\n", "not a list of paths"),
    "missing file": (HOOK + "return [Path(__file__).with_name('none.toml')]\n", "No such file"),
    "folder": (HOOK + "return [Path(__file__).parent]\n", "can't be read"),
    "device": (HOOK + "return ['/dev/zero']\n", "outside of its own package's folder"),
    "name that no file can have": (HOOK + "return ['a\\0b']\n", "can't be read"),
}


@pytest.mark.parametrize("kind", BROKEN_MODULES)
def test_a_broken_plugin_is_named_and_left_out(machine: Machine, kind: str) -> None:
    """Whatever an installed plugin does when it is loaded, it costs only its own packs, and the cure is named."""
    module, words = BROKEN_MODULES[kind]
    machine.install("knee-bad", module)
    assert_only_this_is_lost(machine, "knee-bad", words)


def test_a_module_that_is_not_there(machine: Machine) -> None:
    """A distribution of which half was deleted is named, with the advice to uninstall it."""
    machine.install("knee-bad", None)
    assert_only_this_is_lost(machine, "knee-bad", "knee_bad")
    (row,) = broken_ones(machine.kneecli("packs", "list", "--json"))
    assert re.search("pip uninstall .*knee-bad`$", row["problems"][0]["cure"])  # type: ignore[index]


BROKEN_FILES: dict[str, tuple[str | bytes, str]] = {
    "broken TOML": (pack_text() + "\n[[exercise\n", "not valid TOML"),
    "empty": ("", "`pack` is missing"),
    "not UTF-8": (pack_text(title="Extra").encode().replace(b"Extra", b"Ext\xe9"), "can't be read"),
    "huge": (pack_text() + "# " + "x" * 4_000_000, "larger than"),
    "api of tomorrow": (pack_text(api=2), "`api` is 2"),
    "unknown key": (pack_text().replace("cues", "cuse"), "'cuse'"),
    "escape in a text": (pack_text(name="\x1b[31mred"), "control character"),
    "line break in a text": (pack_text(cue="a\nb"), "control character"),
    "right-to-left override": (pack_text(cue="a\u202eb"), "control character"),
    "endless number": (pack_text().replace("reps = 10", "reps = " + "9" * 5000), "extra"),
    "nested too deep": (pack_text() + "x = " + "[" * 20_000, "deep"),
}


@pytest.mark.parametrize("kind", BROKEN_FILES)
def test_a_broken_dropped_in_file_is_named_and_left_out(machine: Machine, kind: str) -> None:
    """Whatever a pack file holds, it costs only its own exercises, and the file is named with the cure."""
    content, words = BROKEN_FILES[kind]
    drop_in(machine.home, "extra.toml", content)
    assert_only_this_is_lost(machine, "extra", words, "extra.toml")


def test_a_broken_installed_file_is_named_and_left_out(machine: Machine) -> None:
    """The same holds for the file of an installed pack."""
    machine.install("knee-bad", PLUGIN.format(file="bad.toml"), bad=b"\xff")
    assert_only_this_is_lost(machine, "knee-bad", "bad.toml")


def test_every_fault_of_a_file_is_listed_with_its_line(machine: Machine) -> None:
    """`packs list` names all that is wrong with a file, by line, so that its author mends it in one go."""
    text = pack_text().replace('target = "quadriceps"', 'target = "quadricep"').replace("move_s = 4", "move_s = 0")
    drop_in(machine.home, "extra.toml", text)
    (row,) = broken_ones(machine.kneecli("packs", "list", "--json"))
    lines = [f"extra.toml:{number}" for number, line in enumerate(text.splitlines(), 1) if 'quadricep"' in line]
    problems = row["problems"]
    assert isinstance(problems, list)
    assert [problem["where"] for problem in problems][:1] == lines[:1]
    assert len(problems) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are those of POSIX")
def test_a_named_pipe_in_the_packs_folder_does_not_hang(machine: Machine) -> None:
    """A thing in the packs folder that is no plain file is named; nobody waits for it."""
    import os

    (machine.home / "packs").mkdir(parents=True)
    os.mkfifo(machine.home / "packs" / "pipe.toml")
    assert_only_this_is_lost(machine, "pipe", "not a plain file")


def test_a_pack_name_that_is_taken(machine: Machine) -> None:
    """A pack with the name of a built-in one never replaces it."""
    drop_in(machine.home, "mine.toml", pack_text("yoga"))
    assert_only_this_is_lost(machine, "yoga", "a pack named 'yoga' is already there, from kneecli")


def test_an_exercise_that_is_taken(machine: Machine) -> None:
    """A pack with an exercise of a built-in one never replaces it."""
    drop_in(machine.home, "aaa.toml", pack_text("aaa", "step-up"))
    assert_only_this_is_lost(machine, "aaa", "the exercise 'step-up' already belongs to the pack 'strengthening'")


def test_a_pack_with_a_measure_of_another_is_left_out(machine: Machine) -> None:
    """As with exercises: who comes first keeps the id, and the built-in ones come first."""
    text = pack_text("aaa", "aaa-raise") + PACK_MEASURE.replace("knee-bend", "chair-stand")
    drop_in(machine.home, "aaa.toml", text)
    assert_only_this_is_lost(machine, "aaa", "the measure 'chair-stand' already belongs to the pack 'strengthening'")


@pytest.mark.parametrize(
    ("kind", "text", "id"), [("programme", PACK_PROGRAMME, "first-weeks"), ("goal", PACK_GOAL, "sweep")]
)
def test_a_pack_with_a_programme_or_goal_of_another_is_left_out(
    machine: Machine, kind: str, text: str, id: str
) -> None:
    """As with exercises, and only among those of the same kind."""
    head = PACK_HEAD.replace('"test"', '"aaa"')
    both = head + PACK_PROGRAMME + PACK_GOAL.replace("sweep", "first-weeks") + PACK_GOAL
    drop_in(machine.home, "aaa.toml", both)
    drop_in(machine.home, "bbb.toml", head.replace("aaa", "bbb") + text)
    assert_only_this_is_lost(machine, "bbb", f"the {kind} {id!r} already belongs to the pack 'aaa'")


def test_of_two_equal_packs_one_stays(machine: Machine) -> None:
    """When two third-party packs clash, the first by name stays, on every run the same, and the other is named."""
    machine.install("knee-one", PLUGIN.format(file="one.toml"), one=pack_text("one", "same"))
    machine.install("knee-two", PLUGIN.format(file="two.toml"), two=pack_text("two", "same"))
    for _ in range(2):
        ran = machine.kneecli("exercises", "--json")
        assert [each["pack"] for each in ran.data if each["id"] == "same"] == ["one"]
        assert ran.err.count("the pack two is left out") == 1


def test_a_distribution_that_is_seen_twice_counts_once(machine: Machine) -> None:
    """An environment in which a folder is listed twice, as with lib64, has no pack twice."""
    machine.install("knee-extra", PLUGIN.format(file="extra.toml"), extra=pack_text())
    second = machine.site.with_name("second")
    second.symlink_to(machine.site)
    ran = kneecli("packs", "list", "--json", home=machine.home, PYTHONPATH=f"{machine.site}:{second}:{machine.site}")
    assert [row["name"] for row in ran.data].count("extra") == 1
    assert broken_ones(ran) == []


def test_an_entry_point_that_is_listed_twice_counts_once(machine: Machine) -> None:
    """One module under two entry points is named as a clash, and its pack is there once."""
    module = PLUGIN.format(file="extra.toml")
    distribution(machine.site, "knee-extra", module, entry_points="[kneecli]\na = knee_extra\nb = knee_extra\n")
    (machine.site / "extra.toml").write_text(pack_text(), encoding="utf-8")
    ran = machine.kneecli("packs", "list", "--json")
    assert [row["name"] for row in ran.data if not row["problems"]].count("extra") == 1
    assert [row["name"] for row in broken_ones(ran)] == ["extra"]


@pytest.mark.parametrize(
    "entry_points",
    [b"[kneecli]\nknee-bad\n", b"[kneecli]\n= \n", b"[kneecli\nx = y\n", b"\xff\xfe", b"[kneecli]\nx = !!\n"],
)
def test_a_damaged_entry_points_file_costs_nobody_else(machine: Machine, entry_points: bytes) -> None:
    """A distribution whose packaging is damaged takes no pack of another away."""
    distribution(machine.site, "knee-bad", "", entry_points=entry_points)
    ran = machine.kneecli("exercises", "--json")
    assert ran.code == 0, ran.err
    assert frozenset(each["id"] for each in ran.data) == built_in()
    assert "bug" not in ran.err


def test_a_distribution_without_metadata_costs_nobody_else(machine: Machine) -> None:
    """A dist-info folder that an interrupted pip left without its metadata does no harm."""
    machine.install("knee-bad", "raise ValueError\n")
    (machine.site / "knee_bad-1.0.dist-info" / "METADATA").unlink()
    assert_only_this_is_lost(machine, "knee-bad", "ValueError")


def test_a_pack_that_prints_does_not_spoil_the_document(machine: Machine) -> None:
    """What a plugin prints while it is loaded never gets between the lines of a document on stdout."""
    machine.install("knee-extra", "print('hello')\n" + PLUGIN.format(file="extra.toml"), extra=pack_text())
    assert machine.kneecli("exercises", "--json").data


@pytest.mark.parametrize("command", [("packs", "list"), ("packs", "list", "--json"), ("exercises",), ("plan",)])
def test_escapes_in_an_error_never_reach_the_screen(machine: Machine, command: tuple[str, ...]) -> None:
    """Terminal escapes in what a plugin raises, or in the name of a file, are shown as text."""
    machine.install("knee-bad", "raise ValueError('\\x1b[2J\\x9b2Jgone')\n")
    drop_in(machine.home, "a\x1b[31mb.toml", "[[[")
    ran = machine.kneecli(*command)
    assert ran.code == 0
    assert "\x1b" not in ran.out + ran.err
    assert "\x9b" not in ran.out + ran.err
