"""A week in figures: each count, and what does not count."""

from kneecli.domain.catalogue.exercise import Dose, Energy
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, SetDone
from kneecli.domain.progress.so_far.week import Week, week
from kneecli.render.layout.room import Room
from kneecli.render.week_view import week_view
from support.builders import exercise
from support.journal import TODAY, day, did, felt
from support.views import shown

HEAVY = Dose(mode="reps", sets=(1, 3), reps=(8, 10), move_s=4, recovery_h=48)
MOVING = {"category": "aerobic", "target": "cardio", "phases": ("aerobic",)}
EXERCISES = [
    exercise("squat", dose=HEAVY),
    exercise("clam", dose=HEAVY),
    exercise("tree", target="balance"),
    exercise("calf-stretch", target="calves", phases=("cool-down",)),
    exercise("walk", energy=Energy("1", 3.5, 2024), **MOVING),
    exercise("chair-moves", energy=Energy("2", 2.5, 2024), **MOVING),
]


def counted(*events: Event) -> Week:
    """The week that ends today."""
    return week(fold(events), EXERCISES, TODAY)


def held(*seconds: int) -> tuple[SetDone, ...]:
    """Holds of so many seconds."""
    return tuple(SetDone(hold_s=second) for second in seconds)


def minutes(*of: int) -> tuple[SetDone, ...]:
    """So many minutes of moving."""
    return tuple(SetDone(seconds=60 * each) for each in of)


def test_an_empty_week() -> None:
    """Seven days, all counts at zero, no average."""
    found = counted()
    assert [each.date for each in found.days] == [day(ago) for ago in (6, 5, 4, 3, 2, 1, 0)]
    assert (found.strength_days, found.balance_days, found.aerobic_min) == (0, 0, 0)
    assert not any(each.exercises for each in found.days)
    assert set(found.stretch_days.values()) == {0}
    assert (found.pain, found.pain_before) == (None, None)


def test_strength_takes_two_exercises() -> None:
    """Two loaded exercises make a strength day; one does not, nor does a skipped one."""
    found = counted(
        did(5, "squat"), did(5, "clam"), did(3, "squat"), did(3, "clam", skipped="-"), did(7, "squat"), did(7, "clam")
    )
    assert found.strength_days == 1
    assert sum(each.exercises > 0 for each in found.days) == 2
    assert [each.date for each in found.days if each.has_strength] == [day(5), day(3)]
    told = " ".join(shown(week_view(found, None), Room(80)).split())
    assert "1 exercise some strength" in told
    assert "2 to 3 days a week are enough; some of it on 1 day more" in told
    assert "some" not in shown(week_view(counted(did(5, "tree")), None), Room(80))


def test_sixty_seconds_of_stretching_on_each_side() -> None:
    """Holds of a day add up; fewer than 60 seconds, or one side only, do not make the day."""
    found = counted(
        did(1, "calf-stretch", sets=held(30, 30)),
        did(2, "calf-stretch", sets=held(30)),
        did(2, "calf-stretch", sets=held(30)),
        did(3, "calf-stretch", sets=held(30, 20)),
        did(4, "calf-stretch", sets=held(60, 60), side="left"),
    )
    assert found.stretch_days["calves"] == 2


def test_moving_counts_from_moderate_effort_on() -> None:
    """Minutes of walking count, those on the chair do not; the week before makes the next step."""
    found = counted(
        did(1, "walk", sets=minutes(10)),
        did(2, "walk", sets=minutes(5, 5)),
        did(2, "chair-moves", sets=minutes(30)),
        did(8, "walk", sets=minutes(40)),
    )
    assert (found.aerobic_min, found.aerobic_before_min, found.aerobic_next_min) == (20, 40, 45)
    assert counted().aerobic_next_min == 30
    assert counted(did(8, "walk", sets=minutes(200))).aerobic_next_min == 150


def test_a_day_has_its_worst_pain() -> None:
    """Of the entries and of what was said at the exercises."""
    found = counted(felt(0, 2), did(0, "squat", pain=4), felt(1, 1), felt(2, 3), felt(9, 5), did(0, "gone"))
    assert [each.pain for each in found.days] == [None, None, None, None, 3, 1, 4]
    assert found.pain == 2.0
    assert found.pain_before is None
    assert found.days[-1].exercises == 2


def test_balance_days() -> None:
    """A day with balance work counts once."""
    assert counted(did(1, "tree"), did(1, "tree"), did(3, "tree")).balance_days == 2
