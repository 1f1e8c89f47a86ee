"""What a pack may try, and what comes of it: the command goes on as if the pack were not there."""

import signal
import sys
import textwrap
from pathlib import Path

import pytest

from support.cli import clean_env, failed, python, run
from support.packs import PLUGIN, distribution, drop_in, pack_text
from support.third_party import Machine, assert_only_this_is_lost, broken_ones, built_in

GOOD = PLUGIN.format(file="extra.toml")

MISDEEDS = {
    "writes to stdout past Python": "import os\nos.write(1, b'spoilt\\n')\n",
    "writes to the first stdout": "import sys\nsys.__stdout__.write('spoilt\\n')\n",
    "prints from a child process": "import subprocess\nsubprocess.run(['echo', 'spoilt'])\n",
    "replaces stdout": "import sys, io\nsys.stdout = sys.__stdout__ = io.StringIO()\n",
    "wraps stdout anew": "import io, sys\nsys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')\n",
    "wraps stderr anew": "import io, sys\nsys.stderr = io.TextIOWrapper(sys.stderr.buffer, encoding='utf-8')\n",
    "wraps the first stdout": "import io, sys\nsys.__stdout__ = io.TextIOWrapper(sys.__stdout__.buffer)\n",
    "detaches stdout": "import sys\nsys.stdout.detach()\n",
    "changes the encoding": "import sys\nsys.__stdout__.reconfigure(encoding='utf-16')\n",
    "closes what is open": "import os\nos.closerange(0, 200)\n",
    "reads stdin": "import sys\nsys.stdin.read()\n",
    "leaves the folder": "import os\nos.chdir('/')\n",
    "empties the environment": "import os\nos.environ.clear()\n",
    "turns colour on": "import os\nos.environ['FORCE_COLOR'] = '1'\n",
    "empties the path": "import sys\nsys.path.clear()\n",
    "ignores Ctrl-C": "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n",
    "warns": "import warnings\nwarnings.simplefilter('error')\n",
    "closes stdout and stderr": "import os\nos.close(1)\nos.close(2)\n",
    "moves the clock": "import os, time\nos.environ['TZ'] = 'Pacific/Kiritimati'\ntime.tzset()\n",
    "sets an alarm": "import signal\nsignal.alarm(1)\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", MISDEEDS)
