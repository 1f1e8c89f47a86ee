"""The report, as JSON (docs/users/json.md)."""

from kneecli.domain.diary.diary import Logged
from kneecli.domain.knee.pain_days import PainDay
from kneecli.domain.report.adherence import Adherence, WeekLine
from kneecli.domain.report.decisions import KINDS, Decision
from kneecli.domain.report.exercises import ExerciseLine, Hurt, Skipped
from kneecli.domain.report.followed import CourseLine, LimitsLine, PrescribedLine
from kneecli.domain.report.pain import Felt, Flare, KneePain
from kneecli.domain.report.report import Report, Shown
from kneecli.domain.report.said import Note, SignsSaid
from kneecli.domain.vocabulary import BANDS, SIDES, SWELLINGS
from kneecli.formats.output.person.goal import GOAL_NOW
from kneecli.formats.output.person.measure import SERIES
from kneecli.formats.output.person.prescription import LIMIT
from kneecli.formats.output.person.programme import STANDING
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, SCALE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Key, Keys, tag

_WEEK = Keys[WeekLine](
    ("since", DATE, lambda line: line.since.isoformat()),
    ("until", DATE, lambda line: line.until.isoformat()),
    ("days", WHOLE, lambda line: line.days),
    ("exercises", WHOLE, lambda line: line.exercises),
    ("minutes", or_null(WHOLE), lambda line: line.minutes),
    ("strength_days", WHOLE, lambda line: line.strength_days),
    ("aerobic_minutes", WHOLE, lambda line: line.aerobic_min),
    ("pain", or_null(NUMBER), lambda line: _rounded(line.pain)),
    ("worst_by_day", rows(or_null(SCALE)), lambda line: list(line.worst)),
)

_ADHERENCE = Keys[Adherence](
    ("sessions", WHOLE, lambda found: found.sessions),
    ("sessions_done", WHOLE, lambda found: found.sessions_done),
    ("days", WHOLE, lambda found: found.days),
    ("exercises", WHOLE, lambda found: found.exercises),
    ("exercises_done", WHOLE, lambda found: found.exercises_done),
    ("minutes", WHOLE, lambda found: found.minutes),
    ("weeks", rows(_WEEK.schema), lambda found: list(map(_WEEK.data, found.weeks))),
)

_DAY = Keys[PainDay](
    ("date", DATE, lambda day: day.date.isoformat()),
    ("during", or_null(SCALE), lambda day: day.during),
    ("day", or_null(SCALE), lambda day: day.day),
    ("morning", or_null(SCALE), lambda day: day.morning),
    ("worst", or_null(SCALE), lambda day: day.worst),
    ("swelling", or_null(one_of(SWELLINGS)), lambda day: day.swelling),
)

_FELT = Keys[Felt](
    ("days", WHOLE, lambda felt: felt.days),
    ("mean", or_null(NUMBER), lambda felt: _rounded(felt.mean)),
    ("worst", or_null(SCALE), lambda felt: felt.worst),
)

_FLARE = Keys[Flare](
    ("since", DATE, lambda flare: flare.since.isoformat()),
    ("until", DATE, lambda flare: flare.until.isoformat()),
    ("pain", SCALE, lambda flare: flare.pain),
    ("swelling", or_null(one_of(SWELLINGS)), lambda flare: flare.swelling),
    ("session", or_null(DATE), lambda flare: flare.session.isoformat() if flare.session else None),
    ("exercises", rows(TEXT), lambda flare: list(flare.exercises)),
    ("hurt", rows(TEXT), lambda flare: list(flare.hurt)),
    ("new", rows(TEXT), lambda flare: list(flare.new)),
)

