"""Help that teaches: examples that run, and the nearest word for one that was mistyped."""

import datetime
import functools
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from kneecli.cli import main
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from support import ROOT
from support.cli import BIN, before, clean_env, failed, kneecli
from support.home import planned, ticked
from support.journal import did
from support.terminal import finished, terminal
from support.typed import typed
from support.writing import STRONG_FILE

LINE = re.compile(r"^  +((?:[A-Z]+=\S+ )?kneecli(?: \S+)*?)(?:  .*)?$", re.MULTILINE)
GROUPS = ("kneecli packs", "kneecli config", "kneecli prescription")
FIGURES = ROOT / "packs" / "kneecli_strengthening" / "figures" / "strengthening.toml"
ASKS = ("kneecli init", "kneecli start", "kneecli start --minutes 15", "kneecli start --plain")
"""Without a terminal there is nobody whom these could ask."""


def _epilogs(command: Any, path: str) -> Iterator[tuple[str, str]]:
    yield path, command.epilog or ""
    for name, under in getattr(command, "commands", {}).items():
        yield from _epilogs(under, f"{path} {name}")


@functools.cache
def epilogs() -> dict[str, str]:
    """What stands below the options, by command."""
    return dict(_epilogs(typer.main.get_command(main.app), "kneecli"))


