"""What is said once, and not again with every plan."""

import datetime

from kneecli.cli.context import Context
from kneecli.domain.pain import two_weeks
from kneecli.domain.record import Told

TWO_WEEKS = "two-weeks"

AGAIN_AFTER = datetime.timedelta(weeks=6)
"""Most knees settle in 6 to 12 weeks (UHMB): so long, nobody is told the same again."""


def tell_once(ctx: Context) -> tuple[str, ...]:
    """What today's plan is to say of the last two weeks. That it was said is recorded."""
    diary = ctx.book.diary
    weeks = two_weeks(diary.pains, ctx.today, ctx.settings.person.pain_limits)
    if weeks is None or not weeks.line:
        return ()
    told = diary.told.get(TWO_WEEKS)
    if told is not None and told != ctx.today and ctx.today - told < AGAIN_AFTER:
        return ()
    if told != ctx.today:
        ctx.book.add([Told(**ctx.book.stamp(), date=ctx.today, topic=TWO_WEEKS)])
    return (weeks.line,)