_PAIN = Keys[KneePain](
    ("usual", or_null(SCALE), lambda pain: pain.usual),
    ("safe", SCALE, lambda pain: pain.safe),
    ("stop", SCALE, lambda pain: pain.stop),
    ("entered", _FELT.schema, lambda pain: _FELT.data(pain.entered)),
    ("during", _FELT.schema, lambda pain: _FELT.data(pain.during)),
    ("waking", _FELT.schema, lambda pain: _FELT.data(pain.waking)),
    ("worst", or_null(SCALE), lambda pain: pain.worst),
    ("worst_on", rows(DATE), lambda pain: [date.isoformat() for date in pain.worst_on]),
    ("swollen_days", WHOLE, lambda pain: pain.swollen_days),
    ("days", rows(_DAY.schema), lambda pain: list(map(_DAY.data, pain.days))),
    ("flares", rows(_FLARE.schema), lambda pain: list(map(_FLARE.data, pain.flares))),
)

_TIME = Keys[Logged](
    ("date", DATE, lambda time: time.date.isoformat()),
    ("rung", WHOLE, lambda time: time.done.rung),
    ("label", TEXT, lambda time: time.done.label),
    ("load_kg", or_null(NUMBER), lambda time: time.done.load_kg),
    ("step_cm", or_null(WHOLE), lambda time: time.done.step_cm),
    ("band", or_null(one_of(BANDS)), lambda time: time.done.band),
)

_EXERCISE = Keys[ExerciseLine](
    ("exercise", TEXT, lambda line: line.exercise),
    ("name", TEXT, lambda line: line.name),
    ("days", WHOLE, lambda line: line.days),
    ("first", _TIME.schema, lambda line: _TIME.data(line.first)),
    ("last", _TIME.schema, lambda line: _TIME.data(line.last)),
    ("rung", WHOLE, lambda line: line.rung),
    ("rungs", or_null(WHOLE), lambda line: line.rungs),
    ("worst_pain", or_null(SCALE), lambda line: line.worst),
)

_HURT = Keys[Hurt](
    ("date", DATE, lambda hurt: hurt.date.isoformat()),
    ("exercise", TEXT, lambda hurt: hurt.done.exercise),
    ("name", TEXT, lambda hurt: hurt.done.name),
    ("side", one_of(SIDES), lambda hurt: hurt.done.side),
    ("pain", SCALE, lambda hurt: hurt.done.pain),
)

_SKIPPED = Keys[Skipped](
    ("date", DATE, lambda skipped: skipped.date.isoformat()),
    ("exercise", TEXT, lambda skipped: skipped.done.exercise),
    ("name", TEXT, lambda skipped: skipped.done.name),
    ("why", TEXT, lambda skipped: skipped.why),
)

_SIGNS = Keys[SignsSaid](
    ("date", DATE, lambda said: said.date.isoformat()),
    ("signs", rows(TEXT), lambda said: list(said.signs)),
)

_SAFETY = Keys[Report](
    ("answers", rows(_SIGNS.schema), lambda report: list(map(_SIGNS.data, report.signs))),
    ("cautions", rows(TEXT), lambda report: sorted(report.person.cautions)),
)

_EQUIPMENT = Keys[Report](
    ("owned", rows(TEXT), lambda report: sorted(report.person.owned)),
    ("ankle_weights_kg", rows(NUMBER), lambda report: list(report.person.ankle_weights_kg)),
    ("hand_weights_kg", rows(NUMBER), lambda report: list(report.person.hand_weights_kg)),
    ("step_heights_cm", rows(WHOLE), lambda report: list(report.person.step_heights_cm)),
    ("bands", rows(one_of(BANDS)), lambda report: list(report.person.bands)),
)

_DECISION = Keys[Decision](
    ("date", DATE, lambda one: one.date.isoformat()),
    ("kind", one_of(KINDS), lambda one: one.kind),
    ("by_person", FLAG, lambda one: one.by_person),
    ("exercise", TEXT, lambda one: one.exercise),
    ("rung_before", or_null(WHOLE), lambda one: one.rung_before),
    ("rung", or_null(WHOLE), lambda one: one.rung),
    ("into", or_null(TEXT), lambda one: one.into or None),
    ("why", TEXT, lambda one: one.why),
)

_NOTE = Keys[Note](
    ("date", DATE, lambda note: note.date.isoformat()),
    ("about", TEXT, lambda note: note.about),
    ("text", TEXT, lambda note: note.text),
)

