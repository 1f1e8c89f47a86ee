"""The sentences about what was done of exercises that no pack has any more."""

import datetime
from collections.abc import Callable, Collection

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.domain.diary.no_longer_there import no_longer_there, words_for


def gone_lines(
    ctx: Context, until: datetime.date, only: Callable[[], Collection[str]] | None = None
) -> tuple[str, ...]:
    """A heading and a line for each such exercise done by this day, or for those of `only`; mostly none."""
    gone = [each.last.exercise for each in no_longer_there(diary_on(ctx, until), ctx.catalogue, until)]
    if not gone:
        return ()
    with ctx.journal.by_day() as by_day:
        diaries = map(by_day.diary_of, gone)  # the days are counted from the first on
        found = [each for diary in diaries for each in no_longer_there(diary, ctx.catalogue, until)]
    wanted = [each for each in found if only is None or each.last.exercise in only()]
    return words_for(wanted, ctx.catalogue, ctx.settings.disabled_packs)
