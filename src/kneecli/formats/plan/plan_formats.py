"""The formats of a plan: how each is written and read, and what its files end in.

What writes and reads a format is imported when it is first used.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass

if TYPE_CHECKING:
    from kneecli.domain.session.session import Session
    from kneecli.formats.plan.filled import FilledPlan


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name for `--format`, the endings of its files, and the functions that write and read it.

    New files get the first ending. Without `reader` it can be written only. `is_kept`: plans may be saved in the plans
    folder in this format. `always_explains`: it has what was left out, and why, also when nobody asked for it.
    """

    name: str
    endings: tuple[str, ...]
    write: "Callable[[Session], str]"
    reader: "Callable[[str, str], FilledPlan] | None" = None
    is_kept: bool = False
    always_explains: bool = False

    @property
    def ending(self) -> str:
        """The ending of new files."""
        return self.endings[0]

    def read(self, text: str, file: str) -> "FilledPlan":
        """The plan in this text. Raises FileFault with everything that is wrong with it."""
        if self.reader is None:
            cure = "Make the plan again, or write it in another format."
            raise FileFault(Problem(f"{self.name} can be written, but not read", cure, file))
        return self.reader(text, file)


def _lazy(path: str) -> Callable[..., Any]:
    """The function `module:name` of this folder, imported when it is first called."""
    module, _, name = path.partition(":")

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"kneecli.formats.plan.{module}"), name)(*arguments)

    return call


MARKDOWN = Format(
    "markdown",
    (".md", ".markdown"),
    _lazy("markdown.writer:write_markdown"),
    _lazy("markdown.reader:read_markdown"),
    is_kept=True,
)
TOML = Format("toml", (".toml",), _lazy("toml:write_toml"), _lazy("toml:read_toml"), is_kept=True)
JSON = Format("json", (".json",), _lazy("json:write_json"), _lazy("json:read_json"), always_explains=True)
HTML = Format("html", (".html", ".htm"), _lazy("page.html:write_html"))
CSV = Format("csv", (".csv",), _lazy("tables.csv:write_csv"), _lazy("tables.csv_reader:read_csv"))

BUILT_IN = (MARKDOWN, TOML, JSON, HTML, CSV)
"""kneecli's own formats. To add one, write a line above, and put its name here."""

BY_NAME = {format.name: format for format in BUILT_IN}

_BY_ENDING = {ending: format for format in BUILT_IN for ending in format.endings}


def format_of(file: PurePath) -> Format | None:
    """The built-in format that a file's ending stands for, or None."""
    return _BY_ENDING.get(file.suffix.lower())
