"""The settings in force as JSON, and the schema of config.toml (docs/users/json.md)."""

from collections.abc import Sequence
from typing import Any

from kneecli.formats.settings.as_written import SettingInForce
from kneecli.formats.settings.keys import KEYS, Key
from kneecli.formats.settings.owned import SIZES
from kneecli.formats.writing.json_schema import FLAG, NUMBER, TEXT, WHOLE, Schema, one_of, or_null, rows, table
from kneecli.formats.writing.keys import Keys, tag

ORIGINS = ("default", "file", "environment")


def settings_file() -> Schema:
    """The schema of config.toml, for editors that check TOML against a schema."""
    properties: dict[str, Any] = {}
    for key in KEYS:
        default = {} if key.default in (None, "") else {"default": list(key.default) if key.is_list else key.default}
        properties[key.name] = {**_setting(key), "description": key.about, **default}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _setting(key: Key) -> Schema:
    limits = {"minimum": key.least, "maximum": key.most}
    schemas: dict[str, Schema] = {
        "number": {**WHOLE, **limits},
        "flag": FLAG,
        "text": TEXT,
        "clock": TEXT,
        "choice": one_of(key.words),
        "texts": rows(TEXT),
        "choices": rows(one_of(key.words)),
        "things": rows({"anyOf": [one_of(key.words), {**TEXT, "pattern": f"^({'|'.join(SIZES)}) "}]}),
        "weights": rows({"anyOf": [{**NUMBER, **limits}, TEXT]}),
        "heights": rows({"anyOf": [{**NUMBER, **limits}, TEXT]}),
    }
    return schemas[key.kind]


def _values() -> Schema:
    """The schema of the settings in force; one without a value is null."""
    return table({key.name: _setting(key) if key.default not in (None, "") else or_null(_setting(key)) for key in KEYS})


def _origins() -> Schema:
    return table(dict.fromkeys((key.name for key in KEYS), one_of(ORIGINS)))


CONFIG = Keys[tuple[str, Sequence[SettingInForce]]](
    tag("kneecli.config/1"),
    ("file", TEXT, lambda both: both[0]),
    ("settings", _values(), lambda both: {setting.key.name: _plain(setting.value) for setting in both[1]}),
    ("from", _origins(), lambda both: {setting.key.name: setting.origin for setting in both[1]}),
)
"""The settings file and the settings in force, with where the value of each comes from."""


SETTING = Keys[SettingInForce](
    ("key", TEXT, lambda setting: setting.key.name),
    ("value", {}, lambda setting: _plain(setting.value)),
    ("from", one_of(ORIGINS), lambda setting: setting.origin),
    ("where", TEXT, lambda setting: setting.where),
)
"""A setting, where its value comes from, and the exact place; that is empty for a default."""


def _itself(setting: SettingInForce) -> SettingInForce:
    return setting


GET = Keys[SettingInForce](tag("kneecli.setting/1"), *SETTING.of(_itself))
"""One setting."""

PATH = Keys[tuple[str, bool]](
    tag("kneecli.config-path/1"),
    ("file", TEXT, lambda both: both[0]),
    ("exists", FLAG, lambda both: both[1]),
)
"""The settings file, and whether it is there."""


def _plain(value: Any) -> Any:
    """The value for JSON: null without a value, a list for a tuple."""
    return None if value == "" else list(value) if isinstance(value, tuple) else value
