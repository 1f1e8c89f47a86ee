"""Finding the plugins that are installed, by what their distributions say of them: nothing is imported for it."""

import contextlib
import importlib.metadata
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint

from kneecli.domain.catalogue.installed import OURS, Origin
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass
from kneecli.formats.pack.pack import API

GROUP = "kneecli"
"""The entry-point group of plugins for api 1. Those for a later api N are in `kneecli.apiN`."""

_GROUP = re.compile(rf"{GROUP}(?:\.api([0-9]{{1,6}}))?")


@dataclass(frozen=True, slots=True)
class Found:
    """A plugin, as its distribution describes it. `api` is the one that it was written for."""

    point: EntryPoint
    origin: Origin
    api: int

    @property
    def name(self) -> str:
        """What it is called: its entry point's name, or its distribution's where that is empty."""
        return printable(self.point.name or self.origin.distribution)

    @property
    def module(self) -> str:
        """The module that is imported for it; empty when the entry point names none."""
        try:
            return self.point.module
        except AttributeError:
            return ""


def installed_plugins(*, only_ours: bool = False) -> list[Found]:
    """All plugins: ours first, then by distribution and name; one that is listed twice (lib64 links) once."""
    listed: dict[tuple[str, str, str], Found] = {}
    for point in _our_points() if only_ours else _all_points():
        if match := _GROUP.fullmatch(point.group):
            found = Found(point, _origin(point), int(match[1] or API))
            listed.setdefault((found.origin.distribution, point.name, point.value), found)
    return sorted(listed.values(), key=_rank)


def _rank(found: Found) -> tuple[bool, str, str, str]:
    return not found.origin.is_built_in, found.origin.distribution.casefold(), found.point.name, found.point.value


def _origin(point: EntryPoint) -> Origin:
    """Where the entry point comes from; a damaged distribution may not even have a name."""
    try:
        dist = point.dist
        name, version = (str(dist.name or ""), str(dist.version or "")) if dist else ("", "")
        return Origin(printable(point.name), printable(name), printable(version))
    except Exception:
        return Origin(printable(point.name))


def _all_points() -> Iterable[EntryPoint]:
    """The entry points of all distributions; when one has a damaged list, those of the others."""
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
    """Our own alone: no other distribution is looked at."""
    with contextlib.suppress(Exception):
        return importlib.metadata.distribution(OURS).entry_points
    return ()
