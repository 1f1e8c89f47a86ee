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
from collections.abc import Callable
from pathlib import Path

from bench.crowd import Crowd
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import Done, ExerciseDone, SetDone
from kneecli.domain.session.session import Prescription
from kneecli.formats.diary.journal import write_event
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

VERSION, PLAN, LOG = ["--version"], ["plan", "--minutes", "20"], ["log", "step-up", "--pain", "1"]

OLD_JOURNAL = {
    "status": ["status"],
    "progress": ["progress"],
    "history --last 10": ["history", "--last", "10"],
    "history": ["history"],
    "report": ["report"],
    "export": ["export"],
}
"""What is asked of an old journal besides."""

SETTINGS = """\
minutes = 20
owns = ["yoga-block", "upright-bike"]
ankle_weights_kg = [0.5, 1, 2]
step_heights_cm = [10, 15]
age = 58
"""


def main() -> None:
    """Prints a line for each command, in this environment and in a crowded one."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        old, settled = here / "old", here / "settled"
        ten_years(old)
        settled.mkdir()
        (settled / "config.toml").write_text(SETTINGS)
        print(f"{'command':48} {'ratio':>6} {'ms':>7} {'bare ms':>8} {'MB ratio':>9}")
        ours = Path(sys.executable).parent
        _measure(ours, "--version", here / "new", VERSION)
        _measure(ours, "plan", here / "new", PLAN)
        _measure(ours, "log", here / "new", LOG)
        _measure(ours, "plan, with settings", settled, PLAN)
        _measure(ours, "exercises --json", here / "new", ["exercises", "--json"])
        _measure(ours, "packs list --json", here / "new", ["packs", "list", "--json"])
        _measure(ours, "plan, ten years", old, PLAN)
        _measure(ours, "log, ten years", old, LOG)
        for name, arguments in OLD_JOURNAL.items():
            _measure(ours, f"{name}, ten years", old, arguments)
        _measure(ours, "plan, ten years, no digest", old, PLAN, before=_without_digest)
        _measure(ours, "undo, ten years", old, ["undo"], before=_with_a_slip)
        _measure(ours, "plan after an undo, ten years", old, PLAN, before=_with_an_undo)
        crowd = Crowd(here)
        _measure(crowd.bin, "plan, ten years, 250 distributions", old, PLAN)
        _measure(crowd.bin, "log, ten years, 250 distributions", old, LOG)
        crowd.add_packs()
        _measure(crowd.bin, "plan, the same and 1,000 exercises in 20 packs", old, PLAN)
        _measure(crowd.bin, "log, the same and 1,000 exercises in 20 packs", old, LOG)


def ten_years(home: Path) -> None:
    """A journal of 3,650 daily sessions of eight exercises, up to yesterday."""
    daily_sessions(home, 3650)


def daily_sessions(home: Path, days: int) -> None:
    """A journal of so many daily sessions of eight exercises, up to yesterday."""
    journal = home / "journal" / "bench.jsonl"
    journal.parent.mkdir(parents=True)
    exercises = [exercise for exercise in load_packs().catalogue if exercise.article_number][:8]
    first = datetime.date.today() - datetime.timedelta(days)
    with journal.open("w", encoding="utf-8") as lines:
        for day in range(days):
            for place, exercise in enumerate(exercises):
                lines.write(write_event(_done(exercise, first + datetime.timedelta(days=day), 8 * day + place)))


def _done(exercise: Exercise, date: datetime.date, number: int) -> ExerciseDone:
    dose = Prescription(exercise.laterality, sets=2, reps=10, rest_s=30)
    done = Done(
        exercise.id, exercise.name, exercise.pack, "0.1.0", exercise.default_rung, "", dose, (SetDone(reps=10),) * 2
    )
    id = f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}"  # as random as new ones are
    return ExerciseDone(id, number + 1, f"{date}T08:00:00+00:00", date, done, f"{date}-plan", 20, f"{date}")


Run = Callable[[list[str]], object]


def _without_digest(home: Path, _: Run) -> None:
    """Deletes what is kept of the journal."""
    for file in (home / "cache").glob("diary-*"):
        file.unlink()


def _with_a_slip(_: Path, run: Run) -> None:
    """Logs something that is to be taken back."""
    run(LOG)


def _with_an_undo(home: Path, run: Run) -> None:
    """Logs something and takes it back."""
    _with_a_slip(home, run)
    run(["undo"])


def _measure(
    bin: Path, name: str, home: Path, arguments: list[str], before: Callable[[Path, Run], object] | None = None
) -> None:
    """Prints the medians for a command of the environment with these commands, in this home.

    `before` is what goes before each run.
    """
    environment = {**os.environ, "KNEECLI_HOME": str(home), "KNEECLI_DEVICE": "bench", "PYTHONDONTWRITEBYTECODE": ""}
    bare, command = [str(bin / "python"), "-c", BARE], [str(bin / "kneecli"), *arguments]
    pairs = []
    for _ in range(ROUNDS + 2):
        if before:
            before(home, lambda words: _run([str(bin / "kneecli"), *words], environment))
        pairs.append((_run(bare, environment), _run(command, environment)))
    del pairs[:2]
    ratio = statistics.median(ours[0] / theirs[0] for theirs, ours in pairs)
    memory = statistics.median(ours[1] / theirs[1] for theirs, ours in pairs)
    ours_ms = statistics.median(ours[0] for _, ours in pairs) * 1000
    bare_ms = statistics.median(theirs[0] for theirs, _ in pairs) * 1000
    print(f"{name:48} {ratio:6.2f} {ours_ms:7.1f} {bare_ms:8.1f} {memory:9.2f}")


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
