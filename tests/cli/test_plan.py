"""`kneecli plan`, run as its users run it: exit codes, streams, files and options."""

import datetime
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecli.domain.vocabulary import PHASES
from support.cli import Ran, clean_env, failed, kneecli, quiet, run
from support.home import kept_in
from support.packs import drop_in, pack_text

DAY = "2026-11-22"
PLAN_KEYS = {"schema", "id", "date", "minutes", "seconds", "score", "items", "left_out", "notes"}
ITEM_KEYS = {
    "exercise", "name", "pack", "phase", "position", "sides", "sets", "reps", "hold_s", "minutes", "rest_s",
    "load_kg", "step_cm", "rung", "seconds", "why",
}  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def plan_json(home: Path, *arguments: str) -> Ran:
    """A plan as JSON that must come out well."""
    ran = kneecli("plan", "--format", "json", "--date", DAY, *arguments, home=home)
    assert (ran.code, ran.err) == (0, "")
    return ran


def exercises_of(ran: Ran) -> list[str]:
    """The ids in a plan."""
    return [item["exercise"] for item in ran.data["items"]]


def assert_failed(ran: Ran, code: int, *words: str) -> None:
    """The command ended with this code, wrote nothing on stdout, and said these words without a traceback."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    for word in words:
        assert word in ran.err, ran.err


def test_piped_stdout_is_the_document_alone(home: Path) -> None:
    """In a pipe, stdout is the very document that was saved, and stderr is empty."""
    ran = kneecli("plan", "--minutes", "20", "--date", DAY, home=home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (home / "plans" / f"{DAY}.md").read_text(encoding="utf-8")
    assert ran.out.startswith("# Knee session, Sunday 22 November 2026\n")


def test_a_named_file_is_quiet(home: Path, tmp_path: Path) -> None:
    """With -o FILE nothing is said, nothing goes to the plans folder, and the file holds the plan."""
    ran = kneecli("plan", "-o", "new/today.md", "--date", DAY, home=home, cwd=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / "new" / "today.md").read_text(encoding="utf-8").startswith("# Knee session")
    assert kept_in(home) == []


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("a.md", (), "# Knee"),
        ("a.toml", (), "# A knee session. Set"),
        ("a.json", (), "{"),
        ("a.txt", (), "# Knee"),
        ("a.txt", ("--format", "json"), "{"),
        ("a.toml", ("--format", "toml"), "# A knee session. Set"),
    ],
)
def test_the_ending_picks_the_format(
    home: Path, tmp_path: Path, name: str, options: tuple[str, ...], start: str
) -> None:
    """The ending of FILE says what is written; where it says nothing, --format does."""
    assert kneecli("plan", "-o", tmp_path / name, *options, home=home).code == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_a_dash_saves_nothing(home: Path) -> None:
    """`-o -` writes the document to stdout and leaves no trace on the disk."""
    ran = kneecli("plan", "-o", "-", "--date", DAY, home=home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("# Knee session")
    assert kept_in(home) == []


@pytest.mark.parametrize("minutes", [5, 10, 20, 45, 90])
def test_json_has_the_published_shape(home: Path, minutes: int) -> None:
    """The JSON has every published key, null where a figure does not apply, and never runs over the minutes."""
    data = plan_json(home, "--minutes", str(minutes)).data
    assert set(data) >= PLAN_KEYS
    assert data["schema"] == "kneecli.plan/1"
    assert (data["date"], data["minutes"]) == (DAY, minutes)
    assert 0 < data["seconds"] <= 60 * minutes
    assert sum(item["seconds"] for item in data["items"]) <= data["seconds"]
    phases = [PHASES.index(item["phase"]) for item in data["items"]]
    assert phases == sorted(phases)
    for item in data["items"]:
        assert set(item) >= ITEM_KEYS
        assert (item["minutes"] is None) == (item["sets"] is not None)
        assert item["minutes"] or item["reps"] or item["hold_s"]
        assert item["sides"] in (1, 2)
        assert item["why"]
    for left in data["left_out"]:
        assert set(left) >= {"exercise", "why"}
        assert left["why"]
    ids = [item["exercise"] for item in data["items"]] + [left["exercise"] for left in data["left_out"]]
    assert len(ids) == len(set(ids)) == 62


def test_a_figure_that_does_not_apply_is_null(home: Path) -> None:
    """A hold has no reps, a walk no sets, and only a step has a height."""
    items = plan_json(home, "--minutes", "45", "--with", "step-up", "--with", "walking").data["items"]
    by_id = {item["exercise"]: item for item in items}
    assert by_id["walking"]["sets"] is by_id["walking"]["reps"] is by_id["walking"]["hold_s"] is None
    assert by_id["walking"]["minutes"] > 0
    assert by_id["step-up"]["step_cm"] > 0
    assert by_id["step-up"]["minutes"] is by_id["step-up"]["load_kg"] is None


def test_toml_is_toml(home: Path) -> None:
    """The TOML on stdout is parsed by any reader of TOML, and is what was saved."""
    ran = kneecli("plan", "--format", "toml", "--date", DAY, home=home)
    assert (ran.code, ran.err) == (0, "")
    data = tomllib.loads(ran.out)
    assert data["seconds"] <= 60 * data["minutes"]
    assert {item["done"] for item in data["items"]} == {False}
    assert ran.out == (home / "plans" / f"{DAY}.toml").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("format", ["markdown", "toml", "json"])
def test_same_inputs_give_the_same_bytes(tmp_path: Path, format: str) -> None:
    """Two runs, in other homes, folders and locales and with other hash seeds, give the same bytes."""
    options = ("plan", "--minutes", "25", "--pain", "3", "--date", DAY, "--format", format)
    first = kneecli(*options, home=tmp_path / "a", PYTHONHASHSEED="0", LC_ALL="C", TZ="UTC")
    second = kneecli(*options, home=tmp_path / "b", PYTHONHASHSEED="4711", LC_ALL="C.UTF-8", cwd=tmp_path)
    assert first == second
    assert first.code == 0


def test_a_locale_without_letters_still_gives_utf_8(home: Path) -> None:
    """The document is UTF-8 in a pipe even where the locale knows only ASCII."""
    ran = kneecli("plan", "-o", "-", home=home, PYTHONIOENCODING="ascii", LC_ALL="POSIX", PYTHONCOERCECLOCALE="0")
    assert (ran.code, ran.err) == (0, "")
    assert "·" in ran.out


@pytest.mark.parametrize("form", ["today", "Tomorrow", "sunday", "mon"])
def test_dates_as_people_say_them(home: Path, form: str) -> None:
    """A date may be today, tomorrow or a weekday, which is the next one."""

    def said(today: datetime.date) -> str:
        ahead = {"today": 0, "Tomorrow": 1, "sunday": (6 - today.weekday()) % 7, "mon": -today.weekday() % 7}[form]
        return (today + datetime.timedelta(days=ahead)).isoformat()

    before = datetime.date.today()
    ran = kneecli("plan", "--date", form, "--format", "json", home=home)
    assert ran.data["date"] in (said(before), said(datetime.date.today()))


def test_a_date_names_the_file(home: Path) -> None:
    """The plan of another day is saved under that day."""
    assert kneecli("plan", "--date", "2031-02-28", home=home).code == 0
    assert [file.name for file in (home / "plans").iterdir()] == ["2031-02-28.md"]


def test_pack_keeps_to_a_pack(home: Path) -> None:
    """With --pack, everything in the session is from the packs that were named."""
    one = plan_json(home, "--pack", "yoga").data["items"]
    assert {item["pack"] for item in one} == {"yoga"}
    two = plan_json(home, "--pack", "yoga", "--pack", "strengthening", "--minutes", "40").data["items"]
    assert {item["pack"] for item in two} == {"yoga", "strengthening"}


def test_with_has_it_in(home: Path) -> None:
    """What is asked for with --with is in the session, by id, name or alias."""
    without = exercises_of(plan_json(home))
    assert "walking" not in without
    assert "walking" in exercises_of(plan_json(home, "--with", "walking"))
    assert "walking" in exercises_of(plan_json(home, "--with", "Brisk Walk"))


def test_without_leaves_it_out(home: Path) -> None:
    """What is named with --without is not in the session."""
    for exercise in exercises_of(plan_json(home)):
        assert exercise not in exercises_of(plan_json(home, "--without", exercise))


def test_equipment_opens_exercises(home: Path) -> None:
    """A machine counts once it is declared, for that day or in the settings, and not before."""
    assert_failed(kneecli("plan", "--with", "elliptical", home=home), 4, "elliptical")
    assert "elliptical" in exercises_of(plan_json(home, "--with", "elliptical", "--equipment", "elliptical"))
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text('owns = ["elliptical"]\n', encoding="utf-8")
    assert "elliptical" in exercises_of(plan_json(home, "--with", "elliptical"))


def test_pain_makes_it_gentle(home: Path) -> None:
    """Pain of the day is noted in the plan, and never makes any exercise of it harder."""
    usual = {item["exercise"]: item["rung"] for item in plan_json(home, "--minutes", "30").data["items"]}
    sore = plan_json(home, "--minutes", "30", "--pain", "6").data
    assert "Pain 6 of 10" in sore["notes"][0]
    assert all(item["rung"] <= usual[item["exercise"]] for item in sore["items"] if item["exercise"] in usual)


def test_explain_says_why_not(home: Path) -> None:
    """With --explain the document says of every other exercise why it was left out."""
    ran = kneecli("plan", "--explain", "--date", DAY, home=home)
    assert "## Left out\n\n- `" in ran.out
    assert "## Left out" not in kneecli("plan", "--date", DAY, home=home).out


def test_settings_count(home: Path) -> None:
    """Minutes, format and plans folder of the settings are used."""
    home.mkdir()
    (home / "config.toml").write_text(
        f'minutes = 12\nformat = "toml"\nplans_folder = {json.dumps(str(home / "mine"))}\n', encoding="utf-8"
    )
    ran = kneecli("plan", "--date", DAY, home=home)
    assert tomllib.loads(ran.out)["minutes"] == 12
    assert [file.name for file in (home / "mine").iterdir()] == [f"{DAY}.toml"]
    assert plan_json(home, "--minutes", "15").data["minutes"] == 15


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--minutes", "3"), ("3 minutes are too few", "5 minutes or more")),
        (("--minutes", "500"), ("500 minutes are too many", "180")),
        (("--minutes", "5", "--with", "elliptical"), ("elliptical",)),
    ],
)
def test_nothing_to_do_is_4(home: Path, options: tuple[str, ...], words: tuple[str, ...]) -> None:
    """When nothing comes of what was asked, the code is 4, the reason is named, and nothing is saved."""
    assert_failed(kneecli("plan", *options, home=home), 4, *words)
    assert kept_in(home) == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--nonsense",), ("--nonsense",)),
        (("--minutes", "twenty"), ("--minutes", "a whole number")),
        (("--with", "stepup"), ("'stepup'", "Did you mean `step-up`?")),
        (("--with", "stepup", "--with", "walkin"), ("Did you mean `step-up`?", "Did you mean `walking`?")),
        (("--without", "plink"), ("'plink'", "--without")),
        (("--with", "\x1b[31mred"), ("--with",)),
        (("--pack", "yogga"), ("Did you mean `yoga`?",)),
        (("--equipment", "eliptical"), ("Did you mean `elliptical`?",)),
        (("--format", "pdf"), ("'pdf'", "--format")),
        (("--pain", "11"), ("--pain",)),
        (("--date", "2026-02-30"), ("--date", "2026-02-30", "2026-11-22")),
        (("--date", "someday"), ("someday",)),
        (("surplus",), ("MINUTES", "write a whole number")),
    ],
)
def test_wrong_usage_is_2(home: Path, options: tuple[str, ...], words: tuple[str, ...]) -> None:
    """What makes no sense is answered with code 2, the option, and the nearest thing that would."""
    ran = kneecli("plan", *options, home=home)
    assert_failed(ran, 2, *words)
    assert "\x1b" not in ran.err
    assert kept_in(home) == []


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"minutes = 20\nminuets = 3\n", 2, "Did you mean `minutes`?"),
        (b"\n\nminutes = 'twenty'\n", 3, "whole number"),
        (b"minutes = 20\n[[[\n", 2, "not valid TOML"),
        (b"# fine\n# not f\xefne\n", 2, "UTF-8"),
        (b"minutes = 20\nowns = ['pol']\n", 2, "pool"),
        (b"minutes = " + b"9" * 5000, None, "TOML"),
        (b"x = " + b"[" * 20_000, None, "deep"),
    ],
)
def test_a_broken_settings_file_is_3(home: Path, content: bytes, line: int | None, words: str) -> None:
    """Broken settings are answered with code 3, file and line, and the cure."""
    home.mkdir()
    (home / "config.toml").write_bytes(content)
    where = f"{home / 'config.toml'}:{line}: " if line else f"{home / 'config.toml'}"
    assert_failed(kneecli("plan", home=home), 3, where, words)


def test_every_fault_of_the_settings_is_named(home: Path) -> None:
    """Two faults take one run to find."""
    home.mkdir()
    (home / "config.toml").write_text('minutes = 0\nformat = "pdf"\n', encoding="utf-8")
    assert_failed(kneecli("plan", home=home), 3, "config.toml:1:", "config.toml:2:")


def test_a_home_that_can_not_be_is_1(tmp_path: Path) -> None:
    """A home below a file is answered with code 1 and its name."""
    (tmp_path / "file").touch()
    assert_failed(kneecli("plan", home=tmp_path / "file" / "home"), 1, "can't write it", str(tmp_path / "file"))


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A read-only disk, mounted for this test."""
    folder = tmp_path / "locked"
    folder.mkdir()
    if sys.platform != "linux":
        pytest.skip("mounting is Linux's")
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"can't mount here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_read_only_home_is_1(locked: Path) -> None:
    """A home on a read-only disk is answered with code 1; the document can still be had with `-o -`."""
    assert_failed(kneecli("plan", home=locked), 1, "Read-only", "choose another place")
    assert kneecli("plan", "-o", "-", home=locked).code == 0


