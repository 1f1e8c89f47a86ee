"""All plan formats: kneecli's own, and those of packs, whose plugins are asked only when needed."""

from pathlib import PurePath

from kneecli.app.context import Context
from kneecli.domain.nearest import one_of
from kneecli.formats.plan.plan_formats import BUILT_IN, BY_NAME, Format, format_of


def format_named(ctx: Context, name: str, option: str) -> Format:
    """The format of this name. Raises WrongUsage."""
    if built_in := BY_NAME.get(name.strip().lower()):
        return built_in
    formats = {format.name: format for format in (*BUILT_IN, *_further(ctx))}
    return formats[one_of(name, tuple(formats), option)]


def format_by_ending(ctx: Context, file: PurePath) -> Format | None:
    """The format that a file's ending stands for, or None."""
    if built_in := format_of(file):
        return built_in
    if file.suffix in ("", ".txt"):
        return None
    return next((format for format in _further(ctx) if file.suffix.lower() in format.endings), None)


def _further(ctx: Context) -> tuple[Format, ...]:
    """The formats of packs."""
    if not any("kneecli_formats" in plugin.hooks for plugin in ctx.packs.known.plugins):
        return ()
    from kneecli.app.pack_advice import note_problems
    from kneecli.formats.plan.plan_format import as_format
    from kneecli.plugins.hooks import plan_formats

    found, problems = plan_formats(ctx.packs.known.plugins)
    note_problems(ctx, problems)
    return tuple(map(as_format, found))
