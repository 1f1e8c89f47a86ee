"""The weeks of a programme as they went: which were done, and which come once more, and why.

All figures here are our own rules. A week counts with at least half of the sessions that it wants, two of them where
it wants as many; also with at least half of the days that it wants of each thing beside them. A week with a flare
does not count, and the next one is the week before it; weeks with a flare in a row are one flare. What a phase has to
be followed by is asked for `MOST_HELD` times more; then it goes on all the same, and that is said. What is not known
does not count as good.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, get_args

from kneecli.domain.catalogue.programme import Gate, Programme, ProgrammePhase
from kneecli.domain.diary.day_sums import is_session
from kneecli.domain.diary.record import DaySum
from kneecli.domain.knee.pain import is_swollen
from kneecli.domain.programme.course import Span
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Better

WEEK = datetime.timedelta(7)

MOST_HELD = 3
"""A phase's last week comes so many times more at most because of its gate."""

LEAST_SESSIONS = 2
"""A week with fewer sessions does not count, where as many are wanted."""

Outcome = Literal["done", "missed", "flare", "pain", "pain-unsaid", "sessions", "measure", "let-go"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """One week: its first day, which week of the programme it was, from 1, its sessions, and what came of it.

    `then` is the number of the week after it. `pain` is the worst that was said, 0 to 10, or None. `let-go`: the gate
    was not met, and it went on all the same.
    """

    begun: datetime.date
    number: int
    sessions: int
    outcome: Outcome
    then: int
    pain: int | None = None

    @property
    def comes_again(self) -> bool:
        """Whether it did not count."""
        return self.then <= self.number


def phase_of(programme: Programme, number: int) -> tuple[int, int]:
    """Which phase the week with this number is in, and which week of the phase it is, both from 1.

    A week after the last one is one of the last phase.
    """
    left = number
    for place, phase in enumerate(programme.phases, start=1):
        if left <= phase.weeks or place == len(programme.phases):
            return place, left
        left -= phase.weeks
    raise ValueError("a programme has a phase")


def enough_sessions(wanted: int) -> int:
    """How many sessions make a week count, of so many that are wanted."""
    return min(wanted, max(LEAST_SESSIONS, -(-wanted // 2)))


def sessions_of(days: Iterable[DaySum], phase: ProgrammePhase) -> list[datetime.date]:
    """Those of these days with a session, without what goes beside the sessions."""
    beside = {each.exercise for each in phase.beside}
    return [day.date for day in days if is_session(day, beside)]


def is_enough(days: Sequence[DaySum], phase: ProgrammePhase) -> bool:
    """Whether a week of these days has enough sessions, or enough of what goes beside them."""
    if len(sessions_of(days, phase)) >= enough_sessions(phase.sessions):
        return True
    done = {each: sum(each.exercise in day.exercises for day in days) for each in phase.beside}
    return bool(done) and all(times >= enough_sessions(each.days) for each, times in done.items())


def is_flare(day: DaySum, stop: int) -> bool:
    """Whether there was pain above the acceptable band, or swelling."""
    return is_swollen(day.swelling) or any((pain or 0) > stop for pain in (day.during, day.day, day.morning))


def weeks_of(
    programme: Programme,
    spans: Sequence[Span],
    days: Sequence[DaySum],
    today: datetime.date,
    stop: int,
    better: Mapping[str, Better],
) -> Iterator[WeekOf]:
    """Every week that is over, in order, until the programme is. What is cut off by a pause is none.

    `stop` is the most pain that is acceptable, `better` which way each measure is wanted to go.
    """
    number, held, before = 1, 0, "done"
    for begun in _first_days(spans, today):
        if number > programme.weeks and not programme.open_ended:
            return
        place, week = phase_of(programme, number)
        phase = programme.phases[place - 1]
        of_week = [day for day in days if begun <= day.date < begun + WEEK]
        sessions = len(sessions_of(of_week, phase))
        gate = phase.gate if week == phase.weeks else None
        values = dict(pair for day in days if day.date < begun + WEEK for pair in day.measured)
        outcome = _outcome(phase, gate, of_week, sessions, values, stop, better)
        if outcome not in ("done", "missed", "flare"):
            held += 1
            outcome = "let-go" if held > MOST_HELD else outcome
        then = number
        if outcome in ("done", "let-go"):
            then, held = number + 1, 0
        elif outcome == "flare" and before != "flare":
            then, held = max(1, number - 1), 0
        yield WeekOf(begun, number, sessions, outcome, then, _worst(of_week))
        number, before = then, outcome


def _first_days(spans: Sequence[Span], today: datetime.date) -> Iterator[datetime.date]:
    """The first day of each week that is over."""
    for span in spans:
        begun, end = span.since, min(span.until or today, today)
        while begun + WEEK <= end:
            yield begun
            begun += WEEK


def _outcome(
    phase: ProgrammePhase,
    gate: Gate | None,
    days: Sequence[DaySum],
    sessions: int,
    values: Mapping[str, float],
    stop: int,
    better: Mapping[str, Better],
) -> Outcome:
    if any(is_flare(day, stop) for day in days):
        return "flare"
    if not is_enough(days, phase):
        return "missed"
    if gate is None:
        return "done"
    if gate.pain is not None:
        worst = _worst(days)
        if worst is None:
            return "pain-unsaid"
        if worst > gate.pain:
            return "pain"
    if gate.sessions is not None and sessions < gate.sessions:
        return "sessions"
    if gate.measure and not is_reached(gate, values, better):
        return "measure"
    return "done"


def is_reached(gate: Gate, values: Mapping[str, float], better: Mapping[str, Better]) -> bool:
    """Whether the newest value of the gate's measure is as good as it asks for."""
    value, wanted = values.get(gate.measure), gate.value or 0
    if value is None:
        return False
    return value <= wanted if better.get(gate.measure) == "lower" else value >= wanted


def _worst(days: Sequence[DaySum]) -> int | None:
    """The worst pain at exercises and on waking; where neither was said, that of the days."""
    felt = [pain for day in days for pain in (day.during, day.morning) if pain is not None]
    return max(felt or [day.day for day in days if day.day is not None], default=None)
