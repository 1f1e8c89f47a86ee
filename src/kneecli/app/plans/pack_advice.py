"""Reviews of exercises by packs, for a plan. Where no pack has any, nothing is imported for it."""

from collections.abc import Iterable

from kneecli.app.context import Context
from kneecli.domain.person.today import Today
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import replace
from kneecli.planner.wishes import Wishes


def reviewed(ctx: Context, today: Today, wishes: Wishes) -> Wishes:
    """The wishes, with the reviews that packs have of the exercises for this person."""
    known = ctx.packs.known
    by_plugins = any("kneecli_review" in plugin.hooks for plugin in known.plugins)
    if not by_plugins and not any(pack.reviews for pack in known.catalogue.packs):
        return wishes
    from kneecli.domain.catalogue.earlier_ids import reviews_now
    from kneecli.domain.person.fit import rung_today
    from kneecli.formats.output.packs.exercises import to_data
    from kneecli.formats.output.person.person import to_data as person_data
    from kneecli.plugins.hooks import reviews

    exercises = [to_data(exercise) | {"rung": rung_today(exercise, today)} for exercise in known.catalogue]
    person = person_data(today, wishes.minutes)
    given, problems = reviews(known.plugins, known.catalogue.packs, exercises, person)
    note_problems(ctx, problems)
    return replace(wishes, reviews=reviews_now(given, tuple(known.catalogue)))


def note_problems(ctx: Context, problems: Iterable[Problem]) -> None:
    """Notes each plugin that could not be asked. In strict mode raises FileFault instead."""
    problems = tuple(problems)
    if problems and ctx.strict:
        raise FileFault(problems)
    for problem in problems:
        ctx.note(f"kneecli: {problem.what}. {problem.cure}".rstrip())
