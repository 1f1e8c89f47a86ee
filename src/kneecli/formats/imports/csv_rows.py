"""The rows of a CSV file, however it was saved: with commas, semicolons or tabs, a byte order mark, any line ends."""

import csv
import io
from collections.abc import Mapping, Sequence

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One row: its line in the file, its cells as they stand there, and by the column's name in small letters."""

    line: int
    cells: tuple[str, ...]
    by_name: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CsvFile:
    """The header as it stands there, and the rows below it that are not empty."""

    header: tuple[str, ...]
    rows: tuple[CsvRow, ...]
    delimiter: str

    @property
    def columns(self) -> frozenset[str]:
        """The names of the columns in small letters."""
        return frozenset(map(_plain, self.header))


def read_csv_rows(text: str, file: str) -> CsvFile:
    """The rows of this text. Raises FileFault when it is no table."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    skipped = 0
    if text[:4].casefold() == "sep=":
        text, skipped = text.partition("\n")[2], 1
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        header = tuple(next(reader, ()))
        names = list(map(_plain, header))
        rows, line = list[CsvRow](), reader.line_num
        for cells in reader:
            if any(cell.strip() for cell in cells):
                by_name = dict(zip(names, map(str.strip, cells), strict=False))
                rows.append(CsvRow(line + 1 + skipped, tuple(cells), by_name))
            line = reader.line_num
    except csv.Error as error:
        what = f"this is no table: {error}"
        raise FileFault(Problem(what, "Export it again as CSV.", f"{file}:{reader.line_num + skipped}")) from None
    return CsvFile(header, tuple(rows), delimiter)


def write_csv_rows(file: CsvFile, rows: Sequence[CsvRow]) -> str:
    """Some of the rows, as they stood in the file."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=file.delimiter, lineterminator="\n")
    writer.writerow(file.header)
    writer.writerows(row.cells for row in rows)
    return stream.getvalue()


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").split())
