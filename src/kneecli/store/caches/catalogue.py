"""The parsed catalogue, kept in the cache folder: a warm start reads no pack and looks for no plugin.

The cache lists what it was made from: the folders on Python's path, the plugins' modules and the pack files, each with
its time and size. When any of these differs, or the cache is damaged, the packs are loaded again.
"""

import contextlib
import sys
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.problem import CouldNot
from kneecli.domain.value import contents, dataclass, replace
from kneecli.store.caches.cached import Cache, Stat, is_changing, now_ns, stat_of
from kneecli.store.caches.closed_packs import KINDS, ClosedPacks, closed

if TYPE_CHECKING:
    from kneecli.domain.catalogue.installed import Loaded, Plugin
    from kneecli.domain.catalogue.measure import Measure
    from kneecli.domain.catalogue.pack_measures import PackMeasures
    from kneecli.domain.catalogue.pack_programmes import PackProgrammes
    from kneecli.domain.catalogue.programme import Goal, Programme


@dataclass(frozen=True, slots=True)
class Known:
    """The exercises of all working packs, name and fault of each broken pack, and the plugins with further hooks.

    The packs of the catalogue are without their measures, programmes and goals, which few commands need: these are
    sealed, and opened when they are asked for.
    """

    catalogue: Catalogue
    broken: tuple[tuple[str, str], ...] = ()
    plugins: "tuple[Plugin, ...]" = ()
    sealed_measures: bytes = b""
    sealed_programmes: bytes = b""

    @property
    def measures(self) -> "tuple[PackMeasures, ...]":
        """The measures of all working packs."""
        from kneecli.store.caches.sealed_measures import opened

        return opened(self.sealed_measures)

    @property
    def all_measures(self) -> "tuple[Measure, ...]":
        """The same without their packs."""
        return tuple(measure for pack in self.measures for measure in pack.measures)

    @property
    def pack_programmes(self) -> "tuple[PackProgrammes, ...]":
        """The programmes and goals of all working packs."""
        from kneecli.store.caches.sealed_programmes import opened

        return opened(self.sealed_programmes)

    @property
    def programmes(self) -> "tuple[Programme, ...]":
        """The programmes without their packs."""
        return tuple(programme for pack in self.pack_programmes for programme in pack.programmes)

    @property
    def goals(self) -> "tuple[Goal, ...]":
        """The goals without their packs."""
        return tuple(goal for pack in self.pack_programmes for goal in pack.goals)


def known(cache: Cache, folder: Path, load: "Callable[[], Loaded]", disabled: Collection[str] = ()) -> Known:
    """The catalogue from the cache, or from `load`.

    `folder` is where packs are dropped in, `disabled` what `load` leaves out.
    """
    off = tuple(sorted(disabled))
    if (found := kept(cache, folder, off)) is not None:
        return found
    roots, began = _stats(_roots(folder)), now_ns()
    loaded = load()
    found = in_short(loaded)
    read = _stats(loaded.files)
    if not cache.is_kept:
        return found
    if is_changing((*roots, *read), began):  # of the folders, too: one pack may come in the same tick as another
        return found
    content = (
        *(closed(found.catalogue.packs), found.broken, tuple(tuple(contents(each)) for each in found.plugins)),
        *(found.sealed_measures, found.sealed_programmes),
    )
    with contextlib.suppress(CouldNot):
        cache.keep((off, roots, read, *content), KINDS)
    from kneecli.store.caches.completion_words import keep_words  # needed only after the packs were loaded

    keep_words(cache.file.parent, loaded)
    return found


def kept(cache: Cache, folder: Path, off: tuple[str, ...]) -> Known | None:
    """What the cache has, when it was made from what is there now; `off` are the packs that are left out, sorted."""
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError, IndexError):
        left_out, roots, read, packs, broken, plugins, *sealed = cache.read(KINDS)
        if left_out == off and roots == _stats(_roots(folder)) and read == _stats(path for path, _, _ in read):
            return Known(ClosedPacks(packs), broken, _plugins(plugins), *sealed)
    return None


def in_short(loaded: "Loaded") -> Known:
    """What a command needs to know about the loaded packs."""
    from kneecli.domain.catalogue.earlier_ids import with_ids_now
    from kneecli.domain.catalogue.pack_measures import measures_of
    from kneecli.domain.catalogue.pack_programmes import programmes_of
    from kneecli.store.caches import sealed_measures, sealed_programmes

    packs = with_ids_now(loaded.catalogue.packs)
    catalogue = Catalogue(tuple(replace(pack, measures=(), programmes=(), goals=()) for pack in packs))
    broken = tuple((each.name, each.problems[0].what) for each in loaded.broken)
    return Known(
        catalogue,
        broken,
        loaded.plugins,
        sealed_measures.sealed(measures_of(packs)),
        sealed_programmes.sealed(programmes_of(packs)),
    )


def _roots(folder: Path) -> list[str]:
    """The folders packs can come from: everything on Python's path, and the folder for pack files."""
    return [*(path or "." for path in sys.path), str(folder)]


def _stats(paths: Iterable[str]) -> tuple[Stat, ...]:
    """Time and size of each path; zeros when there is no such file."""
    return tuple(stat_of(path) for path in paths)


def _plugins(kept: tuple[tuple[Any, ...], ...]) -> "tuple[Plugin, ...]":
    """The plugins with more hooks. Raises TypeError where another version has kept them."""
    if not kept:
        return ()
    from kneecli.domain.catalogue.installed import Plugin  # few people have any

    return tuple(Plugin(*each) for each in kept)
