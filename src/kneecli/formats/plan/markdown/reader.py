"""Reading a Markdown plan back, with the ticks and remarks that a person has put into it, and whatever else did."""

import datetime
import re

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Guide, LeftOut, Session
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import UNITS, Phase, Units, narrowed
from kneecli.domain.words.read_back import read_clock
from kneecli.domain.words.wording import GUIDE_TITLES, PHASE_TITLES, date_words
from kneecli.formats.plan.data import plan_in, without_nulls
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.markdown.box import BOX
from kneecli.formats.plan.markdown.escaping import spaced, unescaped
from kneecli.formats.plan.markdown.item import Written, facts_in, read_item
from kneecli.formats.plan.markdown.lines import Line, lines_of
from kneecli.formats.reading.lines import Path

_PHASE_OF_TITLE = {title: phase for phase, title in PHASE_TITLES.items()}

_HEADING = re.compile(r"(#{1,6})\s+(.*?)(?:\s+#+)?(?:\s*\{[^{}]*\})?$")
_TITLE = re.compile(r"Knee session, \w+ (\d{1,2}) (\w+) (\d{1,4})")
_TIME = re.compile(r"(\d{1,6}) minutes: (.+?) with rests, set-up and changes of position\\?\.")
_GUIDE = re.compile(rf"(?:\*\*|__)({'|'.join(GUIDE_TITLES.values())})\.(?:\*\*|__)\s(.+)")
_LEFT_OUT = re.compile(r"[-*+]\s+`([a-z0-9-]+)`:\s(.*)")
_PLAN = re.compile(
    r".* Plan `([^`]+)`, score (-?\d{1,6})(, flare day)?(?:, ("
    + "|".join(UNITS)
    + r") units)?(?:, left out `\w+`)?\\?\."
)
_OUTLINED = re.compile(rf"^[-*+]\s+(?=#{{1,6}}\s|>|{_GUIDE.pattern}|{_TIME.pattern})")
"""A list entry in which an outliner, such as Logseq, has put what stood on a line of its own."""


_LOST = re.compile(r"\[[ xX]\]\W*\*\*|·\s*rung\s")
"""What only lines of items have. Where it stands elsewhere, an item would be lost without a word."""


@dataclass(slots=True)
class _Reading:
    """What has been read of a plan so far, and what was wrong with it."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    date: datetime.date | None = None
    minutes: int | None = None
    seconds: int = 0
    id: str | None = None
    score: int = 0
    flare: bool = False
    units: Units = "metric"
    phase: Phase | None = None
    level: int = 2
    once: dict[str, int] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    guide: dict[str, str] = field(default_factory=dict)

    def fault(self, line: int, what: str, cure: str) -> None:
        self.problems.append(Problem(what, cure, f"{self.file}:{line}"))

    def is_first(self, what: str, line: int) -> bool:
        """Whether this is the first line that says this; notes a fault when it is not."""
        first = self.once.setdefault(what, line)
        if first != line:
            self.fault(line, f"a second {what}, after line {first}", "Log one plan at a time, each from its own file.")
        return first == line

    def line(self, path: Path) -> int:
        """The line of an item's tick box, for what is below `items`; otherwise the first line."""
        place = path[1] if path[:1] == ("items",) and len(path) > 1 else None
        return self.written[place].line if isinstance(place, int) else 1


def read_markdown(text: str, file: str) -> FilledPlan:
    """The plan that this Markdown describes, with ticks and remarks.

    Raises FileFault with everything that is wrong, by line.
    """
    reading = _Reading(file)
    lines = lines_of(text)
    at = 0
    while at < len(lines):
        line, below = lines[at], _below(lines, at)
        at += 1
        is_box = BOX.match(line.text)
        if is_box and line.is_hidden:
            reading.fault(line.number, "this tick box stands in a comment", "Take it out of the comment, or delete it.")
        elif is_box:
            at += len(below)
            _read_item(reading, line, below)
        elif not line.is_hidden:
            _read_line(reading, line)
    _check(reading)
    if reading.problems:
        raise FileFault(reading.problems)
    session = _session(reading)
    _check_figures(reading, session)
    return FilledPlan(session, tuple(each.mark for each in reading.written))


def _below(lines: list[Line], at: int) -> list[Line]:
    """The lines of an item: those below line `at` that are indented further, up to the next tick box."""
    below = []
    for line in lines[at + 1 :]:
        if line.indent <= lines[at].indent or BOX.match(line.text):
            break
        below.append(line)
    return below


