"""What another program's file says was done, as entries of the diary.

Nothing is made up: no pain, and no rung above the one that the person stands on, whatever was lifted. Each run of sets
with one weight is an entry of its own, so that no set is said to have been heavier or lighter than it was.
"""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from kneecli.app.context import Context
from kneecli.app.imports.importing import hashed
from kneecli.app.plans.exercise_today import item_today
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.dates import day_of
from kneecli.domain.diary.misfit import misfits
from kneecli.domain.diary.performance import REPS, SECONDS, Said, done
from kneecli.domain.diary.record import Done, ExerciseDone, SetDone
from kneecli.domain.progress.ladder.load_rung import shown_once
from kneecli.domain.session.session import Item
from kneecli.domain.value import dataclass, replace
from kneecli.formats.imports.foreign_sets import ForeignSet


@dataclass(frozen=True, slots=True)
class History:
    """The entries, oldest first, the sets that are none of them, each with the reason, and what there is to say."""

    events: tuple[ExerciseDone, ...]
    left: tuple[tuple[ForeignSet, str], ...]
    messages: tuple[str, ...]


def history_of(ctx: Context, source: str, sets: Sequence[ForeignSet], exercises: Mapping[str, str]) -> History:
    """The entries that these sets come to; `exercises` has the id of the exercise that each name means, or none."""
    known = {exercise.id: exercise for exercise in ctx.catalogue}
    items: dict[str, Item] = {}
    events, reached = list[ExerciseDone](), dict[str, int]()
    seen: Counter[str] = Counter()
    batch = hashed(source, *(",".join(each.row.cells) for each in sets))
    reasons = [(each, _reason(ctx, each, exercises)) for each in sets]
    left = [(each, reason) for each, reason in reasons if reason]
    readable = [each for each, reason in reasons if not reason]
    readable.sort(key=lambda each: each.moment or datetime.datetime.min)
    noted = set[tuple[datetime.date, str]]()
    for (day, workout, name), some in groupby(readable, lambda each: (_day(ctx, each), each.workout, each.exercise)):
        exercise = known[exercises[name]]
        item = items.setdefault(exercise.id, item_today(ctx, exercise))
        note_first = (day, workout) not in noted
        for run, did in _dones(exercise, item, list(some), with_workout_note=note_first):
            if isinstance(did, str):
                left += [(each, did) for each in run]
                continue
            noted.add((day, workout))
            date = (run[0].moment or datetime.datetime.min).date()  # a setting may move `day`
            key = hashed(source, date.isoformat(), name, repr(did.sets), repr(did.load_kg))
            seen[key] += 1
            stamp = ctx.journal.stamp()
            stamp["id"] = hashed(key, str(seen[key]))
            events.append(ExerciseDone(**stamp, date=day, done=did, batch=batch))
            reached[exercise.id] = max(reached.get(exercise.id, 0), shown_once(exercise, item.rung, did))
    taken = {event.done.exercise for event in events}
    forms = filter(None, (_form_taken(known[id], item.rung) for id, item in items.items() if id in taken))
    messages = (*forms, *(_reached(known[id], rung) for id, rung in reached.items() if rung))
    return History(tuple(events), tuple(left), messages)


def _reason(ctx: Context, each: ForeignSet, exercises: Mapping[str, str]) -> str:
    """Why a set is no entry; empty when it may be one."""
    if each.fault:
        return each.fault
    if _day(ctx, each) > ctx.today:
        return "it is dated after today"
    return "" if exercises.get(each.exercise) else "no exercise is named for it"


def _day(ctx: Context, each: ForeignSet) -> datetime.date:
    return day_of(each.moment, ctx.settings.day_begins) if each.moment else datetime.date.min


def _dones(
    exercise: Exercise, item: Item, sets: Sequence[ForeignSet], *, with_workout_note: bool
) -> Iterator[tuple[list[ForeignSet], Done | str]]:
    """The records of an exercise in one workout, or for some of its sets why there is none."""
    warm_ups = [each for each in sets if each.is_warm_up]
    working = [each for each in sets if not each.is_warm_up] or warm_ups
    notes = dict.fromkeys(each.note for each in sets if each.note)
    if with_workout_note:
        notes |= dict.fromkeys(each.workout_note for each in sets if each.workout_note)
    if warm_ups and working is not warm_ups:
        notes[f"and {len(warm_ups)} warm-up {'set' if len(warm_ups) == 1 else 'sets'}"] = None
    for each in working:
        if lack := _lack(item, each):
            yield [each], lack
    for load, run in groupby((each for each in working if not _lack(item, each)), lambda each: each.load_kg):
        some = list(run)
        figures = _figures(item, some)
        said = replace(figures, load_kg=load, note="; ".join(notes), effort=_hardest(some))
        if wrong := misfits(exercise.name, item.prescription, said):
            yield some, next(iter(wrong.values())).what
            continue
        notes = {}
        planned = replace(done(item), load_kg=None, step_cm=None, band=None)
        yield (
            some,
            replace(
                planned,
                sets=tuple(_set(item, each) for each in some)
                if said.time_s is None
                else (SetDone(seconds=said.time_s),),
                load_kg=load,
                effort=said.effort,
                note=said.note,
            ),
        )


def _lack(item: Item, each: ForeignSet) -> str:
    """What a set lacks of what the exercise is counted in; empty when it has it."""
    dose = item.prescription
    if dose.minutes is None and dose.reps is not None:
        return "" if each.reps else "it has no repetitions, and is counted in them"
    unit = "seconds" if dose.minutes is None else "minutes"
    return "" if each.seconds else f"it has no time, and is counted in {unit}"


def _figures(item: Item, sets: Sequence[ForeignSet]) -> Said:
    """What the sets had of what the exercise is counted in."""
    if item.prescription.minutes is not None:
        return Said(time_s=sum(each.seconds or 0 for each in sets))
    if item.prescription.reps is None:
        return Said(counts=tuple(each.seconds or 0 for each in sets), counted_in=SECONDS)
    return Said(counts=tuple(each.reps or 0 for each in sets), counted_in=REPS)


def _set(item: Item, each: ForeignSet) -> SetDone:
    if item.prescription.reps is None:
        return SetDone(hold_s=each.seconds)
    return SetDone(reps=each.reps)


def _hardest(sets: Sequence[ForeignSet]) -> int | None:
    return max((each.effort for each in sets if each.effort is not None), default=None)


def _form_taken(exercise: Exercise, rung: int) -> str:
    """Which form it was taken for, where that has a name of its own, and how to say that it was the plain one."""
    taken = own_title(exercise, exercise.rung(rung))
    plain = (number for number, each in enumerate(exercise.rungs, 1) if not own_title(exercise, each))
    number = next(plain, None)
    if not taken or number is None:
        return ""
    name = exercise.name
    return (
        f"{name}: taken as {taken}, the form where you stand. If it was {name} itself, rung {number}: `kneecli undo`, "
        f"`kneecli progress {exercise.id} --rung {number}`, and import again."
    )


def _reached(exercise: Exercise, rung: int) -> str:
    return (
        f"{exercise.name}: what you did reaches rung {rung}. It moves nothing by itself, since how the knee was is not "
        f"known. If it was fine: `kneecli progress {exercise.id} --rung {rung}`."
    )
