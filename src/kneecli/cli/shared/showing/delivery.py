"""The delivery of a plan: saved, shown, or written to stdout, in the format that was asked for."""

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on
from kneecli.app.plans.plan_formats import format_to_write
from kneecli.cli.shared.showing.target import Target, a_target
from kneecli.cli.shared.talk import Talk
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, replace
from kneecli.formats.plan.plan_formats import BY_NAME, HTML, JSON, MARKDOWN, Format

if TYPE_CHECKING:
    from kneecli.app.plans.left_of_plan import PlanOfToday
    from kneecli.formats.plan.page.layout import PageLayout
    from kneecli.store.plans import Saved


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a plan is to be delivered.

    `explain`: with what was left out. `figures`: with pictures. `dry_run`: only shown, neither saved nor recorded.
    `full`: on a terminal, with how to do each exercise. `fields`: only these of each item, in columns. `glance`,
    `large`: a page for paper as one of pictures, or in large print. `pain`: the knee's, today, when that is known.
    """

    target: Target
    format: Format
    explain: bool = False
    figures: bool = False
    dry_run: bool = False
    full: bool = False
    fields: str | None = None
    glance: bool = False
    large: bool = False
    pain: int | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the plan is saved; only then its block and its steps are recorded."""
        return not (self.dry_run or self.target.is_stdout)


def delivered(
    ctx: Context, output: Path | None, format: str | None, usual: str, fields: str | None
) -> tuple[Target, Format]:
    """Where the plan goes, and in which format; the `usual` one where the options name none.

    Raises WrongUsage for an unknown format, and for a file whose ending is that of no format or of another one.
    """
    target = a_target(output, as_data=format is not None or fields is not None)
    return target, format_to_write(ctx, format, target.file) or BY_NAME[usual]


def check_delivery(delivery: Delivery) -> None:
    """Raises WrongUsage for pictures, or a layout for paper, in a format or a place that can't have them."""
    if delivery.figures:
        _check_figures(delivery)
    _check_page(delivery)


def keep(ctx: Context, session: Session, delivery: Delivery) -> "Saved | None":
    """Saves the plan where it was asked for. None for a page to print, and when nothing is to be saved."""
    return _save(ctx, _as_wanted(session, delivery), delivery) if delivery.is_kept else None


def hand_over(ctx: Context, talk: Talk, session: Session, delivery: Delivery, saved: "Saved | None") -> None:
    """Shows the plan, or writes it to stdout, where that was asked for."""
    target, wanted = delivery.target, _as_wanted(session, delivery)
    if delivery.fields is not None:
        from kneecli.cli.shared.showing.output import print_rows
        from kneecli.formats.plan.keys import ITEM

        rows = [ITEM.data(item) for item in session.items]
        print_rows("plan-items", rows, delivery.fields, as_json=delivery.format == JSON)
    elif target.is_shown:
        _show(ctx, talk, wanted, full=delivery.full)
        _note_where(ctx, talk, saved, delivery)
    elif target.is_written or delivery.dry_run:
        sys.stdout.write(_text(ctx, session if delivery.format.always_explains else wanted, delivery))
        sys.stdout.flush()
    elif talk.verbose:
        _note_where(ctx, talk, saved, delivery)


def _as_wanted(session: Session, delivery: Delivery) -> Session:
    return session if delivery.explain else replace(session, left_out=())


def _save(ctx: Context, session: Session, delivery: Delivery) -> "Saved | None":
    """Saves the plan in its file, or in the plans folder; a page to print in its file, and the plan in the folder."""
    from kneecli.app.plans.saving import save_plan  # a plan for stdout needs none of it

    file, format = delivery.target.file, delivery.format
    saved = save_plan(ctx, session, format, None if format == HTML else file)
    if file and format == HTML:
        from kneecli.app.plans.handout import save_handout

        save_handout(_page(ctx, session, delivery), file)
        return None
    if delivery.figures and format == MARKDOWN and saved.is_new:
        from kneecli.app.plans.pictures import add_figures

        add_figures(ctx, session, saved.file)
    return saved


