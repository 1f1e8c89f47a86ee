"""A change of the settings, as JSON (docs/users/json.md)."""

from collections.abc import Sequence

from kneecli.domain.value import dataclass
from kneecli.formats.settings.difference import SettingChanged
from kneecli.formats.writing.json_schema import FLAG, TEXT, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed in a settings file, in a dry run what would be, and what there is to say of it."""

    file: str
    dry_run: bool
    changes: Sequence[SettingChanged]
    messages: Sequence[str]


_CHANGE = Keys[SettingChanged](
    ("key", TEXT, lambda change: change.key),
    ("before", {}, lambda change: change.before),
    ("after", {}, lambda change: change.after),
)

CHANGED = Keys[Changed](
    tag("kneecli.settings-change/1"),
    ("dry_run", FLAG, lambda changed: changed.dry_run),
    ("file", TEXT, lambda changed: changed.file),
    ("changes", rows(_CHANGE.schema), lambda changed: list(map(_CHANGE.data, changed.changes))),
    ("messages", rows(TEXT), lambda changed: list(changed.messages)),
)
"""The file, what changed in it, and the messages that are shown without `--json`."""
