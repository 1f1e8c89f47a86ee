"""The last pain entry, the last word on the knee: it counts until there is a newer entry or a session.

A pain of 9 last evening still counts this morning, just as if it had been entered today.
"""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import ExerciseDone, PainFelt
from kneecli.domain.knee.aftermath import RECENT_DAYS
from kneecli.domain.knee.pain import Limits, is_swollen
from kneecli.domain.words.wording import day_words


def held_back_by(diary: Diary, date: datetime.date, limits: Limits) -> PainFelt | None:
    """The pain entry of an earlier day that still counts on this one, above the safe band or with swelling.

    None when there was an entry or a session since, or an entry on the day itself.
    """
    last = next((felt for felt in reversed(diary.pains) if felt.date <= date), None)
    if last is None or last.date == date or (date - last.date).days > RECENT_DAYS:
        return None
    if last.pain <= limits.safe and not is_swollen(last.swelling):
        return None
    done = (event for event in diary.events if isinstance(event, ExerciseDone))
    return None if any(_is_newer(event, last, date) for event in done) else last


ASKED_DAYS = 14
"""So long after swelling was said, and nothing of it since, a session is preceded by the question (our own figure)."""


def swelling_left_open(diary: Diary, date: datetime.date) -> PainFelt | None:
    """The entry of swelling that was the last word on it, where newer entries leave out whether it is still there.

    None where it still counts by itself, as on its own day and the next.
    """
    last = next((felt for felt in reversed(diary.pains) if felt.swelling and felt.date <= date), None)
    if last is None or not is_swollen(last.swelling) or not 1 < (date - last.date).days <= ASKED_DAYS:
        return None
    return last


def swelling_line(entry: PainFelt) -> str:
    """The sentence that nobody has said yet whether that swelling is gone."""
    return (
        f"{str(entry.swelling).capitalize()} swelling on {day_words(entry.date)} is the last that was said of it. If "
        "the knee is still swollen, say so before a session: the command kneecli pain 0-10 --swelling mild does."
    )


def last_word_line(entry: PainFelt) -> str:
    """The sentence that this entry still counts, and how to make a newer one."""
    swelling = f", with {entry.swelling} swelling," if is_swollen(entry.swelling) else ""
    return (
        f"Pain {entry.pain} of 10 on {day_words(entry.date)}{swelling} is the last that was said of the knee, and "
        "holds until something newer is said: the command kneecli pain 0-10 says how it is now."
    )


def _is_newer(event: ExerciseDone, entry: PainFelt, date: datetime.date) -> bool:
    """Whether this was done after the entry, up to `date`; on the entry's own day the order of writing decides."""
    if not event.done.was_done or event.date > date:
        return False
    return event.date > entry.date or (event.date == entry.date and event.number > entry.number)
