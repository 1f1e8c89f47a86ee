"""`kneecli plan`: today's session."""

from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.knee_words import KneeNotes, knee_notes, record_knee_notes
from kneecli.app.person.person_on_day import today_for
from kneecli.app.person.withheld import withhold
from kneecli.app.plans.ladder_steps import needs_consent
from kneecli.app.plans.pack_advice import reviewed
from kneecli.app.plans.today_session import record_day, session_for
from kneecli.app.recorded import Recorded
from kneecli.cli.shared.options.arguments import a_date, exercise_ids, pack_names, said_once
from kneecli.cli.shared.options.common import (
    COMING_DATE,
    Fields,
    Output,
    minutes_argument,
    minutes_said,
    number,
    scale,
    session_minutes,
)
from kneecli.cli.shared.showing.delivery import Delivery, check_delivery, delivered, hand_over, keep
from kneecli.cli.shared.talk import Talk, given, on_terminal
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.value import replace
from kneecli.planner.session_steps import Consent
from kneecli.planner.wishes import Wishes

EXAMPLES = """Examples:

  kneecli plan 20

  kneecli plan --minutes 30 --equipment upright-bike --without plank

  kneecli plan --pain 6 -o gentle.md

  kneecli plan -o today.html

  kneecli plan --days 7

  kneecli plan --dry-run --explain

  kneecli plan --json | jq .seconds
"""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(plan)


def plan(
    context: typer.Context,
    length: Annotated[str | None, minutes_argument("The same as --minutes")] = None,
    words: Annotated[list[str] | None, typer.Argument(metavar="[DAY...]", help="The same as --date.")] = None,
    minutes: Annotated[int | None, session_minutes("How long the session may be")] = None,
    output: Output = None,
    format: Annotated[
        str | None, typer.Option(help="markdown, toml, json, csv, html, or what a pack adds.", metavar="FORMAT")
    ] = None,
    pack: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only exercises of this pack; may be repeated.")
    ] = None,
    with_: Annotated[
        list[str] | None, typer.Option("--with", metavar="ID", help="Have this exercise in it; may be repeated.")
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
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    days: Annotated[int | None, number("Lay out so many days instead", 2, 28)] = None,
    figures: Annotated[bool, typer.Option("--figures", help="Pictures beside a Markdown plan.")] = False,
    glance: Annotated[bool, typer.Option("--glance", help="An HTML page of pictures, for the fridge.")] = False,
    large_print: Annotated[bool, typer.Option("--large-print", help="An HTML page with larger letters.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Also how to do each exercise, and why it is there.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be; nothing is saved.")] = False,
    fields: Fields = None,
) -> None:
    """Make today's session: the best that fits the minutes.

    With --days it lays out the days ahead: which day, how long, what kind.
    """
    ctx, talk = given(context)
    if dry_run:
        ctx = replace(ctx, dry_run=True)
    if length is not None:
        length_min, spoken = _minutes_and_day(context, [length, *(words or ())])
        minutes = said_once(length_min, minutes, "--minutes")
        date = said_once(None if date == "today" else date, spoken, "--date") or date
    day = a_date(date, ctx.today, "--date", ahead=True)
    format = said_once("json" if as_json else None, format, "--format")
    _check_fields(fields, days)
    withhold(ctx)
    target, kind = delivered(ctx, output, format, ctx.settings.format if days is None else "markdown", fields)
    delivery = Delivery(target, kind, explain, figures, dry_run, full, fields, glance, large_print)
    check_delivery(delivery)
    today = today_for(ctx, day)
    if delivery.is_kept and days is None and pain is None:  # what is answered is recorded
        today = _asked(ctx, talk, today)
    today = _said(today, equipment, pain)
    delivery = replace(delivery, pain=today.pain)
    wishes = reviewed(ctx, today, _wishes(ctx, minutes, pack, with_, without))
    if days is None:
        _make(ctx, talk, today, wishes, delivery, pain if day == ctx.today else None)
    else:
        _lay_out(ctx, talk, today, wishes, days, delivery)


def _minutes_and_day(context: typer.Context, words: list[str]) -> tuple[int | None, str | None]:
    """The minutes and the day, where they are said. Raises BadParameter."""
    text, day = words[0], None
    if len(words) > 1 or not text.isdecimal():
        from kneecli.cli.shared.spoken_day import minutes_and_day  # few write it so

        text, day = minutes_and_day(words, minutes_said().whole.least)
    return (minutes_said().number(context, text, "[MINUTES]") if text else None), day


