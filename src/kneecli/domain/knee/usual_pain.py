"""The pain that a person lives with: as they have said, or else as they told of it at the beginning.

NEMEX asks for the morning after to be "as usual", and people who train with a sore knee start from 3 of 10 on average
(SANDAL). Whoever has not said what is usual for them is taken at their first words. A word from before the first
session, or from another day that no session came before, tells most; where there is none, it takes three.
"""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.pain import MOST_USUAL_PAIN, is_swollen
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import day_words, listed

FIRST_WORDS = 3
"""So many days with a word tell what is usual."""

FIRST_DAYS = 10
"""They lie within so many days."""


@dataclass(frozen=True, slots=True)
class Learned:
    """The usual pain, 0 to 5, and the first words that it was learned from. `is_sure`: there were enough of them."""

    pain: int
    words: tuple[PainFelt, ...]
    is_sure: bool

    @property
    def line(self) -> str:
        """What it is taken from, and how to change it."""
        dates = listed([day_words(felt.date) for felt in self.words])
        return (
            f"Your usual knee pain is taken as {self.pain} of 10, from what you said on {dates}. "
            "The command kneecli config set usual_pain N changes it."
        )


def learned(diary: Diary, today: datetime.date) -> Learned | None:
    """What is usual by the words of the first days, today's not among them: a day is not its own measure.

    The middle one counts, of two the lower one. None as long as that is not known.
    """
    words = first_words(felt for felt in diary.pains if felt.date < today)
    days = diary.days(today)
    apart = tuple(felt for felt in words if not _follows_a_session(felt, days))
    is_sure = len(words) == FIRST_WORDS
    telling = apart or (words if is_sure else ())
    if not telling:
        return None
    levels = sorted(felt.pain for felt in telling)
    return Learned(levels[(len(levels) - 1) // 2], telling, is_sure)


def first_words(pains: Iterable[PainFelt]) -> tuple[PainFelt, ...]:
    """The first words, one a day, the morning's if there is one. A flare is nothing that one lives with."""
    by_day: dict[datetime.date, PainFelt] = {}
    for felt in pains:
        if felt.pain <= MOST_USUAL_PAIN and not is_swollen(felt.swelling):
            by_day.setdefault(felt.date, felt)
    words = sorted(by_day.values(), key=lambda felt: felt.date)
    return tuple(felt for felt in words if (felt.date - words[0].date).days < FIRST_DAYS)[:FIRST_WORDS]


def _follows_a_session(felt: PainFelt, days: Sequence[datetime.date]) -> bool:
    """Whether a session may have made this pain: on one of the days before, or on its day when it is no morning."""
    least = 1 if felt.morning else 0
    return any(least <= (felt.date - day).days <= AFTER_DAYS for day in days)