_COURSE = Keys[CourseLine](
    ("id", TEXT, lambda line: line.course.programme),
    ("name", TEXT, lambda line: line.course.name),
    ("since", DATE, lambda line: line.course.since.isoformat()),
    ("closed", or_null(DATE), lambda line: line.course.closed.isoformat() if line.course.closed else None),
    ("done", FLAG, lambda line: line.course.is_done),
    ("standing", or_null(STANDING.schema), lambda line: STANDING.data(line.standing) if line.standing else None),
)

_PRESCRIBED = Keys[PrescribedLine](
    ("title", TEXT, lambda line: line.title),
    ("by", TEXT, lambda line: line.by),
    ("exercise", TEXT, lambda line: line.asked.exercise),
    ("name", TEXT, lambda line: line.name),
    ("times_a_week", WHOLE, lambda line: line.asked.times_a_week),
    ("since", DATE, lambda line: line.since.isoformat()),
    ("until", DATE, lambda line: line.until.isoformat()),
    ("days", WHOLE, lambda line: line.days),
    ("days_wanted", WHOLE, lambda line: line.wanted),
    ("not_planned", TEXT, lambda line: line.not_planned),
    ("worst_pain", or_null(SCALE), lambda line: line.worst),
)

_RULED_OUT = Keys[LimitsLine](
    ("title", TEXT, lambda line: line.title),
    ("by", TEXT, lambda line: line.by),
    ("since", DATE, lambda line: line.since.isoformat()),
    ("until", DATE, lambda line: line.until.isoformat()),
    ("limits", rows(LIMIT.schema), lambda line: list(map(LIMIT.data, line.limits))),
    ("leave_out", rows(TEXT), lambda line: list(line.leave_out)),
    ("only_these", FLAG, lambda line: line.only_these),
)

_BODY = Keys[Report](
    ("adherence", _ADHERENCE.schema, lambda report: _ADHERENCE.data(report.adherence)),
    ("pain", _PAIN.schema, lambda report: _PAIN.data(report.pain)),
    ("programme", rows(_COURSE.schema), lambda report: list(map(_COURSE.data, report.programmes))),
    ("prescription", rows(_PRESCRIBED.schema), lambda report: list(map(_PRESCRIBED.data, report.prescribed))),
    ("goals", rows(GOAL_NOW.schema), lambda report: list(map(GOAL_NOW.data, report.goals))),
    ("checkins", rows(SERIES.schema), lambda report: list(map(SERIES.data, report.checkins))),
    ("signs", _SAFETY.schema, _SAFETY.data),
    ("hurt", rows(_HURT.schema), lambda report: list(map(_HURT.data, report.hurt))),
    ("skipped", rows(_SKIPPED.schema), lambda report: list(map(_SKIPPED.data, report.skipped))),
    ("exercises", rows(_EXERCISE.schema), lambda report: list(map(_EXERCISE.data, report.exercises))),
    ("decisions", rows(_DECISION.schema), lambda report: list(map(_DECISION.data, report.decisions))),
    ("notes", rows(_NOTE.schema), lambda report: list(map(_NOTE.data, report.notes))),
    ("equipment", _EQUIPMENT.schema, _EQUIPMENT.data),
)


def _rounded(mean: float | None) -> float | None:
    return None if mean is None else round(mean, 1)


def _section(key: Key[Report]) -> Key[Shown]:
    """The key of a section, with null for one that is not wanted."""
    name, schema, said = key
    return name, or_null(schema), lambda shown: said(shown.report) if name in shown.sections else None


REPORT = Keys[Shown](
    tag("kneecli.report/1"),
    ("name", or_null(TEXT), lambda shown: shown.name or None),
    ("since", DATE, lambda shown: shown.report.since.isoformat()),
    ("until", DATE, lambda shown: shown.report.until.isoformat()),
    ("knee", or_null(one_of(SIDES)), lambda shown: shown.report.person.knee),
    *map(_section, _BODY.keys),
    (
        "prescription_limits",
        or_null(rows(_RULED_OUT.schema)),
        lambda shown: list(map(_RULED_OUT.data, shown.report.ruled_out)) if "prescription" in shown.sections else None,
    ),
)
"""What was recorded in a period; null for a section that is not wanted."""
