"""The packs that are installed, and the broken ones with their cure, on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain.installed import BrokenPack, LoadedPack


def packs_view(packs: Sequence[LoadedPack], broken: Sequence[BrokenPack]) -> RenderableType:
    """A line for each pack, and all that is wrong with each broken one."""
    return Group(*_parts(packs, broken))


def _parts(packs: Sequence[LoadedPack], broken: Sequence[BrokenPack]) -> Iterator[RenderableType]:
    table = Table(box=None, pad_edge=False, header_style="quiet")
    table.add_column("pack", style="name", no_wrap=True)
    table.add_column("version", no_wrap=True)
    table.add_column("exercises", justify="right", no_wrap=True)
    table.add_column("from", overflow="fold")
    for each in packs:
        table.add_row(each.pack.name, each.pack.version, str(len(each.pack.exercises)), Text(str(each.origin)))
    yield table
    for broken_pack in broken:
        yield Text()
        yield Text(f"{broken_pack.name} is left out ({broken_pack.origin})", "bad")
        yield from (Padding(Text(str(problem)), (0, 0, 0, 2)) for problem in broken_pack.problems)
