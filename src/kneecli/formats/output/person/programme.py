"""Programmes and where a person stands in one, as JSON (docs/users/json.md)."""

import datetime
from collections.abc import Mapping

from kneecli.domain.catalogue.programme import Beside, Gate, Programme, ProgrammePhase
from kneecli.domain.programme.course import Course
from kneecli.domain.programme.standing import BesideNow, Standing
from kneecli.domain.programme.weeks import OUTCOMES, WeekOf
from kneecli.domain.programme.words import standing_lines
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import STEPS_UP
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, SCALE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag

STATES = ("running", "paused", "over")


@dataclass(frozen=True, slots=True)
class Shown:
    """Where the person stands on a day, None where no programme runs; `names` are those of exercises and measures.

    `gone`: the programme that was started and is in no pack any more.
    """

    date: datetime.date
    standing: Standing | None
    names: Mapping[str, str]
    dry_run: bool = False
    gone: Course | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A programme that a pack has, whether it is the one that runs, and the declared cautions that it is marked for."""

    programme: Programme
    is_running: bool = False
    declared: tuple[str, ...] = ()


def state(standing: Standing) -> str:
    """Whether it runs, is paused, or is over."""
    return "over" if standing.over else "paused" if standing.course.paused else "running"


_WEEK = Keys[WeekOf](
    ("begun", DATE, lambda week: week.begun.isoformat()),
    ("week", WHOLE, lambda week: week.number),
    ("sessions", WHOLE, lambda week: week.sessions),
    ("pain", or_null(SCALE), lambda week: week.pain),
    ("outcome", one_of(OUTCOMES), lambda week: week.outcome),
    ("comes_again", FLAG, lambda week: week.comes_again),
)

_BESIDE_NOW = Keys[BesideNow](
    ("exercise", TEXT, lambda now: now.beside.exercise),
    ("minutes", WHOLE, lambda now: now.minutes),
    ("days", WHOLE, lambda now: now.beside.days),
    ("days_done", WHOLE, lambda now: now.done),
)

STANDING = Keys[Standing](
    ("id", TEXT, lambda standing: standing.programme.id),
    ("name", TEXT, lambda standing: standing.programme.name),
    ("pack", TEXT, lambda standing: standing.programme.pack),
    ("state", one_of(STATES), state),
    ("since", DATE, lambda standing: standing.course.since.isoformat()),
    ("paused", or_null(DATE), lambda standing: _day(standing.course.paused)),
    ("over", or_null(DATE), lambda standing: _day(standing.over)),
    ("week", WHOLE, lambda standing: standing.number),
    ("weeks", WHOLE, lambda standing: standing.programme.weeks),
    ("open_ended", FLAG, lambda standing: standing.programme.open_ended),
    ("week_begun", DATE, lambda standing: standing.begun.isoformat()),
    ("phase", TEXT, lambda standing: standing.phase.name),
    ("phase_week", WHOLE, lambda standing: standing.week),
    ("phase_weeks", WHOLE, lambda standing: standing.phase.weeks),
    ("sessions", WHOLE, lambda standing: standing.sessions),
    ("sessions_wanted", WHOLE, lambda standing: standing.phase.sessions),
    ("minutes", or_null(WHOLE), lambda standing: standing.phase.minutes or None),
    ("steps", one_of(STEPS_UP), lambda standing: standing.phase.steps),
    ("flare", FLAG, lambda standing: standing.flare),
    ("beside", rows(_BESIDE_NOW.schema), lambda standing: list(map(_BESIDE_NOW.data, standing.beside))),
    ("follows", or_null(TEXT), lambda standing: standing.programme.follows or None),
    ("weeks_done", rows(_WEEK.schema), lambda standing: list(map(_WEEK.data, standing.weeks))),
)

PROGRAMME = Keys[Shown](
    tag("kneecli.programme/1"),
    ("date", DATE, lambda shown: shown.date.isoformat()),
    ("dry_run", FLAG, lambda shown: shown.dry_run),
    (
        "programme",
        or_null(STANDING.schema),
        lambda shown: STANDING.data(shown.standing) if shown.standing else None,
    ),
    (
        "lines",
        rows(TEXT),
        lambda shown: list(standing_lines(shown.standing, shown.names)) if shown.standing else [],
    ),
    ("gone", or_null(TEXT), lambda shown: shown.gone.programme if shown.gone else None),
)

LISTED = Keys[Known](
    ("id", TEXT, lambda known: known.programme.id),
    ("name", TEXT, lambda known: known.programme.name),
    ("pack", TEXT, lambda known: known.programme.pack),
    ("purpose", TEXT, lambda known: known.programme.purpose),
    ("weeks", WHOLE, lambda known: known.programme.weeks),
    ("open_ended", FLAG, lambda known: known.programme.open_ended),
    ("least_sessions", WHOLE, lambda known: min(phase.sessions for phase in known.programme.phases)),
    ("most_sessions", WHOLE, lambda known: max(phase.sessions for phase in known.programme.phases)),
    ("running", FLAG, lambda known: known.is_running),
    ("declared_cautions", rows(TEXT), lambda known: list(known.declared)),
)

_BESIDE = Keys[Beside](
    ("exercise", TEXT, lambda beside: beside.exercise),
    ("days", WHOLE, lambda beside: beside.days),
    ("minutes", rows(WHOLE), lambda beside: list(beside.minutes)),
)

_GATE = Keys[Gate](
    ("pain", or_null(SCALE), lambda gate: gate.pain),
    ("sessions", or_null(WHOLE), lambda gate: gate.sessions),
    ("measure", or_null(TEXT), lambda gate: gate.measure or None),
    ("value", or_null(NUMBER), lambda gate: gate.value),
)

_REACHED = Keys[tuple[str, int]](("exercise", TEXT, lambda both: both[0]), ("rung", WHOLE, lambda both: both[1]))

_PHASE = Keys[ProgrammePhase](
    ("name", TEXT, lambda phase: phase.name),
    ("about", TEXT, lambda phase: phase.about),
    ("weeks", WHOLE, lambda phase: phase.weeks),
    ("sessions", WHOLE, lambda phase: phase.sessions),
    ("minutes", or_null(WHOLE), lambda phase: phase.minutes or None),
    ("emphasis", rows(TEXT), lambda phase: list(phase.emphasis)),
    ("steps", one_of(STEPS_UP), lambda phase: phase.steps),
    ("reaches", rows(_REACHED.schema), lambda phase: list(map(_REACHED.data, phase.reaches))),
    ("beside", rows(_BESIDE.schema), lambda phase: list(map(_BESIDE.data, phase.beside))),
    ("gate", or_null(_GATE.schema), lambda phase: _GATE.data(phase.gate) if phase.gate else None),
)

PROGRAMME_SHOWN = Keys[Known](
    tag("kneecli.programme-show/1"),
    *LISTED.keys,
    ("phases", rows(_PHASE.schema), lambda known: list(map(_PHASE.data, known.programme.phases))),
    ("ending", TEXT, lambda known: known.programme.ending),
    ("follows", or_null(TEXT), lambda known: known.programme.follows or None),
    ("cautions", rows(TEXT), lambda known: list(known.programme.cautions)),
    ("sources", rows(TEXT), lambda known: list(known.programme.sources)),
)


def _day(date: datetime.date | None) -> str | None:
    return date.isoformat() if date else None
