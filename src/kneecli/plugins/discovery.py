"""Finding the installed plugins by the metadata of their distributions. No plugin is imported."""

import contextlib
import functools
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, EntryPoint

from kneecli.domain.catalogue.installed import OURS, Origin
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass
from kneecli.formats.pack.pack import API

GROUP = "kneecli"
"""The entry-point group of plugins for api 1. Those for a later api N are in `kneecli.apiN`."""

_GROUP = re.compile(rf"{GROUP}(?:\.api([0-9]{{1,6}}))?")


@dataclass(frozen=True, slots=True)
class InstalledPlugin:
    """A plugin, as its distribution describes it. `api` is the version of kneecli's api that it was written for."""

    point: EntryPoint
    origin: Origin
    api: int

    @property
    def name(self) -> str:
        """The name of its entry point, or of its distribution where that is empty."""
        return printable(self.point.name or self.origin.distribution)

    @property
    def module(self) -> str:
        """The module to import for it; empty when the entry point names none."""
        try:
            return self.point.module
        except AttributeError:
            return ""


def installed_plugins(*, only_ours: bool = False) -> list[InstalledPlugin]:
    """All plugins, each once: ours first, then by distribution and name. A link such as lib64 lists a plugin twice."""
    listed: dict[tuple[str, str, str], InstalledPlugin] = {}
    for point in _our_points() if only_ours else _all_points():
        if match := _GROUP.fullmatch(point.group):
            plugin = InstalledPlugin(point, _origin(point), int(match[1] or API))
            listed.setdefault((plugin.origin.distribution, point.name, point.value), plugin)
    return sorted(listed.values(), key=_rank)


def _rank(plugin: InstalledPlugin) -> tuple[bool, str, str, str]:
    return not plugin.origin.is_built_in, plugin.origin.distribution.casefold(), plugin.point.name, plugin.point.value


def _origin(point: EntryPoint) -> Origin:
    """Where the entry point comes from. A damaged distribution may have no name."""
    try:
        name, version = _name_and_version(point.dist) if point.dist else ("", "")
        return Origin(printable(point.name), printable(name), printable(version))
    except Exception:
        return Origin(printable(point.name))


@functools.cache
def _name_and_version(distribution: Distribution) -> tuple[str, str]:
    """Both are parsed from one file, which may be long, each time that either is asked for."""
    said = distribution.metadata
    return str(said["Name"] or ""), str(said["Version"] or "")


def _all_points() -> Iterable[EntryPoint]:
    """The entry points of all distributions, without those whose list is damaged."""
    try:
        listed = importlib.metadata.entry_points()
        return [point for group in listed.groups if _GROUP.fullmatch(group) for point in listed.select(group=group)]
    except Exception:
        return list(_points_one_by_one())


def _points_one_by_one() -> Iterator[EntryPoint]:
    for distribution in importlib.metadata.distributions():
        with contextlib.suppress(Exception):
            yield from list(distribution.entry_points)


def _our_points() -> Iterable[EntryPoint]:
    """The entry points of kneecli itself; no other distribution is read."""
    with contextlib.suppress(Exception):
        return importlib.metadata.distribution(OURS).entry_points
    return ()
