"""A plan is saved under its date, and what someone has worked on is never overwritten."""

import datetime
import subprocess
from pathlib import Path

import pytest

from kneecli.domain.problem import CouldNot
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Item, Prescription, Session
from kneecli.domain.value import replace
from kneecli.formats.plan.plan_formats import MARKDOWN, TOML, Format
from kneecli.formats.plan.untouched import is_untouched
from kneecli.store.plans import Saved, save_as, save_in_folder
from support.builders import FORMATS, NAME
from support.cli import KNEECLI, clean_env

DAY = datetime.date(2026, 11, 22)
NEXT_DAY = datetime.date(2026, 11, 23)


def a_session(date: datetime.date = DAY, reps: int = 10) -> Session:
    """A session of one exercise."""
    item = Item(
        exercise="step-up",
        name="Step-up",
        pack="strengthening",
        pack_version="0.1.0",
        phase="strength",
        position="standing",
        rung=2,
        rungs=11,
        label="10 cm step",
        prescription=Prescription("alternating", sets=2, reps=reps, rest_s=30, step_cm=10),
        seconds=240,
        cues=("Stand close to a step.", "Step up."),
        why="Trains the front of the thigh.",
    )
    return identified(Session("", date, 20, 240, 40, (item,)))


def tick(file: Path) -> str:
    """Ticks the first item of a saved plan, and returns the text."""
    text = file.read_text(encoding="utf-8")
    ticked = text.replace("- [ ]", "- [x]", 1).replace("done = false", "done = true", 1)
    assert ticked != text
    file.write_text(ticked, encoding="utf-8")
    return ticked


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(file.name for file in folder.iterdir())


def test_a_plan_is_saved_under_its_date(tmp_path: Path) -> None:
    """A plan lies in the plans folder, private, under its date, with the ending of its format."""
    for format in FORMATS:
        saved = save_in_folder(a_session(), tmp_path / "plans", format)
        assert saved == Saved(tmp_path / "plans" / f"2026-11-22{format.ending}")
        assert format.read(saved.file.read_text(encoding="utf-8"), "").session == a_session()
        assert saved.file.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "plans").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
def test_the_same_plan_twice_changes_nothing(tmp_path: Path, format: Format) -> None:
    """Asking for the same plan again leaves the very same file, not even written anew."""
    file = save_in_folder(a_session(), tmp_path, format).file
    before = file.stat()
    assert save_in_folder(a_session(), tmp_path, format) == Saved(file, is_new=False)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert names(tmp_path) == [file.name]


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
def test_an_untouched_plan_makes_room(tmp_path: Path, format: Format) -> None:
    """A plan that nobody has ticked or changed is replaced by a newer one of the same day."""
    save_in_folder(a_session(), tmp_path, format)
    saved = save_in_folder(a_session(reps=12), tmp_path, format)
    assert saved.is_new
    assert names(tmp_path) == [saved.file.name]
    assert saved.file.read_text(encoding="utf-8") == format.write(a_session(reps=12))


@pytest.mark.parametrize("format", [MARKDOWN, TOML], ids=NAME)
def test_a_ticked_plan_stays_and_the_next_lies_beside_it(tmp_path: Path, format: Format) -> None:
    """A ticked plan is never overwritten: the next of that day is `-2`, and a ticked `-2` gives `-3`."""
    first = save_in_folder(a_session(), tmp_path, format).file
    ticked = tick(first)
    second = save_in_folder(a_session(reps=12), tmp_path, format).file
    assert second.name == f"2026-11-22-2{format.ending}"
    tick(second)
    assert save_in_folder(a_session(reps=14), tmp_path, format).file.name == f"2026-11-22-3{format.ending}"
    assert first.read_text(encoding="utf-8") == ticked


