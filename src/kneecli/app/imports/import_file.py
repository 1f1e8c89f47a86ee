"""Importing a file: what kneecli has exported, or the table of another program with the map of its names."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.imports.foreign_history import History, history_of
from kneecli.app.imports.importing import bring_in
from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.nearest import MOST, fitting
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.imports.csv_rows import CsvFile, read_csv_rows, write_csv_rows
from kneecli.formats.imports.foreign_sets import ForeignSet, foreign_sets, has_bare_weights
from kneecli.formats.imports.layouts import LAYOUTS, Layout, layout_of
from kneecli.formats.imports.name_map import NameInFile, read_map, write_map
from kneecli.formats.imports.own_export import read_own_export
from kneecli.formats.output.diary.imported import ImportDone
from kneecli.store.files import put_own, read_text, replace_text

MOST_REASONS = 8


def import_own(ctx: Context, text: str, name: str) -> ImportDone:
    """Takes in what kneecli has exported. Raises FileFault or CouldNot."""
    events, unknown = read_own_export(text, name)
    done = bring_in(ctx, events, "kneecli")
    messages = (f"{unknown} entries of a newer kneecli were left out.",) if unknown else ()
    return ImportDone("kneecli", done.id, len(done.added), done.known, unknown, (), "", "", messages, ctx.dry_run)


def import_table(
    ctx: Context, text: str, file: Path, map_file: Path, source: str | None, unit: str | None
) -> ImportDone:
    """Takes in the table of another program. Raises FileFault, WrongUsage or CouldNot.

    The map of its names is made where there is none. Rows that do not come in are kept in a file beside, which can be
    imported like the file itself once the map has their names.
    """
    table = read_csv_rows(text, str(file))
    layout = _layout(table, source, file)
    units = {"kg": "metric", "lb": "imperial"}.get(unit or "", ctx.settings.units)
    sets = foreign_sets(table, layout, "imperial" if units == "imperial" else "metric")
    names = _names(ctx.catalogue, sets, read_text(map_file), str(map_file))
    history = history_of(ctx, layout.source, sets, {name.name: name.exercise for name in names})
    if not ctx.dry_run and any(name.name for name in names):
        _keep_map(map_file, names)
    done = bring_in(ctx, history.events, layout.title)
    left_file = _keep_left(ctx, table, history, file.with_name(f"{file.stem}.left{file.suffix}"))
    messages = (*_reasons(history.left), *_bare(table, layout, units, unit), *history.messages)
    return ImportDone(
        layout.title,
        done.id,
        len(done.added),
        done.known,
        len(history.left),
        names,
        str(map_file),
        left_file,
        messages,
        ctx.dry_run,
    )


def _layout(table: CsvFile, source: str | None, file: Path) -> Layout:
    found = layout_of(table.columns)
    if source is None and found is None:
        titles = ", ".join(layout.title for layout in LAYOUTS)
        what = "its columns are those of no program that is known here"
        raise FileFault(Problem(what, f"Known are {titles}; `--from` says which it is.", f"{file}:1"))
    layout = next((each for each in LAYOUTS if each.source == source), found)
    assert layout is not None
    missing = [group[0] for group in layout.marks if not any(name in table.columns for name in group)]
    if missing:
        what = f"this is no export of {layout.title}: the column {missing[0]!r} is missing"
        raise FileFault(Problem(what, "Export it again, or leave `--from` away.", f"{file}:1"))
    return layout


def _names(catalogue: Catalogue, sets: Sequence[ForeignSet], text: str | None, map_file: str) -> list[NameInFile]:
    """Each name of the file, most used first, with the exercise that the map has, or else the one it surely means."""
    ids = {exercise.name: exercise.id for exercise in catalogue} | {exercise.id: exercise.id for exercise in catalogue}
    mapped = {} if text is None else read_map(text, map_file, ids)
    counts = Counter(each.exercise for each in sets if each.exercise)
    also = {exercise.id: (exercise.name, *exercise.aliases) for exercise in catalogue}
    names = []
    for name, count in counts.most_common():
        found = catalogue.find(name)
        exercise = mapped.get(name, found.id if found else "")
        may_be = () if exercise else tuple(fitting(_bare_name(name), also, also)[:MOST])
        names.append(NameInFile(name, exercise, count, may_be))
    return names


def _bare_name(name: str) -> str:
    """The name without what stands in brackets: which device was used."""
    return name.partition("(")[0].strip() or name


def _keep_map(file: Path, names: Sequence[NameInFile]) -> None:
    """Writes the map where there is none; one that is there stays, and names that it lacks are put to its end."""
    there = read_text(file)
    if there is None:
        replace_text(file, write_map(names))
        return
    known = read_map(there, str(file))
    new = [name for name in names if name.name not in known]
    if new:
        replace_text(file, there.rstrip("\n") + "\n" + write_map(new).partition("again.\n")[2])


def _keep_left(ctx: Context, table: CsvFile, history: History, file: Path) -> str:
    """Keeps the rows that did not come in, in a file beside; its name, empty when there are none."""
    rows = sorted((each.row for each, _ in history.left), key=lambda row: row.line)
    text = write_csv_rows(table, rows)
    if not rows and not file.exists():
        return ""
    is_kept = ctx.dry_run or put_own(file, text, lambda there: there[:40] == text[:40])
    return str(file) if rows and is_kept else ""


def _reasons(left: Sequence[tuple[ForeignSet, str]]) -> list[str]:
    """Why rows did not come in, with how many of each reason there are."""
    counts = Counter((each.exercise, reason) for each, reason in left)
    lines = [
        f"- {name or 'no name'}: {reason} ({count} {'row' if count == 1 else 'rows'}"
        f", line {min(each.row.line for each, why in left if (each.exercise, why) == (name, reason))})"
        for (name, reason), count in counts.most_common(MOST_REASONS)
    ]
    return lines + ([f"- and {len(counts) - MOST_REASONS} more"] if len(counts) > MOST_REASONS else [])


def _bare(table: CsvFile, layout: Layout, units: str, unit: str | None) -> tuple[str, ...]:
    if unit or not has_bare_weights(table, layout):
        return ()
    taken, other = ("pounds", "kg") if units == "imperial" else ("kilograms", "lb")
    return (f"The file does not say of which unit its weights are: taken as {taken}. `--unit {other}` says else.",)
