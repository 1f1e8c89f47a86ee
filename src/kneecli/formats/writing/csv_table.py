"""Tables for spreadsheets: CSV with a header row, in which no text of a pack or a person acts as a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "'")


def csv_table(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as CSV; a column that a row does not have is empty."""
    return "".join(csv_lines(columns, rows))


def csv_lines(columns: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The same row by row, the header first."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(columns), lineterminator="\n")
    writer.writeheader()
    yield stream.getvalue()
    for row in rows:
        stream.seek(0)
        stream.truncate()
        writer.writerow({name: _cell(value) for name, value in row.items()})
        yield stream.getvalue()


def _cell(value: Any) -> str:
    """The value as the text of a cell: an entry of a list on each line, empty for None.

    What a spreadsheet would take for a formula has an apostrophe in front.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "\n".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if isinstance(value, (str, list)) and text.startswith(_FORMULA) else text


def without_apostrophe(cell: str) -> str:
    """The text that stands in a cell: without the apostrophe before a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
