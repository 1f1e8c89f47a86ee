"""Everything that is installed and enabled: the packs, their exercises, and finding one by name."""

from collections.abc import Collection, Iterator

from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.value import dataclass


@dataclass(frozen=True)  # no slots, so no tuple: it is gone through exercise by exercise
class Catalogue:
    """The packs, the built-in ones first. Exercise ids are unique among them."""

    packs: tuple[Pack, ...] = ()

    def __iter__(self) -> Iterator[Exercise]:
        for pack in self.packs:
            yield from pack.exercises

    def find(self, name: str) -> Exercise | None:
        """The exercise with this id, else the first with this name or alias; case, spaces and hyphens don't matter."""
        wanted = _plain(name)
        named: dict[str, Exercise] = {}
        for exercise in self:
            if _plain(exercise.id) == wanted:
                return exercise
            for other in (exercise.name, *exercise.aliases):
                named.setdefault(_plain(other), exercise)
        return named.get(wanted)

    def without(self, packs: Collection[str]) -> "Catalogue":
        """The catalogue without the packs of these names."""
        return Catalogue(tuple(pack for pack in self.packs if pack.name not in packs))

    def version(self, pack: str) -> str:
        """The version of a pack, empty when it is not there."""
        return next((each.version for each in self.packs if each.name == pack), "")


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace("_", " ").strip()
