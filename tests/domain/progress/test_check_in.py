"""When a check-in is due, and of what."""

import datetime

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.progress.coming.check_in import NEW_DAYS, CheckIn, check_in, subjects
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.coming.first_check_in import OPEN_DAYS
from kneecli.domain.progress.coming.reminder import reminder
from support.builders import measure
from support.journal import TODAY, day, did, felt, measured

PAIN, CHAIR = measure(), measure("chair-stand", kind="count", unit="stands")
OWN = measure("activity", named=3)
FORM = measure("form", weeks=())


def asked(*events: Event, today: datetime.date = TODAY) -> CheckIn:
    """The check-in of a day by these events."""
    return check_in([PAIN, CHAIR, OWN, FORM], fold(events), today)


def ids(found: CheckIn) -> list[str]:
    """What is to be taken."""
    return [wanted.measure.id for wanted in found.wanted]


def test_before_anything_all_can_be_taken_and_nothing_is_due() -> None:
    """Nobody is told of a check-in before the first session; whoever asks may begin on any day."""
    found = asked()
    assert ids(found) == ["worst-pain", "chair-stand", "activity"]
    assert (found.is_first, found.is_due, found.is_new) == (True, False, False)


@pytest.mark.parametrize(
    ("ago", "is_due", "is_new"),
    [(0, False, False), (1, True, True), (NEW_DAYS + 1, True, True), (9, True, False), (OPEN_DAYS + 1, False, False)],
)
def test_the_first_one_is_due_with_the_first_session(ago: int, is_due: bool, is_new: bool) -> None:
    """From the next day on for three weeks; as news for one."""
    found = asked(did(ago), did(0))
    assert (found.is_due, found.is_new) == (is_due, is_new)
    assert len(found.wanted) == 3


def test_one_value_is_enough_for_quiet() -> None:
    """What was left out can still be taken, and nobody is reminded of it."""
    found = asked(did(3), measured(0))
    assert ids(found) == ["chair-stand", "activity"]
    assert not found.is_due


@pytest.mark.parametrize(("ago", "week"), [(41, None), (42, 6), (62, 6), (63, None), (84, 12), (105, None)])
def test_the_weeks_count_from_the_first_value(ago: int, week: int | None) -> None:
    """Six weeks later it is due for three weeks, and again in the twelfth, whenever the first session was."""
    found = asked(did(400), measured(ago))
    assert found.week == week
    assert found.is_due == (week is not None)
    assert bool(found.wanted) == (week is not None)


def test_a_value_a_week_early_counts() -> None:
    """Whoever takes it on the Sunday before is not asked again."""
    assert "worst-pain" not in ids(asked(measured(42), measured(7)))
    assert "worst-pain" in ids(asked(measured(42), measured(8)))


def test_the_next_one_is_named() -> None:
    """In its own week, and none after the last."""
    assert asked(measured(10)).next == day(10 - 42)
    assert asked(measured(90)).next is None


def test_what_the_person_named_is_asked_for_by_name() -> None:
    """As it was written first, each once; what was given up half a year ago is not asked for any more."""
    said = ((42, "Stairs"), (41, "stairs"), (41, "kneeling"))
    named = [measured(ago, measure="activity", subject=subject) for ago, subject in said]
    found = asked(*named)
    assert [wanted.subject for wanted in found.wanted if wanted.measure is OWN] == ["Stairs", "kneeling"]
    old = measured(300, measure="activity", subject="running")
    assert (subjects(OWN, [old], day(118)), subjects(OWN, [old], day(117))) == (("running",), ())


def test_both_sides_are_wanted_where_each_has_a_value() -> None:
    """One side alone leaves the measure to be taken."""
    bend = measure("bend", sides="always")
    left, right = measured(0, measure="bend", side="left"), measured(0, measure="bend", side="right")
    assert check_in([bend], fold([left]), TODAY).wanted
    assert not check_in([bend], fold([left, right]), TODAY).wanted


def test_a_form_is_never_due() -> None:
    """Its score neither begins the weeks nor ends them."""
    assert asked(measured(50, measure="form")).is_first


def test_status_and_reminder_say_it() -> None:
    """Status as long as it is open, the reminder for a week; neither once it was begun."""
    events: list[Event] = [did(1, plan="p"), felt(0)]
    found = asked(*events)
    said = due(fold(events), TODAY, found)
    assert said.due == ("check-in",)
    assert said.lines[-1] == "A first check-in is due, to compare with later: `kneecli measure`."
    assert reminder(said, fold(events)) == (("check-in",), "Due today: a check-in (`kneecli measure`).")
    later = due(fold(events), day(-10), asked(*events, today=day(-10)))
    assert "check-in" in later.due
    assert "check-in" not in reminder(later, fold(events))[0]
    sixth = due(fold([did(50), measured(42)]), TODAY, asked(did(50), measured(42)))
    assert sixth.lines[-1] == "A check-in is due, 6 weeks after the first one: `kneecli measure`."
