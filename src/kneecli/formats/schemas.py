"""The JSON Schemas of all that kneecli writes as JSON, and of the settings file, by name (docs/json.md)."""

from collections.abc import Callable
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.ahead import KINDS as KINDS_OF_DAY
from kneecli.domain.exercise import Exercise, Rung
from kneecli.domain.progression import KINDS
from kneecli.domain.record import SIDES
from kneecli.domain.units import UNITS
from kneecli.formats.config_keys import KEYS, Key
from kneecli.formats.json_schema import (
    DATE,
    FLAG,
    NUMBER,
    SCALE,
    TEXT,
    WHOLE,
    Schema,
    constant,
    document,
    of_dataclass,
    one_of,
    or_null,
    rows,
    table,
)


def plan() -> Schema:
    """Of a plan."""
    figures: dict[str, Schema] = {name: or_null(WHOLE) for name in ("sets", "reps", "hold_s", "minutes", "rest_s")}
    item = {
        "exercise": TEXT,
        "name": TEXT,
        "pack": TEXT,
        "pack_version": TEXT,
        "phase": one_of(words.PHASES),
        "position": one_of(words.POSITIONS),
        "sides": one_of([1, 2]),
        "laterality": one_of(words.LATERALITIES),
        **figures,
        "load_kg": or_null(NUMBER),
        "load_with": or_null(TEXT),
        "step_cm": or_null(WHOLE),
        "seat_cm": or_null(WHOLE),
        "band": or_null(one_of(words.BANDS)),
        "rung": WHOLE,
        "rungs": WHOLE,
        "label": TEXT,
        "seconds": WHOLE,
        "cues": rows(TEXT),
        "why": TEXT,
    }
    body = table(
        {
            "schema": constant("kneecli.plan/1"),
            "id": TEXT,
            "date": DATE,
            "minutes": WHOLE,
            "seconds": WHOLE,
            "score": WHOLE,
            "units": one_of(UNITS),
            "flare": FLAG,
            "items": rows(table(item)),
            "left_out": rows(table({"exercise": TEXT, "why": TEXT})),
            "notes": rows(TEXT),
        }
    )
    body["properties"]["left_out_check"] = TEXT
    return body


def history() -> Schema:
    """Of what was done."""
    session = {
        "id": TEXT,
        "date": DATE,
        "minutes": or_null(WHOLE),
        "pain": or_null(SCALE),
        "items": rows(table(_done())),
    }
    return table({"schema": constant("kneecli.history/1"), "sessions": rows(table(session))})


def history_rows() -> Schema:
    """Of what was done, one row for each exercise; with `--fields` only these keys are there."""
    return rows(table({"session": TEXT, "date": DATE, **_done()}))


def _done() -> dict[str, Schema]:
    sets = rows(table({"reps": or_null(WHOLE), "hold_s": or_null(WHOLE), "seconds": or_null(WHOLE)}))
    return {
        "exercise": TEXT,
        "name": TEXT,
        "pack": TEXT,
        "rung": WHOLE,
        "side": one_of(SIDES),
        "sets": sets,
        "load_kg": or_null(NUMBER),
        "step_cm": or_null(WHOLE),
        "band": or_null(TEXT),
        "pain": or_null(SCALE),
        "effort": or_null(SCALE),
        "skipped": or_null(TEXT),
        "note": TEXT,
    }


def progress() -> Schema:
    """Of where each exercise stands."""
    return rows(
        table(
            {
                "exercise": TEXT,
                "rung": WHOLE,
                "rungs": WHOLE,
                "label": TEXT,
                "load_kg": or_null(NUMBER),
                "step_cm": or_null(WHOLE),
                "proposal": one_of(KINDS),
                "next_rung": WHOLE,
                "why": TEXT,
            }
        )
    )


def exercises() -> Schema:
    """Of the catalogue."""
    properties = of_dataclass(Exercise)["properties"]
    rung = table({"rung": WHOLE, **of_dataclass(Rung)["properties"]})
    return rows(table({**properties, "knee_load": one_of(words.KNEE_LOADS), "rungs": rows(rung)}))


