"""Exercises that a pack calls by another id now: what was done of the old one goes on under the new one.

A pack says so by the old id among the `aliases` of the exercise. The journal stays as it was written.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import BlockBegun, Edited, Event, ExerciseDone, RungChanged, SummedUp, Swapped
from kneecli.domain.value import replace

NewIds = Callable[[Mapping[str, Set[str]]], Mapping[str, str]]
"""What gives `new_ids` by the packs that are there."""


def named_now(events: Sequence[Event], ids: NewIds) -> Sequence[Event]:
    """The events with the ids that the packs have now in place of earlier ones."""
    new = ids(packs_in(events))
    return [renamed(event, new) for event in events] if new else events


def new_ids(packs: Mapping[str, Set[str]], catalogue: Catalogue) -> dict[str, str]:
    """The new id of each of these exercises that has one; `packs` are those that each was from."""
    gone = packs.keys() - catalogue.ids
    return _new_ids({id: packs[id] for id in gone}, catalogue) if gone else {}


def packs_in(events: Iterable[Event]) -> dict[str, set[str]]:
    """Of each exercise in the events the packs that it was from; of one that was never done that is not known."""
    packs: dict[str, set[str]] = {}
    for event in events:
        if isinstance(event, ExerciseDone):
            packs.setdefault(event.done.exercise, set()).add(event.done.pack)
        else:
            for id in _ids(event):
                packs.setdefault(id, set())
    return packs


def _ids(event: Event) -> tuple[str, ...]:
    """The exercises that an event names which is none of an exercise done."""
    match event:
        case RungChanged():
            return (event.exercise,)
        case Swapped():
            return event.exercise, event.into
        case BlockBegun():
            return event.block.exercises
    return ()


def _new_ids(gone: Mapping[str, Set[str]], catalogue: Catalogue) -> dict[str, str]:
    """The new id of each of these exercises that has one.

    The exercise must be of the pack that the old one was from: another pack's ladder is another ladder, and what that
    pack calls its own counts for nothing. An alias of several exercises of the pack says of none that it was renamed.
    """
    heirs: dict[str, list[Exercise]] = {}
    for exercise in catalogue:
        for alias in exercise.aliases:
            if alias in gone and gone[alias] <= {exercise.pack}:
                heirs.setdefault(alias, []).append(exercise)
    return {old: found[0].id for old, found in heirs.items() if len(found) == 1}


def renamed(event: Event, new: Mapping[str, str]) -> Event:
    """The event with the new ids of exercises in place of the old ones."""
    match event:
        case ExerciseDone():
            id = event.done.exercise
            return replace(event, done=replace(event.done, exercise=new[id])) if id in new else event
        case RungChanged():
            return replace(event, exercise=new.get(event.exercise, event.exercise))
        case Swapped():
            return replace(
                event, exercise=new.get(event.exercise, event.exercise), into=new.get(event.into, event.into)
            )
        case BlockBegun():
            block = event.block
            exchanged = tuple(
                replace(each, out=new.get(each.out, each.out), into=new.get(each.into, each.into))
                for each in block.exchanged
            )
            return replace(event, block=replace(block, exercises=_all(block.exercises, new), exchanged=exchanged))
        case SummedUp():
            return replace(event, days=tuple(replace(day, exercises=_all(day.exercises, new)) for day in event.days))
        case Edited():
            return replace(event, now=renamed(event.now, new))
    return event


def _all(ids: Iterable[str], new: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(new.get(id, id) for id in ids)
