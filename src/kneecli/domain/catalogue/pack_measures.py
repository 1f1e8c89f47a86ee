"""The measures of a pack, apart from its exercises: no plan is made of them."""

from collections.abc import Iterable

from kneecli.domain.catalogue.exercise import Pack, Source
from kneecli.domain.catalogue.measure import Measure, measure_sources
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class PackMeasures:
    """The measures of one pack, with its version and the sources of its figures."""

    pack: str
    version: str
    measures: tuple[Measure, ...]
    sources: tuple[Source, ...]

    def sources_of(self, measure: Measure) -> tuple[Source, ...]:
        """The sources that a measure names, in the pack's order."""
        tags = measure_sources(measure)
        return tuple(source for source in self.sources if source.tag in tags)


def measures_of(packs: Iterable[Pack]) -> tuple[PackMeasures, ...]:
    """The measures of those packs that have any."""
    return tuple(PackMeasures(pack.name, pack.version, pack.measures, pack.sources) for pack in packs if pack.measures)
