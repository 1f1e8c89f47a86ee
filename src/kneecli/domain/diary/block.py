"""A block: the few exercises that a person stays with for two to three weeks."""

import datetime

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exercise of the block before that another takes the place of, and why, in one sentence.

    `into` is empty when nothing takes its place, `out` when the exercise is an addition.
    """

    out: str
    into: str
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """The block with this number, counted from 1: the ids of its exercises, those of the first role first."""

    number: int
    begun: datetime.date
    exercises: tuple[str, ...]
    exchanged: tuple[Exchange, ...] = ()
