"""What an undo takes back: the last word of the person, and not what a plan did by itself."""

from collections.abc import Iterable, Sequence

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt, RungChanged, Screened, Swapped
from kneecli.domain.progress.proposal import CHOSEN


def last_said(events: Iterable[Event]) -> list[Event]:
    """What the person said last, all of its stroke, and with it the steps that plans have taken since.

    These may rest on it; the next plan takes up again what still holds. Where the person has said nothing it is the
    last step alone. `events` are those that count, in their order.
    """
    known = [event for event in events if isinstance(event, (ExerciseDone, PainFelt, RungChanged, Screened, Swapped))]
    strokes = {_batch(event) for event in known if isinstance(event, ExerciseDone)}
    said = [event for event in known if not _is_planned(event, strokes)]
    if not said:
        return _stroke(known)
    last = _stroke(said)
    return [*last, *known[known.index(said[-1]) + 1 :]]


def _is_planned(event: Event, strokes: set[str]) -> bool:
    """Whether it is a step that a plan took: not chosen by hand, and not shown by what was logged at that stroke."""
    return isinstance(event, RungChanged) and event.why != CHOSEN and _batch(event) not in strokes


def _stroke(events: Sequence[Event]) -> list[Event]:
    """The last of these, with all that was written at one stroke with it."""
    batch = _batch(events[-1]) if events else ""
    return [event for event in events if batch and _batch(event) == batch] or list(events[-1:])


def _batch(event: Event) -> str:
    return str(getattr(event, "batch", ""))
