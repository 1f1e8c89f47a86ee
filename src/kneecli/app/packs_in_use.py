"""The packs that a command works with: looked up when they are first used."""

import functools
import sys
from typing import TYPE_CHECKING

import kneecli
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneecli.domain.catalogue.installed import Loaded
    from kneecli.store.caches.cached import Cache
    from kneecli.store.caches.catalogue import Known
    from kneecli.store.places import Places


@dataclass(frozen=True)
class PacksInUse:
    """The packs of these places, but for the disabled ones.

    `strict`: a broken pack or plugin is an error, not a note. `only_built_in`: as --no-packs asks for it. Without
    `keeps_cache` nothing is written.
    """

    places: "Places"
    disabled: tuple[str, ...]
    note: "Callable[[str], None]"
    strict: bool = False
    only_built_in: bool = False
    keeps_cache: bool = True

    @functools.cached_property
    def loaded(self) -> "Loaded":
        """All packs as they are read from their files, also the broken and the disabled ones."""
        from kneecli.plugins.loader import load_packs
        from kneecli.store.packs.dropped_in import dropped_in

        return load_packs(dropped_in(self.places.packs), disabled=self.disabled, only_built_in=self.only_built_in)

    @property
    def cache(self) -> "Cache":
        """Where what is known of these packs is kept."""
        from kneecli.store.caches.cached import Cache

        by = ("built-in" if self.only_built_in else "", *sorted(self.disabled), *sys.path)
        return Cache.told_apart(self.places.cache, "catalogue", kneecli.__version__, *by, is_kept=self.keeps_cache)

    def picture_cache(self, name: str, *by: str) -> "Cache":
        """Where something of the packs' pictures is kept, in a folder of its own; `by` tells it from its namesakes."""
        from kneecli.store.caches.cached import Cache

        return Cache.told_apart(
            self.places.cache / "pictures", name, kneecli.__version__, *by, is_kept=self.keeps_cache
        )

    @functools.cached_property
    def found(self) -> "Known":
        """The packs and plugins that are neither broken nor disabled, from the cache; of others nothing is said."""
        from kneecli.store.caches.catalogue import known

        return known(self.cache, self.places.packs, lambda: self.loaded, self.disabled)

    @functools.cached_property
    def known(self) -> "Known":
        """The same; each broken one is noted once. In strict mode raises FileFault for a broken one."""
        packs = self.found
        faults = [
            f"the pack {name} is left out: {what}{'' if what[-1:] in '.?!' else '.'}" for name, what in packs.broken
        ]
        if self.strict and faults:
            raise FileFault(Problem(fault, "`kneecli packs list` says more.") for fault in faults)
        for fault in faults:
            self.note(f"kneecli: {fault} See `kneecli packs list`.")
        return packs
