"""A pack's life as a package, with real wheels and the real pip: made, installed, used, disabled, broken, taken out.

One environment serves for all steps, which are done in the order of this file: each leaves what the next one needs.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kneecli.domain.value import dataclass
from support import ROOT
from support.cli import Ran, run
from support.noon import zone

pytestmark = pytest.mark.slow  # real wheels

EXERCISE = "calm-hips-seated-heel-raise"
DAY = ("--date", "2026-11-22")


@dataclass(frozen=True)
class Site:
    """A fresh environment with kneecli's wheel in it, a home of its own, and a pack's project with its wheel."""

    folder: Path

    @property
    def bin(self) -> Path:
        """Where the environment's commands are."""
        return self.folder / "env" / "bin"

    @property
    def project(self) -> Path:
        """The pack's project."""
        return self.folder / "kneecli-calm-hips"

    @property
    def module(self) -> Path:
        """The pack's module as it is installed."""
        (found,) = (self.folder / "env").glob("lib/python*/site-packages/kneecli_calm_hips/__init__.py")
        return found

    def run(self, command: str, *arguments: str | Path, cwd: Path | None = None) -> Ran:
        """Runs a command of the environment, far from the checkout."""
        env = {"PATH": f"{self.bin}{os.pathsep}/usr/bin{os.pathsep}/bin", "HOME": str(self.folder)}
        env["KNEECLI_HOME"] = str(self.folder / "home")
        return run(self.bin / command, *arguments, env=env | _pip_settings() | zone(), cwd=cwd or self.folder)

    def kneecli(self, *arguments: str | Path) -> Ran:
        """Runs kneecli."""
        return self.run("kneecli", *arguments)

    def pack(self) -> dict[str, Any] | None:
        """The pack as `packs list` has it."""
        rows = self.kneecli("packs", "list", "--json").data
        return next((row for row in rows if row["name"] == "calm-hips"), None)


def _pip_settings() -> dict[str, str]:
    """Where pip looks for packages on this machine, as its own variables or files say."""
    files = [Path("/etc/pip.conf"), Path.home() / ".config/pip/pip.conf", Path.home() / ".pip/pip.conf"]
    named = {name: value for name, value in os.environ.items() if name.startswith("PIP_") or name.endswith("_proxy")}
    config = next((str(file) for file in files if file.is_file()), "")
    return ({"PIP_CONFIG_FILE": config} if config else {}) | named | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def _quietly(*command: str | Path) -> None:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Builds kneecli's wheel, installs it alone, starts a project with it, and builds that one's wheel."""
    here = Site(tmp_path_factory.mktemp("pip"))
    wheels = here.folder / "wheels"
    _quietly(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", wheels, ROOT)
    _quietly(sys.executable, "-m", "venv", here.folder / "env")
    _quietly(here.bin / "python", "-m", "pip", "install", "-q", "pytest", *wheels.glob("kneecli-*.whl"))
    ran = here.kneecli("packs", "new", "calm-hips", "--author", "A. Clinician")
    assert ran.code == 0, ran.err
    _quietly(here.bin / "python", "-m", "pip", "wheel", "-q", "--no-deps", "-w", wheels, here.project)
    return here


def test_the_project_is_in_order(site: Site) -> None:
    """What `packs new` makes passes `packs check`, advice included."""
    ran = site.kneecli("--strict", "packs", "check", site.project)
    assert (ran.code, ran.err) == (0, "")
    assert site.pack() is None


def test_it_is_installed(site: Site) -> None:
    """The wheel goes in beside kneecli's, and the pack counts at once, although the catalogue is cached."""
    assert site.kneecli("exercises", EXERCISE).code == 2
    (wheel,) = (site.folder / "wheels").glob("kneecli_calm_hips-*.whl")
    ran = site.run("python", "-m", "pip", "install", "-q", "--no-deps", wheel)
    assert ran.code == 0, ran.err
    row = site.pack()
    assert row is not None
    assert (row["state"], row["origin"], row["exercises"]) == ("enabled", "kneecli-calm-hips 0.1.0", 1)


