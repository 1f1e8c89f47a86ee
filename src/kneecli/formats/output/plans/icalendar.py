"""Appointments as an iCalendar file (RFC 5545). The only file that imports the library of that name.

Times are floating: 18:00 is 18:00 wherever one is, and on both sides of a change of clocks, so no time zone is needed.
"""

import datetime
from collections.abc import Sequence

import icalendar

from kneecli.domain.problem import printable
from kneecli.domain.progress.coming.appointments import USUAL_MINUTES, Appointment, is_ours, uid
from kneecli.formats.output.plans.calendar import Calendar

PRODUCT = "-//kneecli//knee sessions//EN"

_STATUS = {"planned": "CONFIRMED", "done": "CONFIRMED", "cancelled": "CANCELLED"}


def write_calendar(calendar: Calendar, now: datetime.datetime, others: Sequence[icalendar.cal.Component] = ()) -> str:
    """The file, with CRLF line ends as the standard has them; `now` is when it is written, with its time zone.

    `others` are entries that someone else put into it.
    """
    file = icalendar.Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", icalendar.vText(printable(calendar.name)))  # of a name with x- it does not know the type
    for appointment in calendar.appointments:
        file.add_component(_event(calendar, appointment, now))
    for other in others:
        file.add_component(other)
    return str(file.to_ical(), "utf-8")


def is_calendar(text: str) -> bool:
    """Whether this text was written by `write_calendar`."""
    return text.startswith("BEGIN:VCALENDAR") and PRODUCT in text[:400]


def dates_in(text: str, owner: str) -> list[datetime.date]:
    """The days of these files' appointments of this owner; none where it can't be read."""
    try:
        file = icalendar.Calendar.from_ical(text)
    except ValueError:
        return []
    begins = ((event, event.get("dtstart")) for event in file.walk("VEVENT"))
    found = ((str(event.get("uid")), start.dt) for event, start in begins if start is not None)
    dates = {(id, at.date() if isinstance(at, datetime.datetime) else at) for id, at in found}
    return sorted(date for id, date in dates if id == uid(date, owner))


def not_ours(text: str) -> list[icalendar.cal.Component]:
    """The entries of a calendar of ours that someone else put into it; none where it can't be read."""
    try:
        file = icalendar.Calendar.from_ical(text)
    except ValueError:
        return []
    return [each for each in file.subcomponents if each.name != "VEVENT" or not is_ours(str(each.get("uid")))]


def _event(calendar: Calendar, appointment: Appointment, now: datetime.datetime) -> icalendar.Event:
    event = icalendar.Event()
    stamp = now.astimezone(datetime.UTC).replace(microsecond=0)
    event.add("uid", uid(appointment.date, calendar.owner))
    event.add("dtstamp", stamp)
    event.add("last-modified", stamp)
    event.add("dtstart", datetime.datetime.combine(appointment.date, calendar.time_of(appointment)))
    event.add("duration", datetime.timedelta(minutes=appointment.minutes or USUAL_MINUTES))
    event.add("summary", printable(_title(calendar, appointment)))
    if appointment.text:
        event.add("description", "\n".join(map(printable, appointment.text.split("\n"))))
    event.add("status", _STATUS[appointment.state])
    event.add("class", "PRIVATE")
    if appointment.state != "planned":
        event.add("transp", "TRANSPARENT")
    elif calendar.alarm is not None:
        event.add_component(_alarm(calendar, appointment))
    return event


def _alarm(calendar: Calendar, appointment: Appointment) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", printable(_title(calendar, appointment)))
    alarm.add("trigger", -datetime.timedelta(minutes=calendar.alarm or 0))
    return alarm


def _title(calendar: Calendar, appointment: Appointment) -> str:
    return f"{calendar.owner}: {appointment.title}" if calendar.owner else appointment.title
