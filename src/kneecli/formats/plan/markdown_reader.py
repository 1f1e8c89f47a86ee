"""Reading a Markdown plan back, with the ticks and remarks that a person has put into it."""

import datetime
import re
from itertools import takewhile

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.session.session import Guide, Item, LeftOut, Prescription, Session
from kneecli.domain.value import dataclass, field, replace
from kneecli.domain.vocabulary import UNITS, Phase, Position, Units, narrowed
from kneecli.domain.words.wording import (
    GUIDE_TITLES,
    PHASE_TITLES,
    POSITION_WORDS,
    date_words,
    read_clock,
    read_dose,
)
from kneecli.formats.plan.data import FilledPlan, Mark, plan_in, without_nulls
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.markdown_text import unescaped
from kneecli.formats.reading.lines import Path

_PHASE_OF_TITLE = {title: phase for phase, title in PHASE_TITLES.items()}

_POSITION_OF_WORDS = {words.lower(): position for position, words in POSITION_WORDS.items()}

_TITLE = re.compile(r"# Knee session, \w+ (\d{1,2}) (\w+) (\d{1,4})")
_TIME = re.compile(r"(\d{1,6}) minutes: (.+?) with rests, set-up and changes of position\.")
_TICK = re.compile(r"- \[([ xX])\] \*\*((?:\\.|[^\\*])+)\*\*(?: \(\*((?:\\.|[^\\*])+)\*\))?: (.*)")
_GLUED = re.compile(r"[^\s,;.|–—-]|[,.-][0-9¼½¾]")
_GUIDE = re.compile(rf"\*\*({'|'.join(GUIDE_TITLES.values())})\.\*\* (.+)")
_BOX = re.compile(r"[-*+] ?\[[^\]]?\]")
_CUE = re.compile(r"  \d+\. (.*)")
_WHY = re.compile(r"  - Why: (.*)")
_FACTS = re.compile(r"  - `([a-z0-9-]+)` · ([a-z ]+) · (.+?) · rung (\d{1,6}) of (\d{1,6}) · ([a-z0-9-]+) (\S+) · (.*)")
_LEFT_OUT = re.compile(r"- `([a-z0-9-]+)`: (.*)")
_PLAN = re.compile(
    r".* Plan `([^`]+)`, score (-?\d{1,6})(, flare day)?(?:, (" + "|".join(UNITS) + r") units)?(?:, left out `\w+`)?\."
)


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
    items: list[Item] = field(default_factory=list)
    item_lines: list[int] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    guide: dict[str, str] = field(default_factory=dict)

    def fault(self, line: int, what: str, cure: str) -> None:
        self.problems.append(Problem(what, cure, f"{self.file}:{line}"))

    def line(self, path: Path) -> int:
        """The line of an item's tick box, for what is below `items`; otherwise the first line."""
        place = path[1] if path[:1] == ("items",) and len(path) > 1 else None
        return self.item_lines[place] if isinstance(place, int) else 1


def read_markdown(text: str, file: str) -> FilledPlan:
    """The plan that this Markdown describes, with ticks and remarks.

    Raises FileFault with everything that is wrong, by line.
    """
    reading = _Reading(file)
    lines = text.splitlines()
    end_of_item = 0
    for number, line in enumerate(lines, start=1):
        _read_heading(reading, line, number)
        if tick := _TICK.match(line):
            below = _below(lines, number)
            end_of_item = number + len(below)
            _read_item(reading, tick, below, number)
        elif _BOX.match(line):
            reading.fault(number, "this tick box can't be read", "Write `- [x] **name**: dose`, as kneecli did.")
        elif number > end_of_item and _FACTS.match(line):
            reading.fault(number, "this line belongs to no tick box", "Put back the line with the exercise's name.")
    _check(reading)
    if reading.problems:
        raise FileFault(reading.problems)
    assert reading.date is not None
    session = Session(
        id=reading.id or "",
        date=reading.date,
        minutes=reading.minutes or 0,
        seconds=reading.seconds,
        score=reading.score,
        items=tuple(reading.items),
        left_out=tuple(reading.left_out),
        notes=tuple(reading.notes),
        flare=reading.flare,
        units=reading.units,
        guide=Guide(**reading.guide),
    )
    _check_figures(reading, session)
    return FilledPlan(session, tuple(reading.marks))


