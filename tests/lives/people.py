"""The people of the lives: how the knee answers, what they own, when they train. Each is a plain table of facts."""

import datetime
from collections.abc import Callable, Sequence

from kneecli.domain.value import dataclass

FIRST = datetime.date(2026, 9, 28)
"""A Monday."""

WEEKS = 8

Felt = Callable[[int], int]
"""A figure from 0 to 10 by the day, counted from the first one."""


def always(figure: int) -> Felt:
    """The same every day."""
    return lambda _: figure


@dataclass(frozen=True)
class Lived:
    """Who lives, in a sentence, and the figures of their life.

    `before` is today's pain where it is said before the session, `during` that at each exercise, `after` that of the
    next morning; None is never said. `swelling` is said in the morning, by the day. `logs` are remarks for every
    exercise of 2 sets of 10.
    """

    who: str
    minutes: int = 20
    weekdays: Sequence[int] = (0, 2, 4)
    settings: str = ""
    during: Felt = always(0)
    effort: Felt = always(3)
    after: Felt | None = always(0)
    before: Felt | None = None
    swelling: Callable[[int], str | None] = lambda _: None
    logs: str = ""


_WEIGHTS = "ankle_weights_kg = [0.5, 1, 2]\nstep_heights_cm = [10, 15, 20]\n"


def _flare(day: int) -> int:
    """A flare on day 17: 7, and back to 1 or 2 in nine days."""
    return 1 if day < 17 else max(1 + day % 2, 7 - (day - 17) * 5 // 9)


PEOPLE = {
    "p1": Lived("No pain, effort 3; 20 minutes on Monday, Wednesday and Friday."),
    "p1i": Lived("The same, with ankle weights of 0.5, 1 and 2 kg and steps of 10, 15 and 20 cm.", settings=_WEIGHTS),
    "p1g": Lived("The same as p1, with 30 minutes.", minutes=30),
    "p1h": Lived("The same as p1, and every session is hard work: effort 6.", effort=always(6)),
    "p1m": Lived("The same as p1, and the mornings are never said.", after=None),
    "p2": Lived("A steady usual pain: 3 each morning, 3 or 4 during.", during=lambda d: 3 + d % 2, after=always(3)),
    "p2b": Lived("3 or 4 during, mornings of 1.", during=lambda day: 3 + day % 2, after=always(1)),
    "p2c": Lived(
        "p2, who has set usual_pain = 4.", settings="usual_pain = 4\n", during=lambda d: 3 + d % 2, after=always(3)
    ),
    "p3": Lived(
        "A flare on day 17, 7 with moderate swelling, back to 1 or 2 in nine days.",
        during=_flare,
        after=_flare,
        before=_flare,
        swelling=lambda day: "moderate" if day == 17 else "mild" if 18 <= day <= 21 else None,
    ),
    "p4": Lived(
        "No pain; weights, steps, bands, a bike and a ball; 45 minutes on four days.",
        minutes=45,
        weekdays=(0, 1, 3, 5),
        settings=_WEIGHTS + 'bands = ["yellow", "red", "green"]\nowns = ["upright-bike", "ball"]\n',
    ),
    "p5": Lived(
        "72, no floor, kneeling hurts, pain 1; 10 minutes every day.",
        minutes=10,
        weekdays=range(7),
        settings='age = 72\nfloor = false\ncautions = ["kneeling-intolerance"]\n',
        during=always(1),
        after=always(1),
    ),
    "p6": Lived("No pain; logs 3 sets of 15 where 2 sets of 10 are asked for.", logs="3x15"),
}