@pytest.mark.parametrize("format", [MARKDOWN, TOML], ids=NAME)
def test_a_ticked_plan_asked_for_again_is_that_plan(tmp_path: Path, format: Format) -> None:
    """Asking again for the plan that is half done leaves it, ticks and all, and makes no second one."""
    first = save_in_folder(a_session(), tmp_path, format).file
    ticked = tick(first)
    assert save_in_folder(a_session(), tmp_path, format) == Saved(first, is_new=False)
    assert names(tmp_path) == [first.name]
    assert first.read_text(encoding="utf-8") == ticked


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("step 10 cm", "step 10 cm left knee sore"),
        ("2 sets of 10", "2 sets of 8"),
        ("Step up.", "Step up. Mind the cat."),
        ("## Good to know", "## My notes"),
        ("2 sets of 10", "what was this"),
    ],
)
def test_an_edited_plan_stays(tmp_path: Path, old: str, new: str) -> None:
    """Whatever someone wrote into a plan, sense or not, is still there after the next plan of that day."""
    first = save_in_folder(a_session(), tmp_path, MARKDOWN).file
    edited = first.read_text(encoding="utf-8").replace(old, new, 1)
    first.write_text(edited, encoding="utf-8")
    save_in_folder(a_session(reps=12), tmp_path, MARKDOWN)
    assert first.read_text(encoding="utf-8") == edited


def test_a_file_that_is_no_text_stays(tmp_path: Path) -> None:
    """Even bytes that kneecli can't read are not overwritten."""
    (tmp_path / "2026-11-22.md").write_bytes(b"\xff\xfe")
    assert save_in_folder(a_session(), tmp_path, MARKDOWN).file.name == "2026-11-22-2.md"
    assert (tmp_path / "2026-11-22.md").read_bytes() == b"\xff\xfe"


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
def test_a_named_file_is_made_and_replaced_while_untouched(tmp_path: Path, format: Format) -> None:
    """A file for cron holds the plan of today, day after day, as long as nobody works on it."""
    file = tmp_path / "deep" / f"today{format.ending}"
    assert save_as(a_session(), file, format) == Saved(file)
    assert save_as(a_session(), file, format) == Saved(file, is_new=False)
    assert save_as(a_session(NEXT_DAY), file, format) == Saved(file)
    assert file.read_text(encoding="utf-8") == format.write(a_session(NEXT_DAY))
    assert names(file.parent) == [file.name]


@pytest.mark.parametrize("format", [MARKDOWN, TOML], ids=NAME)
def test_a_ticked_plan_of_another_day_is_put_aside(tmp_path: Path, format: Format) -> None:
    """The ticks of yesterday move to a file under their own date, and the named file holds today's plan."""
    file = tmp_path / f"today{format.ending}"
    save_as(a_session(), file, format)
    ticked = tick(file)
    saved = save_as(a_session(NEXT_DAY), file, format)
    assert saved.put_aside == tmp_path / f"today-2026-11-22{format.ending}"
    assert saved.put_aside.read_text(encoding="utf-8") == ticked
    assert file.read_text(encoding="utf-8") == format.write(a_session(NEXT_DAY))


def test_putting_aside_never_overwrites(tmp_path: Path) -> None:
    """When the name under that date is taken, the ticked plan gets a number."""
    file = tmp_path / "today.md"
    (tmp_path / "today-2026-11-22.md").write_text("mine", encoding="utf-8")
    save_as(a_session(), file, MARKDOWN)
    ticked = tick(file)
    saved = save_as(a_session(NEXT_DAY), file, MARKDOWN)
    assert saved.put_aside == tmp_path / "today-2026-11-22-2.md"
    assert saved.put_aside.read_text(encoding="utf-8") == ticked
    assert (tmp_path / "today-2026-11-22.md").read_text(encoding="utf-8") == "mine"


def test_putting_aside_keeps_mode_and_link(tmp_path: Path) -> None:
    """A named file that is a link, or that its owner shares, is so after a ticked plan was put aside, too."""
    (tmp_path / "synced").mkdir()
    link, file = tmp_path / "today.md", tmp_path / "synced" / "knee.md"
    link.symlink_to(file)
    save_as(a_session(), link, MARKDOWN)
    file.chmod(0o644)
    ticked = tick(file)
    saved = save_as(a_session(NEXT_DAY), link, MARKDOWN)
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == MARKDOWN.write(a_session(NEXT_DAY))
    assert file.stat().st_mode & 0o777 == 0o644
    assert saved.put_aside is not None
    assert not saved.put_aside.is_symlink()
    assert saved.put_aside.read_text(encoding="utf-8") == ticked


