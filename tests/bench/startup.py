"""How long commands take, as ratios to a one-command Typer app in the same environment.

Each command is run in turn with the bare app, so that a busy machine slows both; the figure is the median of
the ratios of such pairs.
"""

import datetime
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kneecli.domain.exercise import Exercise
from kneecli.domain.record import Done, ExerciseDone, SetDone
from kneecli.domain.session import Prescription
from kneecli.formats.journal import write_event
from kneecli.plugins.loader import load_packs

ROUNDS = 25

BARE = """\
import typer
app = typer.Typer()
@app.command()
def plan(minutes: int = 20) -> None:
    print(minutes)
app()
"""

COMMANDS = (
    ("--version", "empty", ["--version"]),
    ("plan --minutes 20, piped", "empty", ["plan", "--minutes", "20"]),
    ("log EXERCISE", "empty", ["log", "step-up", "--pain", "1"]),
    ("exercises --json", "empty", ["exercises", "--json"]),
    ("packs list --json", "empty", ["packs", "list", "--json"]),
    ("plan --minutes 20, ten years", "old", ["plan", "--minutes", "20"]),
    ("log EXERCISE, ten years", "old", ["log", "step-up", "--pain", "1"]),
)
"""Each with the home that it runs in: an empty one, or one with ten years of daily sessions."""


def main() -> None:
    """Prints a line for each command."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        ten_years(Path(folder) / "old")
        kneecli = str(Path(sys.executable).with_name("kneecli"))
        print(f"{'command':34} {'ratio':>6} {'ms':>7} {'bare ms':>8} {'MB ratio':>9}")
        for name, home, arguments in COMMANDS:
            here = {"KNEECLI_HOME": str(Path(folder) / home), "KNEECLI_DEVICE": "bench"}
            environment = {**os.environ, **here, "PYTHONDONTWRITEBYTECODE": ""}
            _measure(name, [sys.executable, str(bare)], [kneecli, *arguments], environment)


def ten_years(home: Path) -> None:
    """A journal of 3,650 daily sessions of eight exercises, up to yesterday."""
    journal = home / "journal" / "bench.jsonl"
    journal.parent.mkdir(parents=True)
    exercises = [exercise for exercise in load_packs().catalogue if exercise.article_number][:8]
    first = datetime.date.today() - datetime.timedelta(days=3650)
    with journal.open("w", encoding="utf-8") as lines:
        for day in range(3650):
            for place, exercise in enumerate(exercises):
                lines.write(write_event(_done(exercise, first + datetime.timedelta(days=day), 8 * day + place)))


def _done(exercise: Exercise, date: datetime.date, number: int) -> ExerciseDone:
    dose = Prescription(exercise.laterality, sets=2, reps=10, rest_s=30)
    done = Done(
        exercise.id, exercise.name, exercise.pack, "0.1.0", exercise.default_rung, "", dose, (SetDone(reps=10),) * 2
    )
    return ExerciseDone(
        f"{number:016x}", number + 1, f"{date}T08:00:00+00:00", date, done, f"{date}-plan", 20, f"{date}"
    )


def _measure(name: str, bare: list[str], command: list[str], environment: dict[str, str]) -> None:
    pairs = [(_run(bare, environment), _run(command, environment)) for _ in range(ROUNDS + 2)][2:]
    ratio = statistics.median(ours[0] / theirs[0] for theirs, ours in pairs)
    memory = statistics.median(ours[1] / theirs[1] for theirs, ours in pairs)
    ours_ms = statistics.median(ours[0] for _, ours in pairs) * 1000
    bare_ms = statistics.median(theirs[0] for theirs, _ in pairs) * 1000
    print(f"{name:34} {ratio:6.2f} {ours_ms:7.1f} {bare_ms:8.1f} {memory:9.2f}")


def _run(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds and peak memory (kB) of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return seconds, float(usage.ru_maxrss)
