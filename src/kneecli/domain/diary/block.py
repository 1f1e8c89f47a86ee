"""A block: the few exercises that a person stays with for two to three weeks."""

import datetime

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """A difference from the block before: exercise `out` gave way to `into`, and why, in one sentence.

    `into` is empty when nothing took its place, `out` when the exercise is an addition.
    """

    out: str
    into: str
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """The block with this number, counted from 1. `exercises` are ids, in the order of the roles that they fill."""

    number: int
    begun: datetime.date
    exercises: tuple[str, ...]
    exchanged: tuple[Exchange, ...] = ()