def _text(ctx: Context, session: Session, delivery: Delivery) -> str:
    """The document."""
    return _page(ctx, session, delivery) if delivery.format == HTML else delivery.format.write(session)


def _page(ctx: Context, session: Session, delivery: Delivery) -> str:
    """The page to print, which leads through the session in a browser."""
    from kneecli.app.plans.handout import handout
    from kneecli.start.in_browser import guiding_of

    layout = page_layout(ctx, delivery)
    return handout(ctx, session, layout, lambda pictures: guiding_of(ctx, session, pictures, delivery.pain))


def page_layout(ctx: Context, delivery: Delivery) -> "PageLayout":
    """How a page for paper is laid out: the paper of the settings, and what the options say."""
    from kneecli.formats.plan.page.layout import PageLayout

    return PageLayout(ctx.settings.paper, delivery.large, delivery.glance)


def _check_page(delivery: Delivery) -> None:
    for option, is_wanted in (("--glance", delivery.glance), ("--large-print", delivery.large)):
        if is_wanted and delivery.format != HTML:
            what = f"a plan as {delivery.format.name} is no page to print"
            raise WrongUsage(Problem(what, "Take -o today.html, or --format html.", option))


def _check_figures(delivery: Delivery) -> None:
    if delivery.format not in (MARKDOWN, HTML):
        what = f"a plan as {delivery.format.name} has no pictures"
        raise WrongUsage(Problem(what, "Take markdown, or -o today.html.", "--figures"))
    if delivery.target.is_stdout:
        raise WrongUsage(Problem("pictures need a place beside the plan", "Give -o a file.", "--figures"))


def _show(ctx: Context, talk: Talk, session: Session, *, full: bool) -> None:
    from kneecli.cli.shared.showing.paging import show_long

    first = not ctx.journal.diary.sessions
    if _is_done(ctx, session.date):
        talk.confirm("A session is logged for this day already; nothing more is due.")
        talk.confirm("")
    if full:
        from kneecli.render.plan_view import plan_view as view
    else:
        from kneecli.render.plan_brief import plan_brief as view
    show_long(talk, view(session, first=first))


def _note_where(ctx: Context, talk: Talk, saved: "Saved | None", delivery: Delivery) -> None:
    """Notes where the plan was saved, and how to log it."""
    if delivery.dry_run:
        talk.note("Nothing was saved or recorded.")
        return
    if saved is None:
        talk.note(f"Saved in {delivery.target.name}, to be printed.\nWhen you are done: kneecli log")
        return
    talk.note(_where(saved))
    import shlex

    # `kneecli log` finds what lies in the plans folder; anything else has to be named.
    is_found = saved.file.parent == ctx.plans_folder
    talk.note(f"When you are done: kneecli log{'' if is_found else f' {shlex.quote(str(saved.file))}'}")
    begun = _begun_today(ctx) if is_found else None
    if begun and begun.newer:
        talk.note(f"An earlier plan is begun: kneecli start goes on with it. For this one: kneecli start {saved.file}")


def _where(saved: "Saved") -> str:
    if saved.put_aside:
        return f"Saved in {saved.file}.\nThe earlier plan there had your marks in it; it is now {saved.put_aside.name}."
    if saved.replaced:
        return f"Saved in {saved.file}, in place of the plan that was there, of which nothing was ticked or logged."
    return f"Saved in {saved.file}." if saved.is_new else f"{saved.file} was left as it is."


def _begun_today(ctx: Context) -> "PlanOfToday | None":
    """The plan of today that is begun and not done yet, or None."""
    if not any(session.date == ctx.today for session in ctx.journal.diary.sessions):
        return None
    from kneecli.app.plans.left_of_plan import plan_of_today  # few plan in the middle of a session

    found = plan_of_today(ctx)
    return found if found and found.left else None


def _is_done(ctx: Context, date: datetime.date) -> bool:
    """Whether a session was done on the day, and not just an exercise or two."""
    if not ctx.journal.diary.sessions or _begun_today(ctx):
        return False
    from kneecli.domain.diary.day_sums import day_sums, is_session  # few plan again after a session

    return any(map(is_session, day_sums(diary_on(ctx, date), date, date + datetime.timedelta(1))))
