"""`kneecli plan`: today's session."""

from pathlib import Path
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.ladder_steps import easings, needs_consent, new_rungs, record_steps, steps_today
from kneecli.app.one_time_notes import before_the_first, easier_words, record_told, two_weeks_word
from kneecli.app.pack_advice import reviewed
from kneecli.cli.shared.arguments import a_date, exercise_ids, pack_names
from kneecli.cli.shared.delivery import Delivery, a_delivery, deliver
from kneecli.cli.shared.options import COMING_DATE, number, scale, session_minutes
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.nearest import one_of
from kneecli.domain.person.today import Today
from kneecli.domain.progress.proposal import Proposal
from kneecli.domain.session.session import Session
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.planner.candidates import Wishes
from kneecli.planner.plan import plan as make_plan

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
    _withhold_if_screened(ctx)
    today = _said(ctx.today_for(day), equipment, pain)
    usual = ctx.settings.format if days is None else "markdown"
    delivery = a_delivery(ctx, output, format, usual=usual, explain=explain, figures=figures)
    wishes = reviewed(ctx, today, _wishes(ctx, minutes, pack, with_, without))
    if days is not None:
        _lay_out(ctx, talk, today, wishes, days, delivery)
        return
    session, steps, has_word = _planned(ctx, talk, today, wishes)
    deliver(ctx, talk, replace(session, units=ctx.settings.units), delivery)
    talk.confirm(*record_steps(ctx, steps).messages)  # only once the plan is there
    if has_word:
        record_told(ctx)


def _withhold_if_screened(ctx: Context) -> None:
    """Raises PlanWithheld while a stop sign is recorded."""
    if ctx.journal.diary.screened is not None:
        from kneecli.cli.commands.screen import withhold

        withhold(ctx)


def _wishes(
    ctx: Context, minutes: int | None, pack: list[str] | None, with_: list[str] | None, without: list[str] | None
) -> Wishes:
    return Wishes(
        minutes=ctx.settings.minutes if minutes is None else minutes,
        only_packs=pack_names(pack, ctx.catalogue, "--pack"),
        with_ids=exercise_ids(with_, ctx.catalogue, "--with"),
        without_ids=exercise_ids(without, ctx.catalogue, "--without"),
    )


def _lay_out(ctx: Context, talk: Talk, today: Today, wishes: Wishes, days: int, delivery: Delivery) -> None:
    from kneecli.cli.shared.days_ahead import lay_out

    lay_out(ctx, talk, today, wishes, days, delivery)


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
