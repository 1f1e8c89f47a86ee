"""The schemas of the settings: as they hold, and as they stand in config.toml."""

from typing import Any

from kneecli.formats.output.json_schema import FLAG, NUMBER, TEXT, WHOLE, Schema, constant, one_of, or_null, rows, table
from kneecli.formats.settings.keys import KEYS, Key


def config() -> Schema:
    """Of the settings as they hold."""
    values = {key.name: _setting(key) if key.default not in (None, "") else or_null(_setting(key)) for key in KEYS}
    origin = one_of(("default", "file", "environment"))
    return table(
        {
            "schema": constant("kneecli.config/1"),
            "file": TEXT,
            "settings": table(values),
            "from": table(dict.fromkeys((key.name for key in KEYS), origin)),
        }
    )


def settings_file() -> Schema:
    """Of config.toml, for editors that check TOML against a schema."""
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
        "choice": one_of(key.words),
        "texts": rows(TEXT),
        "choices": rows(one_of(key.words)),
        "decimals": rows({**NUMBER, **limits}),
    }
    return schemas[key.kind]