def _read_item(reading: _Reading, box: Line, below: list[Line]) -> None:
    """Reads the item whose tick box is on this line, with the lines `below` that belong to it."""
    if reading.phase is None:
        reading.fault(
            box.number, "this item stands under no part of the session", "Put it under `## Strength` or another."
        )
    written = read_item(box, below, reading.phase or "strength", reading.file)
    if isinstance(written, Written):
        reading.written.append(written)
    else:
        reading.problems += written


def _read_line(reading: _Reading, line: Line) -> None:
    """Reads a line that is about the whole plan."""
    text = _OUTLINED.sub("", line.text, count=1)
    plain = spaced(text)
    if heading := _HEADING.match(plain):
        _read_heading(reading, heading, line.number)
    elif (time := _TIME.match(plain)) and reading.is_first("line with the minutes", line.number):
        reading.minutes, seconds = int(time[1]), read_clock(time[2])
        if seconds is None:
            reading.fault(line.number, "the time it takes can't be read", "Write it as `19 min 40 s`.")
        reading.seconds = seconds or 0
    elif guide := _GUIDE.match(text):
        reading.guide[guide[1].lower()] = unescaped(guide[2])
    elif text.startswith("> ") and not facts_in(text.lstrip("> ")):
        reading.notes.append(unescaped(text[2:]))
    elif facts_in(text.lstrip("> ")):
        reading.fault(line.number, "this line belongs to no tick box", "Put back the line with the exercise's name.")
    elif _LOST.search(plain):
        reading.fault(line.number, "this line of an item can't be read", "Put it back as kneecli wrote it.")
    elif reading.phase is None and (left := _LEFT_OUT.match(text)):
        reading.left_out.append(LeftOut(left[1], unescaped(left[2])))
    elif (plan := _PLAN.match(plain)) and reading.is_first("last line of a plan", line.number):
        reading.id, reading.score, reading.flare = unescaped(plan[1]), int(plan[2]), bool(plan[3])
        reading.units = narrowed(plan[4], UNITS) if plan[4] else "metric"


def _read_heading(reading: _Reading, heading: re.Match[str], number: int) -> None:
    """Reads the title, the beginning of a phase, or its end: any other heading of its level or above."""
    level, words = len(heading[1]), unescaped(heading[2])
    if title := _TITLE.match(words):
        if reading.is_first("title", number):
            reading.date = _read_date(title)
            if reading.date is None:
                reading.fault(number, "there is no such date", "Write it as `Sunday 22 November 2026`.")
    elif words in _PHASE_OF_TITLE:
        reading.phase, reading.level = _PHASE_OF_TITLE[words], level
    elif level <= reading.level:
        reading.phase = None


def _session(reading: _Reading) -> Session:
    assert reading.date is not None
    return Session(
        id=reading.id or "",
        date=reading.date,
        minutes=reading.minutes or 0,
        seconds=reading.seconds,
        score=reading.score,
        items=tuple(each.item for each in reading.written),
        left_out=tuple(reading.left_out),
        notes=tuple(reading.notes),
        flare=reading.flare,
        units=reading.units,
        guide=Guide(**reading.guide),
    )


def _check(reading: _Reading) -> None:
    """Notes what is missing of what every plan has."""
    if reading.date is None or reading.minutes is None or reading.id is None:
        cure = "Give the plan that kneecli wrote, with its title, its minutes and its last line."
        reading.fault(1, "this is not a plan of kneecli", cure)
    elif not reading.written and not reading.problems:
        reading.fault(1, "this plan has no items", "Make it again with `kneecli plan`.")


def _check_figures(reading: _Reading, session: Session) -> None:
    """Checks the figures by the limits that they have in the other formats. Texts are not checked."""
    items = tuple(replace(item, cues=(), why="-") for item in session.items)
    bare = replace(session, items=items, left_out=(), notes=(), guide=Guide())
    plan_in(without_nulls(to_data(bare)), reading.file, reading.line)


def _read_date(title: re.Match[str]) -> datetime.date | None:
    for month in range(1, 13):
        date = datetime.date(2000, month, 1)
        if date_words(date).split()[2] == title[2]:
            try:
                return date.replace(year=int(title[3]), day=int(title[1]))
            except ValueError:
                return None
    return None
