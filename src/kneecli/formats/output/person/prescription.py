"""Prescriptions, as JSON (docs/users/json.md)."""

import datetime
from collections.abc import Sequence

from kneecli.domain.prescription.held import Held
from kneecli.domain.prescription.sheet import Limit, PrescribedExercise
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import SIDES
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

STATES = ("waiting", "holding", "over")


@dataclass(frozen=True, slots=True)
class Shown:
    """Prescriptions on a day. With `dry_run` what was said is among them, and was not recorded."""

    date: datetime.date
    prescriptions: Sequence[Held]
    dry_run: bool = False


def state(held: Held, date: datetime.date) -> str:
    """Whether it waits, holds or is over on this day."""
    return "over" if held.is_over(date) else "holding" if held.holds(date) else "waiting"


def _day(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None


_EXERCISE = Keys[PrescribedExercise](
    ("exercise", TEXT, lambda each: each.exercise),
    ("times_a_week", WHOLE, lambda each: each.times_a_week),
    ("rung", or_null(WHOLE), lambda each: each.rung),
    ("sets", or_null(WHOLE), lambda each: each.sets),
    ("reps", or_null(WHOLE), lambda each: each.reps),
    ("hold_s", or_null(WHOLE), lambda each: each.hold_s),
    ("minutes", or_null(WHOLE), lambda each: each.minutes),
    ("load_kg", or_null(NUMBER), lambda each: each.load_kg),
    ("step_cm", or_null(WHOLE), lambda each: each.step_cm),
    ("band", or_null(TEXT), lambda each: each.band),
    ("side", one_of(SIDES), lambda each: each.side),
    ("progress", FLAG, lambda each: each.progress),
    ("from", or_null(DATE), lambda each: _day(each.since)),
    ("until", or_null(DATE), lambda each: _day(each.until)),
    ("remark", TEXT, lambda each: each.remark),
)

LIMIT = Keys[Limit](
    ("what", TEXT, lambda limit: limit.what),
    ("most", or_null(NUMBER), lambda limit: limit.most),
    ("until", or_null(DATE), lambda limit: _day(limit.until)),
    ("remark", TEXT, lambda limit: limit.remark),
)

_HELD = Keys[tuple[Held, datetime.date]](
    ("name", TEXT, lambda both: both[0].name),
    ("title", TEXT, lambda both: both[0].sheet.title),
    ("by", TEXT, lambda both: both[0].sheet.by),
    ("state", one_of(STATES), lambda both: state(*both)),
    ("from", DATE, lambda both: both[0].since.isoformat()),
    ("until", or_null(DATE), lambda both: _day(both[0].until)),
    ("ended", or_null(DATE), lambda both: _day(both[0].ended)),
    ("remark", TEXT, lambda both: both[0].sheet.remark),
    ("only_these", FLAG, lambda both: both[0].sheet.only_these),
    ("leave_out", rows(TEXT), lambda both: list(both[0].sheet.leave_out)),
    ("exercises", rows(_EXERCISE.schema), lambda both: list(map(_EXERCISE.data, both[0].sheet.exercises))),
    ("limits", rows(LIMIT.schema), lambda both: list(map(LIMIT.data, both[0].sheet.limits))),
)

PRESCRIPTION = Keys[Shown](
    tag("kneecli.prescription/1"),
    ("date", DATE, lambda shown: shown.date.isoformat()),
    ("dry_run", FLAG, lambda shown: shown.dry_run),
    (
        "prescriptions",
        rows(_HELD.schema),
        lambda shown: [_HELD.data((each, shown.date)) for each in shown.prescriptions],
    ),
)

NEW = Keys[tuple[str, str, bool]](
    tag("kneecli.prescription-new/1"),
    ("file", TEXT, lambda new: new[0]),
    ("text", TEXT, lambda new: new[1]),
    ("dry_run", FLAG, lambda new: new[2]),
)
"""What `kneecli prescription new` wrote."""
