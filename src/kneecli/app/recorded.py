"""What a use case that writes to the journal hands back."""

from kneecli.domain.diary.record import Event
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was written to the journal, and what to tell the person of it, a message each."""

    events: tuple[Event, ...] = ()
    messages: tuple[str, ...] = ()
