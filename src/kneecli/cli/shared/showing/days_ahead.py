"""The days ahead, for `kneecli plan --days N`."""

import sys

from kneecli.app.context import Context
from kneecli.app.plans.days_ahead import check_can_lay_out, laid_out, save_layout
from kneecli.cli.shared.showing.delivery import Delivery
from kneecli.cli.shared.showing.output import print_rows
from kneecli.cli.shared.talk import Talk
from kneecli.domain.person.today import Today
from kneecli.formats.plan.days_ahead import DAY, write_ahead
from kneecli.formats.plan.plan_formats import JSON
from kneecli.planner.wishes import Wishes


def lay_out(ctx: Context, talk: Talk, today: Today, wishes: Wishes, days: int, delivery: Delivery) -> None:
    """Shows the days, or writes them as a document. Nothing is recorded, and no plan is saved.

    Raises WrongUsage for a format in which only single plans can be written.
    """
    target, format = delivery.target, delivery.format
    check_can_lay_out(format)
    days_ahead = laid_out(ctx, today, wishes, days)
    if delivery.fields is not None:
        print_rows("plan-days-rows", list(map(DAY.data, days_ahead)), delivery.fields, as_json=format == JSON)
    elif target.file is not None:
        save_layout(days_ahead, format, target.file)
    elif target.is_shown:
        from kneecli.render.console import show
        from kneecli.render.days_ahead_view import ahead_view

        show(ahead_view(days_ahead), talk.color)
    else:
        sys.stdout.write(write_ahead(days_ahead, format))
