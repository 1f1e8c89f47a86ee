"""What all tables of a pack file share that have an id and name sources."""

from collections.abc import Sequence
from typing import Any

from kneecli.formats.reading.checking import Table

CITING = ("sources", "caution_basis")
"""The keys with tags of sources."""


def check_ids(
    kind: str, tables: Sequence[Table], values: Sequence[Any], tags: set[str], citing: Sequence[str] = CITING
) -> None:
    """Notes ids that are used twice, and source tags that are not defined, in the tables of these values."""
    seen: set[str] = set()
    for table, value in zip(tables, values, strict=True):
        if value.id and value.id in seen:
            table.note("id", f"the id {value.id!r} stands twice", f"Give every {kind} its own id.")
        seen.add(value.id)
        for key in citing:
            for tag in getattr(value, key):
                if tag not in tags and not (key == "caution_basis" and tag == "general"):
                    table.note(key, f"the source {tag!r} is not defined", f'Add a [[source]] with tag = "{tag}".')
