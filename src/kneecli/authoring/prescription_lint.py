"""Checking a prescription file for its writer: every fault, and what a second pair of eyes would ask."""

import datetime
from collections.abc import Iterator

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.lint_finding import Finding, of_format
from kneecli.domain.knee.pain import STOP_PAIN
from kneecli.domain.nearest import nearest
from kneecli.domain.prescription.dose import prescribed_view
from kneecli.domain.prescription.limits import beyond
from kneecli.domain.prescription.sheet import PrescribedExercise, Sheet
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass
from kneecli.formats.prescription.sheet import read_sheet
from kneecli.formats.reading.lines import Path
from kneecli.formats.reading.toml_lines import TomlLines


@dataclass(frozen=True, slots=True)
class _Found:
    """A finding before its line is known."""

    path: Path
    is_fault: bool
    rule: str
    what: str
    cure: str


def lint_sheet(
    text: str, file: str, catalogue: Catalogue, today: datetime.date
) -> tuple[tuple[Finding, ...], Sheet | None]:
    """All findings about this file by line, and the prescription; None when it has a fault of the format."""
    try:
        sheet = read_sheet(text, file)
    except FileFault as fault:
        return tuple(of_format(problem, file) for problem in fault.problems), None
    lines = TomlLines(text)
    found = [(lines.line(each.path), each) for each in _findings(sheet, catalogue, today)]
    return tuple(
        Finding(each.is_fault, each.rule, file, line, Problem(each.what, each.cure, f"{file}:{line}"))
        for line, each in sorted(found, key=lambda pair: pair[0])
    ), sheet


def _findings(sheet: Sheet, catalogue: Catalogue, today: datetime.date) -> Iterator[_Found]:
    names: dict[str, int] = {}
    out = {found.id for name in sheet.leave_out if (found := catalogue.find(name))}
    for index, asked in enumerate(sheet.exercises):
        path: Path = ("exercise", index)
        exercise = catalogue.find(asked.exercise)
        if exercise is None:
            yield _unknown((*path, "exercise"), asked.exercise, catalogue)
            continue
        if exercise.id in names:
            what = f"{asked.exercise!r} is {exercise.name}, which stands above already"
            yield _Found((*path, "exercise"), True, "twice", what, "Keep one of the two.")
        if exercise.id in out:
            what, cure = f"{exercise.name} is prescribed and left out", "Take it out of one of the two."
            yield _Found((*path, "exercise"), True, "contradiction", what, cure)
        names[exercise.id] = index
        yield from _of_exercise(path, exercise, asked, sheet)
    for name in sheet.leave_out:
        if catalogue.find(name) is None:
            yield _unknown(("prescription", "leave_out"), name, catalogue)
    yield from _of_days(sheet, today)


def _unknown(path: Path, name: str, catalogue: Catalogue) -> _Found:
    known = {exercise.id: (exercise.name, *exercise.aliases) for exercise in catalogue}
    cure = nearest(name, known, known) or "`kneecli exercises` lists them all."
    return _Found(path, True, "unknown", f"there is no exercise {name!r}", cure)


def _of_exercise(path: Path, exercise: Exercise, asked: PrescribedExercise, sheet: Sheet) -> Iterator[_Found]:
    rungs, by_minutes = len(exercise.rungs), exercise.dose.mode == "duration"
    if asked.rung is not None and asked.rung > rungs:
        cure = f"`kneecli exercises {exercise.id}` shows them."
        yield _Found((*path, "rung"), True, "ladder", f"{exercise.name} has rungs 1 to {rungs}", cure)
    if by_minutes and (asked.sets or asked.reps or asked.hold_s):
        key = next(name for name in ("sets", "reps", "hold_s") if getattr(asked, name))
        yield _Found((*path, key), True, "dose", f"{exercise.name} goes by minutes", "Write `minutes`.")
    if asked.minutes and not by_minutes:
        cure = "Write `sets` with `reps` or `hold_s`."
        yield _Found((*path, "minutes"), True, "dose", f"{exercise.name} goes by sets", cure)
    if asked.reps and exercise.dose.mode == "hold":
        yield _Found(
            (*path, "reps"), True, "dose", f"{exercise.name} is held: it has no repetitions", "Write `hold_s`."
        )
    if asked.side != "both" and exercise.laterality == "both":
        what = f"{exercise.name} works both legs at once"
        yield _Found((*path, "side"), False, "side", what, "Take the side out, or choose an exercise of one leg.")
    if reason := beyond(exercise, prescribed_view(exercise, asked), sheet.limits):
        what = f"{exercise.name} at this dose goes beyond a limit of the same prescription: {reason.limit}"
        yield _Found((*path, "exercise"), True, "contradiction", what, "Choose a lower rung, or change the limit.")
    most = exercise.dose.days_per_week[1]
    if asked.times_a_week > most:
        what = f"{exercise.name} {asked.times_a_week} times a week: its sources have {most} at most"
        yield _Found((*path, "times_a_week"), False, "often", what, "If it is meant so, leave it: it holds as written.")


def _of_days(sheet: Sheet, today: datetime.date) -> Iterator[_Found]:
    if sheet.until is None:
        cure = "Write `until`, or end it with `kneecli prescription end`."
        yield _Found(("prescription",), False, "until", "it has no last day, and holds until it is ended", cure)
    elif sheet.until < today:
        cure = "Write a later day."
        yield _Found(("prescription", "until"), False, "until", f"it ended on {sheet.until}, and has no effect", cure)
    for index, limit in enumerate(sheet.limits):
        if limit.until and limit.until < (sheet.since or today):
            cure = "Write a later day, or take the limit out."
            what = f"this limit ended on {limit.until}, and has no effect"
            yield _Found(("limit", index, "until"), False, "until", what, cure)
        if limit.what == "pain" and (limit.most or 0) > STOP_PAIN:
            what = f"kneecli takes pain above {STOP_PAIN} as too much in any case"
            yield _Found(("limit", index, "most"), False, "pain", what, f"Write {STOP_PAIN} or less.")
