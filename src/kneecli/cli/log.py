"""`kneecli log`: what was done, from a plan, from a file, or one exercise at a time."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from kneecli.cli.context import Context
from kneecli.cli.recording import Recorder
from kneecli.cli.words import a_height, a_past_date, a_weight, an_exercise, one_of
from kneecli.domain.doing import Said, done, item_at_rung
from kneecli.domain.exercise import Exercise
from kneecli.domain.fit import fitting_rung, rested, standing_rung, view
from kneecli.domain.problem import FileFault, NothingToDo, Problem, WrongUsage, printable
from kneecli.domain.record import SIDES, Done
from kneecli.domain.session import Prescription, Session
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS
from kneecli.formats.plan_data import FilledPlan
from kneecli.formats.plans import format_of
from kneecli.formats.remark import read_remark
from kneecli.planner.candidates import doses

OLDEST_PLAN = datetime.timedelta(days=14)
"""An older plan is logged by naming its file: nobody remembers how it felt."""

EXAMPLES = """Examples:

  kneecli log                        the newest plan: asks on a terminal, else takes its ticks

  kneecli log --all                  the newest plan, done as planned

  kneecli log today.md               a plan that you have ticked

  kneecli log step-up --reps 10 --sets 3 --step 15 --pain 2
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(log)


