"""What a person followed in a period, and how it went: programmes, and what was prescribed."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.day_sums import day_sums
from kneecli.domain.diary.diary import Diary, Logged
from kneecli.domain.person.fit import fitting_prescribed
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today, ordinary
from kneecli.domain.prescription.held import Held
from kneecli.domain.prescription.sheet import Limit, PrescribedExercise
from kneecli.domain.programme.course import Course, courses
from kneecli.domain.programme.standing import Followed, Standing, standing_in
from kneecli.domain.value import dataclass
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason

_ONE_DAY = datetime.timedelta(1)


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A programme that was followed, from its start, and where it stood at the end; None where no pack has it."""

    course: Course
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class PrescribedLine:
    """An exercise that was prescribed from `since` to `until`, of the period, both counted.

    It was done on `days` of these, and `wanted` are as many as the prescription asks for in that time, rounded.
    `not_planned` is the sentence why no plan has it as things stand, such as a caution; empty where plans have it.
    """

    title: str
    by: str
    name: str
    asked: PrescribedExercise
    since: datetime.date
    until: datetime.date
    days: int
    wanted: int
    worst: int | None
    not_planned: str = ""


@dataclass(frozen=True, slots=True)
class LimitsLine:
    """What a prescription rules out from `since` to `until`, of the period, both counted.

    `leave_out` are the names of exercises. A limit of which the last day came before the period is not among `limits`.
    """

    title: str
    by: str
    since: datetime.date
    until: datetime.date
    limits: tuple[Limit, ...]
    leave_out: tuple[str, ...]
    only_these: bool


def course_lines(
    diary: Diary, known: Mapping[str, Followed], person: Person, since: datetime.date, until: datetime.date
) -> tuple[CourseLine, ...]:
    """The programmes that were followed on any day of the period. `known` are those of the packs, by id."""
    found = [each for each in courses(diary.programmes, until) if each.closed is None or each.closed >= since]
    return tuple(CourseLine(each, _standing(each, diary, known, person, until)) for each in found)


def _standing(
    course: Course, diary: Diary, known: Mapping[str, Followed], person: Person, until: datetime.date
) -> Standing | None:
    followed, last = known.get(course.programme), min(course.closed or until, until)
    if followed is None:
        return None
    days = day_sums(diary, course.since, last + _ONE_DAY)
    every_day = person.prescribed.every_day if person.prescribed else ()
    return standing_in(course, followed, days, last, person.pain_limits.stop, every_day)


def prescribed_lines(
    part: Diary, today: Today, known: Mapping[str, Exercise], since: datetime.date
) -> Iterator[PrescribedLine]:
    """Each prescribed exercise on the days of the period on which it held. `part` has only what lies in the period."""
    until, as_usual = today.date, ordinary(today)
    for sheet in today.person.prescriptions:
        for asked in sheet.sheet.exercises:
            first = max(since, sheet.since, asked.since or since)
            last = min(until, sheet.until or until, asked.until or until)
            if first <= last:
                yield _line(part, sheet, asked, known, first, last, _not_planned(asked, known, as_usual))


def limits_lines(
    sheets: Sequence[Held], known: Mapping[str, Exercise], since: datetime.date, until: datetime.date
) -> Iterator[LimitsLine]:
    """What each prescription that held in the period rules out; nothing of one that rules nothing out."""
    for held in sheets:
        sheet, first, last = held.sheet, max(since, held.since), min(until, held.until or until)
        limits = tuple(each for each in sheet.limits if each.until is None or each.until >= first)
        if first <= last and (limits or sheet.leave_out or sheet.only_these):
            names = tuple(known[each].name if each in known else each for each in sheet.leave_out)
            yield LimitsLine(sheet.title, sheet.writer, first, last, limits, names, sheet.only_these)


def _line(
    part: Diary,
    held: Held,
    asked: PrescribedExercise,
    known: Mapping[str, Exercise],
    first: datetime.date,
    last: datetime.date,
    not_planned: str,
) -> PrescribedLine:
    tried = [each for each in part.tried(asked.exercise, last) if each.date >= first and _is_of_side(each, asked)]
    days = (last - first).days + 1
    return PrescribedLine(
        title=held.sheet.title,
        by=held.sheet.writer,
        name=known[asked.exercise].name if asked.exercise in known else asked.exercise,
        asked=asked,
        since=first,
        until=last,
        days=len({each.date for each in tried if each.done.was_done}),
        wanted=max(1, round(asked.times_a_week * days / 7)),
        worst=max((each.done.pain for each in tried if each.done.pain is not None), default=None),
        not_planned=not_planned,
    )


def _not_planned(asked: PrescribedExercise, known: Mapping[str, Exercise], as_usual: Today) -> str:
    """Why no plan has it, on an ordinary day of a person who declared what they did; else empty."""
    word = as_usual.person.prescribed
    if word is None or asked.exercise not in word.exercises or asked.exercise not in known:
        return ""
    why = fitting_prescribed(known[asked.exercise], as_usual)
    return reason_words(why) if isinstance(why, Reason) else ""


def _is_of_side(logged: Logged, asked: PrescribedExercise) -> bool:
    """Whether it was done on the side that was asked for, as far as is known."""
    return asked.side in ("both", logged.done.side) or logged.done.side == "both"
