"""What the process that forks works out before the first run, because every run would work out the same.

Nothing of it hangs on a run: neither on its home, environment and arguments, nor on the packs on its PYTHONPATH. A run
says and keeps the same, only sooner; `test_forked_runs.py` compares.
"""

import importlib
import importlib.metadata
import os
import pkgutil
import sys
from pathlib import Path
from typing import Any

_LATE = (
    *("kneecli.plugins.guard", "kneecli.plugins.loader", "kneecli.plugins.hooks", "kneecli.plugins.formatting"),
    *("kneecli.testing", "kneecli.__main__"),
)
"""Left to the runs. Their end asks whether the guard was imported, which these import; the last is the entry."""

NEWEST = (3, 14)
"""What reaches into Python's own library and typer was tried up to this Python; on a newer one each run does it."""


def begin() -> None:
    """Imports all that a command may need, and works out what is the same for each."""
    _import_all()
    _read_packs()
    if sys.version_info[:2] <= NEWEST:
        _close_packs()
        _build_commands()
        _look_for_distributions()
    os.fsync = lambda fd: None  # noqa: ARG005 - nobody pulls the plug; `support.faults` has a disk that refuses
    for name in _LATE:
        sys.modules.pop(name, None)


def _import_all() -> None:
    """Imports all of kneecli, and the libraries with it."""
    import kneecli

    for module in pkgutil.walk_packages(kneecli.__path__, "kneecli."):
        if module.name in _LATE:
            continue
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as error:
            if error.name != "msgspec":  # it is not made for every Python; kneecli does without
                raise
    for name in ("pluggy", "rich.console", "tomlkit", "typer._click.decorators", "typer._click._textwrap"):
        importlib.import_module(name)


def _read_packs() -> None:
    """Reads the built-in packs: the same text is the same pack, and reading it is most of a first run."""
    from kneecli.formats.pack import pack

    read = pack.read_pack
    texts = [file.read_text(encoding="utf-8") for file in Path(__file__).parents[2].glob("packs/*/*.toml")]
    known = {text: read(text, "built-in") for text in texts}
    pack.read_pack = lambda text, file: known[text] if text in known else read(text, file)


def _close_packs() -> None:
    """Brings the built-in packs into the form that the first run in each home writes to its cache."""
    from kneecli.plugins.loader import load_packs

    catalogue: Any = importlib.import_module("kneecli.store.caches.catalogue")
    close = catalogue.closed
    packs = catalogue.in_short(load_packs(only_built_in=True)).catalogue.packs
    closed = close(packs)
    catalogue.closed = lambda others: closed if others == packs else close(others)


def _build_commands() -> None:
    """Makes typer's commands, which hang on the code alone; making one takes longer than many a run."""
    typer: Any = importlib.import_module("typer.main")
    app = importlib.import_module("kneecli.cli.main").app
    make, whole = typer.get_command, typer.get_command(app)
    for name in whole.commands:
        whole.commands[name]  # it is made when it is looked up, and kept
    typer.get_command = lambda each: whole if each is app else make(each)


def _look_for_distributions() -> None:
    """Reads what is installed beside kneecli: that stays as it is while tests run."""
    kind: Any = importlib.metadata.PathDistribution
    read, parse = kind.read_text, kind.metadata.fget
    found: Any = list(importlib.metadata.distributions())
    points = {(str(each._path), "entry_points.txt"): each.read_text("entry_points.txt") for each in found}
    ours: Any = importlib.metadata.distribution("kneecli")
    place, metadata = str(ours._path), ours.metadata

    def known_text(self: Any, name: str) -> Any:
        return points[key] if (key := (str(self._path), name)) in points else read(self, name)

    kind.read_text = known_text
    kind.metadata = property(lambda self: metadata if str(self._path) == place else parse(self))
