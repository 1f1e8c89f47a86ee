"""The word on the last week: a kind of fact with its figures, in words. It counts no streak, and blames nobody."""

from collections.abc import Callable
from typing import Literal

from kneecli.domain.units import height_words, weight_words
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Units

WeekKind = Literal["higher-step", "heavier", "further", "less-pain", "strength-days", "more-moving", "days"]


@dataclass(frozen=True, slots=True)
class WeekWord:
    """One true thing about the last seven days. A fact that does not belong to the kind is left empty.

    `exercise` is the name of what has gone further since the day that lies `days_ago` days back; then it had the label
    `label_then`, the step of `cm_then` or the weight of `kg_then`, and now the others. `pain_then` and `pain` are
    averages of 0 to 10, of the seven days before and of these. `minutes_then` and `minutes` were moved through in both.
    So many to so many days are `enough`.
    """

    kind: WeekKind
    exercise: str = ""
    days_ago: int = 0
    label_then: str = ""
    label: str = ""
    cm_then: int = 0
    cm: int = 0
    kg_then: float = 0
    kg: float = 0
    pain_then: float = 0
    pain: float = 0
    days: int = 0
    enough: tuple[int, int] = (0, 0)
    minutes_then: int = 0
    minutes: int = 0


def week_words(word: WeekWord, units: Units = "metric") -> str:
    """The word as a sentence or two, with weights and heights as the person likes them."""
    return _SENTENCES[word.kind](word, units)


def enough_words(days: tuple[int, int]) -> str:
    """How many days of strength work are recommended, said everywhere in the same words."""
    return f"{days[0]} to {days[1]} days a week are enough"


def ago_words(days: int) -> str:
    """`a week ago`, `3 weeks ago`, `a year ago`: whole ones, so that it is never said too much."""
    weeks = max(1, days // 7)
    number, unit = (days // 365, "year") if days >= 365 else (weeks, "week")
    return f"a {unit} ago" if number == 1 else f"{number} {unit}s ago"


def _then_and_now(word: WeekWord, then: str, now: str) -> str:
    return f"{word.exercise}, {ago_words(word.days_ago)}: {then}. Now: {now}."


_SENTENCES: dict[WeekKind, Callable[[WeekWord, Units], str]] = {
    "higher-step": lambda word, units: _then_and_now(
        word, f"a step of {height_words(word.cm_then, units)}", height_words(word.cm, units)
    ),
    "heavier": lambda word, units: _then_and_now(
        word, weight_words(word.kg_then, units) if word.kg_then else "no weight", weight_words(word.kg, units)
    ),
    "further": lambda word, _: _then_and_now(word, word.label_then, word.label),
    "less-pain": lambda word, _: (
        f"The knee's pain, by your entries: {word.pain_then:.1f} of 10 on average in the seven days before, "
        f"{word.pain:.1f} in the last seven."
    ),
    "strength-days": lambda word, _: (
        f"Strength work on {word.days} of the last seven days: {enough_words(word.enough)}."
    ),
    "more-moving": lambda word, _: (
        f"Moving: {word.minutes} minutes in the last seven days, {word.minutes - word.minutes_then} more than in the "
        "seven before."
    ),
    "days": lambda word, _: f"On {word.days} of the last seven days you did something for the knee.",
}
