"""The picture of progress: on which rung each exercise stood; of one, its weight and step by side as well."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence

from kneecli.charts.chart import Chart, Line, Panel, Point
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.progress.ladder.standing import Dated, by_side, rungs_over_time
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Side, Units

HELD = "Rung of its ladder; a number holds until the next"


def progress_chart(exercises: Sequence[Exercise], diary_of: Callable[[Exercise], Diary], until: datetime.date) -> Chart:
    """A line for each of these exercises, all of which were done. `diary_of` gives a diary that has all of one."""
    lines = tuple(_rungs(exercise, diary_of(exercise), until) for exercise in exercises)
    since = min((point.date for line in lines for point in line.points), default=until)
    return Chart("Where each exercise stood", since, until, (Panel("steps", HELD, lines),))


def exercise_chart(exercise: Exercise, diary: Diary, until: datetime.date, units: Units) -> Chart:
    """The stairs of one exercise, and with what weight and step it was done, on each side."""
    rungs = _rungs(exercise, diary, until)
    labels = tuple(in_units(rung.label, units) for rung in exercise.rungs)
    stairs = Panel("stairs", "Rung", (rungs,), top=len(exercise.rungs), steps=labels)
    panels = (stairs, *_amounts(exercise.id, diary, until)) if rungs.points else ()
    since = min((point.date for panel in panels for line in panel.lines for point in line.points), default=until)
    return Chart(exercise.name, since, until, panels)


def _rungs(exercise: Exercise, diary: Diary, until: datetime.date) -> Line:
    most = len(exercise.rungs)
    found = rungs_over_time(diary, exercise.id, until)
    points = tuple(Point(date, max(1, min(rung, most))) for date, rung in found)
    return Line(exercise.id, exercise.name, points, of=most)


def _amounts(exercise: str, diary: Diary, until: datetime.date) -> Iterator[Panel]:
    load, step = (by_side(diary, exercise, figure) for figure in (lambda did: did.load_kg, lambda did: did.step_cm))
    if load:
        yield Panel("steps", "Weight", _sides("load_kg", load, until), unit="kg")
    if step:
        yield Panel("steps", "Step", _sides("step_cm", step, until), unit="cm")


def _sides(id: str, found: Mapping[Side, Dated], until: datetime.date) -> tuple[Line, ...]:
    names = {"both": "both sides", "left": "left", "right": "right"}
    return tuple(
        Line(f"{id}:{side}", names[side], tuple(Point(date, value) for date, value in dated if date <= until))
        for side, dated in found.items()
    )
