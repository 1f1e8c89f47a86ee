"""What an undo takes back: the last thing that the person recorded, not a step that a plan took by itself."""

from collections.abc import Iterable, Sequence

from kneecli.domain.diary.record import (
    Edited,
    Event,
    ExerciseDone,
    GoalSet,
    Imported,
    Measured,
    PainFelt,
    Prescribed,
    ProgrammeChanged,
    RungChanged,
    Screened,
    Swapped,
)
from kneecli.domain.progress.ladder.proposal import CHOSEN

ENTRIES = (
    *(ExerciseDone, PainFelt, RungChanged, Screened, Swapped, Measured, Prescribed, ProgrammeChanged, Edited),
    GoalSet,
    Imported,
)
"""What a person says, and so can take back."""


def to_take_back(events: Iterable[Event]) -> list[Event]:
    """The events that an undo takes back: the last batch that the person recorded, and the steps of plans since then.

    Those steps may rest on it; the next plan takes them again where they are still right. Where the person has recorded
    nothing it is the last step alone. `events` are those that count, in their order.
    """
    events = list(events)
    known = [event for event in events if isinstance(event, ENTRIES)]
    logged = {_batch(event) for event in known if isinstance(event, ExerciseDone)}
    by_person = [event for event in known if not _is_step_of_a_plan(event, logged)]
    if not by_person:
        return _last_batch(known)
    if isinstance(by_person[-1], Imported):
        return [*with_its_entries(by_person[-1], events), *known[known.index(by_person[-1]) + 1 :]]
    return [*_last_batch(by_person), *known[known.index(by_person[-1]) + 1 :]]


def with_its_entries(imported: Imported, events: Iterable[Event]) -> list[Event]:
    """An import, and of these events those that came with it."""
    ids = set(imported.entries)
    return [imported, *(event for event in events if event.id in ids)]


def corrected_in_the_batch(last: Sequence[Event], corrected: Iterable[ExerciseDone]) -> tuple[str, ...]:
    """The ids of entries that were corrected in the very batch that is taken back: they must not come up again."""
    batches = {_batch(event) for event in last if isinstance(event, ExerciseDone)} - {""}
    return tuple(event.id for event in corrected if event.batch in batches)


def corrected_of_the_session(entries: Iterable[Event], corrected: Iterable[ExerciseDone]) -> tuple[str, ...]:
    """The ids of entries that were corrected in the plans of these entries: they must not come up again."""
    plans = {event.plan for event in entries if isinstance(event, ExerciseDone)} - {None}
    return tuple(event.id for event in corrected if event.plan in plans)


def batch_steps(entries: Sequence[Event], changes: Iterable[RungChanged]) -> list[RungChanged]:
    """The steps that were recorded at one stroke with one of these entries, for its exercise."""
    ids = {event.id for event in entries}
    logged = {(event.batch, event.done.exercise) for event in entries if isinstance(event, ExerciseDone)}
    return [step for step in changes if (step.batch, step.exercise) in logged and step.batch and step.id not in ids]


def steps_of_plans(events: Iterable[Event]) -> list[RungChanged]:
    """The steps that plans took by themselves, in order."""
    known = list(events)
    logged = {_batch(event) for event in known if isinstance(event, ExerciseDone)}
    return [event for event in known if isinstance(event, RungChanged) and _is_step_of_a_plan(event, logged)]


def _is_step_of_a_plan(event: Event, logged: set[str]) -> bool:
    """Whether it is a step that a plan took: not chosen by hand, and in none of the batches of logged exercises.

    A programme that is over is such a step, too.
    """
    if isinstance(event, ProgrammeChanged):
        return event.action == "end"
    return isinstance(event, RungChanged) and event.why != CHOSEN and _batch(event) not in logged


def _last_batch(events: Sequence[Event]) -> list[Event]:
    """The last of these events, with all of its batch."""
    batch = _batch(events[-1]) if events else ""
    return [event for event in events if batch and _batch(event) == batch] or list(events[-1:])


def _batch(event: Event) -> str:
    return str(getattr(event, "batch", ""))
