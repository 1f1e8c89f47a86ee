"""A person as plain data, as hooks are given it (docs/packs/hooks.md)."""

import datetime
from typing import Any

from kneecli.domain.person.person import Person


def to_data(person: Person, date: datetime.date, minutes: int) -> dict[str, Any]:
    """What counts for one session: today's knee, what is declared, and what was done lately."""
    return {
        "date": date.isoformat(),
        "minutes": minutes,
        "pain": person.pain,
        "usual_pain": person.usual_pain,
        "swelling": person.swelling,
        "age": person.age,
        "start": person.start,
        "strict": person.strict,
        "floor": person.floor,
        "cautions": sorted(person.cautions),
        "equipment": sorted(person.owned),
        "emphasis": sorted(person.emphasis),
        "days_since": dict(sorted(person.days_since_exercise.items())),
        "rungs": dict(sorted(person.rungs.items())),
    }
