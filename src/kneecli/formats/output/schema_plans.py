"""The schemas of plans."""

from kneecli.domain import vocabulary as words
from kneecli.domain.session.days_ahead import KINDS as KINDS_OF_DAY
from kneecli.domain.vocabulary import UNITS
from kneecli.formats.output.json_schema import (
    DATE,
    FLAG,
    NUMBER,
    TEXT,
    WHOLE,
    Schema,
    constant,
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
