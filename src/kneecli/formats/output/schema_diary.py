"""The schemas of what was done, what is due, and where the person stands."""

from kneecli.domain.progress.proposal import KINDS
from kneecli.domain.vocabulary import SIDES, SWELLINGS
from kneecli.formats.output.json_schema import (
    DATE,
    FLAG,
    NUMBER,
    SCALE,
    TEXT,
    WHOLE,
    Schema,
    constant,
    one_of,
    or_null,
    rows,
    table,
)


def history() -> Schema:
    """Of what was done."""
    session = {
        "id": TEXT,
        "date": DATE,
        "minutes": or_null(WHOLE),
        "pain": or_null(SCALE),
        "items": rows(table(_done())),
    }
    felt = {"date": DATE, "morning": FLAG, "pain": SCALE, "swelling": or_null(one_of(SWELLINGS))}
    return table({"schema": constant("kneecli.history/1"), "sessions": rows(table(session)), "knee": rows(table(felt))})


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
