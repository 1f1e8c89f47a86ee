"""What a rough hand does to the command line: each case once went wrong."""

import json
import os
from pathlib import Path

import pytest

from support.cli import clean_env, kneecli, python, run

DATE = "2026-11-22"


def shell(script: str, home: Path) -> tuple[int, str]:
    """A line of shell with `kneecli` on the path: its exit code, and all that it said."""
    done = run("bash", "-c", script, env=clean_env(home))
    return done.code, done.out + done.err


def test_the_largest_number_in_a_journal_ends_nothing(tmp_path: Path) -> None:
    """After an event with the largest number that the format allows, new events can still be read."""
    (tmp_path / "journal").mkdir()
    line = '{"v":1,"id":"a","at":"x","type":"pain","n":9007199254740992,"date":"2026-11-20","pain":3}\n'
    (tmp_path / "journal" / "other.jsonl").write_text(line)
    for exercise in ("bridge", "step-up"):
        assert kneecli("log", exercise, home=tmp_path).code == 0
    history = kneecli("history", "--json", home=tmp_path)
    assert {item["exercise"] for each in history.data["sessions"] for item in each["items"]} == {"bridge", "step-up"}
    assert history.err == ""


def test_what_comes_after_the_largest_number_stays_in_order(tmp_path: Path) -> None:
    """However often the stop signs are gone through, the last time counts, and `undo` takes the last one back."""
    (tmp_path / "journal").mkdir()
    line = '{"v":1,"id":"~","at":"x","type":"screen","n":9007199254740992,"date":"2026-11-20"}\n'
    (tmp_path / "journal" / "other.jsonl").write_text(line)
    for _ in range(4):
        assert kneecli("screen", "--sign", "no-weight", home=tmp_path).code == 0
        assert kneecli("plan", home=tmp_path).code == 5
        assert kneecli("screen", "--none", home=tmp_path).code == 0
        assert kneecli("plan", home=tmp_path).code == 0
    assert kneecli("undo", home=tmp_path).code == 0
    assert kneecli("plan", home=tmp_path).code == 5


@pytest.mark.parametrize("command", ["exercises --json", "plan -o - --format json", "exercises"])
def test_a_reader_that_leaves_early_is_no_failure(tmp_path: Path, command: str) -> None:
    """When the pipe is closed the code is 0 and nothing is said."""
    code, said = shell(f"kneecli {command} | true; exit ${{PIPESTATUS[0]}}", tmp_path)
    assert (code, said) == (0, "")


@pytest.mark.parametrize(("command", "code"), [("log <&-", 4), ("log - <&-", 1), ("plan -o - <&- >/dev/null", 0)])
def test_a_closed_standard_input_is_no_bug(tmp_path: Path, command: str, code: int) -> None:
    """Without standard input a command does what it can do without it."""
    found, said = shell(f"kneecli {command}", tmp_path)
    assert found == code
    assert "bug" not in said


@pytest.mark.parametrize("arguments", [["plan", "-o", "~nosuch/x.md"], ["log", "~nosuch/x.md"]])
def test_a_home_folder_of_nobody_is_named(tmp_path: Path, arguments: list[str]) -> None:
    """`~name` of a user who is not there is the machine's refusal, with a cure."""
    answer = kneecli(*arguments, home=tmp_path)
    assert answer.code == 1
    assert "no such home folder" in answer.err


def test_a_note_is_one_plain_line(tmp_path: Path) -> None:
    """Line breaks and terminal escapes in a note are written out, never obeyed."""
    kneecli("log", "bridge", "--note", "a\nb\x1b[2J", home=tmp_path)
    assert "a b\\x1b[2J" in kneecli("history", home=tmp_path).out


def test_a_pipe_in_place_of_a_file_does_not_hang(tmp_path: Path) -> None:
    """Settings, journal and cache that are no plain files are refused or passed over, not waited for."""
    os.mkfifo(tmp_path / "config.toml")
    assert kneecli("plan", home=tmp_path).code == 1
    (tmp_path / "config.toml").unlink()
    assert kneecli("plan", home=tmp_path).code == 0
    (tmp_path / "journal").mkdir(exist_ok=True)
    os.mkfifo(tmp_path / "journal" / "x.jsonl")
    for file in (tmp_path / "cache").iterdir():
        file.unlink()
        os.mkfifo(file)
    assert kneecli("plan", home=tmp_path).code == 0


def test_a_folder_in_place_of_a_plan_makes_room(tmp_path: Path) -> None:
    """What is no plan stays, and the plan gets the next name."""
    (tmp_path / "plans" / f"{DATE}.md").mkdir(parents=True)
    assert kneecli("plan", "--date", DATE, home=tmp_path).code == 0
    assert (tmp_path / "plans" / f"{DATE}-2.md").is_file()


