"""Packs of third parties to test with: their files, their modules, and putting them where kneecli looks."""

import json
from pathlib import Path

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


def drop_in(home: Path, file: str, content: str | bytes) -> Path:
    """Puts a pack file into the packs folder of this home."""
    path = home / "packs" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
