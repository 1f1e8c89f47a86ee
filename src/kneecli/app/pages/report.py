"""The report of a person, by their settings and their whole diary."""

import datetime

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import person_of
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.today import today_of
from kneecli.domain.programme.standing import Followed
from kneecli.domain.report.report import Report, report, usual_first, usual_since


def report_of(ctx: Context, since: datetime.date | None, until: datetime.date) -> Report:
    """The report of these days; without `since` of the usual period."""
    diary: Diary = ctx.journal.from_day(usual_first(until) if since is None else since)
    exercises = list(ctx.catalogue)
    today = today_of(person_of(ctx), diary, exercises, until)
    first = usual_since(diary, until) if since is None else since
    known = ctx.packs.known
    return report(diary, exercises, known.all_measures, today, first, _programmes(ctx) if diary.programmes else {})


def _programmes(ctx: Context) -> dict[str, Followed]:
    from kneecli.app.person.programmes import directions

    return {each.id: Followed(each, directions(ctx, each)) for each in ctx.packs.known.programmes}
