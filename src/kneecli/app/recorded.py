"""The result of a function that writes to the journal."""

from kneecli.domain.diary.record import Event
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Recorded:
    """The events that were written to the journal, and the messages to show to the person."""

    events: tuple[Event, ...] = ()
    messages: tuple[str, ...] = ()