def _read_heading(reading: _Reading, line: str, number: int) -> None:
    """Reads a line that is about the whole plan."""
    if title := _TITLE.match(line):
        reading.date = _read_date(title)
        if reading.date is None:
            reading.fault(number, "there is no such date", "Write it as `Sunday 22 November 2026`.")
    elif time := _TIME.match(line):
        reading.minutes, seconds = int(time[1]), read_clock(time[2])
        if seconds is None:
            reading.fault(number, "the time it takes can't be read", "Write it as `19 min 40 s`.")
        reading.seconds = seconds or 0
    elif line.startswith("## "):
        reading.phase = _PHASE_OF_TITLE.get(line[3:].strip())
    elif guide := _GUIDE.match(line):
        reading.guide[guide[1].lower()] = unescaped(guide[2])
    elif line.startswith("> "):
        reading.notes.append(unescaped(line[2:]))
    elif reading.phase is None and (left := _LEFT_OUT.match(line)):
        reading.left_out.append(LeftOut(left[1], unescaped(left[2])))
    elif plan := _PLAN.match(line):
        reading.id, reading.score, reading.flare, reading.units = (
            plan[1],
            int(plan[2]),
            bool(plan[3]),
            narrowed(plan[4], UNITS) if plan[4] else "metric",
        )


def _read_item(reading: _Reading, tick: re.Match[str], below: list[str], number: int) -> None:
    """Reads the item whose tick box is on line `number`, with the lines `below` that belong to it."""
    facts_lines = [match for line in below if (match := _FACTS.match(line))]
    facts = facts_lines[0] if len(facts_lines) == 1 else None
    dose_and_remark = read_dose(tick[4])
    if dose_and_remark is None:
        reading.fault(number, "the dose can't be read", "Write it as kneecli did: `2 sets of 10 each side, rest 30 s`.")
    if facts is None:
        what = f"{len(facts_lines) or 'no'} lines with an exercise's id stand below"
        reading.fault(number, what, "There has to be one: put it back as it was.")
    if reading.phase is None:
        reading.fault(number, "this item stands under no part of the session", "Put it under `## Strength` or another.")
    if dose_and_remark is None or facts is None or reading.phase is None:
        return
    seconds, position = read_clock(facts[3]), _POSITION_OF_WORDS.get(facts[2])
    if seconds is None or position is None:
        reading.fault(number, "the line with the exercise's id can't be read", "Put it back as it was.")
        return
    dose, remark = dose_and_remark
    if _GLUED.match(remark):
        reading.fault(
            number, f"{remark.strip()!r} is glued to the dose", "Put a space between the dose and your words."
        )
    reading.item_lines.append(number)
    reading.items.append(_item(reading.phase, tick, dose, facts, below, (seconds, position)))
    reading.marks.append(Mark(tick[1] != " ", remark.strip(), f"{reading.file}:{number}"))


def _item(
    phase: Phase,
    tick: re.Match[str],
    dose: Prescription,
    facts: re.Match[str],
    below: list[str],
    read: tuple[int, Position],
) -> Item:
    return Item(
        exercise=facts[1],
        name=unescaped(tick[3] or tick[2]),
        title=unescaped(tick[2]) if tick[3] else "",
        pack=facts[6],
        pack_version=unescaped(facts[7]),
        phase=phase,
        position=read[1],
        rung=int(facts[4]),
        rungs=int(facts[5]),
        label=unescaped(facts[8]),
        prescription=dose,
        seconds=read[0],
        cues=tuple(unescaped(match[1]) for line in below if (match := _CUE.match(line))),
        why=next((unescaped(match[1]) for line in below if (match := _WHY.match(line))), ""),
    )


def _below(lines: list[str], number: int) -> list[str]:
    """The indented lines after line `number`."""
    return list(takewhile(lambda line: line.startswith("  "), lines[number:]))


def _check(reading: _Reading) -> None:
    """Notes what is missing of what every plan has."""
    if reading.date is None or reading.minutes is None or reading.id is None:
        cure = "Give the plan that kneecli wrote, with its title, its minutes and its last line."
        reading.fault(1, "this is not a plan of kneecli", cure)
    elif not reading.items and not reading.problems:
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
