"""What `kneecli packs add` and `remove` answer, as JSON (docs/users/json.md)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.value import dataclass
from kneecli.formats.writing.json_schema import FLAG, TEXT, WHOLE, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Added:
    """A pack that was added, or would be: its file, where what it replaced is kept, which exercises have a picture."""

    pack: Pack
    file: Path
    kept: Sequence[Path]
    figures: Sequence[str]
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Removed:
    """A pack that was taken out, or would be: its file, where it is kept, and on how many days what of it was done."""

    name: str
    file: Path
    kept: Path | None
    done: Mapping[str, int]
    dry_run: bool = False


ADDED = Keys[Added](
    tag("kneecli.packs-add/1"),
    ("dry_run", FLAG, lambda added: added.dry_run),
    ("name", TEXT, lambda added: added.pack.name),
    ("version", TEXT, lambda added: added.pack.version),
    ("file", TEXT, lambda added: str(added.file)),
    ("kept", rows(TEXT), lambda added: list(map(str, added.kept))),
    ("exercises", rows(TEXT), lambda added: [each.id for each in added.pack.exercises]),
    ("pictures", rows(TEXT), lambda added: list(added.figures)),
    ("measures", rows(TEXT), lambda added: [each.id for each in added.pack.measures]),
    ("programmes", rows(TEXT), lambda added: [each.id for each in added.pack.programmes]),
    ("goals", rows(TEXT), lambda added: [each.id for each in added.pack.goals]),
)

_DONE = Keys[tuple[str, int]](
    ("exercise", TEXT, lambda done: done[0]),
    ("days", WHOLE, lambda done: done[1]),
)

REMOVED = Keys[Removed](
    tag("kneecli.packs-remove/1"),
    ("dry_run", FLAG, lambda removed: removed.dry_run),
    ("name", TEXT, lambda removed: removed.name),
    ("file", TEXT, lambda removed: str(removed.file)),
    ("kept", or_null(TEXT), lambda removed: str(removed.kept) if removed.kept else None),
    ("done", rows(_DONE.schema), lambda removed: list(map(_DONE.data, removed.done.items()))),
)
