"""The stop signs, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.record import Screened
from kneecli.domain.knee.signs import SIGNS, Sign
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

_SIGN = Keys[tuple[Sign, Screened | None]](
    ("key", TEXT, lambda both: both[0].key),
    ("question", TEXT, lambda both: both[0].question),
    ("urgency", TEXT, lambda both: both[0].urgency),
    ("recorded", FLAG, lambda both: both[1] is not None and both[0].key in both[1].signs),
)

SCREEN = Keys[Screened | None](
    tag("kneecli.screen/1"),
    ("date", or_null(DATE), lambda screened: screened.date.isoformat() if screened else None),
    ("signs", rows(_SIGN.schema), lambda screened: [_SIGN.data((sign, screened)) for sign in SIGNS]),
)
"""The signs, and which of them are recorded."""
