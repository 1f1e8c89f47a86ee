"""How many instructions commands take: the same figure twice, also on a busy machine.

Run: `python -m bench.instructions`, with `--beside COMMIT` for those of another commit beside them. It only tells, and
never fails for a figure. Needs valgrind.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from bench.startup import BARE, LOG, PLAN, VERSION, daily_sessions
from support import ROOT

COMMANDS = {
    "--version": VERSION,
    "log": LOG,
    "plan": PLAN,
    "exercises": ["exercises"],
    "exercises step-up": ["exercises", "step-up"],
    "plan, HTML": [*PLAN, "-o", "plan.html"],
}
SHORT = ("--version", "log", "plan")

AFTER_WEEKS = {
    "plan": PLAN,
    "log EXERCISE": LOG,
    "log, the plan": ["log", "--dry-run"],
    "pain": ["pain", "2", "--morning", "--dry-run"],
    "remind": ["remind"],
    "status": ["status"],
    "progress": ["progress"],
}
"""Commands of someone with six weeks of journal, and a plan for today that is ticked."""


def main() -> None:
    """Prints a line for each command: millions of instructions here, of the other commit, and how they compare."""
    words = argparse.ArgumentParser(prog="python -m bench.instructions", description=__doc__)
    words.add_argument("--short", action="store_true", help=f"only {', '.join(SHORT)}")
    words.add_argument("--beside", metavar="COMMIT", help="another commit, to compare with")
    words.add_argument("--repository", default=ROOT, type=Path, help="where the commit is (default: this one)")
    asked = words.parse_args()
    if not shutil.which("valgrind"):
        print("instructions: skipped, for valgrind is not installed")
        return
    with tempfile.TemporaryDirectory() as folder:
        here, other = Path(folder), _sources(asked.repository, asked.beside, Path(folder) / "other")
        bare = _counted([sys.executable, "-c", BARE], here, None)
        commit = (asked.beside or "")[:12]
        print(f"{'millions of instructions':28} {'here':>8} {commit:>12} {'change':>8} {'× bare app':>11}")
        for name in SHORT if asked.short else COMMANDS:
            _compare(name, partial(_of_command, COMMANDS[name], here, None), other, bare)
        for name in () if asked.short else AFTER_WEEKS:
            _compare(f"{name}, six weeks", partial(_of_command, AFTER_WEEKS[name], here, _six_weeks), other, bare)


def _compare(name: str, count: Callable[[Path | None], float], other: Path | None, bare: float) -> None:
    """Prints the line of a command; `count` counts for the sources in a folder, or for those here."""
    ours, theirs = count(None), count(other) if other else None
    beside = f"{theirs:12.1f} {100 * (ours / theirs - 1):+7.1f}%" if theirs else f"{'':12} {'':8}"
    print(f"{name:28} {ours:8.1f} {beside} {ours / bare:11.2f}", flush=True)


def _sources(repository: Path, commit: str | None, folder: Path) -> Path | None:
    """The files of a commit, in this folder; None where there is no such commit, or none was asked for."""
    if not commit:
        return None
    command = ["git", "-C", str(repository), "archive", commit, "src", "packs"]
    packed = subprocess.run(command, capture_output=True, check=False)
    if packed.returncode:
        print(f"no such commit: {commit}")
        return None
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


KNEECLI = [sys.executable, str(Path(sys.executable).with_name("kneecli"))]


def _six_weeks(home: Path, sources: Path | None) -> None:
    """What someone has who did a session on each of 42 days, and has ticked the plan of today."""
    daily_sessions(home, 42)
    _run([*KNEECLI, *PLAN], home, sources)
    for plan in (home / "plans").iterdir():
        plan.write_text(plan.read_text().replace("- [ ]", "- [x]"))


def _of_command(
    arguments: list[str], here: Path, begin: Callable[[Path, Path | None], None] | None, sources: Path | None
) -> float:
    """Millions of instructions of a command that has run before, in a home of its own; `begin` is what goes before."""
    command = [*KNEECLI, *arguments]
    with tempfile.TemporaryDirectory(dir=here) as home:
        if begin:
            begin(Path(home), sources)
        for _ in range(2):
            _run(command, Path(home), sources)
        return _counted(command, Path(home), sources)


def _counted(command: list[str], home: Path, sources: Path | None) -> float:
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    said = _run([*valgrind, *command], home, sources)
    found = re.search(r"Collected : (\d+)", said)
    return int(found[1]) / 1e6 if found else float("nan")


def _run(command: list[str], home: Path, sources: Path | None) -> str:
    """What it says on stderr."""
    environment = {key: each for key, each in os.environ.items() if key not in ("PYTHONDONTWRITEBYTECODE", "CI")}
    environment |= {"KNEECLI_HOME": str(home), "KNEECLI_DEVICE": "bench", "PYTHONHASHSEED": "0"}
    if sources:
        environment["PYTHONPATH"] = str(sources / "src")
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False).stderr


if __name__ == "__main__":
    main()
