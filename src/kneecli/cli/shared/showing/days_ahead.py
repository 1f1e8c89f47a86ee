"""The days ahead, for `kneecli plan --days N`."""

import sys

from kneecli.app.context import Context
from kneecli.app.plans.days_ahead import laid_out
from kneecli.cli.shared.showing.delivery import Delivery
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import Talk
from kneecli.domain.person.today import Today
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.words.wording import listed
from kneecli.formats.plan.days_ahead import DAY, FORMATS, is_ahead, write_ahead
from kneecli.formats.plan.plan_formats import JSON
from kneecli.planner.candidates import Wishes
from kneecli.store.files import replace_own


def lay_out(ctx: Context, talk: Talk, today: Today, wishes: Wishes, days: int, delivery: Delivery) -> None:
    """Shows the days, or writes them as a document. Nothing is recorded, and no plan is saved.

    Raises WrongUsage for a format in which only single plans can be written.
    """
    target, format = delivery.target, delivery.format
    if format not in FORMATS:
        names, endings = (listed(each, "or") for each in zip(*((one.name, one.ending) for one in FORMATS), strict=True))
        cure = f"Take {names}; a file then ends in {endings}."
        raise WrongUsage(Problem(f"days ahead can't be written as {format.name}", cure, "--days"))
    days_ahead = laid_out(ctx, today, wishes, days)
    if delivery.fields is not None:
        print_rows("plan-days-rows", list(map(DAY.data, days_ahead)), delivery.fields, as_json=format == JSON)
    elif target.file is not None:
        replace_own(target.file, write_ahead(days_ahead, format), is_ahead, "a layout of days")
    elif target.is_shown:
        from kneecli.render.console import show
        from kneecli.render.days_ahead_view import ahead_view

        show(ahead_view(days_ahead), talk.color)
    else:
        sys.stdout.write(write_ahead(days_ahead, format))
