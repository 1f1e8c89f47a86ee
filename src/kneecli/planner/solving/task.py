"""What the solver is asked, and what it answers."""

from collections.abc import Mapping, Sequence

from kneecli.domain.value import dataclass

Cell = tuple[int, str]

UP, DOWN = 0, 1


@dataclass(frozen=True, slots=True)
class Contender:
    """An exercise in one phase: its cell, its family of near-twins, and its doses as `choices` of (slots, value)."""

    cell: Cell
    family: str
    on_floor: bool
    choices: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Task:
    """What to solve. `limits` holds the reserve and the most slots of each phase, in order.

    A phase has its reserve only if some choice fits into its most slots and is worth more than the first item
    of its cell loses. All reserves together fit into `slots`. Each item of a cell loses at least as much as
    the one before; trips cost nothing or more.
    """

    slots: int
    limits: tuple[tuple[int, int], ...]
    crowding: Mapping[Cell, Sequence[int]]
    contenders: tuple[Contender, ...]
    down_slots: int = 0
    up_slots: int = 0
    down_value: int = 0
    up_value: int = 0


@dataclass(frozen=True, slots=True)
class Pick:
    """One item of the answer: which contender, at which of its choices."""

    contender: int
    choice: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The optimum. `footings` says, for each phase, on which footing one enters, and on which one leaves."""

    value: int
    picks: tuple[Pick, ...] = ()
    footings: tuple[tuple[int, int], ...] = ()
