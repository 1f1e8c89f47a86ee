"""When the exercises of a day were begun, as far as the journal tells."""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import ExerciseDone


def begun_at(diary: Diary, date: datetime.date, minutes: int) -> datetime.time | None:
    """The time of the day at which the first exercise was begun; None where it was taken down on another day.

    What was done with a clock on it has its seconds; else it was done in so many `minutes` right before it was first
    taken down. A later correction moves nothing.
    """
    entries = (each for each in (*diary.events, *diary.corrected) if isinstance(each, ExerciseDone))
    begun = [_begun(each, minutes) for each in entries if each.date == date and each.done.was_done]
    times = [time for time in begun if time and time.date() == date]
    return min(times).time().replace(second=0, microsecond=0) if times else None


def _begun(entry: ExerciseDone, minutes: int) -> datetime.datetime | None:
    """When an exercise was begun, by the clock of the place where it was taken down."""
    try:
        written = datetime.datetime.fromisoformat(entry.at).replace(tzinfo=None)
    except ValueError:
        return None
    took = datetime.timedelta(seconds=entry.done.seconds or 60 * minutes)
    midnight = datetime.datetime.combine(written.date(), datetime.time())
    return midnight + max(datetime.timedelta(), written - midnight - took)
