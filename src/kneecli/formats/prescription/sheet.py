"""A prescription file: TOML text to a `Sheet`, with every fault of the file in one go (docs/users/prescription.md)."""

import datetime

from kneecli.domain.prescription.sheet import LIMIT_KINDS, MOST_OF, Limit, PrescribedExercise, Sheet
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.vocabulary import BANDS, SIDES
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

MOST_BYTES = 100_000
"""A file larger than this is no prescription."""

MOST_REMARK = 200
"""So many characters of a remark are shown beside an exercise."""


def read_sheet(text: str, file: str) -> Sheet:
    """The prescription in this text. `file` is the name used in messages.

    Raises FileFault with every fault that was found, each with its line and cure.
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise FileFault(Problem(f"it is larger than {MOST_BYTES} bytes", "A prescription has a page or two.", file))
    document = read_toml_text(text, file)
    faults = Faults(file, TomlLines(text).line)
    sheet = sheet_in(Table(document, (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return sheet


def sheet_in(root: Table) -> Sheet:
    """The prescription in this table. Faults are noted in the table; the result counts only when there are none."""
    head = root.table("prescription")
    exercises = root.tables("exercise")
    limits = root.tables("limit")
    sheet = Sheet(
        title=head.text("title", most=60),
        by=head.text("by", "", most=60),
        since=head.day("from"),
        until=head.day("until"),
        remark=head.text("remark", "", most=MOST_REMARK),
        leave_out=head.texts("leave_out"),
        only_these=head.flag("only_these"),
        exercises=tuple(map(_exercise, exercises)),
        limits=tuple(map(_limit, limits)),
    )
    _check_days(head, sheet.since, sheet.until)
    head.finish()
    root.finish()
    if not any(table.has(key) for table, key in ((root, "exercise"), (root, "limit"), (head, "leave_out"))):
        cure = "Write at least one [[exercise]], one [[limit]], or what to leave out."
        root.note("prescription", "it prescribes nothing", cure)
    _check_twice(exercises, sheet)
    return sheet


def _exercise(table: Table) -> PrescribedExercise:
    exercise = PrescribedExercise(
        exercise=table.text("exercise", most=60),
        times_a_week=table.number("times_a_week", 1, 7),
        rung=table.optional_number("rung", 1, 100),
        sets=table.optional_number("sets", 1, 10),
        reps=table.optional_number("reps", 1, 100),
        hold_s=table.optional_number("hold_s", 1, 600),
        minutes=table.optional_number("minutes", 1, 120),
        load_kg=table.decimal("load_kg", 0.1, MOST_OF["weight"]),
        step_cm=table.optional_number("step_cm", 1, MOST_OF["step"]),
        band=table.choice("band", BANDS) if table.has("band") else None,
        side=table.choice("side", SIDES, "both"),
        progress=table.flag("progress"),
        since=table.day("from"),
        until=table.day("until"),
        remark=table.text("remark", "", most=MOST_REMARK),
    )
    if exercise.minutes and (exercise.sets or exercise.reps or exercise.hold_s):
        table.note("minutes", "there are both minutes and sets", "Write one of them: minutes, or sets with reps.")
    _check_days(table, exercise.since, exercise.until)
    table.finish()
    return exercise


def _limit(table: Table) -> Limit:
    what = table.choice("what", LIMIT_KINDS)
    most = None
    if what in MOST_OF:
        most = table.decimal("most", 0, MOST_OF[what])
        if most is None and not table.faults.below((*table.path, "what")):
            table.note("what", f"{what!r} goes up to a figure, and there is none", "Write `most = ` and the figure.")
    elif table.has("most"):
        table.raw("most")
        table.note("most", f"{what!r} has no figure: it is ruled out altogether", "Take this line out.")
    limit = Limit(what, most, table.day("until"), table.text("remark", "", most=MOST_REMARK))
    table.finish()
    return limit


def _check_days(table: Table, since: datetime.date | None, until: datetime.date | None) -> None:
    if since and until and until < since:
        table.note("until", f"it ends on {until}, before it begins on {since}", "Change one of the two days.")


def _check_twice(tables: list[Table], sheet: Sheet) -> None:
    """Notes an exercise that stands twice: nobody would know which dose holds."""
    seen: set[str] = set()
    for table, each in zip(tables, sheet.exercises, strict=True):
        name = each.exercise.casefold()
        if name in seen:
            table.note("exercise", f"{each.exercise!r} stands twice", "Keep one of the two.")
        seen.add(name)
