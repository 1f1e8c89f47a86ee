"""An exercise that may take the place of one in a session."""

from typing import Literal, get_args

from kneecli.domain.session.session import Item, Session
from kneecli.domain.value import dataclass

Kind = Literal["easier", "same", "harder"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""How it compares: it is the easier neighbour, does the same, or is the harder neighbour."""

_WORDS: dict[Kind, str] = {
    "easier": "the easier neighbour",
    "same": "does the same",
    "harder": "the harder neighbour",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An exercise that may take another's place: how it compares, its item, and the session with it."""

    kind: Kind
    item: Item
    session: Session

    @property
    def why(self) -> str:
        """How it compares, in a few words."""
        return _WORDS[self.kind]
