"""Why something is not for today, or why an exercise is at its rung: a kind with its facts, put into words here."""

import datetime
from collections.abc import Callable, Sequence
from typing import Literal

from kneecli.domain.units import height_words, weight_words
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Band, Units
from kneecli.domain.words.reason_sentences import SENTENCES, Kind
from kneecli.domain.words.wording import day_words, listed

Consequence = Literal["rest", "step-down"]

_CONSEQUENCES: dict[Consequence, str] = {
    "rest": "two days without loaded strength work",
    "step-down": "a rung down for all that bears weight",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an exercise, or a kind of work, is not for today, or why its rung is what it is.

    A fact that does not belong to the kind is left empty.

    `things` are the cautions that were declared, the equipment of which one would do, or the bands that are owned.
    `exercise` is the name of what has loaded `muscles`. `date` is the day of the entry that the reason rests on,
    `session` the earlier day that may be the cause, or of `pain_before`. Pain is 0 to 10; `limit` says in words what it
    is compared with. `so` is what follows from a setback. Effort is 0 to 10. `dates` are the days on which it went
    well. `mean_before` and `mean` are the knee's average pain two weeks ago and now. `label` is that of
    `rung`. `said` is the reason given with a change of rung, `words` a pack's own sentence.
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
    limit: str = ""
    date: datetime.date = datetime.date.min
    session: datetime.date = datetime.date.min
    so: Consequence = "rest"
    dates: tuple[datetime.date, ...] = ()
    rung: int = 0
    label: str = ""
    effort: int = 0
    minutes: int = 0
    minutes_asked: int = 0
    mean_before: float = 0
    mean: float = 0
    said: str = ""
    words: str = ""


def reason_words(reason: Reason, units: Units = "metric") -> str:
    """The reason as one sentence, with weights and heights as the person likes them."""
    return SENTENCES[reason.kind].format_map(_Facts(reason, units))


class _Facts:
    """The facts of a reason by their names in the sentences, each put into words only when a sentence asks for it."""

    def __init__(self, reason: Reason, units: Units) -> None:
        self._reason = reason
        self._units = units

    def __getitem__(self, name: str) -> object:
        in_words = _IN_WORDS.get(name)
        return in_words(self._reason, self._units) if in_words else getattr(self._reason, name)


_IN_WORDS: dict[str, Callable[[Reason, Units], str]] = {
    "all_things": lambda reason, _: listed(_plain(reason.things)),
    "any_thing": lambda reason, _: listed(_plain(reason.things), "or"),
    "all_names": lambda reason, _: " and ".join(reason.things),
    "kg": lambda reason, units: weight_words(reason.kg, units),
    "owned_kg": lambda reason, units: listed([weight_words(kg, units) for kg in reason.owned_kg]),
    "cm": lambda reason, units: height_words(reason.cm, units),
    "owned_cm": lambda reason, units: listed([height_words(cm, units) for cm in reason.owned_cm]),
    "date": lambda reason, _: day_words(reason.date),
    "session": lambda reason, _: day_words(reason.session),
    "so": lambda reason, _: _CONSEQUENCES[reason.so],
    "all_dates": lambda reason, _: " and ".join(map(day_words, reason.dates)),
    "said": lambda reason, _: f" {reason.said}" if reason.said else "",
    "in_another_way": lambda reason, _: _in_another_way(reason.exercise),
}


def _plain(names: Sequence[str]) -> list[str]:
    """Ids as people write them, with spaces for hyphens."""
    return [name.replace("-", " ") for name in names]


def _in_another_way(exercise: str) -> str:
    if exercise:
        return f"; `kneecli swap {exercise} --block` says what does the same in another way"
    return ""
