"""Taking entries back and correcting them, with what followed from them: always as new events."""

from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.diary.recording import TOO_MUCH, consequences
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.edits import edits_by_entry
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import (
    Edited,
    Event,
    ExerciseDone,
    Measured,
    PainFelt,
    RungChanged,
    Swapped,
    TakenBack,
)
from kneecli.domain.progress.take_back import steps_of_plans
from kneecli.domain.progress.what_followed import steps_gone
from kneecli.domain.value import dataclass, replace

_DATED = (ExerciseDone, PainFelt, Measured, RungChanged, Swapped)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was taken back or corrected: the entries as they were, the steps of plans that go with them.

    `written` is the id of the new event. `messages` are for the person.
    """

    written: str
    entries: tuple[Event, ...]
    steps: tuple[RungChanged, ...] = ()
    messages: tuple[str, ...] = ()


def take_back(ctx: Context, entries: Sequence[Event], also: Sequence[str] = ()) -> Correction:
    """Takes these entries back, and with them the events whose ids are in `also`. Raises CouldNot."""
    before, events = as_far_back(ctx, entries)
    undo = TakenBack(**ctx.journal.stamp(), undoes=(*(event.id for event in entries), *also))
    after = fold([*events, undo])
    steps = _steps_gone(ctx, before, after, _changed(before, entries))
    steps = [step for step in steps if step.id not in undo.undoes]
    ctx.journal.add([replace(undo, undoes=(*undo.undoes, *(step.id for step in steps)))])
    return Correction(undo.id, tuple(entries), tuple(steps), _back_again(after, entries))


def correct(ctx: Context, entry: Event, now: Event) -> Correction:
    """Writes that an entry reads `now`. Raises CouldNot."""
    before, events = as_far_back(ctx, [entry])
    over = tuple(edit.id for edit in edits_by_entry(before.events).get(entry.id, ()))
    edit = Edited(**ctx.journal.stamp(), entry=entry.id, now=replace(now, id=entry.id, number=0, at=""), over=over)
    steps = _steps_gone(ctx, before, fold([*events, edit]), [entry, now])
    new: list[Event] = [edit]
    if steps:
        new.append(TakenBack(**ctx.journal.stamp(), undoes=tuple(step.id for step in steps)))
    ctx.journal.add(new)
    return Correction(edit.id, (entry,), tuple(steps), _messages(ctx, now))


def as_far_back(ctx: Context, entries: Sequence[Event]) -> tuple[Diary, list[Event]]:
    """The diary, with its events, as far back as it takes to take back or correct these entries."""
    if entries and is_recent(ctx, entries):
        return ctx.journal.diary, ctx.journal.recent_events()
    return ctx.journal.whole(), ctx.journal.events()


def is_recent(ctx: Context, entries: Sequence[Event]) -> bool:
    """Whether all that these entries touch is in the last days, and no step of a plan came after them.

    What is recorded at one stroke has numbers that follow each other; so the number before tells whether all is there.
    """
    first, complete_from = min(event.number for event in entries), ctx.journal.complete_from
    if not ctx.journal.is_whole_from(first - 1):
        return False
    dated = [event for event in entries if isinstance(event, _DATED) and event.date >= complete_from]
    later = (step for step in steps_of_plans(ctx.journal.diary.events) if step.number > first)
    return len(dated) == len(entries) and not any(later)


def _messages(ctx: Context, now: Event) -> tuple[str, ...]:
    """What there is to say of the corrected entry; what to do today only for one of today."""
    said = consequences(ctx, now) if isinstance(now, ExerciseDone) else ()
    return tuple(message for message in said if message != TOO_MUCH or getattr(now, "date", None) == ctx.today)


def _steps_gone(ctx: Context, before: Diary, after: Diary, changed: Sequence[Event]) -> list[RungChanged]:
    return steps_gone(before, after, changed, list(ctx.catalogue), ctx.settings.person)


def _changed(diary: Diary, entries: Sequence[Event]) -> list[Event]:
    """The entries whose figures change when these are taken back: of an edit, the entry that it corrected."""
    ids = {event.entry if isinstance(event, Edited) else event.id for event in entries}
    return [event for event in (*diary.events, *diary.corrected) if event.id in ids] or list(entries)


def _back_again(after: Diary, entries: Sequence[Event]) -> tuple[str, ...]:
    """What counts again, now that what had replaced it is gone."""
    gone = {(event.plan, event.done.exercise) for event in entries if isinstance(event, ExerciseDone) and event.plan}
    back = (event for event in after.events if isinstance(event, ExerciseDone))
    names = dict.fromkeys(event.done.name for event in back if (event.plan, event.done.exercise) in gone)
    return tuple(f"What was logged of {name} before counts again." for name in names)
