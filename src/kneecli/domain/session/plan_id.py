"""The id of a plan: its day, and a checksum of its content, by which an edit is noticed.

The checksum is made from the names in docs/users/plan-format.md, not from the fields of `Session`: a field that is
renamed, or a new one without a value, leaves the ids of all plans as they are.
"""

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import asdict, replace


def identified(session: Session) -> Session:
    """The session with the id that follows from its content.

    The same content has the same id, so an id that does not match shows that a plan was edited. What was left out,
    and the units, don't count: the same plan in other units is the same plan.
    """
    return replace(session, id=f"{session.date}-{_checksum(_content(session))}")


def left_out_check(session: Session) -> str:
    """A checksum of what was left out, which is no part of the id; empty when nothing was."""
    pairs = ((("exercise", left.exercise), ("why", left.why)) for left in session.left_out)
    return _checksum(chain.from_iterable(pairs)) if session.left_out else ""


def _content(session: Session) -> Iterator[tuple[str, object]]:
    yield "date", session.date
    yield "minutes", session.minutes
    yield "seconds", session.seconds
    yield "score", session.score
    yield "flare", "true" if session.flare else None
    yield from (("note", note) for note in session.notes)
    yield from ((f"{name}_guide", text or None) for name, text in asdict(session.guide).items())
    for item in session.items:
        yield from _item_content(item)


def _item_content(item: Item) -> Iterator[tuple[str, object]]:
    yield "exercise", item.exercise
    yield "name", item.name
    yield "title", item.title or None
    yield "pack", item.pack
    yield "pack_version", item.pack_version
    yield "phase", item.phase
    yield "position", item.position
    yield "rung", item.rung
    yield "rungs", item.rungs
    yield "label", item.label
    yield "laterality", item.prescription.laterality
    yield from item.prescription.figures.items()
    yield "seconds", item.seconds
    yield from (("cue", cue) for cue in item.cues)
    yield "why", item.why


def _checksum(content: Iterable[tuple[str, object]]) -> str:
    """CRC-32, in hexadecimal, of a line `name=value` for each value that is not None; `1.0` is written as `1`."""
    lines = (f"{name}={_text(value)}\n" for name, value in content if value is not None)
    return f"{zlib.crc32(''.join(lines).encode()):08x}"


def _text(value: object) -> str:
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)
