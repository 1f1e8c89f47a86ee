"""A person on a day, put together from what a test has to say of them."""

import datetime
from typing import Any

from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.value import fields

DATE = datetime.date(2026, 11, 22)


def on_day(date: datetime.date = DATE, **known: Any) -> Today:
    """The person on this day; what they have declared and what the diary knows may be named side by side."""
    declared = {each.name for each in fields(Person)} & known.keys()
    person = Person(**{name: known.pop(name) for name in declared})
    return Today(date, person, **known)
