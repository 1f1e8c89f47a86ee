"""The pain that a person lives with, learned from their first pain entries where their settings do not say it.

NEMEX asks for the morning after to be "as usual", and people who train with a sore knee start from 3 of 10 on average
(SANDAL). An entry that no session can have caused counts most, such as one from before the first session; where there
is none, it takes three entries.
"""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.pain import MOST_USUAL_PAIN, is_swollen
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import day_words, listed

FIRST_ENTRIES = 3
"""So many days with an entry tell what is usual."""

FIRST_DAYS = 10
"""These entries lie within so many days."""


@dataclass(frozen=True, slots=True)
class LearnedPain:
    """The usual pain, 0 to 5, and the entries that it was learned from. `is_sure`: there were enough first entries."""

    pain: int
    entries: tuple[PainFelt, ...]
    is_sure: bool

    @property
    def line(self) -> str:
        """The sentence that says what it is taken from, and how to change it."""
        dates = listed([day_words(felt.date) for felt in self.entries])
        return (
            f"Your usual knee pain is taken as {self.pain} of 10, from what you said on {dates}. "
            "The command kneecli config set usual_pain N changes it."
        )


def learned_usual_pain(diary: Diary, today: datetime.date) -> LearnedPain | None:
    """The usual pain by the entries of the first days; today's are left out, for today is to be compared with it.

    It is the median, the lower one of two. None as long as there are too few entries.
    """
    entries = first_entries(felt for felt in diary.pains if felt.date < today)
    without_session = tuple(felt for felt in entries if not _follows_a_session(felt, diary.tried_days))
    is_sure = len(entries) == FIRST_ENTRIES
    counted = without_session or (entries if is_sure else ())
    if not counted:
        return None
    levels = sorted(felt.pain for felt in counted)
    return LearnedPain(levels[(len(levels) - 1) // 2], counted, is_sure)


def first_entries(pains: Iterable[PainFelt]) -> tuple[PainFelt, ...]:
    """The first entries, one a day, the morning's if there is one. A flare, or a swollen knee, is not usual."""
    by_day: dict[datetime.date, PainFelt] = {}
    for felt in pains:
        if felt.pain <= MOST_USUAL_PAIN and not is_swollen(felt.swelling):
            by_day.setdefault(felt.date, felt)
    entries = sorted(by_day.values(), key=lambda felt: felt.date)
    return tuple(felt for felt in entries if (felt.date - entries[0].date).days < FIRST_DAYS)[:FIRST_ENTRIES]


def _follows_a_session(felt: PainFelt, days: Sequence[datetime.date]) -> bool:
    """Whether a session may have caused this pain: one on the days before, or on its own day, mornings aside.

    `days` are those on which something was done, or begun and left for pain.
    """
    least = 1 if felt.morning else 0
    return any(least <= (felt.date - day).days <= AFTER_DAYS for day in days)