def packs() -> Schema:
    """Of the packs that are installed."""
    problem = table({"what": TEXT, "cure": TEXT, "where": TEXT})
    return rows(
        table(
            {
                "name": TEXT,
                "title": or_null(TEXT),
                "version": or_null(TEXT),
                "origin": TEXT,
                "exercises": WHOLE,
                "problems": rows(problem),
            }
        )
    )


def status() -> Schema:
    """Of what is due."""
    return table(
        {
            "schema": constant("kneecli.status/1"),
            "date": DATE,
            "last_session": or_null(DATE),
            "days_since": or_null(WHOLE),
            "sessions_last_7_days": WHOLE,
            "due": rows(one_of(("session", "morning-pain"))),
            "week": _week(),
        }
    )


def week() -> Schema:
    """Of the last seven days in figures."""
    return table({"schema": constant("kneecli.week-done/1"), "date": DATE, **_week()["properties"]})


def _week() -> Schema:
    day = {"date": DATE, "minutes": or_null(WHOLE), "exercises": WHOLE, "strength": FLAG, "pain": or_null(SCALE)}
    return table(
        {
            "days": rows(table(day)),
            "strength_days": WHOLE,
            "strength_days_goal": {**rows(WHOLE), "minItems": 2, "maxItems": 2},
            "balance_days": WHOLE,
            "balance_days_goal_from_65": WHOLE,
            "stretch_days": {"type": "object", "additionalProperties": WHOLE},
            "stretch_days_goal": WHOLE,
            "aerobic_minutes": WHOLE,
            "aerobic_minutes_next": WHOLE,
            "aerobic_minutes_goal": WHOLE,
            "pain_average": or_null(NUMBER),
            "pain_average_week_before": or_null(NUMBER),
        }
    )


def plan_days() -> Schema:
    """Of the days ahead."""
    item = table({"exercise": TEXT, "name": TEXT, "phase": one_of(words.PHASES), "rung": WHOLE})
    day = {
        "date": DATE,
        "kind": one_of(KINDS_OF_DAY),
        "minutes": WHOLE,
        "seconds": WHOLE,
        "why": TEXT,
        "items": rows(item),
    }
    return table({"schema": constant("kneecli.week/1"), "days": rows(table(day))})


def remind() -> Schema:
    """Of a reminder."""
    return table(
        {
            "schema": constant("kneecli.remind/1"),
            "date": DATE,
            "due": rows(one_of(("session", "morning-pain"))),
            "text": or_null(TEXT),
        }
    )


def screen() -> Schema:
    """Of the stop signs."""
    sign = table({"key": TEXT, "question": TEXT, "urgency": TEXT, "recorded": FLAG})
    return table({"schema": constant("kneecli.screen/1"), "date": or_null(DATE), "signs": rows(sign)})


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


SCHEMAS: dict[str, tuple[str, Callable[[], Schema]]] = {
    "plan": ("kneecli plan --format json", plan),
    "plan-days": ("kneecli plan --days N --format json", plan_days),
    "history": ("kneecli history --json", history),
    "history-rows": ("kneecli history --fields ... --json", history_rows),
    "history-week": ("kneecli history --week --json", week),
    "progress": ("kneecli progress --json", progress),
    "exercises": ("kneecli exercises --json", exercises),
    "packs": ("kneecli packs list --json", packs),
    "status": ("kneecli status --json", status),
    "remind": ("kneecli remind --json", remind),
    "screen": ("kneecli screen --json", screen),
    "config": ("kneecli config show --json", config),
    "settings": ("config.toml", settings_file),
}
"""Each name with what the schema describes. Whoever adds a kind of document adds a line here."""


def schema(name: str) -> Schema:
    """The JSON Schema of this name. Raises KeyError."""
    about, body = SCHEMAS[name]
    return document(about, body())


def row_keys(name: str) -> list[str]:
    """The keys of a row, for a document that is a list."""
    return list(SCHEMAS[name][1]()["items"]["properties"])
