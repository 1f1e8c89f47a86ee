"""Dates as people say them."""

import datetime

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

FIRST_YEAR, LAST_YEAR = 1900, 2200


def read_date(text: str, today: datetime.date, *, ahead: bool) -> datetime.date | None:
    """The date that `2026-11-22`, `today`, `yesterday`, `tomorrow` or a weekday's name says, or None.

    A weekday is the next one (today included) when looking ahead, else the last one.
    """
    word = text.strip().lower()
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if word in days:
        return today + datetime.timedelta(days=days[word])
    matches = [number for number, name in enumerate(_WEEKDAYS) if len(word) >= 3 and name.startswith(word)]
    if matches:
        away = (matches[0] - today.weekday()) % 7 if ahead else -((today.weekday() - matches[0]) % 7)
        return today + datetime.timedelta(days=away)
    try:
        date = datetime.date.fromisoformat(word)
    except ValueError:
        return None
    return date if is_possible(date) else None


def is_possible(day: datetime.date) -> bool:
    """Whether the day can be one of a diary: others are slips, and too near the ends of the calendar to reckon with."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def day_of(now: datetime.datetime, begins: datetime.time) -> datetime.date:
    """The day that a moment belongs to: before the hour at which a day begins, the one before."""
    return now.date() if now.time() >= begins else now.date() - datetime.timedelta(1)
