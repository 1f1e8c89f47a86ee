"""What a pack brings that has an id, by kind, and the sources that it names. An id of a kind belongs to one pack."""

from collections.abc import Iterator

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.measure import measure_sources


def ids_of(pack: Pack) -> Iterator[tuple[str, int, str]]:
    """Kind, place in the file, and id of everything. A kind is called as its tables in the file are."""
    for kind, ids in (
        ("exercise", [each.id for each in pack.exercises]),
        ("measure", [each.id for each in pack.measures]),
        ("programme", [each.id for each in pack.programmes]),
        ("goal", [each.id for each in pack.goals]),
    ):
        for place, id in enumerate(ids):
            yield kind, place, id


def sources_used(pack: Pack) -> set[str]:
    """The tags of all sources that something in the pack names."""
    tags = [
        *((*each.sources, *each.caution_basis) for each in pack.exercises),
        *(measure_sources(each) for each in pack.measures),
        *((*each.sources, *each.caution_basis) for each in pack.programmes),
        *((*each.sources, *each.caution_basis) for each in pack.goals),
    ]
    return {tag for each in tags for tag in each}
