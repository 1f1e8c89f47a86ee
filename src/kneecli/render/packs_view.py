"""The packs that are installed, and the broken ones with their cure, on a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Plugin
from kneecli.domain.catalogue.programme import Programme
from kneecli.domain.catalogue.review import ConditionalReview
from kneecli.domain.value import replace
from kneecli.domain.words.wording import counted, listed, source_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Fitted, Group, Indented, Room, View
from kneecli.render.layout.text import Text

Row = LoadedPack | Plugin | DisabledPack

_COLUMNS = (
    Column("name", "pack", keeps=True),
    Column("", "version", keeps=True),
    Column("", "exercises", keeps=True, at_right=True),
    Column("", "state", keeps=True),
    Column("", "from"),
)

_TABLE_COLUMNS = 60
"""A table of names, versions and origins takes at least this."""


def packs_view(loaded: Loaded) -> View:
    """A line for each pack, and all that is wrong with each broken one."""
    return Group(*_parts(loaded))


def _parts(loaded: Loaded) -> Iterator[View]:
    packs: list[Row] = sorted((*loaded.packs, *loaded.without_packs, *loaded.disabled), key=_name)
    yield Fitted(partial(_rows, packs))
    for broken in loaded.broken:
        yield Text()
        yield from _broken(broken)


def _rows(packs: Sequence[Row], room: Room) -> Iterator[View]:
    """The packs that are in order: a table where no path is broken in it, else two lines each."""
    rows = [(_name(pack), *_cells(pack), str(pack.origin)) for pack in packs]
    table = Grid(_COLUMNS, rows)
    if room.columns >= max(_TABLE_COLUMNS, table.width):
        yield table
        return
    for name, version, exercises, state, origin in rows:
        yield Text.of((name, "name"), f" {version}, ", state)
        count = f"{counted(int(exercises), 'exercise')}, " if exercises else ""
        yield Indented(Text(f"{count}from {origin}"), 2)


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


def _broken(broken: BrokenPack) -> Iterator[View]:
    yield Text(f"{broken.name} is left out ({broken.origin})", "bad")
    for problem in broken.problems:
        yield Indented(Text(str(replace(problem, cure=""))), 2)
        if problem.cure:
            yield Indented(Text(problem.cure), 4)


def pack_view(each: LoadedPack | Plugin | DisabledPack | BrokenPack, hooks: tuple[str, ...] = ()) -> View:
    """One pack in full."""
    if isinstance(each, BrokenPack):
        return Group(*_broken(each))
    if isinstance(each, DisabledPack):
        return Text(f"{each.name} is disabled ({each.origin}). `kneecli packs enable {each.name}` brings it back.")
    if isinstance(each, Plugin):
        return Text(f"{each.name} ({each.origin}) brings no exercises, but {_also(each.hooks)}.")
    return Group(*_pack(each, hooks))


def _pack(loaded: LoadedPack, hooks: tuple[str, ...]) -> Iterator[View]:
    pack = loaded.pack
    yield Text(pack.title, "title")
    yield Text()
    facts = (
        ("pack", f"{pack.name} {pack.version}"),
        ("from", str(loaded.origin)),
        ("by", ", ".join(pack.authors)),
        ("licence", pack.licence),
        ("language", pack.language),
        ("also", _also(hooks)),
    )
    yield Grid((Column("quiet", keeps=True), Column()), [fact for fact in facts if fact[1]])
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


def _named(head: str, rows: Iterable[tuple[str, str, str]]) -> Iterator[View]:
    """Things with an id, a name, and how long they are."""
    yield Text(head, "phase")
    yield Fitted(partial(_named_rows, tuple(rows)))


def _named_rows(rows: Sequence[tuple[str, str, str]], room: Room) -> Iterator[View]:
    """A table, or on a narrow screen two lines each."""
    if room.columns < _TABLE_COLUMNS:
        for id, name, much in rows:
            yield Text.of((id, "name"), (f"  {much}", "quiet"))
            yield Indented(Text(name), 2)
        return
    yield Grid((Column("name", keeps=True), Column(), Column("quiet", keeps=True, at_right=True)), rows)


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
