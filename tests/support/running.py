"""Running the real `kneecli` as its users do: in a process, an environment and a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kneecli.domain.value import dataclass

BIN = Path(sys.executable).parent
KNEECLI = BIN / "kneecli"
PHASES = ("warm-up", "strength", "aerobic", "cool-down")


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a command."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Its stdout, read as JSON."""
        return json.loads(self.out)


def clean_env(home: Path | None, **more: str) -> dict[str, str]:
    """An environment with nothing of the person in it who runs the tests."""
    env = {"PATH": f"{BIN}{os.pathsep}/usr/bin{os.pathsep}/bin"}
    return env | ({"KNEECLI_HOME": str(home)} if home else {}) | more


def run(
    *command: str | Path,
    env: Mapping[str, str],
    cwd: Path | None = None,
    text: str | None = None,
) -> Ran:
    """Runs a command to its end, with pipes for stdin, stdout and stderr."""
    done = subprocess.run(
        [str(word) for word in command],
        env=dict(env),
        cwd=cwd,
        input=(text or "").encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def kneecli(*arguments: str | Path, home: Path | None, cwd: Path | None = None, **env: str) -> Ran:
    """Runs `kneecli` with these arguments and this home; `env` comes on top of the clean environment."""
    return run(KNEECLI, *arguments, env=clean_env(home, **env), cwd=cwd)


def python(code: str, *arguments: str | Path, home: Path | None = None, **env: str) -> Ran:
    """Runs Python code in a process of its own."""
    return run(sys.executable, "-c", code, *arguments, env=clean_env(home, **env))


EXERCISE = """
[[exercise]]
id = "{id}"
name = {name}
category = "strength"
target = "quadriceps"
phases = ["strength"]
position = "seated"
laterality = "both"
primary = ["quadriceps"]
cues = ["Sit tall.", {cue}]
sources = ["TEST1"]
default_rung = 1

[exercise.dose]
mode = "reps"
sets = [1, 3]
reps = [5, 15]
move_s = 4
days_per_week = [2, 3]

[exercise.knee]
load = "low"
flexion_deg = 90

[[exercise.rung]]
label = "one set"
sets = 1
reps = 10

[[exercise.rung]]
label = "two sets"
sets = 2
reps = 10
"""


def pack_text(
    pack: str = "extra",
    *exercises: str,
    title: str = "Extra",
    name: str = "Extra squeeze",
    cue: str = "Squeeze the thigh.",
    api: int = 1,
) -> str:
    """A pack file that is in order, with these exercises (one, `extra-squeeze`, unless they are named)."""
    head = f"""[pack]
name = "{pack}"
title = {json.dumps(title)}
version = "1.2.3"
api = {api}
licence = "MIT"
authors = ["A tester"]
language = "en"

[[source]]
tag = "TEST1"
title = "A test"
by = "A tester"
year = "2020"
grade = "C"
"""
    rows = [
        EXERCISE.format(id=exercise, name=json.dumps(name), cue=json.dumps(cue))
        for exercise in exercises or ("extra-squeeze",)
    ]
    return head + "".join(rows)


PLUGIN = """
from pathlib import Path
from kneecli import hookimpl

@hookimpl
def kneecli_packs():
    return [Path(__file__).with_name({file!r})]
"""
"""A pack's module that is in order."""


def distribution(
    site: Path, name: str, module: str | bytes | None, *, entry_points: str | bytes | None = None, version: str = "1.0"
) -> str:
    """Lays out an installed distribution in the folder `site`: its dist-info, and its module unless that is None.

    Returns the module's name. Without `entry_points` it has the one of a pack, under the distribution's name.
    """
    module_name = name.replace("-", "_")
    info = site / f"{module_name}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    said = f"[kneecli]\n{name} = {module_name}\n" if entry_points is None else entry_points
    (info / "entry_points.txt").write_bytes(said if isinstance(said, bytes) else said.encode())
    if module is not None:
        (site / f"{module_name}.py").write_bytes(module if isinstance(module, bytes) else module.encode())
    return module_name


def kept_in(home: Path) -> list[str]:
    """The files below a home, the cache aside: that may be deleted at any time."""
    files = (file.relative_to(home) for file in home.rglob("*") if file.is_file())
    return sorted(file.as_posix() for file in files if file.parts[0] != "cache")


def drop_in(home: Path, file: str, content: str | bytes) -> Path:
    """Puts a pack file into the packs folder of this home."""
    path = home / "packs" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
