"""All plan formats: kneecli's own, and those of packs, whose plugins are asked only when needed."""

from pathlib import PurePath

from kneecli.app.context import Context
from kneecli.domain.nearest import one_of
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.words.wording import listed
from kneecli.formats.plan.plan_formats import BUILT_IN, BY_NAME, Format, format_of

_NO_ENDING = ("", ".txt")
"""A file without an ending, or with one that says nothing, may hold a plan of any format."""


def format_to_write(ctx: Context, name: str | None, file: PurePath | None) -> Format | None:
    """The format of this name, or that of the file's ending; None where neither says one.

    Raises WrongUsage for an unknown name, for an ending of no format when there is no name, and for the ending of
    another format than the one that is named.
    """
    named, known = BY_NAME.get((name or "").strip().lower()), format_of(file) if file else None
    formats: tuple[Format, ...] = BUILT_IN
    if (name and not named) or (file and not known and file.suffix not in _NO_ENDING):
        formats = (*BUILT_IN, *_further(ctx))  # once, for what is wrong with one of them is said each time
        by_name = {format.name: format for format in formats}
        named = by_name[one_of(name, tuple(by_name), "--format")] if name else None
        known = next((format for format in formats if file and file.suffix.lower() in format.endings), None)
    if file and named and known and named.name != known.name:
        what = f"{named.name} is not for files that end in {file.suffix}"
        raise WrongUsage(Problem(what, f"End it in {listed(named.endings, 'or')}, or leave --format away.", "--output"))
    if file and not known and not named and file.suffix not in _NO_ENDING:
        cure = f"End it in {listed([format.ending for format in formats], 'or')}, or say which with --format."
        raise WrongUsage(Problem(f"there is no plan as {file.suffix}", cure, "--output"))
    return named or known


def format_by_ending(ctx: Context, file: PurePath) -> Format | None:
    """The format that a file's ending stands for, or None."""
    if built_in := format_of(file):
        return built_in
    if file.suffix in _NO_ENDING:
        return None
    return next((format for format in _further(ctx) if file.suffix.lower() in format.endings), None)


def _further(ctx: Context) -> tuple[Format, ...]:
    """The formats of packs."""
    if not any("kneecli_formats" in plugin.hooks for plugin in ctx.packs.known.plugins):
        return ()
    from kneecli.app.plans.pack_advice import note_problems
    from kneecli.formats.plan.plan_format import as_format
    from kneecli.plugins.hooks import plan_formats

    found, problems = plan_formats(ctx.packs.known.plugins)
    note_problems(ctx, problems)
    return tuple(map(as_format, found))
