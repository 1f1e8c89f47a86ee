"""How kneecli was installed, and so the exact command that updates or removes a pack."""

import importlib.util
import json
import shlex
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

from kneecli.domain.catalogue.installed import OURS, Origin
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Installer:
    """The program that installed kneecli: `pipx`, `uv tool`, `uv` or `pip`.

    `pip` and `python` are the commands for these in that environment, `name` is the environment's name in pipx or uv,
    and `beside` lists the packages that were installed with kneecli.
    """

    kind: str
    pip: str = "pip"
    python: str = "python"
    name: str = OURS
    beside: tuple[str, ...] = ()

    def update(self, distribution: str) -> str:
        """The command that installs a newer version."""
        distribution = shlex.quote(distribution)
        return {
            "pipx": f"pipx runpip {self.name} install --upgrade {distribution}",
            "uv tool": f"uv tool upgrade {self.name}",
            "uv": f"uv pip install --python {self.python} --upgrade {distribution}",
        }.get(self.kind, f"{self.pip} install --upgrade {distribution}")

    def uninstall(self, distribution: str) -> str:
        """The command that removes it."""
        if self.kind == "uv tool":
            others = "".join(f" --with {shlex.quote(each)}" for each in self.beside if each != distribution)
            return f"uv tool install {self.name}{others}"
        injected = distribution in self.beside
        distribution = shlex.quote(distribution)
        if self.kind == "pipx" and injected:
            return f"pipx uninject {self.name} {distribution}"
        return {
            "pipx": f"pipx runpip {self.name} uninstall {distribution}",
            "uv": f"uv pip uninstall --python {self.python} {distribution}",
        }.get(self.kind, f"{self.pip} uninstall {distribution}")

    def cure(self, origin: Origin) -> str:
        """What to do about a broken pack of this origin."""
        if origin.entry_point and not origin.distribution:
            return "Its package is damaged: install it again, or delete what is left of it."
        if not origin.distribution:
            return "Mend the file, or take it out of the packs folder."
        if origin.is_built_in:
            return f"Install kneecli again, or update it: `{self.update(OURS)}`"
        name = origin.distribution
        return f"Update it: `{self.update(name)}`, or take it out: `{self.uninstall(name)}`"


def installer(prefix: Path | None = None, python: str = sys.executable) -> Installer:
    """The installer of the environment in this folder, recognised by the files that each leaves there."""
    folder = Path(sys.prefix) if prefix is None else prefix
    quoted = shlex.quote(python) if python else "python3"
    if (folder / "pipx_metadata.json").is_file():
        injected = _data(folder / "pipx_metadata.json", json.loads).get("injected_packages")
        beside = tuple(map(str, injected)) if isinstance(injected, dict) else ()
        return Installer("pipx", name=shlex.quote(folder.name), beside=beside)
    if (folder / "uv-receipt.toml").is_file():
        return Installer("uv tool", name=shlex.quote(folder.name), beside=_received(folder))
    if _has_uv(folder):
        return Installer("uv", python=quoted)
    return Installer("pip", _pip(python, quoted))


def _pip(python: str, quoted: str) -> str:
    """`pip` where that is the environment's own, else its full path."""
    first = shutil.which("pip")
    return "pip" if first and Path(first).parent == Path(python).parent else f"{quoted} -m pip"


def _received(folder: Path) -> tuple[str, ...]:
    """The packages other than kneecli that uv noted to have installed."""
    tool = _data(folder / "uv-receipt.toml", tomllib.loads).get("tool")
    rows = tool.get("requirements") if isinstance(tool, dict) else None
    names = [row.get("name") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return tuple(name for name in names if isinstance(name, str) and name != folder.name)


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
