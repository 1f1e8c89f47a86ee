"""Lines of a crontab, run as cron runs them: /bin/sh, an almost empty environment, no terminal, no input."""

import datetime
import re
import stat
import sys
from pathlib import Path

import pytest

from support import ROOT
from support.cli import BIN, KNEECLI, Ran, forked, run
from support.noon import zone
from support.packs import drop_in, pack_text
from support.typed import is_plain

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="cron is POSIX")

CONFIG, DATA, CACHE = ".config/kneecli", ".local/share/kneecli", ".cache/kneecli"


def cron(line: str, home: Path, *variables: str) -> Ran:
    """Runs a line in this home with these variables: what cron would mail, and the code. Plain lines need no shell."""
    env = {"HOME": str(home), "LOGNAME": "me", "SHELL": "/bin/sh", "PATH": f"{BIN}:/usr/bin:/bin"} | zone()
    env |= dict(variable.split("=", 1) for variable in variables)
    if is_plain(line):
        return forked(KNEECLI, *line.split()[1:], env=env, cwd=home)
    return run("/bin/sh", "-c", line, env=env, cwd=home)


def crontab_lines() -> list[tuple[str, str]]:
    """The commands in the crontabs of the documentation, each with its page; those for a desktop are left out."""
    entry = re.compile(r"^[\d*]+ [\d*]+ \S+ \S+ \S+ +(.*)$", re.MULTILINE)
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    found = [(page.name, line) for page in pages for line in entry.findall(page.read_text(encoding="utf-8"))]
    return [(page, line) for page, line in found if "DISPLAY" not in line]


def silent(ran: Ran) -> None:
    """There is nothing to mail."""
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def tree(home: Path) -> dict[str, tuple[int, bytes]]:
    """Every file with its time and its content."""
    files = (file for file in home.rglob("*") if file.is_file())
    return {str(file.relative_to(home)): (file.stat().st_mtime_ns, file.read_bytes()) for file in files}


