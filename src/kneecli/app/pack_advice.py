"""What packs have to say to a plan, and further formats for it; nothing is imported where no pack has either."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.domain.nearest import one_of
from kneecli.domain.person.today import Today
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import replace
from kneecli.formats.plan.plans import FORMATS
from kneecli.planner.candidates import Wishes

if TYPE_CHECKING:
    from pathlib import Path

    from kneecli.formats.plan.plan_format import PlanFormat


def reviewed(ctx: Context, today: Today, wishes: Wishes) -> Wishes:
    """The wishes, with what packs have to say about the exercises for this person."""
    known = ctx.known
    if not any(pack.reviews for pack in known.catalogue.packs) and not _have("kneecli_review", ctx):
        return wishes
    from kneecli.domain.person.fit import rung_today
    from kneecli.formats.output.exercise_data import to_data
    from kneecli.formats.output.person_data import to_data as person_data
    from kneecli.plugins.hooks import reviews

    exercises = [to_data(exercise) | {"rung": rung_today(exercise, today)} for exercise in known.catalogue]
    asked = person_data(today, wishes.minutes)
    found, problems = reviews(known.plugins, known.catalogue.packs, exercises, asked)
    _tell(ctx, problems)
    return replace(wishes, reviews=found)


def further_formats(ctx: Context) -> "tuple[PlanFormat, ...]":
    """Our formats and those of packs, besides the three that every plan can have."""
    from kneecli.plugins.hooks import plan_formats

    found, problems = plan_formats(ctx.known.plugins)
    _tell(ctx, problems)
    return found


def a_format(ctx: Context, name: str, option: str) -> "str | PlanFormat":
    """The format of this name. Raises WrongUsage."""
    plain = name.strip().lower()
    if plain in (*FORMATS, "html"):
        return plain
    further = {each.name: each for each in further_formats(ctx)}
    word = one_of(name, (*FORMATS, "html", *further), option)
    return further.get(word, word)


def format_by_ending(ctx: Context, file: "Path") -> "PlanFormat | None":
    """The further format that a file's ending stands for, or None."""
    if file.suffix in ("", ".txt"):
        return None
    return next((each for each in further_formats(ctx) if each.ending == file.suffix.lower()), None)


def _have(hook: str, ctx: Context) -> bool:
    return any(hook in plugin.hooks for plugin in ctx.known.plugins)


def _tell(ctx: Context, problems: Iterable[Problem]) -> None:
    """Names each plugin that could not be asked. Raises FileFault when it is to be strict."""
    found = tuple(problems)
    if found and ctx.strict:
        raise FileFault(found)
    for problem in found:
        ctx.note(f"kneecli: {problem.what}. {problem.cure}".rstrip())
