"""The report: one value with all that was recorded in a period. Figures and what was said; no verdict, no advice."""

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.goals import GoalNow, goals_on
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.programme.standing import Followed
from kneecli.domain.progress.so_far.change import Series, series_of
from kneecli.domain.report.adherence import Adherence, adherence
from kneecli.domain.report.decisions import Decision, decisions
from kneecli.domain.report.exercises import ExerciseLine, Hurt, Skipped, exercise_lines, hurt, skipped
from kneecli.domain.report.followed import (
    CourseLine,
    LimitsLine,
    PrescribedLine,
    course_lines,
    limits_lines,
    prescribed_lines,
)
from kneecli.domain.report.limits_held import limits_held
from kneecli.domain.report.pain import KneePain, knee_pain
from kneecli.domain.report.period import within
from kneecli.domain.report.said import Note, SignsSaid, notes, signs_said
from kneecli.domain.value import dataclass

WEEKS = 8
"""A report is about so many weeks where nothing else is asked."""


SECTIONS = (
    "adherence",
    "pain",
    "programme",
    "prescription",
    "goals",
    "checkins",
    "signs",
    "hurt",
    "skipped",
    "exercises",
    "decisions",
    "notes",
    "equipment",
)
"""The parts of a report, in their order."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was recorded from `since` to `until`, both counted, oldest first.

    `person` is as the settings have it, with the usual pain that the diary tells. `checkins` go back to the first one.
    """

    since: datetime.date
    until: datetime.date
    person: Person
    adherence: Adherence
    pain: KneePain
    checkins: tuple[Series, ...]
    signs: tuple[SignsSaid, ...]
    hurt: tuple[Hurt, ...]
    skipped: tuple[Skipped, ...]
    exercises: tuple[ExerciseLine, ...]
    decisions: tuple[Decision, ...]
    notes: tuple[Note, ...]
    programmes: tuple[CourseLine, ...] = ()
    prescribed: tuple[PrescribedLine, ...] = ()
    ruled_out: tuple[LimitsLine, ...] = ()
    goals: tuple[GoalNow, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded in these days."""
        days = (event.date for series in self.checkins for event in series.entries)
        return not (
            self.adherence.sessions
            or self.pain.days
            or any(self.since <= day <= self.until for day in days)
            or any(said.date >= self.since for said in self.signs)
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """A report with the sections that are wanted, and the name of the person where they gave one."""

    report: Report
    sections: tuple[str, ...] = SECTIONS
    name: str = ""


def report(
    diary: Diary,
    exercises: Sequence[Exercise],
    measures: Sequence[Measure],
    today: Today,
    since: datetime.date,
    programmes: Mapping[str, Followed] = MappingProxyType({}),
) -> Report:
    """The report of the days from `since` to that of `today`. `diary` is the whole one, from its first day on.

    `programmes` are those of the packs by id.
    """
    until = today.date
    known: Mapping[str, Exercise] = {exercise.id: exercise for exercise in exercises}
    part = within(diary, since, until)
    decided = decisions(diary, known, since, until)
    spans = limits_held(today.person, since, until)
    return Report(
        since=since,
        until=until,
        person=today.person,
        adherence=adherence(part, exercises, since, until),
        pain=knee_pain(part, diary, today.person, decided, spans),
        checkins=series_of((event for event in diary.measured if event.date <= until), measures),
        signs=signs_said(diary, since, until),
        hurt=hurt(part, spans),
        skipped=skipped(part),
        exercises=exercise_lines(part, known, today),
        decisions=decided,
        notes=notes(part),
        programmes=course_lines(diary, programmes, today.person, since, until),
        goals=tuple(each for each in goals_on(diary.goals, until) if each.is_open or each.now.date >= since),
        prescribed=tuple(prescribed_lines(part, today, known, since)),
        ruled_out=tuple(limits_lines(today.person.prescriptions, known, since, until)),
    )


def usual_first(until: datetime.date) -> datetime.date:
    """The first of eight weeks."""
    return until - datetime.timedelta(7 * WEEKS - 1)


def usual_since(diary: Diary, until: datetime.date) -> datetime.date:
    """The first day of a report for which nobody says one: eight weeks, or from the first entry of fewer."""
    first = usual_first(until)
    days = [session.date for session in diary.sessions] + [felt.date for felt in diary.pains]
    return min(until, max(first, min(days, default=until)))
