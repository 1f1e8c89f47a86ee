"""The report as Markdown: headings, sentences and tables."""

from collections.abc import Iterator, Sequence

from kneecli.formats.plan.markdown.escaping import escaped, escaped_at_start
from kneecli.formats.report.part import Part
from kneecli.formats.report.parts import Page

MARK = "<!-- kneecli report -->"
"""The first line of every report in Markdown: kneecli may replace such a file."""


def write_markdown(page: Page) -> str:
    """The report, of any length."""
    return "\n".join(_lines(page)) + "\n"


def is_markdown_report(text: str) -> bool:
    """Whether this text is a report that was written here."""
    return text.startswith(MARK)


def _lines(page: Page) -> Iterator[str]:
    yield from (MARK, "", f"# {escaped(page.title)}", "", escaped_at_start(page.about), "")
    for part in page.parts:
        yield from _part(part)
    yield page.foot


def _part(part: Part) -> Iterator[str]:
    yield from (f"## {escaped(part.title)}", "")
    for line in part.lines:
        yield from (escaped_at_start(line), "")
    if part.rows:
        yield _row(part.head)
        yield _row(["---"] * len(part.head))
        yield from (_row(list(map(escaped, row))) for row in part.rows)
        yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
