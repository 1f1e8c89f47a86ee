"""Data on stdout: as JSON, or for lists as columns of chosen fields."""

import gc
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from kneecli.domain.problem import Problem, WrongUsage, printable

_OBEYED = "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


_ENTRIES = 200
"""After so many entries what writing them has left is looked for: nothing else looks while kneecli runs."""


def print_json(data: Any) -> None:
    """The data as `json_text` has it, with a line break at its end.

    An iterator, or one in an object, is an array that is written as it comes.
    """
    sys.stdout.writelines(_pieces(data))
    sys.stdout.write("\n")


def _pieces(data: Any) -> Iterator[str]:
    """The text piece by piece."""
    if isinstance(data, Iterator):
        yield from _bracketed("[]", _texts(data))
    elif isinstance(data, dict) and any(isinstance(value, Iterator) for value in data.values()):
        yield from _bracketed("{}", (chain([f"{json_text(name)}: "], _pieces(value)) for name, value in data.items()))
    else:
        yield json_text(data)


def _texts(entries: Iterable[Any]) -> Iterator[tuple[str]]:
    """The text of each entry. Writing one leaves objects that refer to each other in a circle."""
    for number, entry in enumerate(entries, start=1):
        yield (json_text(entry),)
        if number % _ENTRIES == 0:
            gc.collect(0)


def _bracketed(brackets: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
    """The entries as what stands in an array or an object, each on lines of its own."""
    opening, between = brackets[0], ""
    for entry in entries:
        yield f"{opening}{between}\n  "
        yield from (piece.replace("\n", "\n  ") for piece in entry)
        opening, between = "", ","
    yield brackets if opening else f"\n{brackets[1]}"


def json_text(data: Any) -> str:
    """The data as indented JSON; what a terminal would obey is written as JSON has it."""
    import json  # most commands show text

    text = json.dumps(data, indent=2, ensure_ascii=False)
    return text if text.isascii() else re.sub(_OBEYED, lambda found: f"\\u{ord(found[0]):04x}", text)


def print_rows(schema: str, rows: Iterable[dict[str, Any]], fields: str | None, *, as_json: bool) -> None:
    """The rows as JSON, each written as it comes; with `fields` only these, in this order.

    Without JSON they are columns with tabs between them. `schema` is the name of the rows' schema. A row that lacks a
    field, such as one of a disabled pack, has null there. Raises WrongUsage for a field that the schema does not have.
    """
    if fields is None:
        print_json(iter(rows))
        return
    names = field_names(fields, schema)
    picked = ({name: row.get(name) for name in names} for row in rows)
    if as_json:
        print_json(picked)
        return
    for row in picked:
        sys.stdout.write("\t".join(map(_cell, row.values())) + "\n")


def field_names(fields: str, schema: str) -> list[str]:
    """The names in `--fields`. Raises WrongUsage for one that a row of this schema does not have."""
    from kneecli.domain.nearest import nearest
    from kneecli.formats.output.schemas import row_keys

    known = row_keys(schema)
    names = [name.strip() for name in fields.split(",")]
    problems = [
        Problem(f"there is no field {name!r}", nearest(name, known) or f"There are {', '.join(known)}.", "--fields")
        for name in names
        if name not in known
    ]
    if problems:
        raise WrongUsage(problems)
    return names


def _cell(value: Any) -> str:
    """The value on one line without tabs: null is empty, a list of texts has commas, anything nested is JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
        return printable(", ".join(value))
    import json

    return json.dumps(value, ensure_ascii=False)
