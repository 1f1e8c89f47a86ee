"""What became of the exercises of a session, for its end."""

from collections.abc import Iterable
from typing import Literal

from kneecli.domain.diary.performance import done, is_complete
from kneecli.start.states.happenings import Did

Outcome = Literal["done", "in part", "pain", "left out", "begun"]
"""Done with all its sets, or with some of them; left because it hurt, or for another reason; only said something of."""

OUTCOMES: tuple[Outcome, ...] = ("done", "in part", "pain", "left out", "begun")


def outcome_of(did: Did) -> Outcome:
    """What the last word on an exercise makes of it."""
    if did.why == "pain":
        return "pain"
    if did.said.skipped is not None:
        return "begun" if did.unfinished else "left out"
    return "done" if is_complete(done(did.item, did.said)) else "in part"


def outcomes_of(taken: Iterable[Did]) -> dict[Outcome, int]:
    """How many exercises came to what, in the order of `OUTCOMES`; without those that none came to."""
    found = list(map(outcome_of, taken))
    return {outcome: found.count(outcome) for outcome in OUTCOMES if outcome in found}
