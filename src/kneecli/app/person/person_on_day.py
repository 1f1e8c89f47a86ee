"""A person on a day: what the settings and the diary know of them then."""

import datetime
from typing import TYPE_CHECKING

from kneecli.app.context import Context

if TYPE_CHECKING:
    from kneecli.domain.diary.diary import Diary
    from kneecli.domain.person.pace import Pace
    from kneecli.domain.person.person import Person
    from kneecli.domain.person.today import Today


def diary_on(ctx: Context, day: datetime.date) -> "Diary":
    """The diary to use for a day: the part that matters for it, and for the days since."""
    return ctx.journal.from_day(day) if day < ctx.today else ctx.journal.diary


def person_of(ctx: Context) -> "Person":
    """The person as their settings have them, with what is prescribed, and the programme that they follow.

    Where there is none of these, nothing is imported for it.
    """
    diary, person = ctx.journal.diary, ctx.settings.person
    if diary.prescribed:
        from kneecli.app.person.prescriptions import prescriptions
        from kneecli.domain.prescription.in_force import in_force
        from kneecli.domain.value import replace

        held = prescriptions(ctx, diary)
        person = replace(person, prescriptions=held, prescribed=in_force(held, ctx.today))
    if diary.programmes:
        from kneecli.app.person.programmes import with_programme

        person = with_programme(ctx, person, diary)
    return person


def today_for(ctx: Context, day: datetime.date) -> "Today":
    """The person on a day, as the settings and the diary know them."""
    from kneecli.domain.person.today import today_of
    from kneecli.domain.value import replace

    today = today_of(person_of(ctx), diary_on(ctx, day), list(ctx.catalogue), day)
    pace = pace_on(ctx, day)
    return replace(today, pace=pace) if pace else today


def has_prescribed_turn_on(ctx: Context, day: datetime.date, today: "Today | None" = None) -> bool:
    """Whether something that is prescribed has its turn on a day; where nothing is, nothing is imported for it.

    `today` is the person on that day, where that was worked out already.
    """
    if not ctx.journal.diary.prescribed:
        return False
    from kneecli.domain.person.prescribed_turn import has_prescribed_turn

    return has_prescribed_turn(ctx.catalogue, today or today_for(ctx, day))


def pace_on(ctx: Context, day: datetime.date) -> "Pace | None":
    """The pace that was learned until a day; None where none was, or it is not to be."""
    diary = diary_on(ctx, day)
    timed = any(performance.done.seconds is not None for times in diary.logged.values() for performance in times)
    if not timed or not ctx.settings.learn_minutes:
        return None
    from kneecli.domain.person.learned_pace import learned_pace

    found = learned_pace(diary, ctx.catalogue, day)
    return found if found.exercises else None
