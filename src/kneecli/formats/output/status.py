"""What is due, as JSON (docs/users/json.md)."""

import datetime

from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.progress.due import Due
from kneecli.domain.progress.week import Week
from kneecli.formats.output.block import BLOCK
from kneecli.formats.output.week import WEEK
from kneecli.formats.writing.json_schema import DATE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

_DUE = rows(one_of(("session", "morning-pain")))

STATUS = Keys[tuple[Due, Week, BlockOn | None]](
    tag("kneecli.status/1"),
    ("date", DATE, lambda both: both[0].today.isoformat()),
    ("last_session", or_null(DATE), lambda both: both[0].last.date.isoformat() if both[0].last else None),
    ("days_since", or_null(WHOLE), lambda both: both[0].days_since),
    ("sessions_last_7_days", WHOLE, lambda both: both[0].week),
    ("due", _DUE, lambda both: list(both[0].due)),
    ("block", or_null(BLOCK.schema), lambda both: BLOCK.data(both[2]) if both[2] else None),
    ("week", WEEK.schema, lambda both: WEEK.data(both[1])),
)
"""What is due, the week in figures, and the block."""

REMIND = Keys[tuple[datetime.date, tuple[str, ...], str]](
    tag("kneecli.remind/1"),
    ("date", DATE, lambda said: said[0].isoformat()),
    ("due", _DUE, lambda said: list(said[1])),
    ("text", or_null(TEXT), lambda said: said[2] or None),
)
"""The day, what to remind of, and the line that does."""
