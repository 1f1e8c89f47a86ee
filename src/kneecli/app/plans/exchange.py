"""Swapping an exercise of today's plan for another."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import today_for
from kneecli.app.plans.left_of_plan import plan_of_today
from kneecli.app.plans.pack_advice import reviewed
from kneecli.app.plans.plan_formats import format_by_ending
from kneecli.app.recorded import Recorded
from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.record import Swapped
from kneecli.domain.person.today import Today
from kneecli.domain.problem import CouldNot, NothingToDo, Problem
from kneecli.domain.session.exchange import Choice
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import SwapScope
from kneecli.domain.words.wording import clock_words, dose_words
from kneecli.formats.plan.kept_marks import with_marks_kept
from kneecli.formats.plan.markdown.figures import without_figures
from kneecli.formats.plan.plan_formats import MARKDOWN, Format
from kneecli.formats.plan.untouched import is_untouched
from kneecli.planner.block.staying import flared_lately
from kneecli.planner.session.refusals import rest_today
from kneecli.planner.swap import choices, why_no_choice
from kneecli.planner.wishes import Wishes
from kneecli.store.files import read_text, replace_text
from kneecli.store.plans import read_plan_file, save_as


@dataclass(frozen=True, slots=True)
class TodaysPlan:
    """A plan for today, the file that it is in, and its text there, without pictures.

    `has_pictures`: it shows pictures from a folder beside it. `logged` are the ids of its exercises that are logged
    already. `is_in_use`: some are, or the person has written in it; then it stays the same plan, with the same id, so
    that what is logged goes on to belong to it.
    """

    file: Path
    format: Format
    session: Session
    text: str
    has_pictures: bool = False
    logged: frozenset[str] = frozenset()
    is_in_use: bool = False


def todays_plan(ctx: Context, named: Path | None) -> TodaysPlan:
    """The plan for today in this file, else the one in the plans folder that is begun, else the newest there.

    Raises NothingToDo when there is none, CouldNot when it is in no format that can be written, and FileFault.
    """
    newest = None if named else plan_of_today(ctx)
    file = newest.file if newest else named
    if file is None:
        cure = "`kneecli plan` makes one; one that lies elsewhere is named with --plan."
        raise NothingToDo(Problem("there is no plan for today.", cure))
    format = format_by_ending(ctx, file)
    session = read_plan_file(file, format).session
    text = read_text(file) or ""
    if session.date != ctx.today:
        raise NothingToDo(Problem(f"this plan is for {session.date}", "`kneecli plan` makes one for today.", str(file)))
    if format is None:
        raise CouldNot(Problem("its name has no ending of a plan", "Give it one, such as .md or .toml.", str(file)))
    of_plan = (part.items for part in ctx.journal.diary.sessions if part.id == session.id)
    logged = frozenset(done.exercise for items in of_plan for done in items)
    plain = without_figures(text) if format == MARKDOWN else text
    is_in_use = bool(logged) or not is_untouched(text, format)
    return TodaysPlan(file, format, session, plain, plain != text, logged, is_in_use)


def refuse_logged(plan: TodaysPlan, name: str) -> None:
    """Raises CouldNot for an exercise of the plan that is logged already."""
    if name in plan.logged:
        cure = "`kneecli undo` takes back what was said last, `kneecli undo ID` an older entry."
        raise CouldNot(Problem(f"{name} is logged already", cure, str(plan.file)))


def choices_in(ctx: Context, plan: TodaysPlan, name: str) -> list[Choice]:
    """The exercises that may take the place of this one of the plan today, the best first. `name` is its id.

    In the week after a flare nothing new and nothing harder is among them. Raises NothingToDo on a day of rest.
    """
    today = _as_planned(ctx, plan.session)
    if today.needs_rest:
        raise NothingToDo(rest_today(today))
    wishes = reviewed(ctx, today, Wishes(minutes=plan.session.minutes))
    found = choices(ctx.catalogue, plan.session, name, today, wishes)
    if plan.is_in_use:
        found = [replace(each, session=replace(each.session, id=plan.session.id)) for each in found]
    is_gentle = flared_lately(today, ctx.journal.diary)
    return [each for each in found if not is_gentle or each.kind == "easier" or _is_known(today, each)]


def _is_known(today: Today, choice: Choice) -> bool:
    """Whether it is no harder, and was done before."""
    return choice.kind != "harder" and choice.item.exercise in today.days_since_exercise


def why_not(ctx: Context, plan: TodaysPlan, name: str, other: Exercise) -> str:
    """Why this other exercise is none of the choices, as one sentence."""
    today = _as_planned(ctx, plan.session)
    wishes = reviewed(ctx, today, Wishes(minutes=plan.session.minutes))
    found = choices(ctx.catalogue, plan.session, name, today, wishes)
    if any(each.item.exercise == other.id for each in found):
        return "The knee flared up within the last week: until that is over, nothing new and nothing harder."
    return why_no_choice(ctx.catalogue, plan.session, name, other, today, wishes)


def exchange(ctx: Context, plan: TodaysPlan, name: str, choice: Choice, scope: SwapScope) -> Recorded:
    """Puts the choice in the exercise's place, in the file and in the journal. Raises CouldNot.

    What the person has written in the file stays. A plan that has changed since it was read, in the file or by what was
    logged of it, is left as it is.
    """
    with ctx.journal.alone(begins=True):
        _refuse_changed(ctx, plan, name)
        return _exchange(ctx, plan, name, choice, scope)


def _refuse_changed(ctx: Context, plan: TodaysPlan, name: str) -> None:
    now = todays_plan(ctx, plan.file)
    refuse_logged(now, name)
    if (now.text, now.logged) != (plan.text, plan.logged):
        raise CouldNot(Problem("this plan has changed meanwhile", "Say it again.", str(plan.file)))


def _exchange(ctx: Context, plan: TodaysPlan, name: str, choice: Choice, scope: SwapScope) -> Recorded:
    text = with_marks_kept(plan.text, plan.format, choice.session) if plan.is_in_use else None
    if plan.is_in_use and text is None:
        cure = f"Take out what you wrote at {name} and around it, or make a new plan with `kneecli plan`."
        raise CouldNot(
            Problem(f"your own marks or changes in this plan are in the way at {name}", cure, str(plan.file))
        )
    swapped = Swapped(**ctx.journal.stamp(), date=ctx.today, exercise=name, into=choice.item.exercise, scope=scope)
    ctx.journal.add([swapped])  # first: without it, the next `kneecli plan` would undo the change of the file
    if text is not None and not ctx.dry_run:
        replace_text(plan.file, text)
    elif not ctx.dry_run:
        save_as(choice.session, plan.file, plan.format)
    old = next(item for item in plan.session.items if item.exercise == name)
    new, session = choice.item, choice.session
    how_long = "as long as this block goes on" if scope == "block" else "today"
    return Recorded(
        (swapped,),
        (
            f"{new.shown_name} in place of {old.shown_name}, {how_long}: "
            f"{dose_words(new.prescription, session.units)}.",
            f"The session takes {clock_words(session.seconds)} of {session.minutes} minutes.",
        ),
    )


def _as_planned(ctx: Context, session: Session) -> Today:
    """The person today; for a flare day's session in a flare, even if its pain was not recorded."""
    today = today_for(ctx, ctx.today)
    if not session.flare or today.has_flare:
        return today
    return replace(today, pain=today.person.pain_limits.stop + 1)