def test_a_foreign_file_is_1_and_stays(home: Path, tmp_path: Path) -> None:
    """`-o` never overwrites a file that is no plan of kneecli."""
    (tmp_path / "thesis.md").write_text("my thesis", encoding="utf-8")
    assert_failed(kneecli("plan", "-o", tmp_path / "thesis.md", home=home), 1, "thesis.md", "Choose another file")
    assert (tmp_path / "thesis.md").read_text(encoding="utf-8") == "my thesis"


@pytest.mark.skipif(sys.platform == "win32", reason="devices are those of POSIX")
@pytest.mark.parametrize("place", ["/dev/null", "/dev/stdout"])
def test_a_device_is_1_and_stays(home: Path, place: str) -> None:
    """`-o /dev/null` does not exchange the device for a file, nor does `-o /dev/stdout` wait for itself."""
    assert_failed(kneecli("plan", "-o", place, home=home), 1, "not a plain file", "`-o -`")
    assert Path("/dev/null").is_char_device()
    assert_failed(kneecli("plan", "-o", "/", home=home), 1, "this is a folder", "Name a file in it")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("words", ["plan -o -", "exercises", "exercises step-up --json", "packs list", "--version"])
def test_a_full_stdout_is_1(home: Path, words: str) -> None:
    """When what stdout goes to is full, the code is 1 and the message says so, in one breath."""
    ran = run("/bin/sh", "-c", f"exec kneecli {words} > /dev/full", env=clean_env(home))
    assert_failed(ran, 1, "No space left")
    assert "bug" not in ran.err


