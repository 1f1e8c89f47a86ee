"""Whether the exercises of a block find room in a week, each of them twice."""

import datetime
from collections.abc import Mapping, Sequence
from itertools import combinations

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S
from kneecli.domain.person.today import Today
from kneecli.planner import objective, scoring
from kneecli.planner.block_offers import Offer

GROWTH_PERCENT = 110
"""An exercise climbs within a block, and takes longer then."""


class Room:
    """What the strength minutes of a week hold, when each exercise is to be done twice.

    Two sessions a week: all of them in each. Three strength days and more: each on two of three.
    """

    def __init__(self, minutes: int, diary: Diary, today: Today) -> None:
        limits = scoring.share_limits(minutes, Today(today.date, today.person), aerobic=False)
        warm_up = max(limits["warm-up"][0], objective.SHARES["warm-up"].at_least_s)
        around = warm_up + limits["cool-down"][0] + GET_DOWN_S + GET_UP_S
        self.session = min(limits["strength"][1], 60 * minutes - around)
        self._days = 2 if _trains_twice(diary, today.date) else 3
        self._taken: list[Offer] = []

    def has_room(self, offer: Offer) -> bool:
        """Whether there is time left for it."""
        offers = [*self._taken, offer]
        total = sum(each.seconds for each in offers) * 2 * GROWTH_PERCENT // 100
        lacks = {group: frozenset(range(self._days)) for group in objective.FIRST_POINTS}
        return total <= self.session * self._days and _fit(offers, [0] * self._days, self.session, lacks)

    def taken(self, offer: Offer) -> Exercise:
        """The exercise, its time reckoned with."""
        self._taken.append(offer)
        return offer.exercise


def _fit(offers: Sequence[Offer], loads: Sequence[int], session: int, lacks: Mapping[str, frozenset[int]]) -> bool:
    """Whether each of these can be done on two days at least, on top of the `loads`, none of which exceeds a session.

    `lacks` has the days that still need work for the thigh, and for the hip: no session goes without.
    """
    if not offers:
        return not any(lacks.values())
    offer, *rest = offers
    group, days = scoring.group("strength", offer.exercise.target), range(len(loads))
    for way in (way for size in range(2, len(loads) + 1) for way in combinations(days, size)):
        more = [load + offer.seconds * (day in way) for day, load in enumerate(loads)]
        left = {name: days - set(way) if name == group else days for name, days in lacks.items()}
        if max(more) <= session and _fit(rest, more, session, left):
            return True
    return False


def _trains_twice(diary: Diary, date: datetime.date) -> bool:
    """Whether the last two weeks had fewer than five days with a session; a newcomer is taken to train three times."""
    ago = [(date - day).days for day in diary.days(date)]
    return any(days >= 14 for days in ago) and sum(0 < days <= 14 for days in ago) < 5
