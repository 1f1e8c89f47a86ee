"""Where each setting was said: in the file, in the environment, or nowhere."""

from collections.abc import Mapping
from typing import Any

from kneecli.domain.value import dataclass
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.settings.config import of_text, of_variables
from kneecli.formats.settings.keys import KEYS, Key


@dataclass(frozen=True, slots=True)
class Said:
    """A setting with its value, its origin (default, file or environment), and where exactly that is."""

    key: Key
    value: Any
    origin: str
    where: str


def said_in(text: str, file: str, variables: Mapping[str, str]) -> list[Said]:
    """Every setting as it holds, in the order of the keys, with where it was said. Raises as `read_config` does."""
    document, values = of_text(text, file)
    overs = of_variables(variables)
    lines = TomlLines(text)
    found = []
    for key in KEYS:
        if key.name in overs:
            found.append(Said(key, overs[key.name], "environment", key.variable))
        elif key.name in document:
            found.append(Said(key, values[key.name], "file", f"{file}:{lines.line((key.name,))}"))
        else:
            found.append(Said(key, values[key.name], "default", ""))
    return found
