"""The curve of a report: the worst pain of each day, in the bands, as an SVG without words of anyone in it."""

import datetime
from collections.abc import Iterator

from kneecli.domain.report.report import Report
from kneecli.domain.words.measure_words import short_day_words

WIDE, HIGH = 420, 125
_LEFT, _RIGHT, _TOP, _BOTTOM = 18, 8, 6, 16
_MOST_DAYS_NAMED = 8


def curve(report: Report) -> Iterator[str]:
    """The lines of the SVG: a dot a day, hollow where only exercises tell of it, with a bar below for swelling."""
    days = (report.until - report.since).days + 1
    pain = report.pain

    def across(date: datetime.date) -> float:
        return _LEFT + ((date - report.since).days + 0.5) * (WIDE - _LEFT - _RIGHT) / days

    def up(figure: float) -> float:
        return HIGH - _BOTTOM - figure * (HIGH - _TOP - _BOTTOM) / 10

    worst = pain.worst if pain.worst is not None else "not known"
    yield f'<svg viewBox="0 0 {WIDE} {HIGH}" role="img" aria-label="Worst pain of each day, 0 to 10; worst {worst}">'
    yield f'<rect class="safe" x="{_LEFT}" y="{up(pain.safe):.1f}" width="{WIDE - _LEFT - _RIGHT}" '
    yield f'height="{up(0) - up(pain.safe):.1f}"/>'
    for figure in sorted({0, pain.safe, pain.stop, 10}):
        kind = "stop" if figure == pain.stop else "line"
        yield f'<path class="{kind}" d="M{_LEFT} {up(figure):.1f}H{WIDE - _RIGHT}"/>'
        yield f'<text x="{_LEFT - 4}" y="{up(figure) + 3:.1f}" text-anchor="end">{figure}</text>'
    every = 7 * -(-days // (7 * _MOST_DAYS_NAMED))
    for ago in range(0, days, every):
        date = report.since + datetime.timedelta(ago)
        yield f'<text x="{across(date):.1f}" y="{HIGH - 3}">{short_day_words(date, report.until)}</text>'
    dots = [(across(day.date), up(day.worst), day) for day in pain.days if day.worst is not None]
    yield f'<path class="pain" d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y, _ in dots)}"/>' if dots else ""
    for x, y, day in dots:
        entered = day.day is not None or day.morning is not None
        yield f'<circle class="{"entered" if entered else "during"}" cx="{x:.1f}" cy="{y:.1f}" r="2.2"/>'
        if day.swelling not in (None, "none"):
            yield f'<path class="swollen" d="M{x - 3:.1f} {up(0):.1f}h6"/>'
    yield "</svg>"
    yield "<figcaption>Worst pain of each day, hollow at exercises only. Shaded is safe, above the dashes is too much; "
    yield "thick below: swelling.</figcaption>"
