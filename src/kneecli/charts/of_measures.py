"""The picture of the check-ins: each measure's values, and how they changed."""

import datetime
from collections.abc import Sequence

from kneecli.charts.chart import Chart, Line, Panel, Point
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.progress.so_far.change import Series
from kneecli.domain.words.measure_words import NO_VERDICT, change_words, signed_words, title_words


def measures_chart(series: Sequence[Series], measures: Sequence[Measure], until: datetime.date) -> Chart:
    """A panel for each of these series, in their order."""
    known = {measure.id: measure for measure in measures}
    since = min((each.first.date for each in series), default=until)
    panels = tuple(_panel(each, known.get(each.first.measure)) for each in series)
    return Chart("Check-ins", since, until, panels, NO_VERDICT)


def _panel(series: Series, measure: Measure | None) -> Panel:
    last = series.last
    title = title_words(last.name, series.first.subject, last.side)
    highest = max(event.value for event in series.entries)
    is_scale = measure is not None and measure.kind == "scale"
    line = Line(
        ":".join(part for part in (last.measure, last.subject, last.side) if part),
        title,
        tuple(Point(event.date, event.value) for event in series.entries),
    )
    better = f"{measure.better} is better" if measure and measure.better else ""
    return Panel(
        "values",
        title,
        (line,),
        unit=last.unit,
        top=measure.most if measure and is_scale else max(1, -int(-highest // 1)),
        note="; ".join(part for part in (better, _change(series)) if part),
    )


def _change(series: Series) -> str:
    signed, means = signed_words(series.change), change_words(series.change, series.smallest_change)
    return f"change {signed}{f', {means}' if means else ''}" if signed else means
