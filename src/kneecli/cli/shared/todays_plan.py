"""Today's plan, made and saved as `kneecli plan` does, without showing it."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.person.knee_words import KneeNotes, knee_notes, record_knee_notes
from kneecli.app.person.person_on_day import today_for
from kneecli.app.plans.ladder_steps import needs_consent
from kneecli.app.plans.pack_advice import reviewed
from kneecli.app.plans.saving import save_plan
from kneecli.app.plans.today_session import record_day, session_for
from kneecli.cli.shared.talk import Talk
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.value import replace
from kneecli.formats.plan.plan_formats import BY_NAME
from kneecli.planner.wishes import Wishes


def saved_today(ctx: Context, talk: Talk, minutes: int | None) -> tuple[Path, tuple[str, ...]]:
    """The file with a new plan for today, and what there is to say of it.

    On a terminal the knee is asked about, and whether to step up.

    Raises NothingToDo, PlanWithheld and CouldNot.
    """
    today = today_for(ctx, ctx.today)
    if talk.may_ask:
        from kneecli.cli.shared.asking.knee import ask_about_knee

        today = ask_about_knee(ctx, today)
    wanted = Wishes(ctx.settings.minutes if minutes is None else minutes, usual_minutes=minutes is None)
    wishes = reviewed(ctx, today, wanted)
    knee: KneeNotes = knee_notes(ctx, is_asked=talk.may_ask)

    def consent(step: Proposal) -> bool:
        if not needs_consent(ctx, step):
            return True
        from kneecli.cli.shared.asking.consent import agreed

        return agreed(ctx, talk, step)

    planned = session_for(ctx, today, replace(wishes, notes=knee.lines), consent)
    session = replace(planned.session, units=ctx.settings.units)
    saved = save_plan(ctx, replace(session, left_out=()), BY_NAME[ctx.settings.format])
    messages = record_day(ctx, planned).messages
    record_knee_notes(ctx, knee)
    return saved.file, messages
