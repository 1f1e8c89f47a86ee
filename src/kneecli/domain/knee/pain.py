"""What pain and swelling mean: every rule of it, with its source (facts, sections 2 and 4).

Pain can only hold or lower. What is not known counts as not known, never as good. Each decision is a sentence
that names the entries it rests on.

- *During*: up to 2 is safe, up to 5 acceptable, above that too much (Thomeé as used in NEMEX; PROV, SUFF).
  For someone whose usual pain is higher, up to their usual level counts as safe. In the strict mode there is no
  acceptable band: above 2 is too much (AAOS4 and the article ask for no pain at all).
- *After*: back to the usual level on the next days (NEMEX, SUFF). Worse once: a rung down for what may have done
  it, and a day without loaded strength. Worse after two sessions in a row, or swelling: two days without, and a
  rung down for all that bears weight (UDEL; the details are our own).
- *Today*: from pain 8, or with more than mild swelling, there is no session at all (8 is our own line).
- *Over weeks*: worse, or no better after two weeks, is a reason to have it looked at (the article; NRS1).
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Swelling
from kneecli.domain.words.reasons import Reason

SAFE_PAIN, STOP_PAIN, REST_PAIN = 2, 5, 8

MOST_USUAL_PAIN = 5
"""A usual pain above this is no level to train at."""

AFTER_DAYS = 2
"""A pain entry up to so many days after a session tells how the knee took it."""

OFF_DAYS = 2
"""So long loaded strength rests after a setback, the day of the entry counted (UDEL)."""

SETBACK_DAYS = 14
"""Older setbacks have had their effect."""

SMALLEST_CHANGE = 1.0
"""The smallest change of a 0 to 10 score that matters (NRS1)."""

LEAST_DAYS = 3
"""A week with fewer entries than this has no average."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The bands of one person: safe up to `safe`, acceptable up to `stop`, too much above."""

    safe: int = SAFE_PAIN
    stop: int = STOP_PAIN


def limits(usual: int = 0, *, strict: bool = False) -> Limits:
    """The bands for a usual pain (0 to 5), or of the strict mode."""
    return Limits(SAFE_PAIN, SAFE_PAIN) if strict else Limits(max(SAFE_PAIN, usual), STOP_PAIN)


def is_swollen(swelling: Swelling | None) -> bool:
    """Whether there is any swelling."""
    return swelling not in (None, "none")


def needs_rest(pain: int | None, swelling: Swelling | None) -> bool:
    """Whether there is to be no session today."""
    return (pain is not None and pain >= REST_PAIN) or swelling in ("moderate", "severe")


@dataclass(frozen=True, slots=True)
class Setback:
    """A day that said: too much, and why."""

    date: datetime.date
    why: Reason


def after(date: datetime.date, pains: Iterable[PainFelt]) -> list[PainFelt]:
    """What was said of the knee on the days after a session."""
    return [felt for felt in pains if 0 < (felt.date - date).days <= AFTER_DAYS]


def worse_after(date: datetime.date, pains: Iterable[PainFelt], bands: Limits) -> PainFelt | None:
    """The first entry above the safe band on the days after a session, if there is any."""
    return next(iter(all_worse_after(date, pains, bands)), None)


def all_worse_after(date: datetime.date, pains: Iterable[PainFelt], bands: Limits) -> list[PainFelt]:
    """Every entry above the safe band on the days after a session."""
    return [felt for felt in after(date, pains) if felt.pain > bands.safe]


def setbacks(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, bands: Limits
) -> Iterator[Setback]:
    """The setbacks of the last two weeks: swelling, or worse after two session days in a row."""
    since = today - datetime.timedelta(SETBACK_DAYS)
    pains = [felt for felt in pains if since <= felt.date <= today]
    for felt in pains:
        if is_swollen(felt.swelling):
            yield Setback(felt.date, Reason("swollen", date=felt.date))
    bad = [(day, all_worse_after(day, pains, bands)) for day in sorted(set(days)) if since <= day <= today]
    for (first, before), (second, again) in pairwise(bad):
        if before and again and before[0].date <= second:
            yield Setback(again[-1].date, Reason("worse-twice", session=first, date=second))


def no_load_today(
    days: Sequence[datetime.date], pains: Sequence[PainFelt], today: datetime.date, bands: Limits
) -> Reason | None:
    """Why there is no loaded strength work today; None when the knee has not asked for a rest."""
    recent = [setback for setback in setbacks(days, pains, today, bands) if (today - setback.date).days < OFF_DAYS]
    if recent:
        return replace(recent[-1].why, so="rest")
    for day in days:
        for felt in all_worse_after(day, pains, bands):
            if felt.date == today:
                return Reason("worse-today", pain=felt.pain, date=felt.date, session=day)
    return None


@dataclass(frozen=True, slots=True)
class TwoWeeks:
    """The knee's average in the last seven days, and in the seven that ended two weeks before today."""

    before: float
    now: float
    bands: Limits

    @property
    def is_worse(self) -> bool:
        """Up by at least the smallest change that matters."""
        return self.now - self.before >= SMALLEST_CHANGE

    @property
    def is_no_better(self) -> bool:
        """Above the safe band, and not down by the smallest change that matters."""
        return not self.is_worse and self.now > self.bands.safe and self.before - self.now < SMALLEST_CHANGE

    @property
    def line(self) -> str:
        """What to say of it, with the figures; empty when it is better."""
        if not (self.is_worse or self.is_no_better):
            return ""
        how = "has gone up" if self.is_worse else "has stayed about the same"
        return (
            f"Over two weeks your knee's pain {how}: {self.before:.1f} of 10 on average in the week that ended two "
            f"weeks ago, {self.now:.1f} in the last one. This may be a good time to see a doctor or a physiotherapist; "
            "the command kneecli history has the figures to show them."
        )


def two_weeks(pains: Iterable[PainFelt], today: datetime.date, bands: Limits) -> TwoWeeks | None:
    """How the knee has come along over two weeks; None when too little was said."""
    by_day: dict[int, int] = {}
    for felt in pains:
        ago = (today - felt.date).days
        by_day[ago] = max(felt.pain, by_day.get(ago, 0))
    now, before = (average([by_day[ago] for ago in week if ago in by_day]) for week in (range(7), range(14, 21)))
    return None if now is None or before is None else TwoWeeks(before, now, bands)


def average(felt: Sequence[int]) -> float | None:
    """The mean of a week's days, or None when there are too few of them."""
    return sum(felt) / len(felt) if len(felt) >= LEAST_DAYS else None
