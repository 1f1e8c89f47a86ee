"""A day ahead, as far as it can be planned today."""

import datetime
from typing import Literal, get_args

from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass

Kind = Literal["strength", "easy", "flare", "rest"]
KINDS: tuple[Kind, ...] = get_args(Kind)

AS_THINGS_STAND = (
    "Laid out as things stand today, as if every day went as planned: a session for each day that may have one, due or "
    "not. On the day `kneecli status` says whether one is due, `kneecli plan` makes it, and pain changes it."
)


@dataclass(frozen=True, slots=True)
class DayAhead:
    """One day: its kind, and its session unless it is a day of rest. `why` is one sentence, or empty."""

    date: datetime.date
    kind: Kind
    session: Session | None
    why: str = ""

    @property
    def kind_words(self) -> str:
        """The kind as it is shown: nobody foretells a flare, and what is planned for it is gentle."""
        return "gentle" if self.kind == "flare" else self.kind

    @property
    def names(self) -> list[str]:
        """The names of what the session has, without its warm-up."""
        return [item.full_name for item in self.session.items if item.phase != "warm-up"] if self.session else []