def test_what_a_pack_changes_is_put_back(each_machine: Machine, kind: str, tmp_path: Path) -> None:
    """A pack that meddles with the process still gives its exercises, and the command answers as ever."""
    each_machine.install("extra", MISDEEDS[kind] + GOOD, extra=pack_text())
    folder = tmp_path / "here"
    folder.mkdir()
    ran = each_machine.kneecli("plan", "--format", "json", "-o", "plan.json", cwd=folder)
    assert (ran.code, ran.out) == (0, ""), ran.err
    assert [file.name for file in folder.iterdir()] == ["plan.json"]
    assert (folder / "plan.json").stat().st_mode & 0o777 == 0o600
    failed(each_machine.kneecli("log", "nosuchthing", cwd=folder), 2, "there is no exercise")
    again = each_machine.kneecli("exercises", "--json", cwd=folder)
    assert {each["id"] for each in again.data} == built_in() | {"extra-squeeze"}


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "interrupt": ("raise KeyboardInterrupt\n", "KeyboardInterrupt"),
    "generator exit": ("raise GeneratorExit\n", "GeneratorExit"),
    "stop iteration": ("raise StopIteration\n", "StopIteration"),
    "out of memory": ("raise MemoryError\n", "MemoryError"),
    "assertion": ("assert 1 == 2\n", "AssertionError"),
    "exception group": ("raise BaseExceptionGroup('all', [SystemExit(), KeyboardInterrupt()])\n", "BaseExceptionGroup"),
    "wrong encoding": (b"# -*- coding: latin-9000 -*-\n", "SyntaxError"),
    "not UTF-8": (b"x = '\xff'\n", "SyntaxError"),
    "tabs and spaces": ("if 1:\n\tx = 1\n        y = 2\n", "TabError"),
    "an exit in the answer": (
        GOOD.replace("return [", "return Bad([").replace(")]", ")])")
        + "class Bad(list):\n    def __iter__(self):\n        raise SystemExit\n",
        "SystemExit",
    ),
    "path outside": (
        "from pathlib import Path\nfrom kneecli import hookimpl\n@hookimpl\ndef kneecli_packs():\n"
        "    return [Path(__file__).parent.parent / 'other.toml']\n",
        "outside of its own package's folder",
    ),
    "path through a link": (
        "import os\nfrom pathlib import Path\nfrom kneecli import hookimpl\n@hookimpl\ndef kneecli_packs():\n"
        "    link = Path(__file__).with_name('link.toml')\n"
        "    link.is_symlink() or link.symlink_to('/etc/passwd')\n    return [link]\n",
        "outside of its own package's folder",
    ),
    "loop of links": (
        "import os\nfrom pathlib import Path\nfrom kneecli import hookimpl\n@hookimpl\ndef kneecli_packs():\n"
        "    link = Path(__file__).with_name('loop.toml')\n"
        "    link.is_symlink() or link.symlink_to('loop.toml')\n    return [link]\n",
        "can't be read",
    ),
    "endless answer": (
        GOOD.replace("return [", "return Endless([").replace(")]", ")])")
        + "class Endless(list):\n    def __iter__(self):\n        raise MemoryError\n",
        "MemoryError",
    ),
    "a thousand paths": (
        "from kneecli import hookimpl\n@hookimpl\ndef kneecli_packs():\n    return ['x.toml'] * 1000\n",
        "1000 paths",
    ),
    "review with an unknown argument": (
        "from kneecli import hookimpl\n@hookimpl\ndef kneecli_review(diary):\n    return []\n",
        "diary",
    ),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_whatever_a_pack_raises_costs_only_itself(each_machine: Machine, kind: str) -> None:
    """No exception is too strange, and no path leads out of the pack's own folder."""
    module, words = BROKEN[kind]
    (each_machine.site.parent / "other.toml").write_text(pack_text(), encoding="utf-8")
    each_machine.install("knee-bad", module)
    assert_only_this_is_lost(each_machine, "knee-bad", words)


CATCHES_ALL = """
def busy():
    while True: pass
while True:
    try: busy()
    except BaseException: continue
"""

IN_A_HURRY = """
from kneecli.plugins import guard
guard.MOST_SECONDS, guard.AGAIN_SECONDS = 0.5, 0.05
from kneecli.cli.main import main
main()
"""


def asks_nothing(module: str) -> str:
    """A pack's module with a review in which this code is run."""
    return f"from kneecli import hookimpl\n@hookimpl\ndef kneecli_review(exercises):\n{textwrap.indent(module, '    ')}"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no timer")
@pytest.mark.parametrize(
    "module",
    [CATCHES_ALL, asks_nothing(CATCHES_ALL)],
    ids=["imported", "asked"],
)
def test_a_pack_that_can_t_be_given_up_is_named(machine: Machine, module: str) -> None:
    """What catches everything for ever ends the command with its name and its cure, and the cure helps."""
    machine.install("knee-bad", module)
    ran = python(IN_A_HURRY, "plan", home=machine.home, PYTHONPATH=str(machine.site))
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1), ran.err
    assert "the pack knee-bad does not end" in ran.err
    assert "`kneecli packs disable knee-bad`" in ran.err
    assert "--no-packs" in ran.err
    assert machine.kneecli("--no-packs", "plan").code == 0
    assert machine.kneecli("packs", "disable", "knee-bad").code == 0
    assert machine.kneecli("plan").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_second_ctrl_c_ends_what_swallows_the_first(each_machine: Machine) -> None:
    """A pack that catches Ctrl-C can't keep the user waiting."""
    interrupt = (
        "import os, signal\nwhile True:\n    try: os.kill(os.getpid(), signal.SIGINT)\n    except BaseException: pass\n"
    )
    each_machine.install("knee-bad", interrupt)
    ran = each_machine.kneecli("plan")
    assert (ran.code, ran.out, ran.err) == (130, "", "")


