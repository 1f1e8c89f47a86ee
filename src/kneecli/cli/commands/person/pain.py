"""`kneecli pain`: how the knee is."""

import datetime
from collections.abc import Iterator
from typing import Annotated

import typer

from kneecli.app.diary.knee import record_pain
from kneecli.cli.shared.options.arguments import a_past_date
from kneecli.cli.shared.options.common import PAST_DATE, SCALE, AsJson, DryRun
from kneecli.cli.shared.options.figure_options import SwellingWord
from kneecli.cli.shared.talk import given
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import STOP_PAIN
from kneecli.domain.nearest import one_of
from kneecli.domain.vocabulary import SWELLINGS
from kneecli.domain.words.advice import DO_NOT_WAIT
from kneecli.domain.words.near_days import on_day


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(
        epilog="Examples:\n\n  kneecli pain 2 --morning\n\n  kneecli pain 4 --swelling mild --date yesterday\n"
    )(pain)


def pain(
    context: typer.Context,
    level: Annotated[int, typer.Argument(parser=SCALE, metavar="0-10", help="0 is none, 10 the worst there is.")],
    morning: Annotated[bool, typer.Option("--morning", help="On waking, the day after a session.")] = False,
    swelling: SwellingWord = None,
    date: Annotated[str, PAST_DATE] = "today",
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take down how the knee is today."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run, whatever_the_settings=True)
    day = a_past_date(date, ctx.today)
    swollen = one_of(swelling, SWELLINGS, "--swelling") if swelling else None
    felt = record_pain(ctx, level, day, morning=morning, swelling=swollen)
    messages = list(_messages(felt, ctx.today))
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.recorded import PAIN

        print_json(PAIN.data((felt, messages, dry_run)))
    talk.confirm(*messages)


def _messages(felt: PainFelt, today: datetime.date) -> Iterator[str]:
    """What was recorded, and where it is much, when not to wait."""
    swelling = f", {felt.swelling} swelling" if felt.swelling else ""
    when = f"{on_day(felt.date, today)}{' in the morning' if felt.morning else ''}"
    yield f"Recorded: pain {felt.pain} of 10{swelling} {when}"
    if felt.pain > STOP_PAIN or felt.swelling in ("moderate", "severe"):
        yield from DO_NOT_WAIT
