"""What is counted at a moment of a set: the repetition, the seconds, and at which end of the movement one is."""

from typing import Literal

from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Side
from kneecli.start.states.steps import Guided, Step, other

Place = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Count:
    """What is large on the screen: a repetition `of` so many, or the seconds that are left (`of` is 0).

    `side` is the one that moves; `holding` counts the seconds of a hold within a repetition, 0 when there is none.
    """

    number: int
    of: int
    place: Place
    side: Side
    holding: int = 0


def count_at(step: Step, guided: Guided, first: Side, ms: int) -> Count:
    """What is counted so many milliseconds into a set; in any other step the seconds that are left."""
    dose = guided.item.prescription
    if step.kind != "set" or dose.reps is None:
        place: Place = "end" if step.kind == "set" and dose.minutes is None else "start"
        if step.kind == "set" and dose.minutes is not None:
            place = "end" if ms // 2000 % 2 else "start"
        return Count(-(-max(0, 1000 * step.seconds - ms) // 1000), 0, place, step.side)
    cycle, move = cycle_ms(guided), 1000 * guided.move_s
    turn = min(ms // cycle, turns_of(dose) - 1)
    within = ms - turn * cycle
    held = 1000 * (dose.hold_s or 0)
    place = "end" if move // 4 <= within < move * 3 // 4 + held else "start"
    holds = held and move // 2 <= within < move // 2 + held
    left = -(-(move // 2 + held - within) // 1000) if holds else 0
    if dose.laterality != "alternating":
        return Count(turn + 1, dose.reps, place, step.side, left)
    return Count(turn // 2 + 1, dose.reps, place, other(first) if turn % 2 else first, left)


def cycle_ms(guided: Guided) -> int:
    """How long one repetition takes, its hold included; at least a millisecond, so that there is something to count."""
    return max(1, 1000 * (guided.move_s + (guided.item.prescription.hold_s or 0)))


def turns_of(dose: Prescription) -> int:
    """How many movements a set of repetitions has: where sides alternate, one for each."""
    return (dose.reps or 0) * (2 if dose.laterality == "alternating" else 1)


LEAST_OF_MINUTES_MS = 10_000
"""Less than this of an exercise that goes by minutes is none of it."""


def counted_until(guided: Guided, ms: int) -> int:
    """What of a set is done after so many milliseconds: repetitions, or seconds."""
    dose = guided.item.prescription
    if dose.minutes is not None and ms < LEAST_OF_MINUTES_MS:
        return 0
    if dose.reps is None:
        return ms // 1000
    turns = min(ms // cycle_ms(guided), turns_of(dose))
    return turns // 2 if dose.laterality == "alternating" else turns


def whole_set(guided: Guided) -> int:
    """The same of a set that was done as planned."""
    dose = guided.item.prescription
    if dose.minutes is not None:
        return 60 * dose.minutes
    return (dose.hold_s or 0) if dose.reps is None else dose.reps