def test_a_closed_stdout_does_no_harm(home: Path, tmp_path: Path) -> None:
    """Started with stdout and stderr closed, as some daemons do, a plan is still saved."""
    command = f"exec kneecli plan -o {tmp_path / 'today.md'} >&- 2>&-"
    assert run("/bin/sh", "-c", command, env=clean_env(home)).code == 0
    assert (tmp_path / "today.md").read_text(encoding="utf-8").startswith("# Knee session")


def test_a_broken_pack_is_named_and_the_plan_goes_on(home: Path) -> None:
    """A broken pack costs one line on stderr, and the document is what it would have been."""
    good = kneecli("plan", "-o", "-", "--date", DAY, home=home).out
    drop_in(home, "bad.toml", "[[[")
    ran = kneecli("plan", "-o", "-", "--date", DAY, home=home)
    assert (ran.code, ran.out) == (0, good)
    assert ran.err.count("\n") == 1
    assert "the pack bad is left out" in ran.err
    assert kneecli("--quiet", "plan", "-o", "-", "--date", DAY, home=home).err == ""


def test_markup_in_a_pack_is_shown_as_text(home: Path) -> None:
    """Rich markup and Markdown in a pack's texts come out as the letters they are."""
    drop_in(home, "extra.toml", pack_text(name="[bold]x[/bold] :smile: *y*", cue="Say [red]no[/red] to <b>."))
    shown = kneecli("exercises", "extra-squeeze", home=home, FORCE_COLOR="1").out
    assert "[bold]x[/bold] :smile: *y*" in shown
    assert "Say [red]no[/red] to <b>." in shown
    assert "[bold]x[/bold] :smile: *y*" in kneecli("exercises", home=home).out
    assert r"\[bold\]x\[/bold\] :smile: \*y\*" in kneecli("plan", "-o", "-", "--with", "extra-squeeze", home=home).out


