"""The packs that were dropped in, by their names, with where each lies."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, LoadedPack
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass
from kneecli.store.packs.dropped_in import dropped_in


@dataclass(frozen=True, slots=True)
class Dropped:
    """A pack in the packs folder. `pack` is None when it is broken or switched off, and `name` then the best known."""

    name: str
    path: Path
    pack: Pack | None = None

    @property
    def version(self) -> str:
        """Its version, as far as it is known."""
        return self.pack.version if self.pack else ""

    @property
    def kept_as(self) -> str:
        """What it is called, without an ending, when it is put aside."""
        known = f"{self.pack.name}-{self.pack.version}" if self.pack else self.path.stem or self.path.name
        return known.replace("/", "_")


def dropped_packs(ctx: Context) -> tuple[Dropped, ...]:
    """All of them, in the order of their files."""
    places = {printable(str(path)): path for path in dropped_in(ctx.places.packs)}
    loaded = ctx.packs.loaded
    found: list[LoadedPack | DisabledPack | BrokenPack] = [*loaded.packs, *loaded.disabled, *loaded.broken]
    dropped = [_dropped(each, places[each.origin.file]) for each in found if each.origin.file in places]
    return tuple(sorted(dropped, key=lambda each: each.path))


def _dropped(each: LoadedPack | DisabledPack | BrokenPack, path: Path) -> Dropped:
    if isinstance(each, LoadedPack):
        return Dropped(each.pack.name, path, each.pack)
    return Dropped(each.name, path)
