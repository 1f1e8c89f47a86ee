"""A life with kneecli to test with: days before today in the journal, ticked plans, and a terminal to sit at."""

import datetime
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pexpect

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from support.diaries import TODAY
from support.running import KNEECLI, Ran, clean_env, kneecli

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def today() -> datetime.date:
    """Today, as the command sees it."""
    return datetime.date.today()


def before(ago: int) -> str:
    """The day so many days ago, in words for the command line."""
    return str(today() - datetime.timedelta(ago))


def lived(home: Path, *events: Event, device: str = "old") -> None:
    """Puts events into a journal of this home, with their days counted from today."""
    shift = today() - TODAY
    file = home / "journal" / f"{device}.jsonl"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as stream:
        for event in events:
            dated = isinstance(event, (ExerciseDone, PainFelt, RungChanged))
            stream.write(write_event(replace(event, date=event.date + shift) if dated else event).encode())  # type: ignore[attr-defined, call-arg]


def sessions(home: Path, *arguments: str) -> list[dict[str, Any]]:
    """What `history --json` shows."""
    ran = kneecli("history", "--json", *arguments, home=home)
    assert ran.code == 0, ran.err
    found: list[dict[str, Any]] = ran.data["sessions"]
    return found


def items(home: Path) -> list[dict[str, Any]]:
    """Everything that was logged, in order."""
    return [item for session in sessions(home) for item in session["items"]]


def standing(home: Path, exercise: str) -> dict[str, Any]:
    """What `progress --json` says of one exercise."""
    (found,) = kneecli("progress", exercise, "--json", home=home).data
    return dict(found)


def quiet(ran: Ran) -> None:
    """It went well, and nothing was said."""
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def failed(ran: Ran, code: int, *words: str) -> None:
    """It ended with this code, wrote nothing on stdout, and said these words without a traceback."""
    assert ran.code == code, ran.err
    assert ran.out == ""
    assert "Traceback" not in ran.err
    assert "a bug" not in ran.err
    for word in words:
        assert word in ran.err, ran.err


def planned(home: Path, ending: str = "md", minutes: int = 20) -> Path:
    """Makes today's plan in the plans folder, and returns its file."""
    format = {"md": "markdown"}.get(ending, ending)
    assert kneecli("plan", "--minutes", str(minutes), "--format", format, home=home).code == 0
    return home / "plans" / f"{today()}.{ending}"


def ticked(file: Path, **remarks: str) -> Path:
    """Ticks the exercises named, with what is written behind them; the names have underscores for hyphens."""
    lines = file.read_text(encoding="utf-8").splitlines()
    box = 0
    for number, line in enumerate(lines):
        if line.startswith("- [ ]") or line.startswith("- [x]"):
            box = number
        for name, remark in remarks.items():
            if line.startswith(f"  - `{name.replace('_', '-')}` "):
                lines[box] = lines[box].replace("[ ]", "[x]") + (f" {remark}" if remark else "")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def in_plan(file: Path) -> list[str]:
    """The exercises of a Markdown plan, in order."""
    return re.findall(r"^  - `([a-z0-9-]+)` ", file.read_text(encoding="utf-8"), re.MULTILINE)


@contextmanager
def terminal(home: Path, *arguments: str, **env: str) -> Iterator[Any]:
    """`kneecli` on a terminal of its own."""
    child = pexpect.spawn(
        str(KNEECLI),
        list(arguments),
        env=clean_env(home, **{"TERM": "dumb", "PAGER": "cat", **env}),
        dimensions=(50, 120),
        encoding="utf-8",
        timeout=60,
    )
    try:
        yield child
    finally:
        child.close(force=True)


def finished(child: Any) -> tuple[int, str]:
    """The exit code, and what was still to be read."""
    rest = ESCAPE.sub("", str(child.read())).replace("\r\n", "\n")
    child.close()
    return int(child.exitstatus), rest
