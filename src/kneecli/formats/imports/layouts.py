"""The columns of the files that other programs export, as they were found in public exports and importers of them.

A program has changed its columns over the years, so each fact has the names of all of them, in small letters and with
spaces for underscores.
"""

from collections.abc import Collection

from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one program's file. `marks` are those by which it is recognised: one of each group is there."""

    source: str
    title: str
    marks: tuple[tuple[str, ...], ...]
    date: tuple[str, ...]
    exercise: tuple[str, ...]
    reps: tuple[str, ...]
    weight: tuple[str, ...] = ()
    weight_kg: tuple[str, ...] = ()
    weight_lb: tuple[str, ...] = ()
    weight_unit: tuple[str, ...] = ()
    seconds: tuple[str, ...] = ()
    distance: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    rpe: tuple[str, ...] = ()
    rir: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    workout: tuple[str, ...] = ()
    workout_note: tuple[str, ...] = ()
    reps_unit: tuple[str, ...] = ()


LAYOUTS = (
    Layout(
        "strong",
        "Strong",
        marks=(("date",), ("exercise name",), ("set order",)),
        date=("date",),
        exercise=("exercise name",),
        reps=("reps",),
        weight=("weight",),
        weight_kg=("weight (kg)", "weight (kgs)"),
        weight_lb=("weight (lb)", "weight (lbs)"),
        weight_unit=("weight unit",),
        seconds=("seconds",),
        distance=("distance", "distance (meters)"),
        kind=("set order",),
        rpe=("rpe",),
        note=("notes",),
        workout=("workout name",),
        workout_note=("workout notes",),
    ),
    Layout(
        "hevy",
        "Hevy",
        marks=(("exercise title",), ("start time",), ("set type", "set index")),
        date=("start time",),
        exercise=("exercise title",),
        reps=("reps",),
        weight_kg=("weight kg",),
        weight_lb=("weight lbs", "weight lb"),
        seconds=("duration seconds",),
        distance=("distance km", "distance miles"),
        kind=("set type",),
        rpe=("rpe",),
        note=("exercise notes",),
        workout=("title",),
        workout_note=("description",),
    ),
    Layout(
        "fitnotes",
        "FitNotes",
        marks=(("date",), ("exercise",), ("category",), ("reps",)),
        date=("date",),
        exercise=("exercise",),
        reps=("reps",),
        weight=("weight",),
        weight_kg=("weight (kg)", "weight (kgs)"),
        weight_lb=("weight (lb)", "weight (lbs)"),
        weight_unit=("weight unit",),
        seconds=("time",),
        distance=("distance",),
        kind=("kind",),
        note=("comment", "notes"),
    ),
    Layout(
        "wger",
        "wger",
        marks=(("date",), ("exercise", "exercise name"), ("repetitions",)),
        date=("date",),
        exercise=("exercise name", "exercise"),
        reps=("repetitions",),
        weight=("weight",),
        weight_unit=("weight unit",),
        rir=("rir",),
        note=("comment", "notes"),
        workout=("session", "routine", "workout"),
        reps_unit=("repetitions unit", "repetition unit"),
    ),
)
"""wger has no CSV of its own: this is a table of what its interface gives for each logged set."""


def layout_of(columns: Collection[str]) -> Layout | None:
    """The first layout that these columns are of."""
    return next((each for each in LAYOUTS if all(any(name in columns for name in group) for group in each.marks)), None)