def _make(ctx: Context, talk: Talk, today: Today, wishes: Wishes, delivery: Delivery, pain: int | None) -> None:
    """Makes the session, and hands it over. What comes of it is recorded where the plan is kept.

    With it the `pain` that was said of today, also where it leaves no session.
    """
    is_now = today.date == ctx.today
    if today.needs_rest:
        _record(ctx, talk, delivery, pain)
    knee = knee_notes(ctx, is_asked=talk.may_ask) if is_now else KneeNotes()
    planned = session_for(ctx, today, replace(wishes, notes=knee.lines), _consent(ctx, talk, delivery))
    session = replace(planned.session, units=ctx.settings.units)
    saved = keep(ctx, session, delivery)
    # Only once the plan is there, and before it is read, which may take long.
    recorded = record_day(ctx, planned) if delivery.is_kept else Recorded()
    if delivery.is_kept:
        record_knee_notes(ctx, knee)
    _record(ctx, talk, delivery, pain)
    hand_over(ctx, talk, session, delivery, saved)
    talk.confirm(*recorded.messages)
    if delivery.is_kept and on_terminal() and not talk.quiet and is_now:
        from kneecli.app.person.week_word import once_a_week

        talk.confirm(*filter(None, [once_a_week(ctx)]))


def _record(ctx: Context, talk: Talk, delivery: Delivery, pain: int | None) -> None:
    if pain is not None and delivery.is_kept:
        from kneecli.app.person.pain_today import record_once

        talk.confirm(*record_once(ctx, pain).messages)


def _check_fields(fields: str | None, days: int | None) -> None:
    """Raises WrongUsage for a field that no row will have, before anything is saved."""
    if fields is not None:
        from kneecli.cli.shared.showing.output import field_names

        field_names(fields, "plan-items" if days is None else "plan-days-rows")


def _wishes(
    ctx: Context, minutes: int | None, pack: list[str] | None, with_: list[str] | None, without: list[str] | None
) -> Wishes:
    return Wishes(
        minutes=ctx.settings.minutes if minutes is None else minutes,
        usual_minutes=minutes is None,
        only_packs=pack_names(pack, ctx.catalogue, "--pack"),
        with_ids=exercise_ids(with_, ctx.catalogue, "--with", lambda: ctx.journal.whole().logged),
        without_ids=exercise_ids(without, ctx.catalogue, "--without", lambda: ctx.journal.whole().logged),
    )


def _lay_out(ctx: Context, talk: Talk, today: Today, wishes: Wishes, days: int, delivery: Delivery) -> None:
    from kneecli.cli.shared.showing.days_ahead import lay_out

    lay_out(ctx, talk, today, wishes, days, delivery)


def _consent(ctx: Context, talk: Talk, delivery: Delivery) -> Consent:
    """Whether a step up is to be taken: on a terminal it is asked for.

    A dry run takes it as it would be taken with Enter; for stdout alone nothing is asked.
    """

    def consent(step: Proposal) -> bool:
        if not needs_consent(ctx, step):
            return True
        if not delivery.is_kept:
            return talk.may_ask and not delivery.target.is_stdout
        from kneecli.cli.shared.asking.consent import agreed

        return agreed(ctx, talk, step)

    return consent


def _asked(ctx: Context, talk: Talk, today: Today) -> Today:
    """The person on the day, with what they say of their knee when they can be asked: only of today itself."""
    if not talk.may_ask or today.date != ctx.today:
        return today
    from kneecli.cli.shared.asking.knee import ask_about_knee

    return ask_about_knee(ctx, today)


def _said(today: Today, equipment: list[str] | None, pain: int | None) -> Today:
    """The person on the day, with what was said for it."""
    if equipment:
        from kneecli.domain.nearest import one_of
        from kneecli.domain.vocabulary import EQUIPMENT

        also = {one_of(name, EQUIPMENT, "--equipment") for name in equipment}
        today = replace(today, person=replace(today.person, equipment=today.person.equipment | also))
    return today if pain is None else replace(today, pain=pain, last_word=None)
