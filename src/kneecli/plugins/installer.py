"""How kneecli was installed, and so the exact commands that add, update and take out a pack."""

import importlib.util
import json
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tomli

from kneecli.domain.catalogue.installed import OURS, Origin
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """A package that was asked for when kneecli was installed. `source` is what to ask for to have it again.

    That is the name, with the version or the place that it came from; `editable` when it is used where it lies.
    """

    name: str
    source: str = ""
    editable: bool = False

    def option(self, of_another: bool = True) -> str:
        """How uv is asked for it: beside the tool, or as the tool itself."""
        words = ("--with-editable" if self.editable else "--with") if of_another else "--editable" * self.editable
        return f"{words} {shlex.quote(self.source or self.name)}".strip()


@dataclass(frozen=True, slots=True)
class Installer:
    """The program that installed kneecli: `pipx`, `uv tool`, `uvx`, `uv project`, `uv` or `pip`.

    `pip` and `python` are the commands for these in that environment, `name` is the environment's name in pipx or uv,
    `folder` a project's, and `beside` lists what was asked for when kneecli was installed, kneecli first for uv.
    """

    kind: str
    pip: str = "pip"
    python: str = "python"
    name: str = OURS
    folder: str = ""
    beside: tuple[Beside, ...] = ()

    def add(self, distribution: str) -> str:
        """The command that puts a package beside kneecli; nothing that is there is lost by it."""
        quoted = shlex.quote(distribution)
        if self.kind == "uv tool":
            return self._uv_tool([*self.beside, Beside(distribution)])
        return {
            "pipx": f"pipx inject {self.name} {quoted}",
            "uvx": f"uvx --with {quoted} {OURS}",
            "uv project": f"uv add --project {self.folder} {quoted}",
            "uv": f"uv pip install --python {self.python} {quoted}",
        }.get(self.kind, f"{self.pip} install {quoted}")

    def how_to_add(self) -> str:
        """How a package is added, in a sentence or two."""
        words = f"A package is added with `{self.add('NAME')}`."
        if self.kind == "uvx":
            return f"{words} uvx keeps nothing of it: for good it is `uv tool install {OURS} --with NAME`."
        return words

    def update(self, distribution: str) -> str:
        """The command that installs a newer version."""
        quoted = shlex.quote(distribution)
        return {
            "pipx": f"pipx runpip {self.name} install --upgrade {quoted}",
            "uv tool": f"uv tool upgrade {self.name}",
            "uvx": f"uvx --refresh {OURS}",
            "uv project": f"uv add --project {self.folder} --upgrade-package {quoted} {quoted}",
            "uv": f"uv pip install --python {self.python} --upgrade {quoted}",
        }.get(self.kind, f"{self.pip} install --upgrade {quoted}")

    def uninstall(self, distribution: str) -> str:
        """The command that removes it."""
        quoted = shlex.quote(distribution)
        if self.kind == "uv tool":
            return self._uv_tool([each for each in self.beside if each.name != distribution])
        if self.kind == "pipx" and any(each.name == distribution for each in self.beside):
            return f"pipx uninject {self.name} {quoted}"
        return {
            "pipx": f"pipx runpip {self.name} uninstall {quoted}",
            "uvx": f"uvx {OURS}",
            "uv project": f"uv remove --project {self.folder} {quoted}",
            "uv": f"uv pip uninstall --python {self.python} {quoted}",
        }.get(self.kind, f"{self.pip} uninstall {quoted}")

    def _uv_tool(self, wanted: list[Beside]) -> str:
        """uv installs a tool anew with all that is to be beside it, each from where it came."""
        own = next((each for each in wanted if each.name == self.name), Beside(self.name))
        others = [each.option() for each in wanted if each.name != self.name]
        return " ".join(["uv tool install", own.option(of_another=False), *others])

    def cure(self, origin: Origin) -> str:
        """What to do about a broken pack of this origin."""
        if origin.entry_point and not origin.distribution:
            return "Its package is damaged: install it again, or delete what is left of it."
        if not origin.distribution:
            return "Mend the file, or take it out of the packs folder."
        if origin.is_built_in:
            return f"Install kneecli again, or update it: `{self.update(OURS)}`"
        name = origin.distribution
        if self.kind == "uvx":
            return f"Leave out `--with {shlex.quote(name)}`, or look for a newer one: `{self.update(name)}`"
        return f"Update it: `{self.update(name)}`, or take it out: `{self.uninstall(name)}`"


def installer(prefix: Path | None = None, python: str = sys.executable) -> Installer:
    """The installer of the environment in this folder, recognised by the files that each leaves there."""
    folder = Path(sys.prefix) if prefix is None else prefix
    quoted = shlex.quote(python) if python else "python3"
    if (folder / "pipx_metadata.json").is_file():
        injected = _data(folder / "pipx_metadata.json", json.loads).get("injected_packages")
        beside = tuple(Beside(str(name)) for name in injected) if isinstance(injected, dict) else ()
        return Installer("pipx", name=shlex.quote(folder.name), beside=beside)
    if (folder / "uv-receipt.toml").is_file():
        return Installer("uv tool", name=shlex.quote(folder.name), beside=tuple(_received(folder)))
    if any(part.startswith(("archive-v", "environments-v")) for part in folder.parts[-3:]):
        return Installer("uvx")  # in uv's cache, from where it may go at any time
    if (folder.parent / "uv.lock").is_file() and (folder.parent / "pyproject.toml").is_file():
        return Installer("uv project", folder=shlex.quote(str(folder.parent)))
    if _has_uv(folder):
        return Installer("uv", python=quoted)
    return Installer("pip", _pip(python, quoted))


def _pip(python: str, quoted: str) -> str:
    """`pip` where that is the environment's own, else its full path."""
    first = shutil.which("pip")
    return "pip" if first and Path(first).parent == Path(python).parent else f"{quoted} -m pip"


def _received(folder: Path) -> Iterator[Beside]:
    """What uv noted to have been asked for."""
    tool = _data(folder / "uv-receipt.toml", tomli.loads).get("tool")
    rows = tool.get("requirements") if isinstance(tool, dict) else None
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, dict) and isinstance(name := row.get("name"), str):
            yield Beside(name, _source(name, row), editable=isinstance(row.get("editable"), str))


def _source(name: str, row: dict[str, Any]) -> str:
    """Where a package came from, as uv is to be asked for it again."""
    place = next((row[key] for key in ("editable", "directory", "path") if isinstance(row.get(key), str)), "")
    if place:
        return str(place)
    if isinstance(row.get("git"), str):
        url, _, said = row["git"].partition("#")[0].partition("?")
        revision = said.partition("=")[2]  # rev=, tag= or branch=
        return f"{name} @ git+{url}{f'@{revision}' if revision else ''}"
    if isinstance(row.get("url"), str):
        return f"{name} @ {row['url']}"
    return f"{name}{row['specifier']}" if isinstance(row.get("specifier"), str) else name


def _has_uv(folder: Path) -> bool:
    """Whether uv made the environment and left pip out."""
    try:
        made_by_uv = "\nuv = " in f"\n{(folder / 'pyvenv.cfg').read_text(encoding='utf-8')}"
    except (OSError, ValueError):
        return False
    return made_by_uv and importlib.util.find_spec("pip") is None


def _data(file: Path, parse: Any) -> dict[str, Any]:
    try:
        found = parse(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
