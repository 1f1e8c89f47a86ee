"""Prices of time and of families together, so that the bound of a problem is close to its optimum.

A family that would be taken twice gets dearer, one that has a price and is not taken gets cheaper; so does time, in the
session and in each phase, by whether there is enough of it. All prices move at once, for each depends on the others:
where families are dear, fewer are worth their time. Any prices give a bound; these give a close one within a few
dozen steps (a deflected subgradient method; Camerini, Fratta and Maffioli, 1975).
"""

from collections import Counter

from kneecli.planner.solving.bounds import Bounds, Prices
from kneecli.planner.solving.problem import Problem

ROUNDS = 60
"""So many steps are made: further ones lower the bound by less than they take time."""

SLOTS_OF_AN_ITEM = 100
"""So many slots missing count as much as one item too few: with this the bound falls in the fewest rounds."""

LONGEST = 64
"""A step goes for so small a part of the bound: little is known of what it may become."""

PATIENCE = 8
"""After so many rounds without a lower bound the steps are halved."""

DEFLECTION = 1.5
"""How much of the last step is kept where the next one would take it back."""

Step = dict[str | int, float]
"""By how much each price has to fall: by family, by number of a phase, and for the session under `SESSION`."""

SESSION = -1


def close_bounds(problem: Problem, bounds: Bounds, rounds: int = ROUNDS) -> Bounds:
    """The bounds at the prices at which they are the lowest, of all that are found on the way from these ones on."""
    bounds = Bounds(problem, Prices(bounds.prices.session, bounds.prices.phases, dict.fromkeys(problem.shared, 0)))
    best, waited, part, step = bounds, 0, 1.0, Step()
    for _ in range(rounds):
        step = _deflected(_left_over(problem, bounds), step)
        if not step:
            break
        length = part * (bounds.bound // LONGEST) / sum(by * by for by in step.values())
        bounds = Bounds(problem, _moved(bounds.prices, step, length))
        waited += 1
        if bounds.bound < best.bound:
            best, waited = bounds, 0
        elif waited == PATIENCE:
            part, waited = part / 2, 0
    return best


def _left_over(problem: Problem, bounds: Bounds) -> Step:
    """Of everything that has a price, how much is left over, or too much taken (less than 0), in items.

    In a phase whose slots cost what those of the session do, any number between its reserve and its most is right.
    """
    found, prices = Step(), bounds.prices
    levels, trips = bounds.best_walk()
    counts, free = Counter[str](), problem.task.slots - trips
    for phase, level in levels:
        offers = bounds.taken[phase, level][1]
        counts.update(family for _, _, family in offers)
        used = sum(slots for _, slots, _ in offers)
        reserve, most = problem.task.limits[phase][0], problem.most(phase)
        more = prices.phases[phase] - prices.session
        given = most if more > 0 else reserve if more < 0 else min(max(used, reserve), most)
        found[phase] = (given - used) / SLOTS_OF_AN_ITEM
        free -= used
    found[SESSION] = 0 if free > 0 and not prices.session else free / SLOTS_OF_AN_ITEM
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
    of_slot, before = length / SLOTS_OF_AN_ITEM, prices.session
    session = max(0, int(before - step.get(SESSION, 0) * of_slot))
    phases = dict[int, int]()
    for phase, price in prices.phases.items():
        more = int(price - before - step.get(phase, 0) * of_slot)
        phases[phase] = session + (0 if more * (price - before) < 0 else max(more, -session))
    families = {family: max(0, int(price - step.get(family, 0) * length)) for family, price in prices.families.items()}
    return Prices(session, phases, families)
