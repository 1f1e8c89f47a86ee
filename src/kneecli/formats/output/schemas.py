"""The JSON Schemas of all that kneecli writes as JSON, and of the settings file, by name (docs/users/json.md)."""

from collections.abc import Callable, Sequence

from kneecli.formats.output import chart
from kneecli.formats.output.diary import entry, export, history, imported, recorded, report
from kneecli.formats.output.machine import config, doctor, settings_change
from kneecli.formats.output.packs import exercises, packs, packs_add
from kneecli.formats.output.person import goal, measure, prescription, programme, progress, screen
from kneecli.formats.output.plans import calendar, status, swap, week
from kneecli.formats.pack.schema import pack_schema
from kneecli.formats.plan import days_ahead, keys
from kneecli.formats.prescription.schema import prescription_schema
from kneecli.formats.writing.json_schema import TEXT, Schema, chosen_rows, document, rows
from kneecli.formats.writing.keys import Keys, tag

NAMED = Keys[tuple[str, str]](("name", TEXT, lambda both: both[0]), ("about", TEXT, lambda both: both[1]))
"""A schema's name, and what it is for."""

LISTED = Keys[Sequence[tuple[str, str]]](
    tag("kneecli.schemas/1"),
    ("schemas", rows(NAMED.schema), lambda named: list(map(NAMED.data, named))),
)
"""The names of all schemas, each with what it is for."""

SCHEMAS: dict[str, tuple[str, Callable[[], Schema]]] = {
    "plan": ("kneecli plan --format json", keys.plan_schema),
    "plan-days": ("kneecli plan --days N --format json", lambda: days_ahead.DAYS.schema),
    "plan-items": ("kneecli plan --fields ... --json", lambda: chosen_rows(keys.ITEM.schema)),
    "plan-days-rows": ("kneecli plan --days N --fields ... --json", lambda: chosen_rows(days_ahead.DAY.schema)),
    "swap": ("kneecli swap --json", lambda: swap.SWAP.schema),
    "history": ("kneecli history --json", lambda: history.HISTORY.schema),
    "history-rows": ("kneecli history --fields ... --json", lambda: chosen_rows(history.ROW.schema)),
    "history-week": ("kneecli history --week --json", lambda: week.WEEK_DONE.schema),
    "history-week-days": ("kneecli history --week --fields ... --json", lambda: chosen_rows(week.DAY.schema)),
    "progress": ("kneecli progress --json", lambda: rows(progress.PROGRESS.schema)),
    "rung": ("kneecli progress EXERCISE --up --json", lambda: recorded.RUNG.schema),
    "log": ("kneecli log --json", lambda: recorded.LOG.schema),
    "pain": ("kneecli pain --json", lambda: recorded.PAIN.schema),
    "export": ("kneecli export", lambda: export.EXPORT.schema),
    "import": ("kneecli import --json", lambda: imported.IMPORT.schema),
    "edit": ("kneecli edit --json", lambda: entry.EDIT.schema),
    "undo": ("kneecli undo --json", lambda: recorded.UNDO.schema),
    "exercises": ("kneecli exercises --json", lambda: rows(exercises.schema())),
    "packs": ("kneecli packs list --json", lambda: rows(packs.PACK.schema)),
    "packs-show": ("kneecli packs show --json", lambda: rows(packs.shown_schema())),
    "packs-check": ("kneecli packs check --json", lambda: rows(packs.FINDING.schema)),
    "packs-new": ("kneecli packs new --json", lambda: packs.NEW.schema),
    "packs-add": ("kneecli packs add --json", lambda: packs_add.ADDED.schema),
    "packs-remove": ("kneecli packs remove --json", lambda: packs_add.REMOVED.schema),
    "status": ("kneecli status --json", lambda: status.STATUS.schema),
    "remind": ("kneecli remind --json", lambda: status.REMIND.schema),
    "plot": ("the figures of pictures, as by history --plot", lambda: chart.PLOT.schema),
    "calendar": ("kneecli calendar --json", lambda: calendar.SCHEMA),
    "measure": ("kneecli measure --json", lambda: measure.MEASURE.schema),
    "report": ("kneecli report --json", lambda: report.REPORT.schema),
    "programme": ("kneecli programme --json", lambda: programme.PROGRAMME.schema),
    "programme-list": ("kneecli programme list --json", lambda: rows(programme.LISTED.schema)),
    "programme-show": ("kneecli programme show --json", lambda: programme.PROGRAMME_SHOWN.schema),
    "goal": ("kneecli goal --json", lambda: goal.GOALS.schema),
    "goal-list": ("kneecli goal list --json", lambda: rows(goal.OFFERED.schema)),
    "prescription": ("kneecli prescription show --json", lambda: prescription.PRESCRIPTION.schema),
    "prescription-new": ("kneecli prescription new --json", lambda: prescription.NEW.schema),
    "prescription-check": ("kneecli prescription check --json", lambda: rows(packs.FINDING.schema)),
    "screen": ("kneecli screen --json", lambda: screen.SCREEN.schema),
    "screen-signs": ("kneecli screen --fields ... --json", lambda: chosen_rows(screen.SIGN.schema)),
    "config": ("kneecli config show --json", lambda: config.CONFIG.schema),
    "config-rows": ("kneecli config show --fields ... --json", lambda: chosen_rows(config.SETTING.schema)),
    "setting": ("kneecli config get --json", lambda: config.GET.schema),
    "config-path": ("kneecli config path --json", lambda: config.PATH.schema),
    "settings-change": (
        "changes of the settings, as by config set, own, init",
        lambda: settings_change.CHANGED.schema,
    ),
    "doctor": ("kneecli doctor --json", lambda: doctor.DOCTOR.schema),
    "doctor-checks": ("kneecli doctor --fields ... --json", lambda: chosen_rows(doctor.CHECK.schema)),
    "schemas": ("kneecli schema --json", lambda: LISTED.schema),
    "schemas-rows": ("kneecli schema --fields ... --json", lambda: chosen_rows(NAMED.schema)),
    "settings": ("config.toml", config.settings_file),
    "pack": ("a pack file", pack_schema),
    "prescription-file": ("a prescription file", prescription_schema),
}
"""By name, what each schema describes, and the function that makes it. A new kind of document gets a line here."""


def schema(name: str) -> Schema:
    """The JSON Schema of this name. Raises KeyError."""
    about, body = SCHEMAS[name]
    return document(name, about, body())


def row_keys(name: str) -> list[str]:
    """The keys of a row, for a document that is a list."""
    return list(SCHEMAS[name][1]()["items"]["properties"])
