"""What a picture shows, as JSON (docs/users/json.md)."""

from kneecli.charts.chart import KINDS, Band, Chart, Line, Panel, Point
from kneecli.formats.writing.json_schema import DATE, NUMBER, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

_POINT = Keys[Point](
    ("date", DATE, lambda point: point.date.isoformat()),
    ("value", NUMBER, lambda point: point.value),
)

_LINE = Keys[Line](
    ("id", TEXT, lambda line: line.id),
    ("name", TEXT, lambda line: line.name),
    ("of", or_null(WHOLE), lambda line: line.of),
    ("points", rows(_POINT.schema), lambda line: list(map(_POINT.data, line.points))),
)

_BAND = Keys[Band](
    ("name", TEXT, lambda band: band.name),
    ("least", WHOLE, lambda band: band.least),
    ("most", WHOLE, lambda band: band.most),
)

_PANEL = Keys[Panel](
    ("title", TEXT, lambda panel: panel.title),
    ("kind", one_of(KINDS), lambda panel: panel.kind),
    ("unit", TEXT, lambda panel: panel.unit),
    ("days", WHOLE, lambda panel: panel.days),
    ("goal", or_null(rows(WHOLE)), lambda panel: list(panel.goal) if panel.goal else None),
    ("bands", rows(_BAND.schema), lambda panel: list(map(_BAND.data, panel.bands))),
    ("note", TEXT, lambda panel: panel.note),
    ("swollen", rows(DATE), lambda panel: [day.isoformat() for day in panel.swollen]),
    ("lines", rows(_LINE.schema), lambda panel: list(map(_LINE.data, panel.lines))),
)

PLOT = Keys[Chart](
    tag("kneecli.plot/1"),
    ("title", TEXT, lambda chart: chart.title),
    ("since", DATE, lambda chart: chart.since.isoformat()),
    ("until", DATE, lambda chart: chart.until.isoformat()),
    ("panels", rows(_PANEL.schema), lambda chart: list(map(_PANEL.data, chart.panels))),
)
"""The panels of a picture, with all values, none of them summed up or left out."""
