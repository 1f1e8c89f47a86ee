"""An entry that was corrected, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.record import Event, ExerciseDone, Measured, PainFelt, RungChanged, Screened
from kneecli.domain.value import dataclass
from kneecli.formats.diary.journal import kind_of
from kneecli.formats.output.diary.history import ITEM, KNEE
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, TEXT, WHOLE, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

Entry = ExerciseDone | PainFelt | Screened | Measured


@dataclass(frozen=True, slots=True)
class EntryEdited:
    """What an edit says: its id, the entry as it was and as it is now, and the steps that go with it."""

    id: str
    before: Entry
    after: Entry
    steps: tuple[RungChanged, ...]
    messages: tuple[str, ...]
    dry_run: bool


def _item(event: Event) -> object:
    return ITEM.data((event.id, event.done)) if isinstance(event, ExerciseDone) else None


_ENTRY = Keys[Entry](
    ("entry", TEXT, lambda event: event.id),
    ("type", TEXT, kind_of),
    ("date", DATE, lambda event: event.date.isoformat()),
    ("item", or_null(ITEM.schema), _item),
    ("knee", or_null(KNEE.schema), lambda event: KNEE.data(event) if isinstance(event, PainFelt) else None),
    ("signs", or_null(rows(TEXT)), lambda event: list(event.signs) if isinstance(event, Screened) else None),
    ("value", or_null(NUMBER), lambda event: event.value if isinstance(event, Measured) else None),
    ("note", or_null(TEXT), lambda event: event.note if isinstance(event, Measured) else None),
)

_STEP = Keys[RungChanged](
    ("entry", TEXT, lambda step: step.id),
    ("exercise", TEXT, lambda step: step.exercise),
    ("date", DATE, lambda step: step.date.isoformat()),
    ("rung", WHOLE, lambda step: step.rung),
    ("why", TEXT, lambda step: step.why),
)

EDIT = Keys[EntryEdited](
    tag("kneecli.edit/1"),
    ("dry_run", FLAG, lambda edited: edited.dry_run),
    ("edit", TEXT, lambda edited: edited.id),
    ("before", _ENTRY.schema, lambda edited: _ENTRY.data(edited.before)),
    ("after", _ENTRY.schema, lambda edited: _ENTRY.data(edited.after)),
    ("steps", rows(_STEP.schema), lambda edited: list(map(_STEP.data, edited.steps))),
    ("messages", rows(TEXT), lambda edited: list(edited.messages)),
)
