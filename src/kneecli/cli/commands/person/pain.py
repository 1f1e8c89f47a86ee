"""`kneecli pain`: how the knee is."""

import datetime
from collections.abc import Iterator
from typing import Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.diary.knee import record_pain
from kneecli.cli.shared.options.arguments import a_past_date, said_once
from kneecli.cli.shared.options.common import PAST_DATE, SCALE, AsJson, AsSaid, DryRun
from kneecli.cli.shared.options.figure_options import SwellingWord
from kneecli.cli.shared.talk import Talk, given
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.pain import STOP_PAIN, needs_rest
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import SWELLINGS
from kneecli.domain.words.advice import DO_NOT_WAIT, REST_TODAY, SAY_IT_TOMORROW
from kneecli.domain.words.near_days import on_day
from kneecli.domain.words.wording import listed, swelling_words
from kneecli.formats.reading.quantities import read_level

LEVEL = AsSaid(replace(SCALE, meaning=" 0 is none, 10 the worst there is; a flare is 6 or more."))


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Examples:\n\n  kneecli pain 2 --morning\n\n  kneecli pain 4 yesterday --swelling mild\n")(pain)


def pain(
    context: typer.Context,
    level: Annotated[
        str | None, typer.Argument(parser=LEVEL, metavar="[0-10]", help="0 is none, 10 the worst there is.")
    ] = None,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[DAY...]", help="Another day, such as yesterday or 28 November.")
    ] = None,
    morning: Annotated[bool, typer.Option("--morning", help="On waking, the day after a session.")] = False,
    swelling: SwellingWord = None,
    date: Annotated[str, PAST_DATE] = "today",
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Take down how the knee is today."""
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run, whatever_the_settings=True)
    if level is None:
        level = _asked(talk)
    elif words or not level.isdigit():
        from kneecli.cli.shared.spoken_pain import spoken_pain  # few write it so

        spoken = spoken_pain([level, *(words or ())])
        level, morning = spoken.level, morning or spoken.on_waking
        date = said_once(None if date == "today" else date, spoken.day or None, "--date") or date
        swelling = said_once(swelling, spoken.swelling, "--swelling")
    number = _a_level(context, level)
    day = a_past_date(date, ctx.today)
    swollen = one_of(swelling, SWELLINGS, "--swelling") if swelling else None
    felt = record_pain(ctx, number, day, morning=morning, swelling=swollen)
    messages = [*_messages(felt, ctx.today), *_held_by(ctx, felt)]
    if as_json:
        from kneecli.cli.shared.showing.output import print_json
        from kneecli.formats.output.diary.recorded import PAIN

        print_json(PAIN.data((felt, messages, dry_run)))
    talk.confirm(*messages)


def _asked(talk: Talk) -> str:
    """The pain that is said on a terminal. Raises WrongUsage where nobody can be asked, and NothingToDo."""
    if not talk.may_ask:
        raise WrongUsage(Problem("how much does the knee hurt, 0 to 10?", "Write for example `kneecli pain 2`."))
    from kneecli.cli.shared.asking.knee import ask_how_it_is

    return str(ask_how_it_is())


def _a_level(context: typer.Context, text: str) -> int:
    """The pain that the text says. Raises BadParameter."""
    if (number := read_level(text)) is not None:
        return number
    return LEVEL.number(context, text, "0-10")


def _messages(felt: PainFelt, today: datetime.date) -> Iterator[str]:
    """What was recorded, and where it is much, what it means for today, when not to wait, and how it goes on."""
    swelling = f", {swelling_words(felt.swelling)}" if felt.swelling else ""
    when = f"{on_day(felt.date, today)}{' in the morning' if felt.morning else ''}"
    yield f"Recorded: pain {felt.pain} of 10{swelling} {when}"
    rests = needs_rest(felt.pain, felt.swelling)
    is_today = felt.date == today
    if rests and is_today:
        yield REST_TODAY
    if felt.pain > STOP_PAIN or rests:
        yield from DO_NOT_WAIT
    if rests and is_today:
        yield f"{SAY_IT_TOMORROW} Was it a slip? `kneecli undo` takes it back."


def _held_by(ctx: Context, felt: PainFelt) -> Iterator[str]:
    """Where a worse entry still counts beside this one: which, and how to take it back."""
    if felt.date != ctx.today or needs_rest(felt.pain, felt.swelling):
        return
    near = [each for each in ctx.journal.diary.pains if 0 <= (felt.date - each.date).days <= 1]
    holding = [each for each in near if needs_rest(each.pain if each.date == felt.date else None, each.swelling)]
    if not holding:
        return
    said = listed(list(dict.fromkeys(pain_entry_words(each, ctx.today) for each in holding)))
    short = ctx.journal.short_names([each.id for each in holding])
    undo = " and ".join(f"`kneecli undo {short[each.id]}`" for each in holding)
    yield (
        f"It is still a day of rest, because of {said}: of the morning and the day the worse one counts, and of "
        "swelling the worst of two days."
    )
    yield f"Was that a slip? {undo} {'takes it' if len(holding) == 1 else 'take them'} back."


def pain_entry_words(felt: PainFelt, today: datetime.date) -> str:
    """An entry in a few words."""
    swelling = f" with {swelling_words(felt.swelling)}" if felt.swelling else ""
    return f"pain {felt.pain} of 10{swelling} {on_day(felt.date, today)}"
