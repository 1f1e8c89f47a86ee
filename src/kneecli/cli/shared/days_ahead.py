"""`kneecli plan --days N`: which day, how long, what kind."""

import sys
from pathlib import Path

from kneecli.app.context import Context
from kneecli.cli.shared.talk import Talk, on_terminal
from kneecli.domain.person.today import Today
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.formats.plan.days_ahead import FORMATS, is_ahead, write_ahead
from kneecli.formats.plan.plan_formats import MARKDOWN, Format, format_of
from kneecli.planner.candidates import Wishes
from kneecli.planner.days_ahead import ahead
from kneecli.store.files import expanded, replace_own


def lay_out(
    ctx: Context,
    talk: Talk,
    today: Today,
    wishes: Wishes,
    days: int,
    output: Path | None,
    format: Format | None,
) -> None:
    """Shows the days, or writes them as a document. Nothing is recorded, and no plan is saved."""
    to_stdout = output is None or str(output) == "-"
    shape = format or (format_of(output) if output and not to_stdout else None) or MARKDOWN
    if shape not in FORMATS:
        raise WrongUsage(Problem(f"days ahead can't be written as {shape.name}", "Take markdown or json.", "--days"))
    found = ahead(ctx.catalogue, today, ctx.diary_on(today.date), wishes, days)
    if not to_stdout:
        assert output is not None
        replace_own(expanded(output), write_ahead(found, shape), is_ahead, "a layout of days")
    elif on_terminal() and format is None and output is None:
        from kneecli.render.console import show
        from kneecli.render.days_ahead_view import ahead_view

        show(ahead_view(found), talk.color)
    else:
        sys.stdout.write(write_ahead(found, shape))