def test_its_own_tests_pass(site: Site) -> None:
    """The tests of the new project hold against the installed package."""
    ran = site.run("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=site.project)
    assert ran.code == 0, ran.out
    assert "3 passed" in ran.out


def test_it_is_planned_and_logged(site: Site) -> None:
    """Its exercise gets into a session, and what was done is in the history."""
    ran = site.kneecli("plan", *DAY, "--with", EXERCISE, "--format", "json", "-o", "plan.json")
    assert (ran.code, ran.err) == (0, "")
    items = json.loads((site.folder / "plan.json").read_text(encoding="utf-8"))["items"]
    assert [item["pack_version"] for item in items if item["exercise"] == EXERCISE] == ["0.1.0"]
    assert site.kneecli("log", EXERCISE, "--pain", "1").code == 0


def test_it_is_disabled_and_enabled(site: Site) -> None:
    """Disabled, it is not imported: a module that would fail is not even noticed."""
    text = site.module.read_text(encoding="utf-8")
    assert site.kneecli("packs", "disable", "calm-hips").code == 0
    site.module.write_text(f"raise SystemExit('imported')\n{text}", encoding="utf-8")
    ran = site.kneecli("plan", *DAY, "-o", "-")
    assert (ran.code, ran.err) == (0, "")
    assert EXERCISE not in ran.out
    site.module.write_text(text, encoding="utf-8")
    assert site.kneecli("packs", "enable", "calm-hips").code == 0
    assert site.kneecli("exercises", EXERCISE).code == 0


def test_it_breaks_and_is_mended(site: Site) -> None:
    """Broken, it is named once with the command that takes it out; mended in place, it counts again."""
    text = site.module.read_text(encoding="utf-8")
    site.module.write_text(f"import not_there\n{text}", encoding="utf-8")
    ran = site.kneecli("exercises", "--json")
    assert (ran.code, len(ran.data)) == (0, 62)
    assert ran.err == (
        "kneecli: the pack calm-hips is left out: its module failed with ModuleNotFoundError: "
        "No module named 'not_there'. See `kneecli packs list`.\n"
    )
    assert site.kneecli("--strict", "exercises").code == 3
    row = site.pack()
    assert row is not None
    assert "`pip uninstall kneecli-calm-hips`" in row["problems"][0]["cure"]
    site.module.write_text(text, encoding="utf-8")
    assert site.kneecli("exercises", EXERCISE).code == 0


def test_its_file_breaks_and_is_mended(site: Site) -> None:
    """The same for the data in it: every fault is listed with its line."""
    file = site.module.with_name("calm-hips.toml")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"calves"', '"calfs"').replace("move_s = 4", "move_s = 0"), encoding="utf-8")
    row = site.pack()
    assert row is not None
    assert [each["where"].partition(":")[0] for each in row["problems"]] == ["calm-hips.toml"] * 3
    assert "uninstall kneecli-calm-hips" in row["problems"][-1]["cure"]
    file.write_text(text, encoding="utf-8")
    assert site.kneecli("exercises", EXERCISE).code == 0


def test_it_is_taken_out(site: Site) -> None:
    """The cure's own words take it out; then old plans are still read and logged, and the history still shows it."""
    ran = site.run("pip", "uninstall", "-y", "kneecli-calm-hips")
    assert ran.code == 0, ran.err
    assert site.pack() is None
    ran = site.kneecli("plan", *DAY, "-o", "-")
    assert (ran.code, ran.err) == (0, "")
    shown = site.kneecli("history")
    assert (shown.code, shown.err) == (0, "")
    assert "Seated heel raise" in shown.out
    assert site.kneecli("log", "--all", "plan.json").code == 0
    (session,) = [each for each in site.kneecli("history", "--json").data["sessions"] if len(each["items"]) > 1]
    assert EXERCISE in [item["exercise"] for item in session["items"]]
    assert site.kneecli("--strict", "status").code == 0
    assert site.kneecli("progress").code == 0
