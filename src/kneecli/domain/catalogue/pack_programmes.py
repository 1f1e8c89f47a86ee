"""The programmes and goals of a pack, apart from its exercises: a plan without a programme needs none of them."""

from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Pack, Source
from kneecli.domain.catalogue.programme import Goal, Programme
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class PackProgrammes:
    """The programmes and goals of one pack, with its version and the sources of its figures."""

    pack: str
    version: str
    programmes: tuple[Programme, ...]
    goals: tuple[Goal, ...]
    sources: tuple[Source, ...]

    def sources_of(self, each: Programme | Goal) -> tuple[Source, ...]:
        """The sources that a programme or a goal names, in the pack's order."""
        return tuple(source for source in self.sources if source.tag in (*each.sources, *each.caution_basis))


def programmes_of(packs: Iterable[Pack]) -> tuple[PackProgrammes, ...]:
    """The programmes and goals of those packs that have any."""
    return tuple(
        PackProgrammes(pack.name, pack.version, pack.programmes, pack.goals, pack.sources)
        for pack in packs
        if pack.programmes or pack.goals
    )
