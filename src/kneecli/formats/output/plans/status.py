"""What is due, as JSON (docs/users/json.md)."""

import datetime

from kneecli.domain.diary.current_block import BlockOn
from kneecli.domain.diary.goals import GoalNow
from kneecli.domain.person.pace import Pace
from kneecli.domain.programme.standing import Standing
from kneecli.domain.progress.coming.due import Due
from kneecli.domain.progress.so_far.week import Week
from kneecli.domain.value import dataclass
from kneecli.formats.output.person.goal import GOAL_NOW
from kneecli.formats.output.person.programme import STANDING
from kneecli.formats.output.plans.block import BLOCK
from kneecli.formats.output.plans.week import WEEK
from kneecli.formats.writing.json_schema import DATE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

_DUE = rows(one_of(("session", "morning-pain", "pain", "check-in")))

PACE = Keys[Pace](
    ("setup_percent", WHOLE, lambda pace: pace.setup),
    ("tempo_percent", WHOLE, lambda pace: pace.tempo),
    ("exercises", WHOLE, lambda pace: pace.exercises),
)


@dataclass(frozen=True, slots=True)
class Status:
    """What is due, the week, the block, what is said of the knee, the pace, the week's word, programme and goals."""

    due: Due
    week: Week
    block: BlockOn | None
    knee: tuple[str, ...]
    pace: Pace | None
    word: str
    programme: Standing | None
    goals: tuple[GoalNow, ...]


STATUS = Keys[Status](
    tag("kneecli.status/1"),
    ("date", DATE, lambda status: status.due.today.isoformat()),
    ("last_session", or_null(DATE), lambda status: status.due.last.date.isoformat() if status.due.last else None),
    ("days_since", or_null(WHOLE), lambda status: status.due.days_since),
    ("sessions_last_7_days", WHOLE, lambda status: status.due.week),
    ("due", _DUE, lambda status: list(status.due.due)),
    ("left_of_plan", WHOLE, lambda status: status.due.left),
    ("knee", rows(TEXT), lambda status: list(status.knee)),
    ("block", or_null(BLOCK.schema), lambda status: BLOCK.data(status.block) if status.block else None),
    (
        "programme",
        or_null(STANDING.schema),
        lambda status: status.programme and STANDING.data(status.programme),
    ),
    ("goals", rows(GOAL_NOW.schema), lambda status: list(map(GOAL_NOW.data, status.goals))),
    ("pace", or_null(PACE.schema), lambda status: PACE.data(status.pace) if status.pace else None),
    ("week", WEEK.schema, lambda status: WEEK.data(status.week)),
    ("week_word", or_null(TEXT), lambda status: status.word or None),
)
REMIND = Keys[tuple[datetime.date, tuple[str, ...], str]](
    tag("kneecli.remind/1"),
    ("date", DATE, lambda reminder: reminder[0].isoformat()),
    ("due", rows(one_of(("log", "morning-pain", "pain", "session", "check-in"))), lambda reminder: list(reminder[1])),
    ("text", or_null(TEXT), lambda reminder: reminder[2] or None),
)
"""The day, what to remind of, and the line that does."""
