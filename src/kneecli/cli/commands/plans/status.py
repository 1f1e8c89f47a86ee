"""`kneecli status`: what is due today, and the week so far."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kneecli.app.context import Context
from kneecli.app.person.block_today import block_today
from kneecli.app.person.due_on_day import due_on
from kneecli.app.person.knee_words import knee_lines
from kneecli.app.person.person_on_day import diary_on, has_prescribed_turn_on, pace_on, today_for
from kneecli.app.person.week_word import week_line
from kneecli.cli.shared.options.arguments import a_date
from kneecli.cli.shared.options.common import COMING_DATE, AsJson
from kneecli.cli.shared.showing.output import print_json
from kneecli.cli.shared.talk import given, tell
from kneecli.domain.diary.current_block import block_on
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.pace import pace_lines
from kneecli.domain.person.today import Today
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.value import replace

if TYPE_CHECKING:
    from kneecli.domain.programme.standing import Standing


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog="Examples:\n\n  kneecli status\n\n  kneecli status --json | jq .week.aerobic_minutes\n")(status)


def status(
    context: typer.Context,
    date: Annotated[str, COMING_DATE] = "today",
    as_json: AsJson = False,
) -> None:
    """Show what is due today, and the week in figures."""
    ctx, talk = given(context)
    day = a_date(date, ctx.today, "--date", ahead=True)
    diary = diary_on(ctx, day)
    today = today_for(ctx, day)
    standing = today.person.standing
    found = due_on(ctx, day, standing, is_prescribed=has_prescribed_turn_on(ctx, day, today))
    if found.days_since == 0 and day == ctx.today:
        found = replace(found, left=_left_of_today(ctx))
    knee = (*_sign_lines(today), *knee_lines(ctx, today))
    counted = week(diary, ctx.catalogue, day)
    word = week_line(ctx, counted, day, beside_days=not as_json)
    if as_json:
        from kneecli.domain.diary.goals import goals_on
        from kneecli.formats.output.plans.status import STATUS, Status

        block, pace, goals = block_on(diary, day), pace_on(ctx, day), goals_on(diary.goals, day)
        print_json(STATUS.data(Status(found, counted, block, knee, pace, word, standing, goals)))
        return
    programme = (*_prescription_lines(ctx, day), *_programme_lines(ctx, standing), *_goal_lines(diary, day))
    if found.last is None:
        tell(*knee, *programme, *found.lines)
        return
    from kneecli.render.console import show
    from kneecli.render.week_view import status_view

    if today.stop_signs:  # nothing else matters as much
        tell(knee[0], "")
        knee = knee[1:]
    also = (*filter(None, [word]), *knee, *programme, *block_today(ctx, today), *pace_lines(pace_on(ctx, day)))
    show(status_view(found.lines, counted, ctx.settings.person.age, also), talk.color)


def _left_of_today(ctx: Context) -> int:
    """How many exercises are left of the plan of today that is begun."""
    from kneecli.app.plans.left_of_plan import plan_of_today  # only on a day on which something was done

    plan = plan_of_today(ctx)
    return plan.left if plan else 0


def _sign_lines(today: Today) -> tuple[str, ...]:
    """That a stop sign is recorded, and what to do."""
    if not today.stop_signs:
        return ()
    from kneecli.domain.knee.signs import sign_line

    return (sign_line(today.stop_signs, today.screened or today.date),)


def _prescription_lines(ctx: Context, day: datetime.date) -> tuple[str, ...]:
    """That a prescription is over, as long as no plan has told it."""
    if day != ctx.today or not ctx.journal.diary.prescribed:
        return ()
    from kneecli.app.person.prescriptions import over

    return tuple(over(ctx).values())


def _programme_lines(ctx: Context, standing: "Standing | None") -> tuple[str, ...]:
    if not ctx.journal.diary.programmes:
        return ()
    from kneecli.app.person.programmes import called_for, coming_course, names_for
    from kneecli.domain.programme.words import begins_words, standing_lines

    coming = coming_course(ctx)
    begins = (begins_words(coming),) if coming else ()
    if standing is None:
        return begins
    return (*standing_lines(standing, names_for(ctx, standing.programme), called_for(ctx, standing)), *begins)


def _goal_lines(diary: Diary, day: datetime.date) -> tuple[str, ...]:
    if not diary.goals:
        return ()
    from kneecli.domain.diary.goals import goals_on
    from kneecli.domain.words.goal_words import goal_words

    return tuple(f"Goal: {goal_words(goal, day)}" for goal in goals_on(diary.goals, day) if goal.is_open)