def examples() -> list[str]:
    """Every example of every command."""
    return [line for text in epilogs().values() for line in LINE.findall(text)]


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Someone's home: exercises were logged, and today's plan is there, ticked, and in the folder that they are in."""
    folder = tmp_path_factory.mktemp("lived-in")
    plan = planned(folder / "home")
    shutil.copy(plan, folder / "untouched.md")
    ticked(plan, step_up="")
    (folder / "today.md").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    for exercise in ("step-up", "seated-straight-leg-raise", "bridge"):
        assert kneecli("log", exercise, "--date", before(3), home=folder / "home").code == 0
    entry = replace(did(0), id="3f0a6b1c2d4e5f70", date=datetime.date(2026, 11, 22))
    (folder / "home/journal/old.jsonl").write_text(write_event(entry), encoding="utf-8")
    (folder / "strong.csv").write_text(STRONG_FILE, encoding="utf-8")
    assert kneecli("export", "-o", folder / "diary.json", home=folder / "home").code == 0
    said = "--until", "2099-12-31", "--limit", "kneeling"
    for title in ("Knee, first eight weeks", "Knee"):
        (folder / "knee.toml").unlink(missing_ok=True)
        assert (
            kneecli("prescription", "new", folder / "knee.toml", "--title", title, *said, home=folder / "home").code
            == 0
        )
        if title != "Knee":
            assert kneecli("prescription", "add", folder / "knee.toml", home=folder / "home").code == 0
    started = "packs", "new", "my-pack", "--file", "--into", folder, "--author", "A. Tester"
    assert kneecli(*started, home=folder / "home").code == 0
    pack_of_another(folder)
    shutil.copy(FIGURES, folder / "mine.toml")
    (folder / "bin").mkdir()
    for name in ("jq", "notify-send", "nano"):
        tool = folder / "bin" / name
        tool.write_text("#!/bin/sh\n[ -t 0 ] || cat >/dev/null\n", encoding="utf-8")
        tool.chmod(0o755)
    return folder


def pack_of_another(folder: Path) -> None:
    """A pack that came as a zip."""
    assert kneecli(*NEW_PACK.split(), home=folder / "home", cwd=folder).code == 0
    with zipfile.ZipFile(folder / "calm-hips.zip", "w") as archive:
        archive.write(folder / "calm-hips.toml", "pack.toml")
    (folder / "calm-hips.toml").unlink()


NEW_PACK = "packs new calm-hips --file --author Tester"

BEFORE = {
    r"kneecli programme (pause|stop)": ["programme start stronger-knee"],
    r"kneecli programme start$": ["programme start stronger-knee", "programme pause"],
    r"kneecli goal (up|reached|remove)": ["goal add stairs"],
    r"kneecli goal down": ["goal add stairs", "goal up stairs"],
    r"kneecli packs remove": ["packs add calm-hips.zip"],
    r"kneecli packs add calm-hips.toml": [NEW_PACK],
}
"""What has to be done before, for an example that goes on with it."""


@pytest.fixture
def home(lived_in: Path, tmp_path: Path) -> Path:
    """A copy of it for each test."""
    shutil.copytree(lived_in, tmp_path / "folder")
    return tmp_path / "folder" / "home"


@pytest.mark.parametrize("path", [path for path in epilogs() if path not in GROUPS])
def test_every_command_has_examples(path: str) -> None:
    """At least one, each of this very command, and all of them are shown in its help as they are typed."""
    lines = LINE.findall(epilogs()[path])
    assert lines != []
    shown = kneecli(*path.split()[1:], "--help", home=None, HOME="/nowhere").out
    for line in lines:
        assert re.match(rf"([A-Z]+=\S+ )?{path}( |$)", line.replace(" --strict", ""))
        assert line in shown


@pytest.mark.parametrize("path", [path for path in epilogs() if path not in GROUPS])
def test_help_fits_80_columns(path: str) -> None:
    """No example is broken, its note with it; every value says what to write, and every range is in words."""
    shown = kneecli(*path.split()[1:], "--help", home=None, HOME="/nowhere", COLUMNS="80").out
    assert max(map(len, shown.splitlines())) <= 80
    examples = {line.strip() for line in epilogs()[path].splitlines() if LINE.match(line)}
    assert examples <= {line.strip() for line in shown.splitlines()}
    assert not re.search(r"<[a-z]|<=|>=", shown)


@pytest.mark.parametrize("group", ["", "packs", "config", "programme", "goal", "prescription"])
def test_no_list_of_commands_is_cut_short(group: str) -> None:
    """At 80 columns each has its whole first sentence."""
    shown = kneecli(*group.split(), "--help", home=None, HOME="/nowhere", COLUMNS="80").out
    assert [line for line in shown.splitlines()[1:] if line.endswith("...")] == []


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in examples() if line not in ASKS])
def test_every_example_runs(line: str, home: Path) -> None:
    """As it stands, in /bin/sh, it ends well; some have nothing to do. An exchange needs a plan without ticks."""
    if line.startswith("kneecli swap"):
        for plan in (next((home / "plans").glob("*.md")), home.parent / "today.md"):
            shutil.copy(home.parent / "untouched.md", plan)
    for pattern, commands in BEFORE.items():
        for command in commands if re.match(pattern, line) else ():
            assert kneecli(*command.split(), home=home, cwd=home.parent).code == 0
    env = clean_env(home) | {"PATH": f"{BIN}:{home.parent / 'bin'}:/usr/bin:/bin", "HOME": str(home.parent)}
    codes, said = typed([line], env=env, cwd=home.parent)
    assert codes == [0], said
    assert "kneecli: " not in said


@pytest.mark.parametrize("line", ASKS)
def test_what_asks_can_be_stopped(line: str, home: Path) -> None:
    """On a terminal it asks, and Ctrl-D ends it without harm."""
    with terminal(home, *line.split()[1:]) as child:
        child.expect(["> ", "Enter begins"])
        child.sendeof()
        assert finished(child)[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("plna", "'plan'"),
        ("histroy --json", "'history'"),
        ("packs lits", "'list'"),
        ("config edti", "'edit'"),
        ("plan --minuts 20", "--minutes"),
        ("log bridge --pian 2", "--pain"),
        ("--colour never plan", "--color"),
        ("exercises stepup", "`step-up`"),
        ("plan --with bridg", "`bridge`"),
        ("plan --pack yogi", "`yoga`"),
        ("plan --equipment uprightbike", "`upright-bike`"),
        ("log bridge --band rde", "`red`"),
        ("config get minuets", "`minutes`"),
        ("config set start gentel", "`gentle`"),
        ("schema staus", "`status`"),
        ("completion fsh", "`fish`"),
        ("screen --sign no-wieght", "`no-weight`"),
    ],
)
def test_a_mistyped_word_brings_the_nearest_one(words: str, said: str, tmp_path: Path) -> None:
    """Commands, options, exercises, packs, things, settings: each with what was perhaps meant."""
    failed(kneecli(*words.split(), home=tmp_path), 2, said)
