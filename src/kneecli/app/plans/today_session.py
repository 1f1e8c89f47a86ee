"""The session of a day with its block and its steps on the ladders, and what is recorded with it."""

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.app.plans.ladder_steps import record_steps
from kneecli.app.plans.one_time_notes import before_the_first, easier_note, record_two_weeks_note, two_weeks_note
from kneecli.app.recorded import Recorded
from kneecli.domain.diary.record import BlockBegun
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.steps import new_rungs, proposals_on
from kneecli.domain.value import replace
from kneecli.planner.day import PlannedDay, plan_day
from kneecli.planner.session_steps import Consent
from kneecli.planner.wishes import Wishes


def session_for(ctx: Context, today: Today, wishes: Wishes, consent: Consent) -> PlannedDay:
    """The session of the day, with the steps up that the person consents to.

    For a day to come, the steps are those due by then; for a day of the past there are none.
    """
    diary, notes = diary_on(ctx, today.date), before_the_first(ctx) + wishes.notes
    if today.person.programme:
        from kneecli.app.person.programmes import plan_notes  # few people follow one

        notes += plan_notes(ctx, today.person.standing)
    proposals = proposals_on(ctx.catalogue, diary, today)
    if today.date != ctx.today:
        consent_ahead = consent if today.date > ctx.today else None
        return plan_day(ctx.catalogue, today, diary, replace(wishes, notes=notes), proposals, consent_ahead)
    eased = new_rungs(diary, today.date, [step for step in proposals if step.kind == "ease"], lower=True)
    notes += (*easier_note(ctx, eased), *two_weeks_note(ctx))
    if ctx.journal.diary.prescribed:
        from kneecli.app.person.prescriptions import over  # few people have a prescription

        notes += tuple(over(ctx).values())
    return plan_day(ctx.catalogue, today, diary, replace(wishes, notes=notes), proposals, consent)


def record_day(ctx: Context, planned: PlannedDay) -> Recorded:
    """Records what comes with today's session: the block that begins, the steps, and the notes that were shown."""
    if planned.session.date != ctx.today:
        return Recorded()
    if planned.begun:
        ctx.journal.add([BlockBegun(**ctx.journal.stamp(), block=planned.begun)])
    recorded = record_steps(ctx, planned.steps)
    if set(two_weeks_note(ctx)) & set(planned.session.notes):
        record_two_weeks_note(ctx)
    if ctx.journal.diary.prescribed:
        from kneecli.app.person.prescriptions import record_over

        record_over(ctx, planned.session.notes)
    if ctx.journal.diary.programmes:
        from kneecli.app.person.programmes import record_told, standing_on

        record_told(ctx, standing_on(ctx, ctx.today), planned.session.notes)
    return recorded