def test_a_pack_for_a_later_api_is_not_imported(machine: Machine, tmp_path: Path) -> None:
    """What is written for api 2 says so in its entry point's group, is never imported, and is named with the cure."""
    module = f"open({str(tmp_path / 'imported')!r}, 'w')\n" + GOOD
    distribution(machine.site, "knee-new", module, entry_points="[kneecli.api2]\nnew = knee_new\n")
    assert_only_this_is_lost(machine, "new", "api 2", "api 1")
    assert not (tmp_path / "imported").exists()


def test_a_pack_with_the_name_of_a_built_in_one_is_not_imported(machine: Machine, tmp_path: Path) -> None:
    """An entry point named like a built-in pack is refused by its name alone."""
    module = f"open({str(tmp_path / 'imported')!r}, 'w')\n" + GOOD
    distribution(machine.site, "knee-copy", module, entry_points="[kneecli]\nyoga = knee_copy\n")
    assert_only_this_is_lost(machine, "yoga", "as a built-in pack is")
    assert not (tmp_path / "imported").exists()


def test_the_api_of_a_file_is_checked_before_the_rest(machine: Machine) -> None:
    """A file for a later api is told as that, not as fifty unknown keys."""
    drop_in(machine.home, "extra.toml", pack_text(api=2).replace("cues", "signs") + "[more]\n")
    (row,) = broken_ones(machine.kneecli("packs", "list", "--json"))
    assert [each["what"] for each in row["problems"]] == ["`api` is 2"]  # type: ignore[attr-defined]


def test_a_pack_that_was_mended_in_place_counts_at_once(machine: Machine) -> None:
    """The cache knows which files a broken pack's fate hung on."""
    package = machine.site / "knee_bad"
    package.mkdir()
    machine.install("knee-bad", None)
    (package / "__init__.py").write_text("from kneecli import hookimpl\nfrom knee_bad.paths import FILES\n")
    (package / "paths.py").write_text("import not_there\n")
    (package / "extra.toml").write_text(pack_text(), encoding="utf-8")
    assert "the pack knee-bad is left out" in machine.kneecli("exercises", "--json").err
    (package / "paths.py").write_text("from pathlib import Path\nFILES = [Path(__file__).with_name('extra.toml')]\n")
    with (package / "__init__.py").open("a") as module:
        module.write("@hookimpl\ndef kneecli_packs():\n    return FILES\n")
    assert machine.kneecli("exercises", "extra-squeeze").code == 0


def test_two_packages_with_the_same_entry_point_name(machine: Machine) -> None:
    """Two packages may call their plugins the same, as long as packs and exercises differ."""
    for name in ("one", "two"):
        module = distribution(
            machine.site,
            f"knee-{name}",
            PLUGIN.format(file=f"{name}.toml"),
            entry_points=f"[kneecli]\nx = knee_{name}\n",
        )
        (machine.site / f"{name}.toml").write_text(pack_text(name, f"{name}-a"), encoding="utf-8")
        assert module
    names = {row["name"] for row in machine.kneecli("packs", "list", "--json").data}
    assert {"one", "two"} < names


def test_an_installed_pack_goes_before_a_dropped_in_one(machine: Machine) -> None:
    """Who comes first is a rule, not chance: built-in, installed by package name, dropped in by file name."""
    machine.install("zz-knee", PLUGIN.format(file="zz.toml"), zz=pack_text("zz", "same"))
    drop_in(machine.home, "aa.toml", pack_text("aa", "same"))
    ran = machine.kneecli("exercises", "--json")
    assert [each["pack"] for each in ran.data if each["id"] == "same"] == ["zz"]
    assert "the pack aa is left out: the exercise 'same' already belongs to the pack 'zz'" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="loops of links are made with POSIX symlinks")
def test_a_packs_folder_that_is_a_loop(machine: Machine) -> None:
    """A packs folder that links to itself, and a file in it that does, stop nobody."""
    machine.home.mkdir()
    (machine.home / "packs").symlink_to("packs")
    ran = machine.kneecli("exercises", "--json")
    assert (ran.code, ran.err, len(ran.data)) == (0, "", len(built_in()))
    (machine.home / "packs").unlink()
    (machine.home / "packs").mkdir()
    (machine.home / "packs" / "loop.toml").symlink_to("loop.toml")
    assert_only_this_is_lost(machine, "loop", "can't be read")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1", "cp500"])
