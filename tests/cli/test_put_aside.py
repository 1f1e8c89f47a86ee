"""A ticked plan that the next morning's crontab has put aside is found again; and plans of the day beside this one."""

from pathlib import Path

import pytest

from support.cli import before, failed, kneecli, quiet, today
from support.home import items, sessions


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


@pytest.fixture
def file(home: Path, tmp_path: Path) -> Path:
    """The file of a crontab: yesterday's plan was ticked there, and this morning's has put it aside."""
    file = tmp_path / "knee" / "today.md"
    quiet(kneecli("plan", "-o", file, "--date", before(1), home=home))
    mark_first(file)
    quiet(kneecli("plan", "-o", file, home=home))
    assert "[x]" in (file.parent / f"today-{before(1)}.md").read_text(encoding="utf-8")
    assert "[x]" not in file.read_text(encoding="utf-8")
    return file


def mark_first(file: Path) -> None:
    """Ticks the first item, with a remark."""
    text = file.read_text(encoding="utf-8")
    line = next(line for line in text.split("\n") if line.startswith("- [ ]"))
    file.write_text(text.replace(line, f"{line.replace('[ ]', '[x]')} pain 2"), encoding="utf-8")


def logged_yesterday(home: Path) -> None:
    """The ticked item is there, on its day, with its remark, and nothing else."""
    (session,) = sessions(home)
    assert session["date"] == before(1)
    assert [item["pain"] for item in items(home)] == [2]


def test_its_marks_are_logged_by_the_name_of_the_file(home: Path, file: Path) -> None:
    """For it is in that file that they were made. Once they are logged, the new plan is the one."""
    quiet(kneecli("log", file, home=home))
    logged_yesterday(home)
    failed(kneecli("log", file, home=home), 4, "nothing is ticked in this plan")
    logged_yesterday(home)
    mark_first(file)
    quiet(kneecli("log", file, home=home))
    assert [session["date"] for session in sessions(home)] == [before(1), str(today())]


def test_its_marks_are_logged_without_a_name(home: Path, file: Path) -> None:
    """And there is nothing more to log afterwards."""
    quiet(kneecli("log", home=home))
    logged_yesterday(home)
    failed(kneecli("log", home=home), 4, "there is no plan that is not logged yet")


def test_one_is_reminded_of_it(home: Path, file: Path) -> None:
    """Until it is logged, in place of a session."""
    ran = kneecli("remind", "--json", home=home)
    assert (ran.code, ran.data["due"]) == (0, ["log"])
    assert ran.data["text"].startswith("Due today: what is ticked in the plan of ")
    quiet(kneecli("log", home=home))
    assert "log" not in kneecli("remind", "--json", home=home).data["due"]


def test_what_is_ticked_in_the_new_plan_comes_first(home: Path, file: Path) -> None:
    """The file that was named is the one that is meant; and with --all nothing of the old one is logged."""
    mark_first(file)
    quiet(kneecli("log", file, home=home))
    assert [session["date"] for session in sessions(home)] == [str(today())]


def test_all_is_of_the_file_that_is_named(home: Path, file: Path) -> None:
    """Whatever lies beside it."""
    quiet(kneecli("log", "--all", file, home=home))
    assert [session["date"] for session in sessions(home)] == [str(today())]


def test_a_list_that_is_gone_or_damaged_does_no_harm(home: Path, file: Path) -> None:
    """The plan is still found by the name of its file."""
    (home / "put-aside.txt").write_bytes(b"\xff\x00/nowhere\n")
    failed(kneecli("log", home=home), 4, "there is no plan that is not logged yet")
    quiet(kneecli("log", file, home=home))
    logged_yesterday(home)


def test_a_ticked_plan_comes_before_one_that_is_not(home: Path) -> None:
    """Yesterday's, in the plans folder, was ticked; this morning's was not."""
    for day in (before(1), str(today())):
        assert kneecli("plan", "--date", day, home=home).code == 0
    mark_first(home / "plans" / f"{before(1)}.md")
    quiet(kneecli("log", home=home))
    logged_yesterday(home)


def test_a_ticked_plan_of_tomorrow_is_of_a_place_where_tomorrow_has_begun(home: Path) -> None:
    """It is logged today, by its name and without; one in which nothing is ticked is not."""
    kneecli("plan", "--date", "tomorrow", home=home)
    file = home / "plans" / f"{before(-1)}.md"
    failed(kneecli("log", home=home), 4, "there is no plan that is not logged yet")
    failed(kneecli("log", file, home=home), 2, "in the future")
    failed(kneecli("log", "--all", home=home), 4, "there is no plan")
    mark_first(file)
    quiet(kneecli("log", home=home))
    assert [session["date"] for session in sessions(home)] == [str(today())]
    text = file.read_text(encoding="utf-8").replace("pain 2", "pain 3")
    file.write_text(text, encoding="utf-8")
    quiet(kneecli("log", file, home=home))
    assert [(item["pain"]) for item in items(home)] == [3]


def test_a_ticked_plan_of_a_later_day_is_not_logged(home: Path, tmp_path: Path) -> None:
    """No place is more than a day ahead of another."""
    file = tmp_path / "later.md"
    kneecli("plan", "--date", before(-2), "-o", file, home=home)
    mark_first(file)
    failed(kneecli("log", file, home=home), 2, "in the future")


def test_verbose_tells_made_from_left(home: Path, tmp_path: Path) -> None:
    """On stderr, and only when it is asked for; the code is 0 all the while."""
    file = tmp_path / "today.md"
    words = ("--verbose", "plan", "-o", file)
    quiet(kneecli("plan", "-o", file, home=home))
    ran = kneecli(*words, home=home)
    assert (ran.code, ran.out) == (0, "")
    assert f"{file} was left as it is." in ran.err
    file.unlink()
    assert f"Saved in {file}." in kneecli(*words, home=home).err
    mark_first(file)
    assert "was left as it is." in kneecli(*words, home=home).err
    ran = kneecli(*words, "--date", "tomorrow", home=home)
    assert f"it is now today-{today()}.md" in ran.err
    ran = kneecli("--verbose", "log", home=home)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith("Recorded: ")
