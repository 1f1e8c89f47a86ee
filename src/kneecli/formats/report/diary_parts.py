"""The parts of a report that are counted from the diary: sessions, pain, exercises, what hurt, what was skipped."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.titles import with_title
from kneecli.domain.diary.diary import Logged
from kneecli.domain.person.load import STRENGTH_DAYS
from kneecli.domain.report.exercises import ExerciseLine
from kneecli.domain.report.pain import Felt, Flare, KneePain
from kneecli.domain.report.report import Report
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.measure_words import short_day_words
from kneecli.domain.words.wording import counted, done_words
from kneecli.formats.report.part import Part, dates_words, days_words, figure, mean_words


def adherence(report: Report, _: Units) -> Part:
    """How often, and by weeks, or by four weeks each where there are many, with the worst pain of each day."""
    found = report.adherence
    least, most = STRENGTH_DAYS
    lines: tuple[str, ...] = (
        f"{counted(found.sessions, 'session')} recorded, {found.sessions_done} done, on {counted(found.days, 'day')}. "
        f"{found.exercises_done} of {counted(found.exercises, 'exercise')} done. "
        f"{counted(found.minutes, 'minute')} planned. "
        f"Strength is planned for {least} to {most} days a week. What was not logged is unknown.",
    )
    if not found.fours:
        lines += ("Pain: the worst of each day, X for 10, a dot for a day of which nothing was said.",)
    rows = tuple(
        (
            days_words(week.since, week.until, report.until),
            figure(week.days),
            figure(week.exercises),
            "-" if week.minutes is None else f"{week.minutes} min",
            counted(week.strength_days, "day"),
            f"{week.aerobic_min} min",
            _worst(week.worst) if found.fours else "".join(map(_digit, week.worst)),
            mean_words(week.pain),
        )
        for week in found.fours or found.weeks
    )
    title, span, worst = "Sessions, week by week", "Week", "Pain"
    if found.fours:
        title, span, worst = "Sessions, four weeks at a time", "Four weeks", "Worst pain"
    head = (span, "Days", "Exercises", "Time", "Strength", "Aerobic", worst, "Mean pain")
    return Part("adherence", title, lines, head, rows, newest_last=True)


def _worst(pains: Sequence[int | None]) -> str:
    return figure(max((pain for pain in pains if pain is not None), default=None))


def _digit(pain: int | None) -> str:
    return "." if pain is None else "X" if pain == 10 else str(pain)


def pain(report: Report, _: Units) -> Part:
    """Usual and worst pain, swelling, and each flare with what was done before."""
    found, today = report.pain, report.until
    rows = tuple(
        (days_words(flare.since, flare.until, today), figure(flare.pain), flare.swelling or "-", _before(flare, today))
        for flare in found.flares
    )
    head = ("Flare", "Pain", "Swelling", "Session before")
    return Part("pain", "Pain and swelling", tuple(_pain_lines(found, today)), head, rows, newest_last=True)


def _pain_lines(found: KneePain, today: datetime.date) -> Iterator[str]:
    if not found.days:
        yield "Nothing was recorded."
        return
    usual = "Usual pain not known" if found.usual is None else f"Usual pain {found.usual} of 10"
    worst = "" if found.worst is None else f"; worst {found.worst}, on {dates_words(found.worst_on, today)}"
    swelling = f"swelling on {counted(found.swollen_days, 'day')}" if found.swollen_days else "no swelling recorded"
    yield f"{usual}{worst}; {swelling}."
    felt = (("during sessions", found.during), ("on waking", found.waking), ("entries of the day", found.entered))
    if means := [f"{what} {_felt_words(each)}" for what, each in felt if each.days]:
        yield f"Pain {'; '.join(means)}."
    flare = "A flare is an entry that is worse than usual by its rules, or any swelling."
    bands = f"By today's settings kneecli takes up to {found.safe} as safe and above {found.stop} as too much."
    yield " ".join((bands, *_earlier_limits(found, today), flare))


def _earlier_limits(found: KneePain, today: datetime.date) -> Iterator[str]:
    """The limits that held before those of the last day: only a prescription is known to have had others."""
    for span in found.limits[:-1]:
        days = days_words(span.since, span.until, today)
        yield f"{days} it was up to {span.limits.safe} and above {span.limits.stop}, by what was prescribed."


def _felt_words(felt: Felt) -> str:
    mean = "" if felt.mean is None else f"{felt.mean:.1f} on average, "
    return f"{mean}{felt.worst} at most ({counted(felt.days, 'day')})"


def _before(flare: Flare, today: datetime.date) -> str:
    if flare.session is None:
        return "none in the two days before"
    words = f"{short_day_words(flare.session, today)}, {counted(len(flare.exercises), 'exercise')}"
    if flare.hurt:
        words += f"; hurt: {_some(flare.hurt)}"
    if flare.new:
        words += f"; a level up: {_some(flare.new)}"
    return words


def _some(names: Sequence[str]) -> str:
    """The first two names, and how many more there are."""
    more = len(names) - 2
    return ", ".join(names[:2]) + (f" and {more} more" if more > 0 else "")


def exercises(report: Report, units: Units) -> Part:
    """Where each began in the period, and where it stands."""
    rows = tuple(
        (
            with_title(line.name, line.title),
            figure(line.days),
            _time(line.first, units),
            _time(line.last, units),
            _level(line),
            figure(line.worst),
        )
        for line in report.exercises
    )
    line = "Each exercise has levels, from easy to hard." if rows else "None was done."
    head = ("Exercise", "Days", "First", "Last", "Level now", "Worst pain")
    return Part("exercises", "Exercises", (line,), head, rows)


def _time(time: Logged, units: Units) -> str:
    return f"level {time.done.rung}: {done_words(time.done, units)}"


def _level(line: ExerciseLine) -> str:
    return f"{line.rung}, in no pack" if line.rungs is None else f"{line.rung} of {line.rungs}"


def hurt(report: Report, _: Units) -> Part:
    """What hurt more than the safe band, by exercise, the one that hurt most often first."""
    times: dict[str, list[tuple[datetime.date, int]]] = {}
    for each in report.hurt:
        times.setdefault(each.done.name, []).append((each.date, each.done.pain or 0))
    rows = tuple(
        (
            name,
            figure(len(felt)),
            figure(max(pain for _, pain in felt)),
            short_day_words(max(date for date, _ in felt), report.until),
        )
        for name, felt in sorted(times.items(), key=lambda each: -len(each[1]))
    )
    lines = () if rows else ("No exercise.",)
    title = (
        f"What hurt, above {report.pain.safe} of 10" if len(report.pain.limits) == 1 else "What hurt, above the limit"
    )
    return Part("hurt", title, lines, ("Exercise", "Times", "Worst", "Last"), rows)


def skipped(report: Report, _: Units) -> Part:
    """What was skipped, by exercise, with the reasons that were given."""
    times: dict[str, list[tuple[datetime.date, str]]] = {}
    for each in report.skipped:
        times.setdefault(each.done.name, []).append((each.date, each.why))
    rows = tuple(
        (
            name,
            figure(len(left)),
            _reasons(Counter(why for _, why in left)),
            short_day_words(max(date for date, _ in left), report.until),
        )
        for name, left in sorted(times.items(), key=lambda each: -len(each[1]))
    )
    lines = () if rows else ("Nothing.",)
    return Part("skipped", "What was skipped", lines, ("Exercise", "Times", "Reasons", "Last"), rows)


def _reasons(reasons: "Counter[str]") -> str:
    words = [f"{why or 'none given'}{f' ({times} times)' if times > 1 else ''}" for why, times in reasons.most_common()]
    return "; ".join(words)
