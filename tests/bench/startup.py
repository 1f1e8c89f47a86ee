"""How long commands take, as ratios to a one-command Typer app in the same environment.

Each command is run in turn with the bare app, so that a busy machine slows both; the figure is the median of
the ratios of such pairs.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 25

BARE = """\
import typer
app = typer.Typer()
@app.command()
def plan(minutes: int = 20) -> None:
    print(minutes)
app()
"""

COMMANDS = {
    "--version": ["--version"],
    "plan --minutes 20, piped": ["plan", "--minutes", "20"],
    "plan --minutes 20 --format json": ["plan", "--minutes", "20", "--format", "json"],
    "exercises --json": ["exercises", "--json"],
    "packs list --json": ["packs", "list", "--json"],
}


def main() -> None:
    """Prints a line for each command."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        environment = {**os.environ, "KNEECLI_HOME": str(Path(folder) / "home")}
        print(f"{'command':34} {'ratio':>6} {'ms':>7} {'bare ms':>8} {'MB ratio':>9}")
        for name, arguments in COMMANDS.items():
            _measure(name, [sys.executable, str(bare)], [sys.executable, "-m", "kneecli", *arguments], environment)


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
