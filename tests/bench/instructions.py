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
from io import BytesIO
from pathlib import Path

from bench.startup import BARE, LOG, PLAN, VERSION
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
            ours = _of_command(COMMANDS[name], here, None)
            theirs = _of_command(COMMANDS[name], here, other) if other else None
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


def _of_command(arguments: list[str], here: Path, sources: Path | None) -> float:
    """Millions of instructions of a command that has run before, in a home of its own."""
    command = [sys.executable, str(Path(sys.executable).with_name("kneecli")), *arguments]
    with tempfile.TemporaryDirectory(dir=here) as home:
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
