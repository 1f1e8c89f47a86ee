"""How the knee was in a period: day by day, what it comes to, and the flares with what came before."""

import datetime
from collections.abc import Iterable, Iterator

from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.pain import average, is_swollen
from kneecli.domain.knee.pain_days import PainDay, pain_days, worst_swelling
from kneecli.domain.person.person import Person
from kneecli.domain.report.decisions import Decision
from kneecli.domain.report.limits_held import LimitsHeld, limits_on
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Swelling


@dataclass(frozen=True, slots=True)
class Felt:
    """What the pain of so many days comes to: the mean, None of fewer than three days, and the worst."""

    days: int
    mean: float | None
    worst: int | None


@dataclass(frozen=True, slots=True)
class Flare:
    """Days in a row with an entry that is worse than usual, or with swelling: the worst of it, and the session before.

    `session` is the last day with a session, up to two days before the first of these; None without one. Of that
    session `exercises` are all that were done, or begun and left for pain, `hurt` those with pain above the safe band,
    `new` those with a step up. All three are names.
    """

    since: datetime.date
    until: datetime.date
    pain: int
    swelling: Swelling | None
    session: datetime.date | None
    exercises: tuple[str, ...]
    hurt: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KneePain:
    """`usual` is what the settings or the first entries say, None while that is not known; `safe`, `stop` the bands.

    The bands are those of the last day; `limits` are those of each day of the period.

    `entered` is what the days' entries come to, `during` the sessions, `waking` the mornings. `worst` is the worst of
    all, and `worst_on` the days that had it.
    """

    usual: int | None
    safe: int
    stop: int
    entered: Felt
    during: Felt
    waking: Felt
    worst: int | None
    worst_on: tuple[datetime.date, ...]
    swollen_days: int
    days: tuple[PainDay, ...]
    flares: tuple[Flare, ...]
    limits: tuple[LimitsHeld, ...]


def knee_pain(
    part: Diary, diary: Diary, person: Person, decided: Iterable[Decision], spans: tuple[LimitsHeld, ...]
) -> KneePain:
    """How the knee was. `part` has only what lies in the period, `diary` also what came before.

    `spans` are the limits of the period.
    """
    days = pain_days(part.sessions, part.pains)
    worst = max((day.worst for day in days if day.worst is not None), default=None)
    limits = person.pain_limits
    return KneePain(
        usual=person.usual_pain,
        safe=limits.safe,
        stop=limits.stop,
        entered=_felt(day.entered for day in days),
        during=_felt(day.during for day in days),
        waking=_felt(day.morning for day in days),
        worst=worst,
        worst_on=tuple(day.date for day in days if worst is not None and day.worst == worst),
        swollen_days=sum(is_swollen(day.swelling) for day in days),
        days=days,
        flares=tuple(_flares(part, diary, spans, tuple(decided))),
        limits=spans,
    )


def _felt(pains: Iterable[int | None]) -> Felt:
    said = [pain for pain in pains if pain is not None]
    return Felt(len(said), average(said), max(said, default=None))


def _flares(part: Diary, diary: Diary, spans: tuple[LimitsHeld, ...], decided: tuple[Decision, ...]) -> Iterator[Flare]:
    """One for all such days in a row."""
    bad = [felt for felt in part.pains if limits_on(spans, felt.date).is_worse(felt.pain) or is_swollen(felt.swelling)]
    while bad:
        dates = list(_in_a_row(sorted({felt.date for felt in bad})))
        entries = [felt for felt in bad if felt.date <= dates[-1]]
        bad = bad[len(entries) :]
        session = _session_before(dates[0], diary)
        done = [did for each in diary.sessions if each.date == session for did in each.items if did.was_tried]
        yield Flare(
            since=dates[0],
            until=dates[-1],
            pain=max(felt.pain for felt in entries),
            swelling=worst_swelling(entries),
            session=session,
            exercises=_once(did.name for did in done),
            hurt=_once(did.name for did in done if (did.pain or 0) > limits_on(spans, dates[0]).safe),
            new=_once(step.name for step in decided if step.kind == "up" and step.date == session),
        )


def _in_a_row(dates: Iterable[datetime.date]) -> Iterator[datetime.date]:
    """The first of these days, and those that follow without a day between."""
    last: datetime.date | None = None
    for date in dates:
        if last is not None and (date - last).days > 1:
            return
        yield (last := date)


def _session_before(date: datetime.date, diary: Diary) -> datetime.date | None:
    return next((day for day in reversed(diary.tried_days) if 0 < (date - day).days <= AFTER_DAYS), None)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
