"""`--dry-run`: every command that writes says what would be, and leaves everything as it was."""

from pathlib import Path

import pytest

from fuzz.arguments import known
from support.cli import kneecli
from support.home import whole_tree
from support.terminal import finished, terminal
from support.writing import ON_NOTHING, WRITING, a_home, as_typed

LINES = [line for _, line in WRITING]


@pytest.fixture(params=["alive", "frozen"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder with a home and a plan; in the frozen one there is no cache, so that what is kept would be seen."""
    home = a_home(tmp_path)
    if request.param == "frozen":
        for file in (home / "cache").iterdir():
            file.unlink()
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("line", LINES)
def test_nothing_is_written(folder: Path, line: str) -> None:
    """No content, mode or time of change differs anywhere, and the code is that of the run that follows."""
    words = as_typed(line, folder)
    before = whole_tree(folder)
    tried = kneecli(*words, "--dry-run", home=folder / "home", cwd=folder)
    assert whole_tree(folder) == before
    data = kneecli(*words, "--dry-run", "--json", home=folder / "home", cwd=folder).data
    assert whole_tree(folder) == before
    assert words[0] == "plan" or data["dry_run"] is True
    done = kneecli(*words, home=folder / "home", cwd=folder)
    assert tried.code == done.code == 0
    assert whole_tree(folder) != before or line == "packs enable stretching"
    if words[0] != "plan":
        assert all(each.startswith("Dry run: ") for each in tried.out.splitlines())
        assert tried.out


TALKS = ("start", "help", "packs preview", "config edit", "completion", "export")
"""These are for people: they lead, show a picture, open an editor, or print a script of a shell; an export is JSON."""

READS = (
    *(
        "history",
        "report",
        "status",
        "exercises",
        "remind",
        "schema",
        "doctor",
        "goal",
        "goal list",
        "programme",
        "programme list",
        "programme show",
        "prescription show",
        "prescription check",
        "packs list",
        "packs show",
        "packs check",
    ),
    *("config show", "config get", "config path"),
)
"""These write nothing that kneecli keeps; a report can be saved where it is wanted."""


def test_every_command_has_json_and_what_writes_can_be_tried() -> None:
    """A new command that forgets either is named here."""
    commands = {" ".join(path): options for path, options in known().items()}
    commands = {
        name: options for name, options in commands.items() if name not in ("", "packs", "config", "prescription")
    }
    assert {name for name, options in commands.items() if "--json" not in options} == set(TALKS)
    tried = {name for name, options in commands.items() if "--dry-run" in options}
    assert tried == commands.keys() - set(READS) - set(TALKS) | {"completion"}


@pytest.mark.parametrize("line", [line for _, line in ON_NOTHING])
def test_no_folder_is_made(tmp_path: Path, line: str) -> None:
    """Where there is nothing yet, there is nothing after it."""
    assert kneecli(*line.split(), "--dry-run", home=tmp_path / "home", cwd=tmp_path).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("log no-such-exercise", 2),
        ("log missing.md", 1),
        ("pain 11", 2),
        ("progress bridge --rung 999", 2),
        ("plan --with lap-swimming", 4),
        ("config set minutes 4", 2),
        ("config set nonsense 4", 2),
        ("packs disable nothing", 2),
        ("packs new home --into . --file", 0),
        ("packs new bad_name", 2),
        ("init --defaults", 1),
        ("own sword", 2),
        ("swap plank no-such", 2),
    ],
)
def test_faults_are_those_of_a_real_run(tmp_path: Path, line: str, code: int) -> None:
    """The same code and the same words, in the same place."""
    home = a_home(tmp_path)
    tried = kneecli(*line.split(), "--dry-run", home=home, cwd=tmp_path)
    done = kneecli(*line.split(), home=home, cwd=tmp_path)
    assert (tried.code, tried.err) == (done.code, done.err)
    assert tried.code == code


def test_what_is_there_already_is_found(tmp_path: Path) -> None:
    """A pack is not started where there is something of its name."""
    (tmp_path / "calm-hips.toml").write_text("x")
    ran = kneecli("packs", "new", "calm-hips", "--file", "--dry-run", home=tmp_path / "home", cwd=tmp_path)
    assert (ran.code, "already" in ran.err) == (1, True)


def test_a_faulty_file_is_found(tmp_path: Path) -> None:
    """A change that would leave faults behind is refused as it is without."""
    (tmp_path / "config.toml").write_text("minuets = 1\n")
    for more in ((), ("--dry-run",)):
        assert kneecli("config", "set", "minutes", "25", *more, home=tmp_path).code == 3


def test_the_walk_through_a_plan_can_be_tried(tmp_path: Path) -> None:
    """It asks, counts what was said, and records none of it."""
    home = a_home(tmp_path)
    before = whole_tree(home)
    with terminal(home, "log", "--dry-run") as child:
        child.expect("> ")
        child.sendline("pain 7")
        child.expect("Effort")
        child.sendline("")
        child.expect("Dry run: Recorded")
        child.expect("> ")
        child.sendline("q")
        assert finished(child)[0] == 0
    assert whole_tree(home) == before


def test_two_events_of_one_dry_run_hang_together(tmp_path: Path) -> None:
    """What one message says follows from what would have been recorded."""
    ran = kneecli("log", "step-up", "--sets", "5", "--reps", "20", "--step", "20cm", "--dry-run", home=tmp_path)
    assert "More than rung" in ran.out
