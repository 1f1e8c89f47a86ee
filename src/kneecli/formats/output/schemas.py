"""The JSON Schemas of all that kneecli writes as JSON, and of the settings file, by name (docs/users/json.md)."""

from collections.abc import Callable

from kneecli.formats.output import schema_catalogue as catalogue
from kneecli.formats.output import schema_diary as diary
from kneecli.formats.output import schema_plans as plans
from kneecli.formats.output import schema_settings as settings
from kneecli.formats.output.json_schema import Schema, document
from kneecli.formats.pack.schema import pack_schema

SCHEMAS: dict[str, tuple[str, Callable[[], Schema]]] = {
    "plan": ("kneecli plan --format json", plans.plan),
    "plan-days": ("kneecli plan --days N --format json", plans.plan_days),
    "history": ("kneecli history --json", diary.history),
    "history-rows": ("kneecli history --fields ... --json", diary.history_rows),
    "history-week": ("kneecli history --week --json", diary.week),
    "progress": ("kneecli progress --json", diary.progress),
    "exercises": ("kneecli exercises --json", catalogue.exercises),
    "packs": ("kneecli packs list --json", catalogue.packs),
    "status": ("kneecli status --json", diary.status),
    "remind": ("kneecli remind --json", diary.remind),
    "screen": ("kneecli screen --json", diary.screen),
    "config": ("kneecli config show --json", settings.config),
    "settings": ("config.toml", settings.settings_file),
    "pack": ("a pack file", pack_schema),
}
"""Each name with what the schema describes. Whoever adds a kind of document adds a line here."""


def schema(name: str) -> Schema:
    """The JSON Schema of this name. Raises KeyError."""
    about, body = SCHEMAS[name]
    return document(about, body())


def row_keys(name: str) -> list[str]:
    """The keys of a row, for a document that is a list."""
    return list(SCHEMAS[name][1]()["items"]["properties"])
