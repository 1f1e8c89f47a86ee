"""What was said of the pain today and yesterday, in one sentence."""

import datetime
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.diary import DaySession
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.words.wording import listed, swelling_words


def pain_words(pains: Iterable[PainFelt], sessions: Sequence[DaySession], today: datetime.date, safe: int) -> str:
    """What was said yesterday and today as a sentence: the entries, and the worst above `safe` at the exercises.

    Empty when nothing was said.
    """
    days = {today - datetime.timedelta(1): "yesterday", today: "today"}
    entries = list(pains)
    said = []
    for day, name in days.items():
        said += [_felt_words(felt, name) for felt in entries if felt.date == day]
        at_exercises = (done.pain or 0 for session in sessions if session.date == day for done in session.items)
        if (worst := max(at_exercises, default=0)) > safe:
            said.append(f"pain {worst} of 10 at the exercises {name}")
    return f"The knee: {listed(said)}." if said else ""


def _felt_words(felt: PainFelt, when: str) -> str:
    moment = f"{when} in the morning" if felt.morning else when
    return f"pain {felt.pain} of 10{f' and {swelling_words(felt.swelling)}' if felt.swelling else ''} {moment}"
