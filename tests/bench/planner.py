"""How long planning takes for small and large catalogues, and what it grows with.

Large catalogues are the built-in one, copied with other ids, families and slightly other times, so that every
copy is a real competitor. No file is read and nothing is written in the measured time.
"""

import datetime
import gc
import random
import statistics
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.planner.candidates import candidates
from kneecli.planner.plan import as_task, plan
from kneecli.planner.solving.solve import solve
from kneecli.planner.wishes import Wishes
from kneecli.plugins.loader import load_packs
from oracles.spread_families import spread_task

P = ParamSpec("P")
T = TypeVar("T")

ROUNDS = 5
SIZES = (54, 200, 1_000, 10_000)
MINUTES = (10, 20, 45, 90, 180)
SPREAD = range(12)
DATE = datetime.date(2026, 11, 22)


def main() -> None:
    """Prints a line for each size and length: all of planning, candidates alone, the solver alone; then worst cases."""
    gc.disable()  # as the program does
    print(f"\n{'exercises':>9} {'minutes':>7} {'plan ms':>8} {'candidates':>10} {'solver':>7} {'unused s':>8}")
    everything = Today(DATE, Person(equipment=frozenset(EQUIPMENT)))
    for size in SIZES:
        catalogue = _catalogue(size)
        for minutes in MINUTES:
            wishes = Wishes(minutes=minutes)
            whole, session = _timed(plan, catalogue, everything, wishes)
            gathering, (found, _) = _timed(candidates, catalogue, everything, wishes)
            solving, _ = _timed(solve, as_task(found, everything, wishes))
            unused = 60 * minutes - session.seconds
            print(f"{size:9} {minutes:7} {whole:8.1f} {gathering:10.1f} {solving:7.1f} {unused:8}")
    for minutes in MINUTES:
        times = [_timed(solve, spread_task(seed, 27, minutes))[0] for seed in SPREAD]
        print(f"in 27 families over several cells, {minutes} minutes: {statistics.median(times):.1f}, {max(times):.1f}")


def _catalogue(size: int) -> Catalogue:
    """The built-in exercises, copied until there are `size` of them."""
    loaded = load_packs().catalogue
    originals = list(loaded)
    dice = random.Random(size)
    copies = [_copy(dice.choice(originals), number, dice) for number in range(size - len(originals))]
    pack = replace(loaded.packs[0], exercises=(*originals, *copies))
    return Catalogue((pack,))


def _copy(exercise: Exercise, number: int, dice: random.Random) -> Exercise:
    move_s = max(1, exercise.dose.move_s + dice.choice((-1, 0, 1))) if exercise.dose.mode == "reps" else 0
    dose = replace(exercise.dose, move_s=move_s)
    name = f"{exercise.id}-{number}"
    return replace(exercise, id=name, family=name, dose=dose, origin="complement")


def _timed(call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> tuple[float, T]:
    """The median milliseconds of some calls, and the answer."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        answer = call(*arguments, **named)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), answer
