"""The hooks that kneecli calls in a pack's module, and the marker for functions that implement them.

docs/packs/hooks.md is the contract. Whatever a hook is given and gives back is a plain value.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Review
    from kneecli.formats.plan.plan_format import PlanFormat

PROJECT = "kneecli"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks. A module needs to answer only those that it wants, but at least one."""

    @hookspec
    def kneecli_packs(self) -> Sequence[Path]:  # type: ignore[empty-body]
        """Paths of the pack files (docs/packs/pack-format.md) that this plugin brings, all beside its module."""

    @hookspec
    def kneecli_formats(self) -> "Sequence[PlanFormat]":  # type: ignore[empty-body]
        """Further formats of a plan. It is asked only when someone wants one that kneecli has not."""

    @hookspec
    def kneecli_review(  # type: ignore[empty-body]
        self, exercises: Sequence[Mapping[str, Any]], person: Mapping[str, Any]
    ) -> "Sequence[Review]":
        """What this plugin has to say about the exercises that could be in a session for this person.

        `exercises` and `person` are described in docs/packs/hooks.md. It is asked for every plan, and must give
        the same answer to the same question.
        """