def test_an_impossible_time_zone_is_no_bug(tmp_path: Path) -> None:
    """The time of day is then written in UTC."""
    assert kneecli("pain", "1", home=tmp_path, TZ="UTC+25").code == 0


@pytest.mark.parametrize("line", ['"sets":null', '"note":null', '"prescription":null'])
def test_null_in_a_journal_means_that_it_is_not_there(tmp_path: Path, line: str) -> None:
    """Another program may write null for what does not apply."""
    (tmp_path / "journal").mkdir()
    done = f'"done":{{"exercise":"bridge","name":"Bridge","pack":"strengthening","rung":2,{line}}}'
    event = f'{{"v":1,"id":"a","at":"x","type":"done","n":1,"date":"{DATE}",{done},"plan":null}}\n'
    (tmp_path / "journal" / "x.jsonl").write_text(event)
    answer = kneecli("history", home=tmp_path)
    assert (answer.code, answer.err) == (0, "")


def test_an_empty_date_is_no_date(tmp_path: Path) -> None:
    """`--date ''` is a mistake of a script, not today."""
    assert kneecli("log", "bridge", "--date", "", home=tmp_path).code == 2


def test_a_name_too_long_for_a_file_is_an_unknown_exercise(tmp_path: Path) -> None:
    """What can't be a file is looked up as an exercise."""
    assert kneecli("log", "x" * 300, home=tmp_path).code == 2


def test_a_folder_that_was_deleted_is_named(tmp_path: Path) -> None:
    """Whoever stands in a folder that is gone is told to leave it, not that the disk is full."""
    gone = tmp_path / "gone"
    gone.mkdir()
    code, said = shell(f"cd {gone} && rmdir {gone} && kneecli plan -o today.md", tmp_path / "home")
    assert code == 1
    assert "The folder that you are in was deleted" in said
    assert "disk" not in said


def test_a_long_path_is_named(tmp_path: Path) -> None:
    """A plan whose name is too long is refused with the cure."""
    answer = kneecli("plan", "-o", "x" * 300 + ".md", home=tmp_path)
    assert answer.code == 1
    assert "x.md: the system refused: File name too long\n  Choose a shorter name." in answer.err


TOO_MANY = """
import os, resource
from kneecli.cli import main
def spoil(wanted):
    resource.setrlimit(resource.RLIMIT_NOFILE, (32, 32))
    while True:
        os.open(os.devnull, os.O_RDONLY)
main._run = spoil
main.main()
"""


def test_too_many_open_files_are_named(tmp_path: Path) -> None:
    """Even then there is one message, with the cure, and no traceback."""
    answer = python(TOO_MANY, "plan", home=tmp_path)
    assert answer.code == 1
    assert answer.err.count("\n") == 2
    assert "Too many open files\n  This run may not open more files" in answer.err


def test_a_journal_of_junk_fills_nobodys_screen(tmp_path: Path) -> None:
    """The first lines that can't be read are named, of the rest how many there are."""
    (tmp_path / "journal").mkdir()
    (tmp_path / "journal" / "x.jsonl").write_text("junk\n" * 20_000, encoding="utf-8")
    ran = kneecli("status", home=tmp_path)
    assert (ran.code, ran.err.count("can't be read")) == (0, 11)
    assert "and 19990 more lines of the journal" in ran.err


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", ["undo", "screen --sign no-weight", "plan"])
def test_what_is_recorded_is_not_to_be_said_again(tmp_path: Path, command: str) -> None:
    """Where only the answer can't be written, the words say so: a second `undo` would take back something else."""
    kneecli("log", "bridge", home=tmp_path)
    code, said = shell(f"kneecli {command} >/dev/full", tmp_path)
    assert code == 1
    assert "the answer can't be written: No space left on device" in said
    assert "is recorded all the same" in said
    code, said = shell("kneecli exercises >/dev/full", tmp_path)
    assert code == 1
    assert "recorded" not in said


def test_two_at_once_take_back_two_entries(tmp_path: Path) -> None:
    """Each `undo` looks at the journal once it is its turn to write."""
    for exercise in ("bridge", "step-up", "plank", "calf-raise"):
        assert kneecli("log", exercise, home=tmp_path).code == 0
    (file,) = (tmp_path / "journal").glob("*.jsonl")
    entries = file.read_text(encoding="utf-8").count("\n")
    code, said = shell("for each in 1 2 3; do kneecli undo & done; wait", tmp_path)
    assert (code, said.count("Taken back")) == (0, 3)
    undone = [json.loads(line)["undoes"] for line in file.read_text(encoding="utf-8").splitlines()[entries:]]
    assert len({tuple(each) for each in undone}) == 3
