"""Random tasks of varied shape, each made from its seed alone."""

import random

from kneecli.domain.value import dataclass, replace
from kneecli.planner.solving.task import Cell, Contender, Task

MOST_PHASES = 4

TIE_SCALE = 1 << 24
"""A point of `random_task`, once `with_ties` has added its tie terms."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large tasks are: bounds for the number of contenders, their choices, and the slots."""

    contenders: tuple[int, int]
    choices: tuple[int, int]
    slots: tuple[int, int]


SMALL = Shape(contenders=(0, 8), choices=(1, 2), slots=(0, 60))
LARGE = Shape(contenders=(10, 25), choices=(1, 3), slots=(5, 120))


def random_task(seed: int, shape: Shape) -> Task:
    """A task: some are tight and some loose, some walks are free and some cost more than they are worth."""
    rng = random.Random(seed)
    slots = rng.randint(*shape.slots)
    limits = _limits(rng, slots)
    cells = _cells(rng, len(limits))
    contenders = _contenders(rng, shape, cells, slots)
    crowding = {cell: _crowding(rng) for cell in cells}
    down_slots, up_slots = _costs(rng, rng.choice((0, 1, 3, slots // 3)))
    down_value, up_value = _costs(rng, rng.choice((0, 2, 10, 10, 100)))
    return Task(slots, limits, crowding, contenders, down_slots, up_slots, down_value, up_value)


def with_ties(task: Task, seed: int) -> Task:
    """The same task in finer points, with a random tie term for every choice: its optimum is unique."""
    rng = random.Random(seed)
    return replace(
        task,
        crowding={cell: tuple(loss * TIE_SCALE for loss in losses) for cell, losses in task.crowding.items()},
        contenders=tuple(_with_ties(contender, rng) for contender in task.contenders),
        down_value=task.down_value * TIE_SCALE,
        up_value=task.up_value * TIE_SCALE,
    )


def _with_ties(contender: Contender, rng: random.Random) -> Contender:
    # Less than a hundredth of a point each: those of a whole session stay below one point.
    return replace(
        contender,
        choices=tuple(
            (slots, value * TIE_SCALE + rng.randrange(TIE_SCALE // 100)) for slots, value in contender.choices
        ),
    )


def _limits(rng: random.Random, slots: int) -> tuple[tuple[int, int], ...]:
    """Reserves that fit into the slots together, and most slots that are tight, loose or none at all."""
    phases = rng.choice((1, 2, 3, 3, MOST_PHASES, MOST_PHASES))
    free = slots
    limits = []
    for _ in range(phases):
        reserve = rng.choice((0, 0, rng.randint(0, free // 5), rng.randint(0, free)))
        most = rng.choice((reserve, rng.randint(0, slots // 2), slots, slots, 2 * slots))
        limits.append((reserve, max(reserve, most)))
        free -= reserve
    rng.shuffle(limits)
    return tuple(limits)


def _cells(rng: random.Random, phases: int) -> list[Cell]:
    """One to three cells in each phase; now and then a phase has none."""
    filled = [phase for phase in range(phases) if rng.random() < 0.9] or [0]
    return [(phase, target) for phase in filled for target in "abc"[: rng.randint(1, 3)]]


def _contenders(rng: random.Random, shape: Shape, cells: list[Cell], slots: int) -> tuple[Contender, ...]:
    number = rng.randint(*shape.contenders)
    families = max(1, number * rng.choice((1, 2, 4, 4, 9)) // 4)
    longest = max(1, slots // rng.choice((1, 3, 6, 6)))
    floor = [rng.choice((0.0, 0.3, 0.5, 0.8, 1.0)) for _ in range(MOST_PHASES)]
    return tuple(
        Contender(
            cell=(cell := rng.choice(cells)),
            family=f"family-{rng.randrange(families)}",
            on_floor=rng.random() < floor[cell[0]],
            choices=_choices(rng, rng.randint(*shape.choices), longest),
        )
        for _ in range(number)
    )


def _choices(rng: random.Random, number: int, longest: int) -> tuple[tuple[int, int], ...]:
    """Mostly longer is better, but not always; now and then a choice is worth nothing, or less."""
    slots = sorted(rng.randint(1, longest) for _ in range(number))
    values = sorted(rng.choice((rng.randint(-5, 10), rng.randint(1, 60), rng.randint(20, 60))) for _ in slots)
    if rng.random() < 0.1:
        rng.shuffle(values)
    return tuple(zip(slots, values, strict=True))


def _crowding(rng: random.Random) -> tuple[int, ...]:
    """Losses that never fall, the first one nothing."""
    step = rng.choice((0, 3, 10, 30))
    return tuple(sorted((0, rng.randint(0, step), rng.randint(0, 2 * step))))[: rng.randint(1, 3)]


def _costs(rng: random.Random, most: int) -> tuple[int, int]:
    return rng.randint(0, most), rng.randint(0, most)
