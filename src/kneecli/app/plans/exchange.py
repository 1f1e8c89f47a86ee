"""Swapping an exercise of today's plan for another."""

from collections.abc import Sequence
from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import today_for
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
from kneecli.domain.words.wording import clock_words, dose_words, listed
from kneecli.formats.plan.plan_formats import Format
from kneecli.formats.plan.untouched import is_untouched
from kneecli.planner.block.staying import flared_lately
from kneecli.planner.candidates import Wishes
from kneecli.planner.session.refusals import rest_today
from kneecli.planner.swap import choices, why_no_choice
from kneecli.store.files import read_text
from kneecli.store.plans import newest_plan_file, read_plan_file, save_as


@dataclass(frozen=True, slots=True)
class TodaysPlan:
    """A plan for today, and the file that it is in. `has_pictures`: it shows pictures from a folder beside it.

    `logged` are the ids of its exercises that are logged already.
    """

    file: Path
    format: Format
    session: Session
    has_pictures: bool = False
    logged: frozenset[str] = frozenset()


def todays_plan(ctx: Context, named: Path | None) -> TodaysPlan:
    """The plan for today in this file, or the newest in the plans folder, as long as it has no marks.

    Raises NothingToDo when there is none, CouldNot when it has marks, and FileFault.
    """
    file = named or newest_plan_file(ctx.plans_folder, ctx.today)
    if file is None:
        cure = "`kneecli plan` makes one; one that lies elsewhere is named with --plan."
        raise NothingToDo(Problem("there is no plan for today.", cure))
    format = format_by_ending(ctx, file)
    session = read_plan_file(file, format).session
    text = read_text(file) or ""
    if session.date != ctx.today:
        raise NothingToDo(Problem(f"this plan is for {session.date}", "`kneecli plan` makes one for today.", str(file)))
    of_plan = (part.items for part in ctx.journal.diary.sessions if part.id == session.id)
    logged = frozenset(done.exercise for items in of_plan for done in items)
    if logged and format is not None:
        return TodaysPlan(file, format, session, logged=logged)
    if format is None or not is_untouched(text, format):
        cure = "What you wrote stays. Tick what you do instead with `kneecli log EXERCISE`, or make a new plan."
        raise CouldNot(Problem("this plan has your own marks or changes in it", cure, str(file)))
    return TodaysPlan(file, format, session, has_pictures="](" in text)


def refuse_begun(plan: TodaysPlan, name: str, options: Sequence[Choice]) -> None:
    """Raises CouldNot for a plan of which something is logged: it stays as it was when that was done.

    For an exercise that is still to come it says what can be done in its place, and how that is taken down.
    """
    if name in plan.logged:
        cure = "`kneecli undo` takes back what was said last, `kneecli undo ID` an older entry."
        raise CouldNot(Problem(f"{name} is logged already", cure, str(plan.file)))
    if plan.logged:
        names = listed([each.item.exercise for each in options], "or")
        instead = (
            f" In its place do {names}; `kneecli log {options[0].item.exercise}` takes it down." if options else ""
        )
        cure = f"Leave {name} out: with `s` in `kneecli start`, or as `skipped` in `kneecli log`.{instead}"
        raise CouldNot(Problem("this session is begun, so its plan stays as it is", cure, str(plan.file)))


def choices_in(ctx: Context, plan: TodaysPlan, name: str) -> list[Choice]:
    """The exercises that may take the place of this one of the plan today, the best first. `name` is its id.

    In the week after a flare nothing new and nothing harder is among them. Raises NothingToDo on a day of rest.
    """
    today = _as_planned(ctx, plan.session)
    if today.needs_rest:
        raise NothingToDo(rest_today(today))
    wishes = reviewed(ctx, today, Wishes(minutes=plan.session.minutes))
    found = choices(ctx.catalogue, plan.session, name, today, wishes)
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
    """Puts the choice in the exercise's place, in the file and in the journal. Raises CouldNot."""
    swapped = Swapped(**ctx.journal.stamp(), date=ctx.today, exercise=name, into=choice.item.exercise, scope=scope)
    ctx.journal.add([swapped])  # first: without it, the next `kneecli plan` would undo the change of the file
    if not ctx.dry_run:
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
