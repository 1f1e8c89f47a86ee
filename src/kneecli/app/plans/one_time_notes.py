"""Notes at the head of a plan that are not repeated in every plan."""

import datetime
from collections.abc import Iterable

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import person_of
from kneecli.domain.diary.record import NoticeShown
from kneecli.domain.knee.pain import two_weeks
from kneecli.domain.words.advice import BEFORE_THE_FIRST, DO_NOT_START
from kneecli.domain.words.wording import listed

TWO_WEEKS = "two-weeks"

AGAIN_AFTER = datetime.timedelta(weeks=6)
"""Most knees settle in 6 to 12 weeks (UHMB), so for this time the same note is not repeated."""

MOST_NAMES = 6


def before_the_first(ctx: Context) -> tuple[str, ...]:
    """The stop signs, for someone who has logged nothing and has not answered the screen."""
    diary = ctx.journal.diary
    return () if diary.sessions or diary.screened is not None else (BEFORE_THE_FIRST, *DO_NOT_START)


def two_weeks_note(ctx: Context) -> tuple[str, ...]:
    """The note for today's plan about a knee that is worse or no better in two weeks, unless it was shown lately.

    It goes by the declared usual pain, not by one that was learned: nobody has looked at such a knee yet.
    """
    diary = ctx.journal.diary
    weeks = two_weeks(diary.pains, ctx.today, person_of(ctx).pain_limits)
    shown = diary.notices.get(TWO_WEEKS)
    was_lately = shown is not None and shown != ctx.today and ctx.today - shown < AGAIN_AFTER
    return () if weeks is None or not weeks.line or was_lately else (weeks.line,)


def record_two_weeks_note(ctx: Context) -> None:
    """Records that the note was shown, once a day. Raises CouldNot."""
    if ctx.journal.diary.notices.get(TWO_WEEKS) != ctx.today:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=TWO_WEEKS)])


def easier_note(ctx: Context, eased: Iterable[str]) -> tuple[str, ...]:
    """The note on which exercises got easier: their names, or of many only their number. `eased` are their ids."""
    names = [exercise.name for exercise in ctx.catalogue if exercise.id in set(eased)]
    if not names:
        return ()
    what = listed(names) if len(names) <= MOST_NAMES else f"{len(names)} exercises"
    return (f"Easier from today on: {what}. The command kneecli progress says why.",)
