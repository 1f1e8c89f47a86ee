"""Whether a week of sessions has the time for the exercises of a block, each of them twice."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.block import Block
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.times_a_week import times_a_week
from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.value import dataclass
from kneecli.planner import objective, scoring
from kneecli.planner.block.offers import Offer, offer_of

GROWTH_PERCENT = 110
"""An exercise climbs within a block, and takes longer then."""


class Room:
    """The strength minutes of a week, in which each exercise of a block is to be done twice.

    Two sessions a week: all of them in each. Three and more: each on two of three strength days. With five and more,
    what is not loaded, such as balance, needs none of their minutes: it comes on the easy days.
    """

    def __init__(self, minutes: int, diary: Diary, today: Today) -> None:
        limits = scoring.share_limits(minutes, Today(today.date, today.person), aerobic=False)
        warm_up = max(limits["warm-up"][0], objective.SHARES["warm-up"].at_least_s)
        around = warm_up + limits["cool-down"][0] + GET_DOWN_S + GET_UP_S
        self.session = min(limits["strength"][1], 60 * minutes - around)
        often = times_a_week(today, diary)
        self._days, self._has_easy_days = min(often, 3), often > 3
        self._taken: list[Offer] = []

    @property
    def all_in_each(self) -> bool:
        """Whether a session has all of the block, for there are two a week."""
        return self._days == 2

    def has_room(self, offer: Offer, percent: int = GROWTH_PERCENT) -> bool:
        """Whether there is time left for it, and for all to grow by so many percent."""
        return self.holds([*self._taken, offer], percent)

    def holds(self, offers: Sequence[Offer], percent: int = 100) -> bool:
        """Whether there is time for all of these, when together they take so many percent of their seconds."""
        offers = [each for each in offers if each.is_loaded or not self._has_easy_days]
        total = sum(each.seconds for each in offers) * 2 * percent // 100
        if total > self.session * self._days:
            return False
        needs = [(each.seconds, scoring.group("strength", each.exercise.target)) for each in offers]
        needs.sort(key=lambda need: (need[1] not in objective.FIRST_POINTS, -need[0]))
        lacks = {group: frozenset(range(self._days)) for group in objective.FIRST_POINTS}
        return _fit(needs, [self.session] * self._days, lacks)

    def taken(self, offer: Offer) -> Exercise:
        """The exercise; from now on its time counts as used."""
        self._taken.append(offer)
        return offer.exercise


def _fit(needs: Sequence[tuple[int, str]], free: Sequence[int], lacks: Mapping[str, frozenset[int]]) -> bool:
    """Whether each of these, with its seconds and its group, can be done on two days at least.

    `free` are the seconds that each day has left; `lacks` are the days that still need an exercise for the thigh, and
    for the hip: no session goes without. What is for these comes first.
    """
    if not needs:
        return not any(lacks.values())
    (seconds, group), *rest = needs
    if 2 * sum(each for each, _ in needs) > sum(free) or (group not in lacks and any(lacks.values())):
        return False
    days = [day for day, left in enumerate(free) if left >= seconds]
    for way in (way for size in range(2, len(days) + 1) for way in combinations(days, size)):
        left = [each - seconds if day in way else each for day, each in enumerate(free)]
        if _fit(rest, left, {**lacks, group: lacks[group].difference(way)} if group in lacks else lacks):
            return True
    return False


@dataclass(frozen=True, slots=True)
class BlockRoom:
    """How long the exercises of a block take, and whether a week of sessions of so many minutes has time for them.

    `known` are the exercises by id.
    """

    block: Block
    known: Mapping[str, Exercise]
    diary: Diary
    minutes: int

    def seconds(self, name: str, today: Today) -> int:
        """How long the exercise with this id takes, at the rungs of `today`; 0 where it can't be done."""
        return sum(offer.seconds for offer in self._offers([name], today))

    def is_enough(self, today: Today) -> bool:
        """Whether each of its exercises finds room twice a week, at the rungs of `today`."""
        return Room(self.minutes, self.diary, today).holds(self._offers(self.block.exercises, today))

    def _offers(self, names: Iterable[str], today: Today) -> list[Offer]:
        as_usual = ordinary(today, self.minutes)
        exercises = (self.known[name] for name in names if name in self.known)
        return [offer for each in exercises if (offer := offer_of(each, self.known, as_usual))]
