"""Plans as they were read, in the cache folder: to read one takes longer than all else that a reminder does.

What is kept of a file counts as long as its text is the very same.
"""

import contextlib
import marshal
from typing import Any

from kneecli.domain.problem import CouldNot
from kneecli.domain.session.session import Guide, Item, LeftOut, Prescription, Session
from kneecli.formats.plan.filled import FilledPlan, Mark
from kneecli.formats.plan.plan_formats import Format
from kneecli.store.caches.cached import DATE, Cache, packed, tuple_of

MOST_PLANS = 20
"""So many plans are kept, those that were read last: `log` looks for plans of two weeks."""


class ReadPlans:
    """The plans of the plans folder as they were read, by their files."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._plans: dict[str, bytes] | None = None

    def read(self, format: Format, text: str, file: str) -> FilledPlan:
        """The plan in this text of this file: as it is kept, or read now. Raises FileFault."""
        plans = self._kept()
        with contextlib.suppress(ValueError, EOFError, TypeError):
            *of, plan = marshal.loads(plans.get(file, b""))
            if of == [format.name, text]:
                found: FilledPlan = _PLAN.make(plan)
                return found
        filled = format.read(text, file)
        if self._cache.is_kept:
            plans.pop(file, None)  # the last one read stands at the end
            plans[file] = marshal.dumps((format.name, text, _PLAN.keep(filled)))
            with contextlib.suppress(CouldNot):
                self._cache.keep(tuple(plans.items())[-MOST_PLANS:], _KINDS)
        return filled

    def _kept(self) -> dict[str, bytes]:
        if self._plans is None:
            self._plans = {}
            with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
                self._plans.update(self._cache.read(_KINDS))
        return self._plans


_PLAN = packed(
    FilledPlan,
    session=packed(
        Session,
        date=DATE,
        items=tuple_of(packed(Item, prescription=packed(Prescription))),
        left_out=tuple_of(packed(LeftOut)),
        guide=packed(Guide),
    ),
    marks=tuple_of(packed(Mark)),
)
_KINDS: tuple[Any, ...] = (FilledPlan, Session, Item, Prescription, LeftOut, Guide, Mark)
