"""`kneecli plan`: today's session."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.ladder_steps import easings, needs_consent, new_rungs, record_steps, steps_today
from kneecli.app.one_time_notes import before_the_first, easier_words, record_told, two_weeks_word
from kneecli.app.pack_advice import reviewed
from kneecli.app.plan_formats import format_by_ending, format_named
from kneecli.cli.shared.arguments import a_date, exercise_ids, pack_names
from kneecli.cli.shared.options import COMING_DATE, number, scale, session_minutes
from kneecli.cli.shared.talk import Talk, given, on_terminal
from kneecli.domain.nearest import one_of
from kneecli.domain.person.today import Today
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.progress.proposal import Proposal
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.formats.plan.plan_formats import BY_NAME, HTML, MARKDOWN, Format
from kneecli.planner.candidates import Wishes
from kneecli.planner.plan import plan as make_plan
from kneecli.store.completion_words import keep_plans_folder
from kneecli.store.files import expanded
from kneecli.store.plans import Saved, save_as, save_in_folder

EXAMPLES = """Examples:

  kneecli plan --minutes 20

  kneecli plan --minutes 30 --equipment upright-bike --without plank

  kneecli plan --pain 6 -o gentle.md

  kneecli plan -o today.html

  kneecli plan --days 7

  kneecli plan --format json | jq .seconds
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(plan)


def plan(
    context: typer.Context,
    minutes: Annotated[int | None, session_minutes("How long the session may be")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Save it here; `-` writes it to stdout.")
    ] = None,
    format: Annotated[
        str | None, typer.Option(help="markdown, toml, json, csv, html, or what a pack adds.", metavar="FORMAT")
    ] = None,
    pack: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only exercises of this pack; may be repeated.")
    ] = None,
    with_: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="ID", help="Have this exercise in it; may be repeated."),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Leave this one out; may be repeated.")
    ] = None,
    equipment: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="I have this, too; may be repeated.")
    ] = None,
    pain: Annotated[int | None, scale("How sore the knee is today.")] = None,
    date: Annotated[str, COMING_DATE] = "today",
    explain: Annotated[bool, typer.Option("--explain", help="Say why each other exercise was left out.")] = False,
    days: Annotated[int | None, number("Lay out so many days instead", 2, 28)] = None,
    figures: Annotated[bool, typer.Option("--figures", help="Pictures beside a Markdown plan.")] = False,
) -> None:
    """Make today's session: the best that fits the minutes.

    With --days it lays out the days ahead: which day, how long, what kind.
    """
    ctx, talk = given(context)
    day = a_date(date, ctx.today, "--date", ahead=True)
    if ctx.journal.diary.screened is not None:
        from kneecli.cli.commands.screen import withhold

        withhold(ctx)
    today = _said(ctx.today_for(day), equipment, pain)
    wanted = format_named(ctx, format, "--format") if format else None
    wishes = Wishes(
        minutes=ctx.settings.minutes if minutes is None else minutes,
        only_packs=pack_names(pack, ctx.catalogue, "--pack"),
        with_ids=exercise_ids(with_, ctx.catalogue, "--with"),
        without_ids=exercise_ids(without, ctx.catalogue, "--without"),
    )
    if figures:
        _check_figures(ctx, output, wanted)
    wishes = reviewed(ctx, today, wishes)
    if days is not None:
        from kneecli.cli.shared.days_ahead import lay_out

        lay_out(ctx, talk, today, wishes, days, output, wanted)
        return
    session, steps, word = _planned(ctx, talk, today, wishes)
    session = replace(session, units=ctx.settings.units)
    shape = wanted or (_format_for(ctx, output) if output else BY_NAME[ctx.settings.format])
    if shape == HTML:
        _hand_out(ctx, talk, replace(session, left_out=()), output)
    else:
        _deliver(ctx, talk, session, output, shape, named=wanted is not None, explain=explain, figures=figures)
    talk.confirm(*record_steps(ctx, steps).messages)  # only once the plan is there
    if word:
        record_told(ctx)


def _planned(ctx: Context, talk: Talk, today: Today, wishes: Wishes) -> tuple[Session, list[Proposal], bool]:
    """The session of the day, the steps on the ladders to record with it, and whether it has the two weeks' word."""
    is_today = today.date == ctx.today
    steps = _agreed_steps(ctx, talk, today) if is_today else easings(ctx, today)
    today = replace(today, rungs={**today.rungs, **{step.exercise: step.rung for step in steps}})
    notes = before_the_first(ctx)
    if not is_today:
        return make_plan(ctx.catalogue, today, replace(wishes, notes=notes)), [], False
    eased, word = new_rungs(ctx, steps, lower=True), two_weeks_word(ctx)
    notes += (*easier_words(ctx, eased), *word)
    wishes = replace(wishes, new_ids=new_rungs(ctx, steps), eased_ids=eased, notes=notes)
    return make_plan(ctx.catalogue, today, wishes), steps, bool(word)


