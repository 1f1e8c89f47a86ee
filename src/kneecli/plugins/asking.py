"""Calling the hooks of one plugin. Each plugin has a plugin manager of its own, so that none can disturb another."""

import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pluggy

from kneecli.plugins.hook_names import name_faults
from kneecli.plugins.hookspecs import PROJECT, Hooks

MOST_FILES = 100

PACKS, FORMATS, REVIEW = HOOKS = "kneecli_packs", "kneecli_formats", "kneecli_review"


class Asked:
    """One plugin whose hooks can be called. Raises TypeError for a wrong hook, pluggy's error for arguments."""

    def __init__(self, plugin: object, name: str) -> None:
        if wrong := _misnamed(plugin):
            raise TypeError("; ".join(wrong))
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(Hooks)
        self._manager.register(plugin, name)
        self._manager.check_pending()
        self.hooks = tuple(hook for hook in HOOKS if self._caller(hook).get_hookimpls())
        if not self.hooks:
            raise TypeError(f"it has no `{PACKS}` marked with `from kneecli import hookimpl`")

    def packs(self) -> list[Path]:
        """The paths of its pack files; none when it does not have that hook. Raises TypeError."""
        if PACKS not in self.hooks:
            return []
        files = self._all(PACKS)
        if not files or not all(isinstance(file, (str, Path)) for file in files):
            raise TypeError(f"its `{PACKS}` returned something that is not a list of paths")
        if len(files) > MOST_FILES:
            raise TypeError(f"its `{PACKS}` returned {len(files)} paths, and {MOST_FILES} is the most")
        return [Path(file) for file in files]

    def all_of(self, hook: str, kind: type, **arguments: Any) -> list[Any]:
        """What the hook returns, checked to be a list of this type. Raises TypeError."""
        answers = self._all(hook, **arguments)
        if not all(isinstance(answer, kind) for answer in answers):
            raise TypeError(f"its `{hook}` returned something that is not a list of `kneecli.{kind.__name__}`")
        return answers

    def _all(self, hook: str, **arguments: Any) -> list[Any]:
        """The entries of all lists that the hook's implementations return."""
        answers: Sequence[Any] = self._caller(hook)(**arguments)
        if not all(isinstance(answer, (list, tuple)) for answer in answers):
            kind = "paths" if hook == PACKS else "values"
            raise TypeError(f"its `{hook}` returned something that is not a list of {kind}")
        return [entry for answer in answers for entry in answer]

    def _caller(self, hook: str) -> pluggy.HookCaller:
        caller: pluggy.HookCaller = getattr(self._manager.hook, hook)
        return caller


def _misnamed(plugin: object) -> tuple[str, ...]:
    """What is wrong with the names of its functions."""
    functions = {name: getattr(plugin, name, None) for name in dir(plugin)}
    routines = {name: each for name, each in functions.items() if inspect.isroutine(each)}
    marked = [name for name, each in routines.items() if getattr(each, f"{PROJECT}_impl", None)]
    unmarked = [name for name in routines if name not in marked]
    return name_faults(marked, unmarked, HOOKS, any_marked=bool(marked))