@pytest.mark.parametrize(
    ("words", "name", "what"),
    [
        (("--format", "toml"), "x.md", "toml is not for files that end in .md"),
        (("--format", "html"), "x.md", "html is not for files that end in .md"),
        (("--days", "3", "--format", "markdown"), "x.html", "markdown is not for files that end in .html"),
        (("--days", "3"), "x.html", "days ahead can't be written as html"),
        (("--days", "3"), "x.csv", "a file then ends in .md or .json"),
        ((), "x.pdf", "End it in .md, .toml, .json, .html or .csv"),
        (("--days", "3"), "x.pdf", "there is no plan as .pdf"),
    ],
)
def test_a_file_ends_as_its_format_has_it(tmp_path: Path, words: tuple[str, ...], name: str, what: str) -> None:
    """No plan is written under the ending of another format, or of none, for nobody could read it back."""
    failed(kneecli("plan", *words, "-o", tmp_path / name, home=tmp_path), 2, what)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["x", "x.txt", "x.bak"])
def test_any_other_file_may_hold_any_format(tmp_path: Path, name: str) -> None:
    """When its name says nothing, or nothing that is known, the option does."""
    assert kneecli("plan", "--format", "toml", "-o", tmp_path / name, home=tmp_path).code == 0
    assert 'schema = "kneecli.plan/1"' in (tmp_path / name).read_text(encoding="utf-8")
    quiet(kneecli("log", "--all", tmp_path / name, home=tmp_path))
