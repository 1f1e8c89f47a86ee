"""Why something is not for today: a kind with its facts, and the one place where each is put into a sentence."""

import datetime
from collections.abc import Callable, Sequence
from typing import Literal

from kneecli.domain.units import height_words, weight_words
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band, Units
from kneecli.domain.words.wording import day_words, listed

Kind = Literal[
    "declared",
    "kneeling",
    "deep-bend",
    "floor",
    "missing",
    "other-weights",
    "other-steps",
    "other-bands",
    "unearned",
    "done-today",
    "done-yesterday",
    "muscles-rest",
    "hurt-today",
    "flare-knee-load",
    "flare-loaded",
    "flare-bend",
    "flare-caution",
    "sore-like-stairs",
    "sore-deep-or-kneeling",
    "sore-caution",
    "swollen",
    "worse-twice",
    "worse-today",
    "strength-today",
    "strength-yesterday",
    "strength-enough",
]

_SENTENCES: dict[Kind, str] = {
    "declared": "You declared {all_things}.",
    "kneeling": "It means kneeling, and you declared that kneeling hurts.",
    "deep-bend": "It bends the knee deeply, and you declared that this hurts.",
    "floor": "It is done on the floor, and your settings say no floor.",
    "missing": "It needs {any_thing}, which you have not declared.",
    "other-weights": "It needs {kg}, and you declared {owned_kg}.",
    "other-steps": "It needs a step of {cm}, and you declared {owned_cm}.",
    "other-bands": "It needs a {band} band, and you declared {all_things}.",
    "unearned": "It loads the knee like stairs, and that rung has to be earned first.",
    "done-today": "It was done today, and rests for {hours} hours.",
    "done-yesterday": "It was done yesterday, and rests for {hours} hours.",
    "muscles-rest": "{exercise} has loaded {muscles} lately: they rest for {hours} hours.",
    "hurt-today": "It hurt too much today: leave it for today.",
    "flare-knee-load": "On a day this sore only work with a low knee load is planned.",
    "flare-loaded": "On a day this sore there is no loaded strength work.",
    "flare-bend": "On a day this sore nothing is planned that bends the knee beyond a right angle.",
    "flare-caution": "It is left out while the knee is this sore.",
    "sore-like-stairs": "While the knee is sore nothing is planned that loads it like stairs.",
    "sore-deep-or-kneeling": "While the knee is sore nothing is planned that bends it deeply or rests on it.",
    "sore-caution": "It is left out while the inner knee is sore.",
    "swollen": "The knee was swollen on {date}: {so}.",
    "worse-twice": (
        "Pain {pain_before} of 10 on {session} and {pain} on {date}, after two sessions in a row; {beside}: {so}."
    ),
    "worse-today": (
        "Pain {pain} of 10 on {date}, after the session of {session}; {beside}: a day without loaded strength work."
    ),
    "strength-today": ("Today was a strength day: now stretching, balance and easy movement, so that muscles recover."),
    "strength-yesterday": (
        "Yesterday was a strength day: now stretching, balance and easy movement, so that muscles recover."
    ),
    "strength-enough": "{days} strength days in a week are enough: now stretching, balance and easy movement.",
}

So = Literal["rest", "step-down"]

_SO: dict[So, str] = {
    "rest": "two days without loaded strength work",
    "step-down": "a rung down for all that bears weight",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an exercise, or a kind of work, is not for today. A fact that does not belong to the kind is left empty.

    `things` are the cautions that were declared, the equipment of which one would do, or the bands that are owned.
    `exercise` is the name of what has loaded `muscles`. `date` is the day that said so, `session` the day before it
    that may be the cause, or after which `pain_before` was said. Pain is 0 to 10; `beside` says in words what it is
    held against. `so` is what follows from a setback.
    """

    kind: Kind
    things: tuple[str, ...] = ()
    kg: float = 0
    owned_kg: tuple[float, ...] = ()
    cm: int = 0
    owned_cm: tuple[int, ...] = ()
    band: Band | None = None
    hours: int = 0
    days: int = 0
    exercise: str = ""
    muscles: str = ""
    pain: int = 0
    pain_before: int = 0
    beside: str = ""
    date: datetime.date = datetime.date.min
    session: datetime.date = datetime.date.min
    so: So = "rest"


def reason_words(reason: Reason, units: Units = "metric") -> str:
    """The reason as one sentence, with weights and heights as the person likes them."""
    return _SENTENCES[reason.kind].format_map(_Facts(reason, units))


class _Facts:
    """The facts of a reason by the names that they have in the sentences; only those that are asked for are worded."""

    def __init__(self, reason: Reason, units: Units) -> None:
        self._reason = reason
        self._units = units

    def __getitem__(self, name: str) -> str:
        in_words = _IN_WORDS.get(name)
        return in_words(self._reason, self._units) if in_words else str(getattr(self._reason, name))


_IN_WORDS: dict[str, Callable[[Reason, Units], str]] = {
    "all_things": lambda reason, _: listed(_plain(reason.things)),
    "any_thing": lambda reason, _: listed(_plain(reason.things), "or"),
    "kg": lambda reason, units: weight_words(reason.kg, units),
    "owned_kg": lambda reason, units: listed([weight_words(kg, units) for kg in reason.owned_kg]),
    "cm": lambda reason, units: height_words(reason.cm, units),
    "owned_cm": lambda reason, units: listed([height_words(cm, units) for cm in reason.owned_cm]),
    "date": lambda reason, _: day_words(reason.date),
    "session": lambda reason, _: day_words(reason.session),
    "so": lambda reason, _: _SO[reason.so],
}


def _plain(names: Sequence[str]) -> list[str]:
    """Names for machines as people write them: hyphens are spaces."""
    return [name.replace("-", " ") for name in names]
