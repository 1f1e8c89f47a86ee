"""What may be put to a digest: what changes nothing that the digest has left out.

Undos, edits and corrections of the last days do not, as long as the days that are kept for that (`SLACK`) suffice.
What has come in since the digest was made costs none of them: without it the digest is as it was.
"""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from kneecli.domain.diary.folding import correction_key
from kneecli.domain.diary.record import Edited, Event, ExerciseDone, Measured, PainFelt, RungChanged, Swapped, TakenBack
from kneecli.domain.progress.recent_events import DATED, SLACK, window_start
from kneecli.domain.value import dataclass

_Dated = ExerciseDone | PainFelt | Measured | RungChanged | Swapped


@dataclass(frozen=True, slots=True)
class Slack:
    """How many of the days kept for undos and edits are left, and the largest number when the digest was made."""

    days: int
    newest: int


def whole_slack(known: Iterable[Event]) -> Slack:
    """That of a digest that has just been made."""
    return Slack(SLACK, max((event.number for event in known), default=0))


def fits(
    known: Sequence[Event], later: Sequence[Event], today: datetime.date, slack: Slack | None = None
) -> Slack | None:
    """The slack that is left when later events are put to a digest, `known`; None when they do not fit it."""
    slack = slack or whole_slack(known)
    return _Fitting(known, later, today, slack).left()


class _Fitting:
    """The later events beside the digest."""

    def __init__(self, known: Sequence[Event], later: Sequence[Event], today: datetime.date, slack: Slack) -> None:
        self._known = {event.id: event for event in known}
        self._later = [event for event in later if self._known.get(event.id) != event]
        self._new = {event.id: event for event in self._later}
        self._by_key: dict[tuple[str, ...], list[Event]] = {}
        for event in known:
            if isinstance(event, ExerciseDone) and event.plan:
                self._by_key.setdefault(correction_key(event), []).append(event)
        self._newest = max((event.number for event in known), default=0)
        self._since, self._slack = window_start(known, today, slack.days), slack

    def left(self) -> Slack | None:
        """The slack that is left."""
        touched: dict[str, Event] = {}
        for event in self._later:
            changed = None if event.id in self._known else self._changed(event)
            if changed is None:
                return None
            touched |= {each.id: each for each in changed if each.id in self._known}
        made_with = [event for event in touched.values() if event.number <= self._slack.newest]
        if not all(isinstance(event, _Dated) and event.date >= self._since for event in made_with):
            return None
        days = self._slack.days - _days_used(made_with)
        return Slack(days, self._slack.newest) if days >= 0 else None

    def _changed(self, event: Event) -> Sequence[Event] | None:
        """The events that this one takes back, edits or corrects; None when it does not fit."""
        if isinstance(event, TakenBack):
            return self._found(event.undoes)
        if isinstance(event, Edited):
            found = self._found([event.entry])
            return found if found and self._is_alike(found[0], event.now) else None
        if isinstance(event, DATED) and event.date < self._since:
            return None
        if isinstance(event, ExerciseDone) and event.plan:
            if event.number <= self._newest:  # a known one may have corrected it
                return None
            return self._by_key.get(correction_key(event), ())
        return ()

    def _found(self, ids: Iterable[str]) -> list[Event] | None:
        """The events of these ids; None when one was left out, or is still to come."""
        found = [self._known.get(id) or self._new.get(id) for id in ids]
        events = [event for event in found if event]
        return events if len(events) == len(found) else None

    def _is_alike(self, event: Event, now: Event) -> bool:
        """Whether an edit leaves the entry where it is: in the window, and among those that it corrects."""
        if not isinstance(now, _Dated) or type(now) is not type(event) or now.date < self._since:
            return False
        if not isinstance(now, ExerciseDone) or not isinstance(event, ExerciseDone):
            return True
        return (now.plan, now.done.exercise) == (event.plan, event.done.exercise)


def _days_used(touched: Iterable[Event]) -> int:
    """How many days of all, or entries of one kind, may be gone without these."""
    events = [event for event in touched if isinstance(event, _Dated)]
    kinds = Counter(_kind(event) for event in events)
    return max(len({event.date for event in events}), *kinds.values(), 0)


def _kind(event: Event) -> object:
    if isinstance(event, ExerciseDone):
        return event.done.exercise
    return event.series if isinstance(event, Measured) else type(event)
