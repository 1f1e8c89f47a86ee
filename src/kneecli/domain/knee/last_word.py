"""What was said last of the knee: it holds until something newer is said.

A pain of nine last evening is not over because the clock has passed midnight. It holds today back just as the same
pain said today would, until a newer word, or a session, says otherwise.
"""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import ExerciseDone, PainFelt
from kneecli.domain.knee.aftermath import RECENT_DAYS
from kneecli.domain.knee.pain import Limits, is_swollen
from kneecli.domain.words.wording import day_words


def held_back_by(diary: Diary, date: datetime.date, bands: Limits) -> PainFelt | None:
    """The word of an earlier day that still holds on this one, when it is above the safe band or tells of swelling.

    None when something was said or done since, or on the day itself.
    """
    word = next((felt for felt in reversed(diary.pains) if felt.date <= date), None)
    if word is None or word.date == date or (date - word.date).days > RECENT_DAYS:
        return None
    if word.pain <= bands.safe and not is_swollen(word.swelling):
        return None
    return None if any(_is_newer(each, word, date) for each in diary.events if isinstance(each, ExerciseDone)) else word


def last_word_line(word: PainFelt) -> str:
    """That this word still holds, and how to say a newer one."""
    swelling = f", with {word.swelling} swelling," if is_swollen(word.swelling) else ""
    return (
        f"Pain {word.pain} of 10 on {day_words(word.date)}{swelling} is the last that was said of the knee, and holds "
        "until something newer is said: the command kneecli pain 0-10 says how it is now."
    )


def _is_newer(event: ExerciseDone, word: PainFelt, date: datetime.date) -> bool:
    """Whether this was done after the word; on the same day by the order in which the two were written."""
    if not event.done.was_done or event.date > date:
        return False
    return event.date > word.date or (event.date == word.date and event.number > word.number)
