"""Appointments as JSON (docs/users/json.md)."""

import datetime

from kneecli.domain.progress.coming.appointments import STATES, Appointment, uid
from kneecli.domain.value import dataclass
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Calendar:
    """Appointments, by date; those to come all begin `at` the same time of the day, wherever one is.

    `owner` is a name for whose they are, or empty. `alarm` is how many minutes before one a reminder is wanted.
    """

    appointments: tuple[Appointment, ...]
    at: datetime.time
    owner: str = ""
    alarm: int | None = None

    @property
    def name(self) -> str:
        """What the calendar is called."""
        return f"Knee sessions of {self.owner}" if self.owner else "Knee sessions"

    def time_of(self, appointment: Appointment) -> datetime.time:
        """When it begins, or began."""
        return appointment.at or self.at


def document(calendar: Calendar, file: str | None, *, dry_run: bool) -> dict[str, object]:
    """The calendar as a document; `file` is where it was saved."""
    return _CALENDAR.data((calendar, file, dry_run))


_EVENT = Keys[tuple[Calendar, Appointment]](
    ("uid", TEXT, lambda both: uid(both[1].date, both[0].owner)),
    ("date", DATE, lambda both: both[1].date.isoformat()),
    ("at", TEXT, lambda both: both[0].time_of(both[1]).isoformat("minutes")),
    ("state", one_of(STATES), lambda both: both[1].state),
    ("title", TEXT, lambda both: both[1].title),
    ("minutes", or_null(WHOLE), lambda both: both[1].minutes),
    ("text", TEXT, lambda both: both[1].text),
)

_CALENDAR = Keys[tuple[Calendar, str | None, bool]](
    tag("kneecli.calendar/1"),
    ("name", TEXT, lambda said: said[0].name),
    ("at", TEXT, lambda said: said[0].at.isoformat("minutes")),
    ("alarm", or_null(WHOLE), lambda said: said[0].alarm),
    ("events", rows(_EVENT.schema), lambda said: [_EVENT.data((said[0], each)) for each in said[0].appointments]),
    ("file", or_null(TEXT), lambda said: said[1]),
    ("dry_run", FLAG, lambda said: said[2]),
)

SCHEMA = _CALENDAR.schema
