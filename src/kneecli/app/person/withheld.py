"""Withholding a session: while a stop sign is recorded, or a caution is declared that is as urgent."""

from kneecli.app.context import Context
from kneecli.domain.problem import PlanWithheld


def withhold(ctx: Context) -> None:
    """Raises PlanWithheld while a stop sign is recorded, or a caution declared that is as urgent."""
    screened, cautions = ctx.journal.diary.screened, ctx.settings.person.cautions
    if screened is None and not cautions:
        return
    from kneecli.domain.knee.declared_care import why_withheld  # few need it

    signs, since = (screened.signs, screened.date) if screened else ((), ctx.today)
    if problem := why_withheld(signs, since, cautions):
        raise PlanWithheld(problem)