@pytest.mark.slow
@pytest.mark.parametrize(("page", "line"), crontab_lines())
def test_the_crontabs_of_the_documentation_work(page: str, line: str, tmp_path: Path) -> None:
    """Each line ends well, and cron has at most one line to mail."""
    ran = cron(line, tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("\n") <= 1


def test_there_are_crontabs_in_the_documentation() -> None:
    """In the README and in the how-to."""
    assert {page for page, _ in crontab_lines()} >= {"README.md", "how-to.md"}


def test_a_plan_in_a_file_is_silent(tmp_path: Path) -> None:
    """The README's line makes the plan, says nothing, and takes no prompt for anything."""
    silent(cron("kneecli plan --minutes 20 -o ~/knee/today.md", tmp_path))
    text = (tmp_path / "knee" / "today.md").read_text(encoding="utf-8")
    assert text.startswith(f"# Knee session, {datetime.date.today():%A}")


@pytest.mark.slow
def test_the_same_day_again_changes_nothing(tmp_path: Path) -> None:
    """Not a byte and not a time of any file, ticked or not."""
    for line in ("kneecli plan -o ~/today.md", "kneecli plan > ~/piped.md", "kneecli plan -o ~/today.toml"):
        silent(cron(line, tmp_path))
    (tmp_path / "piped.md").unlink()
    before = tree(tmp_path)
    for line in ("kneecli plan -o ~/today.md", "kneecli plan >/dev/null", "kneecli plan -o ~/today.toml"):
        silent(cron(line, tmp_path))
    assert tree(tmp_path) == before
    ticked = (tmp_path / "today.md").read_text(encoding="utf-8").replace("[ ]", "[x]", 1)
    (tmp_path / "today.md").write_text(ticked, encoding="utf-8")
    silent(cron("kneecli plan -o ~/today.md", tmp_path))
    assert (tmp_path / "today.md").read_text(encoding="utf-8") == ticked


def test_stdout_is_the_document_and_nothing_else(tmp_path: Path) -> None:
    """Without `-o`, or with `-o -`: the same bytes, none of them for a terminal, with lines as they are in the file."""
    piped = cron("kneecli plan", tmp_path)
    (saved,) = (tmp_path / DATA / "plans").iterdir()
    assert (piped.code, piped.err, piped.out) == (0, "", saved.read_text(encoding="utf-8"))
    assert cron("kneecli plan -o -", tmp_path) == piped
    assert "\x1b" not in piped.out


@pytest.mark.slow
def test_files_are_private_whatever_the_mask(tmp_path: Path) -> None:
    """Files are 0600 and folders 0700, even where cron's mask lets everyone read."""
    line = (
        "umask 000; kneecli plan -o ~/knee/today.md && kneecli plan >/dev/null && kneecli log --all && kneecli pain 1"
    )
    assert cron(f"{line} && kneecli config set minutes 25", tmp_path).code == 0
    modes = {
        (each.is_dir(), oct(stat.S_IMODE(each.stat().st_mode)))
        for top in (DATA, CONFIG, CACHE, "knee")
        for each in (tmp_path / top, *(tmp_path / top).rglob("*"))
    }
    assert modes == {(True, "0o700"), (False, "0o600")}


@pytest.mark.slow
@pytest.mark.parametrize(
    "variable", ["LC_ALL=C", "LC_ALL=POSIX", "LANG=no_SUCH.locale", "PYTHONIOENCODING=ascii", "A=B"]
)
def test_text_is_utf_8_in_any_locale(tmp_path: Path, variable: str) -> None:
    """A letter outside of ASCII is written as UTF-8, to a file and to a pipe."""
    drop_in(tmp_path / DATA, "extra.toml", pack_text(name="Kniebeuge \u00e4\u00f6\u00fc \u2192"))
    ran = cron("kneecli plan --with extra-squeeze", tmp_path, variable)
    assert (ran.code, ran.err) == (0, "")
    assert "\u00e4\u00f6\u00fc \u2192" in ran.out
    silent(cron("kneecli plan --with extra-squeeze -o x.md", tmp_path, variable))
    assert (tmp_path / "x.md").read_text(encoding="utf-8") == ran.out


@pytest.mark.slow
@pytest.mark.parametrize("variable", ["COLUMNS=5", "COLUMNS=0", "COLUMNS=wide", "COLUMNS=100000", "TERM=dumb", "TERM="])
def test_the_width_of_a_screen_means_nothing_to_a_document(tmp_path: Path, variable: str) -> None:
    """The plan is the same whatever COLUMNS and TERM say, and what is shown can still be read."""
    plain = cron("kneecli plan -o -", tmp_path)
    assert cron("kneecli plan -o -", tmp_path, variable) == plain
    for command in ("exercises", "exercises step-up", "packs list", "status"):
        ran = cron(f"kneecli {command}", tmp_path, variable)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.strip()
        assert "\x1b" not in ran.out


def test_logging_from_cron_is_silent(tmp_path: Path) -> None:
    """`log --all`, a ticked file and a single exercise say nothing, and are there afterwards."""
    silent(cron("kneecli plan -o ~/today.md && sed -i 's/\\[ \\]/[x]/' ~/today.md && kneecli log ~/today.md", tmp_path))
    silent(cron("kneecli log step-up --reps 10 --pain 1", tmp_path))
    assert "step-up" in cron("kneecli history --fields exercise", tmp_path).out


def test_a_reminder_is_mailed_only_when_something_is_due(tmp_path: Path) -> None:
    """One line, or none at all; with `|| true` the code is no matter for a timer either."""
    ran = cron("kneecli remind", tmp_path)
    assert (ran.code, ran.err, ran.out.count("\n")) == (0, "", 1)
    silent(cron("kneecli plan 10 -o ~/today.md && kneecli log --all ~/today.md", tmp_path))
    silent(cron("kneecli remind || true", tmp_path))


def test_what_goes_wrong_is_mailed(tmp_path: Path) -> None:
    """Only on stderr, with the code that the table gives it."""
    ran = cron("kneecli plan --minutes 4 -o x.md", tmp_path)
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith("kneecli: ")
    ran = cron("kneecli screen --sign no-weight >/dev/null; kneecli plan -o x.md", tmp_path)
    assert (ran.code, ran.out) == (5, "")
    assert not (tmp_path / "x.md").exists()


@pytest.mark.parametrize("line", ["kneecli log", "kneecli init", "kneecli screen", "kneecli config edit"])
def test_nobody_is_asked(tmp_path: Path, line: str) -> None:
    """What would ask on a terminal ends at once without one."""
    assert cron(line, tmp_path).code in (0, 1, 2, 4)
    assert not (tmp_path / CONFIG / "config.toml").exists()


def test_without_a_home_the_code_is_documented(tmp_path: Path) -> None:
    """Even where HOME is missing or leads nowhere there is a code of the table and no traceback."""
    for variable in ("HOME=", f"HOME={tmp_path / 'gone'}", "HOME=/dev/null"):
        ran = cron("kneecli plan -o today.md", tmp_path, variable)
        assert ran.code in (0, 1), ran.err
        assert "Traceback" not in ran.err
        assert "this is a bug" not in ran.err
