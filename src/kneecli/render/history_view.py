"""What was done, on a terminal."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

from rich.cells import cell_len, set_cell_size
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import Done, PainFelt
from kneecli.domain.problem import printable
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import date_words, done_words

_GAP = "  "
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


def history_view(
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt] = (),
    units: Units = "metric",
    below: Sequence[str] = (),
    names: Mapping[str, str] = _NO_NAMES,
    name_of: Callable[[Done], str] = attrgetter("name"),
) -> RenderableType:
    """A heading for each session, with a line for each of its exercises, and the day's entries about the knee.

    Each begins with the short name of its entry, by its id in `names`. `name_of` says what an exercise is called as it
    was done. At the end stands what is `below`.
    """
    days: dict[datetime.date, tuple[list[DaySession], list[PainFelt]]] = {}
    for session in sessions:
        days.setdefault(session.date, ([], []))[0].append(session)
    for entry in felt:
        days.setdefault(entry.date, ([], []))[1].append(entry)
    last = (Text(printable(line)) for line in below)
    return Group(*(part for day in sorted(days) for part in _day(day, *days[day], units, names, name_of)), *last)


def _day(
    day: datetime.date,
    sessions: Sequence[DaySession],
    felt: Sequence[PainFelt],
    units: Units,
    names: Mapping[str, str],
    name_of: Callable[[Done], str],
) -> Iterator[RenderableType]:
    rows = [
        (
            f", {session.minutes} minutes planned" if session.minutes else "",
            [
                (names.get(id, ""), name_of(done), done_words(done, units), _felt(done))
                for id, done in zip(session.entries, session.items, strict=True)
            ],
        )
        for session in sessions
    ] or [("", [])]
    rows[-1][1].extend((names.get(entry.id, ""), "The knee", _knee_words(entry), "") for entry in felt)
    for planned, lines in rows:
        yield Text.assemble((date_words(day), "phase"), (planned, "quiet"))
        yield _Columns([tuple(map(printable, line)) for line in lines])
        yield Text()


class _Columns:
    """Lines of id, name, dose and remarks: padded plainly where they fit, as segments that nobody has to wrap.

    That takes a hundredth of a table's time.
    """

    def __init__(self, lines: Sequence[tuple[str, ...]]) -> None:
        self._lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widths = [max(map(cell_len, column)) for column in zip(*self._lines, strict=True)]
        if sum(widths) + len(_GAP) * (len(widths) - 1) > options.max_width:
            yield self._table()
            return
        quiet, title, end = console.get_style("quiet"), console.get_style("name"), Segment.line()
        for line in self._lines:
            id, name, dose, remarks = (set_cell_size(text, width) for text, width in zip(line, widths, strict=True))
            yield Segment(id, quiet)
            yield Segment(_GAP)
            yield Segment(name, title)
            yield Segment(_GAP + dose + _GAP)
            yield Segment(remarks.rstrip(), quiet)
            yield end

    def _table(self) -> Table:
        table = Table.grid(padding=(0, len(_GAP), 0, 1))
        table.add_column(style="quiet", no_wrap=True)
        table.add_column(style="name")
        table.add_column()
        table.add_column(style="quiet")
        for line in self._lines:
            table.add_row(*map(Text, line))
        return table


def _knee_words(felt: PainFelt) -> str:
    when = " on waking" if felt.morning else ""
    swelling = {None: "", "none": ", no swelling"}.get(felt.swelling, f", {felt.swelling} swelling")
    return f"pain {felt.pain}{when}{swelling}"


def _felt(done: Done) -> str:
    parts = [
        f"pain {done.pain}" if done.pain is not None else "",
        f"effort {done.effort}" if done.effort is not None else "",
    ]
    return ", ".join(part for part in (*parts, done.note) if part)
