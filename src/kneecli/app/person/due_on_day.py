"""What is due of a person on a day, check-ins and what is prescribed included."""

import datetime
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.app.person.prescribed_on_day import prescribed_on
from kneecli.domain.progress.coming.due import Due, due
from kneecli.domain.progress.coming.first_check_in import may_be_due

if TYPE_CHECKING:
    from kneecli.domain.diary.diary import Diary
    from kneecli.domain.programme.standing import Standing
    from kneecli.domain.progress.coming.check_in import CheckIn


def due_on(ctx: Context, day: datetime.date, standing: "Standing | None", *, is_prescribed: bool) -> Due:
    """What is due. `standing` is that in the programme; `is_prescribed`: something prescribed has its turn."""
    diary = diary_on(ctx, day)
    word = prescribed_on(ctx, day)
    every_day = word.every_day if word else frozenset[str]()
    cautions = ctx.settings.person.cautions
    asked = _check_in(ctx, diary, day) if may_be_due(diary, day) else None
    return due(diary, day, asked, standing, cautions, is_prescribed=is_prescribed, every_day=every_day)


def _check_in(ctx: Context, diary: "Diary", day: datetime.date) -> "CheckIn":
    from kneecli.domain.progress.coming.check_in import check_in  # the measures are opened only where one may be due

    return check_in(ctx.packs.known.all_measures, diary, day)
