"""How a measure has changed since it was first taken. Figures only: no verdict, and no advice follows from them."""

from collections.abc import Iterable, Sequence

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.record import Measured
from kneecli.domain.value import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """All values of one measure, of one subject and side, oldest first; at least one.

    `smallest_change` is the smallest change that is more than the measure varies by itself, None when none is known.
    """

    entries: tuple[Measured, ...]
    smallest_change: float | None = None

    @property
    def first(self) -> Measured:
        """The first value."""
        return self.entries[0]

    @property
    def last(self) -> Measured:
        """The last value."""
        return self.entries[-1]

    @property
    def change(self) -> float | None:
        """The last value less the first; None while there is only one."""
        if len(self.entries) < 2:
            return None
        change = round(self.last.value - self.first.value, 2)
        return int(change) if change == int(change) else change

    @property
    def means_something(self) -> bool | None:
        """Whether it changed by the smallest change or more; None when that can't be said."""
        if self.change is None or self.smallest_change is None:
            return None
        return abs(self.change) >= self.smallest_change


def series_of(measured: Iterable[Measured], measures: Sequence[Measure]) -> tuple[Series, ...]:
    """The values as series: those of the measures in their order, then those of which no pack knows any more."""
    known = {measure.id: measure for measure in measures}
    order = {measure.id: place for place, measure in enumerate(measures)}
    found: dict[tuple[str, str, str], list[Measured]] = {}
    for event in measured:
        found.setdefault(event.series, []).append(event)
    smallest = {id: measure.smallest_change for id, measure in known.items()}
    made = [Series(tuple(events), smallest.get(events[0].measure)) for events in found.values()]
    return tuple(sorted(made, key=lambda series: order.get(series.first.measure, len(order))))
