"""The plan formats by name: how each is written, read, and what its files end in."""

from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING

from kneecli.domain.problem import FileFault
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Session

if TYPE_CHECKING:
    from kneecli.formats.plan.data import FilledPlan
    from kneecli.formats.plan.plan_format import PlanFormat

FORMATS = ("markdown", "toml", "json")
SUFFIXES = {"markdown": ".md", "toml": ".toml", "json": ".json"}


def write_plan(session: Session, format: "str | PlanFormat") -> str:
    """The plan as text in this format. Raises what a further format's function raises."""
    return _writer(format)(session)


def read_plan(text: str, format: "str | PlanFormat", file: str) -> "FilledPlan":
    """The plan in this text. Raises FileFault with everything that is wrong with it."""
    return _reader(format)(text, file)


def format_of(file: PurePath) -> str | None:
    """The format that a file's ending stands for, or None."""
    endings = {suffix: name for name, suffix in SUFFIXES.items()} | {".markdown": "markdown"}
    return endings.get(file.suffix.lower())


def is_untouched(text: str, format: "str | PlanFormat") -> bool:
    """Whether this text is a plan just as kneecli wrote it: nothing was changed in it."""
    try:
        session = read_plan(text, format, "").session
    except FileFault:
        return False
    if format == "markdown" and "](" in text:
        from kneecli.formats.plan.markdown_figures import without_figures

        text = without_figures(text)
    return identified(session).id == session.id and text == write_plan(session, format)


def _writer(format: "str | PlanFormat") -> Callable[[Session], str]:
    """What writes this format; it is imported when it is first used."""
    if not isinstance(format, str):
        from kneecli.formats.plan.plan_format import writer

        return writer(format)
    if format == "json":
        from kneecli.formats.plan.json import write_json

        return write_json
    if format == "toml":
        from kneecli.formats.plan.toml import write_toml

        return write_toml
    from kneecli.formats.plan.markdown import write_markdown

    return write_markdown


def _reader(format: "str | PlanFormat") -> "Callable[[str, str], FilledPlan]":
    """What reads this format; it is imported when it is first used."""
    if not isinstance(format, str):
        from kneecli.formats.plan.plan_format import reader

        return reader(format)
    if format == "json":
        from kneecli.formats.plan.json import read_json

        return read_json
    if format == "toml":
        from kneecli.formats.plan.toml import read_toml

        return read_toml
    from kneecli.formats.plan.markdown_reader import read_markdown

    return read_markdown