def _agreed_steps(ctx: Context, talk: Talk, today: Today) -> list[Proposal]:
    """Today's steps on the ladders, without those that wait for the person to agree. On a terminal they are asked."""
    steps = steps_today(ctx, today)
    if not any(needs_consent(ctx, step) for step in steps):
        return steps
    from kneecli.cli.shared.consent import agreed

    return [step for step in steps if not needs_consent(ctx, step) or agreed(ctx, talk, step)]


def _said(today: Today, equipment: list[str] | None, pain: int | None) -> Today:
    """The person on the day, with what was said for it."""
    also = {one_of(name, EQUIPMENT, "--equipment") for name in equipment or ()}
    person = replace(today.person, equipment=today.person.equipment | also)
    return replace(today, person=person, pain=today.pain if pain is None else pain)


def _deliver(
    ctx: Context,
    talk: Talk,
    session: Session,
    output: Path | None,
    shape: Format,
    *,
    named: bool,
    explain: bool,
    figures: bool,
) -> None:
    """Saves the plan, and shows it or writes it where it was asked for."""
    brief = session if explain else replace(session, left_out=())
    first = not ctx.journal.diary.sessions
    if output is not None and str(output) != "-":
        saved = save_as(brief, expanded(output), shape)
    elif output is None:
        kept_as = shape if shape.is_kept else BY_NAME[ctx.settings.format]
        saved = save_in_folder(brief, ctx.plans_folder, kept_as)
        keep_plans_folder(ctx.places.cache, ctx.plans_folder)
    else:
        saved = None
    if figures and saved and saved.is_new:
        from kneecli.cli.shared.handout import add_figures

        add_figures(ctx, brief, saved.file)
    if on_terminal() and not named and str(output) != "-":
        _show(ctx, talk, brief, saved, first=first)
    elif output is None or str(output) == "-":
        sys.stdout.write(shape.write(session if shape.tells_all else brief))
        sys.stdout.flush()


def _hand_out(ctx: Context, talk: Talk, session: Session, output: Path | None) -> None:
    """Writes the page to print. The plan itself is saved where `kneecli log` finds it."""
    from kneecli.cli.shared.handout import handout, save_handout

    first = not ctx.journal.diary.sessions
    to_stdout = output is None or str(output) == "-"
    if output is None or not to_stdout:
        save_in_folder(session, ctx.plans_folder, BY_NAME[ctx.settings.format])
    if output is None or to_stdout:
        sys.stdout.write(handout(ctx, session))
        return
    save_handout(ctx, session, expanded(output))
    if on_terminal():
        _show(ctx, talk, session, None, first=first)
        talk.note(f"Saved in {output}, to be printed.\nWhen you are done: kneecli log")


def _check_figures(ctx: Context, output: Path | None, wanted: Format | None) -> None:
    """Raises WrongUsage for pictures that would have no plan to stand in, or no folder to lie in."""
    shape = wanted or (_format_for(ctx, output) if output else BY_NAME[ctx.settings.format])
    if shape not in (MARKDOWN, HTML):
        what = f"a plan as {shape.name} has no pictures"
        raise WrongUsage(Problem(what, "Take markdown, or -o today.html.", "--figures"))
    if str(output) == "-":
        raise WrongUsage(Problem("pictures need a place beside the plan", "Give -o a file.", "--figures"))


def _format_for(ctx: Context, output: Path) -> Format:
    """The format that the file's ending asks for. Raises WrongUsage for one that promises something else."""
    known = format_by_ending(ctx, output)
    if known is None and output.suffix not in ("", ".txt"):
        cure = "End it in .md, .toml, .json, .csv or .html, or say which with --format."
        raise WrongUsage(Problem(f"there is no plan as {output.suffix}", cure, "--output"))
    return known or BY_NAME[ctx.settings.format]


def _show(ctx: Context, talk: Talk, session: Session, saved: Saved | None, *, first: bool) -> None:
    from kneecli.render.console import show
    from kneecli.render.plan_view import plan_view

    if any(each.date == session.date for each in ctx.diary_on(session.date).sessions):
        talk.confirm("A session is logged for this day already; nothing more is due.")
        talk.confirm("")
    show(plan_view(session, first=first), talk.color)
    if saved is not None:
        talk.note(_where(saved))
        talk.note(f"When you are done: {_how_to_log(ctx, saved.file)}")


def _where(saved: Saved) -> str:
    if saved.put_aside:
        return f"Saved in {saved.file}.\nThe earlier plan there had your marks in it; it is now {saved.put_aside.name}."
    return f"Saved in {saved.file}." if saved.is_new else f"{saved.file} was left as it is."


def _how_to_log(ctx: Context, file: Path) -> str:
    """`kneecli log` finds what lies in the plans folder; anything else has to be named."""
    if file.parent == ctx.plans_folder:
        return "kneecli log"
    import shlex

    return f"kneecli log {shlex.quote(str(file))}"
