"""Days ahead as Markdown for people and JSON for programs (docs/users/plan-format.md). They can't be logged."""

import json
from collections.abc import Iterator, Sequence

from kneecli.domain.session.days_ahead import AS_THINGS_STAND, KINDS, DayAhead
from kneecli.domain.session.session import Item
from kneecli.domain.vocabulary import PHASES
from kneecli.domain.words.advice import DISCLAIMER
from kneecli.domain.words.wording import clock_words, date_words
from kneecli.formats.plan.markdown.escaping import escaped
from kneecli.formats.plan.plan_formats import JSON, MARKDOWN, Format
from kneecli.formats.writing.json_schema import DATE, TEXT, WHOLE, one_of, rows
from kneecli.formats.writing.keys import Keys, tag

SCHEMA = "kneecli.week/1"

_ITEM = Keys[Item](
    ("exercise", TEXT, lambda item: item.exercise),
    ("name", TEXT, lambda item: item.name),
    ("phase", one_of(PHASES), lambda item: item.phase),
    ("rung", WHOLE, lambda item: item.rung),
)


def _items(day: DayAhead) -> tuple[Item, ...]:
    return day.session.items if day.session else ()


DAY = Keys[DayAhead](
    ("date", DATE, lambda day: day.date.isoformat()),
    ("kind", one_of(KINDS), lambda day: day.kind),
    ("minutes", WHOLE, lambda day: day.session.minutes if day.session else 0),
    ("seconds", WHOLE, lambda day: day.session.seconds if day.session else 0),
    ("why", TEXT, lambda day: day.why),
    (
        "items",
        rows(_ITEM.schema),
        lambda day: [_ITEM.data(item) for item in _items(day)],
    ),
)

DAYS = Keys[Sequence[DayAhead]](
    tag(SCHEMA),
    ("days", rows(DAY.schema), lambda days: [DAY.data(day) for day in days]),
)

FORMATS = (MARKDOWN, JSON)


def write_ahead(days: Sequence[DayAhead], format: Format) -> str:
    """The days as text in this format."""
    return _json(days) if format == JSON else "\n".join(_markdown(days)) + "\n"


def is_ahead(text: str) -> bool:
    """Whether this text was written by `write_ahead`."""
    return text.startswith("# Knee sessions, ") or f'"schema": "{SCHEMA}"' in text[:100]


def _markdown(days: Sequence[DayAhead]) -> Iterator[str]:
    yield f"# Knee sessions, {date_words(days[0].date)} to {date_words(days[-1].date)}"
    yield ""
    yield AS_THINGS_STAND
    for day in days:
        yield ""
        length = f", {clock_words(day.session.seconds)}" if day.session else ""
        yield f"## {date_words(day.date)}: {day.kind_words}{length}"
        if day.why:
            yield ""
            yield escaped(day.why)
        if day.session:
            yield ""
            yield from (f"- {escaped(name)}" for name in day.names)
    yield ""
    yield DISCLAIMER


def _json(days: Sequence[DayAhead]) -> str:
    return json.dumps(DAYS.data(days), indent=2, ensure_ascii=False) + "\n"
