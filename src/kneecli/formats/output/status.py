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

STATUS = Keys[tuple[Due, Week, BlockOn | None, tuple[str, ...]]](
    tag("kneecli.status/1"),
    ("date", DATE, lambda found: found[0].today.isoformat()),
    ("last_session", or_null(DATE), lambda found: found[0].last.date.isoformat() if found[0].last else None),
    ("days_since", or_null(WHOLE), lambda found: found[0].days_since),
    ("sessions_last_7_days", WHOLE, lambda found: found[0].week),
    ("due", _DUE, lambda found: list(found[0].due)),
    ("knee", rows(TEXT), lambda found: list(found[3])),
    ("block", or_null(BLOCK.schema), lambda found: BLOCK.data(found[2]) if found[2] else None),
    ("week", WEEK.schema, lambda found: WEEK.data(found[1])),
)
"""What is due, the week in figures, the block, and what there is to say of the knee."""

REMIND = Keys[tuple[datetime.date, tuple[str, ...], str]](
    tag("kneecli.remind/1"),
    ("date", DATE, lambda said: said[0].isoformat()),
    ("due", _DUE, lambda said: list(said[1])),
    ("text", or_null(TEXT), lambda said: said[2] or None),
)
"""The day, what to remind of, and the line that does."""
