"""The picture in a report: the worst pain of each day, as `kneecli history --plot` would draw it."""

from kneecli.charts.chart import Chart
from kneecli.charts.of_history import worst_pain_chart
from kneecli.domain.knee.pain import Limits
from kneecli.domain.report.report import Report


def pain_picture(report: Report) -> Chart:
    """One panel, or none where nothing was said of pain."""
    limits = Limits(report.pain.safe, report.pain.stop, None)
    has_others = len(report.pain.limits) > 1
    return worst_pain_chart(report.pain.days, limits, report.since, report.until, of_today=has_others)
