"""Bars side by side as SVG: pain in its bands with the days of swelling, or days a week with their goal."""

import datetime
from collections.abc import Iterator

from kneecli.charts.chart import Chart, Panel
from kneecli.charts.gather import SIZES, Bar, Grain, bars, for_panel
from kneecli.charts.svg_parts import Drawn, Frame, at, box, date_marks, line, text
from kneecli.charts.text_bars import band_words, shown_top, swollen_bars
from kneecli.domain.words.measure_words import number_words, short_day_words

_MOST = 140
"""At most so many bars stand side by side."""
_SWELLING = 3
"""The height of the mark of a day with swelling."""
LARGE = Frame()


def bars_drawn(chart: Chart, panel: Panel, frame: Frame = LARGE) -> Drawn:
    """Bars side by side; those of a part are filled, the others open."""
    shared = for_panel(chart, _MOST, panel.days)
    words = _words(panel, shared) if frame.is_told else []
    ground = 12 + frame.level * shown_top(panel)
    parts = (*_bars(chart, panel, shared, ground, frame), *_told(words, ground, frame))
    return Drawn(parts, ground + 18 + 16 * max(1, len(words)) if frame.is_told else ground + 14)


def _bars(chart: Chart, panel: Panel, shared: Grain, ground: float, frame: Frame) -> Iterator[str]:
    yield from _bands(panel, ground, frame)
    lines = [bars(each, chart.since, chart.until, shared.days) for each in panel.lines]
    swollen = tuple(swollen_bars(panel, lines[0]))
    for place, bar in enumerate(lines[0]):
        part = lines[1][place] if len(lines) > 1 else None
        drawn = _Place(chart, bar, frame, ground)
        yield from drawn.bar(part, has_peak=shared.days > panel.days)
        if swollen[place]:
            yield box("swollen", drawn.x, ground + 1, drawn.wide, _SWELLING)
    yield line("ground", frame.left, ground, frame.right, ground)
    yield from _goal(panel, ground, frame)
    firsts = [max(chart.since, bar.first) for bar in lines[0]]
    yield from date_marks(chart, ground + (16 if frame.is_told else 12), frame.left, frame.right, firsts)


def _told(words: list[str], ground: float, frame: Frame) -> Iterator[str]:
    for place, each in enumerate(words):
        yield text(frame.left, ground + 32 + 16 * place, each, "q")


def _words(panel: Panel, shared: Grain) -> list[str]:
    """What the bars mean."""
    words = [f"A bar is the average of {SIZES[shared.days]}, the line above it goes up to the highest."]
    if shared.days == panel.days:
        words = ["A bar is a day, a dot a 0; a gap is a day without an entry."] if panel.days == 1 else []
    if panel.goal:
        words.append(f"Filled: with strength work, of which {panel.goal[0]} to {panel.goal[1]} days are enough.")
    if panel.rest:
        words.append(f"Filled: as entered; open: {panel.rest}.")
    if panel.swollen:
        words.append("Thick below a bar: swelling.")
    return words


def _bands(panel: Panel, ground: float, frame: Frame) -> Iterator[str]:
    top, wide = shown_top(panel), frame.right - frame.left
    levels = {0, top, *(panel.goal or ())}
    for band in panel.bands:
        low, high = max(0, band.least - 1), min(top, band.most)
        if high > low:
            y, tall = ground - frame.level * high, frame.level * (high - low)
            yield box(band.name.replace(" ", "-"), frame.left, y, wide, tall)
            words = band_words(band).split(": ")
            if frame.is_told:
                yield text(frame.right + 8, y + tall / 2 + 4, f"{words[1]}, {words[0]}", "q")
            levels.add(high)
    for level in sorted(levels):
        yield text(frame.left - 6, ground - frame.level * level + 4, str(level), "q e")


def _goal(panel: Panel, ground: float, frame: Frame) -> Iterator[str]:
    """The lines of the goal, in front of the bars and with an edge, so that they are seen on every ground."""
    for level in panel.goal or ():
        y = ground - frame.level * level
        yield from (line(kind, frame.left, y, frame.right, y) for kind in ("under", "goal"))
    if panel.goal and frame.is_told:
        yield text(frame.right + 8, ground - frame.level * sum(panel.goal) / 2 + 4, "enough strength", "q")


class _Place:
    """Where a bar stands."""

    def __init__(self, chart: Chart, bar: Bar, frame: Frame, ground: float) -> None:
        left = at(chart, max(chart.since, bar.first), frame.left, frame.right)
        right = at(chart, bar.last + datetime.timedelta(1), frame.left, frame.right)
        gap = min(4.0, (right - left) / 4)
        self.of, self.level, self.ground = bar, frame.level, ground
        self.x, self.wide, self.middle = left + gap / 2, right - left - gap, (left + right) / 2
        self.day = short_day_words(bar.last, chart.until)

    def bar(self, part: Bar | None, *, has_peak: bool) -> Iterator[str]:
        """The bar, if there is one; of two values the part is filled."""
        mean, highest = self.of.mean, self.of.highest
        if mean is None or highest is None:
            return
        words = f"{self.day}: {number_words(round(mean, 1))}"
        if has_peak and highest > mean:
            middle, top = self.middle, self.ground - self.level * highest
            yield line("line", middle, self.ground - self.level * mean, middle, top)
        if not mean:
            yield box("bar", self.middle - 1.5, self.ground - 3, 3, 3, words)
            return
        yield self._box("bar" if part is None else "open", mean, words)
        if part is not None and part.mean:
            yield self._box("bar", min(mean, part.mean))

    def _box(self, kind: str, value: float, words: str = "") -> str:
        return box(kind, self.x, self.ground - self.level * value, self.wide, self.level * value, words)
