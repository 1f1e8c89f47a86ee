"""A person as plain data, for hooks (docs/packs/hooks.md)."""

from typing import Any

from kneecli.domain.person.today import Today


def to_data(today: Today, minutes: int) -> dict[str, Any]:
    """What matters for one session: today's knee, what is declared, and what was done lately."""
    person = today.person
    return {
        "date": today.date.isoformat(),
        "minutes": minutes,
        "pain": today.pain,
        "usual_pain": person.usual_pain or 0,
        "swelling": today.swelling,
        "age": person.age,
        "start": person.start,
        "strict": person.strict,
        "floor": person.floor,
        "cautions": sorted(person.cautions),
        "equipment": sorted(person.owned),
        "emphasis": sorted(person.emphasis),
        "days_since": dict(sorted(today.days_since_exercise.items())),
        "rungs": dict(sorted(today.rungs.items())),
    }
