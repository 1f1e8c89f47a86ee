"""How often a person trains: as their programme has it, else by what they do."""

from typing import Literal

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.how_often import sessions_a_week
from kneecli.domain.person.today import Today


def times_a_week(today: Today, diary: Diary) -> Literal[2, 3, 5]:
    """Two, three or four, five or more sessions a week; in a programme as many as its phase wants."""
    phase = today.person.phase
    if phase is None:
        return sessions_a_week(diary, today.date)
    return 2 if phase.sessions <= 2 else 3 if phase.sessions <= 4 else 5
