"""What came of an import, as JSON (docs/users/json.md)."""

from collections.abc import Sequence

from kneecli.domain.value import dataclass
from kneecli.formats.imports.name_map import NameInFile
from kneecli.formats.writing.json_schema import FLAG, TEXT, WHOLE, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What was read, what came in, and what did not."""

    source: str
    id: str
    added: int
    known: int
    left: int
    names: Sequence[NameInFile]
    map_file: str
    left_file: str
    messages: Sequence[str]
    dry_run: bool


_NAME = Keys[NameInFile](
    ("name", TEXT, lambda name: name.name),
    ("exercise", or_null(TEXT), lambda name: name.exercise or None),
    ("sets", WHOLE, lambda name: name.sets),
    ("may_be", rows(TEXT), lambda name: list(name.may_be)),
)

IMPORT = Keys[ImportDone](
    tag("kneecli.import/1"),
    ("dry_run", FLAG, lambda done: done.dry_run),
    ("source", TEXT, lambda done: done.source),
    ("import", or_null(TEXT), lambda done: done.id or None),
    ("added", WHOLE, lambda done: done.added),
    ("known", WHOLE, lambda done: done.known),
    ("left", WHOLE, lambda done: done.left),
    ("names", rows(_NAME.schema), lambda done: list(map(_NAME.data, done.names))),
    ("map", or_null(TEXT), lambda done: done.map_file or None),
    ("left_file", or_null(TEXT), lambda done: done.left_file or None),
    ("messages", rows(TEXT), lambda done: list(done.messages)),
)
