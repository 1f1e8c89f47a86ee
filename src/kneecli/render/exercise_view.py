"""The catalogue, and one exercise in full, on a terminal."""

from collections.abc import Iterator
from functools import partial

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.cues import IF_TOO_HARD, cues_at
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.session.session import Prescription
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import POSITION_WORDS, dose_words, source_words
from kneecli.render.layout.grid import Cell, Column, Grid
from kneecli.render.layout.room import Fitted, Group, Indented, Room, View
from kneecli.render.layout.text import Text

_TABLE_COLUMNS = 60
"""A table of ids, names and loads takes at least this."""


def catalogue_view(catalogue: Catalogue) -> View:
    """All exercises, pack by pack, a line each."""
    return Group(*_packs(catalogue))


def _packs(catalogue: Catalogue) -> Iterator[View]:
    for pack in catalogue.packs:
        yield Text(f"{pack.title} ({pack.name} {pack.version})", "phase")
        yield Fitted(partial(_rows, pack))
        yield Text()


def _rows(pack: Pack, room: Room) -> Iterator[View]:
    """The exercises of a pack: a table, or on a narrow screen two lines each."""
    if room.columns < _TABLE_COLUMNS:
        for each in pack.exercises:
            yield Text(each.id, "name")
            yield Indented(Text(f"{each.name}, {each.knee.load} load"), 2)
        return
    columns = (
        Column("name", "id", keeps=True),
        Column("", "name"),
        Column("quiet", "article", at_right=True),
        Column("quiet", "knee load", keeps=True),
    )
    rows = [(each.id, each.name, str(each.article_number or ""), each.knee.load) for each in pack.exercises]
    yield Grid(columns, rows)


def exercise_view(
    exercise: Exercise,
    catalogue: Catalogue,
    units: Units = "metric",
    number: int | None = None,
    picture: View | None = None,
) -> View:
    """One exercise: how to do it, its ladder, what to mind, and where the figures come from.

    `number` is the rung to show it at. `picture` stands above the words.
    """
    return Group(*_parts(exercise, catalogue, units, number, picture))


def _parts(
    exercise: Exercise, catalogue: Catalogue, units: Units, number: int | None, picture: View | None
) -> Iterator[View]:
    shown = complete_rung(exercise, number) if number else None
    position, cues = exercise.position, exercise.cues
    if shown:
        position, cues = shown.position, cues_at(exercise, shown.rung)
    yield Text(exercise.name, "title")
    yield Text(f"{exercise.id}, {exercise.category}, pack {exercise.pack}", "quiet")
    if exercise.article_number:
        yield Text(f"Number {exercise.article_number} of the article's nine: {exercise.article_dose}.")
    if shown:
        yield Text(f"Rung {number} of {len(exercise.rungs)}: {in_units(shown.rung.label, units)}.")
    yield Text()
    if picture is not None:
        yield picture
        if shown is None and len(exercise.rungs) > 1:
            yield Text(f"Rung {exercise.default_rung}, the standard form; --rung shows another.", "quiet")
        yield Text()
    yield Text(f"{POSITION_WORDS[position]}.")
    for place, cue in enumerate(cues, start=1):
        yield Indented(Text(f"{place}. {in_units(cue, units)}"), 2)
    if exercise.if_too_hard:
        yield Text(f"{IF_TOO_HARD}{in_units(exercise.if_too_hard, units)}")
    yield Text()
    yield _facts(exercise)
    yield Text()
    yield Text("Ladder", "phase")
    yield _ladder(exercise, units)
    yield Text()
    yield Text("Sources", "phase")
    yield from _sources(exercise, catalogue)
    for doubt in exercise.doubts:
        yield Text(f"To be reviewed by a clinician: {doubt}", "quiet")
    yield Text()


def _facts(exercise: Exercise) -> Grid:
    rows = (
        ("works", _words(exercise.primary)),
        ("with", _words(exercise.secondary)),
        ("knee load", exercise.knee.load + (f". {exercise.knee.note}" if exercise.knee.note else "")),
        ("needs", ", ".join(" or ".join(need) for need in exercise.equipment).replace("-", " ")),
        ("not with", _words(exercise.cautions)),
        ("easier", exercise.easier or ""),
        ("harder", exercise.harder or ""),
        ("also called", ", ".join(exercise.aliases)),
    )
    return Grid((Column("quiet", keeps=True), Column()), [row for row in rows if row[1]])


def _ladder(exercise: Exercise, units: Units) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    before = ""
    for number in range(1, len(exercise.rungs) + 1):
        rung = complete_rung(exercise, number)
        step = rung.rung
        timed = step.minutes is not None
        dose = Prescription(
            laterality=rung.laterality,
            sets=None if timed else step.sets,
            reps=step.reps,
            hold_s=step.hold_s,
            minutes=step.minutes,
        )
        standard = " (standard form)" if number == exercise.default_rung else ""
        rows.append((str(number), in_units(step.label, units) + standard, dose_words(dose)))
        here = " ".join(step.cues or ()) or step.cue or ""
        if here and here != before:
            rows.append(("", Text(in_units(here, units), "quiet"), ""))
        before = here
    return Grid((Column("quiet", at_right=True), Column(share=3), Column(share=2)), rows)


def _sources(exercise: Exercise, catalogue: Catalogue) -> Iterator[Text]:
    by_tag = {source.tag: source for pack in catalogue.packs if pack.name == exercise.pack for source in pack.sources}
    for tag in exercise.sources:
        if source := by_tag.get(tag):
            yield Text(source_words(source), "quiet")


def _words(names: tuple[str, ...]) -> str:
    return ", ".join(names).replace("-", " ")
