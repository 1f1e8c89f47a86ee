"""The programmes and goals of all packs as bytes, so that a command that needs none of them carries them unread."""

import marshal
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Source
from kneecli.domain.catalogue.pack_programmes import PackProgrammes
from kneecli.domain.catalogue.programme import Beside, Gate, Goal, Programme, ProgrammePhase
from kneecli.store.caches.cached import packed, tuple_of

_PHASE = packed(ProgrammePhase, beside=tuple_of(packed(Beside)), gate=packed(Gate))
_FORM = tuple_of(
    packed(
        PackProgrammes,
        programmes=tuple_of(packed(Programme, phases=tuple_of(_PHASE))),
        goals=tuple_of(packed(Goal)),
        sources=tuple_of(packed(Source)),
    )
)


def sealed(programmes: Sequence[PackProgrammes]) -> bytes:
    """The programmes as bytes, for the same version of kneecli and of Python."""
    return marshal.dumps(_FORM.keep(programmes)) if programmes else b""


def opened(content: bytes) -> tuple[PackProgrammes, ...]:
    """The programmes in these bytes."""
    return tuple(_FORM.make(marshal.loads(content))) if content else ()
