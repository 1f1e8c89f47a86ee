"""What kneecli asks of a pack: the hooks, and the marker with which a pack's module answers them."""

from collections.abc import Sequence
from pathlib import Path

import pluggy

PROJECT = "kneecli"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


class Hooks:
    """The hooks. A module needs to answer only those that it wants."""

    @hookspec
    def kneecli_packs(self) -> Sequence[Path]:  # type: ignore[empty-body]
        """Paths of the pack files (TOML, see docs/pack-format.md) that this plugin brings."""
