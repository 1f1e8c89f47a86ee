"""The formats of a report by name and by the ending of a file."""

from kneecli.domain.report.report import Shown
from kneecli.domain.vocabulary import Paper, Units
from kneecli.formats.report.html import is_html_report, write_html
from kneecli.formats.report.markdown import is_markdown_report, write_markdown
from kneecli.formats.report.parts import page

FORMATS = ("markdown", "html", "json")

ENDINGS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".json": "json"}


def written(shown: Shown, format: str, units: Units = "metric", paper: Paper = "a4") -> str:
    """The report as a document to read: `markdown` or `html`."""
    return write_html(shown, units, paper) if format == "html" else write_markdown(page(shown, units))


def is_report(text: str) -> bool:
    """Whether this text is a report that kneecli wrote, in any of the formats."""
    return '"kneecli.report/1"' in text[:200] or is_html_report(text) or is_markdown_report(text)
