"""Dates as people say them."""

import datetime

import pytest

from kneecli.domain.dates import day_of, read_date

SUNDAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "ahead", "day"),
    [
        ("2026-11-05", True, 5),
        (" Today ", True, 22),
        ("yesterday", True, 21),
        ("TOMORROW", False, 23),
        ("sunday", True, 22),
        ("sunday", False, 22),
        ("monday", True, 23),
        ("monday", False, 16),
        ("Sat", True, 28),
        ("sat", False, 21),
        ("tues", False, 17),
        ("last sunday", False, 15),
        ("last Monday", False, 16),
        ("3 days ago", False, 19),
        ("two  days ago", False, 20),
        ("2 weeks ago", False, 8),
        ("a week ago", False, 15),
        ("a day ago", True, 21),
    ],
)
def test_a_day_is_read_as_people_say_it(text: str, ahead: bool, day: int) -> None:
    """Dates, today and its neighbours, and weekdays: the next one ahead, the last one back, today included."""
    assert read_date(text, SUNDAY, ahead=ahead) == datetime.date(2026, 11, day)


@pytest.mark.parametrize(
    ("text", "ahead", "date"),
    [
        ("22 November", False, "2026-11-22"),
        ("22 nov", True, "2026-11-22"),
        ("Nov. 23", False, "2025-11-23"),
        ("november 23rd", True, "2026-11-23"),
        ("the 1st", True, None),
        ("1st of january", True, "2027-01-01"),
        ("jan 1", False, "2026-01-01"),
        ("Sept 5, 2024", False, "2024-09-05"),
        ("5 may 2024", True, "2024-05-05"),
        ("29 feb", False, "2024-02-29"),
        ("29 feb", True, "2028-02-29"),
        ("29 feb 2025", False, None),
        ("31 june", False, None),
        ("5 november 1800", False, None),
        ("november", False, None),
        ("last 5 november", False, None),
        ("32 may", False, None),
    ],
)
def test_a_day_of_a_month_needs_no_year(text: str, ahead: bool, date: str | None) -> None:
    """Without one it is the next ahead, the last back; a day that there is not is none."""
    assert read_date(text, SUNDAY, ahead=ahead) == (datetime.date.fromisoformat(date) if date else None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "mo",
        "s",
        "mondays",
        "2026-02-29",
        "2026-13-01",
        "22.11.2026",
        "next week",
        "٢",
        "last",
        "last 2026-11-05",
        "days ago",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    """What is no date reads as None, two letters of a weekday included."""
    assert read_date(text, SUNDAY, ahead=True) is None


@pytest.mark.parametrize(
    ("clock", "begins", "day"),
    [
        ("00:20", "00:00", 27),
        ("00:20", "04:00", 26),
        ("03:59", "04:00", 26),
        ("04:00", "04:00", 27),
        ("23:00", "04:00", 27),
    ],
)
def test_a_day_begins_when_the_person_says(clock: str, begins: str, day: int) -> None:
    """Twenty past midnight may belong to the evening before."""
    now = datetime.datetime.fromisoformat(f"2026-11-27T{clock}")
    assert day_of(now, datetime.time.fromisoformat(begins)) == datetime.date(2026, 11, day)