def test_a_file_in_another_encoding(machine: Machine, encoding: str) -> None:
    """A file that is not UTF-8 is told by its line."""
    drop_in(machine.home, "extra.toml", (pack_text() + "# Über\n").encode(encoding))
    assert_only_this_is_lost(machine, "extra", "extra.toml")


def test_a_file_with_a_byte_order_mark_counts(machine: Machine) -> None:
    """Windows editors put a mark in front and carriage returns behind; neither matters."""
    drop_in(machine.home, "extra.toml", pack_text().replace("\n", "\r\n").encode("utf-8-sig"))
    assert machine.kneecli("exercises", "extra-squeeze").code == 0


def test_escapes_in_the_names_of_a_package_are_shown_as_text(machine: Machine) -> None:
    """A package may call itself anything; no terminal obeys it, and no shell that the cure is pasted into."""
    info = machine.site / "evil-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\x1b[2J; reboot\nVersion: 1\x1b[31m\n")
    (info / "entry_points.txt").write_text("[kneecli]\nev\x1b[31mil = not_there\n")
    for command in (("packs", "list"), ("plan",)):
        ran = machine.kneecli(*command)
        assert ran.code == 0
        assert "\x1b" not in ran.out + ran.err
    (row,) = broken_ones(machine.kneecli("packs", "list", "--json"))
    cure = row["problems"][0]["cure"]  # type: ignore[index]
    assert "pip uninstall " in cure
    assert "'evil\\x1b[2J; reboot'" in cure


@pytest.mark.parametrize("claim", ['origin = "article"', 'origin = "article-mention"', "article_number = 1"])
def test_only_built_in_packs_speak_for_the_article(machine: Machine, claim: str) -> None:
    """A pack that gives its exercises out as the article's nine would be planned before them: it is left out."""
    drop_in(machine.home, "extra.toml", pack_text().replace('category = "strength"', f'category = "strength"\n{claim}'))
    assert_only_this_is_lost(machine, "extra", "is not from the article")


def test_names_of_built_in_exercises_stay_theirs(machine: Machine) -> None:
    """A name that a built-in exercise and another one have leads to the built-in one, whatever the packs' names."""
    rows = machine.kneecli("exercises", "--json").data
    name = next(row["name"] for row in rows if row["pack"] == "stretching" and row["name"] != row["id"])
    drop_in(machine.home, "aaa.toml", pack_text("aaa", "aaa-x", name=name))
    (row,) = machine.kneecli("exercises", name, "--json").data
    assert row["pack"] == "stretching"


def test_an_editor_s_own_files_are_no_packs(machine: Machine) -> None:
    """What an editor keeps beside a file while it is open is not looked at."""
    drop_in(machine.home, "mine.toml", pack_text("mine", "mine-a"))
    (machine.home / "packs" / ".#mine.toml").symlink_to("me@computer.1234")
    drop_in(machine.home, ".mine.toml", "[[[")
    ran = machine.kneecli("exercises", "mine-a")
    assert (ran.code, ran.err) == (0, "")


def test_very_many_faults_are_told_in_part(machine: Machine) -> None:
    """A file of rubbish fills nobody's screen."""
    rubbish = pack_text() + "".join(f"k{number} = 1\n" for number in range(3000))
    drop_in(machine.home, "extra.toml", rubbish)
    (row,) = broken_ones(machine.kneecli("packs", "list", "--json"))
    problems = row["problems"]
    assert isinstance(problems, list)
    assert problems[-1]["what"] == "and 2900 more like these"
    assert len(problems) == 101


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_closed_streams_are_not_mixed_up(machine: Machine, closed: str) -> None:
    """With a standard stream closed, as by some schedulers, what is put back is still each in its place."""
    machine.install("extra", "print('spoilt')\n" + GOOD, extra=pack_text())
    env = clean_env(machine.home, PYTHONPATH=str(machine.site))
    ran = run("sh", "-c", f"kneecli exercises --json {closed}", env=env)
    assert ran.code == 0
    assert {each["id"] for each in ran.data} == built_in() | {"extra-squeeze"}
