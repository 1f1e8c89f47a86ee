"""The session of a day with its block and its steps, and what is recorded with it."""

from kneecli.app.context import Context
from kneecli.app.ladder_steps import record_steps
from kneecli.app.one_time_notes import before_the_first, easier_words, record_told, two_weeks_word
from kneecli.app.recorded import Recorded
from kneecli.domain.diary.record import BlockBegun
from kneecli.domain.person.today import Today
from kneecli.domain.progress.steps import new_rungs, proposals_on
from kneecli.domain.value import replace
from kneecli.planner.candidates import Wishes
from kneecli.planner.day import Consent, PlannedDay, plan_day


def session_for(ctx: Context, today: Today, wishes: Wishes, consent: Consent) -> PlannedDay:
    """The session of the day; of steps up those that find consent.

    A day to come foresees those that are due by then; one that has been has none.
    """
    diary, notes = ctx.diary_on(today.date), before_the_first(ctx) + wishes.notes
    proposals = proposals_on(ctx.catalogue, diary, today)
    if today.date != ctx.today:
        foreseen = consent if today.date > ctx.today else None
        return plan_day(ctx.catalogue, today, diary, replace(wishes, notes=notes), proposals, foreseen)
    eased = new_rungs(diary, today.date, [each for each in proposals if each.kind == "ease"], lower=True)
    notes += (*easier_words(ctx, eased), *two_weeks_word(ctx))
    return plan_day(ctx.catalogue, today, diary, replace(wishes, notes=notes), proposals, consent)


def record_day(ctx: Context, planned: PlannedDay) -> Recorded:
    """What comes with today's session goes into the journal: the block that begins, the steps, and what was told."""
    if planned.session.date != ctx.today:
        return Recorded()
    if planned.begun:
        ctx.journal.add([BlockBegun(**ctx.journal.stamp(), block=planned.begun)])
    recorded = record_steps(ctx, planned.steps)
    if set(two_weeks_word(ctx)) & set(planned.session.notes):
        record_told(ctx)
    return recorded
