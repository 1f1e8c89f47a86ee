"""Data on stdout: as JSON, or for lists as columns of chosen fields."""

import json
import re
import sys
from collections.abc import Sequence
from typing import Any

from kneecli.domain.problem import Problem, WrongUsage, printable

_OBEYED = "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"


def print_json(data: Any) -> None:
    """The data as `json_text` has it, with a line break at its end."""
    print(json_text(data))


def json_text(data: Any) -> str:
    """The data as indented JSON; what a terminal would obey is written as JSON has it."""
    text = json.dumps(data, indent=2, ensure_ascii=False)
    return text if text.isascii() else re.sub(_OBEYED, lambda found: f"\\u{ord(found[0]):04x}", text)


def print_rows(schema: str, rows: Sequence[dict[str, Any]], fields: str | None, *, as_json: bool) -> None:
    """The rows as JSON; with `fields` only these, in this order, as JSON or as columns with tabs between them.

    `schema` is the name of the rows' schema. A row that lacks a field, such as one of a disabled pack, has null there.
    Raises WrongUsage for a field that the schema does not have.
    """
    if fields is None:
        print_json(rows)
        return
    names = field_names(fields, schema)
    picked = [{name: row.get(name) for name in names} for row in rows]
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
    return json.dumps(value, ensure_ascii=False)
