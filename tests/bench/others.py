"""Adding and listing in other journals and lists with 3,650 entries, beside `log` and `history` of ten years.

Run: `python -m bench.others`. Figures are processor time, as ratios to a bare Typer app that runs in turn. The Python
ones are installed into an environment of their own; of the others those count that are on this machine.
"""

import datetime
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.startup import BARE, ten_years

ROUNDS = 5
ENTRIES = 3650
FROM_PYPI = ("jrnl", "todoman", "khal")

DAYS = [datetime.date.today() - datetime.timedelta(days=ago) for ago in range(ENTRIES, 0, -1)]

JRNL = """\
version: v4.2
journals:
  default: {{journal: {journal}}}
editor: ''
encrypt: false
template: false
default_hour: 9
default_minute: 0
timeformat: '%F %H:%M'
tagsymbols: '#@'
highlight: false
linewrap: 79
indent_character: '|'
colors: {{body: none, date: none, tags: none, title: none}}
"""

EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:bench\r\nBEGIN:VEVENT\r\nUID:{n}\r\nDTSTAMP:{day}T080000Z\r\n"
    "DTSTART:{day}T080000Z\r\nDTEND:{day}T082000Z\r\nSUMMARY:Knee session {n}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
TODO = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:bench\r\nBEGIN:VTODO\r\nUID:{n}\r\nDTSTAMP:{day}T080000Z\r\n"
    "CREATED:{day}T080000Z\r\nSUMMARY:Knee session {n}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)

Commands = Iterator[tuple[str, list[str]]]


def main() -> None:
    """Prints a line for each command of each program that can be had."""
    print(f"{'command':44} {'× bare app':>10} {'processor ms':>13}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        bin = _installed(home / "env")
        for name, commands in _PROGRAMS.items():
            program = _found(name, bin)
            if program is None:
                print(f"{name}: skipped, for it is not installed")
                continue
            for what, command in commands(program, home):
                _measure(what, command, home)


def _installed(folder: Path) -> Path:
    """The commands of an environment with what comes from PyPI, as far as that can be reached."""
    venv.create(folder, with_pip=True)
    command = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*command, *FROM_PYPI], capture_output=True, check=False)
    return folder / "bin"


def _found(name: str, bin: Path) -> str | None:
    if name == "kneecli":
        return str(Path(sys.executable).with_name(name))
    return shutil.which(name, path=f"{bin}{os.pathsep}{os.environ['PATH']}")


def _kneecli(program: str, home: Path) -> Commands:
    ten_years(home / "kneecli")
    yield "kneecli log step-up", [program, "log", "step-up", "--pain", "1"]
    yield "kneecli history --last 10", [program, "history", "--last", "10"]


def _jrnl(program: str, home: Path) -> Commands:
    journal, settings = home / "jrnl.txt", home / "jrnl.yaml"
    journal.write_text("".join(f"[{day} 08:00] Knee session.\nBridge, step-up, plank.\n\n" for day in DAYS))
    settings.write_text(JRNL.format(journal=journal))
    yield "jrnl, an entry", [program, "--config-file", str(settings), "Knee session. Bridge."]
    yield "jrnl -n 10", [program, "--config-file", str(settings), "-n", "10"]


def _todo(program: str, home: Path) -> Commands:
    settings = home / "todoman.py"
    settings.write_text(f'path = "{_calendar(home / "todos", TODO).parent}/*"\ndefault_list = "all"\n')
    yield "todo new", [program, "--config", str(settings), "new", "Knee session"]
    yield "todo list", [program, "--config", str(settings), "list"]


def _khal(program: str, home: Path) -> Commands:
    settings, path = home / "khal.conf", _calendar(home / "events", EVENT)
    settings.write_text(
        f"[calendars]\n[[all]]\npath = {path}\n[locale]\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n"
        f"timeformat = %H:%M\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
        f"[default]\ndefault_calendar = all\n[sqlite]\npath = {home / 'khal.db'}\n"
    )
    yield "khal new", [program, "-c", str(settings), "new", str(DAYS[-1]), "08:00", "Knee session"]
    yield "khal list, ten days", [program, "-c", str(settings), "list", str(DAYS[-10]), "10d"]


def _calendar(folder: Path, text: str) -> Path:
    """A folder with an entry a file, as these programs keep them."""
    calendar = folder / "all"
    calendar.mkdir(parents=True)
    for n, day in enumerate(DAYS):
        (calendar / f"{n}.ics").write_text(text.format(n=n, day=f"{day:%Y%m%d}"), newline="")
    return calendar


def _task(program: str, home: Path) -> Commands:
    (home / "taskrc").write_text("confirmation=no\nverbose=nothing\n")
    rows = [{"description": "Knee session", "entry": f"{day:%Y%m%d}T080000Z", "status": "pending"} for day in DAYS]
    (home / "tasks.json").write_text(json.dumps(rows))
    _run([program, "import", str(home / "tasks.json")], home)
    yield "task add", [program, "add", "Knee session"]
    yield "task list limit:10", [program, "list", "limit:10"]


def _hledger(program: str, home: Path) -> Commands:
    book = home / "hledger.journal"
    book.write_text("".join(f"{day} Knee session\n    (bridge)  20\n\n" for day in DAYS))
    yield "hledger register, ten days", [program, "-f", str(book), "register", "-b", str(DAYS[-10])]


def _timew(program: str, home: Path) -> Commands:
    data = home / "timew" / "data"
    data.mkdir(parents=True)
    (home / "timew" / "timewarrior.cfg").write_text("")
    for day in DAYS:
        with (data / f"{day:%Y-%m}.data").open("a") as lines:
            lines.write(f"inc {day:%Y%m%d}T080000Z - {day:%Y%m%d}T082000Z # knee\n")
    before = DAYS[0] - datetime.timedelta(days=1)
    yield "timew track", [program, "track", f"{before}T08:00", "-", f"{before}T08:20", "knee", ":adjust"]
    yield "timew summary :week", [program, "summary", ":week"]


_PROGRAMS: dict[str, Callable[[str, Path], Commands]] = {
    "kneecli": _kneecli,
    "jrnl": _jrnl,
    "todo": _todo,
    "khal": _khal,
    "task": _task,
    "hledger": _hledger,
    "timew": _timew,
}


def _measure(what: str, command: list[str], home: Path) -> None:
    """Prints the medians of some pairs with the bare app; the first, which fills caches, does not count."""
    _run(command, home)
    pairs = [(_run(command, home), _run([sys.executable, "-c", BARE], home)) for _ in range(ROUNDS)]
    if any(ours is None for ours, _ in pairs):
        print(f"{what:44} did not work here")
        return
    times = [(ours, theirs) for ours, theirs in pairs if ours is not None and theirs]
    ratio = statistics.median(ours / theirs for ours, theirs in times)
    print(f"{what:44} {ratio:10.2f} {1000 * statistics.median(ours for ours, _ in times):13.1f}", flush=True)


def _run(command: list[str], home: Path) -> float | None:
    """Seconds of processor time of one run; None where it failed."""
    ours = {"KNEECLI_HOME": home / "kneecli", "KNEECLI_DEVICE": "bench", "PYTHONDONTWRITEBYTECODE": ""}
    theirs = {"HOME": home, "TASKRC": home / "taskrc", "TASKDATA": home / "task", "TIMEWARRIORDB": home / "timew"}
    (home / "task").mkdir(exist_ok=True)
    environment = {**os.environ, **{key: str(value) for key, value in {**ours, **theirs}.items()}}
    null = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=null, stdout=null, stderr=null, env=environment, cwd=home)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return None if process.returncode else usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
