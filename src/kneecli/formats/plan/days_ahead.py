"""Days ahead: Markdown to read, JSON for programs (docs/users/plan-format.md). It can't be logged from."""

import json
from collections.abc import Iterator, Sequence

from kneecli.domain.session.days_ahead import AS_THINGS_STAND, DayAhead
from kneecli.domain.words.advice import DISCLAIMER
from kneecli.domain.words.wording import clock_words, date_words
from kneecli.formats.plan.markdown_text import shown
from kneecli.formats.plan.plan_formats import JSON, MARKDOWN, Format

SCHEMA = "kneecli.week/1"

FORMATS = (MARKDOWN, JSON)


def write_ahead(days: Sequence[DayAhead], format: Format) -> str:
    """The days as text in this format."""
    return _json(days) if format == JSON else "\n".join(_markdown(days)) + "\n"


def is_ahead(text: str) -> bool:
    """Whether this text is days ahead as they are written here."""
    return text.startswith("# Knee sessions, ") or f'"schema": "{SCHEMA}"' in text[:100]


def _markdown(days: Sequence[DayAhead]) -> Iterator[str]:
    yield f"# Knee sessions, {date_words(days[0].date)} to {date_words(days[-1].date)}"
    yield ""
    yield AS_THINGS_STAND
    for day in days:
        yield ""
        length = f", {clock_words(day.session.seconds)}" if day.session else ""
        yield f"## {date_words(day.date)}: {day.kind}{length}"
        if day.why:
            yield ""
            yield shown(day.why)
        if day.session:
            yield ""
            yield from (f"- {shown(name)}" for name in day.names)
    yield ""
    yield DISCLAIMER


def _json(days: Sequence[DayAhead]) -> str:
    data = {
        "schema": SCHEMA,
        "days": [
            {
                "date": day.date.isoformat(),
                "kind": day.kind,
                "minutes": day.session.minutes if day.session else 0,
                "seconds": day.session.seconds if day.session else 0,
                "why": day.why,
                "items": [
                    {"exercise": item.exercise, "name": item.name, "phase": item.phase, "rung": item.rung}
                    for item in (day.session.items if day.session else ())
                ],
            }
            for day in days
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
