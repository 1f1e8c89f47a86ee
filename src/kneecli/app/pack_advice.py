"""What packs have to say to a plan; nothing is imported where none has."""

from collections.abc import Iterable

from kneecli.app.context import Context
from kneecli.domain.person.today import Today
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import replace
from kneecli.planner.candidates import Wishes


def reviewed(ctx: Context, today: Today, wishes: Wishes) -> Wishes:
    """The wishes, with what packs have to say about the exercises for this person."""
    known = ctx.known
    if not any(pack.reviews for pack in known.catalogue.packs) and not _have("kneecli_review", ctx):
        return wishes
    from kneecli.domain.person.fit import rung_today
    from kneecli.formats.output.exercises import to_data
    from kneecli.formats.output.person import to_data as person_data
    from kneecli.plugins.hooks import reviews

    exercises = [to_data(exercise) | {"rung": rung_today(exercise, today)} for exercise in known.catalogue]
    asked = person_data(today, wishes.minutes)
    found, problems = reviews(known.plugins, known.catalogue.packs, exercises, asked)
    tell(ctx, problems)
    return replace(wishes, reviews=found)


def _have(hook: str, ctx: Context) -> bool:
    return any(hook in plugin.hooks for plugin in ctx.known.plugins)


def tell(ctx: Context, problems: Iterable[Problem]) -> None:
    """Names each plugin that could not be asked. Raises FileFault when it is to be strict."""
    found = tuple(problems)
    if found and ctx.strict:
        raise FileFault(found)
    for problem in found:
        ctx.note(f"kneecli: {problem.what}. {problem.cure}".rstrip())
