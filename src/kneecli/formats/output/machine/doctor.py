"""How an installation stands, as JSON (docs/users/json.md)."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

from kneecli.domain.doctor.check import STATES, Check, worst
from kneecli.domain.doctor.facts import (
    CacheFile,
    Clock,
    CompletionScript,
    Dependency,
    JournalFile,
    JournalHealth,
    Locale,
    Place,
    SettingsFile,
    Terminal,
    Versions,
)
from kneecli.domain.doctor.report import Report
from kneecli.domain.value import fields
from kneecli.formats.output.packs.packs import PACK, to_rows
from kneecli.formats.writing.json_schema import DATE, TEXT, Schema, one_of, or_null, rows
from kneecli.formats.writing.json_schema import of_dataclass as schema_of
from kneecli.formats.writing.keys import Keys, tag

Value = TypeVar("Value")


Said = tuple[Schema, Callable[[Any], Any]]


def _facts(kind: type[Value], **otherwise: Said) -> Keys[Value]:
    """The fields of a fact as keys; those of `otherwise` are said in another way than they are kept."""
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # a value class, not a dataclass of typeshed
    schemas = {} if otherwise.keys() >= set(names) else schema_of(kind, leave_out=otherwise)["properties"]
    return Keys(
        *((name, *(otherwise[name] if name in otherwise else (schemas[name], attrgetter(name)))) for name in names)
    )


def _each(keys: Keys[Value], name: str) -> Said:
    return rows(keys.schema), lambda value: [keys.data(each) for each in getattr(value, name)]


def _list(name: str, of: Schema) -> Said:
    return rows(of), lambda value: list(getattr(value, name))


_MODE: Said = or_null(TEXT), lambda value: None if value.mode is None else f"{value.mode:04o}"

CHECK = _facts(Check, state=(one_of(STATES), attrgetter("state")))
"""What is said of one thing."""

_VERSIONS = _facts(Versions, dependencies=_each(_facts(Dependency), "dependencies"))
_PLACE = _facts(Place, mode=_MODE)
_SETTINGS = _facts(
    SettingsFile,
    lines=_list("lines", {"type": "integer"}),
    faulty_variables=_list("faulty_variables", TEXT),
    unknown_variables=_list("unknown_variables", TEXT),
    older_keys=_list("older_keys", TEXT),
)
_JOURNAL_FILE = _facts(JournalFile, mode=_MODE, damaged=_list("damaged", {"type": "integer"}))
_JOURNAL = _facts(
    JournalHealth,
    files=_each(_JOURNAL_FILE, "files"),
    later=(rows(DATE), lambda journal: [day.isoformat() for day in journal.later]),
)
_CACHE, _COMPLETION = _facts(CacheFile), _facts(CompletionScript)
_TERMINAL, _LOCALE = _facts(Terminal), _facts(Locale)
_CLOCK = _facts(Clock, now=(TEXT, lambda clock: clock.now.isoformat(timespec="seconds")))


def _one(name: str, keys: Keys[Any]) -> tuple[str, Schema, Callable[[Report], Any]]:
    def said(report: Report) -> Any:
        found = getattr(report, name)
        return None if found is None else keys.data(found)

    return name, or_null(keys.schema), said


def _many(name: str, keys: Keys[Any]) -> tuple[str, Schema, Callable[[Report], Any]]:
    def said(report: Report) -> Any:
        found = getattr(report, name)
        return None if found is None else list(map(keys.data, found))

    return name, or_null(rows(keys.schema)), said


DOCTOR = Keys[Report](
    tag("kneecli.doctor/1"),
    ("state", one_of(STATES), lambda report: worst(report.checks)),
    ("checks", rows(CHECK.schema), lambda report: list(map(CHECK.data, report.checks))),
    _one("versions", _VERSIONS),
    _many("places", _PLACE),
    _one("settings", _SETTINGS),
    ("packs", or_null(rows(PACK.schema)), lambda report: None if report.packs is None else to_rows(report.packs)),
    _one("journal", _JOURNAL),
    _many("caches", _CACHE),
    _one("locale", _LOCALE),
    _many("completion", _COMPLETION),
    _one("terminal", _TERMINAL),
    _one("clock", _CLOCK),
)
"""The worst state, what is said, and what was found."""
