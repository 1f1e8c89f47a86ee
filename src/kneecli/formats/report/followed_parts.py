"""The parts of a report about what was asked of the person: programmes, and what is prescribed."""

from collections.abc import Iterator
from itertools import groupby

from kneecli.domain.prescription.limits import limit_words
from kneecli.domain.prescription.words import asked_words
from kneecli.domain.programme.weeks import WeekOf
from kneecli.domain.report.followed import CourseLine, LimitsLine
from kneecli.domain.report.report import Report
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import short_day_words
from kneecli.domain.words.wording import counted, listed
from kneecli.formats.report.part import Part, days_words, figure

_AGAIN = {
    "missed": "few sessions",
    "flare": "a flare",
    "pain": "pain",
    "pain-unsaid": "pain not said",
    "sessions": "few sessions",
    "measure": "a check-in",
}


def programme(report: Report, _: Units) -> Part:
    """The programmes that were followed, how far, and how many weeks came once more."""
    lines = tuple(line for each in report.programmes for line in _course_lines(each, report))
    return Part("programme", "Programme", lines)


def _course_lines(line: CourseLine, report: Report) -> Iterator[str]:
    course, found = line.course, line.standing
    head = f"{course.name}, since {short_day_words(course.since, report.until)}"
    if course.closed:
        head += f", {'done' if course.is_done else 'stopped'} on {short_day_words(course.closed, report.until)}"
    if found is None:
        yield f"{head}. No pack has it any more."
        return
    paused = f"; paused since {short_day_words(course.paused, report.until)}" if course.paused else ""
    where = f"week {found.number} of {found.programme.weeks} ({found.phase.name})"
    yield f"{head}: {'over' if found.over else where}{paused}. {_weeks_words(found.weeks)}"


def _weeks_words(weeks: tuple[WeekOf, ...]) -> str:
    """`5 weeks counted, 2 came once more (a flare, few sessions).`"""
    again = [week for week in weeks if week.comes_again]
    why = list(dict.fromkeys(_AGAIN[week.outcome] for week in again))
    more = f", {len(again)} came once more ({listed(why)})" if why else ""
    return f"{counted(len(weeks) - len(again), 'week')} counted{more}."


def prescription(report: Report, units: Units) -> Part:
    """Each prescribed exercise: its dose, since when, on how many days of those wanted it was done; and its limits."""
    rows = tuple(
        (
            line.name,
            asked_words(line.asked, units),
            days_words(line.since, line.until, report.until),
            f"{line.days} of {line.wanted}",
            figure(line.worst),
        )
        for line in report.prescribed
    )
    by = [
        f"{title}, by {who}." for (title, who), _ in groupby(report.prescribed, key=lambda line: (line.title, line.by))
    ]
    lines: tuple[str, ...] = (
        (f"{' '.join(by)} Done: days on which it was done, of those that it asks for.",) if by else ()
    )
    against: dict[str, list[str]] = {}
    for line in (each for each in report.prescribed if each.not_planned):
        against.setdefault(line.not_planned, []).append(line.name)
    lines += tuple(f"In no plan as things stand: {listed(names)}. {why}" for why, names in against.items())
    lines += tuple(in_units(_ruled_out_words(each, report), units) for each in report.ruled_out)
    head = ("Exercise", "As prescribed", "From, to", "Done", "Worst pain")
    return Part("prescription", "As prescribed", lines, head, rows)


def _ruled_out_words(line: LimitsLine, report: Report) -> str:
    """`Limits of Knee, by the clinic, 3 to 28 November: no kneeling; left out: Squat.`"""
    parts = [
        "; ".join(map(limit_words, line.limits)),
        f"left out: {', '.join(line.leave_out)}" if line.leave_out else "",
        "nothing besides its exercises" if line.only_these else "",
    ]
    days = days_words(line.since, line.until, report.until)
    return f"Limits of {line.title}, by {line.by}, {days}: {'; '.join(filter(None, parts))}."


def goals(report: Report, _: Units) -> Part:
    """The activities that the person wants to do again, and the step on which they stand."""
    rows = tuple(
        (
            goal.now.name,
            short_day_words(goal.set_on, report.until),
            f"{goal.now.step} of {len(goal.now.steps)}" if goal.now.steps else "-",
            short_day_words(goal.now.date, report.until),
            "reached" if not goal.is_open else goal.step_words or "-",
        )
        for goal in report.goals
    )
    lines = ("Set and judged by the person.",) if rows else ()
    return Part("goals", "Goals", lines, ("Goal", "Set", "Step", "Since", "Now"), rows)
