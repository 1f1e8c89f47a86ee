"""What pain and swelling mean: every rule of it, with its source (facts, sections 2 and 4).

Pain never makes an exercise harder, only easier or no harder. Unknown pain is never taken for good. Each decision is a
sentence that names the entries it rests on.

- *During*: up to 2 is safe, up to 5 acceptable, above that too much (Thomeé as used in NEMEX; PROV, SUFF).
  For someone whose usual pain is higher, up to their usual level counts as safe. In the strict mode there is no
  acceptable band: above 2 is too much (AAOS4 and the article ask for no pain at all).
- *After*: back to the usual level on the next days (NEMEX, SUFF): `aftermath.py`. Worse is above the safe band and at
  least 2 above usual, or above 5 (2 is a change that people notice: NRS1, NRS2).
- *Today*: from pain 8, or with more than mild swelling, there is no session at all (8 is our own line).
- *Over weeks*: worse, or no better after two weeks, is a reason to have it looked at (the article; NRS1).
"""

import datetime
import functools
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Swelling

SAFE_PAIN, STOP_PAIN, REST_PAIN = 2, 5, 8

MOST_USUAL_PAIN = 5
"""Nobody should train with a usual pain above this."""

SMALLEST_CHANGE = 1.0
"""The smallest change of a 0 to 10 score that matters (NRS1)."""

TWO_WEEKS_DAYS = 21
"""So many days, today among them, have the two weeks that are compared."""

LEAST_DAYS = 3
"""A week with fewer entries than this has no average."""


WORSE_BY = 2
"""Pain this much above usual is worse."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bands of one person: safe up to `safe`, acceptable up to `stop`, too much above.

    `usual` is the pain that they live with, 0 to 5, or None while that is not known.
    """

    safe: int = SAFE_PAIN
    stop: int = STOP_PAIN
    usual: int | None = None

    def is_worse(self, pain: int) -> bool:
        """Whether this pain, after a session, is worse than usual."""
        return pain > self.stop or (pain > self.safe and pain >= (self.usual or 0) + WORSE_BY)

    @property
    def in_words(self) -> str:
        """The limit that a pain is compared with, in words."""
        if self.stop < STOP_PAIN:
            return f"your limit is {self.stop}"
        return f"up to {self.safe} is safe" if self.usual is None else f"your usual is {self.usual}"


@functools.cache  # a plan asks for a person's a thousand times
def limits(usual: int | None = None, *, strict: bool = False, most: int | None = None) -> Limits:
    """The bands for a usual pain (0 to 5, None when it is not known), or of the strict mode.

    `most` is the most pain that was prescribed, which only makes a band narrower.
    """
    bands = Limits(SAFE_PAIN, SAFE_PAIN, usual) if strict else Limits(max(SAFE_PAIN, usual or 0), STOP_PAIN, usual)
    return bands if most is None else Limits(min(bands.safe, most), min(bands.stop, most), usual)


def is_swollen(swelling: Swelling | None) -> bool:
    """Whether there is any swelling."""
    return swelling not in (None, "none")


def needs_rest(pain: int | None, swelling: Swelling | None) -> bool:
    """Whether there is to be no session today."""
    return (pain is not None and pain >= REST_PAIN) or swelling in ("moderate", "severe")


@dataclass(frozen=True, slots=True)
class TwoWeeks:
    """The knee's average in the last seven days, and in the seven that ended two weeks before today."""

    before: float
    now: float
    limits: Limits

    @property
    def is_worse(self) -> bool:
        """Up by at least the smallest change that matters."""
        return self.now - self.before >= SMALLEST_CHANGE

    @property
    def is_no_better(self) -> bool:
        """Above the safe band, and not down by the smallest change that matters."""
        return not self.is_worse and self.now > self.limits.safe and self.before - self.now < SMALLEST_CHANGE

    @property
    def line(self) -> str:
        """The sentence about the two weeks, with the figures; empty when the knee is better."""
        if not (self.is_worse or self.is_no_better):
            return ""
        how = "has gone up" if self.is_worse else "has stayed about the same"
        return (
            f"Over two weeks your knee's pain {how}: {self.before:.1f} of 10 on average in the week that ended two "
            f"weeks ago, {self.now:.1f} in the last one. This may be a good time to see a doctor or a physiotherapist; "
            "the command kneecli history has the figures to show them."
        )


def two_weeks(pains: Iterable[PainFelt], today: datetime.date, limits: Limits) -> TwoWeeks | None:
    """The knee's averages of two weeks; None when one of the weeks has too few entries."""
    worst: dict[int, int] = {}
    for felt in pains:
        days_ago = (today - felt.date).days
        worst[days_ago] = max(felt.pain, worst.get(days_ago, 0))
    now, before = (average([worst[ago] for ago in week if ago in worst]) for week in (range(7), range(14, 21)))
    return None if now is None or before is None else TwoWeeks(before, now, limits)


def average(pains: Sequence[int]) -> float | None:
    """The mean pain of a week's days, or None when there are too few of them."""
    return sum(pains) / len(pains) if len(pains) >= LEAST_DAYS else None
