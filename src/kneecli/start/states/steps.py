"""A session as steps, one after the other, whose seconds add up to those of the plan.

What a step takes is the planner's own figure (`domain/person/timing.py`). What the planner rounded up to its grid goes
to the set-up, where it does most good.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S, set_seconds, switch_seconds, work_seconds
from kneecli.domain.session.session import Item
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import FLOOR_POSITIONS, Side

Kind = Literal["down", "ready", "set-up", "set", "rest", "switch", "up"]


@dataclass(frozen=True, slots=True)
class Guided:
    """An item of the plan with what leading through it takes.

    `move_s`: seconds of one repetition without its hold. `easier`: the same exercise further down its ladder, the
    nearest rung first.
    """

    item: Item
    move_s: int
    easier: "tuple[Guided, ...]" = ()

    @property
    def on_floor(self) -> bool:
        """Whether one has to get down to the floor for it."""
        return self.item.position in FLOOR_POSITIONS


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time in which one thing is done. `ready` takes none of the plan's and waits for the person.

    `number` is the set's, from 1, for each side; `side` the one that is worked, or changed to.
    """

    kind: Kind
    seconds: int
    side: Side = "both"
    number: int = 0


def steps_of(guided: Guided, first: Side, *, is_down: bool, done: int = 0) -> tuple[Step, ...]:
    """The steps of one item: to the floor or up from it, ready, set-up, and its sets without the first `done`.

    `first` is the side that begins; `is_down` whether the person is on the floor.
    """
    change = _change(is_down, guided.on_floor)
    item = guided.item
    setup = max(0, item.seconds - work_seconds(item.prescription, guided.move_s, item.position))
    return (*change, Step("ready", 0), Step("set-up", setup), *_work(guided, first, done))


def way_up(*, is_down: bool) -> tuple[Step, ...]:
    """What is left when the last item is done."""
    return _change(is_down, False)


def session_steps(items: Sequence[Guided], first: Side, *, is_down: bool = False) -> Iterator[Step]:
    """The steps of all these items, and the way up from the floor."""
    for guided in items:
        yield from steps_of(guided, first, is_down=is_down)
        is_down = guided.on_floor
    yield from way_up(is_down=is_down)


def one_set_seconds(guided: Guided) -> int:
    """Seconds of one set."""
    return set_seconds(guided.item.prescription, guided.move_s)


def sides_in_turn(guided: Guided, first: Side) -> tuple[Side, ...]:
    """The sides of one set: both at once or alternating, or one after the other."""
    if guided.item.prescription.laterality != "per-side":
        return ("both",)
    return (first, other(first))


def other(side: Side) -> Side:
    """The other side."""
    return "left" if side == "right" else "right"


def _change(is_down: bool, to_floor: bool) -> tuple[Step, ...]:
    if is_down == to_floor:
        return ()
    return (Step("down", GET_DOWN_S) if to_floor else Step("up", GET_UP_S),)


def _work(guided: Guided, first: Side, done: int) -> Iterator[Step]:
    """The sets, with the rests and changes of side between them."""
    dose, switch = guided.item.prescription, switch_seconds(guided.item.position)
    sides, seconds = sides_in_turn(guided, first), one_set_seconds(guided)
    turns = [(number, side) for number in range(1, (dose.sets or 1) + 1) for side in sides][done:]
    for place, (number, side) in enumerate(turns):
        if place:
            if turns[place - 1][0] != number and dose.rest_s:
                yield Step("rest", dose.rest_s, side, number)
            if len(sides) > 1:
                yield Step("switch", switch, side, number)
        yield Step("set", seconds, side, number)
