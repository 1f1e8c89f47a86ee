"""What an SVG picture is put together from: texts, boxes, lines, and the colours of a light and of a dark page."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.charts.chart import Chart
from kneecli.charts.time_line import axis_date, marked_days
from kneecli.domain.markup import escaped, quoted
from kneecli.domain.problem import printable
from kneecli.domain.value import dataclass

WIDTH, LEFT, RIGHT = 720, 44, 596
"""The picture's width, and where the days begin and end; beside them stand figures and names."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where bars stand: from `left` to `right`, each level so high. `is_told`: with what they mean in words."""

    left: float = LEFT
    right: float = RIGHT
    level: int = 17
    is_told: bool = True


COLOURS: dict[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#14181d"),
    "text": ("#1f2933", "#e6ebf0"),
    "quiet": ("#52606d", "#a9b4bf"),
    "bar": ("#1f5fa8", "#7db4f0"),
    "safe": ("#e4f3e6", "#1a2b1f"),
    "acceptable": ("#fff3d1", "#2d2715"),
    "too-much": ("#fde4e1", "#331d1c"),
}
"""By name: on a light page, and on a dark one."""

STYLE = (
    ".kp text{font:13px system-ui,sans-serif;fill:var(--text)}.kp .h{font-size:18px;font-weight:600}"
    ".kp .b{font-weight:600}.kp .q{font-size:12px;fill:var(--quiet)}.kp .e{text-anchor:end}.kp .m{text-anchor:middle}"
    ".kp .bar{fill:var(--bar)}.kp .open{fill:var(--paper);stroke:var(--bar)}.kp .line{fill:none;stroke:var(--bar)}"
    ".kp .paper{fill:var(--paper)}.kp .ground{stroke:var(--quiet)}.kp .goal{stroke:var(--text);stroke-dasharray:5 4}"
    ".kp .under{stroke:var(--paper);stroke-width:3}.kp .swollen{fill:var(--text)}.kp.small text{font-size:9px}"
    ".kp .safe{fill:var(--safe)}.kp .acceptable{fill:var(--acceptable)}.kp .too-much{fill:var(--too-much)}"
)


def style() -> str:
    """The style sheet: light, and dark where the reader's system is, on a screen."""
    light, dark = (";".join(f"--{name}:{both[shade]}" for name, both in COLOURS.items()) for shade in (0, 1))
    return f".kp{{{light}}}{STYLE}@media screen and (prefers-color-scheme:dark){{.kp{{{dark}}}}}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A panel that was drawn: its elements, and how high it is."""

    parts: tuple[str, ...]
    height: float


def text(x: float, y: float, words: str, kind: str = "") -> str:
    """Words whose line stands at this height; `kind` has q for small print, b for bold, e and m for where x is."""
    names = f" class={quoted(kind)}" if kind else ""
    return f'<text{names} x="{number(x)}" y="{number(y)}">{said(words)}</text>'


def said(words: str) -> str:
    """The words as they stand in XML, which has no place for what a terminal would obey."""
    return escaped(printable(words))


def box(kind: str, x: float, y: float, wide: float, high: float, title: str = "") -> str:
    """A rectangle; `title` is shown when one points at it."""
    head = f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}"'
    return f"{head}><title>{said(title)}</title></rect>" if title else f"{head}/>"


def line(kind: str, x: float, y: float, to_x: float, to_y: float) -> str:
    """A straight line."""
    return f'<path class="{kind}" d="M{number(x)} {number(y)}L{number(to_x)} {number(to_y)}"/>'


def number(value: float) -> str:
    """The figure as short as it can be, to a tenth."""
    return f"{value:.1f}".removesuffix(".0")


def at(chart: Chart, day: datetime.date, left: float = LEFT, right: float = RIGHT) -> float:
    """Where a day begins; before the first and after the last there is no place."""
    passed = min(max(0, (day - chart.since).days), chart.days)
    return left + passed * (right - left) / chart.days


def date_marks(
    chart: Chart, y: float, left: float = LEFT, right: float = RIGHT, firsts: Sequence[datetime.date] = ()
) -> Iterator[str]:
    """The dates below, at even distances, and at the end the last day. `firsts` are the first days of bars."""
    last, before = axis_date(chart.until, chart), ""
    wide = max((right - left) / 6.3, 9.0 * len(last))
    for day in marked_days(chart, wide * chart.days / (right - left), firsts):
        words, x = axis_date(day, chart), at(chart, day, left, right)
        if words != before and (day <= chart.since or x + 7 * len(words) + 12 <= right - 7 * len(last)):
            yield text(x, y, words, "q")
            before = words
    if before != last:
        yield text(right, y, last, "q e")
