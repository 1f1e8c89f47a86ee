"""Names that two packs have: the first pack keeps them, the later one is left out whole, and both are named."""

from collections.abc import Iterable

from kneecli.domain.catalogue.installed import BrokenPack, LoadedPack
from kneecli.domain.catalogue.pack_ids import ids_of
from kneecli.domain.problem import Problem
from kneecli.plugins.installer import Installer


def without_clashes(
    found: Iterable[LoadedPack], installer: Installer
) -> tuple[tuple[LoadedPack, ...], tuple[BrokenPack, ...]]:
    """The packs whose name and whose ids no earlier pack has, and those that are left out."""
    kept: list[LoadedPack] = []
    broken: list[BrokenPack] = []
    names: dict[str, LoadedPack] = {}
    owners: dict[tuple[str, str], LoadedPack] = {}
    for loaded in found:
        pack = loaded.pack
        ids = [(kind, id) for kind, _, id in ids_of(pack)]
        taken = next((each for each in ids if each in owners), None)
        if pack.name in names:
            what = f"a pack named {pack.name!r} is already there, from {names[pack.name].origin}"
            cure = f"Only one of the two can be there. {installer.cure(loaded.origin)}"
        elif taken:
            owner = owners[taken]
            what = f"the {taken[0]} {taken[1]!r} already belongs to the pack {owner.pack.name!r}, from {owner.origin}"
            cure = f"Give it another id, or `kneecli packs disable {owner.pack.name}` to have this one instead."
        else:
            kept.append(loaded)
            names[pack.name] = loaded
            owners.update(dict.fromkeys(ids, loaded))
            continue
        problem = Problem(f"{what}; this one is from {loaded.origin}", cure)
        broken.append(BrokenPack(pack.name, loaded.origin, (problem,)))
    return tuple(kept), tuple(broken)
