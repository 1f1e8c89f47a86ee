"""What answers for the time after a session, read from the raw events and not through the rules that are checked."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt


def answered_well(events: Iterable[Event], date: datetime.date, until: datetime.date, safe: int) -> bool:
    """Whether a word on the two days after was safe, and none was not; or else the next session within a week."""
    events = list(events)
    done = [each for each in events if isinstance(each, ExerciseDone) and each.done.skipped is None]
    said = [each for each in events if isinstance(each, PainFelt) and each.date <= until]
    following = min((each.date for each in done if date < each.date <= until), default=datetime.date.max)
    words = [each for each in said if 0 < (each.date - date).days <= 2 and each.date <= following]
    if words:
        return all(each.pain <= safe and each.swelling in (None, "none") for each in words)
    at_next = [each.done.pain for each in events if isinstance(each, ExerciseDone) and each.date == following]
    felt = [each.pain for each in said if each.date == following]
    known = [pain for pain in (*at_next, *felt) if pain is not None]
    return (following - date).days <= 7 and bool(known) and max(known) <= safe
