"""The prescriptions of a diary: each as it was added, with the days on which it holds."""

import datetime
from collections.abc import Callable, Iterable, Sequence

from kneecli.domain.diary.record import Prescribed
from kneecli.domain.prescription.sheet import Sheet
from kneecli.domain.value import dataclass, replace

_ONE_DAY = datetime.timedelta(1)


@dataclass(frozen=True, slots=True)
class Held:
    """A prescription that holds from `since` to `until`, both included; `until` None: until it is ended.

    `ended`: the day on which it was ended early, or replaced by a later one of its name.
    """

    sheet: Sheet
    since: datetime.date
    until: datetime.date | None = None
    ended: datetime.date | None = None

    @property
    def name(self) -> str:
        """The name by which it is ended."""
        return self.sheet.name

    def holds(self, date: datetime.date) -> bool:
        """Whether it holds on this day."""
        return self.since <= date and not self.is_over(date)

    def is_over(self, date: datetime.date) -> bool:
        """Whether it does not hold any more on this day."""
        return self.until is not None and self.until < date


def held(events: Iterable[Prescribed], read: Callable[[str], Sheet | None]) -> tuple[Held, ...]:
    """All prescriptions, in the order in which they were added.

    `read` makes the sheet of a text, None where it can't be read any more.
    """
    found: list[Held] = []
    for event in events:
        found = [_ended(each, event.date) if each.name == event.name else each for each in found]
        sheet = read(event.text) if event.text else None
        if sheet is not None:
            found.append(Held(sheet, max(event.date, sheet.since or event.date), sheet.until))
    return tuple(found)


def _ended(one: Held, date: datetime.date) -> Held:
    """The same, ended on this day unless it was over before."""
    if one.is_over(date):
        return one
    return replace(one, until=date - _ONE_DAY, ended=date)


def holding(prescriptions: Sequence[Held], date: datetime.date) -> tuple[Held, ...]:
    """Those that hold on this day."""
    return tuple(each for each in prescriptions if each.holds(date))
