"""The JSON Schemas of all that kneecli writes as JSON, and of the settings file, by name (docs/users/json.md)."""

from collections.abc import Callable

from kneecli.formats.output import config, doctor, exercises, history, packs, progress, screen, status, swap, week
from kneecli.formats.pack.schema import pack_schema
from kneecli.formats.plan import days_ahead, keys
from kneecli.formats.writing.json_schema import Schema, document, rows

SCHEMAS: dict[str, tuple[str, Callable[[], Schema]]] = {
    "plan": ("kneecli plan --format json", keys.plan_schema),
    "plan-days": ("kneecli plan --days N --format json", lambda: days_ahead.DAYS.schema),
    "swap": ("kneecli swap --json", lambda: swap.SWAP.schema),
    "history": ("kneecli history --json", lambda: history.HISTORY.schema),
    "history-rows": ("kneecli history --fields ... --json", lambda: rows(history.ROW.schema)),
    "history-week": ("kneecli history --week --json", lambda: week.WEEK_DONE.schema),
    "progress": ("kneecli progress --json", lambda: rows(progress.PROGRESS.schema)),
    "exercises": ("kneecli exercises --json", lambda: rows(exercises.schema())),
    "packs": ("kneecli packs list --json", lambda: rows(packs.PACK.schema)),
    "status": ("kneecli status --json", lambda: status.STATUS.schema),
    "remind": ("kneecli remind --json", lambda: status.REMIND.schema),
    "screen": ("kneecli screen --json", lambda: screen.SCREEN.schema),
    "config": ("kneecli config show --json", lambda: config.CONFIG.schema),
    "doctor": ("kneecli doctor --json", lambda: doctor.DOCTOR.schema),
    "doctor-checks": ("kneecli doctor --fields ... --json", lambda: rows(doctor.CHECK.schema)),
    "settings": ("config.toml", config.settings_file),
    "pack": ("a pack file", pack_schema),
}
"""By name, what each schema describes, and the function that makes it. A new kind of document gets a line here."""


def schema(name: str) -> Schema:
    """The JSON Schema of this name. Raises KeyError."""
    about, body = SCHEMAS[name]
    return document(about, body())


def row_keys(name: str) -> list[str]:
    """The keys of a row, for a document that is a list."""
    return list(SCHEMAS[name][1]()["items"]["properties"])
