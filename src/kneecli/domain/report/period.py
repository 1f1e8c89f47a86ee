"""The part of a diary that lies in a period."""

import datetime

from kneecli.domain.diary.diary import Diary
from kneecli.domain.value import replace


def within(diary: Diary, since: datetime.date, until: datetime.date) -> Diary:
    """The diary with only what was done, felt and measured from `since` to `until`, both counted.

    Its events and choices, such as steps and blocks, are all there still.
    """
    logged = {id: tuple(time for time in times if since <= time.date <= until) for id, times in diary.logged.items()}
    return replace(
        diary,
        sessions=tuple(session for session in diary.sessions if since <= session.date <= until),
        logged={id: times for id, times in logged.items() if times},
        pains=tuple(felt for felt in diary.pains if since <= felt.date <= until),
        active_days=tuple(day for day in diary.active_days if since <= day <= until),
        tried_days=tuple(day for day in diary.tried_days if since <= day <= until),
        measured=tuple(event for event in diary.measured if since <= event.date <= until),
    )
