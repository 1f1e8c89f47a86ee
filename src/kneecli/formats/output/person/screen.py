"""The stop signs, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.record import Screened
from kneecli.domain.knee.signs import SIGNS, Sign
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

SIGN = Keys[tuple[Sign, Screened | None]](
    ("key", TEXT, lambda both: both[0].key),
    ("question", TEXT, lambda both: both[0].question),
    ("urgency", TEXT, lambda both: both[0].urgency),
    ("recorded", FLAG, lambda both: both[1] is not None and both[0].key in both[1].signs),
)

SCREEN = Keys[tuple[Screened | None, bool]](
    tag("kneecli.screen/1"),
    ("date", or_null(DATE), lambda both: both[0].date.isoformat() if both[0] else None),
    ("signs", rows(SIGN.schema), lambda both: [SIGN.data((sign, both[0])) for sign in SIGNS]),
    ("dry_run", FLAG, lambda both: both[1]),
    ("entry", or_null(TEXT), lambda both: both[0].id if both[0] else None),
)
"""The signs, which of them are recorded, and whether that is only so in a dry run."""
