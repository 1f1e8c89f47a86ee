"""The entries of the diary that a name means: an id, or the beginning of one."""

import contextlib
from collections.abc import Iterator

from kneecli.app.context import Context
from kneecli.app.diary.correcting import is_recent
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.entry_names import LEAST, short_names
from kneecli.domain.diary.record import Edited, Event, ExerciseDone, Imported, Measured, PainFelt, Screened
from kneecli.domain.problem import Problem, WrongUsage, printable
from kneecli.domain.progress.take_back import ENTRIES, with_its_entries
from kneecli.domain.words.entry_words import entry_name
from kneecli.domain.words.wording import listed
from kneecli.formats.diary.entry_toml import Entry

MOST_NAMED = 6


def found_entries(ctx: Context, text: str) -> tuple[Diary, tuple[Event, ...]]:
    """The entries of this name, and as much of the diary as it took to find them. Raises WrongUsage."""
    recent = ctx.journal.diary
    with contextlib.suppress(WrongUsage):
        found = entries_named(text, recent)
        if len(found) == 1 and is_recent(ctx, found):
            names = {name.casefold() for name, _ in _all_named(recent)}
            if all(other.casefold() in names for other in ctx.journal.texts_beginning(text.strip())):
                return recent, found
    return ctx.journal.whole(), entries_named(text, ctx.journal.whole())


def entry_to_edit(ctx: Context, id: str) -> Entry:
    """The one entry of this name, which can be edited. Raises WrongUsage."""
    diary, found = found_entries(ctx, id)
    if isinstance(found[0], Edited):
        known = {event.id: event for event in diary.events}
        found = (known.get(found[0].entry, found[0]),)
    if len(found) > 1:
        several = listed([f"{event.id[:8]} ({entry_name(event, ctx.today)})" for event in found[:6]])
        raise WrongUsage(Problem(f"{id!r} are several entries", printable(f"Name one: {several}."), "entry"))
    entry = found[0]
    if not isinstance(entry, (ExerciseDone, PainFelt, Screened, Measured)):
        raise WrongUsage(Problem("it can't be edited", "`kneecli undo ID` takes it back; say it anew.", "entry"))
    return entry


def entries_named(text: str, diary: Diary) -> tuple[Event, ...]:
    """The entry of this id, or of the only id that begins so; or all of a session, or of what was logged at one stroke.

    Raises WrongUsage, with what may have been meant.
    """
    named, wanted = dict(_all_named(diary)), text.strip()
    if wanted in named:
        return named[wanted]
    fitting = sorted(id for id in named if id.casefold().startswith(wanted.casefold()))
    found = list({named[id]: id for id in fitting}.values()) if len(wanted) >= LEAST else []
    if len(found) == 1:
        return named[found[0]]
    if found:
        shorts = short_names(found, named)
        some = "; ".join(f"{shorts[id]} is {_words(named[id])}" for id in found[:MOST_NAMED])
        more = f"; and {len(found) - MOST_NAMED} more" if len(found) > MOST_NAMED else ""
        raise WrongUsage(Problem(f"{text!r} may be several entries", printable(f"{some}{more}."), "entry"))
    replaced = any(event.id.startswith(wanted) for event in diary.corrected) and len(wanted) >= LEAST
    what = f"the entry {text!r} was replaced by a later one" if replaced else f"no entry is called {text!r}"
    of_it = f" {text}" if text in diary.logged else ""
    cure = f"`kneecli history{of_it}` shows the id of each entry; at least {LEAST} letters of it are needed."
    raise WrongUsage(Problem(what, cure, "entry"))


def _all_named(diary: Diary) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """What each name means: batches, sessions, and single entries."""
    events = {event.id: event for event in diary.events if isinstance(event, ENTRIES)}
    batches: dict[str, list[Event]] = {}
    for event in events.values():
        if batch := getattr(event, "batch", ""):
            batches.setdefault(batch, []).append(event)
    yield from ((batch, tuple(some)) for batch, some in batches.items())
    sessions: dict[str, list[Event]] = {}
    for session in diary.sessions:
        sessions.setdefault(session.id, []).extend(events[id] for id in session.entries)
    yield from ((id, tuple(some)) for id, some in sessions.items())
    for id, event in events.items():
        yield id, tuple(with_its_entries(event, diary.events)) if isinstance(event, Imported) else (event,)


def _words(events: tuple[Event, ...]) -> str:
    more = f" and {len(events) - 1} more" if len(events) > 1 else ""
    return f"{entry_name(events[0])}{more}"
