"""The plan formats by name: how each is written, read, and what its files end in."""

from collections.abc import Callable
from pathlib import PurePath

from kneecli.domain.problem import FileFault
from kneecli.domain.session import Session, identified
from kneecli.formats.plan_data import FilledPlan

FORMATS = ("markdown", "toml", "json")
SUFFIXES = {"markdown": ".md", "toml": ".toml", "json": ".json"}


def write_plan(session: Session, format: str) -> str:
    """The plan as text in this format."""
    return _module(format)[0](session)


def read_plan(text: str, format: str, file: str) -> FilledPlan:
    """The plan in this text. Raises FileFault with everything that is wrong with it."""
    return _module(format)[1](text, file)


def format_of(file: PurePath) -> str | None:
    """The format that a file's ending stands for, or None."""
    endings = {suffix: name for name, suffix in SUFFIXES.items()} | {".markdown": "markdown"}
    return endings.get(file.suffix.lower())


def is_untouched(text: str, format: str) -> bool:
    """Whether this text is a plan just as kneecli wrote it: nothing ticked, written or changed in it."""
    try:
        session = read_plan(text, format, "").session
    except FileFault:
        return False
    return identified(session).id == session.id and write_plan(session, format) == text


def _module(format: str) -> tuple[Callable[[Session], str], Callable[[str, str], FilledPlan]]:
    """Writer and reader; a format is imported when it is first used."""
    if format == "json":
        from kneecli.formats import plan_json

        return plan_json.write_json, plan_json.read_json
    if format == "toml":
        from kneecli.formats import plan_toml

        return plan_toml.write_toml, plan_toml.read_toml
    from kneecli.formats import plan_markdown

    return plan_markdown.write_markdown, plan_markdown.read_markdown
