"""The packs as plain data, for JSON (docs/users/json.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Origin, Plugin
from kneecli.domain.problem import Problem
from kneecli.domain.value import asdict, dataclass
from kneecli.formats.writing.json_schema import FLAG, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys


@dataclass(frozen=True, slots=True)
class _Row:
    """What is known of a pack or plugin: of a disabled or broken one no more than its name and its origin."""

    name: str
    origin: Origin
    state: str
    pack: Pack | None = None
    exercises: int | None = None
    hooks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


_PROBLEM = Keys[Problem](
    ("what", TEXT, lambda problem: problem.what),
    ("cure", TEXT, lambda problem: problem.cure),
    ("where", TEXT, lambda problem: problem.where),
)

PACK = Keys[_Row](
    ("name", TEXT, lambda row: row.name),
    ("title", or_null(TEXT), lambda row: row.pack and row.pack.title),
    ("version", or_null(TEXT), lambda row: row.pack.version if row.pack else row.origin.version or None),
    ("state", one_of(("enabled", "disabled", "broken")), lambda row: row.state),
    ("origin", TEXT, lambda row: str(row.origin)),
    ("built_in", FLAG, lambda row: row.origin.is_built_in),
    ("exercises", or_null(WHOLE), lambda row: len(row.pack.exercises) if row.pack else row.exercises),
    ("hooks", rows(TEXT), lambda row: list(row.hooks)),
    ("problems", rows(_PROBLEM.schema), lambda row: [_PROBLEM.data(problem) for problem in row.problems]),
)


def to_rows(loaded: Loaded) -> list[dict[str, Any]]:
    """One row for each pack: first the loaded ones, then plugins without packs, then disabled and broken packs."""
    return [
        *(row(pack, loaded.hooks(pack.origin)) for pack in sorted(loaded.packs, key=lambda pack: pack.pack.name)),
        *map(plugin_row, loaded.without_packs),
        *map(disabled_row, loaded.disabled),
        *map(broken_row, loaded.broken),
    ]


def row(loaded: LoadedPack, hooks: tuple[str, ...] = ()) -> dict[str, Any]:
    """A pack that was loaded."""
    return PACK.data(_Row(loaded.pack.name, loaded.origin, "enabled", loaded.pack, hooks=hooks))


def plugin_row(plugin: Plugin) -> dict[str, Any]:
    """A plugin that brings no exercises, but has other hooks."""
    return PACK.data(_Row(plugin.name, plugin.origin, "enabled", exercises=0, hooks=plugin.hooks))


def disabled_row(disabled: DisabledPack) -> dict[str, Any]:
    """A disabled pack: what is known of it without importing anything."""
    return PACK.data(_Row(disabled.name, disabled.origin, "disabled"))


def broken_row(broken: BrokenPack) -> dict[str, Any]:
    """A broken pack, with all that is wrong with it."""
    return PACK.data(_Row(broken.name, broken.origin, "broken", problems=broken.problems))


def to_data(found: LoadedPack | Plugin | DisabledPack | BrokenPack, hooks: tuple[str, ...] = ()) -> dict[str, Any]:
    """One pack with all that is known of it; of a disabled or a broken one that is no more than its row."""
    if isinstance(found, DisabledPack):
        return disabled_row(found)
    if isinstance(found, BrokenPack):
        return broken_row(found)
    if isinstance(found, Plugin):
        return plugin_row(found)
    pack = found.pack
    return row(found, hooks) | {
        "api": pack.api,
        "licence": pack.licence,
        "authors": list(pack.authors),
        "language": pack.language,
        "ladders": [{"id": ladder.id, "name": ladder.name, "rungs": len(ladder.rungs)} for ladder in pack.exercises],
        "sources": [asdict(source) for source in pack.sources],
        "reviews": [
            {
                "exercise": review.review.exercise,
                "percent": review.review.percent,
                "because": review.review.because,
                "pain_from": review.pain_from,
                "age_from": review.age_from,
                "cautions": list(review.cautions),
            }
            for review in pack.reviews
        ],
    }
