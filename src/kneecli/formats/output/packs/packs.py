"""The packs as plain data, for JSON (docs/users/json.md)."""

from collections.abc import Sequence
from typing import Any

from kneecli.domain.catalogue.exercise import Exercise, Pack, Source
from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Origin, Plugin
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.catalogue.programme import Goal, Programme
from kneecli.domain.catalogue.review import ConditionalReview
from kneecli.domain.problem import Problem
from kneecli.domain.value import asdict, dataclass
from kneecli.formats.writing.json_schema import FLAG, TEXT, WHOLE, Schema, of_dataclass, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


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


NEW = Keys[tuple[str, str, Sequence[str], bool]](
    tag("kneecli.packs-new/1"),
    ("dry_run", FLAG, lambda new: new[3]),
    ("name", TEXT, lambda new: new[0]),
    ("made", TEXT, lambda new: new[1]),
    ("files", rows(TEXT), lambda new: list(new[2])),
)
"""A pack that was started: its name, what was made, and all files in that; and whether it was a dry run."""

FINDING = Keys[Finding](
    ("level", one_of(("fault", "advice")), lambda finding: "fault" if finding.is_fault else "advice"),
    ("rule", TEXT, lambda finding: finding.rule),
    ("file", TEXT, lambda finding: finding.file),
    ("line", WHOLE, lambda finding: finding.line),
    ("what", TEXT, lambda finding: finding.problem.what),
    ("cure", TEXT, lambda finding: finding.problem.cure),
)
"""What `kneecli packs check` finds."""


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


_LADDER = Keys[Exercise](
    ("id", TEXT, lambda ladder: ladder.id),
    ("name", TEXT, lambda ladder: ladder.name),
    ("rungs", WHOLE, lambda ladder: len(ladder.rungs)),
)

_REVIEW = Keys[ConditionalReview](
    ("exercise", TEXT, lambda review: review.review.exercise),
    ("percent", WHOLE, lambda review: review.review.percent),
    ("because", TEXT, lambda review: review.review.because),
    ("pain_from", or_null(WHOLE), lambda review: review.pain_from),
    ("age_from", or_null(WHOLE), lambda review: review.age_from),
    ("cautions", rows(TEXT), lambda review: list(review.cautions)),
)

_MEASURE = Keys[Measure](
    ("id", TEXT, lambda measure: measure.id),
    ("name", TEXT, lambda measure: measure.name),
    ("kind", TEXT, lambda measure: measure.kind),
)

_PROGRAMME = Keys[Programme](
    ("id", TEXT, lambda programme: programme.id),
    ("name", TEXT, lambda programme: programme.name),
    ("weeks", WHOLE, lambda programme: programme.weeks),
    ("open_ended", FLAG, lambda programme: programme.open_ended),
)

_GOAL = Keys[Goal](
    ("id", TEXT, lambda goal: goal.id),
    ("name", TEXT, lambda goal: goal.name),
    ("steps", WHOLE, lambda goal: len(goal.steps)),
)

_WHOLE = Keys[Pack](
    ("api", WHOLE, lambda pack: pack.api),
    ("licence", TEXT, lambda pack: pack.licence),
    ("authors", rows(TEXT), lambda pack: list(pack.authors)),
    ("language", TEXT, lambda pack: pack.language),
    ("ladders", rows(_LADDER.schema), lambda pack: list(map(_LADDER.data, pack.exercises))),
    ("sources", rows(of_dataclass(Source)), lambda pack: [asdict(source) for source in pack.sources]),
    ("reviews", rows(_REVIEW.schema), lambda pack: list(map(_REVIEW.data, pack.reviews))),
    ("measures", rows(_MEASURE.schema), lambda pack: list(map(_MEASURE.data, pack.measures))),
    ("programmes", rows(_PROGRAMME.schema), lambda pack: list(map(_PROGRAMME.data, pack.programmes))),
    ("goals", rows(_GOAL.schema), lambda pack: list(map(_GOAL.data, pack.goals))),
)
"""What more is known of a pack that counts."""


def shown_schema() -> Schema:
    """The schema of a pack with all that is known of it; one that does not count has the keys of its row only."""
    row, whole = PACK.schema, _WHOLE.schema
    return {**row, "properties": row["properties"] | whole["properties"]}


def to_data(found: LoadedPack | Plugin | DisabledPack | BrokenPack, hooks: tuple[str, ...] = ()) -> dict[str, Any]:
    """One pack with all that is known of it; of a disabled or a broken one that is no more than its row."""
    if isinstance(found, DisabledPack):
        return disabled_row(found)
    if isinstance(found, BrokenPack):
        return broken_row(found)
    if isinstance(found, Plugin):
        return plugin_row(found)
    return row(found, hooks) | _WHOLE.data(found.pack)
