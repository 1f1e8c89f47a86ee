"""The measures of all packs as bytes, so that a command that measures nothing carries them unread."""

import marshal
from collections.abc import Sequence

from kneecli.domain.catalogue.exercise import Source
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.catalogue.pack_measures import PackMeasures
from kneecli.store.caches.cached import packed, tuple_of

_FORM = tuple_of(packed(PackMeasures, measures=tuple_of(packed(Measure)), sources=tuple_of(packed(Source))))


def sealed(measures: Sequence[PackMeasures]) -> bytes:
    """The measures as bytes, for the same version of kneecli and of Python."""
    return marshal.dumps(_FORM.keep(measures)) if measures else b""


def opened(content: bytes) -> tuple[PackMeasures, ...]:
    """The measures in these bytes."""
    return tuple(_FORM.make(marshal.loads(content))) if content else ()
