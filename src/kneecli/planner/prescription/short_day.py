"""Days on which what is prescribed has its turn, and nothing else does."""

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.prescribed_turn import has_prescribed_turn
from kneecli.domain.person.today import Today
from kneecli.domain.progress.coming.due import due


def is_short_day(catalogue: Catalogue, today: Today, diary: Diary) -> bool:
    """Whether only what is prescribed is due, such as one exercise for every day on a day between two sessions."""
    word, person = today.person.prescribed, today.person
    if word is None or word.only_these or not has_prescribed_turn(catalogue, today):
        return False
    found = due(
        diary,
        today.date,
        standing=person.standing,
        cautions=person.cautions,
        is_prescribed=True,
        every_day=word.every_day,
    )
    return found.only_prescribed and "session" in found.due