@pytest.mark.parametrize("content", [b"my diary\n", b"\xff\xfe\x00", b"{}", b"# Knee session\n"])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file that is no plan is left alone, and the message says what to do."""
    file = tmp_path / "diary.md"
    file.write_bytes(content)
    with pytest.raises(CouldNot, match="not a plan that can be read") as raised:
        save_as(a_session(), file, MARKDOWN)
    assert raised.value.problems[0].cure
    assert file.read_bytes() == content
    assert names(tmp_path) == ["diary.md"]


def test_an_empty_file_is_filled(tmp_path: Path) -> None:
    """A file that was only touched, or made by mktemp, takes the plan."""
    file = tmp_path / "today.md"
    file.touch()
    assert save_as(a_session(), file, MARKDOWN).is_new
    assert is_untouched(file.read_text(encoding="utf-8"), MARKDOWN)


def test_a_ticked_plan_of_the_same_day_is_left(tmp_path: Path) -> None:
    """Cron running twice a day does not take away what was ticked in between."""
    file = tmp_path / "today.md"
    save_as(a_session(), file, MARKDOWN)
    ticked = tick(file)
    assert save_as(a_session(reps=12), file, MARKDOWN) == Saved(file, is_new=False)
    assert file.read_text(encoding="utf-8") == ticked
    assert names(tmp_path) == ["today.md"]


def test_a_changed_id_is_a_touch() -> None:
    """A plan whose figures were changed together with nothing else is known by its id."""
    session = a_session()
    assert is_untouched(MARKDOWN.write(session), MARKDOWN)
    assert not is_untouched(MARKDOWN.write(replace(session, score=99)), MARKDOWN)


AT_ONCE = pytest.mark.parametrize("count", [4, pytest.param(20, marks=pytest.mark.slow)])


@pytest.mark.slow
@AT_ONCE
def test_many_at_once_leave_whole_plans(tmp_path: Path, count: int) -> None:
    """Runs at the same moment, with different minutes, leave whole plans and nothing else."""
    started = [
        subprocess.Popen(
            [KNEECLI, "plan", "--minutes", str(minutes), "--date", "2026-11-22"],
            env=clean_env(tmp_path),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for minutes in (10, 15, 20, 25) * (count // 4)
    ]
    ended = [(child.communicate(timeout=120), child.returncode) for child in started]
    assert [(err, code) for (_, err), code in ended] == [(b"", 0)] * count
    files = list((tmp_path / "plans").iterdir())
    assert [file.name for file in files] == ["2026-11-22.md"]
    assert is_untouched(files[0].read_text(encoding="utf-8"), MARKDOWN)
    assert files[0].read_bytes() in {out for (out, _), _ in ended}


@pytest.mark.slow
@AT_ONCE
def test_many_at_once_lose_no_ticks(tmp_path: Path, count: int) -> None:
    """When many runs meet a ticked plan of another day in the same file, the ticks are put aside and kept."""
    file = tmp_path / "today.md"
    save_as(a_session(), file, MARKDOWN)
    ticked = tick(file)
    command = [str(KNEECLI), "plan", "--date", "2026-11-23", "-o", str(file)]
    started = [
        subprocess.Popen(command, env=clean_env(tmp_path / "home"), stderr=subprocess.PIPE) for _ in range(count)
    ]
    assert [(child.communicate(timeout=120)[1], child.returncode) for child in started] == [(b"", 0)] * count
    assert is_untouched(file.read_text(encoding="utf-8"), MARKDOWN)
    assert ticked in [file.read_text(encoding="utf-8") for file in tmp_path.glob("today-*.md")]
