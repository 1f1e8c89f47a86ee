"""What a command has written to the journal, as JSON (docs/users/json.md)."""

import datetime
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import Done, Event, ExerciseDone, PainFelt, RungChanged
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import SWELLINGS
from kneecli.formats.diary.journal import kind_of
from kneecli.formats.output.diary.history import DONE
from kneecli.formats.writing.json_schema import DATE, FLAG, SCALE, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Written:
    """The events that one command wrote, in a dry run would have written, and what there is to say of them."""

    events: Sequence[Event]
    messages: Sequence[str]
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Logged:
    """What was logged: on which day, and of which plan (its id; None without one)."""

    date: datetime.date
    plan: str | None
    written: Written


def _done(event: ExerciseDone) -> Done:
    return event.done


_ENTRY = Keys[ExerciseDone](("id", TEXT, lambda event: event.id), *DONE.of(_done))

LOG = Keys[Logged](
    tag("kneecli.log/1"),
    ("dry_run", FLAG, lambda logged: logged.written.dry_run),
    ("date", DATE, lambda logged: logged.date.isoformat()),
    ("plan", or_null(TEXT), lambda logged: logged.plan),
    (
        "recorded",
        rows(_ENTRY.schema),
        lambda logged: [_ENTRY.data(event) for event in logged.written.events if isinstance(event, ExerciseDone)],
    ),
    ("messages", rows(TEXT), lambda logged: list(logged.written.messages)),
)
"""What was logged, and the messages that are shown without `--json`."""

PAIN = Keys[tuple[PainFelt, Sequence[str], bool]](
    tag("kneecli.pain/1"),
    ("dry_run", FLAG, lambda said: said[2]),
    ("id", TEXT, lambda said: said[0].id),
    ("date", DATE, lambda said: said[0].date.isoformat()),
    ("morning", FLAG, lambda said: said[0].morning),
    ("pain", SCALE, lambda said: said[0].pain),
    ("swelling", or_null(one_of(SWELLINGS)), lambda said: said[0].swelling),
    ("messages", rows(TEXT), lambda said: list(said[1])),
)
"""An entry about the knee, with its messages, and whether it was a dry run."""

_GONE = Keys[tuple[Event, str]](
    ("id", TEXT, lambda both: both[0].id),
    ("type", TEXT, lambda both: kind_of(both[0])),
    ("what", TEXT, lambda both: both[1]),
)

UNDO = Keys[tuple[Sequence[tuple[Event, str]], bool]](
    tag("kneecli.undo/1"),
    ("dry_run", FLAG, lambda both: both[1]),
    ("taken_back", rows(_GONE.schema), lambda both: list(map(_GONE.data, both[0]))),
)
"""The entries that were taken back, each with its type in the journal and in words, and whether it was a dry run."""


RUNG = Keys[tuple[RungChanged, Exercise, Sequence[str], bool]](
    tag("kneecli.rung/1"),
    ("dry_run", FLAG, lambda chosen: chosen[3]),
    ("date", DATE, lambda chosen: chosen[0].date.isoformat()),
    ("exercise", TEXT, lambda chosen: chosen[0].exercise),
    ("rung", WHOLE, lambda chosen: chosen[0].rung),
    ("rungs", WHOLE, lambda chosen: len(chosen[1].rungs)),
    ("label", TEXT, lambda chosen: chosen[1].rung(chosen[0].rung).label),
    ("messages", rows(TEXT), lambda chosen: list(chosen[2])),
)
"""A rung that was chosen, with its exercise, its messages, and whether it was a dry run."""
