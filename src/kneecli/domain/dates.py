"""Dates as people say them."""

import datetime
import re

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_NUMBERS = ("a", "one", "two", "three", "four", "five", "six", "seven")
_AGO = rf"(?:[1-9][0-9]?|{'|'.join(_NUMBERS)})\s+(?:day|week)s?\s+ago"
_PART = r"(?:morning|afternoon|evening|night)"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NTH = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_OF_MONTH = rf"(?:{_NTH}\s+(?:of\s+)?{_MONTH}|{_MONTH}\s+{_NTH})(?:,?\s+[0-9]{{4}})?"

SAID_DAY = (
    rf"(?:(?:on\s+)?(?:the\s+)?(?P<day>yesterday|today|tomorrow|(?:last\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}|{_OF_MONTH})(?:\s+{_PART})?|(?P<ago>{_AGO})|(?P<today>this\s+{_PART}|tonight)"
    r"|(?P<before>last\s+night))"
)
"""A day in the middle of other words, as a pattern; `said_day` says which it is."""

EITHER_DAY = rf"(?<!\S)(?<!on\s)(?P<one>[0-9]{{1,2}})\s+(?P<month>{_MONTH})\s+(?P<other>[0-9]{{1,2}})\s*$"
"""A month between two figures at the end, in small letters: `3 november 5` may be the 3rd or the 5th."""

FIRST_YEAR, LAST_YEAR = 1900, 2200


def read_date(text: str, today: datetime.date, *, ahead: bool) -> datetime.date | None:
    """The date that `2026-11-22`, `22 November`, `today`, `tomorrow`, `3 days ago` or a weekday's name says, or None.

    Weeks ago are read as days are. A weekday, or a day without its year, is the next one (today included) when looking
    ahead, else the last one; `last Friday` is not today.
    """
    word = " ".join(text.lower().split())
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if word in days:
        return today + datetime.timedelta(days=days[word])
    if re.fullmatch(_AGO, word):
        number, unit, _ = word.split()
        ago = int(number) if number.isdigit() else max(1, _NUMBERS.index(number))
        return today - datetime.timedelta(days=ago * (7 if unit.startswith("week") else 1))
    is_before, word = word.startswith("last "), word.removeprefix("last ")
    matches = [number for number, name in enumerate(_WEEKDAYS) if len(word) >= 3 and name.startswith(word)]
    if matches and is_before:
        return today - datetime.timedelta(days=(today.weekday() - matches[0] - 1) % 7 + 1)
    if matches:
        away = (matches[0] - today.weekday()) % 7 if ahead else -((today.weekday() - matches[0]) % 7)
        return today + datetime.timedelta(days=away)
    if not is_before and re.fullmatch(_OF_MONTH, word):
        return _of_month(word, today, ahead=ahead)
    try:
        date = None if is_before else datetime.date.fromisoformat(word)
    except ValueError:
        return None
    return date if date and is_possible(date) else None


def _of_month(word: str, today: datetime.date, *, ahead: bool) -> datetime.date | None:
    """The date that `22 nov` or `november 22nd, 2026` says; None for a day that there is not, such as 31 June."""
    day, *year = map(int, re.findall("[0-9]+", word))
    month = next(number for number, name in enumerate(_MONTHS, start=1) if re.search(rf"\b{name}", word))
    last = today.year + (8 if ahead else -8)  # 29 February is in one of them
    for each in year or range(today.year, last, 1 if ahead else -1):
        try:
            date = datetime.date(each, month, day)
        except ValueError:
            continue
        if year or (date >= today if ahead else date <= today):
            return date if is_possible(date) else None
    return None


def said_day(match: "re.Match[str]") -> str:
    """What `read_date` makes the date of, of what `SAID_DAY` has found in small letters: last night is yesterday."""
    return match["day"] or match["ago"] or ("today" if match["today"] else "yesterday")


def is_possible(day: datetime.date) -> bool:
    """Whether the day can be one of a diary: others are slips, and too near the ends of the calendar to reckon with."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def day_of(now: datetime.datetime, begins: datetime.time) -> datetime.date:
    """The day that a moment belongs to: before the hour at which a day begins, the one before."""
    return now.date() if now.time() >= begins else now.date() - datetime.timedelta(1)
