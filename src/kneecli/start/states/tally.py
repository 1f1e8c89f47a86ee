"""From the sets that were counted to what is said of the exercise, as `kneecli log` would take it down."""

from collections.abc import Sequence

from kneecli.domain.diary.performance import Said, done_sets
from kneecli.domain.diary.record import Done
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Side
from kneecli.start.states.counting import whole_set
from kneecli.start.states.steps import Guided, sides_in_turn


@dataclass(frozen=True, slots=True)
class Counted:
    """One set: its side, and its repetitions, or seconds."""

    side: Side
    number: int
    count: int


def said_of(guided: Guided, counted: Sequence[Counted]) -> Said | None:
    """What was done, or None when it was nothing.

    A set counts for both sides with what the weaker side had; where one side did nothing, it is the other side alone.
    """
    by_side: dict[Side, dict[int, int]] = {}
    for each in counted:
        if each.count:
            by_side.setdefault(each.side, {})[each.number] = each.count
    if not by_side:
        return None
    if guided.item.prescription.minutes is not None:
        return Said(time_s=sum(sum(sets.values()) for sets in by_side.values()))
    if guided.item.prescription.laterality != "per-side":
        return Said(counts=tuple(by_side["both"].values()))
    if len(by_side) == 1:
        ((side, sets),) = by_side.items()
        return Said(counts=tuple(sets.values()), side=side)
    left, right = by_side["left"], by_side["right"]
    both = tuple(min(left[number], right[number]) for number in sorted(left.keys() & right.keys()))
    return Said(counts=both or (min(*left.values(), *right.values()),))


def still_done(guided: Guided, before: Done | None, first: Side) -> tuple[Counted, ...]:
    """The whole sets of an exercise that was broken off: it goes on behind them."""
    if before is None or not before.was_done or before.prescription != guided.item.prescription:
        return ()
    sides = sides_in_turn(guided, first)
    if before.side != "both":
        sides = tuple(side for side in sides if side == before.side == first)
    found = []
    for number, did in enumerate(before.sets, start=1):
        count = did.reps if did.reps is not None else did.hold_s if did.hold_s is not None else did.seconds
        if (count or 0) < whole_set(guided):
            break
        found += [Counted(side, number, count or 0) for side in sides]
        if len(sides) < 2 and before.side != "both":
            break
    return tuple(found)


def with_reason(said: Said, why: str) -> Said:
    """The same with a word on why it was no more."""
    note = " ".join(part for part in (said.note, f"stopped: {why}" if why != "-" else "") if part)
    return replace(said, note=note)


def is_whole(guided: Guided, said: Said | None) -> bool:
    """Whether this is all that was asked for."""
    return (
        said is not None
        and said.side is None
        and done_sets(guided.item.prescription, said) == done_sets(guided.item.prescription, Said())
    )
