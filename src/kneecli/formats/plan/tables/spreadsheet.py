"""What spreadsheets make of the cells of a table: dates and TRUE as their language has them."""

import datetime
import re

_TRUE = (
    "true wahr vrai verdadero vero verdadeiro waar sant sand sann tosi prawda pravda igaz истина істина вярно doğru "
    "adevărat αληθεσ σωστό veritat cert točno istina tõene patiess teisingai 참 صح จริง"
)
_FALSE = (
    "false falsch faux falso onwaar falskt falsk usann epätosi fałsz nepravda hamis ложь брехня хибність невярно "
    "yanliş fals ψευδεσ λάθοσ netočno neistina väär aplams neteisingai 거짓 خطأ เท็จ"
)
"""TRUE and FALSE as Excel and LibreOffice save them, by language; small letters as `casefold` makes them."""

YES = frozenset({"x", "yes", "y", "1", "done", "✓", "✔"} | {word.casefold() for word in _TRUE.split()})
NO = frozenset({"", "no", "n", "0"} | {word.casefold() for word in _FALSE.split()})

_FIRST_DAY = datetime.date(1899, 12, 30)
"""The day from which spreadsheets count."""


def read_date(cell: str, plan_id: str) -> str | None:
    """The date in a cell, as 2026-11-22, or None when nobody knows which day is meant.

    In the order of the locale, in a form with the month in letters, or as a count of days: the plan's id, which begins
    with its date and which spreadsheets leave alone, tells which day that can be. Without such an id only forms with
    the year first, or with points, can be told. An empty cell has the day of the id.
    """
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        return cell
    day = _date(re.match(r"(\d{4})-(\d{2})-(\d{2})-", plan_id))
    if day is None:
        found = re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", cell)
        backwards = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", cell)
        date = _date(found) or (_date(backwards, backwards=True) if backwards else None)
        return date.isoformat() if date else None
    return day.isoformat() if not cell or _may_be(cell, day) else None


def _may_be(cell: str, day: datetime.date) -> bool:
    """Whether a cell's figures are those of this day, in whatever order."""
    figures = sorted(int(figure) for figure in re.findall(r"[0-9]{1,5}", cell))
    if figures == [(day - _FIRST_DAY).days]:
        return bool(re.fullmatch(r"[0-9]{5}", cell))
    years = (day.year, day.year % 100)
    forms = [sorted((day.day, day.month, year)) for year in years]
    if re.search(r"[^\W\d_]{3}", cell):  # the month in letters
        forms += [sorted((day.day, year)) for year in years]
    return figures in forms


def _date(match: "re.Match[str] | None", *, backwards: bool = False) -> datetime.date | None:
    if match is None:
        return None
    year, month, day = map(int, reversed(match.groups()) if backwards else match.groups())
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def was_sets(remark: str, date: str) -> bool:
    """Whether a remark is what a spreadsheet makes of sets such as `10/12`: a day of the plan's year."""
    figures = re.fullmatch(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})", remark)
    return figures is not None and not {date[:4], date[2:4]}.isdisjoint((figures[1], figures[3]))
