"""An environment with much in it: hundreds of other distributions, and twenty packs with a thousand exercises.

All are real wheels, made here and installed by pip, so that what they cost is what installed packages cost.
"""

import subprocess
import sys
import tomllib
import venv
import zipfile
from collections.abc import Mapping
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import tomli_w

from support import ROOT

OTHERS, PACKS, EXERCISES_OF_A_PACK = 250, 20, 50

OF_THE_ORIGINAL = ("easier", "harder", "aliases", "origin", "article_number", "article_dose")
"""What a copy of an exercise has no claim to."""

WORDS = "What a package usually says of itself, at the usual length.\n" * 80

PLUGIN = """\
from pathlib import Path
from kneecli import hookimpl

@hookimpl
def kneecli_packs():
    return [Path(__file__).with_name("pack.toml")]
"""


class Crowd:
    """A fresh environment with kneecli and the other distributions."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        venv.create(folder / "env", with_pip=True)
        self.bin = folder / "env" / "bin"
        self._pip(ROOT)
        self._pip("--no-deps", "--no-index", *(self._wheel(f"other-{number}") for number in range(OTHERS)))

    def add_packs(self) -> None:
        """Installs the packs."""
        packs = islice(enumerate(_packs()), PACKS)
        wheels = (self._wheel(f"kneecli-crowd-{number}", tomli_w.dumps(pack)) for number, pack in packs)
        self._pip("--no-deps", "--no-index", *wheels)

    def _pip(self, *what: str | Path) -> None:
        command = [self.bin / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *what]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stderr)

    def _wheel(self, name: str, pack: str = "") -> Path:
        """A wheel with one module; with a pack, when there is one."""
        module = name.replace("-", "_")
        info = f"{module}-1.0.dist-info"
        points = f"[kneecli]\n{name} = {module}\n" if pack else f"[console_scripts]\n{name} = {module}:main\n"
        files = {
            f"{module}/__init__.py": PLUGIN if pack else "def main() -> None:\n    pass\n",
            **({f"{module}/pack.toml": pack} if pack else {}),
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n\n{WORDS}",
            f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            f"{info}/entry_points.txt": points,
        }
        files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in (*files, f"{info}/RECORD"))
        wheel = self._folder / f"{module}-1.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            for file, text in files.items():
                archive.writestr(file, text)
        return wheel


def _packs() -> Any:
    """Packs of copies of the built-in exercises, one after the other, without an end."""
    built_in = [tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(ROOT.glob("packs/*/*.toml"))]
    sources = {source["tag"]: source for pack in built_in for source in pack.get("source", ())}
    exercises = cycle([exercise for pack in built_in for exercise in pack.get("exercise", ())])
    for number in range(sys.maxsize):
        head = {key: value for key, value in built_in[0]["pack"].items() if key != "figures"}
        yield {
            "pack": head | {"name": f"crowd-{number}"},
            "source": list(sources.values()),
            "exercise": [_copy(each, number) for each in islice(exercises, EXERCISES_OF_A_PACK)],
        }


def _copy(exercise: Mapping[str, Any], number: int) -> dict[str, Any]:
    """The exercise under another id, in a family of its own."""
    kept = {key: value for key, value in exercise.items() if key not in OF_THE_ORIGINAL}
    name = f"{exercise['id']}-{number}"
    return kept | {"id": name, "family": name, "name": f"{exercise['name']} {number}"}
