"""A person's own pace, where it is known: how long they take to get ready, and for a repetition."""

from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.value import dataclass, replace

LEAST_PERCENT, MOST_PERCENT = 70, 160
"""No pace is taken to be further than this from the usual one (our own line): beyond it something else was measured."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Set-up and repetition in hundredths of what is usual; `exercises` is from how many it was learned."""

    setup: int = 100
    tempo: int = 100
    exercises: int = 0


USUAL = Pace()


def at_pace(rung: RungView, pace: Pace) -> RungView:
    """The rung with the times of this pace; at the usual one the very same."""
    if pace.setup == pace.tempo == 100:
        return rung
    move = round(rung.move_s * pace.tempo / 100)
    return replace(rung, move_s=max(1, move) if rung.move_s else 0, setup_percent=pace.setup)


def pace_lines(pace: Pace | None) -> tuple[str, ...]:
    """The sentence about a pace that was learned."""
    if pace is None or not pace.exercises:
        return ()
    return (
        f"Your own pace, from {pace.exercises} exercises: getting ready takes {pace.setup} %, a repetition "
        f"{pace.tempo} % of the usual time. Plans go by it.",
    )
