"""How long bash, zsh and fish take to complete a word, with 60 and with 1,000 exercises that this computer knows."""

import statistics
import tempfile
import time
from pathlib import Path

from support.shells import FILES, LIST, Shell, opened

ROUNDS = 20
LINES = ("kneecli ", "kneecli plan --", "kneecli plan --with st", "kneecli log ")

LOOP_BASH = """
source "$1"; shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
start=$EPOCHREALTIME
for ((round = 0; round < 20; round++)); do _kneecli; done
echo $(((${EPOCHREALTIME/./} - ${start/./}) / 20))
"""


def main() -> None:
    """Prints a line for each shell and word."""
    print(f"{'completing a word':34} {'exercises':>9} {'ms':>7}")
    for count in (60, 1000):
        for name in ("bash", "zsh", "fish"):
            with tempfile.TemporaryDirectory() as folder, opened(name, Path(folder)) as shell:
                _keep_words(shell.folder.parent / ".cache" / "kneecli", count)
                for line in LINES:
                    print(f"{f'{name}: {line!r}':34} {count:9} {_measured(shell, line):7.1f}")


def _keep_words(cache: Path, count: int) -> None:
    cache.mkdir(parents=True)
    ids = [f"{'st' if number % 9 else 'xy'}-exercise-{number}" for number in range(count)]
    rows = [f"all-exercise\t{' '.join(ids)}", *(f"exercise\t{id}\tExercise {id}" for id in ids)]
    (cache / "words.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (cache / "plans-folder").write_text(f"{cache}\n", encoding="utf-8")


def _measured(shell: Shell, line: str) -> float:
    """Milliseconds for one word, once the shell runs: the median where each can be timed.

    For zsh the time is that of a key pressed at its terminal, drawing the list included, less that of a key alone.
    """
    if shell.name == "bash":
        words = [*line.split(), *([""] if line.endswith(" ") else [])]
        return int(shell.run("--norc", "--noprofile", "-c", LOOP_BASH, "bash", FILES["bash"], *words)) / 1000
    if shell.name == "fish":
        rounds = f"for round in (seq {ROUNDS}); complete -C {line!r} >/dev/null; end"
        with_, without = (
            statistics.median(_timed(shell, f"source {FILES['fish']}; {script}") for _ in range(5))
            for script in (rounds, "true")
        )
        return (with_ - without) / ROUNDS
    pressed = [_pressed(shell, line, LIST) - _pressed(shell, line, "") for _ in range(ROUNDS)]
    return statistics.median(pressed)


def _timed(shell: Shell, script: str) -> float:
    start = time.perf_counter()
    shell.run("--no-config", "-c", script)
    return (time.perf_counter() - start) * 1000


def _pressed(shell: Shell, line: str, key: str) -> float:
    start = time.perf_counter()
    shell.typed(line, key)
    return (time.perf_counter() - start) * 1000
