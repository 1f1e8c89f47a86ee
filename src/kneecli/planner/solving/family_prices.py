"""Prices for families of near-twins that may stand in several cells, so that they seldom want to.

A family that would be taken twice gets dearer, one that has a price and is not taken gets cheaper, by steps that get
shorter (a subgradient method). Any prices give a bound; these give a close one.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from kneecli.planner.solving.bounds import Bounds, Pays, SlotPrices, taken
from kneecli.planner.solving.problem import Relaxed

PATIENCE = 5
"""After so many rounds without a lower bound the steps are halved."""

MOST_HALVED = 8
"""Then the bound is as low as it gets."""

FINEST = 2048
"""A step goes for at least a part in so many of the bound."""


def family_prices(
    relaxed: Relaxed, prices: SlotPrices, pays: Mapping[tuple[int, int], Sequence[Pays]], target: int, rounds: int
) -> dict[str, int]:
    """The prices of the lowest bound that was found in so many rounds, by family; `target` is about what it may become.

    It begins with the prices that the problem has.
    """
    current = {family: relaxed.prices.get(family, 0) for family in relaxed.shared}
    best, lowest, halved, waited = current, None, 0, 0
    free = {key: [row for row in cells if not _has_any(row, current)] for key, cells in pays.items()}
    priced = {key: [row for row in cells if _has_any(row, current)] for key, cells in pays.items()}
    always = {key: taken(cells, {})[0] for key, cells in free.items()}
    for _ in range(rounds):
        chosen = {key: taken(cells, current) for key, cells in priced.items()}
        bounds = Bounds(relaxed.problem, prices, {key: always[key] + worth for key, (worth, _) in chosen.items()})
        bound = bounds.bound + sum(current.values())
        waited += 1
        if lowest is None or bound < lowest:
            best, lowest, waited = dict(current), bound, 0
        elif waited == PATIENCE:
            halved, waited = halved + 1, 0
            if halved == MOST_HALVED:
                break
        counts = Counter(family for key in bounds.best_levels() for family in chosen[key][1])
        off = {family: counts[family] - 1 for family, price in current.items() if counts[family] > 1 - (price > 0)}
        off |= {family: -1 for family, price in current.items() if price and not counts[family]}
        off = {family: by for family, by in off.items() if by}
        if not off:
            break
        reach, norm = max(bound - target, bound // FINEST), sum(by * by for by in off.values())
        for family, by in off.items():
            current[family] = max(0, current[family] + (reach * by // norm >> halved))
    return {family: price for family, price in best.items() if price}


def _has_any(row: Pays, families: Collection[str]) -> bool:
    """Whether any of these families may stand in the cell."""
    return any(family in families for family, _ in row[1])
