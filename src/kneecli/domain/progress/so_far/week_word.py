"""One true and kind thing about the last seven days: what has become easier since the beginning, or what was done.

Of all that is true one thing is said, another one each calendar week. Of a week in which little was done, or in which
the knee flared up, nothing is said rather than a count: nobody is blamed.
"""

import datetime
from collections.abc import Iterator

from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.knee.pain import SMALLEST_CHANGE, Limits
from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.progress.so_far.week import DAYS, Week
from kneecli.domain.words.week_words import WeekWord

ENOUGH_TO_COUNT = 2
"""Of so many days of a week their number is said: of one it would read as a reproach (our own rule)."""


def week_word(diary: Diary, week: Week, today: datetime.date, limits: Limits) -> WeekWord | None:
    """The word on the seven days that end with this one, of which these are the figures; None where none fits."""
    since = today - datetime.timedelta(DAYS - 1)
    days = sum(day.exercises > 0 for day in week.days)
    if not days:
        return None
    found = [*_further(diary, since, today, limits), *_of_the_week(week)]
    if found:
        return found[today.isocalendar().week % len(found)]
    flared = _flared(diary, since, today) or (week.days[-1].pain or 0) > limits.stop
    return None if days < ENOUGH_TO_COUNT or flared else WeekWord("days", days=days)


def _flared(diary: Diary, since: datetime.date, today: datetime.date) -> bool:
    """Whether a session of these days was one for a flare."""
    times = (time for each in diary.logged.values() for time in each)
    return any(time.flare and since <= time.date <= today for time in times)


def _further(diary: Diary, since: datetime.date, today: datetime.date, limits: Limits) -> Iterator[WeekWord]:
    """Every exercise of the week that has gone further than its first time, at least a week before, without much pain.

    Flare days say nothing about progress.
    """
    for name in sorted(diary.logged):
        tried = [time for time in diary.tried(name, today) if not time.flare]
        times = [time for time in tried if time.done.was_done]
        if not times or times[-1].date < since or (times[-1].date - times[0].date).days < DAYS:
            continue
        first, last = times[0], times[-1]
        if (tried[-1].done.pain or 0) <= limits.safe and (word := _gain(first, last, today)):
            yield word


def _gain(first: Logged, last: Logged, today: datetime.date) -> WeekWord | None:
    """What is more than the first time: the step, the weight, else the rung."""
    then, now = first.done, last.done
    days_ago = (today - first.date).days
    if then.step_cm and now.step_cm and now.step_cm != then.step_cm:
        higher = now.step_cm > then.step_cm
        return WeekWord("higher-step", now.name, days_ago, cm_then=then.step_cm, cm=now.step_cm) if higher else None
    if (now.load_kg or 0) != (then.load_kg or 0):
        heavier = (now.load_kg or 0) > (then.load_kg or 0)
        kg_then, kg = then.load_kg or 0, now.load_kg or 0
        return WeekWord("heavier", now.name, days_ago, kg_then=kg_then, kg=kg) if heavier else None
    if now.rung > then.rung and then.label and now.label and now.label != then.label:
        return WeekWord("further", now.name, days_ago, label_then=then.label, label=now.label)
    return None


def _of_the_week(week: Week) -> Iterator[WeekWord]:
    if week.pain is not None and week.pain_before is not None and week.pain_before - week.pain >= SMALLEST_CHANGE:
        yield WeekWord("less-pain", pain_then=week.pain_before, pain=week.pain)
    least, most = STRENGTH_DAYS
    if least <= week.strength_days <= most:
        yield WeekWord("strength-days", days=week.strength_days, enough=STRENGTH_DAYS)
    if week.aerobic_min > week.aerobic_before_min:
        yield WeekWord("more-moving", minutes_then=week.aerobic_before_min, minutes=week.aerobic_min)
