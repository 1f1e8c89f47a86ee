"""Taking entries back and correcting them, with what followed from them: always as new events."""

from collections.abc import Sequence

from kneecli.app.context import Context
from kneecli.app.recording import consequences
from kneecli.domain.diary.diary import Diary, fold
from kneecli.domain.diary.edits import edits_by_entry
from kneecli.domain.diary.record import Edited, Event, ExerciseDone, RungChanged, TakenBack
from kneecli.domain.progress.what_followed import steps_gone
from kneecli.domain.value import dataclass, replace


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
    before = ctx.journal.events()
    undo = TakenBack(**ctx.journal.stamp(), undoes=(*(event.id for event in entries), *also))
    steps = _steps_gone(ctx, before, [*before, undo], _changed(ctx.journal.whole(), entries))
    steps = [step for step in steps if step.id not in undo.undoes]
    undo = replace(undo, undoes=(*undo.undoes, *(step.id for step in steps)))
    ctx.journal.add([undo])
    return Correction(undo.id, tuple(entries), tuple(steps), _back_again(fold([*before, undo]), entries))


def correct(ctx: Context, entry: Event, now: Event) -> Correction:
    """Writes that an entry reads `now`. Raises CouldNot."""
    with ctx.journal.alone():
        return _correct(ctx, entry, now)


def _correct(ctx: Context, entry: Event, now: Event) -> Correction:
    before = ctx.journal.events()
    over = tuple(edit.id for edit in edits_by_entry(fold(before).events).get(entry.id, ()))
    edit = Edited(**ctx.journal.stamp(), entry=entry.id, now=replace(now, id=entry.id, number=0, at=""), over=over)
    steps = _steps_gone(ctx, before, [*before, edit], [entry, now])
    new: list[Event] = [edit]
    if steps:
        new.append(TakenBack(**ctx.journal.stamp(), undoes=tuple(step.id for step in steps)))
    ctx.journal.add(new)
    messages = tuple(consequences(ctx, now)) if isinstance(now, ExerciseDone) else ()
    return Correction(edit.id, (entry,), tuple(steps), messages)


def _steps_gone(
    ctx: Context, before: Sequence[Event], after: Sequence[Event], changed: Sequence[Event]
) -> list[RungChanged]:
    old, new = fold(before), fold(after)
    return steps_gone(old, new, changed, list(ctx.catalogue), ctx.settings.person)


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
