"""What a home holds: putting days and plans into it, and reading what kneecli keeps there."""

import os
import re
from pathlib import Path
from typing import Any

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged
from kneecli.domain.value import replace
from kneecli.formats.diary.journal import write_event
from support.cli import kneecli, today
from support.journal import TODAY


def kept_in(home: Path) -> list[str]:
    """The files below a home, the cache aside: that may be deleted at any time."""
    files = (file.relative_to(home) for file in home.rglob("*") if file.is_file())
    return sorted(file.as_posix() for file in files if file.parts[0] != "cache")


def whole_tree(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Everything below a folder, the cache with it: mode, time of change and content of each, by its path."""
    found = [folder, *folder.rglob("*")] if folder.exists() else []
    stats = {each: each.lstat() for each in found}
    return {
        each.relative_to(folder).as_posix(): (stat.st_mode, stat.st_mtime_ns, _content(each))
        for each, stat in stats.items()
    }


def _content(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(path.readlink())
    return path.read_bytes() if path.is_file() else b""


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
