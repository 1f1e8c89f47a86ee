"""What is said at the head of a plan once, and not again with every plan."""

import datetime
from collections.abc import Iterable

from kneecli.app.context import Context
from kneecli.domain.diary.record import NoticeShown
from kneecli.domain.knee.pain import two_weeks
from kneecli.domain.words.advice import DO_NOT_START
from kneecli.domain.words.wording import listed

TWO_WEEKS = "two-weeks"

AGAIN_AFTER = datetime.timedelta(weeks=6)
"""Most knees settle in 6 to 12 weeks (UHMB): so long, nobody is told the same again."""

MOST_NAMES = 6

FIRST = (
    "Before your first session: do not start if one of these is true today. The command kneecli screen asks for them."
)


def before_the_first(ctx: Context) -> tuple[str, ...]:
    """The stop signs, for someone who has logged nothing and has not been through the screen."""
    diary = ctx.journal.diary
    return () if diary.sessions or diary.screened is not None else (FIRST, *DO_NOT_START)


def two_weeks_word(ctx: Context) -> tuple[str, ...]:
    """What today's plan is to say of the last two weeks, unless it was said lately.

    A usual pain that was only learned does not silence it: nobody has looked at that knee yet.
    """
    diary = ctx.journal.diary
    weeks = two_weeks(diary.pains, ctx.today, ctx.settings.person.pain_limits)
    told = diary.notices.get(TWO_WEEKS)
    lately = told is not None and told != ctx.today and ctx.today - told < AGAIN_AFTER
    return () if weeks is None or not weeks.line or lately else (weeks.line,)


def record_told(ctx: Context) -> None:
    """That it was said is recorded, once a day."""
    if ctx.journal.diary.notices.get(TWO_WEEKS) != ctx.today:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=TWO_WEEKS)])


def easier_words(ctx: Context, eased: Iterable[str]) -> tuple[str, ...]:
    """What got easier, by name, when it is not too much to name."""
    names = [exercise.name for exercise in ctx.catalogue if exercise.id in set(eased)]
    if not names:
        return ()
    what = listed(names) if len(names) <= MOST_NAMES else f"{len(names)} exercises"
    return (f"Easier from today on: {what}. The command kneecli progress says why.",)
