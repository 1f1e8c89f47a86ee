"""How tall the parts of a printed plan are, in mm, as browsers lay them out in Arial or letters as wide.

The figures go with `page_style.py`; tests print plans and compare.
"""

from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.cues import parted
from kneecli.domain.person.timing import Change, floor_changes
from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Paper, Units
from kneecli.domain.words import advice
from kneecli.domain.words.dose_boxes import dose_boxes
from kneecli.domain.words.dose_sentences import set_names
from kneecli.domain.words.wording import change_words
from kneecli.formats.plan.page.line_count import MM_A_POINT, lines_of, width_of
from kneecli.formats.plan.page.paper import printed_notes, stop_lines

WIDTH = {"a4": 188.0, "letter": 193.9}
"""The width of a page without its margins."""
_COLUMN, _GAP = 50, 3
"""The width of the pictures' column, and what is between it and the text."""
_SMALL, _USUAL = 10, 12
_INDENT = 1.3 * MM_A_POINT
"""The indent of a list, for each point of its letters."""
_TITLE, _NAME, _TICKS = 7.5, 9.6, 5.8
"""The page's title, an exercise's name with its dose, a row of boxes to tick."""
_LEGEND, _WEEK, _FOOT = 9, 28.5, 4.2
_TICK, _TICK_GAP = 5.8, 2
"""A box to tick, and the gap behind its name."""
_DOSE, _BOLD, _AROUND_DOSE = 15, 1.08, 5.9
"""The figures of a dose, in points; how much wider bold letters are; what is around a figure and its name, in mm."""
_PENS = {"strength": 50} | dict.fromkeys(("warm-up", "aerobic", "cool-down"), 23)
"""The figures to write: pain, and effort of strength work."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`run_on`: cues run on in place of one a line. `points` is the size of their letters; most else has 12 points.

    `picture` is the least height of a picture, in mm. `advice`: whether it is printed.
    """

    run_on: bool
    points: float
    picture: int
    advice: bool


@dataclass(frozen=True, slots=True)
class Block:
    """What no page break parts. `with_next`: nor may one come behind it."""

    height: float
    with_next: bool = False


def blocks_of(session: Session, setting: Setting, paper: Paper, things: Sequence[str]) -> Iterator[Block]:
    """What stands on the page, from top to bottom."""
    width = WIDTH[paper]
    yield from _top(session, width, things)
    phase = ""
    *changes, at_end = floor_changes(item.position for item in session.items)
    for item, change in zip(session.items, changes, strict=True):
        if item.phase != phase:
            yield _phase(session, item, width)
            phase = item.phase
        yield from _change(session, change, width)
        yield Block(card_height(item, setting, paper, session.units))
    yield from _change(session, at_end, width)
    yield Block(_LEGEND)
    yield Block(_WEEK)
    yield _reasons(width)
    if setting.advice:
        half = (width - 8) / 2
        lines = sum(lines_of(text, half, _SMALL) for text in advice.AFTERWARDS)
        yield Block((-(-lines // 2) + 1) * _line(_SMALL))
    yield Block(_FOOT)


def is_aside(item: Item, setting: Setting, paper: Paper) -> bool:
    """Whether the exercise takes less height with its boxes to tick below the picture than below the text."""
    beside, below = _aside(item, setting, paper), _below(item, setting, paper)
    return beside < below


def card_height(item: Item, setting: Setting, paper: Paper, units: Units) -> float:
    """How tall an exercise is."""
    return _head(item, WIDTH[paper], units) + min(_aside(item, setting, paper), _below(item, setting, paper))


def _head(item: Item, width: float, units: Units) -> float:
    """Its name with its dose, which may take two rows."""
    name = width_of(f"12 {item.shown_name}", _USUAL) * _BOLD
    name += width_of(f" ({item.name})", _SMALL) if item.title else 0
    boxes = (
        width_of(value, _DOSE) * _BOLD + width_of(what, _SMALL) + _AROUND_DOSE
        for what, value in dose_boxes(item.prescription, units)
    )
    is_one_row = max(name, _COLUMN + _GAP) + _GAP + sum(boxes) < width
    return _NAME if is_one_row else 2 * _NAME - 1.2


def _aside(item: Item, setting: Setting, paper: Paper) -> float:
    rows, used = 2, 0.0
    for name in set_names(item.prescription):
        wide = _TICK + width_of(name, _USUAL)
        rows, used = (rows, used + wide + _TICK_GAP) if used + wide <= _COLUMN else (rows + 1, wide + _TICK_GAP)
    return max(_how(item, setting, paper), setting.picture + rows * _TICKS)


def _below(item: Item, setting: Setting, paper: Paper) -> float:
    wide = sum(_TICK + width_of(name, _USUAL) + 4 for name in set_names(item.prescription)) + _PENS[item.phase]
    rows = 1 if wide <= WIDTH[paper] - _COLUMN - _GAP else 2
    return max(_how(item, setting, paper) + rows * _TICKS, setting.picture)


def _how(item: Item, setting: Setting, paper: Paper) -> float:
    """How tall the cues are."""
    points, width = setting.points, WIDTH[paper] - _COLUMN - _GAP
    cues = parted(item.cues)
    lines = lines_of(f"This time: {cues.form}", width, points) if cues.form else 0
    lines += lines_of(f"Easier:\N{NO-BREAK SPACE} {cues.easier}", width, points) if cues.easier else 0
    if setting.run_on:
        numbered = (f"{number}\N{NO-BREAK SPACE}{step}" for number, step in enumerate(cues.steps, 1))
        lines += lines_of(" ".join(numbered), width, points)
    else:
        lines += sum(lines_of(step, width - _INDENT * points, points) for step in cues.steps)
    return lines * _line(points)


def _line(points: float) -> float:
    """The height of a line: 1.15 of its letters, in whole pixels."""
    return points * MM_A_POINT * 1.15


def _top(session: Session, width: float, things: Sequence[str]) -> Iterator[Block]:
    yield Block(_TITLE)
    if things:
        yield Block(lines_of(f"You need: {', '.join(things)}.", width, _USUAL) * _line(_USUAL))
    in_box = width - 5.5 - width_of("Stop for today at: ", _USUAL) - _GAP - _INDENT * _USUAL
    yield Block(sum(lines_of(text, in_box, _USUAL) for text in stop_lines(session)) * _line(_USUAL) + 3)
    for note in printed_notes(session):
        yield Block(lines_of(note, width - 6, _USUAL) * _line(_USUAL) + 2)
    if session.guide.sides:
        yield Block(lines_of(session.guide.sides, width, _USUAL) * _line(_USUAL), with_next=True)


def _phase(session: Session, item: Item, width: float) -> Block:
    guide = f"{session.guide.effort} {session.guide.tempo}".strip() if item.phase == "strength" else ""
    lines = lines_of(guide, width - width_of("Strength:", _USUAL) - _GAP, _USUAL)
    return Block(max(1, lines) * _line(_USUAL) + 1.3, with_next=True)


def _change(session: Session, change: Change | None, width: float) -> Iterator[Block]:
    if change:
        text = f"{change_words(session.guide, change)} About 20 s."
        yield Block(lines_of(text, width, _USUAL * 0.9) * _line(_USUAL * 0.9), with_next=True)


def _reasons(width: float) -> Block:
    lines = sum(lines_of(text, width - 6 - _INDENT * _SMALL, _SMALL) for text in advice.DO_NOT_START)
    return Block((lines + 1) * _line(_SMALL) + 3)
