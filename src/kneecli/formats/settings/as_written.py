"""Each setting that is in force, and where it comes from: the environment, the file, or the default."""

from collections.abc import Mapping
from typing import Any

from kneecli.domain.value import dataclass
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.settings.config import of_text, of_variables
from kneecli.formats.settings.keys import BY_NAME, KEYS, Key

OWNS = BY_NAME["owns"]


@dataclass(frozen=True, slots=True)
class SettingInForce:
    """A setting with its value, its origin (default, file or environment), and the exact place."""

    key: Key
    value: Any
    origin: str
    where: str
    is_said_itself: bool = True
    """False for an older key whose value stands in `owns`."""


def settings_in_force(text: str, file: str, variables: Mapping[str, str]) -> list[SettingInForce]:
    """Every setting in the order of the keys, with its place. Raises the errors of `read_config`."""
    document, values = of_text(text, file)
    overs = of_variables(variables)
    lines = TomlLines(text)
    settings = []
    for key in KEYS:
        if key.name in overs:
            variable = key.variable if variables.get(key.variable, "").strip() else OWNS.variable
            settings.append(SettingInForce(key, overs[key.name], "environment", variable, variable == key.variable))
        elif key.name in document:
            settings.append(SettingInForce(key, values[key.name], "file", f"{file}:{lines.line((key.name,))}"))
        elif key.is_older and values[key.name]:
            where = f"{file}:{lines.line((OWNS.name,))}"
            settings.append(SettingInForce(key, values[key.name], "file", where, is_said_itself=False))
        else:
            settings.append(SettingInForce(key, values[key.name], "default", "", not key.is_older))
    return settings