def log(
    context: typer.Context,
    what: Annotated[str | None, typer.Argument(metavar="[FILE|EXERCISE]", help="A plan, `-`, or an exercise.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="The newest plan, done as planned.")] = False,
    sets: Annotated[int | None, typer.Option(min=1, max=20, help="Sets, for each side.")] = None,
    reps: Annotated[int | None, typer.Option(min=0, max=1000, help="Repetitions in each set.")] = None,
    hold: Annotated[int | None, typer.Option(min=0, max=3600, help="Seconds held.")] = None,
    minutes: Annotated[int | None, typer.Option(min=1, max=600, help="Minutes, for walking and the like.")] = None,
    load: Annotated[str | None, typer.Option(help="Weight, such as 1kg or 2lb.")] = None,
    step: Annotated[str | None, typer.Option(help="Step height, such as 15cm or 6in.")] = None,
    band: Annotated[str | None, typer.Option(help="Colour of the band.")] = None,
    side: Annotated[str | None, typer.Option(help="both, left or right.")] = None,
    pain: Annotated[int | None, typer.Option(min=0, max=10, help="Knee pain during it, 0 to 10.")] = None,
    effort: Annotated[int | None, typer.Option(min=0, max=10, help="How hard it was, 0 to 10.")] = None,
    note: Annotated[str, typer.Option(help="Anything else.")] = "",
    date: Annotated[str | None, typer.Option(help="today, yesterday, a weekday or 2026-11-22.")] = None,
) -> None:
    """Take down what you did, and how the knee answered.

    With a plan, --pain and --effort hold for every exercise that says nothing else, and --date for the day.
    """
    ctx: Context = context.obj
    day = a_past_date(date, ctx.today) if date is not None else None
    said = Said(
        hold_s=hold,
        minutes=minutes,
        load_kg=None if load is None else a_weight(load, ctx.settings.units, "--load"),
        step_cm=None if step is None else a_height(step, ctx.settings.units, "--step"),
        band=one_of(band, BANDS, "--band") if band else None,
        side=one_of(side, SIDES, "--side") if side else None,
        pain=pain,
        effort=effort,
        note=printable(" ".join(note.split())),
    )
    if what is not None and not everything and not _is_file(what):
        exercise = an_exercise(what, ctx.catalogue, "EXERCISE")
        _log_exercise(ctx, exercise, said, (sets, reps), day or ctx.today)
        return
    if sets is not None or reps is not None or said != Said(pain=pain, effort=effort):
        raise WrongUsage(Problem("this goes with one exercise", "With a plan, write it behind the item.", "log"))
    _log_a_plan(ctx, what, said, day, everything=everything)


def _log_exercise(
    ctx: Context, exercise: Exercise, said: Said, counted: tuple[int | None, int | None], day: datetime.date
) -> None:
    """Records one exercise, at the rung that the person stands on. `counted` are sets and reps, when said."""
    _check_fits(exercise, said, *counted)
    person = replace(rested(ctx.person), pain=ctx.book.diary.felt_on(ctx.today))
    fitted = fitting_rung(exercise, person)
    rung = view(exercise, standing_rung(exercise, person)) if isinstance(fitted, str) else fitted
    dose = list(doses(exercise, rung, exercise.phases[-1], person))[-1]
    item = item_at_rung(exercise, dose, rung.number, ctx.catalogue.version(exercise.pack))
    Recorder(ctx, day).record([done(item, replace(said, counts=_counts(dose, said, *counted)))])


def _check_fits(exercise: Exercise, said: Said, sets: int | None, reps: int | None) -> None:
    """Raises WrongUsage for figures that the exercise does not have, rather than dropping them."""
    mode = exercise.dose.mode
    wrong = {
        "--reps": reps is not None and mode != "reps",
        "--sets": sets is not None and mode == "duration",
        "--hold": said.hold_s is not None and mode == "duration",
        "--minutes": said.minutes is not None and mode != "duration",
    }
    counted_in = {"reps": "--sets and --reps", "hold": "--sets and --hold", "duration": "--minutes"}[mode]
    problems = [
        Problem(f"{exercise.name} is not counted that way", f"It has {counted_in}.", option)
        for option, is_wrong in wrong.items()
        if is_wrong
    ]
    if problems:
        raise WrongUsage(problems)


def _counts(dose: Prescription, said: Said, sets: int | None, reps: int | None) -> tuple[int, ...] | None:
    """A number for each set, when sets, reps or a hold were said: what was not said is as prescribed."""
    held = dose.reps is None
    each = said.hold_s if held else reps
    if dose.minutes is not None or (sets is None and each is None):
        return None
    usual = dose.hold_s if held else dose.reps
    return (usual or 0 if each is None else each,) * (sets or dose.sets or 1)


def _log_a_plan(ctx: Context, what: str | None, said: Said, day: datetime.date | None, *, everything: bool) -> None:
    """Goes through the newest plan with the person when there is one to ask; else records the plan that is meant."""
    if what is None and not everything and ctx.may_ask:
        from kneecli.cli.walk import walk_through

        walk_through(ctx, _newest(ctx, None, unfinished=True).session)
    else:
        filled = _newest(ctx, day, any_at_all=everything) if what is None else _read(ctx, what)
        _log_plan(ctx, filled, said, day, everything=everything)


def _log_plan(ctx: Context, filled: FilledPlan, said: Said, day: datetime.date | None, *, everything: bool) -> None:
    """Records what is ticked, or written behind an item; with `everything`, all of it as planned."""
    session = filled.session
    day = day or _logged_on(ctx, session) or session.date
    if day > ctx.today:
        cure = f"Log it on {session.date}, or say with --date when you did it."
        raise WrongUsage(Problem("this plan is for a day in the future", cure, session.id))
    records = [done(item) for item in session.items] if everything else _marked(filled)
    if not records:
        cure = "Tick `[x]` what you did, or write behind it, such as `2x8, pain 3`; or use `kneecli log --all`."
        raise NothingToDo(Problem("nothing is ticked in this plan.", cure, session.id))
    Recorder(ctx, day, session).record([_with_scales(each, said) for each in records])


def _with_scales(record: Done, said: Said) -> Done:
    """The record with the pain and effort that hold for the whole plan, where it has none of its own."""
    if record.skipped is not None:
        return record
    return replace(
        record,
        pain=said.pain if record.pain is None else record.pain,
        effort=said.effort if record.effort is None else record.effort,
    )


def _marked(filled: FilledPlan) -> list[Done]:
    """The records of the items that were ticked or written at. Raises FileFault with every remark that is not clear."""
    records, problems = [], []
    for item, mark in zip(filled.session.items, filled.marks, strict=True):
        said = read_remark(mark.remark)
        if isinstance(said, str):
            cure = "Write for example `2x8`, `pain 3`, `1 kg`, `left only`, `skipped: sore`, `note: …`."
            problems.append(Problem(f"{item.name}: {said}", cure, mark.where))
        elif mark.done or mark.remark:
            records.append(done(item, said))
    if problems:
        raise FileFault(problems)
    return records


def _is_file(what: str) -> bool:
    path = Path(what)
    if what == "-" or path.suffix.lower() in (".md", ".markdown", ".toml", ".json", ".html", ".htm"):
        return True
    try:
        return path.is_file()
    except OSError:  # no file can have such a name
        return False


def _read(ctx: Context, what: str) -> FilledPlan:
    """The plan in this file, or on stdin. Raises FileFault or NothingToDo."""
    from kneecli.store.files import expanded
    from kneecli.store.plans import read_plan_file

    if what == "-":
        return read_plan_file(None)
    file = expanded(what)
    if format_of(file) or not file.is_file():
        return read_plan_file(file)
    from kneecli.cli.plugged import format_by_ending

    return read_plan_file(file, format_by_ending(ctx, file))


def _newest(
    ctx: Context, day: datetime.date | None, *, unfinished: bool = False, any_at_all: bool = False
) -> FilledPlan:
    """The newest plan that was not logged; one of `day` comes first.

    With `unfinished` also today's when it was logged in part, with `any_at_all` also one that was logged, on that day:
    to log it again corrects it, and never moves it to another day. Raises NothingToDo.
    """
    from kneecli.store.plans import plans_in

    since = min(ctx.today, day or ctx.today) - OLDEST_PLAN
    found = list(plans_in(ctx.plans_folder, since=since, until=ctx.today))
    for filled in sorted(found, key=lambda filled: filled.session.date != day):
        session = filled.session
        logged_on = _logged_on(ctx, session)
        going_on = unfinished and session.date == ctx.today and _logged_of(ctx, session) < len(session.items)
        if logged_on is None or going_on or (any_at_all and day in (None, logged_on)):
            return filled
    raise NothingToDo(Problem("there is no plan that is not logged yet.", "Make one with `kneecli plan`."))


def _logged_of(ctx: Context, session: Session) -> int:
    """How many of the plan's items are in the diary."""
    return sum(len(each.items) for each in ctx.book.diary.sessions if each.id == session.id)


def _logged_on(ctx: Context, session: Session) -> datetime.date | None:
    """The day on which the plan was logged, or None."""
    return next((each.date for each in ctx.book.diary.sessions if each.id == session.id), None)
