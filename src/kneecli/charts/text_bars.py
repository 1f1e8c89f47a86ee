"""Bars side by side in letters: a row for each level, so that a figure can be read off."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kneecli.charts.chart import Band, Chart, Panel
from kneecli.charts.gather import SIZES, Bar, Grain, bars, for_panel
from kneecli.charts.letters import Letters, Row, Run, row, sentence, side_by_side
from kneecli.charts.time_line import day_row
from kneecli.domain.words.measure_words import number_words

_GUTTER = 5
"""Columns on the left, for the figures of the levels."""
_LOWEST_TOP = 6
_BAND_ROLES = ("safe", "acceptable", "too-much")


def bar_rows(chart: Chart, panel: Panel, columns: int, letters: Letters) -> Iterator[Row]:
    """The panel, from its highest level down, with what the letters mean above it."""
    shared = for_panel(chart, columns - _GUTTER, panel.days)
    lines = [bars(line, chart.since, chart.until, shared.days) for line in panel.lines]
    yield from legend(panel, shared, columns, letters)
    for level in range(shown_top(panel), 0, -1):
        label = str(level) if level in _guides(panel) or level == shown_top(panel) else ""
        yield row((f"{label:>3} {letters.wall}", "quiet"), *_level(panel, lines, level, shared, letters))
    ground = letters.ground * shared.columns * len(lines[0])
    yield row((f"  0 {letters.corner}{ground}", "quiet"))
    if panel.swollen:
        marks = (letters.swollen if has else " " for has in swollen_bars(panel, lines[0]))
        yield row((" " * _GUTTER + "".join(mark * shared.columns for mark in marks), "care"))
    if (figures := _figures(lines[0], shared)).strip():
        yield row((" " * _GUTTER + figures, ""))
    along = [bar.last for bar in lines[0] for _ in range(shared.columns)]
    yield day_row(chart, along, _GUTTER, [max(chart.since, bar.first) for bar in lines[0]])


def swollen_bars(panel: Panel, line: Sequence[Bar]) -> Iterator[bool]:
    """For each bar whether the knee was swollen on one of its days."""
    return (any(bar.first <= day <= bar.last for day in panel.swollen) for bar in line)


def shown_top(panel: Panel) -> int:
    """The highest level that is shown: not all that there could be, and what there is with a little air."""
    highest = max((point.value for point in panel.lines[0].points), default=0)
    goal = panel.goal[1] + 1 if panel.goal else min(panel.top, _LOWEST_TOP)
    return min(panel.top, max(goal, whole(highest)))


def whole(value: float) -> int:
    """The value to the nearest whole one, halves upwards."""
    return int(value + 0.5)


def legend(panel: Panel, shared: Grain, columns: int, letters: Letters) -> Iterator[Row]:
    """What the letters mean, and what a bar is."""
    if panel.bands:
        words = [
            f"{fill} {band_words(band)}" for band, (fill, _) in zip(panel.bands, _fills(panel, letters), strict=True)
        ]
        words += [f"{letters.hollow} {panel.rest}"] if panel.rest else []
        words += [f"{letters.swollen} swelling"] if panel.swollen else []
        yield from side_by_side(words, columns)
    elif panel.goal:
        least, most = panel.goal
        words = [f"{letters.part} with strength work; {least} to {most} are enough", f"{letters.rest} other days"]
        yield from side_by_side(words, columns)
    if shared.days > panel.days:
        highest = "up to the worst" if panel.bands else "up to the most"
        yield sentence(f"A bar is the average of {SIZES[shared.days]}, {letters.peak} {highest}.")
    elif panel.days == 1:
        yield sentence(f"A bar is a day, {letters.zero} a 0; a gap is a day without an entry.")


def band_words(band: Band) -> str:
    """`safe: 0 to 2`, `too much: above 5`."""
    if band.least == 0:
        return f"up to {band.most}: {band.name}"
    said = f"{band.least}" if band.least == band.most else f"{band.least} to {band.most}"
    return f"{said}: {band.name}" if band.most < 10 else f"above {band.least - 1}: {band.name}"


def _guides(panel: Panel) -> frozenset[int]:
    """The levels that have a line through the picture."""
    return frozenset(panel.goal or (band.most for band in panel.bands[:-1]))


def _fills(panel: Panel, letters: Letters) -> list[Run]:
    """For each band its letter and its role."""
    kept = (0, 1, 2) if len(panel.bands) == 3 else (0, 2)
    return [(letters.fills[at], _BAND_ROLES[at]) for at in kept]


def _level(panel: Panel, lines: Sequence[Sequence[Bar]], level: int, shared: Grain, letters: Letters) -> Iterator[Run]:
    """One row, its cells of the same role put together."""
    parts = lines[1] if len(lines) > 1 else (None,) * len(lines[0])
    cells = (_cell(panel, bar, part, level, shared, letters) for bar, part in zip(lines[0], parts, strict=True))
    for role, some in groupby(cells, key=lambda cell: cell[1]):
        yield "".join(text for text, _ in some), role


def _cell(panel: Panel, bar: Bar, part: Bar | None, level: int, shared: Grain, letters: Letters) -> Run:
    """What stands at a level of a bar."""
    wide = shared.columns
    drawn = wide if wide < 3 else wide - 1
    empty = (letters.guide if level in _guides(panel) else " ") * wide
    if bar.mean is None or bar.highest is None:
        return empty, "quiet"
    if level <= whole(bar.mean):
        fill, role = _fill(panel, part, level, letters)
        return fill * drawn + empty[drawn:], role
    if level <= whole(bar.highest) and shared.days > panel.days:
        middle = (drawn - 1) // 2
        return empty[:middle] + letters.peak + empty[middle + 1 :], "quiet"
    return (letters.zero * drawn + empty[drawn:] if level == 1 else empty), "quiet"


def _fill(panel: Panel, part: Bar | None, level: int, letters: Letters) -> Run:
    if panel.bands and part is not None and level > whole(part.mean or 0):
        return letters.hollow, "rest"
    for band, fill in zip(panel.bands, _fills(panel, letters) if panel.bands else (), strict=True):
        if level <= band.most:
            return fill
    if part is None:
        return letters.part, "part"
    return (letters.part, "part") if level <= whole(part.mean or 0) else (letters.rest, "rest")


def _figures(line: Sequence[Bar], shared: Grain) -> str:
    """The figure below each bar; empty where they have no room."""
    words = ["" if bar.mean is None else number_words(round(bar.mean, 1)) for bar in line]
    if shared.columns < 3 or any(len(word) >= shared.columns for word in words):
        return ""
    return "".join(word.ljust(shared.columns) for word in words)
