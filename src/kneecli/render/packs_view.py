"""The packs that are installed, and the broken ones with their cure, on a terminal."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Plugin
from kneecli.domain.catalogue.programme import Programme
from kneecli.domain.catalogue.review import ConditionalReview
from kneecli.domain.value import dataclass, replace
from kneecli.domain.words.wording import counted, listed, source_words

Row = LoadedPack | Plugin | DisabledPack

_HEADS = ("pack", "version", "exercises", "state", "from")

_TABLE_COLUMNS = 60
"""A table of names, versions and origins takes at least this."""


def packs_view(loaded: Loaded) -> RenderableType:
    """A line for each pack, and all that is wrong with each broken one."""
    return Group(*_parts(loaded))


def _parts(loaded: Loaded) -> Iterator[RenderableType]:
    yield _Rows(tuple(sorted((*loaded.packs, *loaded.without_packs, *loaded.disabled), key=_name)))
    for broken in loaded.broken:
        yield Text()
        yield from _broken(broken)


@dataclass(frozen=True)
class _Rows:
    """The packs that are in order: a table, or on a narrow screen two lines each."""

    packs: tuple[Row, ...]

    @property
    def _columns(self) -> int:
        """How many columns the table takes, so that no path is broken in it."""
        rows = [(_name(each), *map(str, _cells(each)), str(each.origin)) for each in self.packs]
        widths = (max(map(len, column)) for column in zip(_HEADS, *rows, strict=True))
        return sum(widths) + 2 * (len(_HEADS) - 1)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        if options.max_width < max(_TABLE_COLUMNS, self._columns):
            for pack in self.packs:
                version, exercises, state = _cells(pack)
                yield Text.assemble((_name(pack), "name"), f" {version}, ", state)
                count = f"{counted(int(exercises), 'exercise')}, " if exercises else ""
                from_line = Text(f"{count}from {pack.origin}", overflow="fold")
                yield Padding(from_line, (0, 0, 0, 2))
            return
        table = Table(box=None, pad_edge=False, header_style="quiet")
        table.add_column("pack", style="name", no_wrap=True)
        table.add_column("version", no_wrap=True)
        table.add_column("exercises", justify="right", no_wrap=True)
        table.add_column("state", no_wrap=True)
        table.add_column("from", overflow="fold")
        for pack in self.packs:
            table.add_row(_name(pack), *_cells(pack), Text(str(pack.origin)))
        yield table


def _cells(each: Row) -> tuple[str, str, Text]:
    """Version, exercises, and whether it is enabled. A disabled pack is not loaded, so its exercises are unknown."""
    if isinstance(each, DisabledPack):
        return each.origin.version, "", Text("disabled", "care")
    enabled = Text("enabled", "good")
    if isinstance(each, Plugin):
        return each.version, "0", enabled
    return each.pack.version, str(len(each.pack.exercises)), enabled


def _name(each: Row) -> str:
    return each.pack.name if isinstance(each, LoadedPack) else each.name


def _broken(broken: BrokenPack) -> Iterator[RenderableType]:
    yield Text(f"{broken.name} is left out ({broken.origin})", "bad")
    for problem in broken.problems:
        yield Padding(Text(str(replace(problem, cure=""))), (0, 0, 0, 2))
        if problem.cure:
            yield Padding(Text(problem.cure), (0, 0, 0, 4))


def pack_view(each: LoadedPack | Plugin | DisabledPack | BrokenPack, hooks: tuple[str, ...] = ()) -> RenderableType:
    """One pack in full."""
    if isinstance(each, BrokenPack):
        return Group(*_broken(each))
    if isinstance(each, DisabledPack):
        return Text(f"{each.name} is disabled ({each.origin}). `kneecli packs enable {each.name}` brings it back.")
    if isinstance(each, Plugin):
        return Text(f"{each.name} ({each.origin}) brings no exercises, but {_also(each.hooks)}.")
    return Group(*_pack(each, hooks))


def _pack(loaded: LoadedPack, hooks: tuple[str, ...]) -> Iterator[RenderableType]:
    pack = loaded.pack
    yield Text(pack.title, "title")
    yield Text()
    facts = Table.grid(padding=(0, 2, 0, 0))
    facts.add_column(style="quiet", no_wrap=True)
    facts.add_column(overflow="fold")
    for name, value in (
        ("pack", f"{pack.name} {pack.version}"),
        ("from", str(loaded.origin)),
        ("by", ", ".join(pack.authors)),
        ("licence", pack.licence),
        ("language", pack.language),
        ("also", _also(hooks)),
    ):
        if value:
            facts.add_row(name, Text(value))
    yield facts
    if pack.exercises:
        yield Text()
        rows = ((each.id, each.name, counted(len(each.rungs), "rung")) for each in pack.exercises)
        yield from _named(counted(len(pack.exercises), "exercise"), rows)
    if pack.measures:
        yield Text()
        yield from _named("Measures for check-ins", ((each.id, each.name, "") for each in pack.measures))
    if pack.programmes:
        yield Text()
        yield from _named("Programmes", ((each.id, each.name, _weeks(each)) for each in pack.programmes))
    if pack.goals:
        yield Text()
        yield from _named("Goals", ((each.id, each.name, f"{len(each.steps)} steps") for each in pack.goals))
    if pack.reviews:
        yield Text()
        yield Text("What it says", "phase")
        yield from (Text(_review_words(review)) for review in pack.reviews)
    if pack.sources:
        yield Text()
        yield Text("Sources", "phase")
    for source in pack.sources:
        yield Text(source_words(source), "quiet")


def _named(head: str, rows: Iterable[tuple[str, str, str]]) -> Iterator[RenderableType]:
    """Things with an id, a name, and how long they are."""
    yield Text(head, "phase")
    yield _Named(tuple(rows))


@dataclass(frozen=True)
class _Named:
    """Ids with their names and lengths: a table, or on a narrow screen two lines each."""

    rows: tuple[tuple[str, str, str], ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        if options.max_width < _TABLE_COLUMNS:
            for id, name, much in self.rows:
                yield Text.assemble((id, "name"), (f"  {much}", "quiet"))
                yield Padding(Text(name), (0, 0, 0, 2))
            return
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="name", no_wrap=True)
        table.add_column()
        table.add_column(justify="right", style="quiet", no_wrap=True)
        for id, name, much in self.rows:
            table.add_row(id, Text(name), much)
        yield table


def _weeks(programme: Programme) -> str:
    return "as long as you like" if programme.open_ended else counted(programme.weeks, "week")


def _review_words(written: ConditionalReview) -> str:
    """A review in words, with its conditions."""
    review = written.review
    says = "leave it out" if review.is_veto else f"counts {review.percent} %"
    conditions = [
        *([f"from pain {written.pain_from}"] if written.pain_from is not None else ()),
        *([f"from {written.age_from} years"] if written.age_from is not None else ()),
        *([f"with {listed(written.cautions, 'or')}".replace("-", " ")] if written.cautions else ()),
    ]
    return f"{review.exercise}: {', '.join([says, *conditions])}. {review.because}"


def _also(hooks: Sequence[str]) -> str:
    return " and ".join(_HOOK_WORDS.get(hook, hook) for hook in hooks)


_HOOK_WORDS = {"kneecli_formats": "further plan formats", "kneecli_review": "a say in what is planned"}
