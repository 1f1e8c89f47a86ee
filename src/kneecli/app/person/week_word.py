"""The word on the last week: always there to be asked for, and once a week said by itself."""

import datetime

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, person_of
from kneecli.domain.diary.record import NoticeShown
from kneecli.domain.progress.so_far.week import Week, week
from kneecli.domain.progress.so_far.week_word import week_word
from kneecli.domain.words.week_words import week_words

TOPIC = "week"

AGAIN_AFTER_DAYS = 7


def week_line(ctx: Context, counted: Week, day: datetime.date, *, beside_days: bool = False) -> str:
    """The word on the week that ends with this day; empty where there is nothing to say.

    `beside_days`: it stands where the days with a session are counted anyway, and does not count them again.
    """
    settings = ctx.settings
    word = week_word(diary_on(ctx, day), counted, day, person_of(ctx).pain_limits)
    if word is None or (beside_days and word.kind == "days"):
        return ""
    return week_words(word, settings.units)


def once_a_week(ctx: Context) -> str:
    """The word on the last week, recorded as said; empty when it was said in the last seven days. Raises CouldNot."""
    shown = ctx.journal.diary.notices.get(TOPIC)
    if shown is not None and (ctx.today - shown).days < AGAIN_AFTER_DAYS:
        return ""
    line = week_line(ctx, week(ctx.journal.diary, ctx.catalogue, ctx.today), ctx.today)
    if line:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=TOPIC)])
    return line
