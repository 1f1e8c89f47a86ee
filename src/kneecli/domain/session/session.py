"""A session: what to do today, in order, with the dose, the time and the reason of each item."""

import datetime
import zlib

from kneecli.domain.value import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Prescription:
    """A dose as it is asked for. Sets and reps are for each side unless `laterality` is `both`.

    `rest_s` is what is rested between two sets over and above the other side's turn; None when nothing is.
    """

    laterality: str = "both"
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    minutes: int | None = None
    rest_s: int | None = None
    load_kg: float | None = None
    load_with: str | None = None
    step_cm: int | None = None
    seat_cm: int | None = None
    band: str | None = None

    @property
    def sides(self) -> int:
        """How often the sets are done: once, or once for each side."""
        return 1 if self.laterality == "both" else 2


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of a session, with all that doing and logging it takes."""

    exercise: str
    name: str
    pack: str
    pack_version: str
    phase: str
    position: str
    rung: int
    rungs: int
    label: str
    prescription: Prescription
    seconds: int
    cues: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that is not in the session, and why."""

    exercise: str
    why: str


@dataclass(frozen=True, slots=True)
class Session:
    """A plan for one day. `seconds` is all of it, changes of position included; at most 60 × `minutes`.

    `flare`: it is the gentle session of a flare day, which says nothing about progress. `units` is how weights and
    heights are shown. Both are kept out of the id, which goes by `repr`: the same plan in other units is no other
    plan.
    """

    id: str
    date: datetime.date
    minutes: int
    seconds: int
    score: int
    items: tuple[Item, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    flare: bool = field(default=False, repr=False)
    units: str = field(default="metric", repr=False)


MOST_WHY = 400
"""A reason is no longer than the plan formats allow for a text."""


def a_reason(text: str) -> str:
    """The text, cut where it is too long for a reason."""
    return text if len(text) <= MOST_WHY else f"{text[: MOST_WHY - 1].rstrip()}…"


def identified(session: Session) -> Session:
    """The session with the id that its own content gives: its date and a checksum.

    The same content has the same id, so an id that does not fit tells that a plan was edited. What was left out,
    and the units, don't count.
    """
    content = repr(replace(session, id="", left_out=()))
    return replace(session, id=f"{session.date}-{zlib.crc32(content.encode()):08x}")


def left_out_check(session: Session) -> str:
    """A checksum of what was left out, which is no part of the id; empty when nothing is said of it."""
    return f"{zlib.crc32(repr(session.left_out).encode()):08x}" if session.left_out else ""
