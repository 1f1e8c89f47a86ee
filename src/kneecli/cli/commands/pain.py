"""`kneecli pain`: how the knee is."""

from typing import Annotated

import typer

from kneecli.cli.shared.arguments import a_past_date
from kneecli.cli.shared.options import PAST_DATE, SCALE
from kneecli.cli.shared.talk import given
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import STOP_PAIN
from kneecli.domain.nearest import one_of
from kneecli.domain.vocabulary import SWELLINGS
from kneecli.domain.words.advice import DO_NOT_START


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(
        epilog="Examples:\n\n  kneecli pain 2 --morning\n\n  kneecli pain 4 --swelling mild --date yesterday\n"
    )(pain)


def pain(
    context: typer.Context,
    level: Annotated[int, typer.Argument(parser=SCALE, metavar="0-10", help="0 is none, 10 the worst there is.")],
    morning: Annotated[bool, typer.Option("--morning", help="On waking, the day after a session.")] = False,
    swelling: Annotated[str | None, typer.Option(metavar="WORD", help="none, mild, moderate or severe.")] = None,
    date: Annotated[str, PAST_DATE] = "today",
) -> None:
    """Take down how the knee is today."""
    ctx, talk = given(context, whatever_the_settings=True)
    day = a_past_date(date, ctx.today)
    swollen = one_of(swelling, SWELLINGS, "--swelling") if swelling else None
    ctx.journal.add([PainFelt(**ctx.journal.stamp(), date=day, pain=level, morning=morning, swelling=swollen)])
    swelling_said = f", {swollen} swelling" if swollen else ""
    talk.confirm(f"Recorded: pain {level} of 10{swelling_said} on {day}{' in the morning' if morning else ''}")
    if level > STOP_PAIN or swollen in ("moderate", "severe"):
        talk.confirm("If one of these is true, do not wait:")
        for line in DO_NOT_START:
            talk.confirm(f"- {line}")
