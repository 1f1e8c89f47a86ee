"""The limits of pain that held on each day of a period: a prescription may have asked for others for a while.

When a setting was changed is not known, so all is by the settings of today.
"""

import datetime
from collections.abc import Sequence

from kneecli.domain.knee.pain import Limits
from kneecli.domain.person.person import Person
from kneecli.domain.prescription.in_force import in_force
from kneecli.domain.value import dataclass, replace

_ONE_DAY = datetime.timedelta(1)


@dataclass(frozen=True, slots=True)
class LimitsHeld:
    """The limits of these days, both included."""

    since: datetime.date
    until: datetime.date
    limits: Limits


def limits_held(person: Person, since: datetime.date, until: datetime.date) -> tuple[LimitsHeld, ...]:
    """The limits of a period, oldest first: those of days in a row with the same ones are one."""
    changes = {since}
    for held in person.prescriptions:
        ends = [held.until, *(limit.until for limit in held.sheet.limits)]
        changes |= {held.since, *(end + _ONE_DAY for end in ends if end is not None)}
    found: list[LimitsHeld] = []
    for first in sorted(day for day in changes if since <= day <= until):
        limits = replace(person, prescribed=in_force(person.prescriptions, first)).pain_limits
        if found and found[-1].limits == limits:
            continue
        if found:
            found[-1] = replace(found[-1], until=first - _ONE_DAY)
        found.append(LimitsHeld(first, until, limits))
    return tuple(found)


def limits_on(spans: Sequence[LimitsHeld], date: datetime.date) -> Limits:
    """Those of a day of the period."""
    return next((span.limits for span in reversed(spans) if span.since <= date), spans[0].limits)
