"""The packs as plain data, for JSON (docs/users/json.md)."""

from typing import Any

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.installed import BrokenPack, DisabledPack, Loaded, LoadedPack, Origin, Plugin
from kneecli.domain.value import asdict


def to_rows(loaded: Loaded) -> list[dict[str, Any]]:
    """One row for each pack: first those that count, then the disabled ones, then the broken ones."""
    return [
        *(row(pack, loaded.hooks(pack.origin)) for pack in sorted(loaded.packs, key=lambda each: each.pack.name)),
        *(plugin_row(without_pack) for without_pack in loaded.without_packs),
        *(disabled_row(each) for each in loaded.disabled),
        *(broken_row(each) for each in loaded.broken),
    ]


def row(loaded: LoadedPack, hooks: tuple[str, ...] = ()) -> dict[str, Any]:
    """A pack that counts."""
    return _row(loaded.pack.name, loaded.origin, "enabled", loaded.pack) | {"hooks": list(hooks)}


def plugin_row(plugin: Plugin) -> dict[str, Any]:
    """A plugin that brings no exercises, but answers other hooks."""
    return _row(plugin.name, plugin.origin, "enabled") | {"exercises": 0, "hooks": list(plugin.hooks)}


def disabled_row(disabled: DisabledPack) -> dict[str, Any]:
    """A disabled pack: what is known of it without importing anything."""
    return _row(disabled.name, disabled.origin, "disabled")


def broken_row(broken: BrokenPack) -> dict[str, Any]:
    """A broken pack, with all that is wrong with it."""
    problems = [{"what": problem.what, "cure": problem.cure, "where": problem.where} for problem in broken.problems]
    return _row(broken.name, broken.origin, "broken") | {"problems": problems}


def _row(name: str, origin: Origin, state: str, pack: Pack | None = None) -> dict[str, Any]:
    return {
        "name": name,
        "title": pack and pack.title,
        "version": pack.version if pack else origin.version or None,
        "state": state,
        "origin": str(origin),
        "built_in": origin.is_built_in,
        "exercises": len(pack.exercises) if pack else None,
        "hooks": [],
        "problems": [],
    }


def to_data(each: LoadedPack | Plugin | DisabledPack | BrokenPack, hooks: tuple[str, ...] = ()) -> dict[str, Any]:
    """One pack with all that is known of it; of a disabled or a broken one that is no more than its row."""
    if isinstance(each, DisabledPack):
        return disabled_row(each)
    if isinstance(each, BrokenPack):
        return broken_row(each)
    if isinstance(each, Plugin):
        return plugin_row(each)
    pack = each.pack
    return row(each, hooks) | {
        "api": pack.api,
        "licence": pack.licence,
        "authors": list(pack.authors),
        "language": pack.language,
        "ladders": [{"id": one.id, "name": one.name, "rungs": len(one.rungs)} for one in pack.exercises],
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
