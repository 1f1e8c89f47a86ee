"""Prices of time and of families together, so that the bound of a problem is close to its optimum.

A family that would be taken twice gets dearer, one that has a price and is not taken gets cheaper; so does time, in the
session and in each phase, by whether there is enough of it. All prices move at once, for each depends on the others:
where families are dear, fewer are worth their time. Any prices give a bound; these give a close one within a few
dozen steps (a deflected subgradient method; Camerini, Fratta and Maffioli, 1975).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kneecli.domain.value import dataclass
from kneecli.planner.solving.bounds import Bounds, SlotPrices
from kneecli.planner.solving.problem import BOTH, Relaxed
from kneecli.planner.solving.task import DOWN, UP

SLOTS_OF_AN_ITEM = 100
"""So many slots missing count as much as one item too few: with this the bound falls in the fewest rounds."""

LONGEST = 64
"""A step goes for no more than so small a part of the bound: at first little is known of what it may become."""

PATIENCE = 8
"""After so many rounds without a lower bound the steps are halved."""

DEFLECTION = 1.5
"""How much of the last step is kept where the next one would take it back."""

Offer = tuple[int, int, str]
"""What a choice is worth when its time and its family are paid, its slots, and its family."""

Row = tuple[Sequence[int], Sequence[tuple[int, int, str, bool]]]
"""Of a cell, what its items lose, one after the other, and each choice: value, slots, family, whether on the floor."""

Step = dict[str | int, float]
"""By how much each price has to fall: by family, by number of a phase, and for the session under `SESSION`."""

SESSION = -1


@dataclass(frozen=True, slots=True)
class Prices:
    """What a slot costs, and what the families do that may stand in several cells."""

    slots: SlotPrices
    families: Mapping[str, int]


def close_prices(relaxed: Relaxed, begin: Prices, least: int, rounds: int) -> Prices:
    """The prices of the lowest bound found in so many rounds, from these on; less than `least` is as good as lowest.

    Some answer is known to be worth `least`.
    """
    rows = [_rows(relaxed, phase) for phase in relaxed.problem.phases]
    current = Prices(begin.slots, {family: begin.families.get(family, 0) for family in relaxed.shared})
    best, lowest, waited, part, before = current, None, 0, 1.0, Step()
    for _ in range(rounds):
        taken = _taken(relaxed, rows, current)
        worth = {key: value for key, (value, _) in taken.items()}
        bounds = Bounds(relaxed.problem, current.slots, worth)
        bound = bounds.bound + sum(current.families.values())
        waited += 1
        if lowest is None or bound < lowest:
            best, lowest, waited = current, bound, 0
        elif waited == PATIENCE:
            part, waited = part / 2, 0
        before = _deflected(_left_over(relaxed, current, bounds, taken), before)
        if lowest < least or not before:
            break
        length = part * min(bound - least, bound // LONGEST) / sum(by * by for by in before.values())
        current = _moved(current, before, length)
    return Prices(best.slots, {family: price for family, price in best.families.items() if price})


def _rows(relaxed: Relaxed, phase: int) -> list[Row]:
    crowding = relaxed.problem.task.crowding
    return [
        (crowding[cell], [(e.value, e.slots, e.family, e.on_floor) for e in relaxed.entries(cell, BOTH)])
        for cell in relaxed.problem.phases[phase]
    ]


def _taken(
    relaxed: Relaxed, rows: Iterable[Sequence[Row]], prices: Prices
) -> dict[tuple[int, int], tuple[int, list[Offer]]]:
    """By phase and level: the most that its cells are worth at these prices, and what they take for that."""
    found = dict[tuple[int, int], tuple[int, list[Offer]]]()
    for phase, cells in zip(relaxed.problem.phases, rows, strict=True):
        offers = [_offers(row, prices.slots.phases[phase], prices.families) for _, row in cells]
        for level in (UP, DOWN, BOTH):
            total, taken = 0, list[Offer]()
            for (crowding, _), of_levels in zip(cells, offers, strict=True):
                for offer, loss in zip(of_levels[level], crowding, strict=False):
                    if offer[0] <= loss:
                        break
                    total += offer[0] - loss
                    taken.append(offer)
            found[phase, level] = total, taken
    return found


def _offers(
    row: Iterable[tuple[int, int, str, bool]], price: int, families: Mapping[str, int]
) -> tuple[list[Offer], list[Offer], list[Offer]]:
    """The best offer of each family that is worth its price: up, on the floor, and both; the best first."""
    best: tuple[dict[str, Offer], dict[str, Offer]] = ({}, {})
    for value, slots, family, on_floor in row:
        worth, of_level = value - price * slots - families.get(family, 0), best[on_floor]
        if worth > 0 and (family not in of_level or worth > of_level[family][0]):
            of_level[family] = worth, slots, family
    up, down = best
    both = up | {family: offer for family, offer in down.items() if family not in up or offer > up[family]}
    return sorted(up.values(), reverse=True), sorted(down.values(), reverse=True), sorted(both.values(), reverse=True)


def _left_over(
    relaxed: Relaxed, prices: Prices, bounds: Bounds, taken: Mapping[tuple[int, int], tuple[int, list[Offer]]]
) -> Step:
    """Of everything that has a price, how much is left over, or too much taken (less than 0), in items.

    In a phase whose slots cost what those of the session do, any number between its reserve and its most is right.
    """
    problem, found = relaxed.problem, Step()
    levels, trips = bounds.best_walk()
    counts, free = Counter[str](), problem.task.slots - trips
    for phase, level in levels:
        offers = taken[phase, level][1]
        counts.update(family for _, _, family in offers)
        used = sum(slots for _, slots, _ in offers)
        reserve, most = problem.task.limits[phase][0], problem.most(phase)
        more = prices.slots.phases[phase] - prices.slots.session
        given = most if more > 0 else reserve if more < 0 else min(max(used, reserve), most)
        found[phase] = (given - used) / SLOTS_OF_AN_ITEM
        free -= used
    found[SESSION] = 0 if free > 0 and not prices.slots.session else free / SLOTS_OF_AN_ITEM
    for family, price in prices.families.items():
        found[family] = 1 - counts[family] if price else min(0, 1 - counts[family])
    return {key: by for key, by in found.items() if by}


def _deflected(step: Step, before: Step) -> Step:
    """The step, with some of the one before where the two oppose each other."""
    against = sum(step.get(key, 0) * by for key, by in before.items())
    if against >= 0 or not step:
        return step
    kept = -DEFLECTION * against / sum(by * by for by in before.values())
    return step | {key: step.get(key, 0) + kept * by for key, by in before.items()}


def _moved(prices: Prices, step: Step, length: float) -> Prices:
    """The prices after so long a step; none is below nothing, and none of a phase crosses the session's."""
    of_slot, before = length / SLOTS_OF_AN_ITEM, prices.slots.session
    session = max(0, int(before - step.get(SESSION, 0) * of_slot))
    phases = dict[int, int]()
    for phase, price in prices.slots.phases.items():
        more = int(price - before - step.get(phase, 0) * of_slot)
        phases[phase] = session + (0 if more * (price - before) < 0 else max(more, -session))
    families = {family: max(0, int(price - step.get(family, 0) * length)) for family, price in prices.families.items()}
    return Prices(SlotPrices(session, phases), families)
