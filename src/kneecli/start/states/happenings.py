"""What comes of a key or of time passing: values, which the session's edge puts into the journal or makes heard."""

from typing import Literal

from kneecli.domain.diary.performance import Said
from kneecli.domain.session.session import Item
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Did:
    """An exercise was done, skipped or broken off. `seconds` is what it took, `setup_s` before the first repetition.

    `why` is the reason for which it was left before its last set, `-` when none was given.
    """

    item: Item
    said: Said
    seconds: int
    setup_s: int
    unfinished: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Felt:
    """How the knee is, after the session."""

    pain: int


@dataclass(frozen=True, slots=True)
class Signed:
    """These stop signs are there."""

    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Say:
    """Something to be heard, or read in a line of its own.

    A `count` is one of many, such as a repetition; a `title` names the exercise, which who reads sees anyway.
    """

    text: str
    kind: Literal["word", "count", "title"] = "word"


@dataclass(frozen=True, slots=True)
class Ring:
    """A bell: something begins or ends."""


@dataclass(frozen=True, slots=True)
class Muted:
    """Sound and voice go on or off."""


Happening = Did | Felt | Signed | Say | Ring | Muted
