"""When the next block keeps the exercises of the one before: where a programme learns, and after a flare in one."""

import datetime
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.day_sums import day_sums
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import Today
from kneecli.domain.programme.weeks import is_flare

AFTER_FLARE = datetime.timedelta(7)
"""For so long after a flare nothing new comes in (our own rule)."""


def stays(today: Today, diary: Diary) -> bool:
    """Whether the programme's phase has no steps up, or there was a flare within the last week."""
    phase = today.person.phase
    return phase is not None and (phase.steps == "none" or flared_lately(today, diary))


def flared_lately(today: Today, diary: Diary) -> bool:
    """Whether there was a flare within the last week."""
    days = day_sums(diary, today.date - AFTER_FLARE, today.date + datetime.timedelta(1))
    return any(is_flare(day, today.person.pain_limits.stop) for day in days)


def kept_or_easier(
    kept: Sequence[str], known: Mapping[str, Exercise], fit: Mapping[str, object], reasons: Mapping[str, str]
) -> list[Exercise]:
    """These exercises, for each that hurt the easier one beside it; empty where one can't be done, nor an easier one.

    `fit` are those that can be done, by id; `reasons` say what did not suit.
    """
    names = [known[name].easier or "" if reasons.get(name, "").startswith("Pain ") else name for name in kept]
    names = list(dict.fromkeys(names))
    return [known[name] for name in names] if all(name in fit for name in names) else []
